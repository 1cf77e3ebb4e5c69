"""Addenda in hundreds of styles give the positions that a reader would take from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.find.answers import answers
from followthrough.records.lines import to_line
from tests.cases.addenda_read import ADDENDUM, Case, cases, passages, positions, problems, recommendations, responses

ALL = list(cases())
NEEDS_THE_REPORT = {
    "all others, without the word",
    "the rest as an object",
    "every other recommendation",
    "others by whom",
    "a reference to what is answered in parts, before all others",
    "refusal of the rest in French",
    "counts then rest",
    "all",
    "all except",
    "restated",
    "draft numbers",
    "remaining noted first",
    "take note of all others",
    "draft prefix list",
    "short dotted refs",
    "passive by group all",
    "none",
    "exceptions from all, without a word on them",
    "exceptions that are answered in the next sentence",
    "recommendations Nos. in the list under a paragraph",
    "not in a position",
    "letters behind the number",
    "the majority first, those noted as exceptions",
    "with the exception at the front",
    "Council room voice",
    "plain numbers in lines of their own",
    "the explanation names the position of other States",
}


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_an_addendum_gives_each_position_and_no_other(case: Case) -> None:
    said = positions(responses(case.passages))
    assert {n: p for n, p in said.items() if p != "pending"} == {
        n: p for n, p in case.expected.items() if p != "pending"
    }


@pytest.mark.parametrize(
    "case", [case for case in ALL if case.name not in NEEDS_THE_REPORT], ids=lambda case: case.name
)
def test_an_addendum_read_without_its_report_gives_the_same_positions(case: Case) -> None:
    said = positions(responses(case.passages, []))
    assert {number: said.get(number) for number in case.expected if case.expected[number] != "pending"} == {
        number: position for number, position in case.expected.items() if position != "pending"
    }


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_every_open_recommendation_is_answered_or_named_as_unanswered(case: Case) -> None:
    answered = {response.recommendation for response in responses(case.passages)}
    left = {problem.number for problem in problems(case.passages) if problem.kind == "unanswered"}
    for recommendation in recommendations():
        assert (recommendation.id in answered) != (recommendation.number in left)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_ids_are_unique_and_the_same_on_every_reading(case: Case) -> None:
    first, second = (answers(ADDENDUM, case.passages, recommendations()) for _ in range(2))
    assert [to_line(record) for record in first] == [to_line(record) for record in second]
    ids = [response.id for response in responses(case.passages)]
    assert len(ids) == len(set(ids))


@given(st.sets(st.integers(1, 12)), st.sampled_from([", ", "; ", " and "]))
def test_any_list_of_numbers_is_read_back(supported: set[int], sign: str) -> None:
    noted = sorted(set(range(1, 13)) - supported)
    lines = [
        f"{index} | Zamunda {verb} recommendations {sign.join(f'133.{number}' for number in numbers)}."
        for index, (verb, numbers) in enumerate((("supports", sorted(supported)), ("notes", noted)), 2)
        if numbers
    ]
    said = positions(responses(passages(*lines)))
    assert {int(n) for n, p in said.items() if p == "supported"} == supported
    assert {int(n) for n, p in said.items() if p == "noted"} == set(noted)


@given(st.lists(st.text(st.sampled_from("133.,;:-–() ACcceptnotsupRrdi\n5"), max_size=80), max_size=6))
def test_no_text_breaks_the_reading(texts: list[str]) -> None:
    found = passages(*(f"- | {text}" for text in texts))
    assert all(response.document == ADDENDUM.id for response in responses(found))
