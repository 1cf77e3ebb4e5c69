"""Treaties, declarations, bodies and mechanisms, found in a text by all their names.

The vocabulary is `data/treaties.tsv`: names of United Nations treaties are those of the Treaty Collection, of
mandates those of OHCHR. Names in words are compared without case, articles and prepositions, so that "Convention on
the Torture" and "convention against torture" are one name; acronyms are compared with case, without their hyphens. A
protocol is also found as "the (second) Optional Protocol to" its treaty, or "its Optional Protocol" right after it.
Conventions of the International Labour Organization are found by their numbers (`ILO-169`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from msgspec import Struct

from followthrough.errors import VocabularyError
from followthrough.patterns import when_needed
from followthrough.terms.shipped import several, text_of

KINDS = frozenset({"treaty", "protocol", "declaration", "committee", "procedure", "court", "organisation", "process"})
ORDINALS = frozenset({"first", "second", "third"})

_FILE = "treaties.tsv"
_COLUMNS = ["code", "kind", "name", "other names", "acronyms", "parent", "ordinal", "about", "issues"]
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?(?:-[^\W_]+)*")
_PASSED_OVER = frozenset(
    {
        "the",
        "of",
        "on",
        "to",
        "for",
        "in",
        "and",
        "against",
        "from",
        "or",
        "with",
        "by",
        "at",
        "its",
        "all",
        "un",
        "united",
        "nations",
        "international",
    }
)
_TELLING = frozenset(
    {"convention", "covenant", "protocol", "committee", "charter", "declaration", "rapporteur", "council", "statute"}
)
_COUNTED = {"1st": "first", "2nd": "second", "3rd": "third"}
_CAPITALS = re.compile(r"[A-Za-z][A-Z]")
_ILO = when_needed(r"\bILO\b|\bInternational Labour Organi[sz]ation\b")
_ILO_NUMBERS = when_needed(r"(?:\bConventions?,?|\bILO|\bNos?\b\.?|\bnumbers?)[ (]{0,2}(?:Nos?\b\.?[ ]?)?(\d{1,3})\b")
_ILO_NEXT = when_needed(r"(?:,|;| and| &|, and| or)? ?(?:Nos?\b\.? ?)?(\d{1,3})\b")


class Instrument(Struct, frozen=True):
    """A treaty, declaration, body or mechanism.

    `code` is OHCHR's acronym where it has one, `name` the full English name, `names` are others in words, as reports
    print them. Of a protocol, `parent` is the treaty that it is a protocol to, `ordinal` is `first`, `second` or
    `third` where reports count them, and `about` are words that follow its name and tell it from its siblings.
    `issues` are UPR Info's terms for its subject (codebook of issues, 1.3 and 3).
    """

    code: str
    kind: str
    name: str
    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    parent: str | None = None
    ordinal: str | None = None
    about: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()


class Mention(Struct, frozen=True):
    """A name found in a text: its code, the offsets of the words, and the words as printed."""

    code: str
    start: int
    end: int
    printed: str


class Vocabulary(Struct, frozen=True):
    """All instruments by code, and the tables by which `mentions` finds them."""

    instruments: Mapping[str, Instrument]
    acronyms: Mapping[str, str]
    names: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word of a name to (words, code), longest first."""
    protocols: Mapping[str, tuple[Instrument, ...]]
    """Code of a treaty to its protocols, in the order of the file."""
    telling: tuple[str, ...]
    """One of these letters is in every text that has a name in words."""


def mentions(text: str) -> list[Mention]:
    """Find every instrument, body and mechanism that `text` names, in the order of the text, none inside another.

    Where the Optional Protocols of a treaty are named together, each is given, with the same offsets.
    """
    if not _may_name(text):
        return []
    found: list[Mention] = []
    tokens = _tokens(text)
    words = [token[0] for token in tokens]
    first_words, after = vocabulary().names, 0
    for position, word in enumerate(words):
        if position < after:
            continue
        hit = _name_at(words, position) if word in first_words else None
        if hit := hit or _acronym_at(tokens, position):
            code, after = hit
            found.extend(_with_protocol(text, tokens, code, position, after))
    if ("ILO" in text or "International Labour" in text) and _ILO.search(text):
        found.extend(_ilo(text))
    return sorted(set(found), key=lambda m: (m.start, m.end, m.code))


def _may_name(text: str) -> bool:
    if _CAPITALS.search(text):
        return True
    low = text.lower()
    return any(letters in low for letters in vocabulary().telling)


Token = tuple[str, str, int, int]
"""The word compared, the word as printed, and its offsets."""


def _tokens(text: str) -> list[Token]:
    return [
        (word, printed, match.start(), match.end())
        for match in _TOKEN.finditer(text)
        if (word := compared(printed := match.group())) not in _PASSED_OVER or printed.isupper()
    ]


@lru_cache(maxsize=65536)
def compared(word: str) -> str:
    """Bring a word to the form in which names are compared: lower case, American z as s, without a plural's s."""
    low = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    if low[:1].isdigit():
        return _COUNTED.get(low, low)
    if low.startswith("organi"):
        low = low.replace("iz", "is")
    if len(low) > 3 and low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith("ss") else low


def passed_over(word: str) -> bool:
    """Tell whether a word, unless in capitals, does not count when names are compared."""
    return compared(word) in _PASSED_OVER


def name_words(name: str) -> tuple[str, ...]:
    """Give the words of a name that count when names are compared."""
    words = (compared(match.group()) for match in _TOKEN.finditer(name))
    return tuple(word for word in words if word not in _PASSED_OVER)


def _name_at(words: list[str], position: int) -> tuple[str, int] | None:
    for name, code in vocabulary().names[words[position]]:
        after = position + len(name)
        if tuple(words[position:after]) == name:
            return code, after
    return None


def _acronym_at(tokens: list[Token], position: int) -> tuple[str, int] | None:
    printed = tokens[position][1]
    if not printed[1:2].isupper() or len(printed) < 3:
        return None
    code = vocabulary().acronyms.get(printed.replace("-", ""))
    return (code, position + 1) if code else None


def _with_protocol(text: str, tokens: list[Token], code: str, position: int, after: int) -> Iterator[Mention]:
    """Give the treaty named at `position`, or the protocols to it that the words around make of it."""
    first, ordinal, several = _protocol_before(text, tokens, position)
    own = vocabulary().protocols.get(code, ())
    if first < position and own:
        about = _words(tokens, after, 8)
        start, end = tokens[first][2], tokens[after - 1][3]
        for one in _protocols_meant(own, ordinal, about, several):
            yield Mention(one.code, start, end, text[start:end])
        return
    start, end = tokens[position][2], tokens[after - 1][3]
    yield Mention(code, start, end, text[start:end])
    yield from _protocol_after(text, tokens, own, after)


def _protocol_before(text: str, tokens: list[Token], position: int) -> tuple[int, str | None, bool]:
    """Look back from a treaty's name for "(second) Optional Protocol(s) to"; give where that begins."""
    at = position - 1
    between = text[tokens[at][3] : tokens[position][2]] if at >= 0 else ""
    if at < 0 or tokens[at][0] not in {"protocol", "op"} or len(between) > 40 or "," in between or ";" in between:
        return position, None, False
    several = tokens[at][1].lower().endswith("s")
    if at and tokens[at - 1][0] in {"optional", "additional", "facultative"}:
        at -= 1
    ordinal = tokens[at - 1][0] if at and tokens[at - 1][0] in ORDINALS else None
    return (at - 1 if ordinal else at), ordinal, several


def _protocol_after(text: str, tokens: list[Token], own: tuple[Instrument, ...], after: int) -> Iterator[Mention]:
    """Find "and its (second) Optional Protocol" right after a treaty's name."""
    at = after
    if at < len(tokens) and own and tokens[at][1].isupper():
        at += 1
    if at >= len(tokens) or not own or not re.search(r"\bits\b", text[tokens[after - 1][3] : tokens[at][2]]):
        return
    first = at
    ordinal = tokens[at][0] if tokens[at][0] in ORDINALS else None
    while at < len(tokens) and (tokens[at][0] in {"optional", "additional", "two"} or tokens[at][0] in ORDINALS):
        at += 1
    if at < len(tokens) and tokens[at][0] == "protocol":
        start, end = tokens[first][2], tokens[at][3]
        several = tokens[at][1].lower().endswith("s")
        for one in _protocols_meant(own, ordinal, _words(tokens, at + 1, 8), several):
            yield Mention(one.code, start, end, text[start:end])


def _words(tokens: list[Token], start: int, count: int) -> str:
    return " " + " ".join(token[0] for token in tokens[start : start + count]) + " "


def _protocols_meant(
    own: tuple[Instrument, ...], ordinal: str | None, about: str, several: bool
) -> tuple[Instrument, ...]:
    """Choose among the protocols of a treaty by their number or subject; all of them where nothing tells."""
    named = tuple(one for one in own if any(f" {' '.join(name_words(words))} " in about for words in one.about))
    counted = tuple(one for one in own if ordinal and one.ordinal == ordinal)
    if counted or named:
        return counted or (named if several else named[:1])
    return own if several else tuple(one for one in own if one.ordinal == "first") or own


def _ilo(text: str) -> Iterator[Mention]:
    known = vocabulary().instruments
    for match in _ILO_NUMBERS.finditer(text):
        number: re.Match[str] | None = match
        while number:
            code = f"ILO-{int(number[1])}"
            if code in known:
                yield Mention(code, number.start(1), number.end(1), number[1])
            number = _ILO_NEXT.match(text, number.end())


@cache
def vocabulary() -> Vocabulary:
    """Give the shipped vocabulary; read once."""
    return build(text_of(_FILE))


def build(text: str) -> Vocabulary:
    """Make a vocabulary from a table, an instrument a line; a `VocabularyError` names the first contradiction.

    That its issues are terms of UPR Info's is for tests to see: to load those takes as long as to read half a report.
    """
    head, *rows = (line.split("\t") for line in text.splitlines())
    if head != _COLUMNS:
        raise VocabularyError("the columns are not those expected.", where=_FILE, remedy=" | ".join(_COLUMNS))
    found: dict[str, Instrument] = {}
    for row in rows:
        one = _instrument(row)
        if one.code in found:
            raise VocabularyError(f"{one.code} is listed twice.", where=_FILE)
        found[one.code] = one
    for one in found.values():
        if one.parent is not None and one.parent not in found:
            raise VocabularyError(f"{one.code} has an unknown parent {one.parent}.", where=_FILE)
    names = _names(found.values())
    return Vocabulary(
        MappingProxyType(found),
        MappingProxyType(_acronyms(found.values())),
        MappingProxyType(names),
        MappingProxyType(_protocols(found.values())),
        _telling(names),
    )


def _instrument(row: list[str]) -> Instrument:
    if len(row) != len(_COLUMNS) or not all(row[:3]):
        raise VocabularyError(f"not {', '.join(_COLUMNS)}: {row}.", where=_FILE)
    code, kind, name, names, acronyms, parent, ordinal, about, issues = row
    if kind not in KINDS:
        raise VocabularyError(f"{code} is of an unknown kind {kind}.", where=_FILE)
    if ordinal and ordinal not in ORDINALS:
        raise VocabularyError(f"{code} has an unknown ordinal {ordinal}.", where=_FILE)
    return Instrument(
        code=code,
        kind=kind,
        name=name,
        names=several(names),
        acronyms=several(acronyms),
        parent=parent or None,
        ordinal=ordinal or None,
        about=several(about),
        issues=several(issues),
    )


def _acronyms(instruments: Iterable[Instrument]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in instruments:
        for acronym in one.acronyms:
            key = acronym.replace("-", "").replace(" ", "")
            if found.setdefault(key, one.code) != one.code:
                raise VocabularyError(f"{acronym} stands for both {found[key]} and {one.code}.", where=_FILE)
    return found


def _names(instruments: Iterable[Instrument]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    codes: dict[tuple[str, ...], str] = {}
    for one in instruments:
        for name in (one.name, *one.names):
            words = name_words(name)
            if one.parent and "optional" in words[:2]:
                continue
            if codes.setdefault(words, one.code) != one.code:
                raise VocabularyError(f"{name} names both {codes[words]} and {one.code}.", where=_FILE)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, code in codes.items():
        by_first.setdefault(words[0], []).append((words, code))
    return {first: tuple(sorted(names, key=lambda n: (-len(n[0]), n))) for first, names in by_first.items()}


def _telling(names: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]) -> tuple[str, ...]:
    """Choose a word of each name that few other texts have, without what is added in the plural."""
    telling = {
        next((word for word in words if word in _TELLING), max(words, key=len))
        for each in names.values()
        for words, _ in each
    }
    kept: list[str] = []
    for word in sorted(word.removesuffix("y").replace("organisation", "organi") for word in telling):
        if not kept or not word.startswith(kept[-1]):
            kept.append(word)
    return tuple(kept)


def _protocols(instruments: Iterable[Instrument]) -> dict[str, tuple[Instrument, ...]]:
    found: dict[str, list[Instrument]] = {}
    for one in instruments:
        if one.parent:
            found.setdefault(one.parent, []).append(one)
    return {parent: tuple(own) for parent, own in found.items()}
