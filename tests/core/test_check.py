"""Whether a record adds up."""

from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from click.testing import CliRunner
from rich.console import Console

from followthrough.check import check, lean
from followthrough.cli.check import command
from followthrough.cli.tables import show
from followthrough.errors import InputError
from followthrough.records import Document, PrintedRecommender, Problem, Recommendation, Response, Total
from tests.core.record_samples import REPORT, answer, recommendation


def total(value: int, what: str = "received", **other: Any) -> Total:
    return Total(**{"document": f"{REPORT}/Add.1", "said_by": "XYZ", "what": what, "value": value, **other})


def kinds(records: list[Any]) -> list[str]:
    return [problem.kind for problem in check(records).problems]


def test_a_sound_record_has_no_doubt_and_adds_up() -> None:
    records: list[Any] = [
        recommendation("5.1"),
        recommendation("5.2"),
        answer("5.1"),
        answer("5.2", "noted"),
        total(2),
    ]
    checked = check(records)
    assert checked.problems == ()
    assert checked.adds_up


@pytest.mark.parametrize(
    ("again", "said"),
    [
        ({}, "The same file is in the record twice"),
        ({"sha256": "cd"}, "Two different files are this document"),
        ({"sha256": "cd", "symbol": f"{REPORT}*"}, None),
        ({"sha256": "cd", "language": "fr"}, None),
        ({"sha256": ""}, None),
    ],
    ids=["the same file", "two files", "a re-issue", "another language", "cited without a file"],
)
def test_a_document_given_twice_is_told_unless_it_is_a_reissue_another_language_or_only_cited(
    again: dict[str, str], said: str | None
) -> None:
    facts: dict[str, Any] = {"id": REPORT, "symbol": REPORT, "kind": "decision", "sha256": "ab"}
    records: list[Any] = [Document(**facts), Document(**{**facts, **again})]
    problems = check(records).problems
    assert [(one.kind, one.message.startswith(said or "")) for one in problems] == [("document_twice", True)] * bool(
        said
    )


def test_records_are_checked_the_same_without_what_no_check_looks_at() -> None:
    named = (PrintedRecommender(code="FRA", printed="France"), PrintedRecommender(code=None, printed="Freedonia"))
    records: list[Any] = [
        recommendation("5.1", recommenders=("FRA",), recommenders_as_printed=named),
        recommendation("5.1", nth=2, text="Do so"),
        recommendation("5.4"),
        replace(answer("5.1"), comment="The law was passed in May.", formula="is accepted"),
        replace(answer("5.9"), comment="Why not.", formula="is noted"),
        replace(answer("5.1"), recommendation=None, comment="All are welcome."),
        total(7),
    ]
    whole, kept = check(records), check(lean(records))
    assert kept.problems == whole.problems
    assert {problem.kind for problem in whole.problems} >= {"unknown_state", "answer_without_recommendation"}
    assert [(one.size, one.answered, one.given) for one in kept.counts] == [
        (one.size, one.answered, one.given) for one in whole.counts
    ]
    assert [(row.equals, row.ours) for row in kept.reconciled] == [(row.equals, row.ours) for row in whole.reconciled]


def test_of_a_lean_record_what_many_have_is_kept_once() -> None:
    made, said = lean(
        [recommendation("5.1"), replace(answer("5.1"), recommendation=f"{REPORT}#5.1", comment="So be it.")]
    )
    assert isinstance(made, Recommendation)
    assert isinstance(said, Response)
    assert said.recommendation is made.id
    assert (said.comment, said.formula) == (None, None)


def test_each_unit_is_counted_apart() -> None:
    records: list[Any] = [
        recommendation("5.1", recommenders=("FRA", "GHA")),
        recommendation("5.1", nth=2),
        recommendation("5.2"),
        answer("5.2", "supported", clause="the first part"),
        answer("5.2", "noted", clause="the second part"),
    ]
    (counts,) = check(records).counts
    assert counts.size == {"paragraph": 2, "text": 3, "text_state": 4, "clause": 4}
    assert counts.answered["addendum"]["paragraph"] == {"open": 1, "supported_in_part": 1}


def test_the_same_record_twice_counts_once() -> None:
    (counts,) = check([recommendation(), recommendation()]).counts
    assert counts.size["text"] == 1


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        (["5.1", "5.3"], "5.2"),
        (["5.1", "5.2", "5.6"], "5.3 to 5.5"),
        (["60.a", "60.d"], "60.b to 60.c"),
        (["60.z", "60.bb"], "60.a to 60.y, 60.aa"),
        (["5.2"], "5.1"),
        (["5.1", "5.2", "6.1"], None),
        (["15.1", "15.3", "51.2"], "15.2"),
        (["15.1", "15.3", "16.1", "16.2"], "15.2"),
        (["33.b", "60.1", "60.2"], None),
        (["33.b", "60.a", "60.c"], "60.b"),
        (["7", "9"], None),
    ],
)
def test_a_missing_number_is_named(numbers: list[str], missing: str | None) -> None:
    found = [p.found for p in check([recommendation(n) for n in numbers]).problems]
    assert ", ".join(found) == (missing or "")


def test_paragraphs_of_treaty_bodies_count_concerns_too_and_have_gaps() -> None:
    asked = [recommendation(number, mechanism="treaty_body") for number in ("20.2", "20.9")]
    assert kinds(asked) == []


@pytest.mark.parametrize(
    ("stated", "adds_up"),
    [
        (total(2), True),
        (total(3, unit="text_state"), True),
        (total(4), False),
        (total(1, "supported"), True),
        (total(2, "supported"), True),
        (total(3, "supported"), False),
        (total(2, document="A/HRC/DEC/99/101", state="XYZ"), True),
        (total(5, document="A/HRC/DEC/99/101", state="XYZ"), False),
        (total(5, document="A/HRC/DEC/98/101", state="XYZ"), True),
        (total(5, document="A/HRC/DEC/99/101", state="ABC"), True),
    ],
)
def test_a_stated_total_is_held_against_the_counts_of_its_own_review(stated: Total, adds_up: bool) -> None:
    asked = [recommendation("5.1", recommenders=("FRA", "GHA")), recommendation("5.2")]
    records: list[Any] = [*asked, answer("5.1"), stated]
    assert check(records).adds_up is adds_up


def test_a_state_that_counts_what_it_rejects_may_count_those_of_which_it_refuses_a_part() -> None:
    parts = [answer("5.2", clause="to ratify"), answer("5.2", id="2", position="not_supported", clause="to abolish")]
    asked = [recommendation("5.1"), recommendation("5.2"), recommendation("5.3")]
    records: list[Any] = [*asked, answer("5.1", position="not_supported"), *parts, answer("5.3")]
    stated = [total(value, "rejected") for value in (1, 2, 3)]
    assert [row.total.value for row in check([*records, *stated]).reconciled if row.equals] == [1, 2]


def test_a_total_that_is_met_with_what_the_list_leaves_out_says_that_both_doubts_are_of_one_slip() -> None:
    asked = [recommendation("5.1"), recommendation("5.3"), recommendation("5.4")]
    (problem,) = (p for p in check([*asked, total(4)]).problems if p.kind == "total_not_met")
    assert "leaves out 5.2" in problem.message
    (problem,) = (p for p in check([*asked, total(7)]).problems if p.kind == "total_not_met")
    assert "leaves out" not in problem.message


def test_a_total_in_a_document_of_no_session_is_that_of_the_cycle() -> None:
    reports = [
        Document(id=symbol, kind="working_group_report", states=("XYZ",), cycle=cycle)
        for symbol, cycle in ((REPORT, 1), ("A/HRC/99/2", 2))
    ]
    late = Document(id="late", kind="other", states=("XYZ",), cycle=1)
    found = check([*reports, late, recommendation(), total(7, "supported", document="late", said_by="PRK")])
    assert [(row.report, row.total.value) for row in found.reconciled] == [(REPORT, 7)]
    (problem,) = (p for p in found.problems if p.kind == "total_not_met")
    assert "Democratic People's Republic of Korea states 7 supported" in problem.message


def test_a_total_of_the_organisation_finds_the_review_by_the_working_groups_session() -> None:
    report = Document(id=REPORT, symbol=REPORT, kind="working_group_report", states=("XYZ",), session=47)
    summary = Document(id="sha256:1", kind="other", states=("XYZ",), session=47)
    records = [report, summary, recommendation(), total(7, document="sha256:1", said_by="OHCHR")]
    assert "total_not_met" in kinds(records)


@pytest.mark.parametrize(
    ("reports", "said"),
    [((REPORT,), ["total_not_met"]), ((REPORT, "A/HRC/98/2"), ["total_of_unknown_review"]), ((), [])],
    ids=["of the only review", "of one of two", "of none at hand"],
)
def test_a_total_whose_document_names_no_review_is_no_silence(reports: tuple[str, ...], said: list[str]) -> None:
    asked = [recommendation(id=f"{symbol}#5.1", document=symbol) for symbol in reports]
    page = Document(id="sha256:1", kind="other", states=("XYZ",))
    assert kinds([*asked, page, total(7, document="sha256:1", state="XYZ")]) == said


def test_a_length_that_is_in_doubt_already_is_not_said_twice() -> None:
    told = Problem(document=REPORT, number="5.1", kind="text_length", message="The text has 6 characters.")
    assert kinds([recommendation("5.1", text="Ratify"), told]) == ["text_length"]


def test_a_report_without_recommendations_is_a_doubt() -> None:
    assert kinds([Document(id=REPORT, symbol=REPORT, kind="working_group_report")]) == [
        "report_without_recommendations"
    ]


def test_a_terminal_shows_where_each_doubt_is_what_it_says_and_its_words_once() -> None:
    doubt = Problem(
        document=REPORT, number="9", page=4, kind="position_unclear", message="Read it.", found="Oaks [x]"
    )
    console = Console(width=200, record=True, file=StringIO())
    show(check([doubt, replace(doubt, message="Read it again.")]), console)
    said = console.export_text()
    assert f"{REPORT}, 9, page 4: Read it. “Oaks [x]”" in said
    assert "again" not in said


def test_a_terminal_calls_a_document_without_symbol_by_its_title() -> None:
    letter = Document(id=f"sha256:{'ab' * 32}", kind="other", title="Oaks of Zamunda")
    doubt = Problem(document=letter.id, kind="unknown_kind", message="Read it.")
    console = Console(width=200, record=True, file=StringIO())
    show(check([letter, doubt]), console)
    assert "“Oaks of Zamunda” (sha256:abababab…): Read it." in console.export_text()


def test_an_empty_record_adds_nothing_up() -> None:
    result = CliRunner().invoke(command, ["-"], input="\n")
    assert isinstance(result.exception, InputError)
    assert "no record in it" in str(result.exception)


def test_nobody_recommending_and_unknown_names_are_doubts() -> None:
    printed = (PrintedRecommender(code=None, printed="Atlantis"),)
    record = recommendation(recommenders=(), recommenders_as_printed=printed)
    assert kinds([record]) == ["recommendation_without_recommender", "unknown_state"]


@pytest.mark.parametrize(
    ("text", "kind"), [("Ratify", "text_suspiciously_short"), ("a" * 1501, "text_suspiciously_long")]
)
def test_a_text_of_odd_length_is_a_doubt(text: str, kind: str) -> None:
    assert kinds([recommendation(text=text)]) == [kind]


@pytest.mark.parametrize(
    ("text", "whole"), [("Ratify CAT", True), ("ratify CRPD", True), ("the OP-CAT", False), ("reform it", False)]
)
def test_a_verb_with_a_treaty_is_a_whole_text(text: str, whole: bool) -> None:
    assert (kinds([recommendation(text=text)]) == []) == whole


def test_an_answer_without_its_recommendation_is_a_doubt() -> None:
    assert kinds([recommendation("5.1"), answer("5.9")]) == ["answer_without_recommendation"]


def test_an_addendum_alone_is_not_blamed_for_the_report_that_is_not_there() -> None:
    assert kinds([answer("5.9")]) == []


def test_a_doubt_that_the_record_holds_already_is_not_said_twice() -> None:
    known = Problem(
        document=REPORT, number="5.2", kind="recommendation_number_missing", message="as the reader saw it"
    )
    assert check([recommendation("5.1"), recommendation("5.3"), known]).problems == (known,)


def test_a_figure_may_count_what_one_document_alone_decided() -> None:
    asked = [recommendation("5.1", position="supported"), recommendation("5.2", position="pending")]
    said = [answer("5.1", id="r", stage="report"), answer("5.2", claim="under_way")]
    (counts,) = check([*asked, *said]).counts
    assert counts.values("supported")["paragraphs after the addendum"] == 2
    assert counts.values("supported")["paragraphs by the addendum alone"] == 1
    assert counts.values("implemented")["paragraphs by the addendum alone with those under way"] == 1


def test_a_figure_may_count_what_an_addendum_added_to_the_report() -> None:
    """What was supported in the report may be answered again by the addendum, and is not added by that."""
    asked = [
        *(recommendation("5.1", nth, position="supported") for nth in (1, 2)),
        *(recommendation(number, position="pending") for number in ("5.2", "5.3")),
    ]
    said = [answer(number) for number in ("5.1", "5.2", "5.3")]
    (counts,) = check([*asked, *said]).counts
    assert counts.values("supported")["paragraphs after the addendum"] == 3
    assert counts.values("supported")["paragraphs by the addendum alone"] == 3
    assert counts.values("supported")["paragraphs added by the addendum"] == 2
    (counts,) = check([*asked[2:], *said[1:]]).counts
    assert not [name for name in counts.values("supported") if "added" in name], "nothing was answered before"


def test_a_figure_may_look_back_to_the_review_before() -> None:
    before = recommendation("6.1", id="A/HRC/90/1#6.1", document="A/HRC/90/1", cycle=1, position="supported")
    now = [recommendation(n, cycle=2) for n in ("5.1", "5.2")]
    (row,) = check([before, *now, total(1, "received")]).reconciled
    assert (row.report, row.equals[0]) == ("A/HRC/90/1", "paragraphs")


def test_an_answer_to_a_report_that_is_not_in_the_record_is_no_doubt() -> None:
    assert kinds([recommendation("5.1"), answer(recommendation="A/HRC/98/7#1.1")]) == []


def test_a_count_that_several_units_share_is_named_once() -> None:
    (row,) = check([recommendation("5.1"), recommendation("5.2"), total(7)]).reconciled
    assert row.distinct == {"paragraphs": 2}


@pytest.mark.parametrize("lead_in", ["pending", "supported"])
def test_what_a_matrix_repeats_of_the_answers_is_no_answer_of_the_addendum(lead_in: Any) -> None:
    said = [] if lead_in == "supported" else [answer("5.1", "supported")]
    (counts,) = check(
        [recommendation("5.1", position=lead_in), *said, answer("5.1", id=f"{REPORT}#5.1~matrix")]
    ).counts
    by_addendum = counts.given["addendum"]["text"] if "addendum" in counts.given else {}
    assert by_addendum == ({"supported": 1} if said else {})
    assert list(counts.answered.values())[-1]["text"] == {"supported": 1}


def test_what_a_matrix_repeats_counts_while_the_addendum_is_not_there() -> None:
    repeated = answer("5.1", "supported", id=f"{REPORT}#5.1~matrix")
    (counts,) = check([recommendation("5.1", position="pending"), repeated]).counts
    assert counts.answered["addendum"]["text"] == {"supported": 1}


def test_a_coder_who_differs_from_the_addendum_leaves_the_answer_as_it_is() -> None:
    coded = answer("5.1", "noted", id=f"{REPORT}#5.1~upr-info")
    (counts,) = check([recommendation("5.1", position="pending"), answer("5.1"), coded]).counts
    assert counts.answered["addendum"]["text"] == {"supported": 1}
