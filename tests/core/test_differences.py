"""What changed between two lists of asks: two dates of a State, or two documents."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from followthrough.cli.diff import command
from followthrough.errors import InputError
from followthrough.follow import Ask, dossier
from followthrough.follow.differences import differences
from followthrough.follow.words import words
from followthrough.records import Document, Recommendation, Record
from followthrough.records.lines import to_line
from tests.core.test_follow import RECORDS, SECOND

DRAFT = "A/HRC/WG.6/19/L.5"


def drafted(number: int, text: str, maker: str = "FRA") -> Recommendation:
    return Recommendation(
        id=f"{DRAFT}#6.{number}",
        document=DRAFT,
        number=f"6.{number}",
        text=text,
        state="PRK",
        cycle=2,
        recommenders=(maker,),
        position="pending",
    )


def asks(*records: Record) -> list[Ask]:
    return list(dossier(records, "PRK").asks.values())


def test_an_answer_that_came_between_two_dates_is_a_difference() -> None:
    before = list(dossier(RECORDS, "PRK", on="2014-07-02").asks.values())
    after = list(dossier(RECORDS, "PRK", on="2014-09-19").asks.values())
    found = differences(before, after)
    assert [(one.kind, one.after.position if one.after else None) for one in found] == [("answered", "supported")]


def test_a_draft_and_the_report_are_matched_by_words_and_what_is_reworded_shows_both() -> None:
    before = asks(
        drafted(1, "Ratify the Convention against Torture;"), drafted(2, "Abolish the death penalty at once")
    )
    after = asks(
        drafted(11, "Ratify the Convention against Torture"),
        drafted(12, "Abolish at once the death penalty"),
        drafted(13, "Build schools"),
    )
    found = [
        (one.kind, one.before and one.before.id, one.after and one.after.id) for one in differences(before, after)
    ]
    assert found == [
        ("reworded", f"{DRAFT}#6.2", f"{DRAFT}#6.12"),
        ("new", None, f"{DRAFT}#6.13"),
    ]


def test_the_same_words_of_two_makers_are_matched_maker_by_maker() -> None:
    before = asks(drafted(1, "Ratify CAT", "FRA"), drafted(2, "Ratify CAT", "DNK"))
    after = asks(drafted(8, "Ratify CAT", "DNK"), drafted(9, "Ratify CAT", "FRA"))
    assert differences(before, after) == []


def test_nothing_differs_from_itself_and_everything_from_nothing() -> None:
    listed = list(dossier(RECORDS, "PRK").asks.values())
    assert differences(listed, listed) == []
    assert [one.kind for one in differences([], listed)] == ["new"] * len(listed)
    assert [one.kind for one in differences(listed, [])] == ["gone"] * len(listed)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    file = tmp_path / "record.jsonl"
    lines = [*RECORDS, Document(id=DRAFT, kind="draft_report", states=("PRK",), cycle=2), drafted(1, "Ask 1")]
    file.write_text("".join(f"{to_line(one)}\n" for one in lines), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("PRK@2014-07-02", "PRK@2014-09-19", "left open → supported"),
        (DRAFT, SECOND, f"- {SECOND}#2: Ask 2"),
    ],
)
def test_the_command_compares_dates_and_documents(record: Path, before: str, after: str, said: str) -> None:
    result = CliRunner().invoke(command, [before, after, "--record", str(record)], catch_exceptions=False)
    assert result.exit_code == 0
    assert said in result.output


def test_what_is_not_in_the_record_is_named(record: Path) -> None:
    with pytest.raises(InputError, match="A/HRC/9/9"):
        CliRunner().invoke(command, ["A/HRC/9/9", SECOND, "--record", str(record)], catch_exceptions=False)


WORDS = st.lists(st.sampled_from(["to", "ratify", "the", "CAT,", "OPCAT", "and", "(all)", "others"])).map(" ".join)


@given(WORDS, WORDS)
def test_the_pieces_of_two_texts_hold_both_whole(before: str, after: str) -> None:
    pieces = words(before, after)
    for text, gone in ((before, "added"), (after, "removed")):
        assert "".join("".join(p.text for p in pieces if p.fate != gone).split()) == "".join(text.split())


def test_what_is_reworded_is_told_word_by_word() -> None:
    (one,) = differences(
        asks(drafted(1, "Ratify the Convention without delay")),
        asks(drafted(1, "Consider ratifying the Convention without delay")),
    )
    assert [(p.fate, p.text) for p in one.words] == [
        ("removed", "Ratify"),
        ("added", "Consider ratifying"),
        ("kept", "the Convention without delay"),
    ]


@pytest.mark.parametrize(("kind", "gone"), [("working_group_report", True), ("corrigendum", False)])
def test_two_files_are_compared_and_a_corrigendum_takes_nothing_away(tmp_path: Path, kind: Any, gone: bool) -> None:
    first: list[Record] = [
        drafted(1, "Open shelters for women in every region"),
        drafted(2, "Abolish the death penalty at once"),
    ]
    second: list[Record] = [drafted(1, "Open shelters for everybody in every region")]
    for name, records in (("a", first), ("b", second)):
        described = Document(id=DRAFT, kind=kind if name == "b" else "draft_report", states=("PRK",))
        lines = "".join(to_line(record) + "\n" for record in (described, *records))
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    names = [str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")]
    result = CliRunner().invoke(command, names, catch_exceptions=False)
    assert "shelters for [-women-] {+everybody+} in every region" in result.output
    assert ("Gone: 1" in result.output) is gone


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("PRK@2003-01-01", "no recommendation to PRK was public on 2003-01-01"),
        ("draft.pdf", "there is no such file"),
        ("A/HRC/1/1", "no recommendation is known of this"),
    ],
)
def test_what_is_not_there_is_named_as_what_it_is(named: str, said: str, tmp_path: Path) -> None:
    empty = tmp_path / "record.jsonl"
    empty.write_text("", encoding="utf-8")
    result = CliRunner().invoke(command, [named, named, "--record", str(empty)])
    assert result.exit_code != 0
    assert said in str(result.exception)


def test_a_file_that_is_there_and_states_nothing_is_not_said_to_be_missing(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Oaks grow along the road.", encoding="utf-8")
    names = [str(tmp_path / "note.txt")] * 2
    with pytest.raises(InputError, match="no recommendation is found in it"):
        CliRunner().invoke(command, names, catch_exceptions=False)
