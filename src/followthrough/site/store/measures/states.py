"""What there is about a State, and what it asks of others."""

from collections import defaultdict

from django.db.models import Count

from followthrough.site.store import models


def states_reviewed() -> dict[str, int]:
    """Give the number of recommendations (texts) to each State under review."""
    rows = models.Recommendation.objects.filter(shown=True).values_list("state").annotate(texts=Count("row"))
    return dict(rows.order_by("state"))


def documents_of(state: str) -> list[models.Document]:
    """Give the documents about a State, oldest first."""
    shown = models.Document.objects.filter(shown=True).order_by("published", "record_id")
    return [document for document in shown if state in document.states]


def recommended_by(state: str) -> dict[str, list[str]]:
    """Give the ids of the recommendations that a State makes, by the State under review."""
    rows = models.Recommending.objects.filter(state=state, recommendation__shown=True)
    asked: dict[str, list[str]] = defaultdict(list)
    for identity, under_review in rows.values_list("recommendation__record_id", "recommendation__state"):
        asked[under_review].append(identity)
    return dict(sorted(asked.items()))
