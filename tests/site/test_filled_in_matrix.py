"""OHCHR's matrix as a national mechanism uses it: handed out with its plans, filled in, brought back."""

import io
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from followthrough.cli.export import command as export
from followthrough.cli.import_ import command as import_
from followthrough.site.adding import add
from followthrough.site.jobs.models import Job
from followthrough.site.store import models
from followthrough.site.store.decisions.follow_up import plan_of
from followthrough.site.store.public import published
from tests.core.record_samples import REPORT
from tests.site.test_desk import FIRST, post
from tests.site.test_jobs import work_all

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

SECOND = f"{REPORT}#5.2"
PLAN = {"group": "Treaties first", "body": "Ministry of Justice", "action": "A bill", "due": "2026-06-30"}
Cells = dict[str, str]


@pytest.fixture
def planned(editor: Client) -> Client:
    post(editor, "/desk/record/plan", id=FIRST, reason="cabinet of March", **PLAN)
    return editor


def at_the_desk(editor: Client) -> bytes:
    answer = editor.get("/desk/follow-up.docx?state=CIV&cycle=2")
    return answer.getvalue()


def last_cells(matrix: bytes) -> Cells:
    """Give the last cell of each recommendation by its number."""
    rows = [
        [cell.text for cell in row.cells] for table in docx.Document(io.BytesIO(matrix)).tables for row in table.rows
    ]
    return {row[0].split()[0]: row[3] for row in rows if row[0][:1].isdecimal()}


def filled_in(matrix: bytes, by_number: Cells, **words: str) -> bytes:
    """Write into the last cells of rows, as somebody does in Word, and change words in their first cells."""
    word = docx.Document(io.BytesIO(matrix))
    for row in (row for table in word.tables for row in table.rows):
        number = row.cells[0].text.split()[0]
        if number in by_number:
            row.cells[3].text = by_number[number]
        for old, new in words.items():
            row.cells[0].text = row.cells[0].text.replace(old, new)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def brought(folder: Path, matrix: bytes, name: str = "filled.docx") -> Path:
    file = folder / name
    file.write_bytes(matrix)
    return file


def test_the_desk_and_the_command_give_the_same_list_with_plans_that_the_public_does_not_see(
    planned: Client, visitor: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("followthrough.cli.database.Part.open", lambda _: None)
    cells = last_cells(at_the_desk(planned))
    assert cells["5.1"].splitlines() == [
        "Responsible body: Ministry of Justice",
        "Planned action: A bill",
        "Due: 2026-06-30",
        "Status:",
    ]
    out = tmp_path / "matrix.docx"
    result = CliRunner().invoke(export, ["--format", "matrix", "--state", "CIV", "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert last_cells(out.read_bytes())["5.1"] == cells["5.1"]
    public = visitor.get("/export?format=matrix&state=CIV").getvalue()
    assert last_cells(public)["5.1"] == ""


def test_a_matrix_is_about_one_state(editor: Client) -> None:
    page = editor.get("/desk/follow-up.docx?cycle=2", follow=True).content.decode()
    assert "Choose a State" in page


def test_what_a_ministry_filled_in_stands_beside_the_same_recommendations_word_for_word(
    planned: Client, own_folder: Path
) -> None:
    before = {row.record_id: row.text for row in models.Recommendation.objects.filter(shown=True)}
    out = at_the_desk(planned)
    first = (
        last_cells(out)["5.1"].replace("Status:", "Status: under way")
        + "\nThe bill is in parliament.\nEvidence: Bill 12"
    )
    back = filled_in(out, {"5.1": first, "5.2": "Two shelters were opened in 2025."})
    post(planned, "/desk/upload", files=[SimpleUploadedFile("filled.docx", back)])
    work_all()
    job = Job.objects.earliest("pk")
    assert (job.state, job.lines[0]["aside"]) == ("done", [])
    plan = plan_of([FIRST])[FIRST]
    assert (plan.status, plan.comment, plan.body) == (
        "under way",
        "The bill is in parliament.",
        "Ministry of Justice",
    )
    assessment = published(models.Assessment).get()
    assert (assessment.subject, assessment.assessor, assessment.evidence) == (
        FIRST,
        "Ministry of Justice",
        ["Bill 12"],
    )
    said = models.Response.objects.get(recommendation=SECOND, stage="later")
    assert said.comment == "Two shelters were opened in 2025."
    assert {row.record_id: row.text for row in models.Recommendation.objects.filter(shown=True)} == before
    assert not models.Label.objects.filter(by__startswith="OHCHR").exists()
    again = last_cells(at_the_desk(planned))
    assert "Status: under way (Ministry of Justice, " in again["5.1"]
    assert again["5.2"] == "Two shelters were opened in 2025."


def test_a_list_that_comes_back_as_it_went_out_or_twice_brings_nothing_new(planned: Client, tmp_path: Path) -> None:
    out = at_the_desk(planned)
    (untouched,) = add([brought(tmp_path, out, "untouched.docx")], workers=1)
    assert untouched.counts == {"document": 1}
    filled = brought(tmp_path, filled_in(out, {"5.2": "Status: implemented"}))
    assert [one.new for one in add([filled], workers=1)] == [True]
    assert [one.new for one in add([filled], workers=1)] == [False]
    following = brought(tmp_path, at_the_desk(planned), "following.docx")
    assert [one.counts for one in add([following], workers=1)] == [{"document": 1}]
    assert [row.grade for row in published(models.Assessment)] == ["implemented"]


def test_what_cannot_be_tied_is_put_aside_and_named(
    planned: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_for: list[int] = []
    monkeypatch.setattr("followthrough.cli.storing.completed", lambda workers, _: asked_for.append(workers))
    cells = {"5.1": "Status: nearly\nDue: 2030-01-01", "5.2": "Two shelters were opened."}
    back = filled_in(at_the_desk(planned), cells, **{"5.2 Open more shelters": "5.9 Plant more oaks in the north"})
    file, report = brought(tmp_path, back), tmp_path / "aside.csv"
    result = CliRunner().invoke(import_, ["matrix", str(file), "--jobs", "1", "--quarantine", str(report)])
    assert result.exit_code == 0, result.output
    assert "put aside: 3" in result.output
    written = report.read_text(encoding="utf-8")
    for words in ("5.1 Status: nearly", "5.1 Due: 2030-01-01", f"no recommendation {REPORT}#5.9", "5.9 Two shelters"):
        assert words in written
    assert not published(models.Assessment).exists()


def test_words_under_a_number_that_means_another_text_are_put_aside(planned: Client, tmp_path: Path) -> None:
    cells = {"5.2": "Two shelters were opened."}
    back = filled_in(
        at_the_desk(planned), cells, **{"Open more shelters for women": "Plant oaks and lindens in parks"}
    )
    (added,) = add([brought(tmp_path, back)], workers=1)
    (aside,) = added.aside
    assert "the record holds other words" in aside.message
    assert "Two shelters were opened." in aside.found
