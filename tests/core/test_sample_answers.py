"""Addenda and matrices written in each style are read back to the answers that they came from."""

from collections.abc import Callable, Sequence

import pytest

from followthrough.find.answers import answers
from followthrough.find.passages import passages
from followthrough.read.file import read_content
from followthrough.records import Document, Position, Recommendation, Response
from followthrough.records.ids import number_of, record_id
from followthrough.records.ledger import by_recommendation, held
from followthrough.sample.write import Addendum, Answer, Answers, addendum_docx, addendum_pdf
from followthrough.sample.write.tables import AnswerStyle

BASE = "A/HRC/99/15"
FORMATS: dict[str, Callable[[Addendum], bytes]] = {"PDF": addendum_pdf, "DOCX": addendum_docx}
ASKED = tuple(
    Recommendation(
        id=record_id(BASE, f"11.{nth}"),
        document=BASE,
        number=f"11.{nth}",
        text=f"Build schools and pay teachers in {nth} districts",
        state="SVN",
        recommenders=("CHL",),
        position="pending",
    )
    for nth in range(1, 21)
)


def written(*parts: Answers, opening: tuple[str, ...] = ()) -> Addendum:
    """Give an addendum with two opening paragraphs, and those that are given."""
    return Addendum(
        symbol=f"{BASE}/Add.1",
        state="Slovenia",
        date="9 September 2014",
        opening=("Slovenia thanks all delegations for their interest.", "Its answers are as follows.", *opening),
        parts=parts,
    )


def read_back(content: bytes, asked: Sequence[Recommendation] = ASKED) -> list[Response]:
    """Read the answers that a document of the addendum's symbol gives to the recommendations asked."""
    reading = read_content(content, "addendum")
    document = Document(id=f"{BASE}/Add.1", symbol=f"{BASE}/Add.1", kind="addendum", states=("SVN",))
    blocks = list(reading.blocks)
    found = answers(document, passages(document, blocks), asked, blocks)
    return [record for record in found if isinstance(record, Response)]


def final(responses: Sequence[Response]) -> dict[str, Position | None]:
    """Give the position held on each recommendation, by number."""
    ledger = by_recommendation(responses)
    return {number_of(asked.id): held(asked, ledger.get(asked.id, ())) for asked in ASKED}


def some(style: AnswerStyle, told: dict[Position, Sequence[int]], comment: str = "") -> Answers:
    """Tell the answers to recommendations 11.x in a style."""
    return Answers(
        style=style,
        answers=tuple(
            Answer(numbers=tuple(f"11.{nth}" for nth in numbers), position=position, comment=comment)
            for position, numbers in told.items()
        ),
    )


def expected(told: dict[Position, Sequence[int]], other: Position = "pending") -> dict[str, Position]:
    """Give the position of each recommendation, `other` where nothing is told."""
    by_number = {nth: position for position, numbers in told.items() for nth in numbers}
    return {f"11.{nth}": by_number.get(nth, other) for nth in range(1, 21)}


EACH: dict[Position, Sequence[int]] = {"supported": range(1, 9), "noted": range(9, 15), "not_supported": (15, 17, 19)}
SINGLY: tuple[tuple[Position, int], ...] = (
    ("supported", 3),
    ("noted", 4),
    ("supported_in_part", 8),
    ("not_supported", 9),
)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("style", ["list", "theme"])
def test_lists_and_prose_give_each_recommendation_its_answer(form: str, style: AnswerStyle) -> None:
    assert final(read_back(FORMATS[form](written(some(style, EACH))))) == expected(EACH)


@pytest.mark.parametrize("form", FORMATS)
def test_a_table_gives_each_recommendation_its_answer_and_comment(form: str) -> None:
    rows = tuple(
        Answer(numbers=(f"11.{nth}",), position=position, comment="New schools are being planned.")
        for position, nth in SINGLY
    )
    responses = read_back(FORMATS[form](written(Answers(style="table", answers=rows))))
    assert final(responses) == expected({position: (nth,) for position, nth in SINGLY})
    told = {number_of(r.recommendation or ""): r.comment for r in responses if r.position and r.comment}
    assert told == {f"11.{nth}": "New schools are being planned." for _, nth in SINGLY}


@pytest.mark.parametrize("form", FORMATS)
def test_an_explanation_is_kept_word_for_word(form: str) -> None:
    comment = "A law on it is before Parliament, which will vote on it next year."
    responses = read_back(FORMATS[form](written(some("theme", {"supported": (5,)}, comment))))
    assert [r.comment for r in responses if r.recommendation == record_id(BASE, "11.5")] == [comment]


@pytest.mark.parametrize("form", FORMATS)
def test_parts_of_one_recommendation_may_be_answered_differently(form: str) -> None:
    halves = Answers(
        style="clause",
        answers=(
            Answer(numbers=("11.7",), clause="schools", position="supported"),
            Answer(numbers=("11.7",), clause="teachers", position="noted", comment="Pay is a matter of the regions."),
        ),
    )
    responses = [r for r in read_back(FORMATS[form](written(halves))) if r.recommendation == record_id(BASE, "11.7")]
    assert sorted(str(r.position) for r in responses) == ["noted", "supported"]
    assert final(responses)["11.7"] == "supported_in_part"


def test_the_part_that_an_answer_concerns_is_named() -> None:
    halves = Answers(style="clause", answers=(Answer(numbers=("11.7",), clause="schools", position="supported"),))
    responses = read_back(addendum_docx(written(halves)))
    assert [r.clause for r in responses if r.recommendation == record_id(BASE, "11.7")] == ["Build schools"]


@pytest.mark.parametrize("form", FORMATS)
def test_all_others_are_those_not_named(form: str) -> None:
    accepted: dict[Position, Sequence[int]] = {"supported": (1, 2, 3, 5, 8, 13)}
    others = Answers(style="others", answers=(Answer(numbers=(), position="noted"),))
    assert final(read_back(FORMATS[form](written(some("list", accepted), others)))) == expected(accepted, "noted")


@pytest.mark.parametrize("form", FORMATS)
def test_what_an_addendum_leaves_out_stays_what_it_was(form: str) -> None:
    only: dict[Position, Sequence[int]] = {"supported": (1, 2)}
    assert final(read_back(FORMATS[form](written(some("list", only))))) == expected(only)
