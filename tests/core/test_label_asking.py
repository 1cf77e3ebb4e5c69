"""The verb that asks is found wherever it stands, with what it is about and by what means it is to be done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.label.asking import MOST
from followthrough.label.features import features_of
from followthrough.label.forms import Forms
from followthrough.label.found import Kind, key
from followthrough.label.learning import as_numbers
from tests.core.label_samples import OPENINGS, coded_world

FORMS = (
    *("a:ensure", "a:adopt", "a:amend", "a:strengthen", "a:continue", "w:fully", "s:hous"),
    *("v:ensur", "v:adopt", "v:amend", "v:strengthen", "v:continu"),
)
NUMBER = {form: place for place, form in enumerate(FORMS, 1)}


def _made(text: str) -> dict[int, tuple[str, ...]]:
    words, found, _ = features_of([text], Forms(FORMS))
    places = zip(found.keys.tolist(), found.first.tolist(), found.last.tolist(), found.other.tolist(), strict=True)
    return {
        one: (*words.words[first:last], *([words.words[other]] if other >= 0 else []))
        for one, first, last, other in places
    }


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Adopt a law", "v:adopt"),
        ("In the years that come, adopt a law", "v:adopt"),
        ("Fully ensure that houses stay dry", "v:ensur"),
        ("With regard to housing: amend the code", "v:amend"),
        ("In order to ensure peace, adopt a law", "v:adopt"),
        ("In the years to continue, amend the code", "v:amend"),
        ("The right to adopt", "v:adopt"),
    ],
)
def test_the_verb_that_asks_need_not_be_the_first_word(text: str, verb: str) -> None:
    made = _made(text)
    asks = {number for number in NUMBER.values() if int(key(Kind.ASKS, number)) in made}
    assert asks == {NUMBER[verb]}


def test_a_word_before_the_verb_that_asks_counts_as_such() -> None:
    assert _made("Fully ensure it")[int(key(Kind.BEFORE, NUMBER["w:fully"]))] == ("fully",)
    assert int(key(Kind.BEFORE, NUMBER["w:fully"])) not in _made("Ensure it fully")


def test_what_is_asked_about_stands_near_the_verb() -> None:
    about = int(key(Kind.ASKS_ABOUT, NUMBER["v:ensur"], NUMBER["s:hous"]))
    assert _made("Ensure decent housing")[about] == ("ensure", "housing")
    assert about not in _made("Ensure, in the course of all of the years to come, the good of housing")


def test_means_are_told_from_ends() -> None:
    made = _made("Ensure justice by amending the code")
    means = int(key(Kind.ASKS_MEANS, NUMBER["v:ensur"], 2))
    assert made[int(key(Kind.MEANS, NUMBER["v:amend"]))] == ("amending",)
    assert made[means] == ("ensure", "amending")
    assert means not in _made("Ensure justice and amend the code")


def test_verbs_after_the_first_are_counted_and_paired_with_it() -> None:
    made = _made("Continue to strengthen courts and adopt laws")
    assert made[int(key(Kind.ASKS_THEN, NUMBER["v:continu"], NUMBER["v:strengthen"]))] == ("strengthen", "continue")
    assert int(key(Kind.THENS, 3)) in made


def test_the_number_of_further_verbs_stands_on_no_word() -> None:
    assert _made("Ensure " + "and adopt it " * 9)[int(key(Kind.THENS, MOST + 1))] == ()


def test_verbs_that_ask_are_learnt_from_how_rows_open() -> None:
    forms = as_numbers(coded_world()).forms
    assert {opening.split()[0].lower() for opening in OPENINGS.values()} == {
        form[2:] for form in forms.listed if form.startswith("a:")
    }


@given(st.lists(st.text(alphabet="aeu .,", max_size=12), max_size=4))
def test_texts_without_a_verb_or_a_word_are_looked_at_all_the_same(texts: list[str]) -> None:
    words, found, _ = features_of(texts, Forms(FORMS))
    assert len(words.first) == len(texts) + 1
    assert all(0 <= text < len(texts) for text in found.text.tolist())
