"""Long lists of answers take as long for each as short ones: calls of functions are counted, not seconds."""

from collections.abc import Callable
from cProfile import Profile

import pytest

from followthrough.find.answers import answers
from followthrough.records import Passage
from tests.cases.addenda_read import ADDENDUM, passages, recommendation

FEW, MANY = 150, 900
MOST = 1.2
"""How many times as many calls each of many answers may take as each of few."""


def _in_one_sentence(count: int) -> list[Passage]:
    said = (f"{'accepts' if number % 2 else 'notes'} recommendation 133.{number}" for number in range(1, count + 1))
    return passages(f"2 | Zamunda {', '.join(said)}.")


def _sentence_by_sentence(count: int) -> list[Passage]:
    return passages(
        "2 | " + " ".join(f"Zamunda accepts recommendation 133.{number}." for number in range(1, count + 1))
    )


def _entry_by_entry(count: int) -> list[Passage]:
    return passages(*(f"133.{number} | Accepted. This is being done." for number in range(1, count + 1)))


def _of_one_number(count: int) -> list[Passage]:
    return passages(*(f"133.5 | Accepted. Schools are built in district {number}." for number in range(count)))


def _calls(said: list[Passage], count: int) -> float:
    known = [recommendation(f"133.{number}", "Build schools in all districts") for number in range(1, count + 1)]
    profile = Profile()
    profile.runcall(answers, ADDENDUM, said, known)
    return sum(entry.callcount for entry in profile.getstats()) / count


@pytest.mark.parametrize("written", [_in_one_sentence, _sentence_by_sentence, _entry_by_entry, _of_one_number])
def test_each_of_many_answers_takes_no_more_than_each_of_few(written: Callable[[int], list[Passage]]) -> None:
    few, many = (_calls(written(count), count) for count in (FEW, MANY))
    print(f"{few:.0f} calls for each of {FEW}, {many:.0f} for each of {MANY}")
    assert many < few * MOST
