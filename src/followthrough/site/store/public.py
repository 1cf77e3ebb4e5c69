"""What is public: the one place that says it. Pages, API, search, exports and feeds ask here.

Of several rows of an id one is shown; what others state of the same review is told of it (`restated`).
What a machine found somebody to have said in the press is public once a person
has checked it; so is the press's own text. Paraphrases, which whoever made the record wrote in their own words, are
public.
Where a person decided on an echo, that counts and the machine's word on the pair does not.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from followthrough.site.store import models
from followthrough.site.store.decisions.as_records import PERSON, REMOVED, SOURCE
from followthrough.site.store.decisions.history import HOLDING
from followthrough.site.store.decisions.models import Kind, Standing, State
from followthrough.site.store.models import Named, Row, Source

AnyRow = TypeVar("AnyRow", bound=Row)
Giver = Literal["coder", "model", "person"]
MODEL = "followthrough-labels"
"""What the `by` of a label that a model gave begins with."""

JUDGED: tuple[type[Row], ...] = (models.Label, models.Echo, models.Assessment, models.Problem)
"""Tables of what persons and checks say of others, which was so from a day on and up to a day."""

Said = Sequence[str]
"""Of a label that holds: scheme, term, and what kind of source gave it."""

NOT_OFFICIAL = ("press", "other", "export")
"""Kinds of document whose statements a person must check: all but those of the UN and of States."""


def published(table: type[AnyRow], day: str | None = None) -> QuerySet[AnyRow]:
    """Give the rows of a table that the public may see; of what persons and checks say, that of a day (null: now).

    What else was public on a day is told by the documents, and not here (`selection.known_on`).
    """
    rows = table._default_manager.all()
    if table is models.Observation and day:
        rows = rows.filter(_got_last_by(day))
    elif issubclass(table, Named | models.Observation):
        rows = rows.filter(shown=True)
    if table in JUDGED:
        rows = holding_on(rows, day)
    if table is models.Response:
        return rows.exclude(recommendation__in=_restated())
    if table is models.Label:
        return rows.exclude(of__in=_restated())
    if table is models.Statement:
        return rows.filter(_public_statement())
    if table is models.Passage:
        return rows.exclude(document__in=_press_kept_back())
    return rows.exclude(_overruled(day)) if table is models.Echo else rows


def holding_on(rows: QuerySet[AnyRow], day: str | None = None) -> QuerySet[AnyRow]:
    """Keep, of labels, echoes, assessments or doubts, those that held on a day (an ISO date; null: now)."""
    if not day:
        return rows.filter(until=None)
    return rows.filter(Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gt=day))


def waiting_statements() -> QuerySet[models.Statement]:
    """Give the statements that are not public since no person has looked at them; without those kept back."""
    kept_back = Standing.objects.filter(kind=Kind.PUBLICATION, state=State.KEPT, subject=OuterRef("record_id"))
    rows = models.Statement.objects.filter(shown=True).exclude(_public_statement())
    return rows.exclude(Exists(kept_back)).order_by("document", "row")


def giver(by: str) -> Giver:
    """Say what kind of source gave a label, by its name."""
    return "person" if by.startswith(PERSON) else "model" if by.startswith(MODEL) else "coder"


def held_labels(identities: Iterable[str], day: str | None = None) -> Iterator[tuple[str, str, str, Giver]]:
    """Yield the labels that held for some recommendations on a day (null: now): id, scheme, term, kind of giver.

    Of coders and models the coders' hold, for each text and scheme; a person's stand beside them. Those that a person
    took away are gone, and a category of action that a person gave takes the place of others.
    """
    rows = holding_on(models.Label.objects.filter(of__in=list(identities)), day).order_by("row")
    yield from holding(rows.values_list("of", "scheme", "term", "by", "score"))


def holding(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, str, str, Giver]]:
    """Yield which labels hold of all of some recommendations, given as id, scheme, term, giver and score, by row."""
    given: dict[tuple[str, str], dict[Giver, dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
    for of, scheme, term, by, score in rows:
        given[of, scheme][giver(by)][term] = giver(by) != "person" or score != REMOVED
    for (of, scheme), by_giver in given.items():
        yield from ((of, scheme, term, by) for term, by in _held(scheme, by_giver))


def corrected() -> set[str]:
    """Give the ids of the texts of which a person here ever said what they are about."""
    own = Source.objects.filter(sha256=SOURCE).values_list("pk", flat=True).first()
    rows = models.Label.objects.filter(source=own)  # the source alone: PostgreSQL would join it to every label
    return set(rows.values_list("of", flat=True)) if own else set()


def over_time(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, list[Said]]]:
    """Yield the labels of one text from each day on which they changed, oldest first; the first day is empty.

    `rows` are id, scheme, term, giver, score, first day and the day after the last, by row.
    """
    listed = list(rows)
    days = {day for *_, since, until in listed for day in (since, until) if day}
    for day in ("", *sorted(days)):
        then = [row[:5] for row in listed if (row[5] or "") <= day and (row[6] is None or row[6] > day)]
        yield day, [said for _, *said in holding(then)]


def _held(scheme: str, by_giver: Mapping[Giver, Mapping[str, bool]]) -> Iterator[tuple[str, Giver]]:
    persons = by_giver.get("person", {})
    added = [term for term, is_given in persons.items() if is_given]
    if scheme == "action" and added:
        yield added[-1], "person"
        return
    basis: Giver = "coder" if by_giver.get("coder") else "model"
    yield from ((term, basis) for term in by_giver.get(basis, {}) if persons.get(term, True))
    yield from ((term, "person") for term in added if term not in by_giver.get(basis, {}))


def terms(identities: Iterable[str]) -> dict[str, dict[str, set[str]]]:
    """Give the terms that hold for each recommendation, by scheme (`held_labels`)."""
    held: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for of, scheme, term, _ in held_labels(identities):
        held[of][scheme].add(term)
    return held


def labels(day: str | None = None) -> QuerySet[models.Label]:
    """Give the labels that held on a day (null: now), as `held_labels` does, for a question to the database."""
    rows = models.Label.objects.exclude(of__in=_restated())
    coders = Source.objects.exclude(kind__in=(SOURCE, "derived"))
    coded = models.Label.objects.filter(source__in=coders).exclude(by__startswith=MODEL)
    if coded.exists():
        same = coded.filter(of=OuterRef("of"), scheme=OuterRef("scheme"))
        rows = rows.exclude(Q(by__startswith=MODEL) & Exists(same))
    own = Source.objects.filter(sha256=SOURCE).values_list("pk", flat=True).first()
    by_persons = models.Label.objects.filter(source=own)  # the source alone: PostgreSQL would join it to every label
    if own is None or not by_persons.exists():
        return rows
    persons = holding_on(by_persons, day).filter(of=OuterRef("of"), scheme=OuterRef("scheme"))
    removed = persons.filter(score=REMOVED, term=OuterRef("term"))
    otherwise = persons.filter(scheme="action").exclude(score=REMOVED)
    by_others = Q(scheme="action") & ~Q(by__startswith=PERSON)
    return holding_on(rows, day).exclude(Exists(removed)).exclude(by_others & Exists(otherwise))


def _got_last_by(day: str) -> Q:
    """Tell, of the values of a series for one time, the one got last by a day, else the one that has no day."""
    same = models.Observation.objects.filter(series=OuterRef("series"), state=OuterRef("state"), on=OuterRef("on"))
    got, undated = same.filter(retrieved__lte=day), same.filter(retrieved=None)
    newer = got.filter(
        Q(retrieved__gt=OuterRef("retrieved")) | Q(retrieved=OuterRef("retrieved"), row__gt=OuterRef("row"))
    )
    last = Q(retrieved__lte=day) & ~Q(Exists(newer))
    return last | Q(retrieved=None) & ~Q(Exists(got)) & ~Q(Exists(undated.filter(row__gt=OuterRef("row"))))


def _restated() -> QuerySet[models.Restated, str]:
    return models.Restated.objects.values_list("recommendation", flat=True)


def _public_statement() -> Q:
    official = models.Document.objects.filter(record_id=OuterRef("document"), shown=True).exclude(
        kind__in=NOT_OFFICIAL
    )
    return (Q(kind="paraphrase") | Q(Exists(official)) | _decided("record_id", "public")) & ~_decided(
        "record_id", "withheld"
    )


def _press_kept_back() -> QuerySet[models.Document, str]:
    press = models.Document.objects.filter(shown=True, kind="press").values_list("record_id", flat=True)
    paraphrase = models.Statement.objects.filter(document=OuterRef("record_id"), kind="paraphrase")
    return press.exclude(Q(Exists(paraphrase)) | _decided("record_id", "public"))


def _decided(column: str, verdict: str) -> Q:
    """Only a decision on these very words counts: other words were not looked at."""
    decided = Standing.objects.filter(kind=Kind.PUBLICATION, state=State.KEPT, verdict=verdict)
    return Q(Exists(decided.filter(subject=OuterRef(column))))


def _overruled(day: str | None) -> Q:
    """Tell what a machine found of two asks on which a person had decided by a day (null: by now)."""
    decided = Standing.objects.filter(
        kind=Kind.ECHO, state__in=HOLDING, subject=OuterRef("later"), other=OuterRef("earlier")
    )
    if day:
        decided = decided.filter(decision__at__date__lte=day)
    return ~Q(source__sha256=SOURCE) & Q(Exists(decided))
