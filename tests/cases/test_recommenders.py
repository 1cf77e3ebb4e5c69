"""Who stands in the brackets behind a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.find.recommendations.recommenders import brackets, listed, names_in
from followthrough.terms import states

NAMES = [
    (state.code, name)
    for state in states.states()
    for name in (state.name, state.long_name, *state.other_names, *state.former_names)
]


def codes(text: str, under_review: str | None = None) -> list[list[str | None]]:
    return [[one.code for one in bracket.recommenders] for bracket in brackets(text, under_review)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plant trees (Norway);", [["NOR"]]),
        ("Plant trees (Norway, Peru; Chad).", [["NOR", "PER", "TCD"]]),
        ("Plant trees (Norway)(Peru) ( Chad );", [["NOR"], ["PER"], ["TCD"]]),
        ("Plant trees (Iran (Islamic Republic of), Bolivia (Plurinational State of));", [["IRN", "BOL"]]),
        ("Plant trees (Venezuela, Bolivarian Republic of, Cuba);", [["VEN", "CUB"]]),
        ("Plant trees [Norway, Peru];", [["NOR", "PER"]]),
        ("Plant trees (Norway/Peru);", [["NOR", "PER"]]),
        ("Plant trees (Norway – Peru);", [["NOR", "PER"]]),
        ("Plant trees (Brazil, Chile and Norway);", [["BRA", "CHL", "NOR"]]),
        ("Plant trees (Bosnia and Herzegovina and Trinidad and Tobago);", [["BIH", "TTO"]]),
        ("Plant trees (Chad Egypt, Peru);", [["TCD", "EGY", "PER"]]),
        ("Plant trees (Norway3, 4 Peru*);", [["NOR", "PER"]]),
        ("Plant trees (Norway, , Peru);", [["NOR", "PER"]]),
        ("Plant trees (the Netherlands, the Holy See, State of Palestine);", [["NLD", "VAT", "PSE"]]),
        ("Plant trees (Swaziland, Burma, the former Yugoslav Republic of Macedonia);", [["SWZ", "MMR", "MKD"]]),
        ("Plant trees (Philipines, Peru);", [["PHL", "PER"]]),
        ("Plant trees (as recommended by Norway);", [["NOR"]]),
        ("Plant trees Iran (Islamic Republic of), Norway);", [["IRN", "NOR"]]),
        ("Plant trees (Rep. of Korea, U.S.A., Fance, SriLanka);", [["KOR", "USA", "FRA", "LKA"]]),
        ("Plant trees (same recommendation by Norway);", [["NOR"]]),
        ("Plant trees (Peru; same recommendation: Norway);", [["PER", "NOR"]]),
        ("Plant trees Norway, Viet Nam and Peru);", [["NOR", "VNM", "PER"]]),
        ("Plant trees (Peru, Norway and others);", [["PER", "NOR", None]]),
        ("Plant trees (Norway and 3 other States);", [["NOR", None]]),
        ("Plant trees (Norway–Peru, Timor-Leste–Chad);", [["NOR", "PER", None]]),
        ("Plant trees (Iran Islamic Republic of), Peru);", [["IRN"], ["PER"]]),
        ("Plant trees – Norway, Peru;", [["NOR", "PER"]]),
        ("Plant trees — as in Norway — in spring;", []),
        ("Plant trees (Norway, also on behalf of Denmark and Iceland);", [["NOR"]]),
        ("Plant trees (Norway, Atlantis);", [["NOR", None]]),
        ("Plant trees (Norway;", [["NOR"]]),
        ("Plant trees (Iran (Islamic Republic of);", [["IRN"]]),
        ("Plant trees, Norway);", [["NOR"]]),
        ("Join the Treaty on Trees (ToT) (Norway);", [["NOR"]]),
        ("Join the Treaty on Trees (ToT, 1999);", []),
        ("Plant trees (see the Forest Code (art. 3));", []),
        ("Plant trees (of the kind in (Norway));", [["NOR"]]),
        ("Plant trees (Equador and Columbia);", [["ECU", "COL"]]),
        ("Plant trees;", []),
        ("", []),
    ],
)
def test_states_in_brackets_are_read(text: str, expected: list[list[str | None]]) -> None:
    assert codes(text) == expected


def test_a_state_does_not_recommend_to_itself() -> None:
    assert codes("Open the forest at Bergen (Norway) to all (Peru);", "NOR") == [["PER"]]
    assert codes("Open the forest at Bergen (Norway) to all (Peru);") == [["NOR"], ["PER"]]


def test_a_state_that_speaks_for_a_group_is_the_recommender() -> None:
    (bracket,) = brackets("Plant trees (Slovenia, on behalf of the European Union);")
    (one,) = bracket.recommenders
    assert (one.code, one.printed, one.on_behalf_of) == ("SVN", "Slovenia", "European Union")


def test_the_printed_name_is_kept() -> None:
    (bracket,) = brackets("Plant trees (Philipines, Côte d’Ivoire*);")
    assert [one.printed for one in bracket.recommenders] == ["Philipines", "Côte d’Ivoire"]


def test_states_named_in_running_words_are_found_in_order() -> None:
    named = names_in("Thanking Peru, the United Kingdom of Great Britain and Northern Ireland asked Chad about it.")
    assert [one.code for one in named] == ["PER", "GBR", "TCD"]


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=12, unique_by=lambda named: named[0]),
    st.sampled_from([", ", "; ", ",", ") (", " , "]),
)
def test_any_list_of_states_in_any_of_their_names_reads_back(listed: list[tuple[str, str]], between: str) -> None:
    text = f"Plant trees ({between.join(name for _, name in listed)});"
    assert [code for group in codes(text) for code in group] == [code for code, _ in listed]


@given(st.text(alphabet="()[]aN ,;Norway", max_size=80))
def test_brackets_lie_within_the_text_and_do_not_overlap(text: str) -> None:
    ends = 0
    for bracket in brackets(text):
        assert ends <= bracket.start < bracket.end <= len(text)
        ends = bracket.end


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Cameroon, Republic of Korea and France", ["CMR", "KOR", "FRA"]),
        ("Cameroon, the Republic of Korea and France", ["CMR", "KOR", "FRA"]),
        ("Congo, Democratic Republic of the Congo", ["COG", "COD"]),
        ("Korea, Republic of, and Moldova, Republic of", ["KOR", "MDA"]),
    ],
)
def test_a_comma_in_running_words_parts_two_names_where_it_can(words: str, named: list[str]) -> None:
    assert [one.code for one in names_in(words)] == named


@pytest.mark.parametrize(
    ("words", "speaks"),
    [
        ("Chile, Nigeria (on behalf of the Owls)", [None, "Owls"]),
        ("Nigeria (on behalf of the Owls), Chile", ["Owls", None]),
        ("Chile; Nigeria on behalf of the Owls; Peru", [None, "Owls", None]),
        ("Nigeria on behalf of the Owls, Peru (on behalf of the Bats and Bees)", ["Owls", "Bats and Bees"]),
        ("Nigeria on behalf of the Owls, Bats and Bees", ["Owls, Bats and Bees"]),
        ("Nigeria on behalf of the Owls, Peru and Chad", ["Owls", None, None]),
        ("Nigeria on behalf of Ghana, Peru and Chad", ["Ghana, Peru and Chad"]),
    ],
)
def test_only_the_last_state_before_it_speaks_for_a_group(words: str, speaks: list[str | None]) -> None:
    assert [one.on_behalf_of for one in listed(words)] == speaks
