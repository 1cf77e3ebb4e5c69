"""Where the sums alone would not have given a label, the words that are shown are those that the network went by."""

from dataclasses import replace

import numpy as np
import pytest

from followthrough.label.basis import bases_in_order
from followthrough.label.in_order import added_by
from followthrough.label.labels import labels
from followthrough.label.left_out import falls
from followthrough.label.model import Model
from followthrough.label.network import Network
from followthrough.label.words import words_of
from followthrough.records import Label
from tests.core.label_samples import asked, model_of_the_world
from tests.core.network_samples import STEMS, network_by_chance

HEARD = "punishment"
TEXT = "Continue working on capital punishment in towns"


def _hears(word: str, label: int) -> Network:
    """Make a network with one filter that hears one word, and says one label for it and no other."""
    silent = network_by_chance()
    loud = np.zeros_like(silent.word_vectors[:1])
    loud[0, 0] = 127
    kernel, out = np.zeros_like(silent.kernel), np.zeros_like(silent.out)
    kernel[1, 0, 0] = 1
    out[0, label] = 10
    return replace(
        silent,
        words={word: 0},
        word_vectors=loud,
        stems=dict.fromkeys(STEMS, 0),
        stem_vectors=np.zeros_like(silent.stem_vectors),
        part_vectors=np.zeros_like(silent.part_vectors),
        vector_steps=np.full_like(silent.vector_steps, 1 / 127),
        place_vectors=np.zeros_like(silent.place_vectors),
        kernel=kernel,
        kernel_bias=np.zeros_like(silent.kernel_bias),
        out=out,
        out_bias=np.where(np.arange(out.shape[1]) == label, -5, -9).astype(np.float32),
        header={"sha256": "0" * 64},
    )


def _with(network: Network, of_sums: float, of_network: float) -> Model:
    """Put a network beside the model of the small world, with a say for each of the two."""
    says = [np.full(len(network.issues), share) for share in (of_sums, of_network, 0)]
    of_actions = len(network.actions)
    together = np.vstack([of_sums * np.eye(of_actions), of_network * np.eye(of_actions), np.zeros((1, of_actions))])
    beside, actions = np.array(says, dtype=np.float32), together.astype(np.float32)
    return replace(model_of_the_world(), network=replace(network, beside=beside, beside_actions=actions))


def _shown(model: Model) -> dict[str, tuple[str, ...]]:
    header = {**model.header, "sha256": "1" * 64}
    return {
        one.term: one.basis for one in labels([asked(TEXT)], replace(model, header=header)) if isinstance(one, Label)
    }


def test_an_issue_that_only_the_network_gives_shows_the_word_that_it_heard() -> None:
    network = _hears(HEARD, network_by_chance().issues.index("Elections"))
    shown = _shown(_with(network, 0, 1))
    assert shown["Elections"] == (HEARD,)


def test_an_issue_that_the_sums_give_by_themselves_shows_their_words() -> None:
    network = _hears("towns", network_by_chance().issues.index("Death penalty"))
    shown = _shown(_with(network, 1, 1))
    assert "capital punishment" in " ".join(shown["Death penalty"])


@pytest.mark.parametrize(("of_network", "action", "words"), [(0.0, "2", "Continue"), (9.0, "5", HEARD)])
def test_an_action_shows_the_words_of_whoever_decided(of_network: float, action: str, words: str) -> None:
    network = _hears(HEARD, len(network_by_chance().issues) + network_by_chance().actions.index("5"))
    shown = _shown(_with(network, 1, of_network))
    assert words in " ".join(shown[action])


def test_the_words_are_those_without_which_the_network_says_less() -> None:
    network = network_by_chance()
    words = words_of(["", TEXT])
    added = added_by(network, words.once)
    for label in range(len(network.out_bias)):
        (phrases,) = bases_in_order(["", TEXT], network, words, added, np.array([[1, label]]))
        strongest = words.words[int(falls(network, added[words.number], label).argmax())]
        assert not phrases or strongest in " ".join(phrases) or strongest in {"on", "in"}
