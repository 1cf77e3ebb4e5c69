"""Reading back what was written where it is no list of section II: answers in words, pledges, totals, exports."""

import csv
import io
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.find.passages import passages
from followthrough.find.pledges import pledges
from followthrough.find.plenary import plenary_answers
from followthrough.find.totals import totals
from followthrough.pipeline.file import lines_of_file
from followthrough.read.file import read_content
from followthrough.records import Document, Label, Passage, Position, Recommendation, Record, Response
from followthrough.records.ids import number_of
from followthrough.records.lines import from_line
from followthrough.sample.write import Ask, LeadIn, Report
from followthrough.terms import states
from tests.core.test_sample_answers import ASKED, SINGLY, expected, final, read_back, some, written
from tests.core.test_sample_answers import FORMATS as ADDENDA
from tests.core.written import CODE, FORMATS, LEAD_INS, STATE, SYMBOL, a_report, asks

ACCEPTED: dict[Position, str] = {
    "supported": "Slovenia accepts the recommendation to {asked}.",
    "noted": "The recommendation to {asked} is noted.",
    "not_supported": "Slovenia is unable to accept the recommendation to {asked}.",
}
COUNTS = {
    "received": "{n} recommendations were made to Slovenia.",
    "supported": "Slovenia accepted {n} recommendations.",
    "noted": "Slovenia noted {n} recommendations.",
    "not_supported": "Slovenia was not in a position to accept {n} recommendations.",
}
SUBJECTS = (
    "ratify the Convention against Torture",
    "raise the age of marriage",
    "close the remand prison in the capital",
    "protect journalists from threats",
    "build schools in the mountains",
    "abolish the tax on newspapers",
)
ON_SUBJECTS = [
    replace(one, text=subject.capitalize(), recommenders=(maker,))
    for one, subject, maker in zip(ASKED, SUBJECTS, ("CHL", "NOR", "PER", "MLI", "TCD", "FRA"), strict=False)
]
ORALLY: dict[Position, str] = {
    "supported": "had accepted recommendation {number}",
    "noted": "had noted recommendation {number}",
    "not_supported": "could not accept recommendation {number}",
}
STANCES: dict[Position, str] = {"supported": "Supported", "noted": "Noted", "pending": "Under consideration"}
several = st.lists(asks, min_size=1, max_size=6, unique_by=lambda ask: ask.text)
Told = list[tuple[str, list[str]]]


def told(tables: list[Ask]) -> Told:
    return [(ask.text, sorted(str(states.find(name)) for name in ask.recommenders)) for ask in tables]


def of_file(content: bytes, path: Path) -> list[Record]:
    """Write an export and read it as the command does."""
    path.write_bytes(content)
    return [from_line(line) for line in lines_of_file({"path": str(path)})]


def recommendations_in(records: list[Record]) -> list[Recommendation]:
    return [record for record in records if isinstance(record, Recommendation)]


def found(records: list[Record]) -> Told:
    return [(one.text, sorted(one.recommenders)) for one in recommendations_in(records)]


def stated_in(report: Report, form: str) -> tuple[Document, list[Passage]]:
    """Read a report down to its passages."""
    document = Document(id=SYMBOL, symbol=SYMBOL, kind="working_group_report", states=(CODE,))
    return document, list(passages(document, read_content(FORMATS[form](report), "report").blocks))


@pytest.mark.parametrize("form", ADDENDA)
def test_answers_in_words_go_to_the_recommendations_that_they_repeat(form: str) -> None:
    @settings(max_examples=4)
    @given(
        st.dictionaries(
            st.sampled_from(range(len(SUBJECTS))), st.sampled_from(sorted(ACCEPTED)), min_size=1, max_size=6
        )
    )
    def read_back_as_written(table: dict[int, Position]) -> None:
        sentences = [ACCEPTED[position].format(asked=SUBJECTS[nth]) for nth, position in sorted(table.items())]
        before = ("Slovenia is grateful to its troika.",) * len(
            SUBJECTS
        )  # no paragraph has a recommendation's number
        answers = read_back(ADDENDA[form](written(opening=(*before, *sentences))), ON_SUBJECTS)
        assert {one.recommendation: one.position for one in answers} == {
            ON_SUBJECTS[nth].id: position for nth, position in table.items()
        }

    read_back_as_written()


@pytest.mark.parametrize("form", ADDENDA)
def test_an_explanation_that_points_to_another_recommendation_leads_there(form: str) -> None:
    part = some("theme", {position: (nth,) for position, nth in SINGLY}, comment="See recommendation 11.20.")
    answers = read_back(ADDENDA[form](written(part)))
    assert final(answers) == expected({position: (nth,) for position, nth in SINGLY})
    assert {tuple(map(number_of, one.see)) for one in answers} == {("11.20",)}


def council_report(said: list[str]) -> str:
    """Write the part of a Council report on one State, its paragraphs of what the delegation said as given."""
    before = (
        "The review of Slovenia was held on 1 May 2014 in conformity with all the relevant provisions.",
        "At its 21st meeting, on 18 September 2014, the Human Rights Council considered and adopted the outcome of "
        "the review of Slovenia.",
        f"The outcome of the review of Slovenia comprises the report of the Working Group ({SYMBOL}), the views of "
        "the State and its replies.",
    )
    after = ("Chile welcomed that recommendation 11.20 was accepted.",)
    views = "1. Views expressed by the State under review on the recommendations"
    others = "2. Views expressed by member and observer States"
    numbered = [f"{nth}. {text}" for nth, text in enumerate((*before, *said, *after), 500)]
    at = len(before)
    return "\n\n".join(("Slovenia", *numbered[:at], views, *numbered[at:-1], others, numbered[-1], ""))


def test_what_a_state_says_orally_at_the_adoption_is_read_back() -> None:
    @settings(max_examples=8)
    @given(st.dictionaries(st.integers(1, 19), st.sampled_from(sorted(ORALLY)), min_size=1, max_size=6))
    def read_back_as_written(table: dict[int, Position]) -> None:
        said = [
            f"The delegation stated that Slovenia {ORALLY[position].format(number=f'11.{nth}')}."
            for nth, position in table.items()
        ]
        document = Document(id="A/HRC/99/2", kind="council_report", published="2031-09-01")
        read = list(passages(document, read_content(council_report(said).encode(), "council").blocks))
        answers = [one for one in plenary_answers(document, read, ASKED) if isinstance(one, Response)]
        assert {number_of(one.recommendation or ""): one.position for one in answers} == {
            f"11.{nth}": position for nth, position in table.items()
        }
        assert {(one.stage, one.said_on) for one in answers} == {("plenary", "2014-09-18")}

    read_back_as_written()


@pytest.mark.parametrize("form", FORMATS)
def test_pledges_are_read_back_under_their_letters(form: str) -> None:
    @settings(max_examples=4)
    @given(several)
    def read_back_as_written(table: list[Ask]) -> None:
        entries = tuple((Ask(text=ask.text),) for ask in table)
        pledged = LeadIn(text=f"{STATE} made the following voluntary commitments:", style="letter", entries=entries)
        supported = LeadIn(text=LEAD_INS["supported"], position="supported", entries=((table[0],),))
        document, read = stated_in(a_report(supported, pledged), form)
        assert [one.text.rstrip(";.") for one in pledges(document, read)] == [ask.text for ask in table]

    read_back_as_written()


@pytest.mark.parametrize("form", ADDENDA)
def test_totals_are_read_back(form: str) -> None:
    @settings(max_examples=4)
    @given(st.dictionaries(st.sampled_from(sorted(COUNTS)), st.integers(2, 400), min_size=1))
    def read_back_as_written(table: dict[str, int]) -> None:
        sentences = tuple(COUNTS[what].format(n=value) for what, value in table.items())
        document = Document(id=f"{SYMBOL}/Add.1", kind="addendum", states=(CODE,))
        read = read_content(ADDENDA[form](written(opening=sentences)), "addendum").blocks
        stated = totals(document, list(passages(document, read)))
        assert {one.what: one.value for one in stated} == table

    read_back_as_written()


def uhri(table: list[Ask], stances: list[Position], prefix: str) -> bytes:
    """Write the Index's export: 16 columns with its own spelling, `- ` in front of all, States joined by dashes."""
    columns = {
        "Text": "", "Countries concerned": "- Slovenia", "Reccomending Body": "- UPR", "UPR Reccomending States": "",
        "UPR Position": "", "UPR Session": "- 20th Session", "Document symbol": SYMBOL,
        "Document publication date": "2014-12-10", "Type": "- Recommendations", "Themes": "- Right to education",
        "Concerned persons": "- Children", "SDGs": "- 4.1 - Free schools",
        "Regions": "- Eastern Europe", "Recommending regions": "- Africa", "OHCHR annotation id": "",
        "Date of publication on UHRI": "2015-01-01",
    }  # fmt: skip
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, columns)
        for nth, (ask, stance) in enumerate(zip(table, stances, strict=False), 1):
            own = {
                "Text": escape(prefix.format(n=nth) + f"{ask.text} ({'; '.join(ask.recommenders)});"),
                "UPR Reccomending States": "- " + "- ".join(ask.recommenders),
                "UPR Position": f"- {STANCES[stance]}",
                "OHCHR annotation id": f"00000000-0000-0000-0000-{nth:012}",
            }
            sheet.write_row(nth, 0, ({**columns, **own}).values())
    return content.getvalue()


@pytest.mark.parametrize("prefix", ["115.{n} ", "- 115.{n}. ", "Recommendation No. {n}, para. 115: {n}. "])
def test_the_export_of_the_index_is_read_back_whatever_stands_in_front_of_a_text(prefix: str, tmp_path: Path) -> None:
    @settings(max_examples=4)
    @given(several, st.lists(st.sampled_from(sorted(STANCES)), min_size=6, max_size=6))
    def read_back_as_written(table: list[Ask], stances: list[Position]) -> None:
        records = of_file(uhri(table, stances, prefix), tmp_path / "export.xlsx")
        assert found(records) == told(table)
        assert [one.number for one in recommendations_in(records)] == [f"115.{nth}" for nth, _ in enumerate(table, 1)]
        answered = [one.position for one in records if isinstance(one, Response)]
        assert answered == stances[: len(table)]
        labels = {(one.scheme, one.term) for one in records if isinstance(one, Label)}
        assert labels == {("uhri_theme", "Right to education"), ("group", "Children"), ("sdg", "4.1 - Free schools")}

    read_back_as_written()


@pytest.mark.parametrize("separator", [",", ";"])
def test_the_table_of_upr_info_is_read_back(separator: str, tmp_path: Path) -> None:
    @settings(max_examples=4)
    @given(several)
    def read_back_as_written(table: list[Ask]) -> None:
        content = io.StringIO()
        rows = csv.writer(content, delimiter=separator)
        rows.writerow(
            ("State Under Review", "Session", "Recommendation", "Recommending State", "Response", "Action", "Issue")
        )
        for ask in table:
            rows.writerows((STATE, "20", ask.text, maker, "Supported", "5", "Trees") for maker in ask.recommenders)
        records = of_file(content.getvalue().encode(), tmp_path / "table.csv")
        assert found(records) == told(table)
        assert {(one.state, one.session, one.cycle) for one in recommendations_in(records)} == {(CODE, 20, 2)}

    read_back_as_written()
