"""Own paragraphs of an addendum that explain the answer above them, as `4. The law is clear.` below `9.1: noted`.

An answer that consists of a position alone leaves its reason to what stands below. Whether a document is written so
is told by most of its bare answers; else its own paragraphs are general text.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from followthrough.find.answers.entries.piece import Piece
from followthrough.find.answers.formulas.found import formulas
from followthrough.find.answers.named.numbers import mentions
from followthrough.find.answers.sentences.explained import has_own_words
from followthrough.patterns import when_needed

_OWN = re.compile(r"\d{1,3}$")
_OF_LISTS = when_needed(r"\b(?:recommendations|following|below|above-mentioned)\b", re.IGNORECASE)
_CLOSING = when_needed(
    r"(?:in conclusion|finally|lastly|to conclude)\b"
    r"|[^.;:]{0,60}\b(?:remains? (?:\w+ )?(?:committed|ready)|(?:reaffirm|reiterate|thank|wishe)s|looks? forward)\b",
    re.IGNORECASE,
)
"""How an addendum ends: `Aland remains fully committed …`."""


def explaining(found: Sequence[Piece], begins: Callable[[Piece], bool]) -> set[int]:
    """Give the places of the own paragraphs that explain the entry above them; `begins` tells where one begins."""
    groups = list(_bare_entries(found, begins)) if any(map(_is_own, found)) else []
    explained = [places for places, _ in groups if places]
    if not explained or 2 * len(explained) < len(groups):
        return set()
    *before, (last, ends) = groups
    if (
        ends
        and last
        and (not all(places for places, _ in before) or not before or _CLOSING.match(found[last[0]].text))
    ):
        explained.remove(last)
    return {place for places in explained for place in places}


def _bare_entries(found: Sequence[Piece], begins: Callable[[Piece], bool]) -> Iterator[tuple[list[int], bool]]:
    """Give, for each entry that is a position alone, the paragraphs below it, and whether nothing follows them."""
    for at, piece in enumerate(found):
        if begins(piece) and _is_bare(piece.text):
            end = at + 1
            while end < len(found) and found[end].heading == piece.heading and _may_explain(found[end]):
                end += 1
            yield list(range(at + 1, end)), end == len(found)


def _is_own(piece: Piece) -> bool:
    return bool(piece.number and _OWN.match(piece.number))


def _is_bare(text: str) -> bool:
    return any(not one.soft for one in formulas(text)) and not has_own_words(text)


def _may_explain(piece: Piece) -> bool:
    """Say whether a paragraph has a number of its own, names no recommendation, and gives no position."""
    if not _is_own(piece) or _OF_LISTS.search(piece.text) or mentions(piece.text):
        return False
    return not any(not one.soft for one in formulas(piece.text))
