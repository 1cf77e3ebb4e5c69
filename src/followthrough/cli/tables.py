"""A checked record as tables for a person at a terminal."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from textwrap import shorten

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from followthrough.check import Checked
from followthrough.check.counts import UNITS, Counts
from followthrough.check.totals import Reconciled
from followthrough.records import Document, Problem
from followthrough.records.ids import base_symbol

WORDS = {
    "supported": "supported",
    "supported_in_part": "in part",
    "noted": "noted",
    "not_supported": "not supported",
    "rejected": "rejected",
    "pending": "to be answered",
    "unclear": "unclear",
    "open": "no answer",
}
EXAMPLES = 3
QUOTED = 90  # letters of the words in doubt
TITLE = 60  # letters of the title by which a document is known
Called = Mapping[str, str]
"""Names of documents by their ids, where those are no names for people."""


def show(checked: Checked, console: Console | None = None) -> None:
    """Print the counts of each review by unit, the totals that others state, and the doubts with examples."""
    out = console or Console()
    for counts in checked.counts:
        out.print(_review(counts, checked.gathered.state_of(counts.report) or "?"))
    called = _called(checked.gathered.documents.values())
    for part in _totals(checked.reconciled, called) if checked.reconciled else ():
        out.print(part)
    out.print(_doubts(checked.problems, called) if checked.problems else "No doubts.")


def _called(documents: Iterable[Document]) -> Called:
    """Give the names by which people know documents without a symbol, whose ids are hashes."""
    hashed = (one for one in documents if one.symbol is None and one.title and one.id.startswith("sha256:"))
    return {one.id: f"“{shorten(one.title, TITLE, placeholder=' …')}” ({one.id[:15]}…)" for one in hashed}


def _review(counts: Counts, state: str) -> Table:
    table = Table(
        title=f"{counts.report} · {state}", title_justify="left", caption=_sizes(counts), caption_justify="left"
    )
    used = [p for p in WORDS if any(t.get(p) for by_unit in counts.answered.values() for t in by_unit.values())]
    table.add_column("paragraphs by answer")
    for position in used:
        table.add_column(WORDS[position], justify="right")
    for stage, by_unit in counts.answered.items():
        name = "in the report" if stage == "report" else f"after the {stage}"
        table.add_row(name, *(f"{by_unit['paragraph'].get(p, 0):,}" for p in used))
    return table


def _sizes(counts: Counts) -> str:
    return " · ".join(f"{value:,} {UNITS[unit]}" for unit, value in counts.size.items())


def _totals(rows: tuple[Reconciled, ...], called: Called) -> Iterator[str | Table]:
    """Give a table of each place in which somebody states totals: its long name stands above, not in a column."""
    yield "Totals that others state"
    by_place: dict[str, list[Reconciled]] = defaultdict(list)
    for row in rows:
        by_place[_place(row, called)].append(row)
    for place, stated in by_place.items():
        table = Table(title=place, title_justify="left", min_width=len(place))
        for column in ("what", "stated", "the same as our count of"):
            table.add_column(column, justify="right" if column == "stated" else "left")
        for row in stated:
            same = row.equals[0] if row.equals else f"none ({_ours(row)})"
            table.add_row(row.total.what.replace("_", " "), f"{row.total.value:,}", same)
        yield table


def _place(row: Reconciled, called: Called) -> str:
    total = row.total
    document = called.get(total.document, total.document)
    place = f"{document}, para. {total.number}" if total.number else document
    is_own = row.report in (total.document, base_symbol(total.document))
    return f"{total.said_by} in {place}" + ("" if is_own else f", on {row.report}")


def _ours(row: Reconciled) -> str:
    values = sorted({value for value in row.ours.values() if value})
    return f"ours: {', '.join(f'{value:,}' for value in values)}" if values else "ours: 0"


def _doubts(problems: tuple[Problem, ...], called: Called) -> Table:
    table = Table(title=f"Doubts: {len(problems):,}", title_justify="left")
    for column in ("kind", "number", "for example"):
        table.add_column(column, justify="right" if column == "number" else "left")
    examples: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    for problem in problems:
        where = _where(problem, called)
        examples[problem.kind].setdefault((where, problem.found), f"{where}: {problem.message}{_quoted(problem)}")
    for kind, number in Counter(p.kind for p in problems).most_common():
        shown = islice(examples[kind].values(), EXAMPLES)
        table.add_row(kind.replace("_", " "), f"{number:,}", "\n".join(map(escape, shown)))
    return table


def _where(problem: Problem, called: Called) -> str:
    paragraph = f", {problem.number}" if problem.number else ""
    return f"{called.get(problem.document, problem.document)}{paragraph}" + (
        f", page {problem.page}" if problem.page else ""
    )


def _quoted(problem: Problem) -> str:
    """Give the first words in doubt behind what is said of them."""
    words = " ".join(problem.found.split())
    return f" “{shorten(words, QUOTED, placeholder=' …')}”" if words else ""
