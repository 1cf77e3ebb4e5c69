"""Decisions as records: what people say of a text stands beside what coders and models say of it.

They are the rows of one source of their own, derived from the decisions that hold.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from followthrough.records import Assessment, Echo, Label, Record, Relation
from followthrough.site.store import models
from followthrough.site.store.decisions.models import Kind, Standing, State
from followthrough.site.store.inserting import insert_records
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
        holding = Standing.objects.filter(subject__in=listed, kind__in=_KINDS, state__in=(State.KEPT, State.CARRIED))
        for standing in holding.select_related("decision").order_by("decision_id"):
            for record in _records(standing):
                insert_records(own, type(record), [(standing.decision_id, record)])


def chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Give a sequence in parts that a database takes as the values of one question."""
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]


def _records(standing: Standing) -> Iterator[Record]:
    decision = standing.decision
    if decision.kind == Kind.LABEL:
        score = GIVEN if decision.verdict == "given" else REMOVED
        scheme, term = decision.value["scheme"], decision.value["term"]
        yield Label(of=standing.subject, scheme=scheme, term=term, score=score, by=PERSON + decision.by)
    elif decision.kind == Kind.ECHO and decision.verdict in ("same", "related"):
        why = (f"{decision.by}: {decision.reason}",)
        relation: Relation = "same" if decision.verdict == "same" else "related"
        yield Echo(later=standing.subject, earlier=standing.other, relation=relation, score=GIVEN, why=why)
    elif decision.kind == Kind.ASSESSMENT:
        yield _assessment(standing)


def _assessment(standing: Standing) -> Assessment:
    decision = standing.decision
    return Assessment(
        id=f"{standing.subject}:assessment:{decision.pk}",
        subject=standing.subject,
        assessor=decision.value["assessor"],
        capacity=decision.value["capacity"],
        scale=decision.value["scale"],
        grade=decision.verdict,
        on=decision.at.date().isoformat(),
        rationale=decision.reason,
        evidence=tuple(decision.value["evidence"]),
    )
