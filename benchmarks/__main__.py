"""Measures speed at the size of everything that was ever recommended, and puts the figures beside the documentation.

    python -m benchmarks                      267,000 recommendations on SQLite; some ten minutes
    python -m benchmarks --recommendations 30000 --out /tmp/speed.json
    python -m benchmarks --reading            only how long 60 reports take to read beside their raw text; two minutes
    python -m benchmarks --labelling          only how many recommendations are labelled a second; two minutes

Where FOLLOWTHROUGH_DATABASE names a database of PostgreSQL, an empty one or one that was filled so before, the same
is measured there too, in a process of its own. The coded rows and reports are those of the folder that
FOLLOWTHROUGH_REFERENCE names. Figures go into docs/speed.json; `script/figures.py` puts them into the documents.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import measuring
from benchmarks.labelling import labelling
from benchmarks.making import coded_rows, multiplied
from benchmarks.reading import reading
from benchmarks.timing import cores, timed

PROJECT = Path(__file__).resolve().parent.parent
REFERENCE = Path(os.environ.get("FOLLOWTHROUGH_REFERENCE", PROJECT.parent / "shared")) / "data"
CODED = REFERENCE / "upr_info" / "recommendations.csv"
ALL_OF_THEM = 267_000
ADDRESS = "FOLLOWTHROUGH_DATABASE"
DATABASES = ("sqlite", "postgresql")


def main() -> None:
    """Measure, and write the figures under the name of the database."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--recommendations", type=int, default=ALL_OF_THEM)
    parser.add_argument("--home", type=Path, help="a folder for the data folders, each used as it is [a new one]")
    parser.add_argument("--only", choices=list(DATABASES), help="measure on this database alone")
    parser.add_argument("--reports", action="store_true", help="also measure from the reports to the search")
    parser.add_argument("--reading", action="store_true", help="measure only how long 60 reports take to read")
    parser.add_argument("--labelling", action="store_true", help="measure only how many texts are labelled a second")
    parser.add_argument("--out", type=Path, default=PROJECT / "docs" / "speed.json")
    options = parser.parse_args()
    if options.reading:
        note(options.out, "reading", reading(REFERENCE / "reports"))
    if options.labelling:
        note(options.out, "labelling", labelling(CODED))
    if options.reading or options.labelling:
        return
    if options.only is None:
        for database in DATABASES if os.environ.get(ADDRESS) else ["sqlite"]:
            subprocess.run([sys.executable, "-m", "benchmarks", *sys.argv[1:], "--only", database], check=True)
        return
    if options.only == "sqlite":
        os.environ.pop(ADDRESS, None)
    with tempfile.TemporaryDirectory() as folder:
        home = (options.home or Path(folder)) / options.only
        reports = options.reports and options.only == "sqlite"
        for name, figures in measured(home, options.recommendations, reports=reports):
            note(options.out, name, figures)
            print(name, figures, flush=True)


def note(file: Path, name: str, figures: dict[str, float]) -> None:
    """Put figures beside those that are known."""
    known = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    known.setdefault(f"speed_{name}", {"figures": {}})["figures"] |= {k: rounded(v) for k, v in figures.items()}
    file.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def measured(home: Path, wanted: int, *, reports: bool = False) -> Iterator[tuple[str, dict[str, float]]]:
    """Fill the database where it is empty, and measure; give the name of the database with figure after figure."""
    from followthrough.site.setup import bring_up_to_date, start

    start(home)
    bring_up_to_date()
    from django.db import connection

    from followthrough.site.search.building import build
    from followthrough.site.store import models
    from followthrough.site.store.counted import count_all

    if not models.Recommendation.objects.exists():
        fill(wanted)
    count_all()
    name = connection.vendor
    made: dict[str, float] = {}
    with timed("index made, s", made):
        entries = build(home)
    yield name, {"cores": float(cores()), "recommendations": float(entries), **made}
    yield name, measuring.searches(home)
    yield name, measuring.pages()
    yield name, measuring.first_views()
    yield name, measuring.whole_export()
    yield name, measuring.workbook_and_package()
    if reports:
        yield name, measuring.reports_to_search(REFERENCE / "reports")
    if name == "sqlite":
        yield name, measuring.full_text_search()


def fill(wanted: int) -> None:
    """Fill the database with copies of the coded rows."""
    from followthrough.site.store.statistics import bring_statistics_up_to_date
    from followthrough.site.store.writing import write

    for name, records in multiplied(coded_rows(CODED), wanted):
        write(name, name, records)
    bring_statistics_up_to_date()


def rounded(value: float) -> float:
    """Round to what can be told apart: whole numbers from ten on, one decimal below."""
    return float(round(value)) if value >= 10 else round(value, 1)


if __name__ == "__main__":
    main()
