"""Briefs and the desk's sentences are in each language what they were when a person last read them."""

import os

import pytest

from followthrough.records import Record
from followthrough.site.catalogue import LANGUAGES, wording
from tests.golden.worded_samples import FOLDER, SWITCH, brief_in, desk_in, sample


@pytest.fixture(scope="module")
def records() -> list[Record]:
    return sample()


def test_the_switch_that_writes_the_words_is_off() -> None:
    assert not os.environ.get(SWITCH), "the words were written anew: look at what changed, then run without it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_brief_reads_as_it_read(records: list[Record], language: str) -> None:
    _as_before(f"brief.{language}.md", brief_in(wording(language), records))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_desk_says_reads_as_it_read(language: str) -> None:
    _as_before(f"desk.{language}.txt", desk_in(wording(language)))


def _as_before(name: str, now: str) -> None:
    file = FOLDER / name
    if os.environ.get(SWITCH):
        file.write_text(now, encoding="utf-8")
    assert now == file.read_text(encoding="utf-8")
