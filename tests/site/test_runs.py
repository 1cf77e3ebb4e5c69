"""What went in and came out: a row for each set of files and the versions that decided what came of them."""

from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from click import Command
from click.testing import CliRunner
from django.test import Client

from followthrough import __version__
from followthrough.cli.add import command as add
from followthrough.cli.import_ import command as import_
from followthrough.pipeline.following import versions
from followthrough.records import Run
from followthrough.site import adding
from followthrough.site.adding import complete
from followthrough.site.store import models
from followthrough.site.store.edition import edition
from followthrough.site.store.mapping import TABLES, to_record
from followthrough.site.store.runs import write_run
from followthrough.site.store.selection import KINDS
from tests.core.test_exports_of_others import HEADS
from tests.site.test_jobs import RECORD, WANTED, done, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "record.jsonl"
    path.write_bytes(RECORD + WANTED)
    return path


def called(command: Command, *words: object) -> int:
    return CliRunner().invoke(command, [*map(str, words), "--jobs", "1"]).exit_code


def runs() -> list[Run]:
    return [run for row in models.Run.objects.order_by("row") if isinstance(run := to_record(row), Run)]


def rows() -> dict[str, list[int]]:
    return {t.__name__: sorted(t._default_manager.values_list("row", flat=True)) for t in TABLES.values()}


def hash_of(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def test_add_says_what_it_read_with_which_versions_and_what_came_of_it(file: Path) -> None:
    assert called(add, file) == 0
    (run,) = runs()
    assert run.inputs == (hash_of(file),)
    assert run.versions["followthrough"] == __version__
    assert versions().items() <= run.versions.items()
    assert {"lxml", "pypdfium2"} <= set(run.versions)
    came = Counter(kind for kind, table in KINDS.items() for _ in range(table._default_manager.count()))
    assert run.counts == {kind: count for kind, count in came.items() if kind != "run"}
    assert run.counts["recommendation"] == run.counts["label"] == 1


@pytest.mark.parametrize("form", HEADS)
def test_import_says_what_it_read_and_what_came_of_it(form: str, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_text(HEADS[form] + "\n", encoding="utf-8")
    assert called(import_, form, file) == 0
    (run,) = runs()
    assert run.inputs == (hash_of(file),)
    (source,) = models.Source.objects.filter(sha256=hash_of(file))
    assert all(run.counts[kind] >= count for kind, count in source.counts.items())


def test_what_is_uploaded_is_a_run_too(own_folder: Path) -> None:
    done(upload(own_folder, record_jsonl=RECORD + WANTED))
    assert [run.inputs for run in runs()] == [(sha256(RECORD + WANTED).hexdigest(),)]


@pytest.mark.parametrize("again", [lambda file: [add, file], lambda file: [add, file, file]], ids=["once", "twice"])
def test_the_same_files_with_the_same_versions_give_the_same_rows(
    file: Path, again: Callable[[Path], list[Any]]
) -> None:
    called(add, file)
    before, named = rows(), edition()
    assert called(*again(file)) == 0
    assert rows() == before
    assert edition() == named


def test_other_versions_give_another_row(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called(add, file)
    monkeypatch.setattr(adding, "versions", lambda: {**versions(), "label": "a better model"})
    called(add, file)
    assert [run.versions["label"] for run in runs()] == [versions()["label"], "a better model"]
    assert len({run.inputs for run in runs()}) == 1


def test_a_run_whose_files_hold_more_than_before_says_so_in_its_row() -> None:
    write_run(["11"], {"followthrough": "1"})
    models.Source.objects.create(sha256="11", name="report.pdf", counts={"recommendation": 2})
    for _ in range(2):
        write_run(["11"], {"followthrough": "1"})
    assert [run.counts for run in runs()] == [{"recommendation": 2}]


def test_a_run_is_no_part_of_the_edition_of_the_record(file: Path) -> None:
    called(add, file)
    named = edition()
    write_run(["11"], {"followthrough": "1"})
    assert edition() == named


def test_what_breaks_off_before_its_end_leaves_no_run(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("the disk is full")

    list(adding.add([file], workers=1))
    with monkeypatch.context() as patched:
        patched.setattr(adding, "follow", broken)
        with pytest.raises(OSError, match="disk"):
            complete(inputs=[hash_of(file)])
    assert not runs()
    complete(inputs=[hash_of(file)])
    assert runs()[0].counts["label"]


def test_a_file_that_cannot_be_read_is_no_input(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    assert called(add, broken) == 3
    assert not runs()


def test_runs_are_shown_with_the_method_but_for_no_day(file: Path, visitor: Client) -> None:
    called(add, file)
    shown = visitor.get("/method").text
    assert "1 file<" in shown
    assert "1 label, " in shown
    assert versions()["label"] in shown
    assert 'href="/A_HRC_77_1"' in shown
    then = visitor.get("/method?as_of=2014-01-01").text
    assert "A run has no date" in then
    assert "1 label, " not in then


def test_runs_are_listed_by_the_api_as_they_are_now_and_not_for_a_day(file: Path, visitor: Client) -> None:
    called(add, file)
    answer = visitor.get("/api/v1/runs")
    (listed,) = answer.json()["items"]
    assert listed["inputs"] == [hash_of(file)]
    assert visitor.get("/api/v1/runs?as_of=2014-01-01").json()["items"] == []
    write_run(["11"], {"followthrough": "1"})
    again = visitor.get("/api/v1/runs", headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 200
    assert len(again.json()["items"]) == 2


def test_runs_are_exported_as_other_records_are(file: Path, visitor: Client) -> None:
    called(add, file)
    lines = visitor.get("/export?format=jsonl").getvalue()
    assert lines.count(b'{"type":"run"') == 1
