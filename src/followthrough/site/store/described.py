"""What the tables mean, in the database itself, and views for people who open it in other programs.

`codebook` says what every column of every table and view holds. The views `recommendations`, `answers`, `documents`
and `recommending` show what the site shows: one row of each id, with the position held today. All are made anew after
every migration, and the views are taken away before, since a table under a view cannot be changed in SQLite.
"""

import inspect
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from django.apps import apps
from django.db import connections, models, transaction

from followthrough.export.codebook import meaning
from followthrough.export.tables import TYPES
from followthrough.site.store.mapping import columns
from followthrough.site.store.selection import KINDS

CODEBOOK = "codebook"
_HELD_NOW = "store_held h on h.recommendation = r.record_id and h.clock = 'public_on' and h.until is null"
VIEWS = {
    "recommendations": (
        "Recommendations, one row a text, with the position held today.",
        "select r.record_id as id, r.state, r.cycle, r.session, r.document, r.number, r.text, r.recommenders, "
        f"r.position, h.position as position_held, r.page from store_recommendation r left join {_HELD_NOW} "
        "where r.shown",
    ),
    "recommending": (
        "One row for each text and recommending State.",
        "select r.record_id as recommendation, g.state as recommending_state, r.state, r.cycle, r.session, "
        "h.position as position_held, r.text from store_recommending g "
        f"join store_recommendation r on r.row = g.recommendation_id left join {_HELD_NOW} where r.shown",
    ),
    "answers": (
        "Answers to recommendations: the ledger.",
        "select record_id as id, recommendation, clause, position, formula, claim, comment, stage, document, number, "
        "said_on, public_on from store_response where shown and not exists "
        "(select 1 from store_restated s where s.recommendation = store_response.recommendation)",
    ),
    "documents": (
        "Documents, as they describe themselves.",
        "select record_id as id, symbol, kind, states, session, cycle, language, published, title, pages, sha256, "
        "source_url from store_document where shown",
    ),
}
OF_VIEWS = {
    "recommendations": "recommendation",
    "recommending": "recommending",
    "answers": "response",
    "documents": "document",
}
"""The exported table that gives a view's columns their meaning."""
_KIND_OF: Mapping[type[models.Model], str] = {table: kind for kind, table in KINDS.items()}


def take_away_views(using: str = "default", **_: Any) -> None:
    """Drop the views, so that the tables below them can be changed."""
    with connections[using].cursor() as cursor:
        for name in VIEWS:
            cursor.execute(f"drop view if exists {name}")


def describe(using: str = "default", **_: Any) -> None:
    """Make the views and the codebook anew."""
    connection = connections[using]
    with transaction.atomic(using), connection.cursor() as cursor:
        for name, (_meaning, query) in VIEWS.items():
            cursor.execute(f"drop view if exists {name}")
            cursor.execute(f"create view {name} as {query}")
        cursor.execute(f"drop table if exists {CODEBOOK}")
        cursor.execute(f'create table {CODEBOOK} ("table" text not null, "column" text, meaning text not null)')
        cursor.executemany(f"insert into {CODEBOOK} values (%s, %s, %s)", list(entries()))


def entries() -> Iterator[tuple[str, str | None, str]]:
    """Yield table, column and meaning; where the column is null, the meaning is that of the whole table."""
    for name, (sense, query) in VIEWS.items():
        yield name, None, sense
        for column in _columns_of_view(query):
            yield name, column, meaning(OF_VIEWS[name], column)
    for table in apps.get_app_config("store").get_models():
        kind = _KIND_OF.get(table)
        yield table._meta.db_table, None, first_words(TYPES[kind] if kind else table)
        yield from _of_record(kind, table) if kind else _of_derived(table)


def _of_record(kind: str, table: type[models.Model]) -> Iterator[tuple[str, str, str]]:
    fields = {column: field for field, column in columns(TYPES[kind]).items()}
    own = _senses()["row"]
    for column in (str(field.column) for field in table._meta.concrete_fields):
        yield table._meta.db_table, column, own[column] if column in own else meaning(kind, fields[column])


def _of_derived(table: type[models.Model]) -> Iterator[tuple[str, str, str]]:
    for column, sense in _senses().get(table._meta.db_table, {}).items():
        yield table._meta.db_table, column, sense


def first_words(described: type) -> str:
    """Give the first paragraph of what a class says of itself, on one line."""
    return " ".join((inspect.getdoc(described) or "").split("\n\n")[0].split())


@cache
def _senses() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("followthrough.site.store").joinpath("described.toml").read_text(encoding="utf-8"))


def _columns_of_view(query: str) -> list[str]:
    chosen = query.removeprefix("select ").split(" from ", 1)[0].split(", ")
    return [column.split(" as ")[-1].split(".")[-1] for column in chosen]
