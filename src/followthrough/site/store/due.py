"""Which States' records changed, so that what follows from them must be derived anew.

A State is marked in the transaction that changes its records, and the mark is taken away in the one that stores what
follows; so nothing is forgotten, whenever a process is killed.
"""

from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet

from followthrough.site.store import models
from followthrough.site.store.models import Due, Source
from followthrough.terms import states

DERIVED = "derived"
"""The kind of the sources that hold what follows from the records of a State."""


def mark(codes: Iterable[str]) -> None:
    """Mark States as due, with those that came after them. A mark that stands already is set anew."""
    wanted = _with_successors(codes)
    Due.objects.filter(state__in=wanted).delete()
    Due.objects.bulk_create((Due(state=code) for code in sorted(wanted)), ignore_conflicts=True)


def due() -> list[Due]:
    """Give the marks that stand, by State."""
    return list(Due.objects.order_by("state"))


def states_in(*sources: Source) -> set[str]:
    """Give the States that the rows of sources concern."""
    found: set[str] = set()
    for table in (models.Recommendation, models.Pledge, models.Finding, models.Total):
        rows = table._default_manager.filter(source__in=sources)
        found.update(filter(None, rows.values_list("state", flat=True).distinct()))
    for listed in _documents(sources).values_list("states", flat=True):
        found.update(listed)
    return found | _answering(sources)


def mark_out_of_date(versions: dict[str, str]) -> None:
    """Mark the States of which something was derived by other versions of the steps than these."""
    held = Source.objects.filter(kind=DERIVED).values_list("name", "versions")
    mark({name.split()[-1] for name, by in held if any(versions.get(step) != one for step, one in by.items())})


def _documents(sources: Sequence[Source]) -> QuerySet[models.Document]:
    """Give the documents of sources, and those of others that they hold a total, doubt or passage of."""
    named = Q(source__in=sources)
    for table in (models.Total, models.Problem, models.Passage):
        named |= Q(record_id__in=table.objects.filter(source__in=sources).values("document"))
    return models.Document.objects.filter(named)


def _answering(sources: Sequence[Source]) -> set[str]:
    """Give the States whose recommendations sources answer or correct."""
    found: set[str] = set()
    for table in (models.Response, models.Corrigendum):
        named = table._default_manager.filter(source__in=sources).values("recommendation")
        rows = models.Recommendation.objects.filter(record_id__in=named)
        found.update(rows.values_list("state", flat=True).distinct())
    return found


def _with_successors(codes: Iterable[str]) -> set[str]:
    wanted = set(codes)
    return wanted | {
        code for code, state in states.vocabulary().states.items() if wanted.intersection(state.predecessors)
    }
