"""Printed tables whose cells are centred or stand close together: columns told by the gutters between them."""

import pytest

from followthrough.find.document import find
from followthrough.find.text.columns import with_printed_tables
from followthrough.read.file import read_content
from followthrough.records import Block, Problem, Response
from tests.cases.addenda_read import ADDENDUM, TEXTS, positions, recommendations
from tests.cases.read_files import pdf_of

STATUS = ("Supported", "Noted", "Not supported", "Supported", "Noted", "Supported")
REASONS = (
    "A bill lies before Parliament and will be read this autumn.",
    "The towns were asked and are of two minds about the matter.",
    "Courts have found that the law of the land does not allow it.",
    "Clinics have opened in all valleys.",
    "The press council looks into complaints of all kinds, and publishes what it finds.",
    "Letters went out.",
)
EXPECTED = {str(nth): word.lower().replace(" ", "_") for nth, word in enumerate(STATUS, 1)}
COLUMNS = "table(columns: (1.2fr, 5fr, 1.8fr, 4fr), stroke: none, {look},\n{cells})"
TITLES = ("No.", "Recommendation", "Position", "Explanation")


def table(look: str, *, theme: str = "", pause: str = "", titles: tuple[str, ...] = TITLES) -> list[Block]:
    """Print the answers as a table without rules, and give its lines."""
    rows = [(f"133.{nth}", f"{TEXTS[nth - 1]} (Chile)", STATUS[nth - 1], REASONS[nth - 1]) for nth in range(1, 7)]
    printed = [_cells(titles), *map(_cells, rows)]
    if theme:
        printed.insert(4, f"table.cell(colspan: 4)[*{theme}*]")
    columns = COLUMNS.format(look=look, cells=",\n".join(printed))
    content = pdf_of(
        f"#set text(10pt, hyphenate: false)\n2. The table says what Zamunda answers.{pause}\n\n#{columns}"
    )
    return list(read_content(content, "addendum.pdf").blocks)


def _cells(words: tuple[str, ...]) -> str:
    return ", ".join(f"[{word}]" for word in words)


def answers(lines: list[Block]) -> tuple[dict[str, str], dict[str, str], list[str]]:
    """Give the positions and comments of all numbers, and the words of rows in doubt."""
    found = list(find(ADDENDUM, lines, recommendations(TEXTS[:6])))
    said = [one for one in found if isinstance(one, Response)]
    comments = {(one.recommendation or "").rpartition(".")[2]: one.comment or "" for one in said}
    doubts = [one.found for one in found if isinstance(one, Problem) and one.kind == "row_not_read"]
    return positions(said), comments, doubts


LOOKS = {
    "centred": "align: center",
    "centred in both ways": "align: center + horizon",
    "close together": "align: left, inset: 2pt",
    "numbers and positions centred": "align: (center, left, center, left)",
    "in the middle of each row": "align: left + horizon",
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("theme", ["", "Rights of children"])
def test_each_row_gives_its_position_and_its_words(look: str, theme: str) -> None:
    said, comments, doubts = answers(table(look, theme=theme))
    assert said == EXPECTED
    assert list(comments.values()) == list(REASONS)
    assert doubts == []


def test_a_theme_between_rows_parts_no_table() -> None:
    cells = with_printed_tables(table("align: center", theme="Rights of children"))
    assert {block.table for block in cells if block.text.startswith(("133.", "Rights of children"))} == {0}


def test_titles_may_be_turned_upwards() -> None:
    turned = tuple(f"#rotate(-90deg, reflow: true)[{title}]" for title in ("Position taken", "Reasons given"))
    said, _, _ = answers(table("align: left", titles=("No.", "Recommendation", *turned)))
    assert said == EXPECTED


def test_columns_of_the_page_before_hold_on() -> None:
    said, _, doubts = answers(table("align: center", pause="#v(20cm)"))
    assert (said, doubts) == (EXPECTED, [])


def test_the_title_of_a_column_may_say_nothing_known() -> None:
    _, comments, doubts = answers(table("align: left", titles=("Ref.", "Text", "Determination", "Way forward")))
    assert list(comments.values()) == list(REASONS)
    assert doubts == []


def test_a_heading_holds_for_the_table_below_it_though_a_page_ends_in_the_table() -> None:
    content = pdf_of(
        "#set page(header: [A/HRC/99/7/Add.1], footer: [1])\n*Recommendations that are noted*\n#table(columns: 2,"
        + ",".join(f"[133.{nth} {TEXTS[nth - 1]} (Chile)], [{REASONS[nth - 1]}]" for nth in range(1, 7))
        + ")"
    )
    said, _, _ = answers(list(read_content(content, "addendum.pdf").blocks))
    assert set(said.values()) == {"noted"}


def merged(place: int) -> list[Block]:
    """Print a table whose positions are merged over two rows each, the middle one at another place of the file."""
    cells = [_cells(TITLES)]
    for nth in range(1, 7):
        number, text, reason = f"[133.{nth}]", f"[{TEXTS[nth - 1]} (Chile)]", f"[{REASONS[nth - 1]}]"
        position = f"table.cell(rowspan: 2)[{'Noted' if nth == place else 'Supported'}]" if nth % 2 else ""
        cells.append(", ".join(filter(None, (number, text, position, reason))))
    columns = COLUMNS.format(look="align: left", cells=",\n".join(cells))
    content = pdf_of(f"#set text(10pt, hyphenate: false)\n2. The table says what Zamunda answers.\n\n#{columns}")
    return list(read_content(content, "addendum.pdf").blocks)


def test_a_position_between_two_rows_is_given_to_neither_of_the_others_without_a_doubt() -> None:
    said, _, doubts = answers(merged(3))
    assert {"3", "4"} >= {number for number, position in said.items() if position == "noted"}
    assert len(doubts) >= 3


def test_the_last_rows_of_a_table_may_have_but_one_cell() -> None:
    rows = [f"[133.{nth} {TEXTS[nth - 1]} (Chile)], [{REASONS[0] if nth < 3 else ''}]" for nth in range(1, 7)]
    heads = ["table.cell(colspan: 2)[*Supported recommendations*]", "table.cell(colspan: 2)[*Noted recommendations*]"]
    printed = ",\n".join(["[Text], [Remarks]", heads[0], *rows[:2], heads[1], *rows[2:]])
    content = pdf_of(f"#set text(10pt)\n2. Zamunda answers.\n\n#table(columns: (3fr, 2fr), stroke: none, {printed})")
    said, _, _ = answers(list(read_content(content, "addendum.pdf").blocks))
    assert said == {str(nth): "supported" if nth < 3 else "noted" for nth in range(1, 7)}


def test_the_end_of_a_sentence_above_a_table_is_no_heading() -> None:
    rows = ",".join(f"[133.{nth} {TEXTS[nth - 1]} (Chile)], [{REASONS[nth - 1]}]" for nth in range(1, 7))
    lines = "2. Some of what was put to Zamunda in May is \\\naccepted in part.\n\n"
    content = pdf_of(f"#set text(10pt)\n{lines}#table(columns: 2, {rows})")
    assert not any(answers(list(read_content(content, "addendum.pdf").blocks))[0].values())
