"""Names in many texts at once: where one may begin is told beforehand, and none is missed by that."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.label.openings import Openings, may_name_instruments
from followthrough.label.persons import listed, named, named_in
from followthrough.label.words import words_of
from followthrough.terms.treaties import mentions, vocabulary

NAMES = sorted(
    {name for one in vocabulary().instruments.values() for name in (one.name, *one.names, *one.acronyms)}
    | {" ".join(phrase.words) for each in listed().values() for phrase in each}
)
BETWEEN = (" ", " of the ", "-", ", ", "'s ", "’s ", " IN ", "s ", ". ")


def test_every_name_of_an_instrument_is_looked_for() -> None:
    texts = [written for name in NAMES for written in (name, f"Ratify the {name}s", name.upper(), name.title())]
    may = may_name_instruments(words_of(texts)).tolist()
    assert [text for text, looked_for in zip(texts, may, strict=True) if mentions(text) and not looked_for] == []


@pytest.mark.parametrize(
    "text",
    [
        "Accede to OP-CRC-AC",
        "the CRC and its protocols",
        "Convention No. 169 (International Labour Organization)",
    ],
)
def test_acronyms_and_numbers_are_looked_for(text: str) -> None:
    assert mentions(text)
    assert may_name_instruments(words_of(["Build schools", text, "Women vote"])).tolist() == [False, True, False]


@given(st.lists(st.lists(st.sampled_from([*NAMES, *BETWEEN, "build", "İzmir"]), max_size=9).map("".join), max_size=4))
def test_what_texts_name_is_the_same_alone_and_beside_others(texts: list[str]) -> None:
    words = words_of(texts)
    assert named_in(texts, words) == [named(text) for text in texts]
    for text, looked_for in zip(texts, may_name_instruments(words).tolist(), strict=True):
        assert looked_for or not mentions(text)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Protect women’s rights", ["women"]),
        ("Women's clubs, and a woman", ["Women", "woman"]),
        ("L'enfant, children", []),
        ("Mothers’ groups", ["Mothers"]),
    ],
)
def test_a_name_ends_at_an_apostrophe(text: str, places: list[str]) -> None:
    found = named(text).get(("group", "women"), ())
    assert [text[start:end] for start, end in found] == places


def test_a_name_begins_with_its_first_two_words_or_is_one_word() -> None:
    openings = Openings.of([("human", "rights", "council"), ("women",)])
    words = ["women", "human", "rights", "human", "women", "human", "rights"]
    numbers = np.array([openings.numbers.get(word, 0) for word in words])
    assert openings.places(numbers, np.zeros(7, dtype=np.int64)).tolist() == [0, 1, 4, 5]
    assert openings.places(numbers, np.array([0, 0, 1, 1, 1, 1, 1])).tolist() == [0, 4, 5]
