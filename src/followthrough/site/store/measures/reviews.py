"""What a review holds."""

from followthrough.records import Recommendation
from followthrough.site.store import models
from followthrough.site.store.mapping import to_record


def recommendations_of(document: str) -> list[Recommendation]:
    """Give the recommendations of a document in its order."""
    rows = models.Recommendation.objects.filter(document=document, shown=True).order_by("source_id", "place")
    return [record for record in map(to_record, rows) if isinstance(record, Recommendation)]
