"""The page of a recommendation is where its words begin, also within a paragraph that goes over the page."""

import pytest

from followthrough.find.recommendations.pages import on_their_pages
from followthrough.records import Block, PrintedRecommender, Recommendation, Role

LINES: tuple[tuple[int, Role, str], ...] = (
    (8, "running_head", "A/HRC/99/15"),
    (8, "paragraph", "124.1. Plant oaks in all public gar-"),
    (8, "paragraph", "dens (Norway); plant elms in the gardens of schools (Peru); plant birches in"),
    (8, "footnote", "1 Plant beeches in the gardens of hospitals (Chad)"),
    (9, "running_head", "A/HRC/99/15"),
    (9, "paragraph", "the gardens of prisons (Mali); plant beeches in the gardens of hospitals (Chad);"),
    (9, "paragraph", "124.2. Plant elms in the gardens of schools (Peru)."),
)
BLOCKS = [
    Block(document="sha256:0", page=page, order=order, role=role, text=text)
    for order, (page, role, text) in enumerate(LINES)
]


def asked(number: str, nth: int, text: str, by: str, page: int = 8) -> Recommendation:
    return Recommendation(
        id=f"A/HRC/99/15#{number}-{nth}",
        document="A/HRC/99/15",
        number=number,
        text=text,
        state="SVN",
        recommenders_as_printed=(PrintedRecommender(printed=by, code=None),),
        page=page,
    )


FIRST = asked("124.1", 1, "Plant oaks in all public gardens", "Norway")
LAST = asked("124.2", 1, "Plant elms in the gardens of schools", "Peru", page=9)


@pytest.mark.parametrize(
    ("text", "by", "page"),
    [
        ("plant elms in the gardens of schools", "Peru", 8),
        ("plant birches in the gardens of prisons", "Mali", 8),
        ("plant beeches in the gardens of hospitals", "Chad", 9),
        ("plant hazels nowhere at all in this report", "Cuba", 8),
    ],
    ids=["on the first page", "across the break", "behind the break", "not found, the page of its paragraph"],
)
def test_each_text_of_a_paragraph_has_the_page_on_which_it_begins(text: str, by: str, page: int) -> None:
    _, found, last = on_their_pages([FIRST, asked("124.1", 2, text, by), LAST], BLOCKS)
    assert isinstance(found, Recommendation)
    assert (found.page, last) == (page, LAST)


def test_what_is_taken_out_of_the_dialogue_has_the_page_on_which_it_was_asked() -> None:
    asks = asked("31", 1, "plant beeches in the gardens of hospitals", "Chad")
    (found,) = on_their_pages([asks], BLOCKS[4:])
    assert isinstance(found, Recommendation)
    assert found.page == 9


def test_of_the_same_words_asked_by_two_each_has_its_own_page() -> None:
    """A paragraph of the dialogue goes over the page, and ends in what another State asked on the first."""
    told = {
        8: "30. Mali recommended (a) planting elms along all rivers. 31. Chad recommended (a) felling old beeches;",
        9: "and (b) planting elms along all rivers.",
    }
    blocks = [
        Block(document="sha256:0", page=page, order=page, role="paragraph", text=text) for page, text in told.items()
    ]
    asks = (
        asked("31.a", 1, "felling old beeches", "Chad"),
        asked("31.b", 1, "planting elms along all rivers", "Chad"),
    )
    assert [one.page for one in on_their_pages(asks, blocks) if isinstance(one, Recommendation)] == [8, 9]


def test_what_is_named_before_a_paragraph_of_the_same_page_may_go_on_over_it() -> None:
    told = {
        8: "30. Mali asked about elms. It recommended planting limes. 31. Chad recommended (a) felling old beeches;",
        9: "and (b) planting birches.",
    }
    blocks = [
        Block(document="sha256:0", page=page, order=page, role="paragraph", text=text) for page, text in told.items()
    ]
    asks = (asked("31.b", 1, "planting birches", "Chad"), asked("30", 1, "planting limes", "Mali"))
    assert [one.page for one in on_their_pages(asks, blocks) if isinstance(one, Recommendation)] == [9, 8]


def test_where_no_paragraph_goes_on_nothing_is_looked_for() -> None:
    alone = [FIRST, LAST]
    assert list(on_their_pages(alone, ())) == alone
