"""`followthrough import`: other people's exports into the database, and the account of what was put aside."""

import csv
import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from followthrough.cli.import_ import command
from followthrough.records import Problem
from followthrough.site.importing import import_export
from followthrough.site.quarantine import Quarantine
from followthrough.site.store.mapping import TABLES
from followthrough.site.store.models import Event, Named, Observation, Recommendation, Source
from tests.core.test_exports_of_others import FUNDING, HEADS, PLAN, VOTES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def follows(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Keep apart what follows from an import, which has tests of its own: note only that it was asked for."""
    settings.HOME = tmp_path / "home"
    settings.HOME.mkdir()
    asked: list[int] = []
    monkeypatch.setattr("followthrough.cli.storing.completed", lambda workers, _: asked.append(workers))
    return asked


def imported(form: str, file: Path, *options: str) -> Result:
    return CliRunner().invoke(command, [form, str(file), "--jobs", "1", *options])


def written(folder: Path, text: str, name: str = "export.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def everything() -> list[tuple[str, object]]:
    ids = [(table.__name__, row) for table in TABLES.values() if issubclass(table, Named)
           for row in table._default_manager.values_list("record_id", flat=True)]  # fmt: skip
    return sorted(ids, key=str) + [("observation", row) for row in Observation.objects.values_list("series", "value")]


@pytest.mark.parametrize("form", HEADS)
def test_an_export_is_taken_and_may_be_taken_again(form: str, tmp_path: Path, follows: list[int]) -> None:
    file = written(tmp_path, HEADS[form] + "\n")
    first = imported(form, file)
    assert first.exit_code == 0, first.output
    assert "taken: " in first.stdout
    assert "taken: nothing" not in first.stdout
    before = everything()
    assert imported(form, file).exit_code == 0
    assert everything() == before
    assert Source.objects.count() == 1
    assert follows == [1, 1]


def test_figures_carry_the_day_on_which_they_were_got(tmp_path: Path) -> None:
    file = written(tmp_path, HEADS["fts"])
    os.utime(file, (1_400_000_000, 1_400_000_000))
    imported("fts", file)
    assert set(Observation.objects.values_list("retrieved", flat=True)) == {"2014-05-13"}
    imported("fts", file, "--retrieved", "2020-01-02")
    assert set(Observation.objects.values_list("retrieved", flat=True)) == {"2020-01-02"}


def test_what_was_put_aside_is_counted_shown_and_written_down(tmp_path: Path) -> None:
    file = written(tmp_path, "\n".join([FUNDING, PLAN, PLAN.replace("PRK", "XXX"), PLAN.replace("PRK", "YYY")]))
    report = tmp_path / "aside.csv"
    result = imported("fts", file, "--quarantine", str(report))
    assert "put aside: 2\n  2 × no State has the code ….\n      row 3: XXX | 7 | A plan" in result.stdout
    with report.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["row"], row["outcome"]) for row in rows] == [("3", "put aside"), ("4", "put aside")]
    assert rows[0]["reason"] == "no State has the code “XXX”."
    assert rows[0]["words"].startswith("XXX | 7 | A plan")


def test_the_account_is_the_same_when_nothing_is_new(tmp_path: Path) -> None:
    file = written(tmp_path, f"{HEADS['votes']}\n,Trees,2008-03-27,Council,RECORDED,1,2,3\n")
    first, again = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    imported("votes", file, "--quarantine", str(first))
    assert "(as before)" in imported("votes", file, "--quarantine", str(again)).stdout
    assert first.read_bytes() == again.read_bytes()
    assert json.loads(first.read_text(encoding="utf-8"))["reason"] == "it has no symbol."
    assert Event.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEADS["fts"], "It is not a table of votes: it lacks the columns symbol, title, date, body"),
        (VOTES.replace(",no", "") + "\n" + ",".join("abcdefg"), "it lacks the column no."),
        (VOTES + "\n", "no table in it"),
        (VOTES + "\n,,,,,,,\n", "no row below"),
        ("", "empty"),
        ("words, no table", "no table in it"),
    ],
)
def test_what_is_no_such_export_changes_nothing(tmp_path: Path, text: str, said: str) -> None:
    report = tmp_path / "aside.csv"
    result = imported("votes", written(tmp_path, text), "--quarantine", str(report))
    assert result.exception is not None
    assert said in str(result.exception)
    assert getattr(result.exception, "exit_code", None) == 3
    assert not Source.objects.exists()
    assert not list(tmp_path.glob("*aside*"))


def test_a_name_that_does_not_exist_and_a_place_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    assert "no such file" in str(imported("votes", tmp_path / "nothing.csv").exception)
    result = imported("votes", written(tmp_path, HEADS["votes"]), "--quarantine", str(tmp_path / "no" / "aside.csv"))
    assert "There is no folder" in str(result.exception)
    assert not Source.objects.exists()


def test_an_import_that_breaks_off_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, HEADS["uhri"] + "\n")
    imported("uhri", file)
    before = everything()
    monkeypatch.setattr(Quarantine, "note", lambda *_: 1 / 0)
    file.write_text(
        HEADS["uhri"] + "\n137.2 Plant elms (Peru);,Chad,UPR,A/HRC/99/9,Recommendations\n,Chad,UPR,A/HRC/99/9,x\n"
    )
    assert isinstance(imported("uhri", file).exception, ZeroDivisionError)
    assert everything() == before
    assert Recommendation.objects.count() == 1


def test_progress_is_told_while_records_are_stored(tmp_path: Path) -> None:
    lines = (f"A/HRC/RES/7/{n},Trees {n},2008-03-27,Council,ADOPTED WITHOUT VOTE,,," for n in range(1, 2001))
    told: list[tuple[int, int, str]] = []
    file = written(tmp_path, "\n".join([VOTES, *lines]))
    import_export("votes", file, progress=lambda done, of, name: told.append((done, of, name)))
    assert told == [(0, 2001, "export.csv"), (1000, 2001, "export.csv"), (2000, 2001, "export.csv")]


def test_many_rows_are_taken_as_they_come(tmp_path: Path) -> None:
    lines = (f"A/HRC/RES/7/{n},Trees {n},2008-03-27,Council,ADOPTED WITHOUT VOTE,,," for n in range(1, 3001))
    result = imported("votes", written(tmp_path, "\n".join([VOTES, *lines])))
    assert result.exit_code == 0
    assert Event.objects.count() == 3000


def test_words_that_a_spreadsheet_would_run_are_disarmed(tmp_path: Path) -> None:
    path = tmp_path / "aside.csv"
    with path.open("w", encoding="utf-8", newline="") as report:
        Quarantine(report).note(Problem(document="d", kind="k", message="Row 2: odd.", found="=1+1"))
    assert "'=1+1" in path.read_text(encoding="utf-8")
