"""The numbers of paragraphs: gaps and doubles are told, except where the document itself has them."""

from time import process_time

import pytest

from followthrough.find.document import find
from followthrough.find.passages import numbering_problems, passages, passages_and_problems
from followthrough.records import Block, Document, DocumentKind, Passage, Problem
from tests.cases.printed_lines import DOCUMENT, plain, printed


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["1", "2", "3"], []),
        (["1", "3", "4"], [("numbering_gap", "3")]),
        (["1", "2", "2", "3"], [("numbering_double", "2")]),
        (["1", "2", "1", "2", "3", "3"], []),
        (["5", "5.1", "5.3"], [("numbering_gap", "5"), ("numbering_gap", "5.3")]),
        (["1", "(a)", "(b)", "(i)", "(ii)", "(c)", "2"], []),
        (["1", "(a)", "(c)", "2"], [("numbering_gap", "(c)")]),
        (["127.3", "127.9"], []),
    ],
)
def test_gaps_and_doubles_are_told(found: list[str], expected: list[tuple[str, str]]) -> None:
    made = [Passage(document="x", number=number, page=1, text="Words.") for number in found]
    assert [(p.kind, p.number) for p in numbering_problems(DOCUMENT, made)] == expected


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (["1", "3"], "No paragraph 2 stands before 3;"),
        (["5", "5.1", "5.5"], "No paragraph 5.2 to 5.4 stands before 5.5;"),
        (["1", "(a)", "(d)"], "No paragraph (b) to (c) stands before (d);"),
        (["1", "a)", "c)"], "No paragraph b) stands before c);"),
        (["1", "(i)", "(iii)"], "No paragraph 2 stands before (iii);"),
        (["5", "5.1", "5.2", "15.3", "5.4"], "15.3 stands before 5.4, where 5.3 is left out;"),
        (["5", "5.1", "5.2", "15.2", "5.4"], "No paragraph 5.3 stands before 5.4;"),
    ],
)
def test_what_is_left_out_is_named_as_it_would_be_printed(found: list[str], said: str) -> None:
    made = [Passage(document="x", number=number, page=1, text="Words.") for number in found]
    assert numbering_problems(DOCUMENT, made)[-1].message.startswith(said)


@pytest.mark.parametrize(("kind", "gaps"), [("council_report", []), ("working_group_report", ["1.101"])])
def test_decisions_of_the_council_count_from_101(kind: DocumentKind, gaps: list[str]) -> None:
    document = Document(id="A/HRC/99/2", kind=kind)
    found = [Passage(document=document.id, number=n, text="", page=1) for n in ("1", "1.1", "1.2", "1.101", "1.102")]
    assert [problem.number for problem in numbering_problems(document, found)] == gaps


@pytest.mark.parametrize("sign", ["1.", "(a)"])
def test_thousands_of_lists_that_begin_again_take_no_more_time_each(sign: str) -> None:
    lines = [Block(document="x", page=0, order=n, text=f"{sign} Plant oaks.") for n in range(4000)]
    begun = process_time()
    found, _ = passages_and_problems(DOCUMENT, lines)
    assert [passage.number for passage in found] == [sign.rstrip(".")] * len(lines)
    assert process_time() - begun < 1.5


def test_the_last_item_of_a_close_list_counts_where_the_text_goes_on_with_its_number_further_down() -> None:
    words = ("OAK Society of oaks", "ELM Society of elms", "ASH Society of ashes", "FIR Society of firs")
    listed = [f"{number}. {words[number - 1]}" for number in (1, 2, 3, 4)]
    below = [f"|{number}. Oaks grow along the road." for number in (1, 2, 3, 4, 5)]
    found, problems = passages_and_problems(DOCUMENT, printed(*listed, *below))
    assert [passage.number for passage in found] == ["1", "2", "3", "4", "1", "2", "3", "4", "5"]
    assert (found[3].text, problems) == (words[3], [])


def test_paragraphs_of_a_long_report_go_on_above_999_and_years_stay_in_the_text() -> None:
    lines = [
        "|999. Oaks grow along the road.",
        "|1000. Elms grow there since",
        "2014. Ashes grow too.",
        "|1001. Firs grow.",
    ]
    found, _ = passages_and_problems(
        DOCUMENT, printed(*(f"|{number}. Oaks grow." for number in range(1, 999)), *lines)
    )
    assert [passage.number for passage in found][-3:] == ["999", "1000", "1001"]
    assert found[-2].text == "Elms grow there since 2014. Ashes grow too."


def test_a_round_bullet_begins_an_item_and_a_dash_only_where_the_text_has_ended() -> None:
    blocks = plain(
        "1. The keepers of the harbour are those who have been named in the list that was made long ago by",
        "others, which says",
        "• Keepers of lamps",
        "• Keepers of nets",
        "- or of ships",
    )
    assert [p.text for p in passages(DOCUMENT, blocks)][1:] == ["Keepers of lamps", "Keepers of nets - or of ships"]


def test_a_letter_that_ends_a_reference_at_the_head_of_a_line_begins_no_item() -> None:
    lines = (
        "|1. The words of paragraphs 35 (a) and (g)",
        "(i); 41 (b), and 44 (a),",
        "(b), are noted.",
        "|2. Firs grow.",
    )
    found, problems = passages_and_problems(DOCUMENT, printed(*lines))
    assert ([passage.number for passage in found], problems) == (["1", "2"], [])


def test_a_doubt_about_a_paragraph_names_its_page() -> None:
    document = Document(id="A/HRC/99/2", kind="national_report")
    lines = [Block(document="x", page=n, order=n, text=f"{n}. Oaks grow here.") for n in (1, 2, 4, 5)]
    doubts = [one for one in find(document, lines, []) if isinstance(one, Problem)]
    assert [(one.number, one.page) for one in doubts] == [("4", 4)]


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ([("4", "No."), ("6", "No.")], []),
        ([("4", ", 6. No."), ("7", "Yes.")], []),
        ([("6", "No."), ("4", "No."), ("7", ", 9. Yes."), ("8", "Yes."), ("10", "Yes.")], []),
        ([("6", "No.")], ["No paragraph 4 stands before 5; look whether the document leaves it out."]),
    ],
)
def test_what_numbers_printed_together_leave_out_is_a_gap_where_it_never_comes(
    others: list[tuple[str, str]], said: list[str]
) -> None:
    found = [("1", "Yes."), ("2", ", 3., 5. Yes."), *others]
    made = [Passage(document="x", number=number, page=1, text=words) for number, words in found]
    assert [one.message for one in numbering_problems(DOCUMENT, made)] == said


COLUMN = ("|1. Yes.", "|2., 3., 6., These are accepted, in the", "7., 9. light of the law.", "|8. No.", "|10. Yes.")


def test_numbers_in_a_column_beside_a_text_go_on_in_its_second_line() -> None:
    found, problems = passages_and_problems(DOCUMENT, printed(*COLUMN, "|4. Yes.", "|5. No.", "|11. Yes."))
    assert [one.number for one in found] == ["1", "2", "8", "10", "4", "5", "11"]
    assert found[1].text == ", 3., 6., 7., 9. These are accepted, in the light of the law."
    assert problems == []
