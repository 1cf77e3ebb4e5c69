"""The sample that ships: what it states, that it adds up, and that it says everywhere what it is."""

import csv
import hashlib
import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from followthrough.records import Document, Event, Finding, Observation, Passage, Record, Statement, Total
from followthrough.records.lines import read_lines
from followthrough.sample import build, tables
from followthrough.sample.documents import addendum, report
from followthrough.sample.write import placed
from followthrough.terms import states


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    build(folder)
    return folder


@pytest.fixture(scope="module")
def known(folder: Path) -> list[Record]:
    return list(read_lines((folder / "records.jsonl").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize(
    ("year", "counts", "first", "last"),
    [
        (2009, {"pending": 117, "not_supported": 50}, "90.1", "91.50"),
        (2014, {"pending": 185, "not_supported": 83}, "124.1", "125.83"),
    ],
)
def test_each_review_has_its_recommendations_under_their_true_numbers(
    year: int, counts: dict[str, int], first: str, last: str
) -> None:
    texts = placed(report(year))
    assert Counter(text.lead_in.position for text in texts) == counts
    assert [text.number for text in texts] == [row["number"] for row in tables.rows(f"recommendations_{year}")]
    assert (texts[0].number, texts[-1].number) == (first, last)


def test_the_answers_of_2014_are_told_one_by_one_as_far_as_they_are_known() -> None:
    answers = addendum().parts[0].answers
    assert Counter(answer.position for answer in answers) == {"supported": 113, "noted": 71, "supported_in_part": 1}
    halves = [row["position"] for row in tables.rows("answers_2014") if row["clause"]]
    assert halves == ["supported", "noted"]
    sources = {(row["position"], row["source"]) for row in tables.rows("answers_2014")}
    assert sources == {("supported", "UPR Info"), ("noted", "UPR Info: noted or not accepted")}


def test_totals_that_others_state_stand_beside_what_is_known_singly(known: list[Record]) -> None:
    stated = {(t.document, t.said_by, t.what): t.value for t in known if isinstance(t, Total)}
    open_of_2009 = [value for (document, _, _), value in stated.items() if document == "sample:answers-2014-04"]
    assert sorted(open_of_2009) == [6, 15, 15, 81]
    assert sum(open_of_2009) == sum(text.lead_in.position == "pending" for text in placed(report(2009)))
    assert stated["SAMPLE/A/HRC/27/10", "UPR Info", "received"] == 269
    assert "113 recommendations are accepted, 4 are partially accepted, 58 are noted and 10" in addendum().opening[1]
    assert sum(text.lead_in.position == "pending" for text in placed(report(2014))) == 113 + 4 + 58 + 10


@pytest.mark.parametrize("year", [2009, 2014])
def test_every_recommending_state_is_one(year: int) -> None:
    printed = {name for text in placed(report(year)) for name in text.ask.recommenders}
    assert [name for name in sorted(printed) if states.find(name) is None] == []


@pytest.mark.parametrize("year", [2009, 2014])
def test_paragraphs_before_section_two_run_without_a_gap(year: int) -> None:
    numbers = [int(row["number"]) for row in tables.rows(f"proceedings_{year}")]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("year", [2009, 2014])
def test_no_two_recommendations_of_a_review_are_paraphrased_in_the_same_words(year: int) -> None:
    texts = Counter(row["text"] for row in tables.rows(f"recommendations_{year}"))
    assert [text for text, count in texts.items() if count > 1] == []


def test_every_page_says_that_it_is_a_paraphrase_and_bears_a_symbol_of_the_sample(folder: Path) -> None:
    for file in folder.glob("*.pdf"):
        pdf = pypdfium2.PdfDocument(file)
        for page in pdf:
            words = page.get_textpage().get_text_range()
            assert "paraphrase" in words, file.name
            assert "SAMPLE/A/HRC/" in words, file.name
    for file in folder.glob("*.docx"):
        with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
            head = archive.read("word/header1.xml").decode("utf-8")
        assert "paraphrase" in head
        assert "SAMPLE/A/HRC/" in head
    for file in folder.glob("*.html"):
        assert "paraphrase" in file.read_text(encoding="utf-8")


def test_no_document_bears_the_symbol_of_an_original(folder: Path) -> None:
    for facts in (
        *tables.documents()["reports"],
        *(tables.documents()[k] for k in ("addendum", "resolution", "decision")),
    ):
        assert facts["symbol"].startswith("SAMPLE/A/HRC/")


def test_the_same_sample_is_built_twice(folder: Path, tmp_path: Path) -> None:
    again = build(tmp_path / "again")
    assert [file.name for file in again] == [
        "SAMPLE_A_HRC_13_13.pdf",
        "SAMPLE_A_HRC_27_10.pdf",
        "SAMPLE_A_HRC_RES_25_25.html",
        "SAMPLE_A_HRC_27_10_Add.1.docx",
        "SAMPLE_A_HRC_DEC_27_108.pdf",
        "press-2014-09-19.html",
        "records.jsonl",
    ]
    for file in again:
        assert file.read_bytes() == (folder / file.name).read_bytes(), file.name


def test_statements_are_paraphrases_with_speaker_and_source(known: list[Record], folder: Path) -> None:
    statements = [record for record in known if isinstance(record, Statement)]
    assert len(statements) == 18
    assert {statement.kind for statement in statements} == {"paraphrase"}
    assert all(statement.speaker for statement in statements)
    article = hashlib.sha256((folder / "press-2014-09-19.html").read_bytes()).hexdigest()
    assert {statement.document for statement in statements} == {f"sha256:{article}"}


def test_what_a_statement_is_about_is_in_the_sample(known: list[Record]) -> None:
    ids = {text.id for text in placed(report(2014))}
    ids |= {record.id for record in known if isinstance(record, Finding | Event)}
    about = {one for record in known if isinstance(record, Statement) for one in record.about}
    assert about
    assert about <= ids


def test_the_resolution_carries_its_vote_and_what_lies_ahead_is_announced_only(known: list[Record]) -> None:
    events = {event.id: event for event in known if isinstance(event, Event)}
    assert events["A/HRC/RES/25/25"].votes == {"for": 30, "against": 6, "abstaining": 11}
    assert events["A/HRC/DEC/27/108"].votes is None
    ahead = [event for event in events.values() if event.status == "announced"]
    assert len(ahead) == 3
    assert all(event.announced_on == "2014-09-19" <= event.on or event.on == "2014-09" for event in ahead)


def test_the_states_own_report_does_not_speak_of_camps_and_the_inquiry_does(known: list[Record]) -> None:
    own = next(record for record in known if isinstance(record, Document) and record.kind == "state_report")
    passages = [p.text for p in known if isinstance(p, Passage) and p.document == own.id and p.number]
    assert len(passages) == 3
    assert not any("camp" in text for text in passages)
    assert any("camps" in record.text for record in known if isinstance(record, Finding))


def test_humanitarian_funding_is_what_the_figures_say(known: list[Record], reference: Path) -> None:
    with open(reference / "data/funding/fts_PRK.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for year in {row["year"] for row in rows}:
        expected = sum(int(row["funding"] or 0) for row in rows if row["year"] == year)
        found = sum(o.value for o in known if isinstance(o, Observation) and o.on == year and "funding" in o.series)
        assert found == expected, year


def test_votes_are_those_on_record(known: list[Record], reference: Path) -> None:
    with open(reference / "data/votes/hrc_resolutions.csv", encoding="utf-8") as file:
        recorded = {row["symbol"]: row for row in csv.DictReader(file)}
    checked = 0
    for event in known:
        if isinstance(event, Event) and event.symbol in recorded and re.search(r"/(RES|DEC)/", event.symbol or ""):
            row = recorded[event.symbol or ""]
            words = {"yes": "for", "no": "against", "abstain": "abstaining"}
            tally = {ours: int(row[theirs]) for theirs, ours in words.items() if row[theirs]}
            assert (event.on, event.votes or {}) == (row["date"], tally)
            checked += 1
    assert checked == 13
