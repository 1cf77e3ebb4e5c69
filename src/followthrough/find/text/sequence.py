"""Which signs at the heads of lines begin a paragraph: those that continue a list that is open, or open one.

Lists stand inside each other: paragraphs of the document, recommendations that begin again at 1 under a lead-in, items
`(a)`, sub-items `(i)`. A sign is taken where it carries on the innermost list that expects it; the lists inside that
one end there. Years, dates, amounts and references at the head of a line do not come in sequence, or stand where
the line before has not ended and the number comes again later where it has.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.find.text.starts import Kind, Start

_SKIPPED = 4
"""How many numbers a document may leave out before a number is taken for something else."""


@dataclass(slots=True)
class Candidate:
    """A line with what its head may be; `ended` says that the text before it had ended, `spaced` that a gap or an
    indentation sets it off, `after_colon` that the text before it leads something in.
    """

    line: int
    starts: tuple[Start, ...]
    ended: bool
    spaced: bool
    after_colon: bool

    @property
    def strong(self) -> bool:
        """Whether a paragraph may well begin here."""
        return self.ended or self.spaced


@dataclass(slots=True)
class _List:
    kind: Kind
    last: int
    head: int = 0


class OpenLists:
    """Keeps the open lists while candidates go by in order."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._open: list[_List] = []
        self._lines: dict[tuple[Kind, int, int], list[int]] = defaultdict(list)
        self._strong: dict[tuple[Kind, int, int], list[int]] = defaultdict(list)
        self._heads: dict[int, int] = defaultdict(int)
        for candidate in candidates:
            for start in candidate.starts:
                key = (start.kind, start.head, start.value)
                self._lines[key].append(candidate.line)
                if candidate.strong:
                    self._strong[key].append(candidate.line)
                if start.kind == "dotted":
                    self._heads[start.head] += 1

    def take(self, candidate: Candidate) -> Start | None:
        """Give the sign that begins a paragraph on this line, or null."""
        for start in candidate.starts:
            if self._TAKERS[start.kind](self, start, candidate):
                return start
        return None

    def _whole(self, start: Start, candidate: Candidate) -> bool:
        if start.plain and not (candidate.ended and candidate.spaced):
            return False
        for depth in range(len(self._open) - 1, -1, -1):
            level = self._open[depth]
            if level.kind == "whole" and self._continues(level, start, candidate, depth):
                del self._open[depth + 1 :]
                level.last = start.value
                return True
        if start.value == 1 and candidate.strong and not start.plain and self._follows(start, candidate.line):
            self._open.append(_List("whole", 1))
            return True
        if not any(level.kind == "whole" for level in self._open) and candidate.strong and not start.plain:
            if self._later("whole", 0, start.value + 1, candidate.line):
                self._open = [_List("whole", start.value)]
                return True
        return False

    def _continues(self, level: _List, start: Start, candidate: Candidate, depth: int) -> bool:
        step = start.value - level.last
        if step == 1:
            if (
                depth
                and self._expected_outside(start, depth)
                and not self._later("whole", 0, start.value, candidate.line)
            ):
                return False
            return candidate.strong or not self._later("whole", 0, start.value, candidate.line, strong=True)
        if not 1 < step <= _SKIPPED or start.plain or not candidate.strong:
            return False
        missing = range(level.last + 1, start.value)
        return not any(self._later("whole", 0, value, candidate.line) for value in missing) and self._later(
            "whole", 0, start.value + 1, candidate.line
        )

    def _expected_outside(self, start: Start, depth: int) -> bool:
        return any(level.kind == "whole" and level.last + 1 == start.value for level in self._open[:depth])

    def _follows(self, start: Start, line: int) -> bool:
        """Say whether a list that begins at 1 goes on with 2 before it begins anew, or stands alone under a lead-in."""
        return True

    def _dotted(self, start: Start, candidate: Candidate) -> bool:
        if not candidate.strong:
            return False
        known = any(
            (level.kind == "dotted" and level.head == start.head)
            or (level.kind == "whole" and level.last == start.head)
            for level in self._open
        )
        if not known and self._heads[start.head] < 3:
            return False
        while self._open and self._open[-1].kind not in ("whole", "dotted"):
            self._open.pop()
        if self._open and self._open[-1].kind == "dotted":
            self._open.pop()
        self._open.append(_List("dotted", start.value, start.head))
        return True

    def _item(self, start: Start, candidate: Candidate) -> bool:
        for depth in range(len(self._open) - 1, -1, -1):
            level = self._open[depth]
            if level.kind == start.kind and start.value - level.last in (1, 2):
                if not candidate.strong:
                    return False
                del self._open[depth + 1 :]
                level.last = start.value
                return True
        if start.value == 1 and candidate.strong:
            self._open.append(_List(start.kind, 1))
            return True
        return False

    def _bullet(self, start: Start, candidate: Candidate) -> bool:
        return candidate.strong

    def _later(self, kind: Kind, head: int, value: int, line: int, *, strong: bool = False) -> bool:
        lines = (self._strong if strong else self._lines).get((kind, head, value), ())
        return bisect_right(lines, line) < len(lines)

    _TAKERS = {"whole": _whole, "dotted": _dotted, "letter": _item, "roman": _item, "bullet": _bullet}
