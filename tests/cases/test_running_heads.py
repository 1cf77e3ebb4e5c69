"""Running heads that stand as text in a file of which nothing tells the pages, as in Word files made of a PDF."""

from followthrough.find.text.lines import separate
from followthrough.find.text.reading import read_passages
from followthrough.records import Block, Document, Role

SYMBOL = "A/HRC/99/8"


def running(*lines: str, symbol: str | None = SYMBOL, pages: int = 1) -> list[str]:
    """Give the lines that are kept as text; all stand on one page, or the last half on the second."""
    blocks = [
        Block(document="x", page=1 + (pages - 1) * (2 * at >= len(lines)), order=at, text=text)
        for at, text in enumerate(lines)
    ]
    return [block.text for block in separate(blocks, symbol).lines]


def test_the_symbol_runs_on_from_the_second_time_with_the_page_numbers_beside_it() -> None:
    lines = (
        f"{SYMBOL}*",
        "Report",
        "Plant oaks (Peru); and",
        "13",
        SYMBOL,
        "plant elms (Chad);",
        SYMBOL,
        "14",
        "Dig.",
    )
    assert running(*lines) == [f"{SYMBOL}*", "Report", "Plant oaks (Peru); and", "plant elms (Chad);", "Dig."]


def test_the_symbol_on_the_cover_stays_and_so_does_another_symbol() -> None:
    assert running(SYMBOL, "Report", "A/HRC/14/8", "13", "Dig.") == [SYMBOL, "Report", "A/HRC/14/8", "13", "Dig."]
    assert running("Report", SYMBOL, "Dig.") == ["Report", SYMBOL, "Dig."]


def test_where_the_pages_are_known_a_number_beside_a_head_must_be_theirs() -> None:
    assert running(SYMBOL, "Report", SYMBOL, "412", pages=2) == [SYMBOL, "Report", "412"]
    assert running(SYMBOL, "Report", SYMBOL, "2", pages=2) == [SYMBOL, "Report"]


def test_paragraphs_of_one_line_below_the_head_of_a_cover_stay_apart() -> None:
    cover: list[tuple[Role, str, float]] = [
        ("running_head", f"{SYMBOL}/Add.1", 60.0),
        ("running_head", "Human Rights Council", 72.0),
        ("running_head", "Twenty-seventh session", 84.0),
        ("running_head", "Addendum", 96.0),
    ]
    below: list[tuple[Role, str, float]] = [
        ("paragraph", "Aland plants oaks in every harbour", 130.0),
        ("paragraph", "Aland keeps its elms under glass", 154.0),
        ("paragraph", "Aland has no further comment", 178.0),
    ]
    blocks = [
        Block(document="x", page=1, order=at, role=role, text=text, left=70.0, top=top, size=10.0)
        for at, (role, text, top) in enumerate([*cover, *below])
    ]
    found, _ = read_passages(Document(id=f"{SYMBOL}/Add.1", kind="addendum"), blocks)
    assert [passage.text for passage in found] == [text for _, text, _ in below]
