"""From statements to the ledger: one answer for each recommendation, or one for each part that is answered apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product

from followthrough.find.answers.named.catalogue import OPEN, Catalogue
from followthrough.find.answers.statements import EVERYTHING, LISTED, REMAINDER, Statement
from followthrough.messages import documents as say
from followthrough.records import Document, Position, Problem, Response, Stage
from followthrough.records.ids import record_id

MOST_SHOWN = 12  # numbers that a message lists
YES = frozenset(("supported", "supported_in_part"))


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where and when a State answers: the document, the stage, the day it was said, the day it became public."""

    document: Document
    stage: Stage
    said_on: str | None = None

    @property
    def public_on(self) -> str | None:
        """Give the day on which the document was published."""
        return self.document.published


def responses(
    statements: Sequence[Statement], catalogue: Catalogue, occasion: Occasion
) -> Iterator[Response | Problem]:
    """Give a document's responses in the order of its report's recommendations, and what is in doubt about them."""
    by_number = _with_references(_by_number(statements))
    by_number = _with_references(_with_others(by_number, statements, catalogue))
    for number in _in_order(by_number, catalogue):
        said = by_number[number]
        yield from _of_one(number, said, catalogue, occasion)
    yield from _named_nowhere(by_number, catalogue, occasion)


def _named_nowhere(
    by_number: dict[str, list[Statement]], catalogue: Catalogue, occasion: Occasion
) -> Iterator[Problem]:
    """Say which recommendations have their position from words on all others, as no answer names them."""
    taken: dict[Statement, list[str]] = {}
    for number in _in_order(by_number, catalogue):
        deciding = [statement for statement in by_number[number] if statement.position]
        for statement in _plainest(deciding)[:1]:
            if statement.level == REMAINDER:
                taken.setdefault(statement, []).append(number)
    for statement, numbers in taken.items():
        shown = ", ".join(numbers[:MOST_SHOWN]) + (", …" if len(numbers) > MOST_SHOWN else "")
        yield Problem(
            document=occasion.document.id,
            number=statement.number,
            kind="position_by_remainder",
            found=statement.formula or "",
            message=say.POSITION_BY_REMAINDER(count=len(numbers), numbers=shown),
        )


def _by_number(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.level > EVERYTHING:
            for number in statement.numbers:
                found[number].append(statement)
    return dict(found)


def _with_others(
    by_number: dict[str, list[Statement]], statements: Sequence[Statement], catalogue: Catalogue
) -> dict[str, list[Statement]]:
    """Hand what is said of all, or of all others, to those of which nothing else decides.

    A State that takes note of all recommendations and accepts some of them is polite, and answers no other by that.
    """
    accepts_some = any(one.position in YES for one in statements if one.level > EVERYTHING)
    for statement in statements:
        if statement.level not in {REMAINDER, EVERYTHING} or not statement.position:
            continue
        if statement.level == EVERYTHING and statement.position == "noted" and accepts_some:
            continue
        left_out = set(statement.numbers)
        for number in catalogue.open_numbers:
            if (
                statement.scope
                and not number.startswith(f"{statement.scope}.")
                and any(name.startswith(f"{statement.scope}.") for name in catalogue.by_number)
            ):
                continue
            decided = any(said.position or said.doubted for said in by_number.get(number, ()))
            if number in left_out and not decided and statement.level == EVERYTHING:
                opposite: Position = "not_supported" if statement.position in YES else "unclear"
                by_number.setdefault(number, []).append(replace(statement, position=opposite))
            elif not decided and number not in left_out and number not in catalogue.doubted:
                by_number.setdefault(number, []).append(statement)
    return by_number


def _with_references(by_number: dict[str, list[Statement]]) -> dict[str, list[Statement]]:
    """Where an answer only points to another, take over the position given there; parts answered apart make one."""
    for said in list(by_number.values()):
        if any(statement.position for statement in said) or not any(statement.see for statement in said):
            continue
        there = {
            other.position
            for statement in said
            for number in statement.see
            for other in by_number.get(number, ())
            if other.position
        }
        if len(there) > 1 and there & YES:
            there = {"supported_in_part"}
        if len(there) == 1:
            index = next(index for index, statement in enumerate(said) if statement.see)
            said[index] = replace(said[index], position=there.pop(), formula=said[index].comment)
    return by_number


def _in_order(by_number: dict[str, list[Statement]], catalogue: Catalogue) -> list[str]:
    known = [number for number in catalogue.by_number if number in by_number]
    return known + [number for number in by_number if number not in catalogue.by_number]


def _of_one(
    number: str, said: Sequence[Statement], catalogue: Catalogue, occasion: Occasion
) -> Iterator[Response | Problem]:
    deciding = [statement for statement in said if statement.position]
    plain = _plainest(deciding)
    winners = _distinct(plain)
    if len(winners) == 1 and winners[0].clause and winners[0].position == "supported":
        winners = [replace(winners[0], position="supported_in_part")]
    held = {winner.position for winner in winners} | {statement.position for statement in plain}
    losers = _distinct(statement for statement in deciding if statement.position not in held and not statement.soft)
    yield from _written(number, winners, losers, said, catalogue, occasion)
    yield from _doubts(number, winners, losers, said, occasion)


def _plainest(deciding: Sequence[Statement]) -> list[Statement]:
    """Give the most particular statements; what is no formula, or stands late in an explanation, only without others.

    Where a list has said it, an entry explains: a formula behind its first sentence may be of another matter.
    """
    listed = any(statement.level == LISTED and not statement.soft for statement in deciding)
    firm = [statement for statement in deciding if not (statement.soft or (listed and statement.late))]
    highest = max((statement.level for statement in firm or deciding), default=0)
    return [statement for statement in firm or deciding if statement.level == highest]


def _distinct(statements: Iterable[Statement]) -> list[Statement]:
    found: dict[tuple[str | None, str | None], Statement] = {}
    for statement in statements:
        key = (statement.position, statement.clause)
        if key not in found or (statement.comment and not found[key].comment):
            found[key] = statement
    if any(clause for _, clause in found):
        return list(found.values())
    return list({statement.position: statement for statement in reversed(list(found.values()))}.values())[::-1]


def _written(
    number: str,
    winners: Sequence[Statement],
    losers: Sequence[Statement],
    said: Sequence[Statement],
    catalogue: Catalogue,
    occasion: Occasion,
) -> Iterator[Response]:
    document = occasion.document.id
    rows = _rows(winners, losers, said)
    around = next((statement.around for statement in said if statement.around), None)
    for nth, (identity, row) in enumerate(product(catalogue.ids(number), rows), 1):
        yield Response(
            id=record_id(document, number, nth),
            recommendation=identity,
            clause=row.clause,
            position=row.position,
            formula=row.formula,
            claim=row.claim,
            comment=row.comment or row.around or around,
            see=tuple(name for other in row.see if other != number for name in catalogue.ids(other)),
            basis="group" if _in_a_group(row, said) else "individual",
            stage=occasion.stage,
            document=document,
            number=row.number,
            said_on=occasion.said_on,
            public_on=occasion.public_on,
        )


def _rows(winners: Sequence[Statement], losers: Sequence[Statement], said: Sequence[Statement]) -> list[Statement]:
    """Give what decides, the first of it with all else that was said, and behind it what was overruled."""
    first, *others = [*winners[:1], *(statement for statement in said if _adds(statement, winners))]
    return [_completed(first, others), *winners[1:], *(replace(loser, position=None) for loser in losers)]


def _adds(statement: Statement, winners: Sequence[Statement]) -> bool:
    if statement in winners:
        return False
    return (
        statement.position is None or statement.soft or statement.position in {winner.position for winner in winners}
    )


def _completed(row: Statement, others: Sequence[Statement]) -> Statement:
    """Add to an answer what the document says of the same recommendation in another place, without a position."""
    for other in others:
        comment = _joined(row.comment, other.comment)
        row = replace(
            row,
            claim=other.claim or row.claim,
            comment=comment,
            see=(*row.see, *(name for name in other.see if name not in row.see)),
        )
    return row


def _joined(comment: str | None, other: str | None) -> str | None:
    if not other or (comment and other in comment):
        return comment
    return f"{comment}\n{other}" if comment else other


def _in_a_group(row: Statement, said: Sequence[Statement]) -> bool:
    if any(len(statement.numbers) == 1 for statement in said):
        return False
    return len(row.numbers) != 1 or row.level <= EVERYTHING


def _doubts(
    number: str,
    winners: Sequence[Statement],
    losers: Sequence[Statement],
    said: Sequence[Statement],
    occasion: Occasion,
) -> Iterator[Problem]:
    place = next((statement.number for statement in said if statement.number), None)
    doubt = partial(Problem, document=occasion.document.id, number=place)
    words = " | ".join(statement.formula or "" for statement in [*winners, *losers])
    if _contradict(winners, losers):
        yield doubt(kind="contradictory_answers", found=words, message=say.ANSWERED_DIFFERENTLY(number=number))
    if any(winner.soft for winner in winners) or _refuses_a_part_alone(winners):
        yield doubt(kind="position_by_wording", found=words, message=say.POSITION_BY_WORDING(number=number))
    if not winners:
        claim = any(statement.claim for statement in said)
        comment = next((statement.comment for statement in said if statement.comment), "")
        yield doubt(
            kind="claim_without_position" if claim else "comment_without_position",
            found=comment[:200],
            message=say.NO_POSITION(number=number),
        )


def _refuses_a_part_alone(winners: Sequence[Statement]) -> bool:
    """Say whether all that is said is that one part is refused, and nothing of the rest."""
    return len(winners) == 1 and bool(winners[0].clause) and winners[0].position not in {*YES, "pending", None}


def _contradict(winners: Sequence[Statement], losers: Sequence[Statement]) -> bool:
    """Say whether answers to the whole differ in yes or no, or one that was overruled speaks of the number itself."""
    answers = {winner.position in YES for winner in winners if not winner.clause}
    return len(answers) > 1 or any(loser.level > REMAINDER for loser in losers)


def unanswered(found: Iterable[Response | Problem], catalogue: Catalogue, occasion: Occasion) -> Iterator[Problem]:
    """Name the recommendations that the report leaves open and that this document does not answer."""
    answered = {record.recommendation for record in found if isinstance(record, Response)}
    for recommendation in catalogue.recommendations:
        if recommendation.position in OPEN and recommendation.id not in answered:
            yield Problem(
                document=occasion.document.id,
                number=recommendation.number,
                kind="unanswered",
                found=recommendation.text[:200],
                message=say.NOT_ANSWERED(recommendation=recommendation.id),
            )
