"""Voluntary pledges: what stands in a section of that name, or in a list that is introduced as such."""

from followthrough.find.pledges import pledges
from followthrough.records import Document, Passage

REPORT = Document(id="A/HRC/99/7", kind="working_group_report", states=("XKX",))
SECTION = ("III. Voluntary pledges and commitments",)


def texts(*lines: tuple[str | None, tuple[str, ...], str], kind: str = "working_group_report") -> list[str]:
    document = Document(
        id=REPORT.id, kind="national_report" if kind == "national_report" else "working_group_report", states=("XKX",)
    )
    passages = [
        Passage(document=REPORT.id, number=number, page=1, heading=heading, text=text)
        for number, heading, text in lines
    ]
    return [f"{pledge.number}: {pledge.text}" for pledge in pledges(document, passages)]


def test_each_item_of_the_section_is_a_pledge_and_its_lead_in_none() -> None:
    assert texts(
        ("90", SECTION, "Zamunda undertakes:"),
        ("(a)", SECTION, "To open its prisons to inspection;"),
        ("(b)", SECTION, "To report halfway."),
        ("91", SECTION, "Zamunda will also invite the special rapporteurs."),
    ) == [
        "90.a: To open its prisons to inspection;",
        "90.b: To report halfway.",
        "91: Zamunda will also invite the special rapporteurs.",
    ]


def test_a_section_ends_with_the_report_where_no_heading_is_told_from_the_text() -> None:
    lines = (
        ("98", SECTION, "Zamunda will report halfway."),
        ("99", SECTION, "All conclusions and/or recommendations …"),
    )
    assert texts(*lines, (None, SECTION, "Ms. Ann Oak, counsellor of the mission.")) == [
        "98: Zamunda will report halfway."
    ]
    headed = (None, SECTION, "The delegation of Zamunda was headed by Ms. Ann Oak and composed of:")
    assert texts(lines[0], headed, (None, SECTION, "• Mr. Ben Elm, counsellor.")) == [
        "98: Zamunda will report halfway."
    ]


def test_a_list_introduced_as_voluntary_commitments_counts_wherever_it_stands() -> None:
    heading = ("A. Presentation by the State under review",)
    assert texts(
        ("8", heading, "The delegation announced the following voluntary commitments:"),
        ("(a)", heading, "Ratify the treaty on schools;"),
        ("9", heading, "The minister thanked the troika."),
    ) == ["8.a: Ratify the treaty on schools;"]


def test_recommendations_named_far_before_do_not_make_a_list_of_pledges_an_account() -> None:
    heading = ("II. Conclusions and/or recommendations",)
    listed = ("(a)", heading, "To plant oaks.")
    lead = "Zamunda, considering the recommendations listed above, announced the following voluntary commitments:"
    account = "Zamunda told of the implementation of the following voluntary commitments:"
    assert texts(("60", heading, lead), listed) == ["60.a: To plant oaks."]
    assert texts(("60", heading, account), listed) == []


def test_plans_and_accounts_of_earlier_pledges_are_no_pledges() -> None:
    earlier = ("II. Implementation of voluntary pledges and recommendations of the first review",)
    other = ("A. Presentation by the State under review",)
    assert (
        texts(("5", earlier, "The school law was passed."), ("6", other, "Zamunda is committed to open government."))
        == []
    )


def test_a_mere_reference_is_no_pledge() -> None:
    assert texts(("90", SECTION, "Reference is made to the commitments in the national report.")) == []


def test_ids_are_unique_where_items_have_no_number() -> None:
    lines = [
        Passage(document=REPORT.id, page=1, heading=SECTION, text=f"Zamunda will build school {name}.")
        for name in "ABC"
    ]
    found = pledges(REPORT, lines)
    assert len({pledge.id for pledge in found}) == 3


def test_a_section_below_an_account_of_earlier_pledges_pledges_nothing() -> None:
    account = ("V. Implementation of voluntary pledges and commitments", "A. Voluntary pledges and commitments")
    both = ("II. Recommendations and voluntary commitments", "B. Voluntary commitments")
    assert texts(
        ("5", account, "Zamunda opened its prisons to inspection."),
        ("6", both, "Zamunda will report halfway."),
        kind="national_report",
    ) == ["6: Zamunda will report halfway."]


def test_a_heading_that_is_set_like_text_opens_its_section_until_the_next_heading_or_annex() -> None:
    above = ("General Assembly",)
    contents = (None, above, "III. VOLUNTARY PLEDGES AND COMMITMENTS .......... 66 - 67 17")
    lines = (
        ("65", above, "All conclusions and/or recommendations reflect the position of the submitting State."),
        (None, above, "III. VOLUNTARY PLEDGES AND COMMITMENTS"),
        ("66", above, "Zamunda has begun to open its prisons to inspection."),
        ("67", above, "Zamunda pledges to report halfway."),
    )
    pledged = ["66: Zamunda has begun to open its prisons to inspection.", "67: Zamunda pledges to report halfway."]
    for end in ("Annex", "IV. OTHER MATTERS"):
        assert (
            texts(contents, *lines, (None, above, end), (None, above, "The minister thanked the troika.")) == pledged
        )
