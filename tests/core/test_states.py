"""The vocabulary of States."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.errors import VocabularyError
from followthrough.terms import states

EVERY_NAME = [
    (state.code, name)
    for state in states.states()
    for name in (state.name, state.long_name, *state.other_names, *state.former_names, *state.names.values())
]


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Iran (Islamic Republic of)", "IRN"),
        ("the Islamic Republic of Iran", "IRN"),
        ("Venezuela, Bolivarian Republic of", "VEN"),
        ("Bolivia (the Plurinational State of)", "BOL"),
        ("COTE D’IVOIRE", "CIV"),
        ("Côte d´Ivoire", "CIV"),
        ("The former Yugoslav Republic of Macedonia", "MKD"),
        ("Swaziland", "SWZ"),
        ("Burma", "MMR"),
        ("Cape Verde", "CPV"),
        ("Libyan Arab Jamahiriya", "LBY"),
        ("Zaire", "COD"),
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("Timor–Leste", "TLS"),
        ("Democratic Peoples’ Republic of Korea", "PRK"),
        ("St. Lucia", "LCA"),
        ("Palestine*", "PSE"),
        ("Holy See", "VAT"),
        ("European Union", "EUE"),
        ("U.S.A.", "USA"),
        ("D.P.R.K.", "PRK"),
        ("Iran (Islamic Rep. of)", "IRN"),
        ("Micronesia (Fed. States of)", None),
        ("Royaume-Uni", "GBR"),
        ("Corée", None),
        ("Korea", None),
        ("ICCPR", None),
        ("", None),
    ],
)
def test_a_name_as_documents_print_it_gives_its_state(printed: str, code: str | None) -> None:
    assert states.find(printed) == code


def test_every_name_of_the_vocabulary_is_found() -> None:
    for code, name in EVERY_NAME:
        assert states.find(name) == code
        assert states.find(f"the {name.upper()} *") == code or "(" in name


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Moroco", "MAR"),
        ("Pland", "POL"),
        ("UnitedKingdom", "GBR"),
        ("Burkin aFaso", "BFA"),
        ("Iran (IslamicRepublicof)", "IRN"),
        ("Democratic Republic ofthe Congo", "COD"),
        ("Philipines", "PHL"),
        ("Luxemburg", "LUX"),
        ("Kyrgystan", "KGZ"),
        ("Liechstenstein", "LIE"),
        ("Bosnia and Herzegowina", "BIH"),
        ("Domincan Republic", "DOM"),
        ("Equatorial Guina", "GNQ"),
        ("United Kingdom of Great Britain and Nothern Ireland", "GBR"),
    ],
)
def test_a_slip_of_the_pen_is_forgiven(printed: str, code: str) -> None:
    assert states.find(printed) is None
    assert states.closest(printed) == code


@pytest.mark.parametrize(
    "printed", ["Austraia", "Nigera", "Slovania", "Dominican", "Irak", "Papua Guinea", "Child", "Korea"]
)
def test_what_could_be_two_states_is_not_guessed_at(printed: str) -> None:
    assert states.closest(printed) is None


def test_the_closest_name_of_each_state_is_its_own() -> None:
    for code, name in EVERY_NAME:
        assert states.closest(name) in (code, None)


def test_the_regional_groups_are_those_of_the_united_nations() -> None:
    members = [state for state in states.states() if state.status == "member"]
    counts = {group: sum(state.group == group for state in members) for group in states.GROUPS}
    assert counts == {"African": 54, "Asia-Pacific": 54, "EEG": 23, "GRULAC": 33, "WEOG": 29, "none": 0}
    assert states.state("TUR").group == "WEOG"


def test_every_state_has_a_name_in_six_languages() -> None:
    assert all(set(state.names) == states.LANGUAGES for state in states.states())


ONE = ["AAA", "member", "WEOG", ""]
NAMED = [["AAA", "en", "short", "Aland"], ["AAA", "en", "long", "Republic of Aland"]]


@pytest.mark.parametrize(
    ("listed", "named"),
    [
        ([ONE, ONE], NAMED),
        ([["AAA", "member", "North", ""]], NAMED),
        ([["AAA", "kingdom", "WEOG", ""]], NAMED),
        ([["aaa", "member", "WEOG", ""]], NAMED),
        ([["AAA", "member", "WEOG", "XX"]], NAMED),
        ([ONE], NAMED[:1]),
        ([ONE], [*NAMED, ["AAA", "de", "short", "Aland"]]),
        ([ONE], [*NAMED, ["BBB", "en", "short", "Bland"]]),
        (
            [ONE, ["BBB", "member", "WEOG", ""]],
            [*NAMED, ["BBB", "en", "short", "The ÅLAND"], ["BBB", "en", "long", "Republic of Bland"]],
        ),
    ],
)
def test_a_vocabulary_that_contradicts_itself_is_refused(listed: list[list[str]], named: list[list[str]]) -> None:
    assert states.build([ONE], NAMED).states["AAA"].name == "Aland"
    with pytest.raises(VocabularyError):
        states.build(listed, named)


@given(st.text(max_size=60))
def test_any_text_can_be_looked_up(text: str) -> None:
    assert states.normalised(states.normalised(text)) == states.normalised(text) or not text.isascii()
    assert states.find(text) in {None, *states.vocabulary().states}
    states.closest(text)
