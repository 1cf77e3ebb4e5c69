"""Training: the same rows give the same bytes, States are never split, sources never mixed."""

import json
from pathlib import Path

import pytest

from followthrough.errors import InputError
from followthrough.label.coded import coded_rows, corrected_rows, folds, held_out_states
from followthrough.label.labels import labels
from followthrough.label.measured import coding, contradictions, measured
from followthrough.label.model import Model, read_model, write_model
from followthrough.label.training import train
from followthrough.records import Label
from followthrough.records.lines import to_line
from tests.core.label_samples import STATES, asked, coded_world


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
    assert train(coded_world()).header["trained_on"]["states"] == sorted(STATES)


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


def test_a_correction_is_learnt_from_where_it_is_whole_and_a_persons(tmp_path: Path) -> None:
    lines = [
        to_line(asked("Open the archives", "1")),
        to_line(asked("Close the mine", "2")),
        to_line(Label(of="A/HRC/0/0#1", scheme="issue", term="Justice", by="Ana Editor")),
        to_line(Label(of="A/HRC/0/0#1", scheme="action", term="5", by="Ana Editor")),
        to_line(Label(of="A/HRC/0/0#2", scheme="issue", term="Labour", by="Ana Editor")),
        to_line(Label(of="A/HRC/0/0#2", scheme="action", term="4", by="followthrough-labels 1 (abc)")),
    ]
    file = tmp_path / "corrections.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    (one,) = corrected_rows(file)
    assert (one.text, one.issues, one.action, one.by) == ("Open the archives", ("Justice",), "5", "Ana Editor")
    assert train([*coded_world(), one]).header["trained_on"]["by"].keys() == {"UPR Info", "corrections"}


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
    ],
)
def test_rows_that_contradict_the_codebook_are_known(
    text: str, issues: tuple[str, ...], action: str, count: int
) -> None:
    row = coded_world()[0]
    assert len(contradictions(type(row)(text, "AUT", issues, action, "UPR Info"))) == count


def test_texts_that_come_back_are_counted() -> None:
    counted = coding(coded_world())
    assert counted["distinct texts"] == 32
    assert counted["rows of texts that come back in other States"] == counted["rows"]
    assert json.dumps(counted)
