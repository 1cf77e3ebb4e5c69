"""What is measured on a database full of recommendations. Django was started and the index is there."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from benchmarks.full_text import counted_by_fts5, made_with_fts5
from benchmarks.queries import QUERIES
from benchmarks.timing import Took, computed_by_children, figures, milliseconds, timed, watching_memory

MOST_PAGES = 25
STATES_LOOKED_AT = 12
FIRST_VIEWS = {
    "the home page": "/",
    "the home page for a day": "/?as_of=2012-06-01",
    "all issues": "/issues",
    "an issue": "/issues/Women%27s%20rights",
    "a recommending State": "/recommending/FRA",
}
WHOLE = {"xlsx": "a workbook", "package": "a data package"}


def searches(home: Path) -> dict[str, float]:
    """Give how long searches take, all facets counted, nothing remembered from before."""
    from followthrough.site.search import counting
    from followthrough.site.search.searching import Question, search

    def once(question: Question) -> None:
        counting._counts.cache_clear()
        search(home, question)

    asked = [Question(q.typed, {name: [value] for name, value in q.filters.items()}) for q in QUERIES]
    times = [milliseconds(partial(once, question)) for question in asked]
    return figures("search in the library", times)


def full_text_search() -> dict[str, float]:
    """Give how long the same takes in SQLite's FTS5, its facets counted by joining tables."""
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "fts5.sqlite3")
        made_with_fts5(database)
        times = [milliseconds(partial(counted_by_fts5, database, query), repeats=2) for query in QUERIES]
        database.close()
    return figures("the same in SQLite FTS5", times)


def pages() -> dict[str, float]:
    """Give how long pages take: the search, and States with the most recommendations."""
    from urllib.parse import urlencode

    from django.db.models import Count

    from followthrough.site.search import counting
    from followthrough.site.store import models

    asked = [urlencode({"q": q.typed, **q.filters}) for q in QUERIES[:MOST_PAGES]]
    rows = models.Recommendation.objects.values_list("state").annotate(n=Count("row")).order_by("-n")
    codes = [code for code, _ in rows[:STATES_LOOKED_AT]]
    found = {
        "search": [_page(f"/search?{query}", counting._counts.cache_clear) for query in asked],
        "a State": [_page(f"/states/{code}") for code in codes],
    }
    return figures("the page of search", found["search"]) | figures("the page of a State", found["a State"])


def _page(address: str, before: object = None) -> Took:
    from django.test import Client

    client, visitors = Client(headers={"host": "localhost"}), iter(range(1, 250))

    def once() -> None:
        if callable(before):
            before()
        response = client.get(address, REMOTE_ADDR=f"10.0.{os.getpid() % 250}.{next(visitors)}")
        if response.status_code != 200:
            raise RuntimeError(f"{address} answered {response.status_code}")

    once()
    return milliseconds(once)


def first_views() -> dict[str, float]:
    """Give how long pages that count over everything take when they are seen first after the record changed."""
    from django.core.cache import cache

    found: dict[str, float] = {}
    for name, address in FIRST_VIEWS.items():
        took = _page(address, cache.clear)
        found[f"first view of {name}, ms"] = took.clock
        found[f"first view of {name}, ms of computing"] = took.computing
    return found


def whole_export() -> dict[str, float]:
    """Give how long it takes to write everything as JSON lines."""
    from followthrough.export.formats import FORMATS
    from followthrough.site.store.content import DatabaseContent
    from followthrough.site.store.selection import Selection

    found: dict[str, float] = {}
    with tempfile.TemporaryFile() as out, timed("export of everything, s", found):
        for piece in FORMATS["jsonl"].write(DatabaseContent(Selection())):
            out.write(piece)
        found["export of everything, MB"] = out.tell() / 1e6
    return found


def workbook_and_package() -> dict[str, float]:
    """Give how long it takes to write everything as a workbook, and as a data package."""
    from followthrough.export.formats import FORMATS
    from followthrough.site.store.content import DatabaseContent
    from followthrough.site.store.selection import Selection

    found: dict[str, float] = {}
    for name, written in WHOLE.items():
        with timed(f"everything as {written}, s", found):
            for _ in FORMATS[name].write(DatabaseContent(Selection())):
                pass
    return found


def reports_to_search(reports: Path) -> dict[str, float]:
    """Give how long it takes from a folder of PDFs to the searchable database, in a new data folder."""
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "followthrough", "add", "--data", home, str(reports)]
        began, computed = time.perf_counter(), computed_by_children()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=_without_database()) as adding:
            with watching_memory(adding.pid) as highest:
                adding.wait()
            if adding.returncode:
                raise RuntimeError(f"followthrough add ended with {adding.returncode}")
    seconds, computing = time.perf_counter() - began, computed_by_children() - computed
    return {
        "reports": float(len(list(reports.glob("*.pdf")))),
        "reports to searchable, s": seconds,
        "reports to searchable, s of computing, all cores": computing,
        "reports to searchable, MiB": float(highest[0]),
    }


def _without_database() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "FOLLOWTHROUGH_DATABASE"}
