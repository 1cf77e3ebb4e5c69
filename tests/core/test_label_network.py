"""The network that reads words in order: what it says, and the file that it is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.errors import ModelError
from followthrough.label.in_order import added_by, logits, table_of, vector_of
from followthrough.label.left_out import falls
from followthrough.label.network import SORT, Network, read_network, why_left_out, write_network
from followthrough.label.words import words_of
from tests.core.network_samples import TEXTS, network_by_chance

NETWORK = network_by_chance()


def plainly(network: Network, text: str, left_out: int = -1) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Say what a network is, word by word and in fractions, as its definition has it; one word may be left out."""
    words = words_of([text]).words
    vectors = []
    for at, word in enumerate(words):
        known = network.words.get(word)
        own = vector_of(network, word) if known is None else network.word_vectors[known] * network.vector_steps[0]
        whole = own + network.place_vectors[min(at, len(network.place_vectors) - 1)]
        vectors.append(whole * (at != left_out))
    filters = [network.kernel_bias.astype(float) for _ in words]
    for at, vector in enumerate(vectors):
        for place, kernel in ((at + 1, network.kernel[0]), (at, network.kernel[1]), (at - 1, network.kernel[2])):
            if 0 <= place < len(words):
                filters[place] = filters[place] + vector @ kernel
    raised = np.maximum(np.array(filters).reshape(-1, len(network.kernel_bias)), 0)
    if not words:
        return network.out_bias.astype(float)
    seen = np.concatenate([raised.max(axis=0), raised.sum(axis=0) / (2 * len(words) ** 0.5)])
    return np.asarray(seen @ network.out + network.out_bias)


def test_what_is_looked_up_is_what_the_definition_says() -> None:
    said = logits(NETWORK, words_of(TEXTS))
    for text, row in zip(TEXTS, said, strict=True):
        assert row == pytest.approx(plainly(NETWORK, text), abs=0.05)


@pytest.mark.parametrize("text", TEXTS)
def test_what_a_word_adds_is_what_the_network_says_less_without_it(text: str) -> None:
    words = words_of([text]).words
    labels = range(len(NETWORK.out_bias))
    fallen = np.array([falls(NETWORK, added_by(NETWORK, words), label) for label in labels])
    assert fallen.shape == (len(labels), len(words))
    for at, column in enumerate(fallen.T):
        assert column == pytest.approx(plainly(NETWORK, text) - plainly(NETWORK, text, at), abs=0.05)


@given(st.lists(st.sampled_from([*TEXTS, "zzz", "a b c d e f g", "Ōsaka's plan"]), min_size=1, max_size=6))
def test_a_text_gets_the_same_whatever_stands_beside_it(texts: list[str]) -> None:
    together = logits(NETWORK, words_of(texts))
    for number, text in enumerate(texts):
        assert together[number] == pytest.approx(logits(NETWORK, words_of([text]))[0], abs=1e-9)


def test_no_words_can_add_up_to_more_than_the_steps_can_hold() -> None:
    loud = replace(NETWORK, part_vectors=np.full_like(NETWORK.part_vectors, 127), vector_steps=np.ones((3, 6), "f"))
    table = table_of(replace(loud, word_vectors=np.ones_like(loud.word_vectors)))
    added = table.most.astype(int) + np.abs(table.places.astype(int)).max(axis=0)
    assert (added.reshape(3, -1).sum(axis=0) + np.abs(table.bias.astype(int)) < 2**15).all()
    quiet = replace(NETWORK, part_vectors=np.zeros_like(NETWORK.part_vectors), stems={})
    said, unsaid = (logits(one, words_of(["unheard of words everywhere"])) for one in (loud, quiet))
    assert (said != unsaid).any()


def test_a_network_comes_back_as_it_was_written(tmp_path: Path) -> None:
    write_network(tmp_path / "one", NETWORK)
    again = read_network(tmp_path / "one")
    write_network(tmp_path / "other", again)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    assert (again.words, again.stems) == (NETWORK.words, NETWORK.stems)
    assert (logits(again, words_of(TEXTS)) == logits(NETWORK, words_of(TEXTS))).all()


DAMAGE = {
    "not a network": (lambda data: b"PK" + data, "does not begin as a network does"),
    "cut off": (lambda data: data[:-50], "damaged"),
    "no head": (lambda data: SORT.magic + b"not json\n", "no readable head"),
    "another version": (lambda data: data.replace(b'"format": 1', b'"format": 9', 1), "another version"),
    "an array missing": (lambda data: data.replace(b'["kernel",', b'["colonel",', 1), "arrays that it names"),
}


@pytest.mark.parametrize(("harm", "said"), DAMAGE.values(), ids=DAMAGE)
def test_a_harmed_network_is_refused(tmp_path: Path, harm: Callable[[bytes], bytes], said: str) -> None:
    write_network(tmp_path / "n", NETWORK)
    (tmp_path / "n").write_bytes(harm((tmp_path / "n").read_bytes()))
    with pytest.raises(ModelError, match=said):
        read_network(tmp_path / "n")


def test_arrays_of_another_shape_than_the_words_are_refused(tmp_path: Path) -> None:
    write_network(tmp_path / "n", replace(NETWORK, word_vectors=NETWORK.word_vectors[1:]))
    with pytest.raises(ModelError, match="another shape"):
        read_network(tmp_path / "n")


@pytest.mark.parametrize(
    ("issues", "measured_on", "why"),
    [
        (NETWORK.issues, ("BBB",), ""),
        (NETWORK.issues[:-1], ("BBB",), "other issues"),
        (NETWORK.issues[::-1], ("BBB",), "other issues"),
        (NETWORK.issues, ("AAA", "BBB"), "has seen rows of States that figures are measured on (AAA)"),
    ],
)
def test_a_network_that_knows_other_labels_or_what_is_measured_on_stands_beside_no_model(
    issues: tuple[str, ...], measured_on: tuple[str, ...], why: str
) -> None:
    said = why_left_out(NETWORK, issues, NETWORK.actions, measured_on)
    assert (why in said) if why else not said
