"""Answers that a State gives orally when the Council adopts the outcome of its review, from the Council's report."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from followthrough.find.adoptions import Adoption, adoptions
from followthrough.find.answers import entry_statements
from followthrough.find.answers.entries.found import Entry
from followthrough.find.answers.ledger import Occasion, responses
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.sentences.not_understood import not_understood
from followthrough.find.answers.statements import REMAINDER, UNTIED, Statement
from followthrough.messages import documents as say
from followthrough.records import Document, Passage, Problem, Recommendation, Response
from followthrough.records.ids import record_id

_OF_ANY_ONE = re.compile(r"\b(?:a|any) recommendation$")
"""What a formula speaks of in general: `The partial support of a recommendation meant that …`."""


def plenary_answers(
    document: Document, passages: Sequence[Passage], recommendations: Sequence[Recommendation]
) -> list[Response | Problem]:
    """Give what States answer in a Council report; `recommendations` are those of the reviews that it adopts.

    Where the recommendations of a review are not at hand, ids are made from its report's symbol and the number as
    printed. Ids of responses name the reviewed State's report, for one Council report answers for many.
    """
    by_report = _by_report(recommendations)
    return [
        _of_its_review(record, adoption) if isinstance(record, Problem) else record
        for adoption in adoptions(passages)
        for record in _of_one(document, adoption, by_report)
    ]


def _of_its_review(doubt: Problem, adoption: Adoption) -> Problem:
    """Let a doubt say whose review it is about: a Council report speaks of many, each with a recommendation 1."""
    message = say.OF_REVIEW(state=adoption.state, document=adoption.report, why=doubt.message)
    return replace(doubt, message=message)


def _by_report(recommendations: Iterable[Recommendation]) -> Mapping[str, list[Recommendation]]:
    found: dict[str, list[Recommendation]] = {}
    for recommendation in recommendations:
        found.setdefault(recommendation.document, []).append(recommendation)
    return found


def _of_one(
    document: Document, adoption: Adoption, by_report: Mapping[str, list[Recommendation]]
) -> Iterator[Response | Problem]:
    if adoption.report is None:
        return
    catalogue = Catalogue(adoption.report, by_report.get(adoption.report, []))
    occasion = Occasion(document, "plenary", adoption.day)
    said = [
        (passage, statement)
        for passage in _of_the_state(adoption)
        for statement in entry_statements(Entry((), passage.text, passage.number), catalogue)
        if statement.position
    ]
    answers = [(passage, statement) for passage, statement in said if _is_answer(statement)]
    for record in responses([_with_comment(*one) for one in answers], catalogue, occasion):
        if isinstance(record, Response) and record.recommendation:
            yield replace(record, id=_identity(document, record))
        elif isinstance(record, Problem):
            yield record
    yield from _not_understood(document, list(_of_the_state(adoption)), answers, catalogue)
    yield from _unnumbered(document, said)


def _identity(document: Document, record: Response) -> str:
    base, number = record.recommendation.rsplit("#", 1) if record.recommendation else ("", "")
    nth = record.id.rsplit("#", 1)[1].removeprefix(number).removeprefix("-")
    return record_id(document.id, f"{base.replace('/', '_')}.{number}", int(nth) if nth.isdigit() else 1)


def _of_the_state(adoption: Adoption) -> Iterator[Passage]:
    return (passage for passage, speaker in adoption.paragraphs if speaker == "state")


def _is_answer(statement: Statement) -> bool:
    """Say whether the State answers numbers; words to all, or under a heading, are no answers here."""
    return statement.level > REMAINDER + 1 and bool(statement.numbers)


def _with_comment(passage: Passage, statement: Statement) -> Statement:
    return replace(statement, comment=statement.comment or statement.around)


def _not_understood(
    document: Document,
    passages: Sequence[Passage],
    answers: Iterable[tuple[Passage, Statement]],
    catalogue: Catalogue,
) -> list[Problem]:
    """Name the recommendations on whose position the State speaks in no words that are understood.

    A delegation comes back to what it has reserved: what a later paragraph of its words answers is in no doubt.
    """
    by_passage: dict[int, set[str]] = {}
    for passage, statement in answers:
        by_passage.setdefault(id(passage), set()).update(statement.numbers)
    answered: set[str] = set()
    found: list[list[Problem]] = []
    for passage in reversed(passages):
        answered |= by_passage.get(id(passage), set())
        found.append(
            [
                Problem(
                    document=document.id,
                    number=passage.number,
                    kind="comment_without_position",
                    found=words[:200],
                    message=say.NO_POSITION(number=number),
                )
                for number, words in not_understood(passage.text, catalogue, answered)
            ]
        )
    return [problem for problems in reversed(found) for problem in problems]


def _unnumbered(document: Document, said: Iterable[tuple[Passage, Statement]]) -> Iterator[Problem]:
    """Name the answers to one recommendation of which neither number, maker nor subject tells which it is."""
    for passage, statement in said:
        if statement.level == UNTIED and not _OF_ANY_ONE.search(statement.formula or ""):
            yield Problem(
                document=document.id,
                number=passage.number,
                kind="answer_without_recommendation",
                found=(statement.comment or passage.text)[:200],
                message=say.ANSWERS_NO_NUMBER(),
            )
