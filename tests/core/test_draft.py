"""The drafting desk: what a draft asks, what was asked before, how likely support is. Nothing of a draft is kept."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from followthrough.cli.draft import command
from followthrough.draft import weigh
from followthrough.draft.advice import advice
from followthrough.draft.desk import Earlier, checked
from followthrough.draft.support import Facts, Past, estimate, shipped_support
from followthrough.draft.support.model import read_support, write_support
from followthrough.draft.support.quality import calibration_error, spread, within
from followthrough.draft.support.training import Row, train_support
from followthrough.draft.words import answer_words, earlier_lines, estimate_lines, kind_lines
from followthrough.errors import InputError, ModelError
from followthrough.follow import Ask, Dossier, dossier
from followthrough.pipeline.completed import completed
from followthrough.records import Document, Position, Recommendation, Record, Response
from followthrough.records.lines import to_line
from followthrough.terms.actions import actions

REPORT = "A/HRC/1/1"
RATIFY = "Ratify the Convention against Torture"


def asked(number: int, text: str, maker: str, position: Position) -> Recommendation:
    return Recommendation(
        id=f"{REPORT}#5.{number}",
        document=REPORT,
        number=f"5.{number}",
        text=text,
        state="XYZ",
        cycle=1,
        recommenders=(maker,),
        position=position,
    )


RECORDS: list[Record] = [
    Document(id=REPORT, kind="working_group_report", states=("XYZ",), cycle=1, published="2010-01-04"),
    asked(1, "Accede to the Convention against Torture", "FRA", "not_supported"),
    asked(2, "Build more schools in rural areas", "CUB", "supported"),
    asked(3, "Become a party to CAT and its Optional Protocol", "DNK", "not_supported"),
    asked(4, "Continue to improve the education of girls", "CUB", "supported"),
]


@pytest.fixture(scope="module")
def known() -> Dossier:
    return dossier(completed(RECORDS, "XYZ"), "XYZ")


def test_a_long_explanation_is_cut_between_words_and_says_so() -> None:
    recommendation = asked(1, "Close the camps", "FRA", "noted")
    explained = Response(
        id="A/HRC/1/1/Add.1#5.1",
        recommendation=recommendation.id,
        position="noted",
        stage="addendum",
        document="A/HRC/1/1/Add.1",
        comment="There are none. " * 30,
    )
    earlier = Earlier(Ask(recommendation, 1, "noted", (explained,)), 0.9, (), became="", own=False)
    said = answer_words(earlier)
    assert said.endswith(" […]”")
    assert len(said) < 320
    whole = replace(explained, comment="There are none.")
    assert answer_words(replace(earlier, ask=Ask(recommendation, 1, "noted", (whole,)))) == "noted: “There are none”"


def test_the_kind_of_action_is_told_with_the_words_that_decided(known: Dossier) -> None:
    weighed = weigh(f"{RATIFY} before 2016", known)
    assert weighed.action.name == "Specific"
    assert "Ratify" in " ".join(weighed.deciding.words)
    assert "Torture and other CID treatment" in {issue.term for issue in weighed.issues}
    assert any("seconds" in line for line in kind_lines(weighed))


def test_the_nearest_earlier_asks_come_first_with_their_answers_and_ones_own_are_marked(known: Dossier) -> None:
    weighed = weigh(RATIFY, known, "FRA")
    first = weighed.earlier[0]
    assert first.ask.recommendation.number == "5.1"
    assert first.own
    assert "has not accepted" in first.became
    summary, nearest, *_ = earlier_lines(weighed)
    assert summary == "Most likely the same was asked 2 times in 1 review: 2 not supported."
    assert "the same State" in nearest


def test_a_state_makes_no_recommendation_to_itself(known: Dossier) -> None:
    with pytest.raises(InputError, match="to itself"):
        weigh(RATIFY, known, "XYZ")


def test_one_word_and_one_earlier_ask_are_said_as_one(known: Dossier) -> None:
    told = [*kind_lines(weigh("Disarm", known)), *estimate_lines(weigh(RATIFY, known, "DNK"))]
    assert "Length: 1 word, about 1 second when it is read out." in told
    assert not [line for line in told if " 1 were" in line or " 1 earlier" in line]


def test_deeds_are_the_verbs_of_the_draft_not_its_nouns() -> None:
    assert not any(
        "kinds of deed" in said for said in advice("Strengthen and promote further protection", actions()[3])
    )


def test_what_a_state_declined_before_is_less_likely_than_what_it_supported(known: Dossier) -> None:
    declined = weigh(RATIFY, known).estimate
    supported = weigh("Continue to improve the education of girls in rural areas", known).estimate
    assert declined.likelihood < supported.likelihood
    assert declined.low < declined.likelihood < declined.high


def test_an_estimate_names_its_reasons_and_how_good_such_estimates_are(known: Dossier) -> None:
    weighed = weigh(RATIFY, known)
    told = " ".join(estimate_lines(weighed))
    assert weighed.estimate.reasons
    assert "Brier score" in told
    assert "for nine in ten States" in told


def test_a_state_without_reviews_is_told_from_others_and_says_so() -> None:
    weighed = weigh(RATIFY, dossier([], "FRA"), "NOR")
    assert weighed.earlier == ()
    assert "No review of France" in next(iter(earlier_lines(weighed)))
    assert 0 < weighed.estimate.likelihood < 1


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        ("", "the draft is empty"),
        (" … ", "the draft is empty"),
        ("Ratifier la Convention contre la torture", "seems to be in French"),
        ("Ratificar la Convención contra la Tortura y los protocolos", "seems to be in Spanish"),
        ("Ратифицировать Конвенцию против пыток", "seems to be in Russian"),
        ("批准《禁止酷刑公约》", "seems to be in Chinese"),
        ("Die Folter sofort abschaffen und Gefangene freilassen", "not known here"),
        ("ratify " * 1000, "5,000 are taken"),
    ],
)
def test_what_cannot_be_weighed_is_refused_with_the_reason(draft: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        checked(draft)


@pytest.mark.parametrize(
    ("draft", "category", "lacks"),
    [
        ("Consider ratifying CAT", "3", "only to think about"),
        ("Continue efforts for women", "2", "go on with what is done"),
        ("Strengthen measures further", "4", "further"),
        ("Abolish torture", "5", "names no time"),
        (
            "Ratify CAT, train judges, establish a commission and combat impunity by 2016",
            "5",
            "kinds of deed at once",
        ),
    ],
)
def test_what_a_draft_lacks_is_said(draft: str, category: str, lacks: str) -> None:
    action = next(one for one in actions() if one.category == category)
    assert lacks in " ".join(advice(draft, action))


def test_a_specific_draft_with_a_date_lacks_nothing() -> None:
    assert advice("Ratify the Convention against Torture by the end of 2016", actions()[4]) == ()


facts = st.builds(
    Facts,
    st.sampled_from(["PRK", "FRA", "XYZ"]),
    st.sampled_from([None, "NOR", "CUB", "XYZ"]),
    st.lists(st.sampled_from(["Justice", "Death penalty"]), unique=True).map(tuple),
    st.sampled_from("12345"),
    st.lists(
        st.builds(
            Past,
            st.just(("NOR",)),
            st.just(("Justice",)),
            st.sampled_from("12345"),
            st.booleans(),
            st.floats(0, 1),
        ),
        max_size=5,
    ),
)


@given(facts)
def test_every_estimate_lies_within_its_interval(known_facts: Facts) -> None:
    told = estimate(known_facts)
    assert 0 <= told.low <= told.likelihood <= told.high <= 1


def test_the_shipped_model_is_better_than_the_base_rate_on_unseen_states() -> None:
    figures = shipped_support().figures
    assert figures["Brier score"] < 0.75 * figures["Brier score of the base rate"]
    assert figures["calibration error"] < 0.02
    assert figures["share of reviews within the interval"] >= 0.9


def test_a_model_is_trained_written_and_read_back(tmp_path: Path) -> None:
    draw = np.random.default_rng(1)
    rows = [
        Row(Facts(state, "FRA", (), "5" if n % 2 else "2"), bool(n % 2 == 0) != bool(draw.random() < 0.1))
        for state in ("AFG", "ALB", "DZA", "AND", "AGO", "ARG", "ARM", "AUS", "AUT", "AZE")
        for n in range(20)
    ]
    model = train_support(rows)
    write_support(tmp_path / "support.json", model)
    again = read_support((tmp_path / "support.json").read_text(encoding="utf-8"))
    assert again == model
    assert estimate(Facts("XYZ", "FRA", (), "2"), again).likelihood > 0.7
    assert estimate(Facts("XYZ", "FRA", (), "5"), again).likelihood < 0.3


@pytest.mark.parametrize("text", ["", "{}", '{"format": 9}', '{"format": 1, "base": 0.7}'])
def test_a_damaged_model_is_refused(text: str) -> None:
    with pytest.raises(ModelError):
        read_support(text)


def test_perfect_calibration_has_no_error_and_states_that_agree_no_spread() -> None:
    told = np.array([0.0, 1.0] * 50)
    odds = np.zeros(100)
    state = np.array(["AFG"] * 50 + ["ALB"] * 50)
    assert calibration_error(np.full(100, 0.5), told) == 0
    assert spread(odds, told, state) == 0.1
    assert within(odds, told, state, np.zeros(100, bool), np.ones(100)) == 1


def test_the_command_says_the_same_and_refuses_an_empty_draft(tmp_path: Path) -> None:
    record = tmp_path / "record.jsonl"
    record.write_text("".join(f"{to_line(one)}\n" for one in RECORDS), encoding="utf-8")
    result = CliRunner().invoke(command, ["PRK", RATIFY, "--as", "France", "--record", str(record)])
    assert result.exit_code == 0
    assert "No review of Democratic" in result.output
    result = CliRunner().invoke(command, ["PRK", RATIFY, "--language", "fr", "--record", str(record)])
    assert "Type d’action\u00a0: précise (catégorie 5 sur 5)" in result.output
    with pytest.raises(InputError):
        CliRunner().invoke(command, ["PRK", " ", "--record", str(record)], catch_exceptions=False)
