"""Which position is held on recommendations on a day, and how many texts have each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from followthrough.records import Recommendation
from followthrough.site.store import models

CHUNK = 500
WAITING = ("pending", "open")


@dataclass(frozen=True, slots=True)
class Answered:
    """How the texts of one review, or of one recommending State, are answered on a day; `whole` is their number."""

    whole: int
    by_position: dict[str, int]

    def share(self, position: str) -> float:
        """Give the share of one position, from 0 to 1."""
        return self.by_position.get(position, 0) / self.whole if self.whole else 0.0

    @property
    def waiting(self) -> int:
        """Give the number of texts whose answer is not known: left open for later, or none found."""
        return sum(self.by_position.get(position, 0) for position in WAITING)


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


def answered(recommendations: Iterable[Recommendation], positions: dict[str, str]) -> Answered:
    """Count texts by the position held on them."""
    tally = Counter(positions.get(r.id, "open") for r in recommendations)
    return Answered(sum(tally.values()), dict(tally))
