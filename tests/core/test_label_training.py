"""Training: the same rows give the same bytes, States are never split, sources never mixed."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from followthrough.cli.train import command
from followthrough.errors import InputError, MissingPartError
from followthrough.label.coded import Coded, coded_rows, corrected_rows, folds, held_out_states
from followthrough.label.coders import charted, coding, contradictions, departures
from followthrough.label.labels import labels
from followthrough.label.learning import coded_labels
from followthrough.label.measured import calibration_error, measured
from followthrough.label.model import NAME, Model, read_model, write_model
from followthrough.label.scoring import look, scores
from followthrough.label.training import train
from followthrough.records import Label, Record, Scheme
from followthrough.records.lines import to_line
from followthrough.terms.issues import issues
from tests.core.label_samples import STATES, asked, coded_world, model_of_the_world


@pytest.fixture(scope="module")
def model() -> Model:
    return train(coded_world(), without=held_out_states(STATES))


def test_the_same_rows_give_the_same_bytes(model: Model, tmp_path: Path) -> None:
    write_model(tmp_path / "a", model)
    write_model(tmp_path / "b", train(coded_world(), without=held_out_states(STATES)))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_states_left_out_are_not_trained_on_and_all_others_are(model: Model) -> None:
    assert set(model.header["trained_on"]["states"]) == set(STATES) - set(held_out_states(STATES))


def test_training_uses_every_state_where_none_is_left_out() -> None:
    assert model_of_the_world().header["trained_on"]["states"] == sorted(STATES)


def test_a_states_place_in_the_split_does_not_depend_on_the_order_of_rows() -> None:
    assert folds(STATES) == folds(reversed(STATES))


def test_a_model_gives_issue_and_action_with_the_words_that_decided(model: Model, tmp_path: Path) -> None:
    write_model(tmp_path / "m", model)
    text = "Abolish by law capital punishment in cities"
    given = [one for one in labels([asked(text)], read_model(tmp_path / "m")) if isinstance(one, Label)]
    issue, action = (next(one for one in given if one.scheme == scheme) for scheme in ("issue", "action"))
    assert (issue.term, action.term) == ("Death penalty", "5")
    assert "capital" in " ".join(issue.basis)
    assert "Abolish" in " ".join(action.basis)
    assert all(phrase in text for one in given for phrase in one.basis)
    assert all(one.score is not None and 0 <= one.score <= 1 for one in given)


def test_figures_are_measured_on_the_rows_of_the_states_held_out(model: Model) -> None:
    world = coded_world()
    held = [row for row in world if row.state in held_out_states(STATES)]
    figures = measured(model, held, [row for row in world if row not in held])["overall"]
    assert figures["rows"] == len(held)
    assert figures["issues micro F1"] > 0.9
    assert figures["rows, texts not seen in training"] == 0


def _corrections(folder: Path, *labels: Label) -> Path:
    file = folder / "corrections.jsonl"
    asks: list[Record] = [asked("Open the archives", "1"), asked("Close the mine", "2")]
    file.write_text("\n".join(to_line(one) for one in asks + list(labels)), encoding="utf-8")
    return file


def _said(number: str, scheme: Scheme, term: str, score: float | None = 1.0, by: str = "person:ana") -> Label:
    return Label(of=f"A/HRC/0/0#{number}", scheme=scheme, term=term, score=score, by=by)


def test_a_persons_corrections_speak_only_of_what_the_person_said(tmp_path: Path) -> None:
    file = _corrections(
        tmp_path,
        _said("1", "issue", "Justice"),
        _said("1", "action", "5"),
        _said("2", "issue", "Labour", 0.0),
        _said("2", "action", "4", by="followthrough-labels 1 (abc)"),
        _said("2", "group", "women"),
    )
    first, second = corrected_rows(file)
    assert (first.text, first.issues, first.action, first.by) == (
        "Open the archives",
        ("Justice",),
        "5",
        "person:ana",
    )
    assert (second.issues, second.action, set(second.denied)) == ((), "", {"Labour"})
    about, asked_for = coded_labels([first, second])
    terms = [one.term for one in issues()]
    assert {terms[at]: mark for at, mark in enumerate(about[0].tolist()) if mark >= 0} == {"Justice": 1}
    assert {terms[at]: mark for at, mark in enumerate(about[1].tolist()) if mark >= 0} == {"Labour": 0}
    assert (asked_for[0].tolist(), asked_for[1].tolist()) == ([0, 0, 0, 0, 1], [-1] * 5)


def test_a_label_given_after_it_was_denied_is_given(tmp_path: Path) -> None:
    (one,) = corrected_rows(
        _corrections(tmp_path, _said("1", "issue", "Justice", 0.0), _said("1", "issue", "Justice", 1.0))
    )
    assert (one.issues, one.denied) == (("Justice",), frozenset())


def test_what_people_correct_changes_what_the_model_says(model: Model, tmp_path: Path) -> None:
    text = "Stop the caravans of the night"
    rows = [
        *coded_world(),
        *(Coded(text, state, ("Trafficking",), "", "person:ana", whole=False) for state in STATES),
    ]
    taught = train(rows, without=held_out_states(STATES))
    issue = taught.issues.index("Trafficking")
    before, after = (scores(one, look(one, [text])).issues[0, issue] for one in (model, taught))
    assert after > before
    assert taught.header["trained_on"]["by"].keys() == {"UPR Info", "corrections"}


@pytest.mark.parametrize(
    ("label", "says"),
    [(_said("9", "issue", "Justice"), "not in the file"), (_said("1", "issue", "Gardening"), "unknown issue")],
)
def test_a_correction_that_cannot_be_used_is_an_error(tmp_path: Path, label: Label, says: str) -> None:
    with pytest.raises(InputError, match=says):
        corrected_rows(_corrections(tmp_path, label))


def test_rows_of_too_few_kinds_of_action_are_an_error() -> None:
    with pytest.raises(InputError, match="fewer than 3 kinds of action"):
        train([row for row in coded_world() if row.action in {"4", "5"}])


@pytest.mark.parametrize("trained", ["labels", "support"])
def test_without_scikit_learn_the_extra_is_asked_for_by_name(
    trained: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rows.csv").write_text("text,state,issues,action\nDo it,AUT,Justice,5\n", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "sklearn", None)
    arguments = [trained, "--rows", str(tmp_path / "rows.csv"), "--out", str(tmp_path / "model")]
    with pytest.raises(MissingPartError, match=r"pip install \"followthrough\[train\]\""):
        CliRunner().invoke(command, arguments, catch_exceptions=False)


@pytest.mark.parametrize("renamed", [False, True])
def test_the_network_that_ships_stands_beside_ones_own_sums_unless_it_has_seen_what_is_measured_on(
    renamed: bool, tmp_path: Path
) -> None:
    lines = [f"{one.text},{'Q' * renamed}{one.state},{one.issues[0]},{one.action}" for one in coded_world()]
    (tmp_path / "rows.csv").write_text("\n".join(["text,state,issues,action", *lines]), encoding="utf-8")
    done = CliRunner().invoke(command, ["--rows", str(tmp_path / "rows.csv"), "--out", str(tmp_path / "own")])
    assert done.exit_code == 0
    network = read_model(tmp_path / "own" / NAME).network
    assert ("network is left out: it has seen rows of States" in done.stderr) is not renamed
    assert (network is not None) is renamed
    said = json.loads((tmp_path / "own" / "card.json").read_text(encoding="utf-8"))["network"]
    assert said == (network.header["sha256"] if network else None)


def test_a_row_with_an_unknown_issue_is_an_error_that_names_the_line(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("text,state,issues,action\nDo it,AUT,Gardening,5\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        coded_rows(file)


@pytest.mark.parametrize(
    ("text", "issues", "action", "count"),
    [
        ("Ratify CEDAW", ("Women's rights",), "5", 1),
        ("Ratify CEDAW", ("International instruments", "Women's rights"), "5", 0),
        ("Draw up a plan of action for rivers", ("Environment",), "5", 1),
        ("Consider opening the gates", ("Other",), "5", 1),
        ("Continue opening the gates", ("Other",), "3", 1),
        ("Continue and speed up the opening", ("Other",), "4", 0),
        ("Continue and speed up the opening", ("Other",), "2", 1),
        ("Continue and maintain the opening", ("Other",), "2", 0),
        ("Put an end to torture in the far north", ("Public security",), "5", 1),
        ("Ratify the Convention against Torture", ("International instruments",), "5", 0),
    ],
)
def test_rows_that_contradict_the_codebook_are_known(
    text: str, issues: tuple[str, ...], action: str, count: int
) -> None:
    row = coded_world()[0]
    assert len(contradictions(type(row)(text, "AUT", issues, action, "UPR Info"))) == count


def test_rows_that_depart_from_the_chart_of_terms_are_told_from_those_that_break_a_rule() -> None:
    row = replace(
        coded_world()[0], text="Help the elderly, and end torture", issues=("Torture and other CID treatment",)
    )
    assert (contradictions(row), departures(row)) == ((), ("elderly",))
    assert departures(replace(row, issues=("Other", "Torture and other CID treatment"))) == ()
    assert charted([row])["elderly"] == (1, 1)


def test_texts_that_come_back_are_counted() -> None:
    counted = coding(coded_world())
    assert counted["distinct texts"] == 32
    assert counted["rows of texts that come back in other States"] == counted["rows"]
    assert json.dumps(counted)


def test_what_coders_agree_on_is_counted_between_states() -> None:
    one, other = coded_world()[0], coded_world()[-1]
    rows = [
        replace(one, state="AUT", issues=("Justice", "Labour")),
        replace(one, state="BEL", issues=("Justice",)),
        other,
    ]
    counted = coding([*rows, replace(rows[0], recommender="KEN")])
    assert counted["pairs of the same text in different States"] == 2
    assert counted["agreement in issues, the same text, F1"] == pytest.approx(2 / 3)
    assert counted["agreement in action, the same text"] == 1.0


def test_texts_that_begin_alike_and_differ_in_a_word_are_compared_too() -> None:
    text = (
        "Open the doors of every school to all children who live far from towns, wherever families move, in hills and"
    )
    one = replace(coded_world()[0], text=f"{text} valleys", state="AUT", action="4")
    other = replace(one, text=f"{text} plains", state="BEL", action="5")
    far = replace(one, text="Open the doors of the town hall", state="CHL")
    counted = coding([one, other, far])
    assert counted["pairs of near-identical texts in different States"] == 1
    assert counted["agreement in action, near-identical texts"] == 0.0


def test_probabilities_that_come_true_as_often_as_they_say_have_no_calibration_error() -> None:
    chances = np.array([0.25, 0.25, 0.25, 0.25, 0.8, 0.8, 0.8, 0.8, 0.8])
    came = np.array([1, 0, 0, 0, 1, 1, 1, 1, 0])
    assert calibration_error(chances, came) == pytest.approx(0)
    assert calibration_error(chances, 1 - came) == pytest.approx((4 * 0.5 + 5 * 0.6) / 9)
