"""Tables that inform and answer nothing: what stands beside each other is one passage."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.find.document import find
from followthrough.find.passages import passages
from followthrough.find.text.rows import with_rows_joined
from followthrough.read.file import read_content
from followthrough.records import Block, Document, Passage
from tests.cases.test_printed_tables import line, printed
from tests.cases.word_files import word_file

COMPILATION = Document(id="A/HRC/WG.6/99/ZAM/2", kind="compilation")
TREATIES = (
    ("", "In the last cycle", "Since then", "Not ratified"),
    ("Ratification", "Treaty on Oaks (1992)", "", "Treaty on Pines"),
    ("Complaints", "Treaty on Elms (1993), which was signed in the spring of that year", "Treaty on Ashes", ""),
    ("Inquiries", "Treaty on Elms", "Treaty on Ashes", "Treaty on Birches"),
)
LEFTS = (90.0, 200.0, 330.0, 430.0)


def read(*parts: str | Sequence[tuple[str, ...]], lefts: Sequence[float] = LEFTS, letters: int = 18) -> list[str]:
    return texts(printed(*parts, lefts=lefts, letters=letters))


def texts(blocks: Sequence[Block]) -> list[str]:
    return [one.text for one in passages(COMPILATION, with_rows_joined(blocks))]


def test_each_row_is_a_passage_with_its_cells_in_order() -> None:
    assert read("What Zamunda has ratified stands here.", TREATIES, "1. It was asked to ratify more.") == [
        "What Zamunda has ratified stands here.",
        "| In the last cycle | Since then | Not ratified",
        "Ratification | Treaty on Oaks (1992) | | Treaty on Pines",
        "Complaints | Treaty on Elms (1993), which was signed in the spring of that year | Treaty on Ashes",
        "Inquiries | Treaty on Elms | Treaty on Ashes | Treaty on Birches",
        "It was asked to ratify more.",
    ]


def test_a_corrigendum_that_gives_a_table_anew_has_its_rows_as_passages() -> None:
    corrigendum = Document(id="A/HRC/WG.6/99/ZAM/2/Corr.1", kind="corrigendum")
    blocks = printed("For the existing table substitute", TREATIES, lefts=LEFTS, letters=18)
    found = [one.text for one in find(corrigendum, blocks, []) if isinstance(one, Passage)]
    assert "Inquiries | Treaty on Elms | Treaty on Ashes | Treaty on Birches" in found


def test_a_cell_of_several_paragraphs_is_one_cell() -> None:
    cells = [("Ratified", 90, 80), ("Oaks (1992)", 200, 80), ("Elms (1993)", 200, 98), ("Ashes (1994)", 200, 116)]
    more = [("Pines", 330, 80), ("Declared", 90, 140), ("Oaks", 200, 140), ("None", 330, 140)]
    blocks = [line(text, 1, left, top, nth) for nth, (text, left, top) in enumerate([*cells, *more])]
    assert texts(blocks) == ["Ratified | Oaks (1992) Elms (1993) Ashes (1994) | Pines", "Declared | Oaks | None"]


def test_columns_that_are_centred_are_told_by_their_fullest_rows() -> None:
    rows = [
        [("Treaty", 90), ("Ratified on", 190), ("Reservations", 300), ("Complaints to its committee", 400)],
        [("Oaks", 90), ("6 July 1992", 188), ("None", 318), ("Yes, from States", 415)],
        [("Elms", 90), ("9 May 1993", 190), ("No, neither from States nor others", 398)],
    ]
    blocks = [
        line(text, 1, left, 80 + 15 * row, 10 * row + nth)
        for row, cells in enumerate(rows)
        for nth, (text, left) in enumerate(cells)
    ]
    assert texts(blocks)[1:] == [
        "Oaks | 6 July 1992 | None | Yes, from States",
        "Elms | 9 May 1993 | | No, neither from States nor others",
    ]


def test_a_row_goes_on_over_the_page_and_a_header_is_not_read_twice() -> None:
    long = [("Head", "In the last cycle", "Since then", "Rest")]
    rows = [(f"Row {chr(65 + nth)}", "Oaks", " ".join(["Elms"] * 40), "Ashes") for nth in range(8)]
    blocks = printed([*long, *rows], lefts=LEFTS, letters=18)
    turned = next(at for at, block in enumerate(blocks) if block.page == 2)
    head = [line(text, 2, left, 60, 900 + nth) for nth, (text, left) in enumerate(zip(long[0], LEFTS, strict=True))]
    rest = [line("Elms at the end", 2, LEFTS[2], 72, 950)]
    assert texts([*blocks[:turned], *head, *rest, *blocks[turned:]]) == [
        "Head | In the last cycle | Since then | Rest",
        *(" | ".join(row) + "" for row in rows[: _rows_before(blocks, turned) - 1]),
        " | ".join(rows[_rows_before(blocks, turned) - 1][:2]) + f" | {rows[0][2]} Elms at the end | Ashes",
        *(" | ".join(row) for row in rows[_rows_before(blocks, turned) :]),
    ]


def _rows_before(blocks: Sequence[Block], at: int) -> int:
    return sum(block.text.startswith("Row ") for block in blocks[:at])


@pytest.mark.parametrize(
    "lines",
    [
        [("1.", 90, 80), ("The Committee spoke of oaks", 118, 80), ("and of elms.", 90, 92)],
        [("Zamunda has oaks, elms,", 90, 80), ("and ashes too", 240, 80), ("in its woods.", 90, 92)],
        [("I.", 90, 80), ("Background", 118, 80), ("A.", 90, 110), ("Scope", 118, 110)],
    ],
    ids=["numbers beside their paragraphs", "a wide gap in a line", "numbers beside their headings"],
)
def test_what_stands_beside_each_other_by_chance_is_no_table(lines: Sequence[tuple[str, float, float]]) -> None:
    blocks = [line(text, 1, left, top, nth) for nth, (text, left, top) in enumerate(lines)]
    assert [block.text for block in with_rows_joined(blocks)] == [text for text, _, _ in lines]


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(f'<w:p><w:r><w:t>{text}</w:t></w:r></w:p>' for text in paragraphs)}</w:tc>"


def word_table(*rows: Sequence[str]) -> list[str]:
    written = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    body = f"<w:p><w:r><w:t>Oaks.</w:t></w:r></w:p><w:tbl>{written}</w:tbl><w:p><w:r><w:t>Elms.</w:t></w:r></w:p>"
    return texts(list(read_content(word_file(body), "x.docx").blocks))


def test_a_row_of_a_word_file_is_a_passage() -> None:
    rows = ([cell("Treaty"), cell("Since"), cell("Remark")], [cell("Oaks"), cell("1992", "again 1994"), cell("None")])
    assert word_table(*rows) == ["Oaks.", "Treaty | Since | Remark", "Oaks | 1992 again 1994 | None", "Elms."]


def test_long_cells_and_boxes_are_passages_of_their_own() -> None:
    long = "The trees of the country were counted. " * 12
    assert word_table([cell("Trees"), cell(long), cell(long)])[1:4] == ["Trees", long.strip(), long.strip()]
    assert word_table([cell("A box", "with two paragraphs")])[1:3] == ["A box", "with two paragraphs"]


_WORD = re.compile(r"\w+")
WORDS = st.lists(st.sampled_from(["oaks", "elms", "pines", "ashes", "birches", "larches"]), min_size=1, max_size=12)
SENTENCE = WORDS.map(lambda words: " ".join(words).capitalize() + ".")
TABLE = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.tuples(*[SENTENCE | st.just("") for _ in range(width)]), min_size=1, max_size=6)
)


@given(st.lists(SENTENCE | TABLE, min_size=1, max_size=6))
def test_every_word_stands_in_exactly_one_passage(parts: list[str | list[tuple[str, ...]]]) -> None:
    counted = count(1)

    def told_apart(words: str) -> str:
        return f"{words[:-1]} {next(counted)}." if words else words

    own = [
        told_apart(part) if isinstance(part, str) else [tuple(map(told_apart, row)) for row in part] for part in parts
    ]
    blocks = printed(*own, lefts=LEFTS, letters=18)
    found = passages(COMPILATION, with_rows_joined(blocks))
    headings = dict.fromkeys(name for one in found for name in one.heading)
    read = " ".join([*(f"{one.number or ''} {one.text}" for one in found), *headings])
    assert Counter(_WORD.findall(read)) == Counter(_WORD.findall(" ".join(block.text for block in blocks)))
