"""Questions to the database that several pages ask. Each figure says which unit it counts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from followthrough.records import Recommendation
from followthrough.site.store import models
from followthrough.site.store.mapping import to_record

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Answered:
    """How the texts of one review, or of one recommending State, are answered on a day; `whole` is their number."""

    whole: int
    by_position: dict[str, int]

    def share(self, position: str) -> float:
        """Give the share of one position, from 0 to 1."""
        return self.by_position.get(position, 0) / self.whole if self.whole else 0.0


def held_on(day: str | None = None) -> QuerySet[models.Held]:
    """Give the intervals that contain a day (an ISO date; null: today and ever after), by the day of publication."""
    rows = models.Held.objects.filter(clock="public_on")
    if not day:
        return rows.filter(until=None)
    return rows.filter(Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gt=day))


def positions_of(ids: Sequence[str], day: str | None = None) -> dict[str, str]:
    """Give the position held on each of these recommendations on a day."""
    found: dict[str, str] = {}
    for start in range(0, len(ids), CHUNK):
        rows = held_on(day).filter(recommendation__in=ids[start : start + CHUNK])
        found.update(rows.values_list("recommendation", "position"))
    return found


def recommendations_of(document: str) -> list[Recommendation]:
    """Give the recommendations of a document in its order."""
    rows = models.Recommendation.objects.filter(document=document, shown=True).order_by("source_id", "place")
    return [record for record in map(to_record, rows) if isinstance(record, Recommendation)]


def answered(recommendations: Iterable[Recommendation], positions: dict[str, str]) -> Answered:
    """Count texts by the position held on them."""
    tally = Counter(positions.get(r.id, "open") for r in recommendations)
    return Answered(sum(tally.values()), dict(tally))


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
