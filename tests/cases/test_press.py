"""Who says what in single sentences of the press; the sentences are our own (`press.toml`)."""

import tomllib
from pathlib import Path

import pytest

from followthrough.quote import Item, statements

CASES = tomllib.loads(Path(__file__).with_name("press.toml").read_text(encoding="utf-8"))["sentence"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_sentence_of_the_press_gives_who_said_what(case: dict[str, object]) -> None:
    found = statements(Item(doc="paper-1", text=str(case["text"])))

    assert [[one.speaker, " … ".join(one.quote)] for one in found] == case["said"]
