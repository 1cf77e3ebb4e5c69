"""Whose position holds where a list's own lead-in gives none: headings, and paragraphs that name items by number."""

import pytest

from followthrough.find.document import find
from followthrough.find.recommendations.lead_ins import heading_lead_in
from followthrough.read.file import read_content
from followthrough.records import Document, Problem, Recommendation
from tests.core.written import read_back, recommendations_in

LIST = "6. The following recommendations were made to Slovenia:"
ITEMS = ("6.1 Plant oaks (Peru);", "6.2 Plant elms (Chad);", "6.3 Plant firs (Mali).")
RESTARTED = ("1. Plant oaks (Peru);", "2. Plant elms (Chad);", "3. Plant firs (Mali).")


def whole(*section: str) -> list[str | None]:
    """Give the positions of a whole report's list, one for each item."""
    head = (
        "United Nations",
        "A/HRC/99/15",
        "2 July 2014",
        "Report of the Working Group on the Universal Periodic Review",
        "Slovenia",
    )
    before = ("= I. Summary", "5. Peru asked.", "= II. Conclusions and/or recommendations")
    told = (("h2", line[2:]) if line.startswith("= ") else ("p", line) for line in (*head, *before, *section))
    page = "".join(f"<{name}>{words}</{name}>" for name, words in told)
    reading = read_content(page.encode(), "report.html")
    document = Document(id="A/HRC/99/15", symbol="A/HRC/99/15", kind="working_group_report", states=("SVN",))
    return [one.position for one in find(document, reading.blocks, []) if isinstance(one, Recommendation)]


def positions(*section: str, tag: str = "h2") -> tuple[list[str | None], list[str]]:
    """Give the positions of a list, one for each item, and the kinds of doubts about it; `=` marks a heading."""
    before = (
        "= I. Summary",
        "1. Held in May.",
        "2. Peru asked.",
        "3. Chad asked.",
        "4. Mali asked.",
        "5. Cuba asked.",
    )
    lines = (*before, "= II. Conclusions and/or recommendations", *section)
    told = ((tag, line[2:]) if line.startswith("= ") else ("p", line) for line in lines)
    page = "".join(f"<{name}>{words}</{name}>" for name, words in told)
    _, records = read_back(page.encode())
    made = sorted(recommendations_in(records), key=lambda one: "oaks elms firs".index(one.text.split()[1]))
    return [one.position for one in made], [one.kind for one in records if isinstance(one, Problem)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("7. Of these, 6.1-6.2 enjoy the support of Slovenia, and 6.3 is noted.", "supported supported noted"),
        ("7. Slovenia accepts 6.1, takes note of 6.2 and rejects 6.3.", "supported noted rejected"),
        ("7. 6.1 and 6.3 are accepted; 6.2 cannot be supported.", "supported not_supported supported"),
        (
            "7. Of the above, 6.1 enjoys the support of Slovenia. 6.2 to 6.3 will be examined.",
            "supported pending pending",
        ),
        ("7. Supported: 6.1 to 6.2; noted: 6.3.", "supported supported noted"),
        ("7. Responses to 6.1 to 6.3 will be provided in due time.", "pending pending pending"),
        ("7. 6.1 and 6.2 enjoy the support of Slovenia. The others will be examined.", "supported supported pending"),
        ("Of these, 6.1–6.3 enjoy the support of Slovenia.", "supported supported supported"),
        ("7. The law of 6.1 per cent is old.", "unclear unclear unclear"),
    ],
)
def test_a_sentence_may_name_numbers_without_the_word_recommendation(said: str, expected: str) -> None:
    assert whole(LIST, *ITEMS, said) == expected.split()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                LIST,
                *ITEMS,
                "7. Slovenia supports recommendations 6.1 and 6.3.",
                "8. It notes all other recommendations.",
            ),
            ["supported", "noted", "supported"],
        ),
        (
            (LIST, *ITEMS, "7. Recommendations 6.1 and 6.2 enjoy its support, while recommendation 6.3 is noted."),
            ["supported", "supported", "noted"],
        ),
        (
            (LIST, *ITEMS, "7. Slovenia accepts recommendations 6.1 to 6.2 and takes note of recommendation 6.3."),
            ["supported", "supported", "noted"],
        ),
        (
            (
                LIST,
                *ITEMS,
                "7. It supports all of the above recommendations except recommendation 6.2, which it rejects.",
            ),
            ["supported", "rejected", "supported"],
        ),
        (
            (
                LIST,
                *RESTARTED,
                "7. The recommendations above enjoy the support of Slovenia with the exception of No. 3.",
            ),
            ["supported", "supported", "not_supported"],
        ),
        (
            (LIST, "= A. Recommendations that enjoy its support", *ITEMS[:2], "= B. Recommendations noted", ITEMS[2]),
            ["supported", "supported", "noted"],
        ),
        (
            (LIST, "= Supported", "= Forests", ITEMS[0], "= Parks", ITEMS[1], "= Pending", ITEMS[2]),
            ["supported", "supported", "pending"],
        ),
        (
            ("6. Slovenia supports recommendations 6.1 and 6.2 and rejects recommendation 6.3:", *ITEMS),
            ["supported", "supported", "rejected"],
        ),
        (
            (
                "6. All of these recommendations enjoy its support, except recommendation 6.2, which it rejects:",
                *ITEMS,
            ),
            ["supported", "rejected", "supported"],
        ),
        (
            (
                "6. They follow. Recommendations Nos. 1 and 3 enjoy its support; recommendation No. 2 is noted.",
                *RESTARTED,
            ),
            ["supported", "noted", "supported"],
        ),
        (
            (LIST, *ITEMS, "7. Most of them enjoy its support. Recommendation 6.2 is noted."),
            ["unclear", "noted", "unclear"],
        ),
        (
            (
                "= A. Recommendations enjoying its support",
                LIST,
                *ITEMS[:2],
                "= B. Noted",
                "7. Others:",
                "7.1 Plant firs (Mali).",
            ),
            ["supported", "supported", "noted"],
        ),
        (
            (LIST, "6.1 Plant oaks (Peru) (supported);", "6.2 Plant elms (Chad) [Noted].", "6.3 Plant firs (Mali)."),
            ["supported", "noted", "unclear"],
        ),
        (
            (
                LIST,
                ITEMS[0],
                "Position: noted",
                ITEMS[1],
                "Position of Slovenia: Supported.",
                ITEMS[2],
                "Response: noted",
            ),
            ["noted", "supported", "noted"],
        ),
        (
            (LIST, "Supported", *RESTARTED[:2], "Not accepted", "1. Plant firs (Mali)."),
            ["supported", "supported", "not_supported"],
        ),
    ],
)
def test_a_position_that_stands_apart_from_the_lead_in_is_that_of_its_items(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    found, doubts = positions(*lines)
    assert found == expected
    assert ("position_unclear" in doubts) == ("unclear" in expected)


def test_items_of_which_no_paragraph_says_anything_stay_unclear() -> None:
    found, doubts = positions(LIST, *ITEMS, "7. Slovenia takes note of recommendation 6.2.")
    assert found == ["unclear", "noted", "unclear"]
    assert "position_unclear" in doubts


def test_the_lead_in_of_a_list_goes_before_the_heading_above_it() -> None:
    supported = "6. The following recommendations enjoy the support of Slovenia:"
    assert positions("= Recommendations noted", supported, *ITEMS)[0] == ["supported"] * 3


@pytest.mark.parametrize(
    ("heading", "position"),
    [
        ("A. Supported", "supported"),
        ("Partially accepted", "supported_in_part"),
        ("Under consideration", "pending"),
        ("Recommendations which did not enjoy the support of Aland", "not_supported"),
        ("Conclusions and/or recommendations", None),
        ("Right to be supported in old age", None),
    ],
)
def test_a_heading_may_say_a_position(heading: str, position: str | None) -> None:
    says = heading_lead_in(heading)
    assert (says.position if says else None) == position
