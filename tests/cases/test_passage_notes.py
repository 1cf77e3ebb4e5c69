"""Footnotes among the lines of a document, and the paragraphs that cite them."""

from dataclasses import replace

import pytest

from followthrough.find.passages import passages, passages_and_problems
from followthrough.records.documents import NOTE_MARK as MARK
from tests.cases.printed_lines import DOCUMENT, printed


def test_a_note_that_no_paragraph_cites_is_a_doubt_with_its_words() -> None:
    blocks = printed(
        f"|1. A claim{MARK}1{MARK}.",
        (f"{MARK}1{MARK} Cited.", {"role": "footnote"}),
        (f"{MARK}2{MARK} Cited nowhere.", {"role": "footnote"}),
    )
    _, problems = passages_and_problems(DOCUMENT, blocks)
    assert [(problem.kind, problem.page, problem.found) for problem in problems] == [
        ("uncited_note", 3, "Cited nowhere.")
    ]


def test_a_mark_that_no_note_has_is_a_doubt_with_the_words_in_front_of_it() -> None:
    blocks = printed(
        f"|1. A claim{MARK}1{MARK} and one more{MARK}2{MARK} and another.",
        (f"{MARK}1{MARK} Cited.", {"role": "footnote"}),
    )
    (passage,), problems = passages_and_problems(DOCUMENT, blocks)
    assert passage.text == "A claim and one more and another."
    assert [(one.kind, one.number, one.page, one.found) for one in problems] == [
        ("mark_without_note", "1", 3, "A claim and one more2")
    ]


def test_a_note_that_is_cited_again_goes_to_each_paragraph_that_cites_it() -> None:
    blocks = printed(
        f"|1. Spain{MARK}1{MARK} spoke, and so did Sudan{MARK}1{MARK}.",
        f"|2. Spain{MARK}1{MARK} withdrew.",
        (f"{MARK}1{MARK} For a group.", {"role": "footnote"}),
    )
    found, problems = passages_and_problems(DOCUMENT, blocks)
    assert [[note.text for note in passage.footnotes] for passage in found] == [["For a group."], ["For a group."]]
    assert not problems


def test_where_notes_begin_again_on_each_page_one_is_cited_again_on_its_own_page_only() -> None:
    blocks = printed(
        f"|1. A claim{MARK}1{MARK}.",
        (f"{MARK}1{MARK} On this page.", {"role": "footnote"}),
        (f"|2. A claim{MARK}1{MARK}.", {"page": 4}),
        (f"{MARK}1{MARK} On the next.", {"role": "footnote", "page": 4}),
        (f"|3. A claim{MARK}1{MARK}.", {"page": 5}),
    )
    found, problems = passages_and_problems(DOCUMENT, blocks)
    assert [[note.text for note in one.footnotes] for one in found] == [["On this page."], ["On the next."], []]
    assert [(one.kind, one.number) for one in problems] == [("mark_without_note", "3")]


def test_running_heads_stay_out_and_footnotes_are_linked() -> None:
    blocks = printed(
        f"|1. A claim{MARK}7{MARK} and a doubt{MARK}8, 9{MARK}.",
        (f"{MARK}7{MARK} First note,", {"role": "footnote"}),
        ("continued.", {"role": "footnote"}),
        (f"{MARK}8{MARK} Second.", {"role": "footnote"}),
        (f"{MARK}9{MARK} Third.", {"role": "footnote"}),
        ("A/HRC/99/1", {"role": "running_head"}),
    )
    (passage,) = passages(DOCUMENT, blocks)
    assert passage.text == "A claim and a doubt."
    assert [(n.mark, n.text) for n in passage.footnotes] == [
        ("7", "First note, continued."),
        ("8", "Second."),
        ("9", "Third."),
    ]


def test_a_note_on_the_symbol_of_the_document_goes_to_its_first_paragraph() -> None:
    blocks = printed(
        "|1. One law.",
        "|2. Another.",
        (f"{MARK}*{MARK} Issued again.", {"role": "footnote"}),
        (f"A/HRC/99/1{MARK}*{MARK}", {"role": "running_head"}),
    )
    assert [[note.text for note in passage.footnotes] for passage in passages(DOCUMENT, blocks)] == [
        ["Issued again."],
        [],
    ]


@pytest.mark.parametrize(
    ("marks", "cited"), [("678", ["6", "7", "8"]), ("12", ["12"]), ("67", ["6", "7"]), ("86", [])]
)
def test_marks_that_are_run_together_are_told_apart_by_the_notes(marks: str, cited: list[str]) -> None:
    blocks = printed(f"|1. A claim.{MARK}{marks}{MARK}", *(f"{MARK}{n}{MARK} Note {n}." for n in (1, 2, 6, 7, 8, 12)))
    (passage,) = passages(DOCUMENT, [blocks[0], *(replace(block, role="footnote") for block in blocks[1:])])
    assert [note.mark for note in passage.footnotes] == cited


def test_a_mark_that_alone_keeps_two_words_apart_leaves_a_space() -> None:
    assert passages(DOCUMENT, printed(f"|1. Laws{MARK}3{MARK}and lamps{MARK}4{MARK}."))[0].text == "Laws and lamps."


def test_of_marks_that_stand_together_nothing_is_left_in_a_heading() -> None:
    blocks = printed((f"|A. Laws{MARK}3{MARK},{MARK}4{MARK}", {"role": "heading"}), "|1. One law.")
    assert passages(DOCUMENT, blocks)[0].heading == ("A. Laws",)


def test_a_note_on_a_heading_goes_to_the_first_paragraph_under_it() -> None:
    blocks = printed(
        (f"|A. Laws{MARK}3{MARK}", {"role": "heading"}),
        "|1. One law.",
        (f"{MARK}3{MARK} See above.", {"role": "footnote"}),
    )
    (passage,) = passages(DOCUMENT, blocks)
    assert (passage.heading, [note.mark for note in passage.footnotes]) == (("A. Laws",), ["3"])


def test_an_address_that_a_line_breaks_at_its_own_line_is_whole() -> None:
    blocks = printed(
        f"|1. A claim{MARK}1{MARK} and another{MARK}2{MARK}.",
        (f"{MARK}1{MARK} See www.oaks.example/a:13100_", {"role": "footnote"}),
        ("ID:33 and elms_", {"role": "footnote"}),
        ("trees.", {"role": "footnote"}),
        (f"{MARK}2{MARK} https://oaks.example/elms_2017_-", {"role": "footnote"}),
        ("_ashes.pdf", {"role": "footnote"}),
        ("- - - - -", {"role": "footnote"}),
    )
    (passage,) = passages(DOCUMENT, blocks)
    assert [note.text for note in passage.footnotes] == [
        "See www.oaks.example/a:13100_ID:33 and elms_ trees.",
        "https://oaks.example/elms_2017_-_ashes.pdf",
    ]
