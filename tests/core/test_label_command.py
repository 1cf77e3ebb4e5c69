"""The command `label`: records in, labels out, with the model that ships."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from followthrough.cli.label import command
from followthrough.errors import ModelError
from followthrough.label.features import features_of
from followthrough.label.forms import Forms
from followthrough.label.found import EMPTY, Kind, key, kind_of
from followthrough.label.labels import labels, name_of
from followthrough.label.model import read_model, write_model
from followthrough.label.persons import named
from followthrough.label.phrases import phrases
from followthrough.label.shown import SMALL
from followthrough.label.sureness import between
from followthrough.label.words import words_of
from followthrough.records import Label, Problem
from followthrough.records.lines import to_line
from tests.core.label_samples import asked, model_of_the_world


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


def test_a_model_of_ones_own_signs_its_labels(tmp_path: Path) -> None:
    file = tmp_path / "own.model"
    write_model(file, model_of_the_world())
    line = to_line(asked("Abolish by law capital punishment in towns"))
    done = CliRunner().invoke(command, ["-", "--model", str(file)], input=line, catch_exceptions=False)
    assert {one["by"] for one in _printed(done)} == {name_of(read_model(file))}
    assert "Death penalty" in {one["term"] for one in _printed(done)}


def test_a_model_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        CliRunner().invoke(command, ["-", "--model", str(tmp_path / "none")], input="", catch_exceptions=False)


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
    assert (women.term, women.basis) == ("women", ("women",))


def test_why_an_action_is_asked_is_said_without_words_that_mean_nothing_by_themselves() -> None:
    for text in ("Introduce a moratorium on the execution of him who was not heard", "Ratify it when it may be so"):
        (action,) = [one for one in labels([asked(text)]) if isinstance(one, Label) and one.scheme == "action"]
        assert action.basis
        assert not {word.lower() for word in action.basis} & SMALL


@pytest.mark.parametrize(
    ("text", "cut", "shown"),
    [
        ("Ratify OP-CRC-AC and CEDAW", [(0, 13), (21, 26)], ("Ratify OP-CRC-AC", "CEDAW")),
        ("In the follow-up process", [(14, 24)], ("follow-up process",)),
        ("Fight HIV/AIDS", [(6, 9)], ("HIV/AIDS",)),
        ("Help migrant workers who are workers", [(5, 20), (13, 20), (29, 36)], ("migrant workers", "workers")),
        ("Child and child", [(0, 5), (10, 15)], ("Child",)),
        ("No - just - dashes", [(5, 9)], ("just",)),
    ],
)
def test_words_that_decided_are_whole_and_said_once(
    text: str, cut: list[tuple[int, int]], shown: tuple[str, ...]
) -> None:
    assert phrases(text, cut) == shown


def test_a_term_that_was_not_measured_as_precise_is_found_but_not_given() -> None:
    text = "Pay the prison guards"
    assert ("group", "prison officials") in named(text)
    terms = {one.term for one in labels([asked(text)]) if isinstance(one, Label)}
    assert "prison officials" not in terms


def test_a_term_that_was_always_right_in_a_few_texts_is_not_given() -> None:
    text = "Protect human rights defenders"
    assert ("group", "human rights defenders") in named(text)
    assert {one.scheme for one in labels([asked(text)]) if isinstance(one, Label)} == {"issue", "action"}


@pytest.mark.parametrize(
    ("share", "count", "least", "most"), [(1.0, 6, 0.61, 1.0), (0.5, 10, 0.24, 0.76), (0.0, 0, 0.0, 1.0)]
)
def test_the_fewer_texts_a_share_was_measured_on_the_more_it_leaves_open(
    share: float, count: int, least: float, most: float
) -> None:
    assert between(share, count) == pytest.approx((least, most), abs=0.005)


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


def _made(text: str, *forms: str) -> dict[int, tuple[str, ...]]:
    """Give the features of a text by their keys, each with the words that it stands on first."""
    words, found, _ = features_of([text], Forms(forms))
    places = zip(found.keys.tolist(), found.first.tolist(), found.last.tolist(), found.other.tolist(), strict=True)
    made: dict[int, tuple[str, ...]] = {}
    for one, first, last, other in places:
        beside = [words.words[other]] if other >= 0 else []
        made.setdefault(one, (*words.words[first:last], *beside))
    return made


def test_features_know_treaties_the_opening_and_the_verbs_of_clauses() -> None:
    forms = ("w:protect", "w:by", "s:detaine", "v:ratif", "t:OP-CAT", "i:Detention", "v:detainee")
    made = _made("Protect detainees, including by ratifying OP-CAT", *forms)
    number = {form: place for place, form in enumerate(forms, 1)}
    assert made[int(key(Kind.PLACE, number["w:protect"], 1))] == ("protect",)
    assert made[int(key(Kind.JOINED, number["w:by"], number["v:ratif"]))] == ("by", "ratifying")
    assert made[int(key(Kind.NAMED, number["t:OP-CAT"]))] == ("op", "cat")
    assert int(key(Kind.NAMED, number["i:Detention"])) in made
    assert int(key(Kind.ASKED, number["w:protect"], number["v:ratif"])) in made


def test_what_comes_after_a_turn_is_told_from_the_main_clause() -> None:
    made = _made("Protect the rights of girls, including of girls in prison", "s:girl", "s:prison")
    assert made[int(key(Kind.MAIN, 1))] == made[int(key(Kind.AFTER, 1))] == ("girls",)
    assert int(key(Kind.MAIN, 2)) not in made


def test_features_of_a_text_do_not_reach_into_the_next_one() -> None:
    forms = Forms(("s:free", "s:pres", "w:free", "w:pres", "v:free", "v:pres"))
    _, alone, _ = features_of(["Free", "press"], forms)
    kinds = set(kind_of(alone.keys).tolist())
    assert not kinds & {Kind.PAIR, Kind.START, Kind.ASKED}
    assert sorted(alone.text.tolist()) == alone.text.tolist() or set(alone.text.tolist()) == {0, 1}


@pytest.mark.parametrize("text", ["The İzmir prisons", "İİİ: the mayor’s house", "The mayor's house"])
def test_words_keep_their_places_where_lower_case_is_longer(text: str) -> None:
    words = words_of(["Before it", text])
    own = words.words[2:]
    assert len(own) >= 3
    assert words.text.tolist() == [0, 0, *[1] * len(own)]
    places = zip(words.starts.tolist()[2:], words.ends.tolist()[2:], strict=True)
    printed = [text[first:last] for first, last in places]
    assert [word.lower().removesuffix("'s").removesuffix("’s").replace("i̇", "İ") for word in printed] == own


def test_words_without_meaning_do_not_begin_or_end_what_is_shown() -> None:
    given = labels([asked("Continue its efforts to provide free primary schooling for girls in rural areas")])
    shown = [phrase for one in given if isinstance(one, Label) for phrase in one.basis]
    assert shown
    assert not any(phrase.split()[0] in EMPTY or phrase.split()[-1] in EMPTY for phrase in shown)


def test_every_given_label_shows_words_even_beside_texts_without_features() -> None:
    texts = ["?", "Abolish the death penalty", "", "Qqq"]
    given = [one for one in labels([asked(text, str(n)) for n, text in enumerate(texts)]) if isinstance(one, Label)]
    shown = {(one.of, one.term): one.basis for one in given}
    assert "death penalty" in " ".join(shown["A/HRC/0/0#1", "Death penalty"])
    assert {of for of, _ in shown} == {"A/HRC/0/0#1", "A/HRC/0/0#3"}
