"""Headings of plain text, where neither type nor place tells them: by their shape and by what stands around them."""

import pytest

from followthrough.find.passages import passages
from tests.cases.printed_lines import DOCUMENT, PLAIN_WIDTH, numbers, plain


def test_a_heading_of_plain_text_may_cite_recommendations() -> None:
    """Behind it a numbered one may stand, as in national reports."""
    blocks = plain(
        "I. Method",
        "1. This was written by many.",
        "D. Civil and political rights (97.50, 97.118–97.123)",
        "1. Management of public affairs (97.50)",
        f"2. {PLAIN_WIDTH}",
        "so on.",
    )
    headings = ("D. Civil and political rights (97.50, 97.118–97.123)", "1. Management of public affairs (97.50)")
    found = [(p.number, p.heading[-2:]) for p in passages(DOCUMENT, blocks) if p.number]
    assert found == [("1", ("I. Method",)), ("2", headings)]


def test_headings_of_plain_text_are_told_by_their_shape() -> None:
    blocks = plain(
        "I. Method",
        "1. This was written by many.",
        "II. Progress",
        "A. Laws",
        "1. Equal treatment",
        f"2. {PLAIN_WIDTH}",
        "so on.",
    )
    assert [(p.number, p.heading) for p in passages(DOCUMENT, blocks)] == [
        ("1", ("I. Method",)),
        ("2", ("II. Progress", "A. Laws", "1. Equal treatment")),
    ]


@pytest.mark.parametrize(
    "below",
    [("IDPs", "1. The keepers cleaned every lens of the lamps in spring, and again"), ("lamps since 2010", "Lamps")],
)
def test_a_heading_of_plain_text_does_not_end_with_a_word_that_needs_another(below: tuple[str, str]) -> None:
    blocks = plain(
        "Every keeper of the harbour wrote of the boats that came by night and of",
        "the lamps that were lit.",
        "B. Measures for boats and",
        *below,
        "and the boats came home in the night, as the log of the harbour says.",
    )
    assert passages(DOCUMENT, blocks)[-1].heading[0] == f"B. Measures for boats and {below[0]}"


def test_headings_by_theme_within_a_list_of_plain_text_are_no_items() -> None:
    blocks = plain(
        "1. The following recommendations will be examined by Norway, which will answer in due time:",
        "1.1 Join the Oak Treaty (France);",
        "Cooperation with mechanisms",
        "1.2 Protect old trees (Chad);",
        "A. Civil rights",
        "1. Life",
        "1.3 Adopt a law on forests (Germany);",
        "Rights of groups",
        "(a) Women",
        "1.4 Improve access to parks (Peru);",
        "(b) Children",
        "1.5 Plant birches (Chad).",
        "2. All recommendations reflect the position of the States that made them.",
    )
    assert numbers(blocks) == ["1", "1.1", "1.2", "1.3", "1.4", "1.5", "2"]


def test_a_heading_of_plain_text_may_end_in_a_bracket() -> None:
    blocks = plain(
        "I. Method",
        f"1. {PLAIN_WIDTH}",
        PLAIN_WIDTH.lower(),
        "so on.",
        "Persons who were driven from home (among",
        "them keepers of lamps)",
        f"2. {PLAIN_WIDTH}",
        PLAIN_WIDTH.lower(),
        "so on.",
        "Keepers of Lamps (KOL)",
        f"3. {PLAIN_WIDTH}",
        PLAIN_WIDTH.lower(),
        "so on.",
    )
    headings = [p.heading[-1] for p in passages(DOCUMENT, blocks) if p.number]
    assert headings == [
        "I. Method",
        "Persons who were driven from home (among them keepers of lamps)",
        "Keepers of Lamps (KOL)",
    ]


def test_a_heading_of_plain_text_goes_on_where_its_line_had_no_room() -> None:
    """What breaks where there was room is a heading of its own."""
    blocks = plain(
        "I. Method",
        f"1. {PLAIN_WIDTH}",
        PLAIN_WIDTH.lower(),
        "so on.",
        "II. What the harbour says that is accredited in full",
        "compliance with the agreement that was struck in Paris",
        "Principles",
        f"2. {PLAIN_WIDTH}",
        PLAIN_WIDTH.lower(),
        "so on.",
        "III. What the harbour says that is accredited in full",
        "compliance with the agreement",
        "Lamps",
        f"3. {PLAIN_WIDTH}",
        PLAIN_WIDTH.lower(),
        "so on.",
    )
    found = [p.heading for p in passages(DOCUMENT, blocks) if p.number]
    third = "III. What the harbour says that is accredited in full compliance with the agreement"
    second = f"{third.removeprefix('I')} that was struck in Paris Principles"
    assert found == [("I. Method",), (second,), (third, "Lamps")]
