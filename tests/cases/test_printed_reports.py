"""Tables of recommendations and answers as PDF files print them, read back."""

from collections.abc import Sequence

import pytest

from followthrough.find.document import find
from followthrough.find.text.columns import with_printed_tables
from followthrough.read.file import read_content
from followthrough.records import Block, Document, Recommendation, Response
from followthrough.sample.write.elements import Composed, Cover, Element, Heading, Paragraph, Table
from followthrough.sample.write.pdf import pdf_bytes

TEXTS = (
    "Ratify the Optional Protocol to the Convention against Torture and set up a mechanism to prevent torture",
    "Plant oaks along all roads",
    "Strengthen the office of the Ombudsman, also by giving it a budget of its own, and make its reports known",
    "Abolish corporal punishment in all settings, including the home",
    "Ensure that all children go to school without discrimination, in particular those who live far from a school",
) * 5
MAKERS = (
    ("Norway", ("NOR",)),
    ("Iran (Islamic Republic of)", ("IRN",)),
    ("Mali; Cuba", ("MLI", "CUB")),
    ("United Kingdom of Great Britain and Northern Ireland", ("GBR",)),
    ("Fiji", ("FJI",)),
) * 5
POSITIONS = ("Supported", "Noted", "Not supported", "Noted", "Supported") * 5
COMMENTS = ("", "The law of 1962 does not foresee it, and most people are not in favour of a change.", "", "", "") * 5
SUPPORTED = "The recommendations listed below enjoy the support of Slovenia:"
MADE = "The recommendations made to Slovenia, and its position on each, stand in the table below:"
SAID = "A delegation asked about prisons and schools, and welcomed what had been done since the last review. " * 8
CLOSING = "All conclusions and/or recommendations contained in the present report reflect the position of the States."


def printed(lead_in: str, head: Sequence[str], columns: Sequence[str], widths: Sequence[int]) -> list[Block]:
    """Print a report whose section II is a table with these columns, and give the lines that its reader gives."""
    rows = [
        {
            "number": f"6.{nth}",
            "text": TEXTS[nth - 1],
            "all": f"6.{nth} {TEXTS[nth - 1]} ({MAKERS[nth - 1][0]})",
            "made": f"{TEXTS[nth - 1]} ({MAKERS[nth - 1][0]})",
            "States": MAKERS[nth - 1][0],
            "position": POSITIONS[nth - 1],
            "comment": COMMENTS[nth - 1],
        }
        for nth in range(1, len(TEXTS) + 1)
    ]
    cells = tuple(tuple(row[name] for name in columns) for row in rows)
    table = Table(head=tuple(head), rows=cells, widths=tuple(widths))
    elements: tuple[Element, ...] = (
        Heading(text="Summary of the proceedings", label="I."),
        *(Paragraph(text=SAID, number=f"{nth}.") for nth in range(1, 6)),
        Heading(text="Conclusions and/or recommendations", label="II."),
        Paragraph(text=lead_in, number="6."),
        table,
        Paragraph(text=CLOSING, number="7."),
    )
    cover = Cover(symbol="A/HRC/99/15", date="2 July 2014", title="Report of the Working Group", state="Slovenia")
    reading = read_content(pdf_bytes(Composed(cover=cover, elements=elements)), "report.pdf")
    return list(reading.blocks)


DOCUMENT = Document(id="A/HRC/99/15", symbol="A/HRC/99/15", kind="working_group_report", states=("SVN",))


@pytest.mark.parametrize(
    ("lead_in", "head", "columns", "widths"),
    [
        (SUPPORTED, ("No.", "Recommendation", "State"), ("number", "text", "States"), (1, 5, 2)),
        (SUPPORTED, ("State", "No.", "Recommendation"), ("States", "number", "text"), (2, 1, 5)),
        (SUPPORTED, ("Recommendation", "State", "No."), ("text", "States", "number"), (5, 2, 1)),
        (MADE, ("Recommendation", "Position"), ("all", "position"), (5, 2)),
        (MADE, ("Position", "No.", "Recommendation"), ("position", "number", "made"), (2, 1, 5)),
        (
            MADE,
            ("No.", "Recommendation", "State", "Position", "Comments"),
            ("number", "text", "States", "position", "comment"),
            (1, 4, 2, 2, 3),
        ),
    ],
)
def test_a_printed_table_over_several_pages_is_read_back(
    lead_in: str, head: Sequence[str], columns: Sequence[str], widths: Sequence[int]
) -> None:
    found = list(find(DOCUMENT, printed(lead_in, head, columns, widths), []))
    read = [
        (one.number, one.text, one.recommenders, one.position) for one in found if isinstance(one, Recommendation)
    ]
    assert read == [
        (
            f"6.{nth}",
            text,
            makers,
            said.lower().replace(" ", "_") if "position" in columns else "supported",
        )
        for nth, (text, (_, makers), said) in enumerate(zip(TEXTS, MAKERS, POSITIONS, strict=True), 1)
    ]
    comments = [one.comment or "" for one in found if isinstance(one, Response)]
    assert comments == list(COMMENTS if "comment" in columns else [""] * len(TEXTS))


def test_a_table_of_contents_is_no_table() -> None:
    blocks = [
        Block(document="x", page=1, order=at, text=text, left=left, top=top, size=10.0, column=column)
        for at, (text, left, top, column) in enumerate(
            (words, left, 100.0 + 12 * nth, column)
            for nth in range(4)
            for words, left, column in ((f"{nth}. Forests ......", 90.0, 0), (f"{nth + 1}", 400.0, 1))
        )
    ]
    assert [block.table for block in with_printed_tables(blocks)] == [None] * 8
