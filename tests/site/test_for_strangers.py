"""What somebody sees who knows neither the record nor its codes: names, honest shares, no dead ends."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from followthrough.cli.storing import _listed
from followthrough.records import Coverage, Document, Event, Finding, Label, Problem, Record, Response
from followthrough.site.pages.alphabet import in_alphabet
from followthrough.site.pages.named_states import _codes
from followthrough.site.pages.names import Names, name_of
from followthrough.site.pages.templatetags.counts import share_of
from followthrough.site.pages.templatetags.record import facet_value, speaker
from followthrough.site.search.building import build
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation
from tests.site.cast import RECORD
from tests.site.stored import once

ADDENDUM = f"{REPORT}/Add.1"
NOTED = answer("5.2", "noted")
RECOMMENDED = recommendation("10", state="CIV")
EXPORT, LETTER, QUESTIONS = (f"sha256:{digit * 64}" for digit in "abc")


@pytest.fixture
def site(client: Client, own_folder: Path, aside: Path) -> Client:
    once(store_report, own_folder, aside)
    return client


def store_report(home: Path) -> None:
    write("report.pdf", "11", RECORD)
    build(home)


def shown(site: Client, address: str) -> str:
    return site.get(address).content.decode("utf-8")


@pytest.mark.parametrize(
    ("by_position", "said"),
    [
        ({"supported": 3, "noted": 1}, "75 %"),
        ({"supported": 3, "pending": 1}, "≥\xa075 %"),
        ({"noted": 3, "open": 1}, "0 of 3"),
        ({"noted": 4}, "0 %"),
        ({"pending": 3, "open": 1}, "–"),
    ],
)
def test_a_share_is_at_least_so_much_where_answers_are_not_known(by_position: dict[str, int], said: str) -> None:
    assert share_of(Answered(4, by_position), "supported") == said


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("North Korea accepted 113 of 268", ["PRK"]),
        ("torture in Côte d'Ivoire, or in Ghana?", ["CIV", "GHA"]),
        ("Guinea-Bissau", ["GNB"]),
        ("PRK", ["PRK"]),
        ("can", []),
        ("AND torture", []),
        ("and can are", []),
        ("state:PRK torture", []),
    ],
)
def test_states_are_known_by_their_names_among_other_words(typed: str, codes: list[str]) -> None:
    assert list(_codes(typed.split())) == codes


@pytest.mark.django_db
def test_a_search_that_finds_nothing_leads_to_the_page_of_a_state_that_it_names(site: Client) -> None:
    page = shown(site, "/search?q=Ivory+Coast+accepted+113")
    assert "Nothing was found." in page
    assert '<a href="/states/CIV">' in page
    assert "Narrow it down" not in page


@pytest.mark.django_db
def test_what_is_found_says_in_which_kind_of_document_and_stands_before_the_filters(site: Client) -> None:
    page = shown(site, "/search?q=detainees+OR+shelters")
    assert "report of the Working Group" in page
    assert f"{REPORT}, paragraph 12" in page
    assert page.index(f"{REPORT}, paragraph 12") < page.index('id="narrowing"')


@pytest.mark.django_db
def test_where_nothing_is_yet_a_search_does_not_blame_its_words(
    client: Client, tmp_path: Path, settings: Settings
) -> None:
    settings.HOME = tmp_path
    build(tmp_path)
    assert "Nothing is in the record yet." in shown(client, "/search")


@pytest.mark.parametrize(
    ("words", "in_order"),
    [
        (["Cyprus", "Côte d'Ivoire", "Cuba"], ["Côte d'Ivoire", "Cuba", "Cyprus"]),
        (["CP rights", "Civil society"], ["Civil society", "CP rights"]),
        (["Égypte", "Espagne", "El Salvador"], ["Égypte", "El Salvador", "Espagne"]),
    ],
)
def test_accents_and_capitals_do_not_count_in_the_order_of_names(words: list[str], in_order: list[str]) -> None:
    assert sorted(words, key=in_alphabet) == in_order


@pytest.mark.django_db
def test_a_document_without_a_symbol_goes_by_its_title_else_by_its_file(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    write("upr-info.csv", "a", [Document(id=EXPORT, kind="export", title="- first cell")])
    write("Letter.pdf", "b", [Document(id=LETTER, kind="letter", states=("CIV",))])
    write("Questions.doc", "c", [Document(id=QUESTIONS, kind="advance_questions", title="Questions in advance")])
    assert name_of(EXPORT) == "export (upr-info.csv)"
    assert name_of(LETTER) == "letter (Letter.pdf)"
    assert name_of(QUESTIONS) == "Questions in advance"
    with django_assert_num_queries(0):
        assert name_of(REPORT) == REPORT
        assert Names.of([REPORT]) == {}
    with django_assert_num_queries(1):
        assert Names.of([EXPORT, LETTER, REPORT]) == {
            EXPORT: "export (upr-info.csv)",
            LETTER: "letter (Letter.pdf)",
        }


@pytest.mark.django_db
def test_no_page_shows_the_hash_of_a_file_for_its_name(site: Client) -> None:
    coded: list[Record] = [
        Document(id=EXPORT, kind="export"),
        Label(of=f"{REPORT}#5.1", scheme="issue", term="Treaties", by=f"OHCHR matrix {EXPORT} (older themes)"),
        Response(
            id=f"{REPORT}#5.1~uhri",
            recommendation=f"{REPORT}#5.1",
            position="supported",
            stage="addendum",
            basis="individual",
            document=EXPORT,
        ),
    ]
    write("coded.xlsx", "a", coded)
    page = shown(site, f"/{REPORT.replace('/', '_')}/5.1")
    assert ">export (coded.xlsx)</a>" in page
    assert ">OHCHR matrix (older themes)" in page
    assert f">{EXPORT}" not in page


@pytest.mark.django_db
def test_a_document_of_which_the_text_is_not_here_leads_to_what_it_finds_and_asks(site: Client) -> None:
    observations = "CAT/C/CIV/CO/1"
    listed: list[Record] = [
        Document(id=observations, symbol=observations, kind="other", states=("CIV",)),
        Finding(id=f"{observations}#9", document=observations, number="9", text="Cells are full.", state="CIV"),
        replace(RECOMMENDED, id=f"{observations}#10", document=observations, number="10", mechanism="treaty_body"),
    ]
    write("uhri.xlsx", "f", listed)
    page = " ".join(shown(site, "/CAT_C_CIV_CO_1").split())
    assert 'data-unit="record">1</a> finding</dd>' in page
    assert '<li id="9"><strong>9</strong>' in page
    assert 'data-unit="text">1</a> recommendation (text)</dd>' in page
    write("Letter.pdf", "b", [Document(id=LETTER, kind="letter", states=("CIV",))])
    assert "<h1>letter (Letter.pdf)</h1>" in shown(site, f"/{LETTER}")


@pytest.mark.django_db
def test_an_answer_that_a_paragraph_gives_twice_is_shown_once_and_those_without_a_date_last(site: Client) -> None:
    said = replace(NOTED, number="3", public_on="2014-09-12", formula="takes note of it")
    twice = [replace(said, id=f"{ADDENDUM}#5.2{nth}") for nth in ("", "-2")]
    undated = replace(NOTED, id=f"{REPORT}#5.2~uhri", formula="Undated")
    write("addendum.pdf", "d", [Document(id=ADDENDUM, symbol=ADDENDUM, kind="addendum"), *twice, undated])
    page = shown(site, f"/{REPORT.replace('/', '_')}/5.2")
    assert page.count("takes note of it") == 1
    assert page.index("takes note of it") < page.index("Undated")


@pytest.mark.django_db
def test_a_recommendation_says_which_later_reports_speak_of_it_and_where_there_are_none(site: Client) -> None:
    at = f"/{REPORT.replace('/', '_')}/5.1"
    assert "No later report that might speak of it is in the record" in shown(site, at)
    later = "A/HRC/WG.6/99/CIV/1"
    report = Document(id=later, symbol=later, kind="national_report", states=("CIV",), published="2019-01-15")
    write("national.pdf", "e", [report, Coverage(subject=f"{REPORT}#5.1", document=later, verdict="not_found")])
    page = " ".join(shown(site, at).split())
    assert "Nothing was found on it in: national report, <span" in page
    assert "15 January 2019" in page


@pytest.mark.django_db
def test_what_reports_say_of_findings_belongs_to_the_state_and_each_comparison_shows_what_was_compared(
    site: Client,
) -> None:
    later = "A/HRC/WG.6/99/CIV/1"
    compared: list[Record] = [
        Document(id=later, symbol=later, kind="national_report", states=("CIV",), published="2019-01-15"),
        Finding(id="A/HRC/1/1#9", document="A/HRC/1/1", number="9", text="Cells are full.", state="CIV"),
        Coverage(subject=f"{REPORT}#5.1", document=later, verdict="not_found"),
        Coverage(subject="A/HRC/1/1#9", document=later, verdict="denied"),
    ]
    write("national.pdf", "e", compared)
    page = " ".join(shown(site, "/records/coverage?state=CIV").split())
    assert "2 records" in page
    assert 'A/HRC/1/1, paragraph 9</a> <span class="words" lang="en" dir="auto">Cells are full.</span>' in page
    assert site.get("/export?format=jsonl&state=CIV").getvalue().count(b'"type":"coverage"') == 2


@pytest.mark.django_db
def test_doubts_about_a_table_of_the_whole_world_are_not_those_of_each_state_in_it(site: Client) -> None:
    table: list[Record] = [
        Document(id=EXPORT, kind="export"),
        Event(
            id="v1", kind="vote", states=("CIV",), body="Human Rights Council", on="2014-03-28", status="adopted",
            title="A vote", document=EXPORT,
        ),
        Problem(document=EXPORT, kind="unclear_vote", message="Another State's vote.", found="x"),
    ]  # fmt: skip
    write("votes.csv", "a", table)
    assert "unclear vote" not in shown(site, "/states/CIV")


def test_what_a_file_brought_is_counted_in_words() -> None:
    counts = {"passage": 1, "response": 13496, "coverage": 2}
    assert _listed(counts) == "1 paragraph, 13,496 answers, 2 judgements on later documents"


def test_who_states_a_total_is_named_in_the_reader_s_language() -> None:
    from django.utils.translation import override

    with override("fr"):
        assert speaker("Council") == "Conseil"
        assert speaker("SVN") == "Slovénie"


def test_filters_that_are_chosen_are_said_in_words() -> None:
    assert (
        facet_value("PRK-2,CIV-1", "review")
        == "Democratic People's Republic of Korea, cycle 2, Côte d'Ivoire, cycle 1"
    )
