"""Matrices, resolutions, decisions and articles are read back to the tables that they were written from."""

from collections.abc import Callable

import pytest

from followthrough.find.decisions import events
from followthrough.find.document import find
from followthrough.find.passages import passages
from followthrough.read.file import read_content
from followthrough.records import Document, Event, Label, Recommendation, Response
from followthrough.sample.write import (
    Adopted,
    Article,
    MatrixRow,
    Vote,
    adopted_html,
    adopted_pdf,
    article_bytes,
    matrix_docx,
)
from followthrough.sample.write.html import html_bytes
from followthrough.sample.write.matrix import composed_matrix
from followthrough.sample.write.pdf import pdf_bytes

FORMATS: dict[str, Callable[[Adopted], bytes]] = {"PDF": adopted_pdf, "HTML": adopted_html}
BOTH = pytest.mark.parametrize("form", ["PDF", "HTML"])
RESOLUTION = Adopted(
    symbol="A/HRC/RES/99/7",
    number="99/7",
    title="Situation of human rights in Belarus",
    date="4 April 2014",
    session="Twenty-fifth session",
    adopted_on="28 March 2014",
    meeting="12th meeting",
    preamble=(
        "Guided by the Charter, and recalling what was said on courts, prisons and schools in the debates of the last"
        " three years by delegations from all regions, by organizations of civil society and by those who had come to"
        " speak of what had happened to them and to their families in the places that the report describes,",
        "Noting that the report has been sent to the State, which was asked for its views and for the figures that"
        " only it can give, that an answer was received on some of the points raised, and that on others the"
        " questions of the Special Rapporteur have been left without any answer up to the day of this debate,",
    ),
    operative=(
        "Welcomes the report of the Special Rapporteur, and all that prisons, courts and schools have done since the"
        " last session to make its recommendations known to the people whom they concern in every district;",
        "Requests the High Commissioner to report on prisons at the next session, and to say in that report how many"
        " people are held, for how long, under which laws, and whether they have seen a lawyer of their choice;",
        "Decides to remain seized of the matter, and to hold a debate on it when the report has been before the"
        " States of the region for long enough to be read in all the languages in which it is published.",
    ),
    vote=Vote(yes=30, no=6, abstained=11, in_favour=("Chile", "France"), against=("Cuba",)),
)
DECISION = Adopted(
    symbol="A/HRC/DEC/99/107",
    number="99/107",
    title="Outcome of the universal periodic review: Slovenia",
    date="19 September 2014",
    session="Twenty-seventh session",
    adopted_on="19 September 2014",
    meeting="24th meeting",
    text=("Adopts the outcome of the universal periodic review of Slovenia, with the report of the Working Group.",),
)


def read_back(content: bytes, adopted: Adopted) -> list[Event]:
    """Read the events that a resolution or decision records."""
    reading = read_content(content, "adopted")
    kind = "resolution" if adopted.operative else "decision"
    document = Document(
        id=adopted.symbol, symbol=adopted.symbol, kind="resolution" if kind == "resolution" else "decision"
    )
    return list(events(document, passages(document, list(reading.blocks))))


@BOTH
def test_a_resolution_gives_its_day_and_its_vote(form: str) -> None:
    [main, *_] = read_back(FORMATS[form](RESOLUTION), RESOLUTION)
    assert (main.id, main.on, main.states) == (RESOLUTION.symbol, "2014-03-28", ("BLR",))
    assert main.votes == {"for": 30, "against": 6, "abstaining": 11}


@BOTH
def test_operative_paragraphs_that_ask_are_events_of_their_own(form: str) -> None:
    asking = {event.number: event.asks for event in read_back(FORMATS[form](RESOLUTION), RESOLUTION) if event.asks}
    assert asking == {"2": RESOLUTION.operative[1], "3": RESOLUTION.operative[2]}


@BOTH
def test_a_decision_on_an_outcome_is_one_event_without_a_vote(form: str) -> None:
    [event] = read_back(FORMATS[form](DECISION), DECISION)
    assert (event.kind, event.on, event.states, event.votes) == ("outcome_adopted", "2014-09-19", ("SVN",), None)


MATRICES: dict[str, Callable[[str, tuple[MatrixRow, ...]], bytes]] = {
    "DOCX": matrix_docx,
    "PDF": lambda title, rows: pdf_bytes(composed_matrix(title, rows)),
    "HTML": lambda title, rows: html_bytes(composed_matrix(title, rows)),
}


@pytest.mark.parametrize("form", MATRICES)
def test_a_matrix_gives_each_recommendation_once_with_its_position_and_all_themes(form: str) -> None:
    rows = (
        MatrixRow(
            number="11.1",
            text="Ratify CAT",
            recommenders=("Chile", "Iran (Islamic Republic of)"),
            position="Supported",
            themes=("A12 Acceptance of international norms", "D25 Prohibition of torture"),
            source="A/HRC/99/15/Add.1 - Para. 11.1",
        ),
        MatrixRow(
            number="11.2",
            text="Build more schools",
            recommenders=("Peru",),
            position="Noted",
            themes=("E51 Right to education",),
            source="A/HRC/99/15/Add.1 - Para. 11.2",
            groups=("children", "general"),
        ),
    )
    reading = read_content(MATRICES[form]("UPR of Slovenia (2nd Cycle - 20th session)", rows), "matrix")
    document = Document(id=reading.document, kind="matrix", states=("SVN",), session=20, cycle=2)
    found = list(find(document, reading.blocks, ()))
    asked = {r.number: (r.text, r.recommenders) for r in found if isinstance(r, Recommendation)}
    positions = {(r.recommendation or "").rpartition("#")[2]: r.position for r in found if isinstance(r, Response)}
    assert asked == {"11.1": ("Ratify CAT", ("CHL", "IRN")), "11.2": ("Build more schools", ("PER",))}
    assert positions == {"11.1": "supported", "11.2": "noted"}
    assert [(label.of.rpartition("#")[2], label.term) for label in found if isinstance(label, Label)] == [
        ("11.1", "A12 Acceptance of international norms"),
        ("11.1", "D25 Prohibition of torture"),
        ("11.1", "general"),
        ("11.2", "E51 Right to education"),
        ("11.2", "children"),
        ("11.2", "general"),
    ]


def test_an_article_is_read_without_what_stands_around_it() -> None:
    article = Article(
        address="https://news.invalid/2014/schools",
        title="Ministers promise new schools in every district",
        source="The Daily Example",
        author="A. Reporter",
        published="2014-09-19",
        paragraphs=tuple(
            f"The minister told reporters on day {day} that building would begin in {day} districts, and that"
            " teachers would be paid on time from then on."
            for day in range(1, 9)
        ),
    )
    texts = [block.text for block in read_content(article_bytes(article), "article.html").blocks]
    assert article.title in texts
    assert set(article.paragraphs) <= set(texts)
    assert not {"Home", "Opinion", "Share this", "Follow us"} & set(texts)
