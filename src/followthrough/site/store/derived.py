"""What follows from the rows: which of several rows of an id is shown, and when each position held."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import get_args

from followthrough.records import Recommendation, Response
from followthrough.records.ledger import Clock, intervals
from followthrough.site.store import models
from followthrough.site.store.mapping import TABLES, to_record
from followthrough.site.store.models import Held, Named

CHUNK = 500


def derive(ids: Iterable[str]) -> None:
    """Bring up to date what follows from the rows with these ids, and from the answers to them."""
    known = sorted(ids)
    for chunk in _chunks(known):
        for table in TABLES.values():
            if issubclass(table, Named):
                _choose(table, chunk)
    for chunk in _chunks(known):
        _hold(chunk)


def _choose(table: type[Named], ids: list[str]) -> None:
    """Show one row of each id: that of the source with the highest rank, of equals the one stored last."""
    best = table._default_manager.filter(record_id__in=ids).order_by("source__rank", "row")
    shown = dict(best.values_list("record_id", "row"))
    table._default_manager.filter(record_id__in=ids).update(shown=False)
    table._default_manager.filter(row__in=shown.values()).update(shown=True)


def _hold(ids: list[str]) -> None:
    Held.objects.filter(recommendation__in=ids).delete()
    answers: dict[str, list[Response]] = defaultdict(list)
    said = models.Response.objects.filter(recommendation__in=ids, shown=True)
    for row in said:
        answer = to_record(row)
        if isinstance(answer, Response) and answer.recommendation:
            answers[answer.recommendation].append(answer)
    asked = map(to_record, models.Recommendation.objects.filter(record_id__in=ids, shown=True))
    Held.objects.bulk_create(
        held
        for record in asked
        if isinstance(record, Recommendation)
        for held in _intervals(record, answers[record.id])
    )


def _intervals(recommendation: Recommendation, answers: list[Response]) -> Iterator[Held]:
    clocks: tuple[Clock, ...] = get_args(Clock)
    for clock in clocks:
        for span in intervals(recommendation, answers, clock):
            yield Held(
                recommendation=recommendation.id,
                clock=clock,
                position=span.position,
                since=span.since,
                until=span.until,
            )


def _chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    remaining = iter(ids)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk
