"""A recommendation's words with the treaties, bodies and mechanisms that it names as one sign each.

An acronym and the long name become the same sign (`=CAT`), so that they are the same word.
"""

import re
from dataclasses import dataclass
from functools import cache

from followthrough.terms import treaties
from followthrough.terms.english import placed_words

GENERAL = "treaties in general"
SIGN = "="
_JOINED = frozenset({"treaty", "protocol", "court", "declaration"})
_IN_GENERAL = re.compile(
    r"\b(?:core|fundamental|main|major|key|remaining|outstanding|pending|other|all)(?: [a-z]+){0,5}"
    r" (?:instruments|treaties|conventions)\b"
    r"|\b(?:instruments|treaties|conventions) to which [a-z ]{1,40}not (?:yet )?(?:a )?part",
    re.IGNORECASE,
)
"""`core human rights treaties`, `conventions to which it is not yet a party`"""


@dataclass(frozen=True, slots=True)
class Marked:
    """The words of a text (lower case, treaties as signs) with where each begins, and the treaties it names."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    treaties: frozenset[str]


def marked(text: str) -> Marked:
    """Read a plain text (see `words.plain`)."""
    found = [(m.start, m.end, m.code) for m in treaties.mentions(text)]
    spans = sorted({(start, end) for start, end, _ in found})
    kept = [(start, word) for start, word in placed_words(text) if not any(a <= start < b for a, b in spans)]
    signs = [(start, SIGN + code) for start, _, code in found]
    placed = sorted(kept + signs)
    named = {code for _, _, code in found if _kinds().get(code, "treaty") in _JOINED}
    if _IN_GENERAL.search(text):
        named.add(GENERAL)
    return Marked(tuple(word for _, word in placed), tuple(start for start, _ in placed), frozenset(named))


def joined() -> list[str]:
    """Give the codes of all that a State can join or commit itself to; these are named where asks are alike."""
    return [code for code, kind in _kinds().items() if kind in _JOINED]


@cache
def _kinds() -> dict[str, str]:
    return {code: instrument.kind for code, instrument in treaties.vocabulary().instruments.items()}
