"""Filters of lists of recommendations: each keeps those that have a value, as known on a day."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, get_args

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.records import Mechanism
from followthrough.records.ledger import together
from followthrough.site.filter_values import document_id, known, one_of
from followthrough.site.pages.contrast import SIDES, again_of, turned
from followthrough.site.pages.regions import states_of
from followthrough.site.pages.reviewed import checked as checked_review
from followthrough.site.store import models
from followthrough.site.store.counted import OPEN
from followthrough.site.store.decisions.as_records import PERSON
from followthrough.site.store.decisions.history import checked
from followthrough.site.store.measures.reading import in_doubt
from followthrough.site.store.measures.reviews import stating
from followthrough.site.store.public import MODEL, labels

Rows = QuerySet[Any]
"""Recommendations with `held`, the position held on the day, beside each (null: none)."""

READ = ("machine", "person", "doubt")
"""Who read a text: a machine alone, or a person too; or the reading is in doubt."""

LABELS = ("issue", "action", "group", "sdg")
OTHERS: Mapping[str, Sequence[str]] = {"mechanism": get_args(Mechanism), "read": READ}
APART = ","
"""Parts the values of a filter that takes several: `turned=2014-09-19,pending,supported`."""


def filtered(rows: Rows, asked: Mapping[str, str], day: str | None) -> Rows:
    """Keep the recommendations that have every value that is asked for."""
    for name, value in asked.items():
        rows = FILTERS[name](rows, value, day)
    return rows


def understood(name: str, value: str) -> str:
    """Give the value of a filter as the record writes it; an `InputError` says what is known where it is not."""
    if name in ("words", "under", "counted"):
        return value
    if name in ("turned", "again", "review"):
        return APART.join(_part(name, part.strip()) for part in value.split(APART))
    if name == "document":
        return document_id(value)
    if name == "paragraph":
        return known("position", value)
    return one_of(name, value, OTHERS[name]) if name in OTHERS else known(name, value)


def _part(name: str, part: str) -> str:
    if name == "again":
        return one_of(name, part, SIDES)
    if name == "turned" and not part[:1].isdecimal():
        return known("position", part)
    return part.upper() if name == "review" else part


def _position(rows: Rows, value: str, day: str | None) -> Rows:
    return rows.filter(held=None if value == OPEN else value)


def _column(name: str) -> Callable[[Rows, str, str | None], Rows]:
    return lambda rows, value, day: rows.filter(**{name: value})


def _label(scheme: str) -> Callable[[Rows, str, str | None], Rows]:
    return lambda rows, value, day: rows.filter(
        record_id__in=labels(day).filter(scheme=scheme, term=value).values("of")
    )


def _labelled_by(rows: Rows, value: str, day: str | None) -> Rows:
    scheme, _, by = value.partition("/")
    given = labels(day).filter(scheme=scheme)
    begins = {"person": Q(by__startswith=PERSON), "model": Q(by__startswith=MODEL)}
    wanted = begins.get(by, ~(begins["person"] | begins["model"]))
    return rows.filter(record_id__in=given.filter(wanted).values("of"))


def _region(rows: Rows, value: str, day: str | None) -> Rows:
    return rows.filter(row__in=models.Recommending.objects.filter(states_of(value)).values("recommendation"))


def _reviews(rows: Rows, value: str, day: str | None) -> Rows:
    return rows.filter(document__in=[stating(identity, day) for identity in value.split(APART)])


def _under(rows: Rows, value: str, day: str | None) -> Rows:
    numbers = rows.order_by().values_list("number", flat=True).distinct()
    return rows.filter(number__in=[number for number in numbers if number.rpartition(".")[0] == value])


def _paragraph(rows: Rows, value: str, day: str | None) -> Rows:
    """Keep the texts of paragraphs that hold one position, all their texts taken together."""
    listed = list(rows.order_by().values_list("row", "document", "number", "held"))
    held: dict[tuple[str, str], set[Any]] = {}
    for _row, *place, position in listed:
        held.setdefault((place[0], place[1]), set()).update({position} - {None})
    kept = {place for place, found in held.items() if (together(found) or OPEN) == value}
    return rows.filter(row__in=[row for row, *place, _held in listed if tuple(place) in kept])


def _turned(rows: Rows, value: str, day: str | None) -> Rows:
    parts = value.split(APART)
    if len(parts) != 3:
        raise InputError(
            _("“%(typed)s” is no change of answers.") % {"typed": value[:40]},
            where="turned",
            remedy=_("Write a day and two answers: %(example)s.") % {"example": "2014-09-19,pending,supported"},
        )
    return rows.filter(record_id__in=turned(*parts))


def _counted(rows: Rows, value: str, day: str | None) -> Rows:
    """Keep the texts of a review that a count beside a stated total counts: what is stated, and the count's name."""
    what, _apart, name = value.partition(APART)
    report = rows.order_by("row").values_list("document", flat=True).first()
    counts = (
        next((one for one in checked_review(report, day).counts if one.report == report), None) if report else None
    )
    meant = {count.name: count.texts for count in counts.meaning(what)} if counts else {}
    if counts and meant.get(name) is None:
        remedy = _("Known are %(names)s.") % {
            "names": ", ".join(n for n, texts in meant.items() if texts is not None)
        }
        raise InputError(_("“%(typed)s” is not known.") % {"typed": value[:60]}, where="counted", remedy=remedy)
    return rows.filter(record_id__in=meant.get(name) or ())


def _again(rows: Rows, value: str, day: str | None) -> Rows:
    first = rows.order_by("row").values_list("state", "document").first()
    groups = again_of(first[0], first[1], day) if first else []
    wanted = [group for group in groups if APART.join((group.before, group.after)) == value]
    return rows.filter(record_id__in=[late for group in wanted for late, _ in group.pairs])


def _read(rows: Rows, value: str, day: str | None) -> Rows:
    if value == "doubt":
        return rows.filter(row__in=in_doubt(rows.order_by().values_list("row", "document", "number"), day))
    by_person = checked(rows.values_list("record_id", flat=True), day)
    kept = [identity for identity, one in by_person.items() if not one.since_changed]
    return rows.filter(record_id__in=kept) if value == "person" else rows.exclude(record_id__in=kept)


FILTERS: Mapping[str, Callable[[Rows, str, str | None], Rows]] = {
    "position": _position,
    "by": lambda rows, value, day: rows.filter(recommending__state=value),
    "recommender": lambda rows, value, day: rows.filter(recommending__state=value),
    "recommender_region": _region,
    "state": _column("state"),
    "cycle": _column("cycle"),
    "mechanism": _column("mechanism"),
    "document": _column("document"),
    **{scheme: _label(scheme) for scheme in LABELS},
    "labelled_by": _labelled_by,
    "words": lambda rows, value, day: rows.filter(text__icontains=value),
    "review": _reviews,
    "under": _under,
    "paragraph": _paragraph,
    "turned": _turned,
    "counted": _counted,
    "again": _again,
    "read": _read,
}
"""Every filter by its name in the address."""
