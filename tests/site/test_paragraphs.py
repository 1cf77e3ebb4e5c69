"""The paragraph that a recommendation stands in, found by page, number and words."""

import pytest
from django.test import Client

from followthrough.records import Document, Passage, Recommendation, Record
from followthrough.site.pages.paragraphs import Paragraphs
from followthrough.site.store.writing import write
from tests.core.record_samples import recommendation

PASSAGES = [
    (0, "1", 3, "The Working Group met."),
    (1, "79", 14, "Norway asked that (c) doors be kept open and that (d) lamps be lit at night."),
    (2, "1", 15, "Keep schools open (Ghana)."),
    (3, "111", 15, "The following will be examined:"),
    (4, "1", 15, "Join (Chad)/consider joining (Peru) the Oak Treaty;"),
    (5, "2", 15, "Keep schools  open."),
    (6, "(a)", 16, "Plant elms (Fiji)."),
    (7, "112.3", 16, "Open/mend bridges."),
]


@pytest.mark.parametrize(
    ("number", "page", "text", "place"),
    [
        ("111.1", 15, "Consider joining of the Oak Treaty", 4),
        ("111.2", 15, "Keep schools open", 5),
        ("79.d", 14, "that lamps be lit", 1),
        ("111.a", 16, "Plant many elms", 6),
        ("112.3", 2, "Mend bridges", 7),
        ("9", 9, "The Working Group met", 0),
        ("9", 9, "Nobody says this", None),
        ("1", 15, "", 2),
    ],
)
def test_a_recommendation_stands_where_page_number_and_words_say(
    number: str, page: int, text: str, place: int | None
) -> None:
    asked = recommendation(number, page=page, text=text)
    assert Paragraphs(PASSAGES).place_of(asked) == place


@pytest.mark.django_db
def test_its_page_and_its_document_show_it_where_numbers_restart(client: Client) -> None:
    asked: Recommendation = recommendation(
        "111.1",
        id="OLD/1#111.1",
        document="OLD/1",
        page=15,
        text="Consider joining of the Oak Treaty",
        state="CIV",
        cycle=1,
    )
    records: list[Record] = [
        Document(id="OLD/1", kind="working_group_report", states=("CIV",), cycle=1, published="2010-01-04"),
        *(Passage(document="OLD/1", number=number, page=page, text=text) for _, number, page, text in PASSAGES),
        asked,
    ]
    write("old.pdf", "33", records)
    assert "Join (Chad)/consider joining (Peru)" in client.get("/OLD_1/111.1").content.decode()
    assert 'id="111.1"' in client.get("/OLD_1?at=111.1").content.decode()
