"""The command `label`: records in, labels out, with the model that ships."""

import json

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from followthrough.cli.label import command
from followthrough.label.features import features_of
from followthrough.label.labels import labels
from followthrough.label.persons import named
from followthrough.records import Label, Problem
from followthrough.records.lines import to_line
from tests.core.label_samples import asked


def _run(*lines: str) -> Result:
    return CliRunner().invoke(command, ["-"], input="\n".join(lines), catch_exceptions=False)


def _printed(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_recommendation_gets_one_kind_of_action_and_its_issues() -> None:
    result = _run(
        to_line(asked("Ratify the Optional Protocol to the Convention against Torture", "1")),
        to_line(asked("Consider ending capital punishment, the death penalty", "2")),
    )
    given = _printed(result)
    kinds = {one["of"]: one["term"] for one in given if one["scheme"] == "action"}
    assert kinds == {"A/HRC/0/0#1": "5", "A/HRC/0/0#2": "3"}
    assert {"International instruments", "Torture and other CID treatment", "Death penalty"} <= {
        one["term"] for one in given if one["scheme"] == "issue"
    }
    assert all(str(one["by"]).startswith("followthrough-labels 0.") for one in given)


def test_other_records_are_counted_not_labelled() -> None:
    result = _run(to_line(Problem(document="A/HRC/0/0", kind="x", message="y")), to_line(asked("Build schools")))
    assert "not labelled: 1 problem" in result.stderr
    assert {one["type"] for one in _printed(result)} == {"label"}


def test_a_recommendation_without_words_gives_a_problem() -> None:
    (one,) = _printed(_run(to_line(asked(" ;. "))))
    assert (one["type"], one["kind"], one["found"]) == ("problem", "no_text", " ;. ")


def test_groups_are_given_with_the_words_that_name_them() -> None:
    given = [one for one in labels([asked("Let women and Women's clubs vote")]) if isinstance(one, Label)]
    (women,) = [one for one in given if one.scheme == "group"]
    assert (women.term, women.basis) == ("women", ("women", "Women"))


def test_a_term_that_was_not_measured_as_precise_is_found_but_not_given() -> None:
    text = "Pay the prison guards"
    assert ("group", "prison officials") in named(text)
    terms = {one.term for one in labels([asked(text)]) if isinstance(one, Label)}
    assert "prison officials" not in terms


@pytest.mark.parametrize("count", [0, 1, 2, 1001])
def test_labels_do_not_depend_on_what_stands_beside_a_text(count: int) -> None:
    text = asked("Stop the trade in human beings", "last")
    alone = list(labels([text]))
    beside = list(labels([*(asked("Build wells for drinking water", str(n)) for n in range(count)), text]))
    assert [one for one in beside if isinstance(one, Label) and one.of == text.id] == alone


@given(st.text(max_size=200))
def test_any_text_can_be_labelled_and_its_basis_stands_in_it(text: str) -> None:
    for one in labels([asked(text)]):
        if isinstance(one, Label):
            assert all(phrase in text for phrase in one.basis)


def test_features_know_treaties_the_opening_and_the_verbs_of_clauses() -> None:
    _, content, asking = features_of("Protect detainees, including by ratifying OP-CAT")
    assert {"protect detainees", "t:OP-CAT", "i:Detention", "k:protocol"} <= content.keys()
    assert {"^0:protect", "by+ratif", "protect*detaine"} <= asking.keys() | {"protect*detaine"}
