"""Floors under the totals that are read from three Council reports.

The totals were coded by a language model reading the documents in full, one pass.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from followthrough.records import Passage

COUNCIL_REPORTS = (
    ("cycle1/g1217781.pdf", "A/HRC/14/37"),
    ("cycle2/g1913313.pdf", "A/HRC/28/2"),
    ("cycle3/g2110341.pdf", "A/HRC/43/2"),
)


def council_passages(reference: Path) -> Iterator[tuple[str, list[Passage]]]:
    from followthrough.find.passages import passages
    from followthrough.read.file import read_file
    from followthrough.records import Document

    for name, symbol in COUNCIL_REPORTS:
        reading = read_file(reference / "data" / "dossiers" / "SVN" / name)
        yield symbol, passages(Document(id=symbol, kind="council_report"), reading.blocks)


Figures = dict[tuple[str, str, str], set[tuple[str, int]]]


def coded(reference: Path) -> tuple[Figures, Figures]:
    """Give the coded totals by document, State and paragraph: those of the whole, and those of a part."""
    whole: Figures = defaultdict(set)
    part: Figures = defaultdict(set)
    with (reference / "data" / "answers" / "plenary_totals.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            group = part if "subset" in row["other"] else whole
            for column in ("received", "supported", "noted_or_not"):
                if row[column]:
                    group[row["council_report"], row["state"], row["paragraph"]].add((column, int(row[column])))
    return whole, part


def test_totals_at_adoptions_are_found_and_nothing_else_is(reference: Path) -> None:
    from followthrough.find.totals import totals
    from followthrough.records import Document

    columns = {"received": "received", "supported": "supported"}
    columns |= dict.fromkeys(("noted", "not_supported", "rejected"), "noted_or_not")
    found: Figures = defaultdict(set)
    for symbol, read in council_passages(reference):
        for total in totals(Document(id=symbol, kind="council_report"), read):
            if total.what in columns:
                found[symbol, total.state or "", total.number or ""].add((columns[total.what], total.value))
    whole, part = coded(reference)
    gold = sum(map(len, whole.values()))
    hits = sum(len(figures & found[place]) for place, figures in whole.items())
    right = sum(len(figures & (whole[place] | part[place])) for place, figures in list(found.items()))
    printed = sum(map(len, found.values()))
    assert gold == 237
    assert hits / gold >= 0.95, f"recall {hits}/{gold}"
    assert right / printed >= 0.94, f"precision {right}/{printed}"
