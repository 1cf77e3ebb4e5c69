"""Which lines of pages are running heads and notes, told by place, repetition and type."""

import pytest

from followthrough.read.line import Line, Page
from followthrough.read.roles import give_roles
from followthrough.records import Role


def line_at(text: str, left: float, top: float, size: float, *, marked: bool = False) -> Line:
    return Line(document="", page=1, order=0, text=text, left=left, top=top, size=size, marked=marked)


BODY = [line_at("Lamps are lit at dusk and put out at dawn.", 90, 300 + 12 * n, 10) for n in range(8)]


def page(number: int, *lines: Line) -> Page:
    body = [line_at(line.text, line.left, line.top, line.size) for line in BODY]
    return Page(number, 842, sorted([*body, *lines], key=lambda line: line.top))


def texts(pages: list[Page], role: Role) -> list[list[str]]:
    give_roles(pages)
    return [[line.text for line in one.lines if line.role == role] for one in pages]


def heads(form: str, count: int = 6) -> list[Page]:
    """Pages at whose head a line stands, with a number that counts by the page."""
    return [page(number, line_at(form.format(number, 7 * number), 90, 60, 10)) for number in range(1, count + 1)]


@pytest.mark.parametrize(
    "form", ["Keepers of the harbour", "Keepers of the harbour {0}", "{0} | Keepers", "A/HRC/99/7"]
)
def test_what_stands_at_every_head_alike_is_a_running_head(form: str) -> None:
    assert all(texts(heads(form), "running_head")[1:])


@pytest.mark.parametrize(
    ("below", "top"),
    [("14/103", 72), ("A/HRC/14/L.20", 72), ("A/HRC/14/7/Add.1).", 72), ("ST/OAK/SER.A/42", 780)],
)
def test_a_code_or_a_fraction_that_is_not_the_first_at_the_head_is_text(below: str, top: float) -> None:
    pages = heads("A/HRC/99/7")
    pages[4] = page(5, line_at("A/HRC/99/7", 90, 60, 10), line_at(below, 90, top, 10), line_at("5 of 6", 400, 800, 8))
    assert texts(pages, "running_head")[4] == ["A/HRC/99/7", "5 of 6"]


@pytest.mark.parametrize(
    "form",
    ["12.{0} Plant elms (Peru);", "{0}. Plant elms (Peru);", "12. Plant {0} elms (Peru);", "Plant elms in {1}"],
)
def test_a_numbered_line_like_those_of_other_pages_is_text(form: str) -> None:
    assert not any(texts(heads(form), "running_head"))


def test_a_note_goes_on_at_the_foot_of_the_next_page_above_its_own_notes() -> None:
    pages = [
        page(1, line_at("1 As read: wash every lens and keep", 90, 700, 9, marked=True)),
        page(2, line_at("it dry (Peru).", 90, 690, 9), line_at("2 Not at night.", 90, 702, 9, marked=True)),
    ]
    assert texts(pages, "footnote") == [[pages[0].lines[-1].text], ["it dry (Peru).", "2 Not at night."]]


def test_a_note_goes_on_at_the_foot_of_a_page_without_notes() -> None:
    pages = [
        page(1, line_at("1 As read: wash every lens and keep", 90, 700, 9, marked=True)),
        page(2, line_at("it dry", 90, 690, 9), line_at("(Peru).", 90, 702, 9)),
    ]
    assert texts(pages, "footnote")[1] == ["it dry", "(Peru)."]


def test_small_type_at_the_foot_is_text_where_no_note_stood_before() -> None:
    assert texts([page(1), page(2, line_at("A small remark", 90, 700, 9))], "footnote") == [[], []]


def starred(text: str, note: str) -> list[str]:
    one = page(1, line_at(text, 90, 250, 14), line_at(note, 90, 700, 9, marked=note.startswith("\u2060")))
    give_roles([one])
    return [line.text for line in one.lines if "*" in line.text or "∗" in line.text]


@pytest.mark.parametrize("text", ["Review*", "Review *", "Review\u2060*\u2060", "Review∗"])
@pytest.mark.parametrize("note", ["* Issued again.", "\u2060*\u2060 Issued again.", "*Issued again."])
def test_a_star_that_a_note_explains_is_its_mark_raised_or_not(text: str, note: str) -> None:
    assert [line.replace("∗", "*") for line in starred(text, note)] == [
        "Review\u2060*\u2060",
        "\u2060*\u2060 Issued again.",
    ]


@pytest.mark.parametrize("text", ["Review**", "*1318848*2", "2*3", "* Point"])
def test_other_stars_are_no_marks_of_a_note(text: str) -> None:
    assert starred(text, "* Issued again.")[0] == text


def test_the_number_of_the_first_page_is_a_running_head_and_no_other_is() -> None:
    first, other = (page(1, line_at(number, 290, 780, 10)) for number in ("1", "7"))
    assert texts([first], "running_head") == [["1"]]
    assert texts([other], "running_head") == [[]]


def test_a_number_above_that_of_the_page_is_the_end_of_a_cell() -> None:
    pages = [page(number, line_at(str(number), 290, 790, 10)) for number in range(1, 7)]
    pages[3] = page(4, line_at("2010", 410, 760, 10), line_at("4", 290, 790, 10))
    assert texts(pages, "running_head")[3] == ["4"]


@pytest.mark.parametrize(
    ("words", "is_heading"),
    [
        ("2. Those who fled (and came back)", True),
        ("C. Those who fled inside the country (IDPs)", True),
        ("2. Plant oaks (Norway)", False),
        ("2. Plant oaks (the Niger)", False),
        ("Plant oaks (and elms)", False),
    ],
)
def test_a_bracket_ends_a_heading_where_it_names_no_states(words: str, is_heading: bool) -> None:
    title = line_at(words, 90, 240, 10)
    title.bold = True
    assert texts([page(2, title)], "heading") == [[words] if is_heading else []]


def test_the_title_of_a_table_over_pages_that_follow_each_other_is_a_running_head() -> None:
    pages = [page(number, line_at(f"Page {number} says nothing else", 90, 80, 10)) for number in range(1, 31)]
    for one in pages[9:13]:
        one.lines.insert(0, line_at("Documents of the session", 90, 70, 10))
    assert [len(found) for found in texts(pages, "running_head")[9:13]] == [1, 1, 1, 1]
    pages[4].lines.insert(0, line_at("A head of its own", 90, 70, 10))
    assert texts(pages, "running_head")[4] == []


def test_sections_of_which_each_says_nothing_are_headings_of_their_own() -> None:
    lines = [
        line_at(text, 90, 400 + 40 * nth, 12)
        for nth, text in enumerate(["III. ACHIEVEMENTS", "N/A", "IV. COMMITMENTS", "N/A", "V. NEEDS", "N/A"])
    ]
    for line in lines:
        line.bold = True
    assert texts([Page(2, 842, lines)], "heading") == [[line.text for line in lines]]
    assert texts(
        [Page(2, 842, [line_at(f"{line.text} ....... 7", 90, line.top, 12) for line in lines])], "heading"
    ) == [[]]


def test_notes_whose_numbers_are_not_raised_are_told_by_the_marks_above_them() -> None:
    cited = line_at("Lamps\u20603\u2060 are lit\u20604\u2060.", 90, 250, 10)
    notes = [
        line_at(text, 90, 700 + 10 * nth, 8) for nth, text in enumerate(["3See the log.", "Its end.", "4 2014."])
    ]
    one = page(2, cited, *notes)
    assert texts([one], "footnote") == [["\u20603\u2060 See the log.", "Its end.", "\u20604\u2060 2014."]]
    assert texts([page(2, line_at("Lamps.", 90, 250, 10), line_at("3See the log.", 90, 700, 8))], "footnote") == [[]]
