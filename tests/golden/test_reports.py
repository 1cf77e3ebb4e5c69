"""The recommendations of the real reports are what they were when a person last looked."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from followthrough.records import Recommendation
from tests.golden.reports import GOLDEN, SWITCH, Facts, facts_of, read_golden, recommendations_of, written

Found = dict[str, tuple[Recommendation, ...]]


@pytest.fixture(scope="module")
def found(reference: Path) -> Found:
    paths = sorted((reference / "data" / "reports").glob("*.pdf"))
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        read = dict(pool.map(recommendations_of, paths, chunksize=8))
    if os.environ.get(SWITCH):
        GOLDEN.write_text(written({symbol: facts_of(made) for symbol, made in read.items()}), encoding="utf-8")
    return read


def test_the_switch_that_writes_the_golden_facts_is_off() -> None:
    assert not os.environ.get(SWITCH), "the facts were written anew: look at what changed, then run without it"


def test_every_report_gives_the_facts_it_gave(found: Found) -> None:
    golden = read_golden()
    assert sorted(golden) == sorted(found)
    differences = [line for symbol in sorted(golden) for line in compared(symbol, golden[symbol], found[symbol])]
    assert not differences, f"{len(differences)} differences:\n" + "\n".join(differences[:40])


def compared(symbol: str, before: Facts, made: tuple[Recommendation, ...]) -> list[str]:
    now = facts_of(made)
    texts = {one.id.split("#", 1)[1]: one.text for one in made}
    return [
        f"{symbol}#{number}\n  before: {before.get(number, 'not found')}\n  now:    {now.get(number, 'not found')}"
        f"\n  text:   {texts.get(number, '')[:300]}"
        for number in [*before, *(number for number in now if number not in before)]
        if before.get(number) != now.get(number)
    ]


def test_a_changed_text_is_a_difference() -> None:
    one = Recommendation(
        id="A/HRC/99/9#1.1",
        document="A/HRC/99/9",
        number="1.1",
        text="Plant oaks",
        state="NOR",
        recommenders=("PER",),
    )
    before = facts_of((one,))
    assert compared("A/HRC/99/9", before, (one,)) == []
    assert len(compared("A/HRC/99/9", {**before, "1.2": ("PER", "", "3", "0")}, (one,))) == 1
    assert len(compared("A/HRC/99/9", {"1.1": ("TCD", *before["1.1"][1:])}, (one,))) == 1


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
