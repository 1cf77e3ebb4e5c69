"""Sentences that answer several recommendations, or parts of one, as States write them in three languages.

The table is the plain file `answers_in_sentences.txt`: a sentence, and below it what those of paragraph 133 come to
(`=> position: numbers`); the others get no position. What is noted, not supported or rejected counts as one.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from followthrough.find.answers import answers
from followthrough.records import Document, Passage, Problem, Response
from tests.cases.addenda_read import REPORT, passages, positions, recommendations, responses

REFUSED = frozenset(("not_supported", "rejected"))


def _cases() -> Iterator[tuple[str, dict[str, str]]]:
    text = (Path(__file__).parent / "answers_in_sentences.txt").read_text(encoding="utf-8")
    for block in text.strip().split("\n\n"):
        words, *said = block.splitlines()
        parts = [line.removeprefix("=> ").split(": ") for line in said]
        yield words, {number: position for position, numbers in parts for number in numbers.split()}


@pytest.mark.parametrize(("words", "expected"), list(_cases()))
def test_a_sentence_answers_each_recommendation_that_it_means_and_no_other(
    words: str, expected: dict[str, str]
) -> None:
    said = positions(responses(passages(f"2 | {words}")))
    given = {number: "noted" if one in REFUSED else one for number, one in said.items() if one != "pending"}
    assert given == expected


STATEMENT = Document(id="sha256:1", kind="oral_statement", states=("XKX",))
ACCEPTED = Passage(document=STATEMENT.id, page=1, text="Recommendations 133.1 and 133.2 are accepted.")


def test_a_statement_without_a_symbol_answers_the_report_whose_numbers_it_names() -> None:
    found = answers(STATEMENT, [ACCEPTED], recommendations())
    answered = {one.recommendation for one in found if isinstance(one, Response)}
    assert answered == {f"{REPORT}#133.1", f"{REPORT}#133.2"}
    assert "report_not_read" not in {one.kind for one in found if isinstance(one, Problem)}


@pytest.mark.parametrize("reports", [[], [REPORT, "A/HRC/85/7"]])
def test_a_statement_whose_report_is_not_told_says_that_its_answers_meet_no_recommendation(
    reports: list[str],
) -> None:
    asked = [
        replace(one, id=f"{report}#{one.number}", document=report) for report in reports for one in recommendations()
    ]
    found = answers(STATEMENT, [ACCEPTED], asked)
    assert {one.recommendation for one in found if isinstance(one, Response)} == {"sha256:1#133.1", "sha256:1#133.2"}
    assert "report_not_read" in {one.kind for one in found if isinstance(one, Problem)}
