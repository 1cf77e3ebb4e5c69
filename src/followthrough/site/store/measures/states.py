"""What there is about a State, and what it asks of others."""

from collections import defaultdict

from django.db.models import Count, QuerySet

from followthrough.site.store import models


def states_reviewed() -> dict[str, int]:
    """Give the number of recommendations (texts) to each State under review."""
    rows = models.Recommendation.objects.filter(shown=True).values_list("state").annotate(texts=Count("row"))
    return dict(rows.order_by("state"))


def documents_of(state: str) -> QuerySet[models.Document]:
    """Give the documents about a State, oldest first."""
    return models.Document.objects.filter(of_states__state=state, shown=True).order_by("published", "record_id")


def reviews_of(state: str) -> QuerySet[models.Review]:
    """Give the reviews of a State, by cycle."""
    return models.Review.objects.filter(of_states__state=state, shown=True).order_by("cycle", "record_id")


def events_of(state: str) -> QuerySet[models.Event]:
    """Give the events about a State, oldest first."""
    return models.Event.objects.filter(of_states__state=state, shown=True).order_by("on", "record_id")


def recommended_by(state: str) -> dict[str, list[str]]:
    """Give the ids of the recommendations that a State makes, by the State under review."""
    rows = models.Recommending.objects.filter(state=state, recommendation__shown=True)
    asked: dict[str, list[str]] = defaultdict(list)
    for identity, under_review in rows.values_list("recommendation__record_id", "recommendation__state"):
        asked[under_review].append(identity)
    return dict(sorted(asked.items()))
