"""Measures speed at the size of everything that was ever recommended, and puts the figures beside the documentation.

    python -m benchmarks                      267,000 recommendations on SQLite; some ten minutes
    python -m benchmarks --recommendations 30000 --out /tmp/speed.json
    python -m benchmarks --reading            only how long 60 reports take to read beside their raw text; two minutes

The database is the one that FOLLOWTHROUGH_DATABASE names, as for the site: run it once for SQLite and once for an
empty database of PostgreSQL. The coded rows and reports are those of the folder that FOLLOWTHROUGH_REFERENCE names.
Figures go into docs/speed.json; `script/figures.py` puts them into the documents.
"""

import argparse
import json
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import measuring
from benchmarks.making import coded_rows, multiplied
from benchmarks.reading import reading
from benchmarks.timing import cores

PROJECT = Path(__file__).resolve().parent.parent
REFERENCE = Path(os.environ.get("FOLLOWTHROUGH_REFERENCE", PROJECT.parent / "shared")) / "data"
ALL_OF_THEM = 267_000


def main() -> None:
    """Measure, and write the figures under the name of the database."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--recommendations", type=int, default=ALL_OF_THEM)
    parser.add_argument("--home", type=Path, help="a data folder to fill, or to use as it is [a new one]")
    parser.add_argument("--reports", action="store_true", help="also measure from the reports to the search")
    parser.add_argument("--reading", action="store_true", help="measure only how long 60 reports take to read")
    parser.add_argument("--out", type=Path, default=PROJECT / "docs" / "speed.json")
    options = parser.parse_args()
    if options.reading:
        note(options.out, "reading", reading(REFERENCE / "reports"))
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, figures in measured(options.home or Path(folder), options.recommendations, reports=options.reports):
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

    if not models.Recommendation.objects.exists():
        fill(wanted)
    name = connection.vendor
    began = time.perf_counter()
    entries = build(home)
    made = time.perf_counter() - began
    yield name, {"cores": float(cores()), "recommendations": float(entries), "index made, s": made}
    yield name, measuring.searches(home)
    yield name, measuring.pages()
    yield name, measuring.whole_export()
    if reports:
        yield name, measuring.reports_to_search(REFERENCE / "reports")
    if name == "sqlite":
        yield name, measuring.full_text_search()


def fill(wanted: int) -> None:
    """Fill the database with copies of the coded rows."""
    from followthrough.site.store.statistics import bring_statistics_up_to_date
    from followthrough.site.store.writing import write

    for name, records in multiplied(coded_rows(REFERENCE / "upr_info" / "recommendations.csv"), wanted):
        write(name, name, records)
    bring_statistics_up_to_date()


def rounded(value: float) -> float:
    """Round to what can be told apart: whole numbers from ten on, one decimal below."""
    return float(round(value)) if value >= 10 else round(value, 1)


if __name__ == "__main__":
    main()
