"""Reading back what was written, in the layouts that are easily read wrong: each table comes back whole."""

import pytest

from followthrough.records import Response
from followthrough.sample.write import Ask, LeadIn
from followthrough.terms import states
from tests.core.test_sample_layouts import found, told
from tests.core.written import FORMATS, LEAD_INS, STATE, a_report, read_back, recommendations_in

PLAIN = (Ask(text="Reform the courts", recommenders=("Ghana",)),)
NAMES = {
    "former": ("the former Yugoslav Republic of Macedonia", "Swaziland", "Czech Republic", "Cape Verde", "Turkey"),
    "long": (
        "the Democratic People’s Republic of Korea",
        "the United Kingdom of Great Britain and Northern Ireland",
        "the Plurinational State of Bolivia",
        "the Lao People’s Democratic Republic",
    ),
    "short": ("UK", "USA", "DPRK", "UAE"),
    "misspelt": ("Khazakstan", "Phillipines", "Moroco", "Azerbajan", "Switzerlan"),
    "observers": ("Holy See", "State of Palestine", "European Union"),
    "with brackets of their own": (
        "Micronesia (Federated States of)",
        "Bolivia (Plurinational State of)",
        "Netherlands (Kingdom of the)",
    ),
}


def supported(*asks: Ask) -> LeadIn:
    """Put asks into a list that enjoys support, one paragraph each."""
    return LeadIn(text=LEAD_INS["supported"], position="supported", entries=tuple((ask,) for ask in asks))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("kind", NAMES)
def test_states_are_known_by_every_kind_of_name(form: str, kind: str) -> None:
    ask = Ask(text="Ratify CAT", recommenders=NAMES[kind])
    report = a_report(supported(ask, *(Ask(text="End the wait", recommenders=(name,)) for name in NAMES[kind])))
    assert None not in [states.find(name) for name in NAMES[kind] if kind != "misspelt"]
    if kind != "misspelt":
        assert found(FORMATS[form](report)) == told(report)
    first, *single = recommendations_in(read_back(FORMATS[form](report))[1])
    assert list(first.recommenders) == [one.recommenders[0] for one in single]
    assert [one.printed for one in first.recommenders_as_printed] == list(NAMES[kind])


@pytest.mark.parametrize("form", FORMATS)
def test_misspelt_names_are_those_of_the_states_that_are_meant(form: str) -> None:
    report = a_report(supported(Ask(text="Ratify CAT", recommenders=NAMES["misspelt"]), *PLAIN))
    first, _ = recommendations_in(read_back(FORMATS[form](report))[1])
    assert first.recommenders == ("KAZ", "PHL", "MAR", "AZE", "CHE")


@pytest.mark.parametrize("form", FORMATS)
def test_acronyms_in_brackets_are_no_states(form: str) -> None:
    report = a_report(
        supported(
            Ask(text="Ratify the Convention against Torture (CAT) and its Protocol (OPCAT)", recommenders=("Chile",)),
            Ask(text="Pass the law on children (2009) with the help of the Fund (UNICEF)", recommenders=("Peru",)),
            Ask(text="Set up a body under the Paris Principles (status A)", recommenders=("Mali", "Niger")),
            Ask(text="End all violence (including at home) against women", recommenders=("Norway",)),
        )
    )
    assert found(FORMATS[form](report)) == told(report)


@pytest.mark.parametrize("form", FORMATS)
def test_recommendations_in_a_footnote_to_the_lead_in_are_found(form: str) -> None:
    report = a_report(
        supported(*PLAIN, Ask(text="Open more clinics", recommenders=("Chad",))),
        LeadIn(
            text=f"{STATE} considers that the recommendations in the footnote below are not relevant.",
            position="not_supported",
            in_footnote=(
                Ask(text="Withdraw from the border", recommenders=("Peru",)),
                Ask(text="Give back the islands", recommenders=("Chad", "Mali")),
            ),
        ),
    )
    assert found(FORMATS[form](report)) == told(report)


@pytest.mark.parametrize("form", FORMATS)
def test_a_text_goes_on_in_a_paragraph_of_its_own(form: str) -> None:
    report = a_report(
        supported(
            Ask(text="Take the measures that are needed", rest="to end the wait for trials", recommenders=("Peru",)),
            *PLAIN,
        )
    )
    assert found(FORMATS[form](report)) == told(report)


@pytest.mark.parametrize("form", FORMATS)
def test_lettered_parts_with_states_of_their_own_are_texts_of_their_paragraph(form: str) -> None:
    report = a_report(
        supported(
            Ask(
                text="Ratify:",
                parts=(
                    Ask(text="the Optional Protocol to CAT", recommenders=("Peru", "Chile")),
                    Ask(text="the Rome Statute", recommenders=("Chad",)),
                ),
            ),
            *PLAIN,
        )
    )
    assert found(FORMATS[form](report)) == told(report)


@pytest.mark.parametrize("form", FORMATS)
def test_a_recommendation_may_turn_to_others_than_the_state(form: str) -> None:
    report = a_report(
        supported(
            Ask(text="Call on the international community to give technical assistance", recommenders=("Chad",)),
            *PLAIN,
        )
    )
    records = recommendations_in(read_back(FORMATS[form](report))[1])
    assert [one.addressees for one in records] == [("international community",), ()]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("it considers them already implemented", "implemented"),
        ("it considers them already implemented or in the process of implementation", "under_way"),
    ],
)
def test_a_lead_in_may_claim_that_its_recommendations_are_carried_out(form: str, words: str, claim: str) -> None:
    words = f"The following recommendations enjoy the support of {STATE}, and {words}:"
    report = a_report(LeadIn(text=words, position="supported", entries=(PLAIN, PLAIN)))
    _, records = read_back(FORMATS[form](report))
    assert [(one.position, one.claim) for one in records if isinstance(one, Response)] == [("supported", claim)] * 2
