"""Decisions as records: what people say of a text stands beside what coders and models say of it.

They are the rows of one source of their own, derived from the decisions. Each holds from the day on which it was made
until the day on which another took its place or it was undone, so that an earlier day shows what was said then.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import QuerySet

from followthrough.records import Assessment, Echo, Label, Record, Relation
from followthrough.site.store import models
from followthrough.site.store.decisions.models import Decision, Kind, Standing, State
from followthrough.site.store.inserting import insert_records
from followthrough.site.store.mapping import TABLES
from followthrough.site.store.models import Source
from followthrough.site.store.uncounted import mark_uncounted, states_asked

Item = TypeVar("Item")
CHUNK = 500
PERSON = "person:"
"""What the `by` of a label that a person gave or took away begins with."""

GIVEN, REMOVED = 1.0, 0.0
SOURCE = "decisions"
_KINDS = (Kind.LABEL, Kind.ECHO, Kind.ASSESSMENT)
_TABLES = ((models.Label, "of"), (models.Echo, "later"), (models.Assessment, "subject"))


@dataclass(frozen=True, slots=True)
class Said:
    """A decision, the ids that it is on now, and the first day on which it held no more (null: it holds)."""

    decision: Decision
    subject: str
    other: str
    until: str | None


def source() -> Source:
    """Give the source that holds what people decided, as records."""
    return Source.objects.get_or_create(sha256=SOURCE, defaults={"name": "decisions of editors", "kind": SOURCE})[0]


def write_records(subjects: Iterable[str]) -> None:
    """Write anew the records that follow from the decisions on some subjects."""
    own, concerned = source(), sorted(set(subjects))
    mark_uncounted(states_asked(concerned))
    for listed in chunks(concerned):
        for table, column in _TABLES:
            table._default_manager.filter(source=own, **{f"{column}__in": listed}).delete()
        for said in _said(listed):
            _write(own, said)


def chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Give a sequence in parts that a database takes as the values of one question."""
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]


def _said(subjects: Sequence[str]) -> list[Said]:
    """Give what was decided on some subjects, as it was decided, but for what held on no whole day."""
    of_subject = Decision.objects.filter(kind__in=_KINDS).select_related("standing", "undone_by")
    undone = of_subject.filter(subject__in=subjects, standing=None, undone_by__isnull=False)
    standing = of_subject.filter(standing__subject__in=subjects).exclude(standing__state=State.GONE)
    replaced: dict[tuple[str, ...], str] = {}
    found = []
    for decision in sorted([*undone, *standing], key=lambda one: -one.pk):
        now = getattr(decision, "standing", None)
        subject, other = (now.subject, now.other) if now else (decision.subject, decision.other)
        key = (decision.kind, subject, other, decision.key)
        until = _until(decision, now, replaced.get(key))
        if until != _day(decision):
            found.append(Said(decision, subject, other, until))
        replaced[key] = _day(decision)
    return found[::-1]


def _until(decision: Decision, now: Standing | None, replaced: str | None) -> str | None:
    """Give the first day on which a decision held no more: another had taken its place, or it was undone."""
    if now:
        return replaced if now.state == State.SUPERSEDED else None
    undone = _day(decision.undone_by)
    return min(undone, replaced or undone)


def _write(own: Source, said: Said) -> None:
    for record in _records(said):
        place = said.decision.pk
        insert_records(own, type(record), [(place, record)])
        written: QuerySet[Any] = TABLES[type(record)]._default_manager.filter(source=own, place=place)
        written.update(since=_day(said.decision), until=said.until)


def _day(decision: Decision) -> str:
    return decision.at.date().isoformat()


def _records(said: Said) -> Iterator[Record]:
    decision = said.decision
    if decision.kind == Kind.LABEL:
        score = GIVEN if decision.verdict == "given" else REMOVED
        scheme, term = decision.value["scheme"], decision.value["term"]
        yield Label(of=said.subject, scheme=scheme, term=term, score=score, by=PERSON + decision.by)
    elif decision.kind == Kind.ECHO and decision.verdict in ("same", "related"):
        why = (f"{decision.by}: {decision.reason}",)
        relation: Relation = "same" if decision.verdict == "same" else "related"
        yield Echo(later=said.subject, earlier=said.other, relation=relation, score=GIVEN, why=why)
    elif decision.kind == Kind.ASSESSMENT:
        yield _assessment(said)


def _assessment(said: Said) -> Assessment:
    decision = said.decision
    return Assessment(
        id=f"{said.subject}:assessment:{decision.pk}",
        subject=said.subject,
        assessor=decision.value["assessor"],
        capacity=decision.value["capacity"],
        scale=decision.value["scale"],
        grade=decision.verdict,
        on=_day(decision),
        rationale=decision.reason,
        evidence=tuple(decision.value["evidence"]),
    )
