"""Which signs at the heads of lines begin a paragraph: those that continue a list that is open, or open one.

Lists stand inside each other: paragraphs of the document, recommendations that begin again at 1 under a lead-in,
items `(a)`, sub-items `(i)`. A sign is taken where it carries on the innermost list that expects it; the lists inside
that one end there. Years, dates, amounts and references at the head of a line do not come in sequence, or stand where
the line before has not ended and the number comes again later where it has.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct

from followthrough.find.text.starts import Kind, Start, left_out_of

_SKIPPED = 4
"""How many numbers a document may leave out before a number is taken for something else."""

MOST_OPEN = 50
"""Lists that stand inside each other at most: a document of thousands of paragraphs `1.` nests none of them."""

_LINES_OF_A_LIST = 2
"""After how many items in a line each the next line with the next number is an item too."""
_NEVER = 1 << 30


class Candidate(NamedTuple):
    """A line with what its head may be.

    `ended` says that the text before it had ended, `spaced` that a gap sets it off from the line before.
    """

    line: int
    starts: tuple[Start, ...]
    ended: bool
    spaced: bool

    @property
    def strong(self) -> bool:
        """Whether a paragraph may well begin here."""
        return self.ended or self.spaced


class _List(Struct):
    """A list that is open: the last number taken, and for dotted numbers the paragraph they belong to.

    `line` is that of the last number, `close` how many stood right below each other, each item in a line of its own.
    """

    kind: Kind
    last: int
    head: int = 0
    line: int = -1
    close: int = 0

    def go_on(self, start: Start, line: int) -> None:
        """Take the next number of the list, which stands in a line."""
        self.close = self.close + 1 if line == self.line + 1 else 0
        self.last, self.line = max(start.value, start.through), line

    def goes_on_below(self, line: int) -> bool:
        """Say whether a line is the next of a list that has an item in each, as lists of abbreviations have."""
        return self.close >= _LINES_OF_A_LIST and line == self.line + 1


class OpenLists:
    """Keeps the open lists while the lines of a document go by in order."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._open: list[_List] = []
        self._left = 0
        self._left_out: set[int] = set()
        self._all: dict[tuple[Kind, int], list[int]] = defaultdict(list)
        self._strong: dict[tuple[Kind, int], list[int]] = defaultdict(list)
        self._heads: dict[int, int] = defaultdict(int)
        for candidate in candidates:
            self._note(candidate)

    def _note(self, candidate: Candidate) -> None:
        for start in candidate.starts:
            if start.plain:
                continue
            if start.kind == "dotted":
                self._heads[start.head] += 1
            self._all[start.kind, start.value].append(candidate.line)
            if candidate.strong:
                self._strong[start.kind, start.value].append(candidate.line)

    @property
    def begun(self) -> bool:
        """Whether a list is open: the numbered paragraphs have begun."""
        return bool(self._open)

    def expects(self, start: Start) -> bool:
        """Say whether a whole number is the very next of a list that is open, or the first of all."""
        lists = [level for level in self._open if level.kind == "whole"]
        return start.kind == "whole" and start.value in ({level.last + 1 for level in lists} or {1})

    def expects_dotted(self, start: Start) -> bool:
        """Say whether a dotted number is the very next of its list, or the first under the paragraph that is open."""
        if start.kind != "dotted":
            return False
        return self._is_next_dotted(start) or (start.head, start.value) == (self._paragraph, 1)

    def expects_item(self, start: Start) -> bool:
        """Say whether a letter or a small Roman number goes on with a list that is open."""
        return any(level.kind == start.kind and start.value == level.last + 1 for level in self._open)

    def take(self, candidate: Candidate) -> Start | None:
        """Give the sign that begins a paragraph on this line, or null."""
        for start in candidate.starts:  # a loop takes half the time of `next` here, and every sign comes by
            if self._takes(start, candidate):
                return start
        return None

    def _takes(self, start: Start, candidate: Candidate) -> bool:
        if start.kind == "whole":
            return self._whole(start, candidate)
        if start.kind == "dotted" and (self._is_next_dotted(start) or (candidate.strong and self._may_open(start))):
            return self._dotted(start)
        if start.kind == "bullet":
            return candidate.strong or not start.plain
        return candidate.strong and self._item(start)

    def _may_open(self, start: Start) -> bool:
        """Say whether a dotted number may begin a list: one in doubt only as the first under its paragraph."""
        return not start.plain or (start.head, start.value) == (self._paragraph, 1)

    def _whole(self, start: Start, candidate: Candidate) -> bool:
        for fits in (self._goes_on, self._skips):
            for depth in range(len(self._open) - 1, -1, -1):
                if self._open[depth].kind == "whole" and fits(depth, start, candidate):
                    self._leave(depth)
                    self._open[depth].go_on(start, candidate.line)
                    self._left_out |= left_out_of(start)
                    return True
        if not start.plain and (
            self._restarts(start, candidate) or self._runs_on(start, candidate) or self._is_first(start, candidate)
        ):
            self._open_one(_List("whole", max(start.value, start.through), line=candidate.line))
            return True
        return self._comes_later(start, candidate)

    def _comes_later(self, start: Start, candidate: Candidate) -> bool:
        """Say whether a number was left out of several printed together: `80.` below `77., 78., 79., 82.`."""
        outermost = next((depth for depth, level in enumerate(self._open) if level.kind == "whole"), None)
        if outermost is None or start.plain or not candidate.strong or start.value not in self._left_out:
            return False
        self._left_out.discard(start.value)
        self._leave(outermost)
        return True

    def _open_one(self, level: _List) -> None:
        """Open a list inside those that are open; of too many the outermost but one is given up."""
        self._open.append(level)
        if len(self._open) > MOST_OPEN:
            del self._open[1]

    def _leave(self, depth: int) -> None:
        """Close the lists inside one; the next paragraph may go on with the numbers of theirs."""
        for level in self._open[depth + 1 :]:
            if level.kind == "whole":
                self._left = level.last
        del self._open[depth + 1 :]

    def _runs_on(self, start: Start, candidate: Candidate) -> bool:
        """Say whether a list under a paragraph goes on with the numbers of the list under the one before.

        Numbered sub-headings do so too; between two of them the paragraphs go on, between items they do not.
        """
        if not self._left or start.value != self._left + 1 or not candidate.strong:
            return False
        following, paragraph = (
            self._next("whole", value + 1, candidate.line) for value in (start.value, self._paragraph)
        )
        if following >= paragraph:
            return False
        self._left = 0
        return True

    def _restarts(self, start: Start, candidate: Candidate) -> bool:
        """Say whether a list begins at 1 here; where lines stand close, or run on, only if 2 follows."""
        if start.value != 1:
            return False
        goes_on = self._next("whole", 2, candidate.line) < self._next("whole", 1, candidate.line)
        if candidate.spaced:
            return True
        return goes_on and (candidate.ended or not any(level.kind == "whole" for level in self._open))

    def _is_first(self, start: Start, candidate: Candidate) -> bool:
        """Say whether a document's first number is another than 1, as where a page or two are missing."""
        if not candidate.strong or any(level.kind == "whole" for level in self._open):
            return False
        following, first = (
            self._next("whole", start.value + 1, candidate.line),
            self._next("whole", 1, candidate.line),
        )
        return following < first

    def _goes_on(self, depth: int, start: Start, candidate: Candidate) -> bool:
        """Say whether a number is the very next of a list."""
        line = candidate.line
        if start.value != self._open[depth].last + 1:
            return False
        again, after = self._next("whole", start.value, line), self._next("whole", start.value + 1, line)
        if start.plain:
            return candidate.ended and again > after
        if depth and self._is_next_outside(start, depth):
            return again < _NEVER
        strong = candidate.strong or self._open[depth].goes_on_below(line)
        return strong or self._next_strong("whole", start.value, line) >= after

    def _skips(self, depth: int, start: Start, candidate: Candidate) -> bool:
        """Say whether a list leaves out a few numbers here: they come nowhere before it has gone on."""
        last, line = self._open[depth].last, candidate.line
        if start.plain or not candidate.strong or not 1 < start.value - last <= _SKIPPED + 1:
            return False
        after = self._next("whole", max(start.value, start.through) + 1, line)
        return after < _NEVER and all(self._next("whole", n, line) > after for n in range(last + 1, start.value))

    def _is_next_outside(self, start: Start, depth: int) -> bool:
        return any(level.kind == "whole" and level.last + 1 == start.value for level in self._open[:depth])

    def _dotted(self, start: Start) -> bool:
        """Take `124.5` where 124 is an open paragraph or heads several such numbers, or where only 124 is a slip."""
        inner = next((level for level in reversed(self._open) if level.kind == "dotted"), None)
        known = self._heads[start.head] > 2 or any(
            level.last == start.head and level.kind == "whole" for level in self._open
        )
        slip = self._is_slip_of_the_first(start) if inner is None else start.value == inner.last + 1
        if not known and not slip:
            return False
        while self._open and self._open[-1].kind != "whole":
            self._open.pop()
        head = start.head if known else inner.head if inner else self._paragraph
        self._open_one(_List("dotted", start.value, head))
        return True

    @property
    def _paragraph(self) -> int:
        """The whole number that is open innermost, 0 where none is."""
        return next((level.last for level in reversed(self._open) if level.kind == "whole"), 0)

    def _is_slip_of_the_first(self, start: Start) -> bool:
        """Say whether `142.1` is the first of the list that goes on with `124.2` under paragraph 124."""
        return start.value == 1 and self._heads[self._paragraph] > 1

    def _is_next_dotted(self, start: Start) -> bool:
        inner = next((level for level in reversed(self._open) if level.kind == "dotted"), None)
        return inner is not None and (inner.head, inner.last + 1) == (start.head, start.value)

    def _item(self, start: Start) -> bool:
        for depth in range(len(self._open) - 1, -1, -1):
            level = self._open[depth]
            if level.kind == start.kind and start.value - level.last in (1, 2):
                del self._open[depth + 1 :]
                level.last = start.value
                return True
        if start.value == 1:
            self._open_one(_List(start.kind, 1))
            return True
        return False

    def _next(self, kind: Kind, value: int, line: int) -> int:
        return _after(self._all.get((kind, value)), line)

    def _next_strong(self, kind: Kind, value: int, line: int) -> int:
        return _after(self._strong.get((kind, value)), line)


def _after(lines: list[int] | None, line: int) -> int:
    """Give the first of the ordered `lines` behind `line`, or a number behind all of them."""
    at = bisect_right(lines, line) if lines else 0
    return lines[at] if lines and at < len(lines) else _NEVER
