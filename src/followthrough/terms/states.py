"""States by any name that United Nations documents give them.

The vocabulary is `data/states.tsv` (code, status, regional group, predecessors) and `data/states_names.tsv` (names
by language: short, long, other, former). Codes are ISO 3166 alpha-3, the observers `VAT` and `PSE`, and `EUE` for
the European Union. Names in six languages are those of UNTERM, by way of the public domain table country-codes.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import filterfalse
from types import MappingProxyType

from msgspec import Struct

from followthrough.errors import VocabularyError
from followthrough.terms.shipped import text_of

GROUPS = frozenset({"African", "Asia-Pacific", "EEG", "GRULAC", "WEOG", "none"})
STATUSES = frozenset({"member", "observer", "non_member", "organisation"})
IN_LATIN_LETTERS = frozenset({"en", "es", "fr"})
IN_OTHER_LETTERS = frozenset({"ar", "ru", "zh"})
LANGUAGES = IN_LATIN_LETTERS | IN_OTHER_LETTERS
KINDS = frozenset({"short", "long", "other", "former"})

SHORTEST_MISSPELT = 6  # letters of a name in which a slip is forgiven

_CODE = re.compile(r"[A-Z]{3}")
_REVERSED = re.compile(r"^([^(),]+?)\s*[(,]\s*((?:the\s+)?[^(),]+\s+of(?:\s+the)?)\s*\)?$", re.IGNORECASE)
_APOSTROPHES = str.maketrans("", "", "'’‘`´ʼ′")
_NOT_A_WORD = re.compile(r"[\W_]+")
_INITIALS = re.compile(r"(?<!\S)[a-z](?: [a-z](?!\S))+")
_SHORTENED = {"st": "saint", "rep": "republic", "fed": "federation", "dem": "democratic"}
_ARTICLES = frozenset({"the"})


class State(Struct, frozen=True):
    """A State, observer or organisation that takes part in the Universal Periodic Review.

    `name` is the short English name of the United Nations, `long_name` the formal one; `names` gives the short name
    by language (`ar`, `en`, `es`, `fr`, `ru`, `zh`); `predecessors` are codes, some of States that are no more.
    `group` is the regional group: `African`, `Asia-Pacific`, `EEG`, `GRULAC`, `WEOG` or `none`.
    """

    code: str
    name: str
    long_name: str
    names: Mapping[str, str]
    other_names: tuple[str, ...]
    former_names: tuple[str, ...]
    group: str
    status: str
    predecessors: tuple[str, ...]


class Vocabulary(Struct, frozen=True):
    """All States by code, the code of each normalised name in Latin letters, and which of these are English."""

    states: Mapping[str, State]
    codes: Mapping[str, str]
    english: tuple[str, ...]


def find(name: str) -> str | None:
    """Give the code of the State that bears this very name, case, accents, articles, order and signs aside."""
    key = normalised(name)
    return (vocabulary().codes if key.isascii() else codes_in_other_letters()).get(key)


def state(code: str) -> State:
    """Give the State of a code; a `KeyError` where there is none."""
    return vocabulary().states[code]


def name_of(code: str, language: str = "en") -> str:
    """Give the short name of a State in one of `LANGUAGES` (in English where that has none), else the code itself."""
    known = vocabulary().states.get(code)
    return known.names.get(language, known.name) if known else code


def states() -> tuple[State, ...]:
    """Give all States in the order of their codes."""
    return tuple(vocabulary().states.values())


def groups_of(codes: Iterable[str]) -> list[str]:
    """Give the regional groups that some States belong to, each once; `none` stands for those that have none."""
    known = vocabulary().states
    return sorted({known[code].group if code in known else "none" for code in codes})


@lru_cache(maxsize=4096)
def meant(typed: str) -> State | None:
    """Give the State whose English name somebody seems to have misspelt, in whatever case; null where in doubt."""
    code = closest(typed) or closest(typed.title())
    return state(code) if code else None


@lru_cache(maxsize=1024)
def closest(name: str) -> str | None:
    """Give the code of the one State whose English name was all but printed, or null where in doubt.

    One slip (a letter missing, added, changed or two swapped) is forgiven in names of six letters, two from ten,
    three from eighteen, and spaces in all; five letters may be a name of six of which one is missing. A name that is
    as near to another State's, or a part of it, is not guessed at.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    key = normalised(name)
    if name.strip()[:1].isupper() and (code := _by_letters().get(_letters(key))):
        return code
    allowed = _slips(len(key))
    if not allowed or not (name.strip()[:1].isupper() or name.strip()[1:2].isupper()):
        return None
    near = process.extract(
        key, vocabulary().english, scorer=OSA.distance, score_cutoff=allowed, limit=20, processor=None
    )
    best: dict[str, int] = {}
    for other, distance, _ in near:
        if len(key) < SHORTEST_MISSPELT and len(other) <= len(key):
            continue
        code = vocabulary().codes[other]
        best[code] = min(int(distance), best.get(code, int(distance)))
    ranked = sorted(best.items(), key=lambda item: item[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]) or _part_of_others(key, ranked[0][0]):
        return None
    return ranked[0][0]


@cache
def _by_letters() -> Mapping[str, str]:
    """Give the code of each English name by its letters alone: spaces are lost, or stand a letter too late."""
    return {
        _letters(form): state.code
        for state in states()
        for name in (state.name, state.long_name, *state.other_names, *state.former_names)
        for form in (normalised(name), normalised(name.replace("(", "").replace(")", "")))
    }


def _letters(key: str) -> str:
    return key.replace(" ", "").replace("the", "")


def _part_of_others(key: str, code: str) -> bool:
    codes = vocabulary().codes
    return any(f" {key} " in f" {name} " and codes[name] != code for name in vocabulary().english)


def _slips(length: int) -> int:
    return 0 if length < 5 else 1 if length < 10 else 2 if length < 18 else 3


@lru_cache(maxsize=8192)
def normalised(name: str) -> str:
    """Bring a name to the form in which names are compared: lower case, no accents, `X (Y of)` as `Y of X`."""
    turned = name.strip(" *†‡∗\t\n")
    if turned.endswith(("of", ")", "the")):
        turned = _REVERSED.sub(r"\2 \1", turned)
    bare = turned.translate(_APOSTROPHES)
    if not bare.isascii():
        bare = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", bare)))
    letters = bare.lower().replace("&", " and ")
    is_word = letters.isalpha()
    words = [letters] if is_word else _INITIALS.sub(_closed, _NOT_A_WORD.sub(" ", letters)).split()
    return " ".join(_SHORTENED.get(word, word) for word in words if word not in _ARTICLES)


def _closed(initials: re.Match[str]) -> str:
    """Put initials with points together: `u s a` as `usa`."""
    return initials[0].replace(" ", "")


@cache
def vocabulary() -> Vocabulary:
    """Give the shipped vocabulary; read once."""
    return build(_rows(text_of("states.tsv")), _rows(text_of("states_names.tsv")))


@cache
def codes_in_other_letters() -> Mapping[str, str]:
    """Give the code of each normalised name in other letters than Latin, for which few documents ask; read once."""
    named = _rows(text_of("states_names.tsv"))
    return MappingProxyType(_codes(row for row in named if row[1] in IN_OTHER_LETTERS))


def _rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines()[1:]]


def build(listed: Iterable[list[str]], named: Iterable[list[str]]) -> Vocabulary:
    """Make a vocabulary from rows of the two files; a `VocabularyError` names the first contradiction."""
    names: dict[str, list[list[str]]] = defaultdict(list)
    for row in named:
        _check_name(row)
        names[row[0]].append(row)
    found: dict[str, State] = {}
    for row in sorted(listed):
        _check_state(row, found)
        found[row[0]] = _state(row, names[row[0]])
    if unlisted := sorted(set(names) - set(found)):
        raise VocabularyError(f"{unlisted[0]} has names but is not listed.", where="states_names.tsv")
    codes = _codes(row for rows in names.values() for row in rows if row[1] in IN_LATIN_LETTERS)
    english = {normalised(row[3]): None for rows in names.values() for row in rows if row[1] == "en"}
    return Vocabulary(MappingProxyType(found), MappingProxyType(codes), tuple(english))


def _check_name(row: list[str]) -> None:
    if len(row) != 4 or row[1] not in LANGUAGES or row[2] not in KINDS or not row[3].strip():
        raise VocabularyError(
            f"not code, language, kind and name, with tabs between: {row}.",
            where="states_names.tsv",
            remedy=f"Languages are {', '.join(sorted(LANGUAGES))}; kinds {', '.join(sorted(KINDS))}.",
        )


def _check_state(row: list[str], found: Mapping[str, State]) -> None:
    if len(row) != 4 or not all(_CODE.fullmatch(code) for code in [row[0], *row[3].split()]):
        raise VocabularyError(f"not a code of three capitals: {row}.", where="states.tsv")
    if row[0] in found:
        raise VocabularyError(f"{row[0]} is listed twice.", where="states.tsv")
    if row[1] not in STATUSES or row[2] not in GROUPS:
        raise VocabularyError(f"unknown status or regional group: {row}.", where="states.tsv")


def _state(row: list[str], named: list[list[str]]) -> State:
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for _, language, kind, name in named:
        said[language, kind].append(name)
    if len(said["en", "short"]) != 1 or len(said["en", "long"]) != 1:
        raise VocabularyError(f"{row[0]} needs one short and one long English name.", where="states_names.tsv")
    return State(
        code=row[0],
        name=said["en", "short"][0],
        long_name=said["en", "long"][0],
        names=MappingProxyType({language: names[-1] for (language, kind), names in said.items() if kind == "short"}),
        other_names=tuple(said["en", "other"]),
        former_names=tuple(said["en", "former"]),
        group=row[2],
        status=row[1],
        predecessors=tuple(row[3].split()),
    )


def _codes(named: Iterable[list[str]]) -> dict[str, str]:
    codes: dict[str, str] = {}
    for code, _, _, name in named:
        for key in _keys(name):
            if codes.setdefault(key, code) != code:
                raise VocabularyError(f"{name} names both {codes[key]} and {code}.", where="states_names.tsv")
    return codes


def _keys(name: str) -> Iterator[str]:
    """Give the form in which a name is compared, and of one with brackets also that without."""
    yield normalised(name)
    if "(" in name:
        yield normalised(name.replace("(", "").replace(")", ""))
