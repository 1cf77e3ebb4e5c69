"""What an address or a command asks for, checked: facets, words, an order, a day."""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.site.filter_values import known
from followthrough.site.search.fields import FACETS
from followthrough.site.search.searching import Question, Sort, identities
from followthrough.site.store.content import DatabaseContent
from followthrough.site.store.selection import Selection

SORTS: tuple[Sort, ...] = ("relevance", "newest", "oldest")
LONGEST = 500  # characters of a search; each link of its page has them again
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)

Typed = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the search, and the day as known on which it is asked (null: today)."""

    question: Question
    as_of: str | None

    @property
    def is_everything(self) -> bool:
        """Say whether neither words nor facets limit what is asked for."""
        return not (self.question.typed.strip() or self.question.filters)

    @property
    def lone_state(self) -> str | None:
        """Give the State under review where nothing but one such State limits what is asked for."""
        others = [name for name in self.question.filters if name != "state"]
        named = self.question.filters.get("state", ())
        return named[0] if len(named) == 1 and not others and not self.question.typed.strip() else None


def asked(typed: Typed, *, beside: Iterable[str] = ()) -> Asked:
    """Understand the parameters of an address: `q`, `sort`, `as_of`, and every facet by its name.

    `beside` names parameters that mean something else. An `InputError` says which one is not known, or which value.
    """
    names = {"q", "sort", "as_of", *FACETS, *beside}
    for name in typed:
        if name not in names:
            remedy = _("Known are %(names)s.") % {"names": ", ".join(sorted(names))}
            raise InputError(_("there is no such parameter."), where=name[:40], remedy=remedy)
    words = _one(typed, "q")
    if len(words) > LONGEST:
        remedy = _("Write %(most)s at most.") % {"most": LONGEST}
        raise InputError(
            _("a search of %(count)s characters is too long.") % {"count": len(words)}, where="q", remedy=remedy
        )
    said = {name: [value for value in typed.get(name, ()) if value.strip()] for name in FACETS}
    filters = {
        name: list(dict.fromkeys(known(name, value) for value in values)) for name, values in said.items() if values
    }
    return Asked(Question(words, filters, _sort(_one(typed, "sort"))), day(_one(typed, "as_of")))


def asked_for(typed: Typed, *, beside: Iterable[str] = (), site: str = "") -> DatabaseContent:
    """Give the part of the record that is asked for, as content to export."""
    understood = asked(typed, beside=beside)
    return DatabaseContent(selection(understood), site)


def selection(understood: Asked) -> Selection:
    """Give what is asked for as a selection of rows; the index says which, the database what they hold."""
    if understood.is_everything:
        return Selection(as_of=understood.as_of)
    if understood.lone_state:
        return Selection(state=understood.lone_state, as_of=understood.as_of)
    return Selection(found=found(understood), as_of=understood.as_of)


def found(understood: Asked) -> list[str]:
    """Give the ids of all that is found as known on the day that is asked for."""
    return identities(settings.HOME, replace(understood.question, as_of=understood.as_of))


def day(typed: str) -> str | None:
    """Give the ISO date that was typed, null for none; an `InputError` where it is no date.

    A year or a month alone stands for its last day.
    """
    typed = typed.strip()
    if not typed:
        return None
    match = _DAY.fullmatch(typed)
    try:
        if match is None:
            raise ValueError(typed)
        return _last_day(int(match[1]), int(match[2] or 12), match[3]).isoformat()
    except ValueError as error:
        what = _("“%(typed)s” is no date.") % {"typed": typed[:20]}
        raise InputError(what, where="as_of", remedy=_("Write it as 2014-09-19.")) from error


def _last_day(year: int, month: int, day: str | None) -> date:
    return date(year, month, int(day) if day else monthrange(year, month)[1] if 1 <= month <= 12 else 0)


def _sort(value: str) -> Sort:
    for order in SORTS:
        if value in ("", order):
            return order
    what = _("“%(typed)s” is no order.") % {"typed": value[:20]}
    raise InputError(what, where="sort", remedy=_("Write %(known)s.") % {"known": ", ".join(SORTS)})


def _one(typed: Typed, name: str) -> str:
    values = typed.get(name) or [""]
    return values[-1]
