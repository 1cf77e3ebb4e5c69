"""Events about a State, as known on a day: what lies behind, and what lies ahead."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from followthrough.site.store import models


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events behind, the newest first, and those ahead, the nearest first.

    `open` are those that were announced for a day that has passed, without word of what came of them.
    """

    ahead: list[models.Event]
    open: list[models.Event]
    behind: list[models.Event]


def timeline(events: Iterable[models.Event], day: str | None) -> Timeline:
    """Sort the events that were known on the day that is asked for (null: today)."""
    now = day or date.today().isoformat()
    known = list(events)
    announced = [event for event in known if event.status == "announced"]
    return Timeline(
        ahead=[event for event in known if _is_ahead(event, now)],
        open=[event for event in reversed(announced) if not _is_ahead(event, now)],
        behind=[event for event in reversed(known) if event.status != "announced" and not _is_ahead(event, now)],
    )


def _is_ahead(event: models.Event, now: str) -> bool:
    """Say whether a day, month or year is still to come or runs (an announced month that runs is ahead)."""
    begun = event.on[:10] <= now[: len(event.on)]
    return not begun or (event.status == "announced" and len(event.on) < 10 and event.on == now[: len(event.on)])
