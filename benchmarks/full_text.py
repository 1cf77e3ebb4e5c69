"""The same record in SQLite's own full-text search, for comparison: one table of words, one of facets."""

import sqlite3

from benchmarks.queries import Asked
from followthrough.site.search.dates import EVER
from followthrough.site.search.fields import FACETS, UNTIL

SHOWN = 20


def made_with_fts5(database: sqlite3.Connection) -> None:
    """Fill an SQLite database with all entries of the record as they are now."""
    from followthrough.site.search.entries import entries

    database.execute("CREATE VIRTUAL TABLE entry USING fts5(text, tokenize='porter unicode61 remove_diacritics 2')")
    database.execute("CREATE TABLE facet (entry INTEGER, name TEXT, value TEXT)")
    now = (entry for entry in entries() if entry[UNTIL] == EVER)
    for number, entry in enumerate(now, 1):
        database.execute("INSERT INTO entry (rowid, text) VALUES (?, ?)", (number, entry["text"]))
        values = [(number, name, value) for name in FACETS for value in entry.get(name, ())]
        database.executemany("INSERT INTO facet VALUES (?, ?, ?)", values)
    database.execute("CREATE INDEX of_entry ON facet (entry, name, value)")
    database.execute("CREATE INDEX of_value ON facet (name, value, entry)")
    database.execute("ANALYZE")
    database.commit()


def counted_by_fts5(
    database: sqlite3.Connection, asked: Asked
) -> tuple[list[tuple[int]], list[tuple[str, str, int]]]:
    """Give the first entries that are found, and the counts of every facet."""
    where, values = _conditions(asked)
    ranked = "ORDER BY rank" if asked.match else ""
    first = database.execute(f"SELECT rowid FROM entry WHERE {where} {ranked} LIMIT {SHOWN}", values).fetchall()
    found = f"SELECT rowid FROM entry WHERE {where}"
    counts = f"SELECT name, value, count(*) FROM facet WHERE entry IN ({found}) GROUP BY 1, 2"
    return first, database.execute(counts, values).fetchall()


def _conditions(asked: Asked) -> tuple[str, list[str]]:
    parts = ["entry MATCH ?"] if asked.match else ["1"]
    values = [asked.match] if asked.match else []
    for name, value in asked.filters.items():
        parts.append("rowid IN (SELECT entry FROM facet WHERE name = ? AND value = ?)")
        values += [name, value]
    return " AND ".join(parts), values
