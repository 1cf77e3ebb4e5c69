"""Who makes the recommendations that a label was given to."""

from collections import Counter

from django.db.models import QuerySet

from followthrough.site.store import models
from followthrough.site.store.counted import counted
from followthrough.site.store.measures.tallies import asked
from followthrough.site.store.public import labels


def labelled(scheme: str, term: str, day: str | None = None) -> QuerySet[models.Recommendation]:
    """Give the recommendations with a term, whoever gave it, as known on a day."""
    given = labels().filter(scheme=scheme, term=term)
    return asked(day).filter(record_id__in=given.values("of"))


def recommending_by_action(day: str | None = None) -> dict[tuple[str, str], int]:
    """Count texts × recommending States by State and category of action.

    Where several sources label a text, the category that was stored first counts.
    """
    found: Counter[tuple[str, str]] = Counter()
    for _, pair, _position, n in counted("recommending action", day):
        state, _space, term = pair.partition(" ")
        found[state, term] += n
    return dict(found)
