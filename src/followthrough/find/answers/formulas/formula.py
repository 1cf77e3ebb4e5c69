"""A formula: a position that a State takes, and the words with which it does."""

import re
from dataclasses import dataclass
from typing import Literal

from followthrough.records import Position

Shape = Literal["active", "passive", "bare"]


@dataclass(frozen=True, slots=True)
class Formula:
    """A position and the words that give it, at their place in a text.

    `soft` formulas speak of aims, or of the matter rather than of the recommendation; they decide only where nothing
    plainer is said. `several` is true, false, or null as the words speak of one recommendation, several, or neither.
    """

    start: int
    end: int
    position: Position
    shape: Shape
    soft: bool = False
    several: bool | None = None


def is_yes(words: str) -> bool:
    """Say whether words agree: `supported`, but not `not supported`."""
    return bool(
        re.search(
            r"accept|support|on board|adher|adhesion|favou?r\b|"
            r"uph|endorse|agree|concur|subscrib|along|affirmativ|favou?rabl|positively|commit|undertake|pledge",
            words,
            re.IGNORECASE,
        )
    ) and not re.search(r"\bnot\b", words, re.IGNORECASE)
