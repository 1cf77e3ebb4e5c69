"""What corrigenda change in recommendations, as known on a day, and what stood there before they became public."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from followthrough.records import Corrigendum, Recommendation
from followthrough.records.corrigenda import as_printed, order
from followthrough.site.store import models
from followthrough.site.store.corrected import COLUMNS, corrigenda, corrigenda_of_document, record_of
from followthrough.site.store.selection import known_on


@dataclass(frozen=True, slots=True)
class CorrigendaOf:
    """The corrigenda of one recommendation: those public on a day, in their order, and those that came later."""

    public: Sequence[Corrigendum]
    later: Sequence[Corrigendum]

    def before_later(self, recommendation: Recommendation) -> Recommendation:
        """Give the recommendation as it was on the day."""
        return as_printed(recommendation, self.later)

    def printed(self, recommendation: Recommendation) -> Recommendation:
        """Give the recommendation as its report has it."""
        return as_printed(recommendation, [*self.public, *self.later])


def corrigenda_of(identity: str, day: str | None = None) -> CorrigendaOf:
    """Give the corrigenda of a recommendation, parted by whether they were public on a day (null: now)."""
    said = sorted(corrigenda([identity]).get(identity, ()), key=lambda one: order(one.document))
    known = _public(day)
    return CorrigendaOf([one for one in said if one.id in known], [one for one in said if one.id not in known])


def correcting(said: Iterable[Corrigendum]) -> list[str]:
    """Give the corrigenda (their ids) that make a recommendation what it is; without those that delete it."""
    return list(dict.fromkeys(one.document for one in said if not one.deleted))


def changes_in(document: str, day: str | None = None) -> list[Corrigendum]:
    """Give what corrigenda that were public on a day (null: now) change in a document."""
    known = _public(day)
    return [one for one in corrigenda_of_document(document) if one.id in known]


def not_yet_public(day: str | None) -> dict[str, list[Corrigendum]]:
    """Give the corrigenda that were not public on a day, by recommendation; none where no day is asked for."""
    if not day:
        return {}
    known = _public(day)
    later = {name: [one for one in said if one.id not in known] for name, said in corrigenda().items()}
    return {name: said for name, said in later.items() if said}


def public_by(day: str | None) -> Iterator[Corrigendum]:
    """Yield the corrigenda that were public on a day (null: now)."""
    known = _public(day)
    yield from (one for said in corrigenda().values() for one in said if one.id in known)


def as_known(rows: Iterable[models.Recommendation], day: str | None) -> list[models.Recommendation]:
    """Give rows as they were on a day: what corrigenda that came later change is as it was printed."""
    listed, later = list(rows), not_yet_public(day)
    for row in listed:
        if row.record_id in later:
            before = asdict(as_printed(record_of(row), later[row.record_id]))
            for name in COLUMNS:
                setattr(row, name, before[name])
    return listed


def as_in_the_report(rows: Iterable[models.Recommendation]) -> list[models.Recommendation]:
    """Give rows with the numbers and texts that the report printed, so that they are found in its paragraphs."""
    listed = list(rows)
    said = corrigenda(row.record_id for row in listed)
    for row in listed:
        for one in sorted(said.get(row.record_id, ()), key=lambda one: order(one.document), reverse=True):
            if one.field in ("number", "text") and getattr(row, one.field) == one.corrected:
                setattr(row, one.field, one.printed)
    return listed


def _public(day: str | None) -> set[str]:
    return set(known_on(models.Corrigendum.objects.filter(shown=True), day).values_list("record_id", flat=True))
