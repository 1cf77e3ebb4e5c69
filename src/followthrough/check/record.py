"""All checks, over one stream of records."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from followthrough.check.corrigenda import corrigendum_problems
from followthrough.check.counts import Counts, count
from followthrough.check.gathered import Gathered, gather
from followthrough.check.numbering import missing_numbers, numbering_problems
from followthrough.check.texts import answer_problems, text_problems
from followthrough.check.totals import Reconciled, reconcile, total_problems, unplaced_problems
from followthrough.messages import checks as say
from followthrough.records import Problem, Recommendation, Record, Response
from followthrough.records.corrigenda import deleted_by, printed_of
from followthrough.records.ids import document_of
from followthrough.records.ledger import by_recommendation, first_hand

NOT_ADDING_UP = frozenset(
    {
        "recommendation_number_missing",
        "total_not_met",
        "answer_without_recommendation",
        "report_without_recommendations",
    }
)


_SAID_BEFORE = {"text_suspiciously_short": "text_length", "text_suspiciously_long": "text_length"}
"""Kinds of problem by which whoever found a text has said the same already."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks give: problems (those that came with the record first), counts and totals."""

    gathered: Gathered
    problems: tuple[Problem, ...]
    counts: tuple[Counts, ...]
    reconciled: tuple[Reconciled, ...]

    @property
    def adds_up(self) -> bool:
        """Say whether no number is missing, every stated total is met, and every answer has its recommendation."""
        return not any(problem.kind in NOT_ADDING_UP for problem in self.problems)


def check(records: Iterable[Record]) -> Checked:
    """Check a record; a problem that it already holds is not said twice."""
    gathered = gather(records)
    answers = _by_document(gathered.responses)
    counts = tuple(
        _counted(report, gathered.recommendations.get(report, []), answers) for report in gathered.reports()
    )
    printed = {
        report: _counted(report, printed_of(gathered.recommendations.get(report, ()), said), answers)
        for report, said in gathered.corrected().items()
        if report in gathered.recommendations
    }
    reconciled = tuple(reconcile(gathered, counts, printed))
    known = set(map(_said, gathered.problems))
    found = [p for p in chain(_given_twice(gathered), _of_reports(gathered)) if _said(p) not in known]
    stated = (*total_problems(reconciled, _missing(gathered)), *unplaced_problems(gathered))
    problems = dict.fromkeys([*gathered.problems, *found, *stated])
    return Checked(gathered, tuple(problems), counts, reconciled)


def _missing(gathered: Gathered) -> dict[str, list[str]]:
    """Give the numbers that the lists of each report leave out."""
    runs = {report: missing_numbers(_numbered(gathered, report)) for report in gathered.recommendations}
    return {report: [number for run in found for number in run] for report, found in runs.items()}


def _numbered(gathered: Gathered, report: str) -> list[Recommendation]:
    """Give the recommendations whose numbers a report's lists have, also those that a corrigendum takes out."""
    deleted = (one for one in deleted_by(gathered.corrigenda).values() if one.document == report)
    return [one for one in (*gathered.recommendations.get(report, ()), *deleted) if one.mechanism == "upr"]


def _said(problem: Problem) -> tuple[str, str | None, str]:
    """Give what two problems that say the same have in common."""
    return problem.document, problem.number, _SAID_BEFORE.get(problem.kind, problem.kind)


def _by_document(responses: Iterable[Response]) -> dict[str, list[Response]]:
    """Group answers by the document that holds what they answer."""
    found: dict[str, list[Response]] = defaultdict(list)
    for response in responses:
        if response.recommendation:
            found[document_of(response.recommendation)].append(response)
    return dict(found)


def _counted(report: str, asked: Sequence[Recommendation], answers: Mapping[str, list[Response]]) -> Counts:
    """Count one report with the answers to it; those of all reports at once would be too many to hold in groups."""
    own = [
        answer
        for document in dict.fromkeys(document_of(one.id) for one in asked)
        for answer in answers.get(document, ())
    ]
    return count(report, asked, _ledger(asked, own), _claims(own))


def _ledger(asked: Iterable[Recommendation], answers: Iterable[Response]) -> dict[str, list[Response]]:
    """Give the answers to each recommendation; what others repeat counts only where the State's own are not there."""
    given = by_recommendation(answers)
    return {one.id: first_hand(one, given[one.id]) for one in asked if one.id in given}


def _claims(responses: Iterable[Response]) -> dict[str, list[Response]]:
    claims: dict[str, list[Response]] = defaultdict(list)
    for response in responses:
        if response.recommendation and response.claim:
            claims[response.recommendation].append(response)
    return claims


def _given_twice(gathered: Gathered) -> Iterator[Problem]:
    for again in gathered.repeated:
        same = again.sha256 == gathered.documents[again.id].sha256
        message = say.GIVEN_TWICE() if same else say.GIVEN_IN_TWO_FILES()
        yield Problem(document=again.id, kind="document_twice", message=message, found=again.title)


def _of_reports(gathered: Gathered) -> Iterator[Problem]:
    deleted = deleted_by(gathered.corrigenda)
    for report in gathered.reports():
        recommendations = gathered.recommendations.get(report, [])
        if not recommendations:
            yield Problem(
                document=report,
                kind="report_without_recommendations",
                message=say.NO_RECOMMENDATION_IN_REPORT(),
                found=gathered.documents[report].title,
            )
        yield from numbering_problems(report, _numbered(gathered, report))
        yield from text_problems(recommendations)
    known = {r.id: r for found in gathered.recommendations.values() for r in found}
    yield from answer_problems(gathered.responses, {**deleted, **known} if deleted else known)
    yield from corrigendum_problems(gathered.corrigenda, known)
