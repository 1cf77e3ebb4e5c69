"""A corrigendum as its changes: the place that each names, and the lines that say what is changed there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from followthrough.find.answers.tables.rows import rows_of, without_tables
from followthrough.find.corrigenda.instructions import (
    BEGINS,
    OF_STATES,
    Instruction,
    instructions,
    replacing,
    unfinished,
)
from followthrough.find.corrigenda.places import BEHIND, DOTTED, PLACE, RENUMBERED, SAME, Place, parted
from followthrough.find.corrigenda.titles import TITLE
from followthrough.records import Block, Passage

_COUNT = re.compile(
    r"^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\D)(?=.*\b(?:paragraph|para|page|recommendation)\b)", re.IGNORECASE
)
"""The number of a change in the corrigendum itself."""


@dataclass(slots=True, eq=False)
class Change:
    """One change: the place that it names, its lines as they stand, and what they say is to be done there."""

    page: int
    place: Place
    lines: list[str]
    done: list[str] = field(default_factory=list)
    read: list[Instruction] = field(default_factory=list)

    @property
    def instructions(self) -> list[Instruction]:
        """Give what is to be done, each step with its words."""
        return self.read or instructions(self.done, adds=self.place.adds)


def tables_of_changes(blocks: Sequence[Block]) -> list[Sequence[Mapping[int, str]]]:
    """Give the rows of each table with the columns For and Read."""
    return [rows for rows in rows_of(blocks) if _columns(rows[0])]


def changes(passages: Sequence[Passage], blocks: Sequence[Block]) -> Iterator[Change]:
    """Yield the changes that a corrigendum makes: those of its paragraphs, then those of its tables."""
    tables = tables_of_changes(blocks)
    yield from _of_lines(without_tables(passages, blocks) if tables else passages)
    for rows in tables:
        yield from _of_table(rows)


def _of_lines(passages: Sequence[Passage]) -> Iterator[Change]:
    change: Change | None = None
    for passage, line in _below_title(passages):
        if change is None or _begins(line, change, passage.number if line == passage.text else None):
            if change:
                yield change
            numbered = DOTTED.fullmatch(passage.number or "") and line == passage.text and not PLACE.match(line)
            place, done = parted(f"{passage.number} {line}" if numbered and BEGINS.match(line) else line)
            change = Change(passage.page, place, [line], [done] if done else [])
        else:
            change.lines.append(line)
            of_text = passage.number and DOTTED.fullmatch(passage.number) and line == passage.text
            change.done.append(f"{passage.number} {line}" if of_text else line)
    if change:
        yield change


def _begins(line: str, change: Change, number: str | None) -> bool:
    """Say whether a line begins another change: it names a place, and says no more of the place that stands alone."""
    if RENUMBERED.match(line):
        return not change.place.numbers or bool(RENUMBERED.match(change.lines[0]))
    if BEHIND.match(line) and (OF_STATES.search(line) or not change.place.numbers):
        return True
    place = PLACE.match(line)
    if place and not SAME.match(line):
        alone = place["verb"] and len(change.lines) == 1 and not change.done
        return not alone and not (_waits(change) and _says(line))
    waiting = not change.done or _waits(change)
    return bool(number and DOTTED.fullmatch(number) and not waiting and BEGINS.match(line))


def _waits(change: Change) -> bool:
    return unfinished(" ".join(change.done))


def _says(line: str) -> bool:
    """Say whether a line that begins like a place goes on as a new text may: `Paragraph 9 is accepted`."""
    _, done = parted(line)
    return bool(done) and not BEGINS.match(done)


def _below_title(passages: Sequence[Passage]) -> Iterator[tuple[Passage, str]]:
    """Yield headings and paragraphs, each once, from what stands behind the word `Corrigendum` on."""
    below = False
    last: tuple[str, ...] = ()
    for passage in passages:
        new = [heading for heading in passage.heading if heading not in last]
        last = passage.heading
        for line in dict.fromkeys((*new, passage.text)):
            if below:
                yield passage, _COUNT.sub("", line)
            elif found := TITLE.match(line):
                below = True
                if rest := line[found.end() :].strip():
                    yield passage, rest


def _of_table(rows: Sequence[Mapping[int, str]]) -> Iterator[Change]:
    old, new = _columns(rows[0])
    before = ""
    for cells in rows[1:]:
        where = " ".join(words for column, words in sorted(cells.items()) if column < old).strip()
        before = where or before
        place, _ = parted(before if PLACE.match(before) else f"Paragraph {before}")
        printed, read = cells.get(old, "").strip(), cells.get(new, "").strip()
        words = f"For {printed} read {read}"
        yield Change(0, place, [before, words], [words], [replacing(words, printed, read)])


def _columns(header: Mapping[int, str]) -> tuple[int, ...]:
    """Give the columns For and Read of a table; none where it has no such heads."""
    heads = {words.strip(" :").lower(): column for column, words in header.items()}
    found = [
        next((heads[name] for name in names if name in heads), None)
        for names in (("for", "instead of", "existing text"), ("read", "should read", "corrected text"))
    ]
    return tuple(column for column in found if column is not None) if None not in found else ()
