"""The desk, as an editor uses it in a browser without scripts."""

import csv
import io
from typing import Any
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook

from followthrough.label.coded import corrected_rows
from followthrough.site.jobs.models import Job
from followthrough.site.store import models
from followthrough.site.store.decisions.history import checked
from followthrough.site.store.decisions.models import Decision
from followthrough.site.store.public import published, terms
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, recommendation
from tests.site.cast import ARTICLE, BEFORE, RECORD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

FIRST = f"{REPORT}#5.1"
RECORD_PAGE = f"/desk/record?id={quote(FIRST)}"
PAGES = {
    "/desk": ["Statements to check", "Open a recommendation"],
    "/desk/statements": ["It is a beginning", "An envoy", "“It is a beginning,” an envoy said."],
    "/desk/doubts": ["Who is this?", "Atlantis"],
    "/desk/decisions": ["Every decision stands"],
    "/desk/decisions/all": ["Nothing was decided yet"],
    RECORD_PAGE: ["Ratify the Convention against Torture", "Torture", "both: ratify CAT", f"{BEFORE}#4.1"],
    "/desk/follow-up": ["Open more shelters", "all"],
    "/desk/follow-up?state=CIV": ["Côte d&#x27;Ivoire", "4 recommendations"],
    "/desk/follow-up?state=CIV&cycle=2&position=supported": ["Ratify the Convention", "1 recommendation "],
    "/desk/upload": ["Add documents"],
    f"/desk/checking?document={REPORT}": ["Of 2 recommendations (texts) 0 are checked", "France, Ghana", "is right"],
    "/desk/jobs": ["Nothing was asked for yet"],
}
ACTIONS = [
    "/desk/statements/decide",
    "/desk/doubts/1/decide",
    "/desk/decisions/1/decide",
    "/desk/record/check",
    "/desk/checking/check",
    "/desk/record/label",
    "/desk/record/relate",
    "/desk/record/plan",
    "/desk/record/assess",
    "/desk/follow-up/assign",
    "/desk/upload",
    "/desk/jobs/index",
]


def post(client: Client, address: str, **fields: Any) -> str:
    """Send a form, follow where it leads, and give the page."""
    answer = client.post(address, fields, follow=True)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_of_the_desk_shows_what_waits(editor: Client, address: str) -> None:
    answer = editor.get(address)
    assert answer.status_code == 200
    page = answer.content.decode()
    for words in PAGES[address]:
        assert words in page, words
    assert "<script" not in page


@pytest.mark.parametrize(
    "address",
    [
        *PAGES,
        *ACTIONS,
        "/desk/follow-up.csv",
        "/desk/follow-up.docx?state=CIV",
        "/desk/jobs/1",
        "/desk/corrections.jsonl",
    ],
)
def test_a_visitor_is_sent_to_the_sign_in_and_changes_nothing(visitor: Client, address: str) -> None:
    for answer in (visitor.get(address), visitor.post(address, {"id": FIRST, "reason": "x", "verdict": "public"})):
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/desk/sign-in")
    assert not Decision.objects.exists()
    assert not Job.objects.exists()


@pytest.mark.parametrize("address", ACTIONS)
def test_nothing_is_changed_by_a_form_of_another_site(maria: Any, address: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(maria)
    assert strict.post(address, {"id": FIRST, "reason": "x"}).status_code == 403
    assert not Decision.objects.exists()


def test_an_editor_checks_a_record_and_its_page_says_so(editor: Client, visitor: Client) -> None:
    assert "Read by machine" in visitor.get(f"/{REPORT.replace('/', '_')}/5.1").content.decode()
    assert "It is checked." in post(editor, "/desk/record/check", id=FIRST)
    assert FIRST in checked([FIRST])
    page = visitor.get(f"/{REPORT.replace('/', '_')}/5.1").content.decode()
    assert "Checked against the source by Maria Sánchez" in page


def test_many_recommendations_of_a_document_are_checked_at_once(editor: Client) -> None:
    address = f"/desk/checking/check?document={REPORT}"
    assert "at least one" in post(editor, address)
    page = post(editor, address, id=[FIRST, f"{REPORT}#5.2"])
    assert "2 recommendations are checked." in page
    assert "2 are checked by a person" in page


def test_what_people_said_of_labels_can_be_learned_from(editor: Client, tmp_path: Any) -> None:
    post(editor, "/desk/record/label", id=FIRST, term="issue|Women's rights", verdict="given", reason="it says so")
    post(editor, "/desk/record/label", id=FIRST, term="action|4", verdict="given", reason="a general action")
    file = tmp_path / "corrections.jsonl"
    file.write_bytes(editor.get("/desk/corrections.jsonl").getvalue())
    (row,) = corrected_rows(file)
    assert row.text == "Ratify the Convention against Torture without delay"
    assert "Women's rights" in row.issues
    assert (row.action, row.by) == ("4", "person:Maria Sánchez")


def test_an_editor_gives_and_takes_labels_and_the_search_will_follow(editor: Client) -> None:
    post(editor, "/desk/record/label", id=FIRST, term="issue|Women's rights", verdict="given", reason="it says so")
    post(
        editor, "/desk/record/label", id=FIRST, term="issue|Treaty bodies", verdict="removed", reason="none is named"
    )
    assert terms([FIRST])[FIRST]["issue"] == {"Torture", "Women's rights"}
    assert Job.objects.get().kind == "index"


def test_of_the_categories_of_action_a_persons_is_the_one_that_is_shown(editor: Client) -> None:
    label = models.Label.record(of=FIRST, scheme="action", term="5", by="followthrough-labels 1", score=0.9)
    write("labels.jsonl", "17", [label])
    post(editor, "/desk/record/label", id=FIRST, term="action|4", verdict="given", reason="a general action")
    assert terms([FIRST])[FIRST]["action"] == {"4"}


@pytest.mark.parametrize(
    ("address", "fields", "words"),
    [
        ("label", {"term": "issue|Nonsense", "verdict": "given", "reason": "x"}, "choose a term from the list"),
        ("label", {"term": "issue|Torture", "verdict": "removed", "reason": " "}, "needs a reason"),
        ("relate", {"earlier": "A/HRC/1/1#1", "verdict": "same", "reason": "x"}, "no such record"),
        ("relate", {"earlier": FIRST, "verdict": "same", "reason": "x"}, "or neither"),
        ("assess", {"grade": "none|such", "reason": "x"}, "choose a grade"),
        ("plan", {"due": "tomorrow", "reason": "x"}, "write the day as"),
        ("check", {"reason": "\x00"}, "It is checked"),
    ],
)
def test_what_cannot_be_done_is_said_on_the_page(
    editor: Client, address: str, fields: dict[str, str], words: str
) -> None:
    assert words in post(editor, f"/desk/record/{address}", id=FIRST, **fields)


def test_an_editor_splits_what_the_machine_joined_and_brings_it_back(editor: Client) -> None:
    earlier = f"{BEFORE}#4.1"
    post(editor, "/desk/record/relate", id=FIRST, later=FIRST, earlier=earlier, verdict="none", reason="not the same")
    assert not published(models.Echo).exists()
    decision = Decision.objects.get()
    page = post(editor, f"/desk/decisions/{decision.pk}/decide", verdict="undo", reason="it is", back=RECORD_PAGE)
    assert "Undone by Maria Sánchez" in page
    assert published(models.Echo).count() == 1


def test_a_statement_is_shown_or_kept_back_and_leaves_the_queue(editor: Client, visitor: Client) -> None:
    assert "An envoy" not in visitor.get("/states/CIV").content.decode()
    page = post(editor, "/desk/statements/decide", id=f"{ARTICLE}#s1", verdict="public", reason="")
    assert "The statement is public now" in page
    assert "No statement waits" in page
    assert "An envoy" in visitor.get("/states/CIV").content.decode()


def test_keeping_a_statement_back_needs_a_reason(editor: Client) -> None:
    assert "needs a reason" in post(
        editor, "/desk/statements/decide", id=f"{ARTICLE}#s1", verdict="withheld", reason=""
    )


def test_a_doubt_that_was_looked_at_leaves_the_queue_but_not_the_record(editor: Client, visitor: Client) -> None:
    row = models.Problem.objects.get().pk
    assert "No doubt waits" in post(editor, f"/desk/doubts/{row}/decide", reason="a misprint for Angola")
    assert "Atlantis" in visitor.get("/doubts").content.decode()


@pytest.mark.parametrize(
    ("verdict", "fields", "words"),
    [
        ("hold", {}, "It holds."),
        ("undo", {}, "It is undone."),
        ("move", {"id": f"{REPORT}#5.2"}, "It stands there now."),
        ("move", {"id": "nothing"}, "no such record"),
        ("move", {"id": ""}, "no such record"),
    ],
)
def test_a_decision_on_changed_words_waits_until_somebody_says_what_becomes_of_it(
    editor: Client, verdict: str, fields: dict[str, str], words: str
) -> None:
    post(editor, "/desk/record/label", id=FIRST, term="issue|Women's rights", verdict="given", reason="it says so")
    changed = recommendation("5.1", text="Ratify the Convention against Torture with no delay", state="CIV")
    other = recommendation("5.2", text="Open more shelters for women", state="CIV")
    write("report.pdf", "11", [RECORD[0], changed, other])
    page = editor.get("/desk/decisions").content.decode()
    assert "without delay" in page
    assert "with no delay" in page
    number = Decision.objects.get().pk
    page = post(editor, f"/desk/decisions/{number}/decide", verdict=verdict, reason="looked at", **fields)
    assert words in page
    assert ("Every decision stands" in page) == (words != "no such record")


def test_a_mechanism_groups_assigns_plans_tracks_and_reports_back(editor: Client) -> None:
    both = [FIRST, f"{REPORT}#5.2"]
    post(
        editor,
        "/desk/follow-up/assign?state=CIV",
        id=both,
        kind="body",
        name="Ministry of Justice",
        reason="its field",
    )
    post(editor, "/desk/follow-up/assign", id=both[:1], kind="group", name="Treaties", reason="one law does it")
    plan = {"group": "Treaties", "body": "Ministry of Justice", "action": "=A bill", "due": "2026-06-30"}
    post(editor, "/desk/record/plan", id=FIRST, reason="cabinet of March", **plan)
    grade = "Status of implementation|under way"
    page = post(
        editor, "/desk/record/assess", id=FIRST, grade=grade, reason="the bill is in parliament", evidence="Bill 12"
    )
    assert "Bill 12" in page
    listed = editor.get("/desk/follow-up?body=Ministry+of+Justice&group=Treaties").content.decode()
    assert "1 recommendation " in listed
    assert "2026-06-30" in listed
    assert "under way" in listed
    text = editor.get("/desk/follow-up.csv?state=CIV").getvalue().decode("utf-8-sig")
    rows = {row["Paragraph"]: row for row in csv.DictReader(io.StringIO(text))}
    row = rows[FIRST]
    assert row["Recommending States"] == "France; Ghana"
    assert (row["Position"], row["Group"], row["Body in charge"]) == ("supported", "Treaties", "Ministry of Justice")
    assert (row["Planned action"], row["Due"], row["Status"]) == ("'=A bill", "2026-06-30", "under way")
    assert rows[f"{REPORT}#5.2"]["Body in charge"] == "Ministry of Justice"


def test_a_mechanism_lists_what_is_open_on_an_issue_and_takes_it_along_as_a_workbook(editor: Client) -> None:
    address = "/desk/follow-up?state=CIV&issue=Treaty+bodies&status=open"
    assert "1 recommendation " in editor.get(address).content.decode()
    book = editor.get(address.replace("follow-up?", "follow-up.xlsx?")).content
    head, *rows = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()
    assert head[:2] == ["Recommendation", "Paragraph"]
    assert [row[1] for row in rows] == [FIRST]
    for grade, still_open in (("under way", 1), ("implemented", 0)):
        chosen = f"Status of implementation|{grade}"
        post(editor, "/desk/record/assess", id=FIRST, grade=chosen, reason="the law", evidence="Law 12")
        assert f"{still_open} recommendation" in editor.get(address).content.decode()
        listed = editor.get(address.replace("=open", f"={grade}")).content.decode()
        assert "1 recommendation " in listed


def test_an_assessment_stands_on_the_public_page_and_an_editor_finds_the_way_to_the_desk(
    editor: Client, visitor: Client
) -> None:
    grade = "Mid-term assessment|partially implemented"
    post(
        editor,
        "/desk/record/assess",
        id=FIRST,
        grade=grade,
        assessor="An NGO",
        reason="two laws of three",
        evidence="",
    )
    address = f"/{REPORT.replace('/', '_')}/5.1"
    page = visitor.get(address).content.decode()
    assert "partially implemented" in page
    assert "two laws of three" in page
    assert "Open it at the desk" not in page
    assert (
        RECORD_PAGE.replace("/", "%2F").replace("%2Fdesk%2Frecord", "/desk/record")
        in editor.get(address).content.decode()
    )
    assert "two laws" not in visitor.get(f"{address}?as_of=2015-01-01").content.decode()


def test_a_plan_takes_down_only_what_differs(editor: Client) -> None:
    fields = {"group": "Treaties", "body": "", "action": "", "due": ""}
    post(editor, "/desk/record/plan", id=FIRST, reason="one law does it", **fields)
    post(editor, "/desk/record/plan", id=FIRST, reason="again", **fields)
    assert [d.kind for d in Decision.objects.all()] == ["group"]


def test_plans_are_not_public_and_assessments_are(editor: Client, visitor: Client) -> None:
    post(editor, "/desk/record/plan", id=FIRST, reason="x", group="", body="Ministry of Secrets", action="", due="")
    assert "Ministry of Secrets" not in visitor.get(f"/{REPORT.replace('/', '_')}/5.1").content.decode()
    assert not published(models.Assessment).exists()


def test_an_editor_brings_documents_and_sees_the_job(editor: Client) -> None:
    file = SimpleUploadedFile("report.pdf", b"%PDF-1.4 nothing")
    page = post(editor, "/desk/upload", files=[file])
    assert "waiting" in page
    assert "report.pdf" in page
    assert Job.objects.get().by == "Maria Sánchez"


def test_files_that_no_reader_knows_are_named_and_nothing_is_taken_in(editor: Client) -> None:
    files = [SimpleUploadedFile("a.pdf", b"%PDF-1.4"), SimpleUploadedFile("b.exe", b"MZ")]
    answer = editor.post("/desk/upload", {"files": files})
    assert answer.status_code == 400
    assert "b.exe" in answer.content.decode()
    assert not Job.objects.exists()


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/desk/record?id=none", 404),
        ("/desk/record", 404),
        ("/desk/record?id=%00", 400),
        ("/desk/jobs/99", 404),
        ("/desk/checking?document=none", 404),
        ("/desk/statements?page=x", 200),
        ("/desk/doubts?kind=none&page=99", 200),
        ("/desk/follow-up?state=XXX&body=none", 200),
        ("/desk/record/check", 405),
    ],
)
def test_what_is_not_there_gets_a_clear_answer(editor: Client, address: str, status: int) -> None:
    assert editor.get(address).status_code == status
