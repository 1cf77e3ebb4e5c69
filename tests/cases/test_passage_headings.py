"""Headings, in the layouts of the United Nations: which lines are, and what stands below them."""

from dataclasses import replace

import pytest

from followthrough.find.passages import passages
from followthrough.records import Block, Document, Role
from tests.cases.printed_lines import DOCUMENT, PLAIN_WIDTH, plain, printed


def test_a_bold_paragraph_is_no_heading() -> None:
    bold: dict[str, object] = {"bold": True}
    blocks = printed(
        ("|II. What is asked", {"bold": True, "size": 14.0}),
        "|1. The review was held.",
        ("|2. These enjoy the", bold),
        ("support of the State:", bold),
        ("|1. Build schools (Aland);", bold),
        ("|Health", bold),
        "|3. The end of it, in lighter type.",
    )
    found = passages(DOCUMENT, blocks)
    assert [(p.number, p.heading) for p in found] == [
        ("1", ("II. What is asked",)),
        ("2", ("II. What is asked",)),
        ("1", ("II. What is asked",)),
        ("3", ("II. What is asked", "Health")),
    ]


def test_a_heading_between_close_rows_stands_over_those_below_it_though_their_numbers_go_back() -> None:
    heading: dict[str, object] = {"bold": True, "role": "heading"}
    blocks = printed(
        ("|Accepted", heading),
        "|45.1 Build schools in all villages, and roads that lead to them (Peru).",
        "45.3 Light lamps at night in each of the harbours of the country (Chile).",
        ("Noted", heading),
        "45.2 Clean every lens at least twice a year, in spring and in autumn (Mali).",
        "45.4 Count the ships that come in and go out, and publish their number (Togo).",
    )
    assert [(p.number, p.heading) for p in passages(DOCUMENT, blocks)] == [
        ("45.1", ("Accepted",)),
        ("45.3", ("Accepted",)),
        ("45.2", ("Noted",)),
        ("45.4", ("Noted",)),
    ]


def test_a_numbered_heading_in_capitals_need_not_follow_a_full_stop() -> None:
    blocks = printed(
        "|1. The keepers of the harbour recommended that lamps be lit at night (Peru)",
        ("III. COMMITMENTS OF THE HARBOUR", {"bold": True}),
        "2. The harbour will light them.",
    )
    assert [(p.number, p.heading) for p in passages(DOCUMENT, blocks)] == [
        ("1", ()),
        ("2", ("III. COMMITMENTS OF THE HARBOUR",)),
    ]


def test_a_heading_in_large_type_may_take_two_lines_that_stand_further_apart_than_those_of_the_text() -> None:
    def line(text: str, top: float, size: float) -> Block:
        return Block(document="x", page=1, order=int(top), text=text, left=90.0, top=top, size=size, bold=size > 10)

    body = [
        line(f"This line of the text is long enough to be a line of running text, number {n}.", 100 + n * 11.5, 10)
        for n in range(9)
    ]
    heading = [line("Ratify the Convention against Corporal", 230.0, 13), line("Punishment in Schools", 250.3, 13)]
    (*_, last) = passages(
        Document(id="x", kind="addendum"), [*body, *heading, line("Norway accepts this.", 266.0, 10)]
    )
    assert last.heading == ("Ratify the Convention against Corporal Punishment in Schools",)


def test_a_heading_under_which_nothing_stands_is_a_passage_so_that_it_is_not_lost() -> None:
    blocks = plain(
        "MRT Ministry of Rare Trees", "NDO National Directory of Oaks", "1. Oaks have been planted.", "Annex"
    )
    found = passages(DOCUMENT, blocks)
    assert [(one.heading, one.text) for one in found] == [
        ((), "MRT Ministry of Rare Trees"),
        (("NDO National Directory of Oaks",), "Oaks have been planted."),
        (("NDO National Directory of Oaks",), "Annex"),
    ]


@pytest.mark.parametrize("note", [(), (("[English only]", {"page": 4, "top": 110.0, "left": 300.0}),)])
def test_the_title_of_an_annex_stands_below_it(note: tuple[tuple[str, dict[str, object]], ...]) -> None:
    def large(top: float) -> dict[str, object]:
        return {"size": 14.0, "role": "heading", "page": 4, "top": top}

    found = passages(
        DOCUMENT,
        printed(
            "|1. The review was held in the spring of the",
            "year in which the oaks were planted.",
            ("Annex", large(90.0)),
            *note,
            ("Composition of the delegation", large(130.0)),
            ("Ms. A. Elm.", {"page": 4, "top": 170.0}),
        ),
    )
    assert found[-1].heading == ("Annex", "Composition of the delegation")


def test_chapters_in_the_type_of_the_text_are_headings_where_the_first_paragraph_stands_below() -> None:
    found = passages(
        DOCUMENT,
        printed(
            ("General Assembly", {"size": 20.0, "role": "heading"}),
            "|Introduction",
            "|1. The review was held in the spring of the",
            "year in which the oaks were planted.",
            "|I. SUMMARY OF THE REVIEW OF THE OAKS",
            "|A. Presentation by the State under review",
            "|2. The island has planted oaks on its northern",
            "hills.",
            "|B. Dialogue and responses by the State under review",
            "|3. The island will plant more of them.",
        ),
    )
    assert [one.heading[-2:] for one in found if one.number] == [
        ("General Assembly", "Introduction"),
        ("I. SUMMARY OF THE REVIEW OF THE OAKS", "A. Presentation by the State under review"),
        ("I. SUMMARY OF THE REVIEW OF THE OAKS", "B. Dialogue and responses by the State under review"),
    ]


def test_neither_the_cover_nor_the_table_of_contents_stands_above_the_introduction() -> None:
    def heading(text: str, size: float) -> tuple[str, dict[str, object]]:
        return f"|{text}", {"size": size, "role": "heading"}

    found = passages(
        DOCUMENT,
        printed(
            heading("Aland", 20.0),
            "|Report of those who keep the oaks of the island.",
            heading("CONTENTS", 10.0),
            "|I. Oaks ........ 3",
            heading("Annex", 10.0),
            "|List of oaks ........ 9",
            heading("Introduction", 10.0),
            "|1. The review was held in spring.",
            heading("I. OAKS", 10.0),
            "|2. The island has oaks.",
        ),
    )
    assert [one.heading for one in found if one.number] == [("Introduction",), ("I. OAKS",)]
    assert found[2].heading[-2:] == ("CONTENTS", "Annex")


def test_what_stands_over_a_table_ends_no_chapter_where_headings_of_all_ranks_look_alike() -> None:
    bold: dict[str, object] = {"bold": True, "role": "heading"}
    blocks = printed(
        ("|I. HARBOURS", bold),
        ("|A. Lamps", bold),
        "|1. The harbour has lamps.",
        "It has them since long ago, as the log of its keepers says.",
        ("|Lamps by year", bold),
        "|2011 2012 2013",
        ("|B. Boats", bold),
        "|2. The harbour has boats.",
        "It has them since long ago, as the log of its keepers says.",
    )
    assert [p.heading for p in passages(DOCUMENT, blocks)] == [
        ("I. HARBOURS", "A. Lamps"),
        ("I. HARBOURS", "A. Lamps", "Lamps by year"),
        ("I. HARBOURS", "B. Boats"),
    ]


def test_a_heading_without_a_number_over_numbered_ones_stands_above_them() -> None:
    bold: dict[str, object] = {"bold": True, "role": "heading"}
    blocks = printed(
        ("|I. HARBOURS", bold),
        ("|A. Nets", bold),
        "|1. The harbour has nets.",
        "It has them since long ago, as the log of its keepers says.",
        ("|II. SHIPS", bold),
        ("|Keeping of ships", bold),
        ("|1. Sails", bold),
        "|2. The ships have sails.",
        "It has them since long ago, as the log of its keepers says.",
        ("|2. Oars", bold),
        "|3. The ships have oars.",
        "It has them since long ago, as the log of its keepers says.",
    )
    assert [p.heading for p in passages(DOCUMENT, blocks)][1:] == [
        ("II. SHIPS", "Keeping of ships", "1. Sails"),
        ("II. SHIPS", "Keeping of ships", "2. Oars"),
    ]


@pytest.mark.parametrize("line", ["-----", "___________", "–––––"])
def test_a_line_of_dashes_has_no_words_and_parts_what_it_stands_between(line: str) -> None:
    blocks = plain("1. The lamps are lit", line, "and the boats are out.")
    assert [p.text for p in passages(DOCUMENT, blocks)] == ["The lamps are lit", "and the boats are out."]


def test_what_stands_over_the_notes_at_the_end_is_no_word_of_the_last_paragraph() -> None:
    blocks = plain("1. The lamps are lit.", "Notes", "1 See the log.")
    note = replace(blocks[2], role="footnote", text="\u20601\u2060 See the log.")
    assert [p.text for p in passages(DOCUMENT, [*blocks[:2], note])] == ["The lamps are lit."]


def test_a_heading_in_capitals_stands_above_those_in_small_letters_that_look_alike() -> None:
    bold: dict[str, object] = {"bold": True, "role": "heading"}
    blocks = printed(
        ("|ALAND", bold),
        ("|Harbours", bold),
        "|How many lamps has the harbour, and who lights them in the",
        "long nights of the winter?",
        ("|Ships", bold),
        "|How many ships has the harbour?",
        ("|ZAMUNDA", bold),
        "|How many nets has the harbour?",
    )
    assert [p.heading for p in passages(DOCUMENT, blocks)] == [
        ("ALAND", "Harbours"),
        ("ALAND", "Ships"),
        ("ZAMUNDA",),
    ]


@pytest.mark.parametrize("look", [{"bold": True, "role": "heading"}, {"bold": True}])
def test_the_name_of_a_state_over_an_adoption_stands_above_what_is_numbered_there(look: dict[str, object]) -> None:
    bold: dict[str, object] = {"bold": True, "role": "heading"}
    blocks = printed(
        ("|A. Consideration of outcomes", bold),
        "|1. The Council met as it had been said that it would in the",
        "summer of the year.",
        ("|Bolivia (Plurinational State of)", look),
        "|2. The review was held on 4 November.",
        ("|1. Views expressed by the State", bold),
        "|3. The delegation stated that it was well.",
        ("|Malta", look),
        "|4. The review was held on 5 November.",
    )
    found = [p.heading[1:] for p in passages(DOCUMENT, blocks)]
    state = "Bolivia (Plurinational State of)"
    assert found == [(), (state,), (state, "1. Views expressed by the State"), ("Malta",)]


def test_a_heading_in_italics_is_told_by_its_place_between_two_paragraphs_in_sequence() -> None:
    bold: dict[str, object] = {"bold": True, "role": "heading"}
    blocks = printed(
        "|7. All of this was written by the keepers of the log, who",
        "keep it.",
        ("|A. Cross-cutting issues", bold),
        "|Keepers of lamps",
        "|8. The keepers of the harbour said that the lamps had",
        "been lit.",
        "|Keepers of nets\u206021\u2060",
        "|9. The keepers of nets said that they had been mended in the",
        "summer of the year, as they had to.",
        "|All of them said the following:",
        "|10. The lamps are out.",
        "|Annex",
        "|Composition of the delegation",
    )
    found = [(p.number, p.heading[1:]) for p in passages(DOCUMENT, blocks)]
    nets = ("Keepers of nets",)
    assert found == [("7", ()), ("8", ("Keepers of lamps",)), ("9", nets), (None, nets), ("10", nets), (None, ())]
    assert passages(DOCUMENT, blocks)[-1].heading == ("Annex",)


def test_a_number_behind_an_abbreviation_ends_no_paragraph() -> None:
    blocks = plain(
        "I. Method",
        f"1. {PLAIN_WIDTH}",
        "ratified the Convention on Keepers of Lamps, 2011, No. 189",
        "concerning those who keep them.",
        f"2. {PLAIN_WIDTH}",
        PLAIN_WIDTH.lower(),
        "so on.",
    )
    assert [p.number for p in passages(DOCUMENT, blocks)] == ["1", "2"]


@pytest.mark.parametrize("names", ["Mexico", "Gabon, Ghana, Kenya"])
def test_the_states_below_a_colon_are_no_heading(names: str) -> None:
    lines = ("|1. A vote on the oaks was", "held.", "|Abstaining:", f"|{names}", "|2. It was adopted by", "18 votes.")
    found = passages(DOCUMENT, printed(*lines))
    assert [(one.heading, one.text) for one in found][-2:] == [((), names), ((), "It was adopted by 18 votes.")]


def test_the_name_of_who_asks_is_a_heading() -> None:
    def paragraph(text: str, *, bold: bool = False, told: bool = False) -> Block:
        role: Role = "heading" if told else "paragraph"
        return Block(document="x", page=0, order=0, role=role, text=text, bold=bold, size=12.0)

    asked = [paragraph("How many oaks are there?"), paragraph("How many elms?")]
    blocks = [
        paragraph("ADVANCE QUESTIONS", bold=True, told=True),
        *(paragraph("SPAIN on behalf of a group", bold=True), asked[0]),
        *(paragraph("PERU", bold=True), asked[1]),
        *(paragraph("Peru", bold=True), paragraph("PERU")),
    ]
    headings = [
        one.heading[-1:] for one in passages(DOCUMENT, blocks) if one.text in ("How many elms?", asked[0].text)
    ]
    assert headings == [("SPAIN on behalf of a group",), ("PERU",)]
