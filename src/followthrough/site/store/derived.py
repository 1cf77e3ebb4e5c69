"""What follows from the rows: which of several rows of an id is shown, and when each position held."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import cast, get_args

from django.db.models import Q

from followthrough.records import Recommendation, Response
from followthrough.records.ledger import Clock, intervals
from followthrough.site.store import models
from followthrough.site.store.inserting import insert
from followthrough.site.store.listed import rows_deleted
from followthrough.site.store.mapping import TABLES, records_in
from followthrough.site.store.models import Held, Named
from followthrough.site.store.touched import Touched

CHUNK = 500
HELD = ("recommendation", "clock", "position", "since", "until")


def derive(touched: Touched) -> None:
    """Bring up to date what follows from the rows with these ids, and from the answers to them.

    Which row of a recommendation is shown depends on others of its review too: see `restated`.
    """
    for record_type in touched.named.keys() - {Recommendation}:
        ids = touched.named[record_type]
        for chunk in _chunks(sorted(ids)):
            _choose(cast("type[Named]", TABLES[record_type]), chunk)
    for chunk in _chunks(sorted(touched.asked)):
        _hold(chunk)


def _choose(table: type[Named], ids: list[str]) -> None:
    """Show one row of each id: that of the source with the highest rank, of equals the one stored last."""
    listed = table._default_manager.filter(record_id__in=ids).order_by("source__rank", "row")
    rows = list(listed.values_list("record_id", "row", "shown"))
    best = {identity: row for identity, row, _ in rows}
    for shown in (True, False):
        wrong = [row for identity, row, now in rows if (best[identity] == row) is shown and now is not shown]
        if wrong:
            table._default_manager.filter(row__in=wrong).update(shown=shown)


def _hold(ids: list[str]) -> None:
    Held.objects.filter(recommendation__in=ids).delete()
    answers: dict[str, list[Response]] = defaultdict(list)
    for answer in records_in(models.Response.objects.filter(recommendation__in=ids, shown=True).order_by("row")):
        if isinstance(answer, Response) and answer.recommendation:
            answers[answer.recommendation].append(answer)
    still = Q(shown=True) | Q(row__in=rows_deleted(ids))  # what is deleted held a position until then
    asked = records_in(models.Recommendation.objects.filter(still, record_id__in=ids).order_by("row"))
    insert(
        Held, HELD, (held for r in asked if isinstance(r, Recommendation) for held in _intervals(r, answers[r.id]))
    )


def _intervals(recommendation: Recommendation, answers: list[Response]) -> Iterator[tuple[str | None, ...]]:
    clocks: tuple[Clock, ...] = get_args(Clock)
    for clock in clocks:
        for span in intervals(recommendation, answers, clock):
            yield recommendation.id, clock, span.position, span.since, span.until


def _chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    remaining = iter(ids)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk
