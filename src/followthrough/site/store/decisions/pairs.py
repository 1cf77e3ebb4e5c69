"""Two texts that a person joins: which came first, and whether they can be the same ask at all."""

from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.follow.dossier import cycle_in, line_of
from followthrough.records import Document, Recommendation
from followthrough.site.store import models
from followthrough.site.store.mapping import to_record
from followthrough.terms.states import name_of


def in_order(one: str, other: str) -> tuple[str, str]:
    """Give the later and the earlier of two recommendations (or pledges), in whichever order they were named.

    An `InputError` where they were asked of different States, or in one review. Where a cycle is not known, and where
    there is no such record, the order stays.
    """
    first, second = _told(one), _told(other)
    if first is None or second is None:
        return one, other
    if first[0] not in line_of(second[0]) and second[0] not in line_of(first[0]):
        said = {"one": one, "state": name_of(first[0]), "other": other, "other_state": name_of(second[0])}
        what = _("%(one)s was asked of %(state)s, %(other)s of %(other_state)s.") % said
        raise InputError(what, where=one, remedy=_("Join recommendations to one State."))
    if first[1] is None or second[1] is None:
        return one, other
    if first[1] == second[1]:
        what = _("both belong to the review of cycle %(cycle)d.") % {"cycle": first[1]}
        raise InputError(what, where=one, remedy=_("Name one of another."))
    return (one, other) if first[1] > second[1] else (other, one)


def _told(identity: str) -> tuple[str, int | None] | None:
    """Give the State and the cycle of a recommendation or pledge; null where there is none of this id."""
    if row := models.Recommendation.objects.filter(record_id=identity, shown=True).first():
        asked = to_record(row)
        return (row.state, cycle_in(asked, _document(row.document))) if isinstance(asked, Recommendation) else None
    if pledge := models.Pledge.objects.filter(record_id=identity, shown=True).first():
        document = _document(pledge.document)
        return pledge.state, document.cycle if document else None
    return None


def _document(identity: str) -> Document | None:
    row = models.Document.objects.filter(record_id=identity, shown=True).first()
    found = to_record(row) if row else None
    return found if isinstance(found, Document) else None
