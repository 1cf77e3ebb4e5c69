"""What a single ask says: words, treaties, concepts, what is asked and what for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.errors import VocabularyError
from followthrough.link.asks import read
from followthrough.link.concepts import build, vocabulary
from followthrough.link.model import shipped
from followthrough.link.treaties import GENERAL, marked
from followthrough.terms.english import plain, stem, words

KNOWN = shipped().row_of()


def concepts_in(text: str) -> set[str]:
    found = vocabulary()
    return {found.listed[c].name for c in found.find(words(plain(text)))}


@pytest.mark.parametrize(
    ("text", "included", "left_out"),
    [
        ("Train law enforcement officials", {"police force", "training"}, {"legislation"}),
        ("Adopt a law on adoption", {"legislation"}, {"police force"}),
        ("Abolish capital punishment", {"death penalty", "abolish"}, {"corporal punishment"}),
        ("Protect women from violence at home", {"violence against women", "women", "protect"}, {"children"}),
        ("Let the ICRC into prisons", {"red cross", "detention"}, {"criminal court"}),
        ("Repeal the crime of lèse-majesté", {"expression", "legislation"}, {"press"}),
        ("Register all births", set(), {"women"}),
    ],
)
def test_concepts_are_found_by_their_phrases(text: str, included: set[str], left_out: set[str]) -> None:
    found = concepts_in(text)

    assert included <= found
    assert not left_out & found


@pytest.mark.parametrize(
    ("text", "treaties"),
    [
        ("Ratify the Convention against Torture and its Optional Protocol", {"CAT", "OP-CAT"}),
        ("Sign CRPD, CED and ICRMW", {"CRPD", "CED", "ICRMW"}),
        ("Ratify all remaining core human rights treaties", {GENERAL}),
        ("Build roads", set()),
    ],
)
def test_treaties_are_the_same_by_name_and_acronym(text: str, treaties: set[str]) -> None:
    assert marked(text).treaties == treaties


def test_a_treaty_is_one_word_among_the_others() -> None:
    assert marked("Ratify the Convention against Torture soon").words == ("ratify", "the", "=CAT", "soon")


@pytest.mark.parametrize(
    "together",
    [("prison", "prisons"), ("ratification", "ratify"), ("strengthening", "strengthens"), ("policies", "policy")],
)
def test_inflections_meet_in_one_stem(together: tuple[str, str]) -> None:
    assert stem(together[0]) == stem(together[1])


def test_the_core_of_an_ask_ends_where_its_purpose_begins() -> None:
    ask = read("Increase the budget for rural health clinics in order to reduce maternal mortality", KNOWN)
    names = {vocabulary().listed[c].name for c in ask.core_concepts}

    assert "health" in names
    assert "maternal mortality" not in names


@pytest.mark.parametrize(
    ("text", "considers"),
    [("Consider ratifying CAT", True), ("Ratify CAT", False), ("Adopt a law after considering all views", False)],
)
def test_only_to_consider_is_told_by_the_opening_verb(text: str, considers: bool) -> None:
    assert read(text, KNOWN).considers is considers


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    ask = read(text, KNOWN)

    assert ask.clauses
    assert ask.core_concepts <= ask.concepts


@pytest.mark.parametrize(
    "line",
    ["topic\tonly two fields", "colour\tred\tred", "topic\t\tphrase", "topic\tx\ta | ", "topic\tx\ta & "],
)
def test_a_vocabulary_that_breaks_the_rules_is_refused(line: str) -> None:
    with pytest.raises(VocabularyError):
        build([line])


def test_a_concept_is_listed_once() -> None:
    with pytest.raises(VocabularyError, match="twice"):
        build(["topic\tx\ta", "group\tx\tb"])
