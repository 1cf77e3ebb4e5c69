"""A database that cannot be used is said in one line with what to do, and no command ends with a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError
from django.db.migrations.exceptions import MigrationSchemaMissing

from followthrough.site.setup import failure_of_database
from tests.databases import environment

NO_TABLE = "Unable to create the django_migrations table (database or disk is full)"


@pytest.mark.sqlite  # what another server says is not foreseen word by word
@pytest.mark.parametrize(
    ("error", "remedy"),
    [
        (OperationalError("database or disk is full"), "Make room on its disk"),
        (MigrationSchemaMissing(NO_TABLE), "Make room on its disk"),
        (OperationalError("database is locked"), "Another program is writing to it"),
        (DatabaseError("database disk image is malformed"), "Bring back a copy"),
        (DatabaseError("file is not a database"), "Another file has taken its place"),
        (OperationalError("attempt to write a readonly database"), "Name another data folder"),
        (OperationalError("unable to open database file"), "Name another data folder"),
    ],
    ids=str,
)
@pytest.mark.django_db
def test_what_a_database_says_comes_with_what_to_do(error: DatabaseError, remedy: str) -> None:
    failure = failure_of_database(error)
    assert failure is not None
    assert f"the database cannot be used: {error}." in str(failure)
    assert failure.remedy.startswith(remedy)


@pytest.mark.parametrize("error", [IntegrityError("UNIQUE constraint failed"), ValueError("is full")], ids=str)
def test_a_fault_of_ours_is_not_put_on_the_database(error: Exception) -> None:
    assert failure_of_database(error) is None


@pytest.mark.sqlite  # a database of PostgreSQL is no file in the data folder
@pytest.mark.django_db
@pytest.mark.parametrize("command", [["search", "oaks"], ["add", __file__], ["export"], ["brief", "PRK"]])
def test_another_file_in_its_place_is_named(command: list[str], tmp_path: Path) -> None:
    place = tmp_path / "followthrough.sqlite3"
    place.write_bytes(b"These are no tables. " * 300)
    asked = [sys.executable, "-m", "followthrough", *command]
    done = subprocess.run(asked, env=environment(tmp_path, ""), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(f"followthrough: {place}: the database cannot be used: file is not a database.")
    assert "Traceback" not in done.stderr


@pytest.mark.sqlite
def test_commands_that_make_the_same_database_at_once_wait_for_each_other(tmp_path: Path) -> None:
    asked = [sys.executable, "-m", "followthrough", "index"]
    here = environment(tmp_path, "")
    running = [subprocess.Popen(asked, env=here, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [(one.communicate()[1], one.returncode) for one in running] == [("0 entries can be searched\n", 0)] * 3
