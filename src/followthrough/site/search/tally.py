"""What a generation holds as a whole, counted while it is made: what is asked most need not be counted again."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from followthrough.site.search.fields import FACETS, PLACES, beyond, columns_of


@dataclass(slots=True)
class Tally:
    """The number of entries, how many have each value of each facet, the languages, and the columns that are used.

    `past` is the number of entries that say what was known once; they are not among the others.
    """

    entries: int = 0
    past: int = 0
    facets: dict[str, Counter[str]] = field(default_factory=lambda: {facet: Counter() for facet in FACETS})
    languages: set[str] = field(default_factory=set)
    columns: set[str] = field(default_factory=set)

    def count(self, facet: str, values: Sequence[str], entries: int) -> None:
        """Count so many entries (none: past ones) that have these values of a facet."""
        if entries:
            self.facets[facet].update(dict.fromkeys(values, entries))
        self.columns.update(columns_of(facet)[: min(len(values), PLACES[facet])])
        if len(values) > PLACES[facet]:
            self.columns.add(beyond(facet))

    def written(self) -> str:
        """Give the tally as JSON."""
        listed = {"languages": sorted(self.languages), "columns": sorted(self.columns)}
        return json.dumps(
            {"entries": self.entries, "past": self.past, "facets": self.facets, **listed}, sort_keys=True
        )


def read(written: str) -> Tally:
    """Read a tally back from JSON."""
    told = json.loads(written)
    facets = {facet: Counter(told["facets"][facet]) for facet in FACETS}
    return Tally(told["entries"], told["past"], facets, set(told["languages"]), set(told["columns"]))
