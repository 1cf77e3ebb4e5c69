"""The pages, as the server gives them."""

import dataclasses
import re
from html import unescape
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from followthrough.records import (
    Document,
    Event,
    Finding,
    Label,
    Passage,
    Problem,
    Record,
    Review,
    Scheme,
    Statement,
    Total,
)
from followthrough.site.search.building import build
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation
from tests.site.cast import DOCUMENT
from tests.site.stored import once

pytestmark = pytest.mark.django_db

RECORDS: list[Record] = [
    DOCUMENT,
    Review(id="CIV-2", states=("CIV",), cycle=2, session=19, troika=("FRA",), adopted_on="2014-05-06"),
    Passage(
        document=REPORT, number="12", page=3, heading=("I. Summary",), text="The delegation <spoke> of detainees."
    ),
    recommendation(
        "5.1",
        text="Ratify <b>the</b> Convention",
        state="CIV",
        cycle=2,
        recommenders=("FRA", "GHA"),
        position="pending",
    ),
    recommendation(
        "5.2", text="Open more shelters", state="CIV", cycle=2, recommenders=("VNM",), position="not_supported"
    ),
    answer("5.1", "pending", id="r", stage="report", document=REPORT, public_on="2014-07-02"),
    answer("5.1", "supported", public_on="2014-09-12", formula="accepts", comment="A law is under way."),
    Label(of=f"{REPORT}#5.1", scheme="issue", term="Treaties", by="a person", basis=("Ratify",)),
    Total(document=REPORT, said_by="CIV", what="received", value=2),
    Problem(document=REPORT, number="5.2", kind="unknown_state", message="Who is this?", found="Atlantis"),
    Event(
        id="e", kind="vote", states=("CIV",), body="Council", on="2014-03-28", status="adopted", title="A resolution"
    ),
    Statement(id="s", document=REPORT, speaker="An envoy", kind="paraphrase", quote=("It is a beginning.",)),
]
ADDRESS = "/" + REPORT.replace("/", "_")
PAGES = {
    "/": ["Côte d&#x27;Ivoire", "2"],
    "/states/CIV": [REPORT, "supported", "A resolution", "An envoy"],
    "/reviews/CIV-2": ["How the counts reconcile", "France", "6 May 2014"],
    ADDRESS: ["The delegation &lt;spoke&gt;", "Atlantis"],
    f"{ADDRESS}/5.1": ["Ratify &lt;b&gt;the&lt;/b&gt; Convention", "accepts", "A law is under way.", "Treaties"],
    "/recommending/GHA": ["What Ghana recommends", "supported"],
    "/search?q=shelters": ["<b>shelters</b>", "not supported"],
    "/search": ["3 found"],
    "/documents": [REPORT, "report of the Working Group"],
    "/documents?kind=working_group_report&state=CIV": [REPORT, 'class="chip"'],
    "/documents?kind=letter": ["No document in the record fits this."],
    "/doubts": ["Atlantis"],
    "/recommendations": ["2 recommendations (texts)", "3 texts × recommending States"],
    "/recommendations?review=civ-2&recommender_region=African": ["1 recommendation (text)", "African States"],
    "/records/events": ["A resolution", "28 March 2014"],
    "/records/totals?document=A/HRC/99/1": ["2 received", "1 record", "Read by machine from report.pdf"],
    "/records/statements?state=CIV": ["It is a beginning.", "An envoy"],
    "/records/responses": ["accepts · A law is under way.", f"{REPORT}, paragraph 5.1"],
    "/records/labels": ["issue: Treaties"],
    "/records/pledges": ["No such record is here"],
    "/doubts?kind=unknown_state": ["Who is this?"],
    "/method": ["As known on a day", "recommendations found in reports"],
    "/method/labels": ["UPR Info", "Sierra Leone", 'href="/issues/Detention"', "no, measured on too few", "Limits"],
    "/terms/issue": ["UPR Info, codebook of issues", 'href="/terms/sdg#16.3"', "Conditions of detention"],
    "/terms/action": ["1 minimal", "Asks to go on with what is being done already."],
    "/terms/group": ["Everybody under eighteen.", 'href="/search?group=women&amp;kind=recommendation"'],
    "/terms/sdg": ["1 – No Poverty", 'id="16.10"', "Measures of progress beside economic output."],
    "/terms/uhri_theme": ["Juvenile justice", "UPR Info has no term for enterprises"],
    "/recommending/FRA": ["What France recommends", "Treaties"],
    "/issues": ["Kind of action against answer", "Treaties"],
    "/issues/Treaties": ["1", "Ghana", "African States"],
    "/issues/Detention": ["Conditions of detention", "Rule of law, justice for all.", 'href="/method/labels"'],
    "/compare": ["Compare two States"],
    "/compare?a=civ&b=CIV-2": ["cycle 2", "By regional group"],
}


@pytest.fixture
def site(client: Client, own_folder: Path, aside: Path) -> Client:
    once(store_records, own_folder, aside)
    return client


def store_records(home: Path) -> None:
    write("report.pdf", "11", RECORDS)
    build(home)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_shows_what_the_record_holds(site: Client, address: str) -> None:
    response = site.get(address)
    assert response.status_code == 200
    page = response.content.decode("utf-8")
    for said in PAGES[address]:
        assert said in page, said
    assert len(response.content) < 100_000
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


def test_every_label_leads_to_what_else_has_it_and_names_who_gave_it(site: Client) -> None:
    terms: tuple[tuple[Scheme, str], ...] = (("action", "5"), ("group", "Women"), ("sdg", "16"))
    given: list[Record] = [
        Label(of=f"{REPORT}#5.1", scheme=scheme, term=term, by="OHCHR matrix sha256:" + "9" * 64)
        for scheme, term in terms
    ]
    write("matrix.docx", "12", given)
    page = site.get(f"{ADDRESS}/5.1").content.decode("utf-8")
    assert f'<a href="/sha256:{"9" * 64}">OHCHR matrix</a>' in page
    assert "a person" in page
    for asked in ("action=5", "group=Women", "sdg=16"):
        assert f'href="/search?{asked}&amp;kind=recommendation"' in page
    assert site.get("/search?group=Women&kind=recommendation").status_code == 200


def test_a_day_gives_the_page_as_it_was_known_then(site: Client) -> None:
    before = site.get(f"{ADDRESS}/5.1?as_of=2014-09-11").content.decode("utf-8")
    assert 'class="p pending"' in before
    assert "accepts" not in before
    assert "accepts" in site.get(f"{ADDRESS}/5.1?as_of=2014-09-12").content.decode("utf-8")
    assert REPORT not in site.get("/states/CIV?as_of=2014-01-01").content.decode("utf-8")


@pytest.mark.parametrize(
    ("day", "found"), [("2014-07-01", "0 found"), ("2014-07-02", "3 found"), ("2014", "3 found")]
)
def test_a_search_finds_and_counts_what_was_public_on_the_day(site: Client, day: str, found: str) -> None:
    page = site.get(f"/search?as_of={day}").content.decode("utf-8")
    assert found in page
    assert (ADDRESS in page) == (found != "0 found")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("position=pending", "0 found"),
        ("position=supported", "1 found"),
        ("position=pending&as_of=2014-09-11", "1 found"),
        ("position=supported&as_of=2014-09-11", "0 found"),
        ("position=supported&position=pending&as_of=2014-09-11", "1 found"),
        ("position=pending&kind=passage&as_of=2014-09-11", "0 found"),
    ],
)
def test_a_search_on_a_day_filters_and_counts_by_the_answers_held_then(site: Client, asked: str, found: str) -> None:
    page = site.get(f"/search?{asked}").content.decode("utf-8")
    assert found in page
    if "as_of" in asked and "passage" not in asked:
        assert re.search(r'to be answered\s*<span class="quiet n">1</span></a>', page)


def test_without_an_index_the_visitor_reads_plain_words_and_the_terminal_where_it_is_missing(
    client: Client, tmp_path: Path, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.HOME = tmp_path
    response = client.get("/search?q=x")
    assert response.status_code == 503
    assert b"The search is being made ready" in response.content
    assert str(tmp_path) not in response.content.decode("utf-8")
    assert f"{tmp_path}: there is no index yet." in caplog.text


def test_the_language_is_kept_and_leads_back_to_the_page(site: Client) -> None:
    chosen = site.get("/language?to=fr&next=/doubts")
    assert (chosen.status_code, chosen.headers["Location"]) == (302, "/doubts")
    assert 'lang="fr"' in site.get("/doubts").content.decode("utf-8")
    assert site.get("/language?to=xx&next=https://elsewhere.invalid/").headers["Location"] == "/"


def test_chosen_filters_are_chips_that_drop_them(site: Client) -> None:
    page = site.get("/search?q=shelters&recommender=VNM&page=9").content.decode("utf-8")
    assert 'class="chip" href="/search?q=shelters"' in page
    page = site.get("/reviews/CIV-2?position=supported&by=FRA").content.decode("utf-8")
    assert 'href="/reviews/CIV-2?by=FRA"' in page
    assert "Open more shelters" not in page


@pytest.mark.parametrize(
    "asked", ["year=2014", "q=shelters+OR+torture&year=2014&kind=recommendation", "q=%22shelters&year=2014"]
)
def test_months_of_the_year_that_is_chosen_lead_to_as_many_as_they_count(site: Client, asked: str) -> None:
    found = re.findall(
        r'href="([^"]+)" data-unit="entry">July 2014 <span class="quiet n">(\d+)<',
        site.get(f"/search?{asked}").content.decode("utf-8"),
    )
    ((address, count),) = found
    page = site.get(unescape(address)).content.decode("utf-8")
    assert f'data-entry="{count}"' in page
    (drops,) = re.findall(r'href="([^"]+)" aria-current="true" data-why="drops the month"', page)
    assert 'data-unit="entry">July 2014' in site.get(unescape(drops)).content.decode("utf-8")


def test_without_a_year_or_with_two_there_are_no_months(site: Client) -> None:
    for asked in ("q=shelters", "year=2014&year=2010", "year=never"):
        assert "July 2014" not in re.sub(r"<ol.*</ol>", "", site.get(f"/search?{asked}").content.decode("utf-8"))


def test_a_list_may_be_filtered_to_nothing(site: Client) -> None:
    assert "No recommendation fits" in site.get("/reviews/CIV-2?words=zebra").content.decode("utf-8")


def test_states_are_named_in_the_readers_language(site: Client) -> None:
    page = site.get("/states/CIV", headers={"accept-language": "ar"}).content.decode("utf-8")
    assert 'dir="rtl"' in page
    assert "كوت ديفوار" in page


def test_a_figure_of_a_regional_group_leads_to_its_records(site: Client) -> None:
    page = site.get("/issues/Treaties").content.decode("utf-8")
    assert "/recommendations?recommender_region=African&amp;issue=Treaties" in page
    found = site.get("/search?recommender_region=African&issue=Treaties&kind=recommendation").content.decode("utf-8")
    assert "1 found" in found


def restarting() -> list[Record]:
    """A report whose lists restart their numbers under each lead-in: item 91 of the first is no lead-in."""
    lead_in = "The following recommendations will be examined by Côte d'Ivoire:"
    paragraphs = [
        ("90", lead_in),
        ("91", "Keep schools open (Ghana);"),
        ("91", "These are refused:"),
        ("1", "Build (Fiji);"),
    ]
    asked = [
        recommendation("90.91", document="OLD/1", id="OLD/1#90.91", text="Keep schools open", state="CIV", cycle=1),
        recommendation("91.1", document="OLD/1", id="OLD/1#91.1", text="Build", state="CIV", cycle=1),
    ]
    formulas = {"90.91": ("90", lead_in), "91.1": ("91", "These are refused:")}
    answers = [
        answer(number, "noted", id=f"OLD/1#{number}~report", recommendation=f"OLD/1#{number}", formula=formula)
        for number, (_, formula) in formulas.items()
    ]
    return [
        Document(id="OLD/1", kind="working_group_report", states=("CIV",), cycle=1, published="2010-01-04"),
        *(Passage(document="OLD/1", number=number, page=1, text=text) for number, text in paragraphs),
        *asked,
        *(
            dataclasses.replace(one, document="OLD/1", stage="report", number=lead_in_number)
            for one, (lead_in_number, _) in zip(answers, formulas.values(), strict=True)
        ),
    ]


def test_an_item_with_the_number_of_a_lead_in_is_none(site: Client, tmp_path: Path) -> None:
    write("old.pdf", "33", restarting())
    build(tmp_path)
    lead_ins = (
        site.get("/reviews/CIV-1").content.decode("utf-8").partition('id="lead-ins"')[2].partition("</section>")[0]
    )
    assert "These are refused:" in lead_ins
    assert "Keep schools open" not in lead_ins
    assert "1 found" in site.get("/search?q=schools").content.decode("utf-8")


def test_the_share_of_a_state_is_that_of_its_last_review(site: Client) -> None:
    write("old.pdf", "33", restarting())
    page = site.get("/").content.decode("utf-8")
    assert "2 texts in the last review, 50 % supported" in page
    assert "4 texts<" in site.get("/?by=number").content.decode("utf-8")


def test_doubts_are_those_of_the_day(site: Client) -> None:
    assert "Atlantis" in site.get("/doubts?as_of=2014-07-02").content.decode("utf-8")
    assert "Atlantis" not in site.get("/doubts?as_of=2014-07-01").content.decode("utf-8")


def test_what_is_compared_leads_to_its_records(site: Client) -> None:
    page = site.get("/compare?a=civ&b=CIV-2").content.decode("utf-8")
    assert "/recommendations?review=CIV-2&amp;issue=Treaties" in page
    assert "/recommendations?review=CIV-2&amp;position=supported" in page


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/issues",
        "/issues/Detention",
        "/states/CIV",
        "/reviews/CIV-2",
        "/compare?a=CIV-2&b=CIV-2",
        "/recommending/FRA",
        "/doubts",
    ],
)
def test_a_text_that_no_state_stands_behind_breaks_no_page(site: Client, address: str) -> None:
    alone = recommendation("5.9", state="CIV", cycle=2, recommenders=(), recommenders_as_printed=())
    about = Label(of=alone.id, scheme="issue", term="Detention", by="a coder")
    write("more.jsonl", "d" * 64, [alone, about])

    assert site.get(address).status_code == 200


def test_what_a_statement_is_about_is_found_also_where_no_text_of_it_is_here(visitor: Client) -> None:
    """A finding known by its heading alone leads to the findings, an event to the document that it stands in."""
    records: list[Record] = [
        Document(id="A/HRC/66/1", kind="inquiry_report", states=("CIV",), published="2014-01-01"),
        Finding(id="A/HRC/66/1#IV", document="A/HRC/66/1", number="IV", text="Freedom is denied", state="CIV"),
        Event(
            id="A/HRC/RES/66/2",
            kind="resolution",
            states=("CIV",),
            body="Human Rights Council",
            on="2014-01-02",
            status="adopted",
            title="On freedom",
            document="A/HRC/66/1",
        ),
    ]
    write("inquiry.jsonl", "66", records)
    found = visitor.get("/A_HRC_66_1/IV", follow=True)
    assert found.redirect_chain == [("/records/findings?document=A%2FHRC%2F66%2F1", 302)]
    assert "Freedom is denied" in found.content.decode()
    assert visitor.get("/A_HRC_RES_66_2", follow=True).redirect_chain == [("/A_HRC_66_1", 302)]
    assert visitor.get("/A_HRC_66_1/V").status_code == 404


def test_how_right_labels_are_is_data_too(site: Client) -> None:
    link = re.search(r'href="([^"]+)">All of this page as data', site.get("/method/labels").content.decode("utf-8"))
    assert link
    given = site.get(link[1]).json()
    assert {one["scheme"] for one in given["labels"]} == {"issue", "action", "group", "sdg"}
    assert given["overall"]["States"] == len(given["apart"])


def test_a_document_without_a_symbol_gives_labels_under_its_name_and_not_its_hash(site: Client) -> None:
    hashed = f"sha256:{'7d' * 32}"
    write("list.docx", "44", [Label(of=f"{REPORT}#5.1", scheme="group", term="women", by=f"OHCHR matrix {hashed}")])
    page = site.get("/records/labels").content.decode("utf-8")
    assert "OHCHR matrix" in page
    assert hashed not in page
