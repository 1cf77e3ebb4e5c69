"""Two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Fate = Literal["kept", "removed", "added"]
_WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that follow each other, and whether both texts have them."""

    fate: Fate
    text: str


def words(before: str, after: str) -> tuple[Piece, ...]:
    """Give two texts as pieces: kept ones, those removed from `before` and those added in `after`, in reading order.

    Kept and removed pieces together have the words of `before`, kept and added ones those of `after`.
    """
    left, right = _parts(before), _parts(after)
    matcher = SequenceMatcher(None, [w for w, _ in left], [w for w, _ in right], autojunk=False)
    pieces: list[Piece] = []
    for tag, from_left, to_left, from_right, to_right in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(_piece("kept", right[from_right:to_right]))
            continue
        if to_left > from_left:
            pieces.append(_piece("removed", left[from_left:to_left]))
        if to_right > from_right:
            pieces.append(_piece("added", right[from_right:to_right]))
    return tuple(pieces)


def _parts(text: str) -> list[tuple[str, str]]:
    """Give the words and signs of a text, each with the space in front of it."""
    parts: list[tuple[str, str]] = []
    end = 0
    for match in _WORD.finditer(text):
        parts.append((match[0], " " if match.start() > end and parts else ""))
        end = match.end()
    return parts


def _piece(fate: Fate, parts: list[tuple[str, str]]) -> Piece:
    return Piece(fate, "".join(space + word for word, space in parts).strip())
