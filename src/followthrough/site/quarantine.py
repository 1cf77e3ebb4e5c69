"""Rows of an export that were put aside, or taken with a doubt: counted, with examples, written down one by one."""

import csv
import json
from collections import Counter
from typing import TextIO

from followthrough.export.write import no_formula
from followthrough.find.exports import PUT_ASIDE
from followthrough.find.exports.rows import row_of
from followthrough.messages import exports as say
from followthrough.records import Problem

_REMEDY = say.PUT_ASIDE.one.rpartition("{why}")[2]
EXAMPLES = 3
COLUMNS = ("row", "outcome", "kind", "reason", "words")


class Quarantine:
    """Takes the problems of an export as they come.

    `aside` and `doubts` count them by reason, `examples` holds the first few of each. They are written to `report`,
    where there is one: as JSON lines where its name ends so, else as CSV.
    """

    def __init__(self, report: TextIO | None = None) -> None:
        self.aside: Counter[str] = Counter()
        self.doubts: Counter[str] = Counter()
        self.examples: dict[str, list[Problem]] = {}
        self._report = report
        self._as_json = str(getattr(report, "name", "")).endswith((".jsonl", ".json", ".ndjson"))
        if report and not self._as_json:
            csv.writer(report).writerow(COLUMNS)

    def note(self, problem: Problem) -> None:
        """Count a problem and write it down."""
        is_aside, reason = problem.kind == PUT_ASIDE, reason_of(problem)
        (self.aside if is_aside else self.doubts)[_grouped(reason)] += 1
        kept = self.examples.setdefault(_grouped(reason), [])
        if len(kept) < EXAMPLES:
            kept.append(problem)
        if self._report:
            self._write(
                (row_of(problem), "put aside" if is_aside else "in doubt", problem.kind, reason, problem.found)
            )

    def _write(self, values: tuple[int | None, str, str, str, str]) -> None:
        assert self._report is not None
        if self._as_json:
            self._report.write(json.dumps(dict(zip(COLUMNS, values, strict=True)), ensure_ascii=False) + "\n")
        else:
            csv.writer(self._report).writerow(no_formula(str(value or "")) for value in values)


def reason_of(problem: Problem) -> str:
    """Give the reason without the row in front of it and what to do behind it, which is the same for all."""
    reason = problem.message.partition(": ")[2] if row_of(problem) else problem.message
    return f"{reason.removesuffix(_REMEDY)}." if reason.endswith(_REMEDY) else reason


def _grouped(reason: str) -> str:
    """Give the reason without the words that it quotes, so that one reason is counted as one."""
    before, quote, rest = reason.partition("“")
    return f"{before}…{rest.partition('”')[2]}" if quote else reason
