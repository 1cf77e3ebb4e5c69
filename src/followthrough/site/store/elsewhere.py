"""The table of what others state of reviews of which another list is shown: their rows as they have them."""

from collections.abc import Iterator

from django.db.models import QuerySet

from followthrough.export.addresses import address_of
from followthrough.export.tables import Row, Table, cell
from followthrough.site.store import models
from followthrough.site.store.models import Restated
from followthrough.site.store.selection import Selection, known_on

NAME = "stated_elsewhere"
COLUMNS = ("id", "recommendation", "source", "state", "cycle", "session", "number", "text", "recommenders", "address")
CHUNK = 500


def stated_elsewhere(selection: Selection) -> Table | None:
    """Make the table of everything or a State; null where nothing is stated elsewhere, and of what a search found."""
    ties = dict(_ties(selection).order_by("recommendation").values_list("recommendation", "shown"))
    return Table(NAME, COLUMNS, lambda: _rows(ties, selection.as_of)) if ties else None


def _ties(selection: Selection) -> QuerySet[Restated]:
    rows = Restated.objects.all()
    if selection.found is not None:
        return rows.none()
    return rows.filter(state=selection.state) if selection.state else rows


def _rows(ties: dict[str, str | None], day: str | None) -> Iterator[Row]:
    ids = list(ties)
    for start in range(0, len(ids), CHUNK):
        listed = models.Recommendation.objects.filter(record_id__in=ids[start : start + CHUNK], shown=False)
        named = (
            known_on(listed, day)
            .order_by("record_id", "row")
            .values_list("record_id", "source__name", "state", "cycle", "session", "number", "text", "recommenders")
        )
        for identity, *others in named:
            tied = ties[identity]
            address = address_of("recommendation", {"id": tied}) if tied else ""
            yield (identity, tied, *map(cell, others), address)
