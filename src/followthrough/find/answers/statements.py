"""What a document says to some recommendations in one place, and how particular that is."""

from dataclasses import dataclass

from followthrough.records import Claim, Position

UNTIED, REMAINDER, EVERYTHING, GOVERNED, LISTED, OWN = range(-1, 5)
"""How particular an answer is: to one not named, to all others, to all, by a heading, in a list, in its own entry."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a document says to some recommendations in one place.

    `numbers` are those of the report; at the levels `REMAINDER` and `EVERYTHING`, where it speaks to all, they
    are the exceptions, and `scope` is the paragraph whose list is meant. `formula` holds the words that give the
    position, `clause` those that say which part; `soft` says that the position is read from wording that is no
    formula, `late` that it stands behind the first sentence of an entry; `number` is the paragraph where it stands;
    `around` are the sentences around it where they explain it, for a recommendation on which nothing else does;
    `doubted` says that a position is spoken of and not understood, so that words on all others do not mean it.
    """

    numbers: tuple[str, ...]
    position: Position | None
    level: int
    formula: str | None = None
    clause: str | None = None
    claim: Claim | None = None
    comment: str | None = None
    see: tuple[str, ...] = ()
    number: str | None = None
    soft: bool = False
    scope: str | None = None
    late: bool = False
    around: str | None = None
    doubted: bool = False
