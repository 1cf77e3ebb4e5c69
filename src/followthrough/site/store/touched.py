"""Which ids a source holds, so that what is derived from them can be brought up to date."""

from collections import defaultdict
from dataclasses import dataclass, field

from followthrough.records import Corrigendum, Label, Recommendation, Record, Response
from followthrough.site.store import models
from followthrough.site.store.mapping import TABLES
from followthrough.site.store.models import Named, Source


@dataclass(slots=True)
class Touched:
    """Ids of records by type, and the recommendations whose positions may change: asked, or answered.

    `labelled` are those that were given a term.
    """

    named: dict[type, set[str]] = field(default_factory=lambda: defaultdict(set))
    asked: set[str] = field(default_factory=set)
    labelled: set[str] = field(default_factory=set)

    def takes(self, record: Record) -> bool:
        """Note a record; false for one whose id was noted before: an id stands once in a source."""
        identity = getattr(record, "id", None)
        if identity is None:
            if isinstance(record, Label):
                self.labelled.add(record.of)
            return True
        known = self.named[type(record)]
        if identity in known:
            return False
        known.add(identity)
        if isinstance(record, Recommendation):
            self.asked.add(identity)
        elif isinstance(record, Response | Corrigendum) and record.recommendation:
            self.asked.add(record.recommendation)
        return True

    def identities(self) -> set[str]:
        """Give all ids, and those of the recommendations answered."""
        return self.asked.union(*self.named.values())

    def __ior__(self, other: "Touched") -> "Touched":
        """Add what another has noted."""
        for record_type, ids in other.named.items():
            self.named[record_type] |= ids
        self.asked |= other.asked
        self.labelled |= other.labelled
        return self


def held_ids(source: Source) -> Touched:
    """Give the ids that a source holds in the database."""
    found = Touched()
    for record_type, table in TABLES.items():
        if issubclass(table, Named):
            ids = table._default_manager.filter(source=source).values_list("record_id", flat=True)
            found.named[record_type].update(ids)
    found.asked |= found.named[Recommendation]
    for named in (models.Response, models.Corrigendum):
        rows = named._default_manager.filter(source=source, recommendation__isnull=False)
        found.asked.update(filter(None, rows.values_list("recommendation", flat=True)))
    found.labelled.update(models.Label.objects.filter(source=source).values_list("of", flat=True).distinct())
    return found
