"""Figures that others state, held against what was found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from followthrough.check.counts import AS_PRINTED, Count, Counts
from followthrough.check.gathered import Gathered, council_session
from followthrough.messages import checks as say
from followthrough.messages.sentence import Message
from followthrough.records import Problem, Total
from followthrough.records.ids import base_symbol
from followthrough.terms.states import name_of


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A stated total, the report whose recommendations it counts, and the counts of ours that equal it.

    `counts` are all of ours that it can mean; `equals` and `ours` name them.
    """

    total: Total
    report: str
    equals: tuple[str, ...]
    counts: tuple[Count, ...]

    @property
    def ours(self) -> dict[str, int]:
        """Give the value of each count of ours by its name."""
        return {count.name: count.value for count in self.counts}

    @property
    def beside(self) -> list[Count]:
        """Give the counts to show beside the total: the one that equals it, else each value that ours has once."""
        shown = self.equals[:1] or tuple(self.distinct)
        return [count for count in self.counts if count.name in shown]

    @property
    def distinct(self) -> dict[str, int]:
        """Give each value that ours has but nought once, under the first of its names."""
        values = {value: name for name, value in reversed(self.ours.items()) if value}
        return {name: value for name, value in self.ours.items() if values.get(value) == name}


def reconcile(
    gathered: Gathered, counts: Sequence[Counts], printed: Mapping[str, Counts] | None = None
) -> Iterator[Reconciled]:
    """Lay each stated total beside the counts of the report that it speaks of; others are passed over.

    A figure that no count of its own review equals may count what the report printed (`printed`, by report) before a
    corrigendum took recommendations out or put some in. Else it may look back: then it is that of an earlier review
    of the State which has such a count.
    """
    by_report = {c.report: c for c in counts}
    for total in gathered.totals:
        report = _report_of(total, gathered)
        if report in by_report:
            own = _beside(total, by_report[report])
            before = [_as_printed(own, printed[report])] if printed and report in printed else []
            earlier = (_beside(total, c) for c in _earlier(by_report[report], counts, gathered))
            yield own if own.equals else next((row for row in (*before, *earlier) if row.equals), own)


def _beside(total: Total, counts: Counts) -> Reconciled:
    ours = tuple(counts.meaning(total.what))
    equal = tuple(count.name for count in ours if count.value == total.value)
    return Reconciled(total, counts.report, equal, ours)


def _as_printed(own: Reconciled, printed: Counts) -> Reconciled:
    """Add to the counts beside a total those of what the report printed, which no list of texts has any more."""
    before = (replace(one, name=f"{one.name} {AS_PRINTED}", texts=None) for one in printed.meaning(own.total.what))
    ours = (*own.counts, *before)
    return replace(own, counts=ours, equals=tuple(one.name for one in ours if one.value == own.total.value))


def _earlier(counts: Counts, every: Sequence[Counts], gathered: Gathered) -> list[Counts]:
    state, cycle = gathered.state_of(counts.report), gathered.cycle_of(counts.report)
    return [
        c
        for c in every
        if gathered.state_of(c.report) == state and (gathered.cycle_of(c.report) or 99) < (cycle or 0)
    ]


def total_problems(
    reconciled: Sequence[Reconciled], missing: Mapping[str, Sequence[str]] | None = None
) -> Iterator[Problem]:
    """Yield a problem for each stated total that no count of ours equals, with ours beside it.

    `missing` are the numbers that each report's lists leave out: a total that is met with them is short for the same
    reason as the list, and the doubt says so.
    """
    for row in reconciled:
        if not row.equals:
            yield Problem(
                document=row.total.document,
                number=row.total.number,
                kind="total_not_met",
                message=_not_met(row, (missing or {}).get(row.report, ())),
                found=as_quoted(row.total.value, row.total.what),
            )


def unplaced_problems(gathered: Gathered) -> Iterator[Problem]:
    """Yield a problem for each total of a State in a document that leaves open which of its reviews it speaks of."""
    for total in gathered.totals:
        if len(_of_state(total, gathered)) > 1 and _names_no_review(total, gathered):
            yield Problem(
                document=total.document,
                number=total.number,
                kind="total_of_unknown_review",
                message=say.TOTAL_OF_UNKNOWN_REVIEW(),
                found=as_quoted(total.value, total.what),
            )


def as_quoted(value: int, what: str) -> str:
    """Give a stated total as doubts about it quote it: `113 supported`."""
    return f"{value} {_words_of(what)}"


def _not_met(row: Reconciled, missing: Sequence[str]) -> Message:
    counts = ", ".join(f"{value} ({name})" for name, value in row.distinct.items())
    state, stated, answer = name_of(row.total.said_by), row.total.value, _words_of(row.total.what)
    if not counts:
        return say.TOTAL_WITHOUT_COUNTS(state=state, stated=stated, answer=answer)
    if missing and any(count.value + len(missing) == stated for count in row.counts):
        left_out = ", ".join(missing)
        return say.TOTAL_MET_WITH_GAP(state=state, stated=stated, answer=answer, counts=counts, missing=left_out)
    return say.TOTAL_NOT_MET(state=state, stated=stated, answer=answer, counts=counts)


def _words_of(what: str) -> str:
    return what.replace("_", " ")


def _report_of(total: Total, gathered: Gathered) -> str | None:
    """Find the report that a total speaks of.

    It is the report that the total's document belongs to, else the State's review before the same session of the
    Council, else the State's review in the same session of the Working Group, else in the same cycle. Where the
    document names none of these it is the State's only review.
    """
    own = base_symbol(total.document)
    if own in gathered.reports():
        return own
    candidates = _of_state(total, gathered)
    document = gathered.documents.get(total.document)
    session = council_session(total.document)
    same = [r for r in candidates if session and council_session(r) == session]
    if not same and document is not None and document.session is not None:
        same = [r for r in candidates if (known := gathered.documents.get(r)) and known.session == document.session]
    if not same and document is not None and document.session is None and document.cycle is not None:
        same = [r for r in candidates if gathered.cycle_of(r) == document.cycle]
    if not same and _names_no_review(total, gathered):
        same = candidates
    return same[0] if len(same) == 1 else None


def _of_state(total: Total, gathered: Gathered) -> list[str]:
    """Name the reports of the State that a total speaks of, by itself or by its document; else all."""
    reports = gathered.reports()
    if total.state is not None:
        return [r for r in reports if gathered.state_of(r) == total.state]
    document = gathered.documents.get(total.document)
    if document is not None and document.states:
        return [r for r in reports if gathered.state_of(r) in document.states]
    return reports


def _names_no_review(total: Total, gathered: Gathered) -> bool:
    """Say whether a total is of a State, and neither it nor its document tells of which of its reviews."""
    document = gathered.documents.get(total.document)
    if document is None or base_symbol(total.document) in gathered.reports() or council_session(total.document):
        return False
    return document.session is None and document.cycle is None and bool(total.state or document.states)
