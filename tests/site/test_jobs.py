"""Background work: asked for, done by a worker, put back when one dies."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.test import Client
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker as Doing
from django_tasks_db.models import DBTaskResult
from hypothesis import given
from hypothesis import strategies as st

from followthrough.errors import InputError
from followthrough.site.jobs.asking import ask_for_index, ask_to_add
from followthrough.site.jobs.dead import TRIES, put_back
from followthrough.site.jobs.models import Job, Worker
from followthrough.site.jobs.uploads import Upload, keep, safe_name
from followthrough.site.search.generations import in_use
from followthrough.site.search.searching import Question, search
from followthrough.site.store import models
from tests.site.hostile import bomb, nested_pdf

pytestmark = pytest.mark.django_db

RECORD = b'{"type":"document","id":"A/HRC/77/1","kind":"working_group_report","states":["CIV"],"sha256":"77"}\n'
WANTED = (
    b'{"type":"recommendation","id":"A/HRC/77/1#1","document":"A/HRC/77/1","number":"1","text":"Dig wells",'
    b'"state":"CIV"}\n'
)


def work_all() -> None:
    """Do what waits, in this process; the worker would close the connection that holds the test's transaction."""
    worker = Doing(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="here",
        excluded_queue_names=[],
    )
    with patch("django_tasks_db.management.commands.db_worker.close_old_connections"):
        worker.run()


def upload(home: Path, **files: bytes) -> Job:
    kept = [keep(name.replace("_", "."), [content], home) for name, content in files.items()]
    return ask_to_add("Maria", kept)


def done(job: Job) -> Job:
    work_all()
    job.refresh_from_db()
    return job


def test_what_is_uploaded_is_read_stored_and_can_be_searched(own_folder: Path) -> None:
    job = done(upload(own_folder, record_jsonl=RECORD + WANTED))
    assert (job.state, job.done, job.of) == ("done", 1, 1)
    assert [line["ok"] for line in job.lines] == [True]
    assert models.Recommendation.objects.get().text == "Dig wells"
    assert search(own_folder, Question("wells")).total == 1


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_stored(own_folder: Path) -> None:
    job = done(upload(own_folder, broken_pdf=b"%PDF-1.4 nothing", record_jsonl=RECORD + WANTED))
    assert job.state == "done"
    assert job.message == "1 of 2 files were read."
    (bad,) = [line for line in job.lines if not line["ok"]]
    assert bad["name"] == "broken.pdf"
    assert bad["text"]


@pytest.mark.parametrize(("name", "content"), [("bomb.docx", bomb), ("nested.pdf", nested_pdf)])
def test_a_hostile_file_ends_with_a_clear_word(own_folder: Path, name: str, content: Any) -> None:
    job = done(ask_to_add("Maria", [keep(name, [content()], own_folder)]))
    assert job.state == "failed" or job.lines[0]["ok"]
    assert job.lines[0]["text"]
    assert "Traceback" not in job.lines[0]["text"]


def test_what_nobody_foresaw_fails_the_job_and_goes_to_the_log(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the secret inside")

    monkeypatch.setattr("followthrough.site.jobs.tasks.add", broken)
    job = done(upload(own_folder, record_jsonl=RECORD))
    assert job.state == "failed"
    assert "secret" not in job.message
    assert "the secret inside" in caplog.text


def test_many_decisions_ask_for_one_new_index_a_little_later(own_folder: Path) -> None:
    first, second = ask_for_index("Maria"), ask_for_index("Omar")
    assert first == second
    assert done(first).state == "waiting"
    DBTaskResult.objects.update(run_after=timezone.now())
    assert done(first).state == "done"


@pytest.mark.parametrize("address", ["/search?q=wells", "/api/v1/recommendations?q=wells"])
def test_a_damaged_index_is_made_anew_while_the_site_runs(own_folder: Path, client: Client, address: str) -> None:
    done(upload(own_folder, record_jsonl=RECORD + WANTED))
    (in_use(own_folder) / "meta.json").write_bytes(b"")
    answers = [client.get(address) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [503] * 3
    assert all(answer.headers["Retry-After"] for answer in answers)
    assert "The search is being made ready" in answers[0].content.decode("utf-8")
    (job,) = Job.objects.filter(kind="index")
    assert done(job).state == "done"
    assert client.get(address).status_code == 200


def test_an_index_that_could_not_be_made_anew_is_not_tried_at_every_request(own_folder: Path, client: Client) -> None:
    done(upload(own_folder, record_jsonl=RECORD + WANTED))
    (in_use(own_folder) / "meta.json").write_bytes(b"")
    Job.objects.create(kind="index", state="failed", ended_at=timezone.now())
    assert client.get("/search?q=wells").status_code == 503
    assert not Job.objects.filter(kind="index", state="waiting").exists()


@pytest.fixture
def begun(own_folder: Path) -> DBTaskResult[..., object]:
    """A task that a worker on this machine has begun, whose process is gone."""
    job = upload(own_folder, record_jsonl=RECORD + WANTED)
    result = DBTaskResult.objects.get(pk=job.task)
    Worker.objects.create(name="gone", host="here", process=2**22 + 1)
    result.claim("gone")
    job.now(state="running")
    return result


def test_the_work_of_a_dead_worker_is_put_back_and_done_by_another(begun: DBTaskResult[..., object]) -> None:
    assert put_back("here") == 1
    assert Job.objects.get().state == "waiting"
    assert done(Job.objects.get()).state == "done"


@pytest.mark.parametrize(
    ("host", "process", "silent_minutes", "count"),
    [
        ("here", os.getpid(), 1, 0),
        ("here", os.getpid(), 20, 1),
        ("here", 2**22 + 1, 0, 1),
        ("elsewhere", 2**22 + 1, 1, 0),
        ("elsewhere", os.getpid(), 3, 1),
    ],
    ids=["running", "running but silent", "gone", "elsewhere", "elsewhere and silent"],
)
def test_a_worker_is_dead_when_its_process_is_gone_or_it_has_been_silent(
    begun: DBTaskResult[..., object], host: str, process: int, silent_minutes: int, count: int
) -> None:
    seen = timezone.now() - timedelta(minutes=silent_minutes)
    Worker.objects.update(host=host, process=process, seen=seen)
    assert put_back("here") == count


def test_a_task_of_which_several_workers_died_is_given_up(begun: DBTaskResult[..., object]) -> None:
    for _ in range(TRIES - 1):
        put_back("here")
        begun.refresh_from_db()
        begun.claim("gone")
    put_back("here")
    begun.refresh_from_db()
    assert begun.status == TaskResultStatus.FAILED
    assert "given up" in Job.objects.get().message


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("program.exe", b"MZ", "kind of file cannot be read"),
        ("report.pdf", b"MZ\x00\x00", "not what its name says"),
        ("picture.docx", b"\x89PNG\r\n\x1a\n\x00", "not what its name says"),
        ("report.pdf", b"", "empty"),
    ],
)
def test_what_no_reader_knows_is_refused_at_the_door(own_folder: Path, name: str, content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        keep(name, [content], own_folder)
    assert [path for path in (own_folder / "uploads").rglob("*") if path.is_file()] == []


def test_an_upload_is_kept_by_its_hash_under_its_own_name(own_folder: Path) -> None:
    kept = keep("../../etc/Report (1).pdf", [b"%PDF-", b"1.4"], own_folder)
    assert kept.name == "Report (1).pdf"
    path = kept.path(own_folder)
    assert path.read_bytes() == b"%PDF-1.4"
    assert path.parent.name == kept.sha256
    assert (own_folder / "uploads") in path.parents


@given(st.text(max_size=300))
def test_no_name_of_a_file_leads_out_of_its_folder_or_is_empty(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert safe not in (".", "..")
    assert len(safe) <= 300
    assert Upload(safe, "ab" * 32, 1).path(Path("/data")).parent == Path("/data/uploads/ab") / ("ab" * 32)
