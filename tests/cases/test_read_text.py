"""Plain text with the pages, running heads and notes of the document that it was taken from."""

import pytest

from followthrough.find.passages import passages
from followthrough.read.file import read_content
from followthrough.records import Block, Document
from followthrough.records.documents import NOTE_MARK

PAGES = """A/HRC/99/7
I. Lamps
1. The keepers cleaned every lens1 in spring and
counted 16/21 of them in the year 2011.2 JS9 agreed.
GE.99-12345(E)

A/HRC/99/7
2. The harbour master, as in article 3, counted ships.3
* The list is as received.
2

A/HRC/99/7
Notes
1 As read: wash every lens.
2 See the log,
second book.
3 Small boats were left out.
3
"""


def read(text: str) -> list[Block]:
    return list(read_content(text.encode("utf-8"), "a.txt").blocks)


def texts(text: str, role: str) -> list[str]:
    return [block.text for block in read(text) if block.role == role]


def mark(sign: int | str) -> str:
    return f"{NOTE_MARK}{sign}{NOTE_MARK}"


def test_pages_begin_where_the_code_stands_again() -> None:
    assert [block.page for block in read(PAGES) if block.text.startswith(("1. ", "2. ", "Notes"))] == [1, 2, 3]


def test_codes_job_numbers_and_page_numbers_are_running_heads() -> None:
    assert texts(PAGES, "running_head") == ["GE.99-12345(E)", "A/HRC/99/7", "2", "A/HRC/99/7", "3"]


def test_notes_at_the_end_are_footnotes_with_their_marks() -> None:
    assert texts(PAGES, "footnote") == [
        f"{mark('*')} The list is as received.",
        f"{mark(1)} As read: wash every lens.",
        f"{mark(2)} See the log,",
        "second book.",
        f"{mark(3)} Small boats were left out.",
    ]


def test_only_numbers_that_count_up_after_words_are_marks() -> None:
    body = " ".join(texts(PAGES, "paragraph"))
    assert f"every lens{mark(1)} in spring" in body
    assert f"the year 2011.{mark(2)} JS9 agreed." in body
    assert f"article 3, counted ships.{mark(3)}" in body
    assert body.count(NOTE_MARK) == 6


def test_notes_at_the_foot_of_their_page_stay_with_it() -> None:
    text = "1. Lamps.1\nBody.\n1 First note.\n1\f2. Boats.2\n2 Second note.\n2\f3. Nets.3\n3 Third note.\n3\n"
    assert texts(text, "footnote") == [f"{mark(1)} First note.", f"{mark(2)} Second note.", f"{mark(3)} Third note."]


def test_text_without_pages_has_none() -> None:
    assert {block.page for block in read("One line.\nAnother line.\n")} == {0}


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("by the harbour service 2 was kept.", f"by the harbour service{mark(2)} was kept."),
        ("by the keepers. 2 Boats came.", f"by the keepers.{mark(2)} Boats came."),
        ("surpassed 10,000.2", f"surpassed 10,000.{mark(2)}"),
        ("kept since 20112, it is said", f"kept since 2011{mark(2)}, it is said"),
        ("kept since COVID-192 came.", f"kept since COVID-19{mark(2)} came."),
        ("as JS32 and others said.", f"as JS3{mark(2)} and others said."),
        ("as JS32 and JS12 said.", "as JS32 and JS12 said."),
        ("see www.un.org/lamps/mh2 there.", "see www.un.org/lamps/mh2 there."),
        ("between 2 lamps and 2 boats.", "between 2 lamps and 2 boats."),
        ("for 12.2 per cent, or 13.2 miles.", "for 12.2 per cent, or 13.2 miles."),
    ],
)
def test_a_mark_missed_between_two_others_is_looked_for_behind_spaces_and_numbers(line: str, read: str) -> None:
    text = f"The lens.1 Night fell\n{line}\nThe lamps.3 Day came\n1 One.\n2 Two.\n3 Three.\n"
    assert texts(text, "paragraph")[1] == read


def test_the_first_mark_may_stand_behind_a_year_and_other_digits_behind_one_are_none() -> None:
    text = "Kept since 20111 and 20119.\nThe lamps.2 Day came\n1 One.\n2 Two.\n"
    assert texts(text, "paragraph")[0] == f"Kept since 2011{mark(1)} and 20119."


def test_a_note_at_the_end_whose_number_stands_alone_is_one() -> None:
    body = "Lamps.1 And\nboats in the arts.2 Then\fnets.3 Day came.4\f"
    notes = "Notes\n1 First.\n2\nwww.lamps.example\n3 Third.\n4 Last."
    expected = [f"{mark(1)} First.", mark(2), "www.lamps.example", f"{mark(3)} Third.", f"{mark(4)} Last."]
    assert texts(body + notes, "footnote")[-5:] == expected


def test_a_day_whose_dash_is_lost_is_no_mark() -> None:
    text = "21 January1 February 2019\nThe lamps1 and boats.2 Day came\n1 One.\n2 Two.\n"
    assert texts(text, "paragraph") == [
        "21 January1 February 2019",
        f"The lamps{mark(1)} and boats.{mark(2)} Day came",
    ]


def test_the_number_in_a_code_is_no_mark() -> None:
    page = "A/HRC/WG.6/28/XKX/1\n{0}. Lamps were lit{0} and\nput out.\n{0} Note of the log.\n{0}\n\n"
    text = "".join(page.format(number) for number in range(1, 6))
    assert texts(text, "footnote") == [f"{mark(number)} Note of the log." for number in range(1, 6)]


def test_several_marks_alone_on_a_line_belong_to_the_line_before() -> None:
    text = "Lamps and lenses\n1 2\n1. The keepers.3 Boats\ncame.\n1 One.\n2 Two.\n3 Three.\n"
    assert texts(text, "paragraph")[0] == f"Lamps and lenses{mark(1)}{mark(2)}"


def test_a_note_whose_number_stands_alone_is_one() -> None:
    text = "Lamps1 and lenses.\n\n1\n\nAs read: oaks.\n\n1\n\fBoats came.\n"
    assert texts(text, "footnote") == [f"{mark(1)} As read: oaks."]


def test_pages_of_text_behind_numbered_notes_are_no_notes() -> None:
    pages = "\f".join(f"Page {at}\n" + "Boats came by night.\n" * 30 for at in range(3, 6))
    text = f"Lamps1 burn.2\n\f1 Oaks\n2 Elms\n\f{pages}"
    assert "Boats came by night." not in texts(text, "footnote")


WRAPPED = """A/HRC/99/7

I. Lamps

1. The keepers of the harbour cleaned every lens in spring and again in
autumn, before the fog came.
2. Boats came by night.

Nobody was refused
"""


def test_lines_that_break_at_a_margin_are_joined_where_the_text_has_no_pages() -> None:
    document = Document(id="A/HRC/99/7", kind="other")
    assert [(one.number, one.text) for one in passages(document, read(WRAPPED)) if one.number] == [
        ("1", "The keepers of the harbour cleaned every lens in spring and again in autumn, before the fog came."),
        ("2", "Boats came by night."),
    ]


def test_an_empty_line_parts_paragraphs_of_plain_text() -> None:
    document = Document(id="A/HRC/99/7", kind="other")
    assert passages(document, read(WRAPPED))[-1].text == "Nobody was refused"


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    document = Document(id="A/HRC/99/7", kind="other")
    text = "Lamps and lenses\nEvery lens was cleaned.\nand boats came\nNobody was refused.\n"
    assert len(passages(document, read(text))) == 4


@pytest.mark.parametrize("line", ["1" * 3000, "12 " * 900, "1, " * 900])
def test_a_long_line_of_numbers_is_read_at_once(line: str) -> None:
    assert [block.text for block in read(f"Lamps\n{line}\nLenses\n")] == ["Lamps", line.strip(), "Lenses"]


def test_the_code_on_a_cover_ends_no_page() -> None:
    cover = "General Assembly\n\nA/HRC/99/7\nDistr.: General\n2 July 2031\nOaks\n\nA/HRC/99/7\n1. Oaks grow.\n"
    assert [block.page for block in read(cover) if block.text == "2 July 2031"] == [1]


def test_lines_of_contents_do_not_say_how_wide_a_text_is() -> None:
    text = (
        f"Contents\nOn oaks {'.' * 180} 3\nIntroduction\n"
        "1. The keepers of the parks have counted every oak that was\n"
        "planted in the spring, and found that those which stand beside\n"
        "the river have grown faster than the others.\n"
    )
    last = passages(Document(id="x", kind="other"), read(text))[-1]
    assert (last.number, last.text[-16:]) == ("1", "than the others.")


def test_a_note_below_the_title_of_a_text_without_pages_ends_where_the_text_goes_on() -> None:
    text = "Oaks*\n* The list is as\nreceived.\n1. The keepers planted oaks.\n2. They stand well.\n"
    assert [part.rpartition(" ")[2] for part in texts(text, "footnote")] == ["as", "received."]
