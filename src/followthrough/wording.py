"""How the program words what it tells a reader: sentences of a catalogue, and names, dates, numbers, lists in order.

Whoever says something calls a `Wording` that was handed in; without a catalogue it speaks English, in which all
sentences are written. Sentences are whole, with named places for what is filled in, since languages order words
differently; `ngettext` gives what a number asks for. The reader's catalogue is the site's (`site/catalogue.py`).

What somebody else said stays in that language. `Wording.own` sets it between signs that are no characters (Unicode
keeps U+FDD0 to U+FDEF for uses inside a program); `pieces` and `plain` take them out again where it is written down.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from gettext import NullTranslations

from followthrough.terms.states import find, name_of

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_LOCALES = {"en": "en_GB"}
"""As the United Nations write English: 19 September 2014; one, two and three."""
_BEGINS, _FROM, _ENDS = "\ufdd0", "\ufdd1", "\ufdd2"
_OWN = re.compile(f"{_BEGINS}([^{_FROM}]*){_FROM}([^{_ENDS}]*){_ENDS}")
_SIGNS = dict.fromkeys(range(0xFDD0, 0xFDF0))
_ISOLATED, _ISOLATED_LEFT, _ISOLATED_RIGHT, _ISOLATION_ENDS = "\u2068", "\u2066", "\u2067", "\u2069"


def gettext_noop(text: str) -> str:
    """Mark a text for the catalogues that is said later, by `Wording.gettext`."""
    return text


def pgettext_noop(context: str, text: str) -> str:
    """Mark a text that is said later, by `Wording.pgettext` with the same context."""
    return text


def ngettext_noop(one: str, many: str) -> tuple[str, str]:
    """Mark a sentence with a number that is said later, by `Wording.ngettext`."""
    return one, many


BODIES = (
    pgettext_noop("body", "Commission of inquiry"),
    pgettext_noop("body", "Commission on Human Rights"),
    pgettext_noop("body", "Economic and Social Council"),
    pgettext_noop("body", "General Assembly"),
    pgettext_noop("body", "Human Rights Council"),
    pgettext_noop("body", "Secretary-General"),
    pgettext_noop("body", "Security Council"),
    pgettext_noop("body", "United Nations"),
    pgettext_noop("body", "Working Group on the Universal Periodic Review"),
)
"""Bodies that records name in English."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A reader's language, by its code, and the catalogue of sentences in it."""

    language: str = "en"
    catalogue: NullTranslations = field(default_factory=NullTranslations)

    @property
    def direction(self) -> str:
        """Give the direction of writing, as HTML and typst name it: `ltr` or `rtl`."""
        return direction_of(self.language)

    @property
    def locale(self) -> str:
        """Give the name by which Babel knows how dates, numbers and lists are written."""
        return _LOCALES.get(self.language, self.language)

    def gettext(self, text: str, /, **filled_in: object) -> str:
        """Say a sentence, with what is filled in at its named places."""
        return self.catalogue.gettext(text) % filled_in

    def pgettext(self, context: str, text: str, /, **filled_in: object) -> str:
        """Say a text that means something else elsewhere; `context` tells the two apart."""
        return self.catalogue.pgettext(context, text) % filled_in

    def ngettext(self, one: str, many: str, count: float, /, **filled_in: object) -> str:
        """Say a sentence as a number asks for; `n` in it is the number, as the language writes it."""
        said = self.catalogue.ngettext(one, many, int(count))
        return said % {"n": self.number(count), **filled_in}

    def term(self, scheme: str, term: str) -> str:
        """Say a term of a vocabulary, such as an issue; the catalogues hold terms with their scheme as context."""
        return self.catalogue.pgettext(scheme, term)

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number with the language's separators."""
        from babel.numbers import format_decimal

        form = "#,##0" + (f".{'0' * decimals}" if decimals else "")
        return format_decimal(Decimal(f"{value:.{decimals}f}"), form, locale=self.locale)

    def percent(self, share: float) -> str:
        """Write a share (0 to 1) as a whole percentage."""
        from babel.numbers import format_percent

        return format_percent(Decimal(f"{100 * share:.0f}") / 100, locale=self.locale)

    def day(self, iso: str | None) -> str:
        """Write an ISO date, month or year: `19 September 2014`, `September 2014`, `2014`; else a `ValueError`."""
        return _day(iso, self.locale) if iso else self.gettext("on a day that is not known")

    def on_day(self, iso: str | None) -> str:
        """Write a date with the word before it: `on 19 September 2014`, `in September 2014`."""
        if iso and iso.count("-") == 2:
            return self.gettext("on %(day)s", day=self.day(iso))
        return self.gettext("in %(month)s", month=self.day(iso)) if iso else self.day(iso)

    def listed(self, words: Sequence[str]) -> str:
        """Join words as a sentence does: `a, b and c`."""
        from babel.lists import format_list

        return format_list(words, locale=self.locale)

    def in_a_row(self, words: Iterable[str]) -> str:
        """Put words behind one another: `a, b, c`."""
        return self.gettext(", ").join(words)

    def one_by_one(self, clauses: Iterable[str]) -> str:
        """Put clauses behind one another: `this; that`."""
        return self.gettext("; ").join(clauses)

    def state(self, code: str) -> str:
        """Give the short name of a State, else its code."""
        return name_of(code, self.language)

    def states(self, codes: Iterable[str]) -> str:
        """Give the names of several States, joined."""
        return self.listed([self.state(code) for code in codes])

    def known(self, words: str) -> str:
        """Give what a record tells in English, or whom it names, in the reader's language.

        Empty where neither the catalogues nor the names of States have it, and in English, where it stays.
        """
        if self.language == "en" or not words:
            return ""
        said = self.term("told", words)
        if said == words and words in BODIES:
            said = self.term("body", words)
        code = find(words) if said == words else None
        return self.state(code) if code else said if said != words else ""

    def tongue(self, name: str) -> str:
        """Name a language, given by its English name or its code, as it is called inside a sentence."""
        from babel import Locale

        english, ours = Locale.parse("en").languages, Locale.parse(self.locale).languages
        code = name if name in english else next((code for code, known in english.items() if known == name), "")
        return str(ours.get(code, name))

    def name(self, words: str) -> str:
        """Mark a name that is the same in every language, such as a symbol, so that it is kept together."""
        return words if self.language == "en" else self.own(words, "")

    def own(self, words: str, language: str = "en") -> str:
        """Mark words that are somebody's own where their language is not the reader's."""
        said = words.translate(_SIGNS)
        return f"{_BEGINS}{language}{_FROM}{said}{_ENDS}" if said and language != self.language else said


ENGLISH = Wording()


@lru_cache(4096)
def _day(iso: str, locale: str) -> str:
    from babel.dates import format_date, format_skeleton

    parts = [int(part) for part in iso.split("-")]
    on = datetime.date(*[*parts, 1, 1][:3])
    if len(parts) < 3:
        return iso if len(parts) == 1 else format_skeleton("yMMMM", on, locale=locale)
    written = format_date(on, "long", locale)
    return f"1er{written[1:]}" if locale == "fr" and on.day == 1 else written  # Babel does not know it


def direction_of(language: str) -> str:
    """Give the direction in which a language is written: `ltr` or `rtl`."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def pieces(text: str) -> Iterator[tuple[str, str | None]]:
    """Take a text apart into what is in the reader's language (null) and what is in another, with its code.

    The code is empty for a name that is the same in all.
    """
    at = 0
    for match in _OWN.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], None
        yield match[2], match[1]
        at = match.end()
    if at < len(text) or not text:
        yield text[at:], None


def plain(text: str, language: str | None = None) -> str:
    """Give a text without signs.

    With the reader's `language`, words that are written in the other direction are set apart by Unicode's isolates,
    which nobody sees, so that a line of plain text keeps its order.
    """
    return "".join(words if own is None else _apart(words, own, language) for words, own in pieces(text))


def _apart(words: str, own: str, language: str | None) -> str:
    if language is None or direction_of(own) == direction_of(language):
        return words
    if not own:
        return f"{_ISOLATED}{words}{_ISOLATION_ENDS}"
    begins = _ISOLATED_RIGHT if direction_of(own) == "rtl" else _ISOLATED_LEFT
    return f"{begins}{words}{_ISOLATION_ENDS}"


def sentence(text: str) -> str:
    """Begin with a capital and end with a full stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if plain(text).endswith((".", "!", "?", ".”")) else ".")
