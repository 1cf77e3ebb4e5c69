"""What is exported: records that a format goes through as often as it needs, never all of them at once."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

from followthrough.errors import InputError
from followthrough.export.tables import TYPES, CorrectedBy, Held, Table, recommending, standing_at, table_of
from followthrough.messages import files as say
from followthrough.records import Block, Corrigendum, Position, Record, Response, Stage
from followthrough.records.corrigenda import corrected_by
from followthrough.records.ledger import by_recommendation, held
from followthrough.records.lines import from_line, to_line

Again = Callable[[str | None], Iterator[Record]]


class Content(Protocol):
    """Something to export. Every call begins anew.

    `site` is the address of the site that holds it, without a stroke at its end; empty where none is known.
    """

    @property
    def site(self) -> str:
        """Give the address of the site that holds it."""

    def lines(self) -> Iterator[bytes]:
        """Give each record once, as a line of JSON without its end."""

    def records(self, kind: str) -> Iterator[Record]:
        """Give each record of one type once."""

    def tables(self) -> Sequence[Table]:
        """Give the tables of all types of record that occur, and the one of text × recommending State."""


class Said(NamedTuple):
    """Of an answer, what the ledger needs: a fraction of the whole, since all of them are held at a time."""

    id: str
    recommendation: str | None
    position: Position | None
    stage: Stage
    said_on: str | None
    public_on: str | None


class RecordContent:
    """Records that can be had again: `again(type)` begins anew, with those of a type or (null) with all.

    Blocks, which are a step on the way, are passed over, and so is a record that came before.
    """

    def __init__(self, again: Again, site: str = "") -> None:
        self._again = again
        self.site = site

    def lines(self) -> Iterator[bytes]:
        """Give each record once, as a line of JSON without its end."""
        return (line for line, _ in self._once(None))

    def records(self, kind: str) -> Iterator[Record]:
        """Give each record of one type once."""
        return (record for _, record in self._once(kind))

    def tables(self) -> list[Table]:
        """Give the tables of the types that occur: one pass finds these and the answers, then each makes its own."""
        occurring, positions, corrected = self._first_pass()
        made = [table_of(n, partial(self.records, n), positions, corrected) for n in TYPES if n in occurring]
        if "recommendation" in occurring:
            made.append(recommending(partial(self.records, "recommendation"), positions))
        return [standing_at(self.site, table) for table in made]

    def _first_pass(self) -> tuple[set[str], Held, CorrectedBy]:
        occurring: set[str] = set()
        corrigenda: list[Corrigendum] = []

        def answers() -> Iterator[Said]:
            for record in self._again(None):
                occurring.add(record.type)
                if isinstance(record, Corrigendum):
                    corrigenda.append(record)
                if isinstance(record, Response):
                    yield Said(*(getattr(record, name) for name in Said._fields))

        ledger = by_recommendation(answers())
        return occurring - {"block"}, lambda asked: held(asked, ledger.get(asked.id, ())), corrected_by(corrigenda)

    def _once(self, kind: str | None) -> Iterator[tuple[bytes, Record]]:
        seen: set[bytes] = set()
        for record in self._again(kind):
            if isinstance(record, Block):
                continue
            line = to_line(record).encode("utf-8")
            digest = hashlib.blake2b(line, digest_size=16).digest()
            if digest not in seen:
                seen.add(digest)
                yield line, record


def of_records(records: Iterable[Record]) -> RecordContent:
    """Make content of records at hand."""
    kept = tuple(records)
    return RecordContent(lambda kind: (record for record in kept if kind in (None, record.type)))


def of_file(path: Path, name: str, site: str = "") -> RecordContent:
    """Make content of a file of JSON lines, which is read again for every table; errors call it by `name`."""

    def again(kind: str | None) -> Iterator[Record]:
        begins = f'{{"type":"{kind}"'
        with path.open(encoding="utf-8-sig") as lines:
            for count, line in enumerate(_decoded(lines, name), 1):
                other = kind and line.startswith('{"type":"') and not line.startswith(begins)
                if line.strip() and not other:
                    record = from_line(line, where=f"{name}, line {count}")
                    if kind in (None, record.type):
                        yield record

    return RecordContent(again, site)


def _decoded(lines: Iterable[str], name: str) -> Iterator[str]:
    try:
        yield from lines
    except UnicodeDecodeError as error:
        raise InputError(say.NOT_UTF8(), where=name, remedy=say.RECORD_LINES()) from error
