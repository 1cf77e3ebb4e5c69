"""What is public: the one place that says it. Pages, API, search, exports and feeds ask here.

Of several rows of an id one is shown; what others state of the same review is told of it (`restated`).
What a machine found somebody to have said in the press is public once a person
has checked it; so is the press's own text. Paraphrases, which whoever made the record wrote in their own words, are
public.
Where a person decided on an echo, that counts and the machine's word on the pair does not.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from followthrough.site.store import models
from followthrough.site.store.decisions.as_records import PERSON, REMOVED, SOURCE
from followthrough.site.store.decisions.history import HOLDING
from followthrough.site.store.decisions.models import Kind, Standing, State
from followthrough.site.store.models import Named, Row

AnyRow = TypeVar("AnyRow", bound=Row)

NOT_OFFICIAL = ("press", "other", "export")
"""Kinds of document whose statements a person must check: all but those of the UN and of States."""


def published(table: type[AnyRow]) -> QuerySet[AnyRow]:
    """Give the rows of a table that the public may see."""
    rows = table._default_manager.all()
    if issubclass(table, Named | models.Observation):
        rows = rows.filter(shown=True)
    if table is models.Response:
        return rows.exclude(recommendation__in=_restated())
    if table is models.Label:
        return rows.exclude(of__in=_restated())
    if table is models.Statement:
        return rows.filter(_public_statement())
    if table is models.Passage:
        return rows.exclude(document__in=_press_kept_back())
    return rows.exclude(_overruled()) if table is models.Echo else rows


def waiting_statements() -> QuerySet[models.Statement]:
    """Give the statements that are not public since no person has looked at them; without those kept back."""
    kept_back = Standing.objects.filter(kind=Kind.PUBLICATION, state=State.KEPT, subject=OuterRef("record_id"))
    rows = models.Statement.objects.filter(shown=True).exclude(_public_statement())
    return rows.exclude(Exists(kept_back)).order_by("document", "row")


def terms(identities: Iterable[str]) -> dict[str, dict[str, set[str]]]:
    """Give the terms that hold for each recommendation, by scheme: those that a person took away are gone.

    A recommendation has one category of action: what a person gave takes the place of others'.
    """
    held: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    rows = models.Label.objects.filter(of__in=list(identities)).values_list("of", "scheme", "term")
    persons = rows.filter(by__startswith=PERSON)
    removed = set(persons.filter(score=REMOVED))
    for of, scheme, term in rows:
        if (of, scheme, term) not in removed:
            held[of][scheme].add(term)
    for of, scheme, term in persons.exclude(score=REMOVED).filter(scheme="action").order_by("row"):
        held[of][scheme] = {term}
    return held


def labels() -> QuerySet[models.Label]:
    """Give the labels that hold, as `terms` does: what a person took away or gave otherwise is not among them."""
    by_persons = models.Label.objects.filter(source__sha256=SOURCE)
    if not by_persons.exists():
        return published(models.Label)
    persons = by_persons.filter(of=OuterRef("of"), scheme=OuterRef("scheme"))
    removed = persons.filter(score=REMOVED, term=OuterRef("term"))
    otherwise = persons.filter(scheme="action").exclude(score=REMOVED)
    by_others = Q(scheme="action") & ~Q(by__startswith=PERSON)
    return published(models.Label).exclude(Exists(removed)).exclude(by_others & Exists(otherwise))


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


def _overruled() -> Q:
    decided = Standing.objects.filter(
        kind=Kind.ECHO, state__in=HOLDING, subject=OuterRef("later"), other=OuterRef("earlier")
    )
    return ~Q(source__sha256=SOURCE) & Q(Exists(decided))
