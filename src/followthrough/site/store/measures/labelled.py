"""Who makes the recommendations that a label was given to."""

from django.db.models import Count, OuterRef, QuerySet, Subquery

from followthrough.site.store import models
from followthrough.site.store.measures.tallies import asked
from followthrough.site.store.public import labels


def labelled(scheme: str, term: str, day: str | None = None) -> QuerySet[models.Recommendation]:
    """Give the recommendations with a term, whoever gave it, as known on a day."""
    given = labels().filter(scheme=scheme, term=term)
    return asked(day).filter(record_id__in=given.values("of"))


def recommending_by_term(scheme: str, day: str | None = None) -> dict[tuple[str, str], int]:
    """Count texts × recommending States by State and term, for a scheme of which a text has one term.

    Where several sources label a text, the term of the one that was stored first counts.
    """
    term = labels().filter(scheme=scheme, of=OuterRef("record_id")).order_by("row").values("term")[:1]
    rows = asked(day).annotate(term=Subquery(term)).exclude(term=None).order_by()
    counted = rows.values_list("recommending__state", "term").annotate(n=Count("row"))
    return {(state, term): n for state, term, n in counted if state}
