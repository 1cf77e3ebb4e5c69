"""The pages that follow an ask: brief, what changed, thread, drafting desk."""

import io
import json
import logging
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from lxml import html

from followthrough.records import Coverage, Document, Event, Finding, Passage, Record
from followthrough.site.store.of_state import records_of
from followthrough.site.store.writing import write
from tests.core.test_follow import FIRST, RECORDS, SECOND, answered
from tests.site.leftovers import leftovers
from tests.site.stored import once

pytestmark = pytest.mark.django_db

MORE: list[Record] = [
    Document(id=f"{SECOND}/Add.1", kind="addendum", states=("PRK",), cycle=2, published="2014-09-19"),
    answered(f"{SECOND}#4", None, "2014-09-19", claim="implemented", comment="A <law> says so."),
    Document(id="own", kind="state_report", states=("PRK",), published="2014-09-13", title="Own report"),
    Passage(document="own", number="1", page=1, text="There are no camps."),
    Finding(id="F#1", document="F", number="1", text="There are camps", state="PRK"),
    Coverage(subject="F#1", document="own", verdict="denied"),
    Event(
        id="vote",
        kind="resolution",
        states=("PRK",),
        body="Council",
        on="2014-03-28",
        status="adopted",
        title="A resolution",
        votes={"for": 30, "against": 6},
    ),
]


def address(identity: str) -> str:
    document, number = identity.split("#")
    return f"{document.replace('/', '_')}/{number}"


@pytest.fixture
def site(client: Client, own_folder: Path, aside: Path, settings: Any) -> Client:
    settings.RATE_LIMITS = ()
    once(store_records, own_folder, aside)
    return client


def store_records(home: Path) -> None:
    write("record", "1" * 64, [*RECORDS, *MORE])


def shown(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode("utf-8")


def test_the_brief_is_a_page_whose_sources_lead_into_the_record(site: Client) -> None:
    page = shown(site, "/states/PRK/brief?as_of=2014-09-19")
    assert "4 recommendations (texts)" in page
    assert f'href="/{SECOND.replace("/", "_")}?at=1&amp;as_of=2014-09-19#1"' in page
    assert "A &lt;law&gt; says so." in page
    assert "30 for and 6 against" in page
    assert "Denied: " in page


@pytest.mark.parametrize(
    ("form", "begins"),
    [("markdown", b"# Dem"), ("html", b"<!doc"), ("docx", b"PK"), ("pdf", b"%PDF"), ("json", b"{")],
)
def test_the_brief_comes_as_a_file_in_every_format(site: Client, form: str, begins: bytes) -> None:
    response = site.get(f"/states/PRK/brief?as_of=2014-09-19&format={form}")
    assert response.content.startswith(begins)
    assert "PRK-2014-09-19." in response.headers["Content-Disposition"]
    assert response.content == site.get(f"/states/PRK/brief?as_of=2014-09-19&format={form}").content


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/states/FRA/brief", 404, "No recommendation to France is in this record"),
        ("/states/PRK/brief?as_of=2005-01-01", 404, "The first report that is here was published on 4 January 2010"),
        ("/states/QQQ/brief", 404, "No State has the code QQQ"),
        ("/states/PRK/brief?format=doc", 400, "is no format"),
        ("/states/FRA/changes", 404, "No recommendation to France is in the record"),
        ("/states/PRK/changes?as_of=2005-01-01", 404, "as known on that day"),
        ("/states/PRK/changes?by=heart", 400, "is no clock"),
        ("/threads/X/1", 404, "There is no recommendation X#1"),
        (f"/threads/{address(f'{SECOND}#1')}?as_of=2012-01-01", 404, "was not public on that day"),
    ],
)
def test_where_nothing_is_known_the_page_says_so(site: Client, path: str, status: int, said: str) -> None:
    assert said in shown(site, path, status)


def test_one_review_alone_gives_no_empty_chart(site: Client) -> None:
    page = shown(site, "/states/PRK/changes?as_of=2012-01-01")
    assert "Only one review of this State" in page
    assert "<svg" not in page


def test_changed_answers_are_drawn_and_listed_with_their_figures(site: Client) -> None:
    page = shown(site, "/states/PRK/changes")
    said = re.sub(r"<[^>]*>", "", page)
    assert (
        "Of 4 recommendations (texts) of cycle 2, 3 ask for what was asked before, 3 of them most likely the same"
        in said
    )
    assert '<svg class="flow"' in page
    assert "<td>not supported</td><td>supported</td>" in page
    assert f"/threads/{address(f'{SECOND}#1')}" in page
    assert "Not accepted, and yet said to be implemented" in page


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("list=gained", "Not supported before, accepted now"),
        ("list=flow&cycle=1&before=not_supported&after=supported", "not supported → supported"),
        ("list=flow&cycle=9&before=noted&after=noted", "is not known"),
        ("list=foo", "Known are gained, lost"),
        ("list=gained&issue=nothing", "is not known"),
        ("list=left&cycle=1&before=foo", "is not known"),
        ("list=pledges", "None in this record."),
        ("list=claimed", "1 recommendation (text)"),
        ("list=repeated&recommender=VUT", "None in this record."),
    ],
)
def test_each_list_of_what_changed_has_an_address(site: Client, asked: str, said: str) -> None:
    status = 400 if "known" in said.lower() and "→" not in said else 200
    assert said in shown(site, f"/states/PRK/changes?{asked}", status)


def test_answers_count_from_the_day_on_which_they_were_said_where_that_is_asked(site: Client) -> None:
    write("said", "2" * 64, [answered(f"{SECOND}#3", "supported", "2016-01-01", id="said", said_on="2015-01-01")])
    turned = "2015-06-01"
    assert '<span class="p supported">' in shown(site, f"/threads/{address(f'{SECOND}#3')}?as_of={turned}&by=said")
    assert '<span class="p supported">' not in shown(site, f"/threads/{address(f'{SECOND}#3')}?as_of={turned}")
    assert "Count them from the day on which they became public" in shown(site, "/states/PRK/changes?by=said")


def test_a_thread_shows_each_review_with_the_answers_and_how_the_words_changed(site: Client) -> None:
    page = shown(site, f"/threads/{address(f'{SECOND}#1')}")
    assert "the words hardened" in page
    assert page.index("Cycle 1") < page.index("Cycle 2")
    assert "both: ratify CAT" in page


def test_a_recommendation_leads_to_its_thread_and_a_state_to_its_brief(site: Client) -> None:
    assert f"/threads/{address(f'{SECOND}#1')}" in shown(site, f"/{address(f'{SECOND}#1')}")
    page = shown(site, "/states/PRK?as_of=2014-09-19")
    assert "/states/PRK/brief?as_of=2014-09-19" in page
    assert "/draft?state=PRK" in page


def test_a_draft_is_weighed_and_forgotten(site: Client, caplog: pytest.LogCaptureFixture) -> None:
    draft = "Ratify the Convention against Torture"
    with caplog.at_level(logging.DEBUG):
        response = site.post("/draft", {"state": "PRK", "recommender": "FRA", "draft": draft})
    page = response.content.decode("utf-8")
    assert response.status_code == 200
    assert "category 5 of 5" in page
    assert "Brier score" in page
    assert "no-store" in response.headers["Cache-Control"]
    assert draft not in caplog.text
    assert draft not in shown(site, "/draft")


@pytest.mark.parametrize(
    ("state", "draft", "said"),
    [
        ("PRK", " ", "The draft is empty."),
        ("PRK", "Ratifier la Convention contre la torture", "seems to be in French"),
        ("", "Ratify CAT", "The State under review is not named."),
        ("Atlantis", "Ratify CAT", "No State is known as “Atlantis”."),
    ],
)
def test_what_cannot_be_weighed_is_said_and_the_draft_stays_in_the_form(
    site: Client, state: str, draft: str, said: str
) -> None:
    response = site.post("/draft", {"state": state, "draft": draft})
    page = response.content.decode("utf-8")
    assert response.status_code == 400
    assert said in page
    assert draft in page


def test_a_state_without_reviews_is_told_from_others(site: Client) -> None:
    page = site.post("/draft", {"state": "FRA", "draft": "Ratify CAT"}).content.decode("utf-8")
    assert "No review of this State is in the record" in page


def test_a_form_without_its_token_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/draft", {"state": "PRK", "draft": "Ratify CAT"}).status_code == 403


def test_all_that_is_held_on_a_state_comes_out_once(site: Client) -> None:
    records = records_of("PRK")
    assert sum(isinstance(record, Event) for record in records) == 1
    assert sum(isinstance(record, Coverage) for record in records) == 1
    assert {record.id for record in records if isinstance(record, Document)} >= {FIRST, SECOND}


OTHERS = [("fr", "Ce qui a été accepté et ce qui a été refusé"), ("ar", "ما قُبل وما رُفض")]


def islands(page: Any) -> list[str]:
    """Give the words that a page marks as being in English."""
    marked = page.xpath("//main//*[@lang='en'][not(self::bdi)]")
    return [" ".join(one.text_content().split()).removesuffix(" […]") for one in marked]


def quoted(*texts: str) -> str:
    """Give all that can be quoted: the record, and what somebody typed."""
    return " ".join(" ".join([*texts, *map(str, [*RECORDS, *MORE])]).split())


@pytest.mark.parametrize(("language", "heading"), OTHERS)
def test_a_brief_is_in_the_reader_s_language_but_for_what_it_quotes(
    site: Client, language: str, heading: str
) -> None:
    said = site.get("/states/PRK/brief?as_of=2014-09-19", headers={"accept-language": language}).content.decode()
    assert heading in said
    assert leftovers(said, language) == []
    found = islands(html.document_fromstring(said))
    assert "A <law> says so." in found
    assert [words for words in found if words.rstrip(".") not in quoted()] == []


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize(
    "draft",
    [
        "Ratify the Convention against Torture",
        "Consider improving further the training of judges, free prisoners and adopt, ratify and repeal laws",
        "",
        "Ratifier la Convention contre la torture",
        "Die Folter sofort abschaffen",
    ],
)
def test_the_drafting_desk_speaks_the_reader_s_language_but_for_what_it_quotes(
    site: Client, draft: str, language: str
) -> None:
    typed = {"state": "PRK", "recommender": "FRA", "draft": draft}
    said = site.post("/draft", typed, headers={"accept-language": language}).content.decode()
    assert leftovers(said, language) == []
    page = html.document_fromstring(said)
    assert [words for words in islands(page) if words.lower() not in quoted(draft).lower()] == []


@pytest.mark.parametrize(("language", "heading"), OTHERS)
def test_a_brief_comes_as_a_file_in_the_reader_s_language(site: Client, language: str, heading: str) -> None:
    def file(form: str) -> bytes:
        asked = f"/states/PRK/brief?as_of=2014-09-19&format={form}"
        answer = site.get(asked, headers={"accept-language": language})
        assert f"PRK-2014-09-19-{language}." in answer.headers["Content-Disposition"]
        return bytes(answer.content)

    assert heading in file("markdown").decode()
    assert json.loads(file("json"))["language"] == language
    page: Any = html.document_fromstring(file("html").decode())
    assert (page.get("lang"), page.get("dir")) == (language, "rtl" if language == "ar" else None)
    with zipfile.ZipFile(io.BytesIO(file("docx"))) as archive:
        word = archive.read("word/document.xml").decode()
    assert heading in word
    assert '<w:lang w:val="en"/>' in word
    assert ("<w:rtl/>" in word, "<w:bidiVisual/>" in word) == (language == "ar",) * 2
    assert (b"Amiri" in file("pdf")) == (language == "ar")


def test_a_brief_that_was_kept_in_one_language_is_not_shown_in_another(site: Client) -> None:
    pages = [site.get("/states/PRK/brief", headers={"accept-language": one}).content for one in ("en", "fr", "en")]
    assert pages[0] != pages[1]
    assert b"The figures" in pages[2]


def test_a_pack_holds_the_brief_in_the_language_of_whoever_asks(site: Client) -> None:
    answered = site.get("/export?format=pack&state=PRK", headers={"accept-language": "ar"})
    archive = zipfile.ZipFile(io.BytesIO(answered.getvalue()))
    pages = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".html")]
    assert any("ما قُبل وما رُفض" in page and 'class="brief"' in page for page in pages)
