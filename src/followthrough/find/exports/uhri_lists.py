"""Lists in a cell of UHRI's export: a dash in front of each item, and States joined by dashes alone."""

import re
from collections.abc import Iterator
from functools import lru_cache

from followthrough.find.exports.uhri_text import clean
from followthrough.records import PrintedRecommender
from followthrough.terms import states

_ITEM = re.compile(r"\n|(?<=\S)-\s(?=\S)")
"""Items stand on lines, or behind a dash with no space in front; a dash with spaces around is part of a name."""
_DASH = re.compile(r"\s*[-–]\s*")
_LONGEST_NAME = 4


@lru_cache(maxsize=1 << 13)
def items(cell: str) -> tuple[str, ...]:
    """Give the items of a list, without the dashes in front."""
    if not cell:
        return ()
    return tuple(dict.fromkeys(item for line in _ITEM.split(cell) if (item := _bare(line))))


@lru_cache(maxsize=1 << 13)
def _bare(item: str) -> str:
    return clean(item).lstrip("-–• ").strip()


@lru_cache(maxsize=1 << 14)
def joined_states(cell: str) -> tuple[PrintedRecommender, ...]:
    """Read States from a list whose dashes also stand in names (`France-Timor-Leste`): the longest name counts.

    A name that is not known stands in the list without a code.
    """
    found = (state for line in cell.split("\n") for state in _of_line(line))
    return tuple(dict.fromkeys(found))


def _of_line(line: str) -> Iterator[PrintedRecommender]:
    bare = line.strip().lstrip("-–• ").strip()
    if not bare:
        return
    if code := states.find(bare):
        yield PrintedRecommender(code=code, printed=bare)
        return
    pieces = [piece for piece in _DASH.split(bare) if piece]
    at = 0
    while at < len(pieces):
        taken, printed, code = _longest(pieces, at)
        yield PrintedRecommender(code=code, printed=printed)
        at += taken


def _longest(pieces: list[str], at: int) -> tuple[int, str, str | None]:
    for stop in range(min(at + _LONGEST_NAME, len(pieces)), at, -1):
        name = "-".join(pieces[at:stop])
        if code := states.find(name):
            return stop - at, name, code
    return 1, pieces[at], states.closest(pieces[at])
