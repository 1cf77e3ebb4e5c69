"""The recommendations of the real reports are what they were when a person last looked."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from followthrough.evaluate.held_out import is_held_out
from followthrough.records import Recommendation
from tests.golden.reports import (
    GOLDEN,
    SWITCH,
    Facts,
    facts_of,
    passages_of,
    read_golden,
    recommendations_in,
    side_by_side,
    words_with,
    written,
)
from tests.measuring import Measured

Found = dict[str, tuple[Recommendation, ...]]


@pytest.fixture(scope="module")
def found(extraction: Measured) -> Found:
    read = recommendations_in(extraction.records / "extraction.jsonl")
    if os.environ.get(SWITCH):
        GOLDEN.write_text(written({symbol: facts_of(made) for symbol, made in read.items()}), encoding="utf-8")
    return read


def test_the_switch_that_writes_the_golden_facts_is_off() -> None:
    assert not os.environ.get(SWITCH), "the facts were written anew: look at what changed, then run without it"


def test_every_report_gives_the_facts_it_gave(found: Found, reference: Path) -> None:
    golden = read_golden()
    assert sorted(golden) == sorted(found)
    changed = [(symbol, number) for symbol in sorted(golden) for number in differing(golden[symbol], found[symbol])]
    shown = "\n".join(
        told(golden[symbol], found[symbol], symbol, number, reference) for symbol, number in changed[:20]
    )
    assert not changed, f"{len(changed)} differences; before and now:\n{shown}"


def differing(before: Facts, made: tuple[Recommendation, ...]) -> list[str]:
    now = facts_of(made)
    numbers = [*before, *(number for number in now if number not in before)]
    return [number for number in numbers if before.get(number) != now.get(number)]


def told(before: Facts, made: tuple[Recommendation, ...], symbol: str, number: str, reference: Path) -> str:
    """Put the facts of one recommendation beside each other, and its words unless its report is held out."""
    old, new = before.get(number), facts_of(made).get(number)
    facts = f"{symbol}#{number}\n{side_by_side(' · '.join(old or ('not found',)), ' · '.join(new or ('not found',)))}"
    if is_held_out(symbol):
        return facts
    passages = passages_of(reference / "data" / "reports" / f"{symbol.replace('/', '_')}.pdf")
    words = next((one.text for one in made if one.id.split("#", 1)[1] == number), "")
    return f"{facts}\n{side_by_side(words_with(old, passages), words)}"


ONE = Recommendation(
    id="A/HRC/99/9#1.1",
    document="A/HRC/99/9",
    number="1.1",
    text="Plant oaks",
    state="NOR",
    recommenders=("PER",),
)


def test_a_changed_text_is_a_difference() -> None:
    before = facts_of((ONE,))
    assert differing(before, (ONE,)) == []
    assert differing({**before, "1.2": ("PER", "", "3", "0")}, (ONE,)) == ["1.2"]
    assert differing({"1.1": ("TCD", *before["1.1"][1:])}, (ONE,)) == ["1.1"]


def test_of_a_report_that_is_held_out_a_difference_prints_facts_only(tmp_path: Path) -> None:
    symbol = next(symbol for number in range(99) if is_held_out(symbol := f"A/HRC/99/{number}"))
    before, now = facts_of((ONE,)), replace(ONE, text="Plant elms and lindens")
    shown = told(before, (now,), symbol, "1.1", tmp_path)
    assert shown == f"{symbol}#1.1\n{side_by_side(' · '.join(before['1.1']), ' · '.join(facts_of((now,))['1.1']))}"
    assert "Plant" not in shown


def test_the_words_behind_facts_are_found_in_the_report_and_set_side_by_side() -> None:
    before = facts_of((ONE,))["1.1"]
    assert words_with(before, ["No oak.", "1.1 Plant oaks and elms (Peru);"]) == "Plant oaks"
    assert words_with(before, ["Plant elms"]) == words_with(None, ["Plant oaks"]) == ""
    assert side_by_side("Plant oaks", "Plant oaks and elms", 10).split("\n") == [
        "  Plant oaks │ Plant oaks",
        "             │ and elms",
    ]


def test_the_founding_case_adds_up() -> None:
    golden = read_golden()
    assert paragraphs(golden["A/HRC/13/13"]) == {"pending": 117, "not_supported": 50}
    assert paragraphs(golden["A/HRC/27/10"]) == {"pending": 185, "not_supported": 83}


def paragraphs(facts: Facts) -> dict[str, int]:
    """Count the paragraphs by position; further texts of a paragraph are not counted again."""
    counts: dict[str, int] = {}
    for number, (_, position, _, _) in facts.items():
        if "-" not in number:
            counts[position] = counts.get(position, 0) + 1
    return counts
