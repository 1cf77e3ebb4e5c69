"""Answers that a State gives orally when the Council adopts the outcome of its review, from the Council's report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from followthrough.find.adoptions import Adoption, adoptions
from followthrough.find.answers import entry_statements
from followthrough.find.answers.catalogue import Catalogue
from followthrough.find.answers.entries import Entry
from followthrough.find.answers.ledger import Occasion, responses
from followthrough.find.answers.not_understood import not_understood
from followthrough.find.answers.statements import REMAINDER, Statement
from followthrough.messages import documents as say
from followthrough.records import Document, Passage, Problem, Recommendation, Response
from followthrough.records.ids import record_id


def plenary_answers(
    document: Document, passages: Sequence[Passage], recommendations: Sequence[Recommendation]
) -> list[Response | Problem]:
    """Give what States answer in a Council report; `recommendations` are those of the reviews that it adopts.

    Where the recommendations of a review are not at hand, ids are made from its report's symbol and the number as
    printed. Ids of responses name the reviewed State's report, for one Council report answers for many.
    """
    by_report = _by_report(recommendations)
    return [record for adoption in adoptions(passages) for record in _of_one(document, adoption, by_report)]


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
    for record in responses(list(_statements(adoption, catalogue)), catalogue, occasion):
        if isinstance(record, Response) and record.recommendation:
            yield replace(record, id=_identity(document, record))
        elif isinstance(record, Problem):
            yield record
    yield from _doubts(document, adoption, catalogue)


def _identity(document: Document, record: Response) -> str:
    base, number = record.recommendation.rsplit("#", 1) if record.recommendation else ("", "")
    nth = record.id.rsplit("#", 1)[1].removeprefix(number).removeprefix("-")
    return record_id(document.id, f"{base.replace('/', '_')}.{number}", int(nth) if nth.isdigit() else 1)


def _statements(adoption: Adoption, catalogue: Catalogue) -> Iterator[Statement]:
    """Give what the State itself says with numbers; words to all, or under a heading, are no answers here."""
    for passage in _of_the_state(adoption):
        for statement in _answers(passage, catalogue):
            yield replace(statement, comment=statement.comment or statement.around or passage.text)


def _of_the_state(adoption: Adoption) -> Iterator[Passage]:
    return (passage for passage, speaker in adoption.paragraphs if speaker == "state")


def _answers(passage: Passage, catalogue: Catalogue) -> Iterator[Statement]:
    for statement in entry_statements(Entry((), passage.text, passage.number), catalogue):
        if statement.level > REMAINDER + 1 and statement.numbers and statement.position:
            yield statement


def _doubts(document: Document, adoption: Adoption, catalogue: Catalogue) -> Iterator[Problem]:
    """Name the recommendations on whose position the State speaks in words that are not understood."""
    for passage in _of_the_state(adoption):
        answered = {number for said in _answers(passage, catalogue) for number in said.numbers}
        for number, words in not_understood(passage.text, catalogue, answered):
            yield Problem(
                document=document.id,
                number=passage.number,
                kind="comment_without_position",
                found=words[:200],
                message=say.NO_POSITION(number=number),
            )
