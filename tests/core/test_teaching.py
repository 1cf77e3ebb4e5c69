"""What the network is taught with, how it is brought into the form that ships, and how it stands beside the sums."""

import numpy as np
import pytest
from teaching.beside import Beside, learnt_beside
from teaching.rows import by_length, lessons_of
from teaching.shipping import shipped
from teaching.student import Taught, known_words
from teaching.texts import made_texts

from followthrough.label.in_order import logits, parts_of
from followthrough.label.words import word_stem, words_of
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues
from tests.core.label_samples import coded_world

TEXTS = [
    "Adopt the law on wells, in particular in dry regions, and train those who dig them",
    "Strengthen measures for the rights of girls, including by opening schools in every village",
    "Ratify the Convention against Torture, as well as its Optional Protocol, without further delay",
]
OF_ISSUES, OF_ACTIONS = len(issues()), len(actions())


def test_texts_are_made_of_what_rows_say_and_come_in_the_same_order_each_time() -> None:
    made = made_texts(TEXTS, share=0.001)
    assert made == made_texts(reversed(TEXTS), share=0.001)
    assert set(made) - set(TEXTS)
    said = {word for text in TEXTS for word in words_of([text]).words}
    assert set(words_of(made).words) <= said


def test_the_same_text_coded_in_the_same_way_is_one_lesson() -> None:
    lessons = lessons_of(coded_world())
    assert len(lessons.texts) == len({row.text.lower() for row in coded_world()})
    assert (lessons.actions.sum(axis=1) == 1).all()


def test_every_text_is_in_one_batch_and_batches_hold_texts_of_like_length() -> None:
    lengths = list(range(100, 0, -1))
    batches = by_length(lengths, 10, np.random.default_rng(0), 100)
    assert sorted(number for batch in batches for number in batch) == list(range(100))
    assert all(max(lengths[at] for at in batch) - min(lengths[at] for at in batch) == 9 for batch in batches)


def _taught() -> Taught:
    chance, known = np.random.default_rng(0), known_words([*TEXTS, *TEXTS])
    shapes = {
        "words": (len(known.words) + 1, 6),
        "stems": (len(known.stems) + 1, 6),
        "parts": (64, 6),
        "places": (4, 6),
        "kernel": (5, 6, 3),
        "kernel_bias": (5,),
        "out": (OF_ISSUES + OF_ACTIONS, 10),
        "out_bias": (OF_ISSUES + OF_ACTIONS,),
    }
    weights = {name: chance.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}
    weights["words"][0] = weights["stems"][0] = 0
    return Taught(weights, known)


def _says(taught: Taught, text: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Say what was learnt, as it was learnt: word, stem and mean of parts, with the place, through the filters."""
    weights, words = taught.weights, words_of([text]).words
    vectors = np.array(
        [
            weights["words"][taught.known.words.get(word, 0)]
            + weights["stems"][taught.known.stems.get(word_stem(word), 0)]
            + weights["parts"][[part % 64 for part in parts_of(word)]].mean(axis=0)
            + weights["places"][min(at, 3)]
            for at, word in enumerate(words)
        ]
    )
    padded = np.vstack([np.zeros((1, 6)), vectors, np.zeros((1, 6))])
    sums = [np.einsum("fst,ts->f", weights["kernel"], padded[at : at + 3]) for at in range(len(words))]
    filters = np.maximum(np.array(sums) + weights["kernel_bias"], 0)
    seen = np.concatenate([filters.max(axis=0), filters.sum(axis=0) / (2 * len(words) ** 0.5)])
    return np.asarray(weights["out"] @ seen + weights["out_bias"], dtype=float)


@pytest.mark.parametrize("text", [*TEXTS, "Dig deeper wells", "Unheard of"])
def test_what_ships_says_what_was_taught(text: str) -> None:
    nothing = [np.zeros(shape, "f") for shape in ((3, OF_ISSUES), (2 * OF_ACTIONS + 1, OF_ACTIONS), (OF_ISSUES,))]
    network = shipped(_taught(), Beside(*nothing), {})
    wanted = _says(_taught(), text)
    assert logits(network, words_of([text]))[0] == pytest.approx(wanted, abs=0.05 * float(np.abs(wanted).max()))


def test_both_are_weighed_by_who_is_right_and_a_rare_issue_goes_by_what_is_best_for_all() -> None:
    chance = np.random.default_rng(0)
    carried = chance.random((600, 3)) < (0.5, 0.3, 0.004)
    asked = chance.integers(0, OF_ACTIONS, 600)
    right = np.where(carried, 2.0, -2.0) + chance.normal(size=carried.shape)
    wrong = chance.normal(size=carried.shape)
    told = np.log(0.1 + 0.8 * np.eye(OF_ACTIONS)[asked])
    unsure = np.zeros((600, OF_ACTIONS))
    beside = learnt_beside((wrong, unsure), (right, told), carried, asked)
    of_sums, of_network, _ = beside.issues
    assert (of_network > 1).all()
    assert (np.abs(of_sums) < 0.4).all()
    assert abs(of_network[2] - of_network[:2].mean()) < 0.5
    likeliest = np.hstack([unsure, told, np.ones((600, 1))]) @ beside.actions
    assert (likeliest.argmax(axis=1) == asked).all()
