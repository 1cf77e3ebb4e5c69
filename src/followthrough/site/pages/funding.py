"""Series of figures about a State, such as contributions to humanitarian aid, year by year."""

from collections import defaultdict
from dataclasses import dataclass

from followthrough.site.store import models
from followthrough.site.store.public import published
from followthrough.site.store.selection import known_on


@dataclass(frozen=True, slots=True)
class Funding:
    """Series by name, and for each year every series with its value (null where there is none), oldest first.

    All values of a series have one unit. `source` says where they come from, `later` how many were not known yet.
    """

    series: list[str]
    units: list[str]
    years: list[tuple[str, list[tuple[str, float | None]]]]
    source: str
    later: int


def funding(state: str, day: str | None) -> Funding | None:
    """Give the series about a State as known on a day; null where there are none."""
    of_state = published(models.Observation).filter(state=state)
    rows = known_on(of_state, day).order_by("on")
    values: dict[str, dict[str, float]] = defaultdict(dict)
    units: dict[str, str] = {}
    sources: dict[str, None] = {}
    for series, on, value, unit, source in rows.values_list("series", "on", "value", "unit", "source_text"):
        values[on][series] = value
        units[series] = unit
        sources[source] = None
    if not values:
        return None
    names = sorted(units)
    years = [(on, [(name, by_series.get(name)) for name in names]) for on, by_series in values.items()]
    later = of_state.count() - sum(map(len, values.values()))
    return Funding(names, [units[name] for name in names], years, "; ".join(sources), later)
