"""The database as other programs see it."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from followthrough.records import Document
from followthrough.site.store.described import VIEWS, describe, entries, take_away_views
from followthrough.site.store.selection import KINDS
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation

pytestmark = pytest.mark.django_db


def asked(query: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        rows: list[Any] = cursor.fetchall()
    return rows


def columns_of(table: str) -> set[str]:
    with connection.cursor() as cursor:
        return {column.name for column in connection.introspection.get_table_description(cursor, table)}


def test_every_table_says_what_it_holds_and_every_column_of_the_record_what_it_means() -> None:
    described = {(table, column) for table, column, _ in entries() if column}
    for table in [*VIEWS, *(table._meta.db_table for table in KINDS.values())]:
        assert {column for name, column in described if name == table} == columns_of(table)
    for table, column in described:
        assert column in columns_of(table)
    tables = {table for table, column, _ in entries() if column is None}
    assert {table._meta.db_table for table in apps.get_app_config("store").get_models()} <= tables
    assert all(meaning.endswith(".") for _, _, meaning in entries())
    assert len(asked("select * from codebook order by 1, 2")) == len(list(entries()))


def test_a_plain_query_gives_recommendations_with_the_position_held() -> None:
    report = Document(id=REPORT, kind="working_group_report", published="2014-07-02", states=("CIV",))
    write("report", "1", [report, recommendation(state="CIV", recommenders=("FRA", "GHA"), position="pending")])
    write("addendum", "2", [answer(position="noted", public_on="2014-09-12")])
    write("matrix", "3", [recommendation(state="CIV", text="As repeated elsewhere")])
    assert asked("select id, state, position, position_held from recommendations") == [
        (f"{REPORT}#5.1", "CIV", "pending", "noted")
    ]
    assert asked("select recommending_state, position_held from recommending order by 1") == [
        ("FRA", "noted"),
        ("GHA", "noted"),
    ]
    assert asked("select count(*) from answers where position = 'noted'") == [(1,)]
    assert asked("select id, published from documents") == [(REPORT, "2014-07-02")]


def test_describing_again_changes_nothing() -> None:
    before = asked("select * from codebook order by 1, 2")
    describe()
    assert asked("select * from codebook order by 1, 2") == before


@pytest.mark.sqlite  # a database of PostgreSQL is no file that other programs open
@pytest.mark.django_db(transaction=True)
def test_the_file_opens_in_other_programs_once_it_is_up_to_date(tmp_path: Path) -> None:
    take_away_views()
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("vacuum into %s", [str(tmp_path / "copy.sqlite3")])
    with sqlite3.connect(tmp_path / "copy.sqlite3") as opened:
        sense = "select meaning from codebook where \"table\" = 'recommendations' and \"column\" = 'state'"
        assert opened.execute(sense).fetchone()[0].startswith("State under review")
        assert opened.execute("select * from recommendations").fetchall() == []
