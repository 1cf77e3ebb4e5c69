"""Finds words that a page in another language leaves in English: what stands in no catalogue and is not marked."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from django.utils.dates import MONTHS
from django.utils.translation import override
from lxml import html

import followthrough.site
from followthrough.site.pages.templatetags.record import language_name
from followthrough.terms import states

OF_DOCUMENTS = ("ar", "en", "es", "fr", "ru", "zh", "mul", "und")
SPOKEN = ("aria-label", "title", "alt", "placeholder")
NAMES = frozenset(["Followthrough", "English", "Français", "Info", "Apache", "BibTeX", "markdown", "MiB", "KiB"])
_WORD = re.compile(r"[A-Za-zÀ-ÿœŒ]{3,}")
_IDENTIFIER = re.compile(r"\S*[\d_/@]\S*|\S+\.\w+\S*|\b[A-Z]{2,}\b")
_LOCALE = Path(followthrough.site.__file__).parent / "pages" / "locale"


def leftovers(page: str, language: str) -> list[str]:
    """Give the words of a page, in order, that are neither in its language's catalogue nor marked as another's.

    Symbols, addresses, numbers and acronyms are the same in every language; `code` and `bdi` hold what is typed.
    """
    tree: Any = html.document_fromstring(page)
    assert tree.get("lang") == language
    known = _known(language)
    return [word for said in _said(tree, language) for word in words_of(said) if word.casefold() not in known]


def islands(page: str) -> Iterator[str]:
    """Give every text of a page, as it is compared, that is marked as English and not set as words of a document."""
    tree: Any = html.document_fromstring(page)
    quoted = "ancestor-or-self::*[contains(concat(' ', @class, ' '), ' words ')]"
    for one in tree.xpath(f"//*[@lang='en'][not(ancestor-or-self::nav or {quoted})]"):
        spoken = (value for name in SPOKEN for value in one.xpath(f"descendant-or-self::*/@{name}"))
        yield from (said for text in (one.text_content(), *spoken) if (said := compared(text)))


def compared(text: str) -> str:
    """Give a text as it is compared with others: a brief begins with a capital what it quotes, and cuts it."""
    return " ".join(text.split()).strip(" .…[]*").lower()


def is_ours(text: str, language: str) -> bool:
    """Say whether a text that is marked as English has a translation; a lone word is somebody's as well."""
    return " " in text and text in _translated(language)


@cache
def _translated(language: str) -> frozenset[str]:
    """Give the English texts that are otherwise in a language, as they are compared."""
    texts = ((_forms(text.id), _forms(text.string)) for text in _catalogue(language) if text.id)
    return frozenset(compared(one) for ids, strings in texts for one in ids if one not in strings)


def words_of(said: str) -> list[str]:
    """Give the words of a text without what names something by a number or symbol."""
    return [word for word in _WORD.findall(_IDENTIFIER.sub(" ", said)) if word not in NAMES]


def _said(tree: Any, language: str) -> Iterator[str]:
    for text in tree.xpath("//text()[not(ancestor::style or ancestor::code or ancestor::bdi or ancestor::textarea)]"):
        around = text.getparent().getparent() if text.is_tail else text.getparent()
        if _language(around) == language:
            yield str(text)
    for name in SPOKEN:
        yield from (one.get(name) for one in tree.xpath(f"//*[@{name}]") if _language(one) == language)


def _language(element: Any) -> str:
    return str(element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)"))


def _forms(string: str | Sequence[str] | None) -> Sequence[str]:
    """Give the forms of a translation: one, or one for each number."""
    return [string] if isinstance(string, str) else string or []


def _catalogue(language: str) -> Catalog:
    with (_LOCALE / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        return read_mo(file)


@cache
def _known(language: str) -> frozenset[str]:
    with override(language):
        months = [str(month) for month in MONTHS.values()]
        tongues = [language_name(code) for code in OF_DOCUMENTS]
    names = [state.names.get(language, "") for state in states.states()]
    said = [form for text in _catalogue(language) if text.id for form in _forms(text.string)]
    return frozenset(word.casefold() for text in [*said, *months, *tongues, *names] for word in _WORD.findall(text))
