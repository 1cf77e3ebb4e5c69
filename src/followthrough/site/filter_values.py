"""Which values each filter takes: those of closed lists and vocabularies, and what labels in the record add."""

import difflib
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from typing import get_args

from django.conf import settings
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.records import Claim, DocumentKind, Position, Scheme
from followthrough.site.search.language import Field, Group, Node, Not
from followthrough.site.search.opened import opened
from followthrough.site.store.counted import OPEN
from followthrough.site.store.models import Document
from followthrough.site.store.public import Giver
from followthrough.terms import states
from followthrough.terms.actions import actions
from followthrough.terms.groups import groups
from followthrough.terms.issues import issues
from followthrough.terms.sdgs import goals
from followthrough.terms.sessions import sessions
from followthrough.terms.themes import themes

ENTRIES = ("recommendation", "passage")
NAMING_STATES = ("state", "recommender", "by")
FEW = 24  # values that are listed in full; of more, only those like what was typed
LIKE = 3  # values
_LONGEST = 40  # characters of a value that are repeated
_FORMS = {
    "year": (re.compile(r"\d{4}", re.ASCII), gettext_lazy("Write a year such as 2014.")),
    "language": (re.compile(r"[a-z]{2,3}"), gettext_lazy("Write a code such as en or fr.")),
}


def _regions() -> list[str]:
    return sorted({state.group for state in states.states()} | {"none"})


_LISTS: Mapping[str, Callable[[], Collection[str]]] = {
    "kind": lambda: ENTRIES,
    "region": _regions,
    "recommender_region": _regions,
    "cycle": lambda: sorted({str(one.cycle) for one in sessions().values()}),
    "session": lambda: [str(number) for number in sessions()],
    "position": lambda: (*get_args(Position), OPEN),
    "claim": lambda: get_args(Claim),
    "issue": lambda: [one.term for one in issues()],
    "action": lambda: [one.category for one in actions()],
    "group": lambda: [one.group for one in groups()],
    "sdg": lambda: [one.goal for one in goals()],
    "uhri_theme": lambda: [one.name for one in themes()],
    "labelled_by": lambda: [f"{scheme}/{by}" for scheme in get_args(Scheme) for by in get_args(Giver)],
    "document_kind": lambda: get_args(DocumentKind),
}
"""The values of each filter that has a list of them."""


def listed(name: str) -> tuple[str, ...]:
    """Give the values that the vocabularies know of a filter; none where it has no list."""
    return tuple(_LISTS[name]()) if name in _LISTS else ()


def known(name: str, value: str) -> str:
    """Give a value of a filter as the record writes it; an `InputError` says what is known where it is not.

    A State goes by its code or name. A value that an entry of the record has is known, whatever the lists say.
    """
    value = value.strip()
    if name in NAMING_STATES:
        return state_code(value, name)
    if name in _FORMS:
        form, words = _FORMS[name]
        if not form.fullmatch(value):
            raise _refusal(name, value, str(words))
        return value
    values = listed(name)
    return one_of(name, value, dict.fromkeys((*values, *_in_the_index(name)))) if values else value


def one_of(name: str, value: str, values: Collection[str]) -> str:
    """Give the one of some values that was typed, in whatever case; an `InputError` says which there are."""
    written = {one.lower(): one for one in values}.get(value.lower())
    if written is None:
        raise _refusal(name, value, _remedy(value, values))
    return written


def document_id(value: str) -> str:
    """Give the id of a document of the record as it is typed; an `InputError` where there is none."""
    if not Document.objects.filter(record_id=value, shown=True).exists():
        what = _("the record holds no document “%(typed)s”.") % {"typed": value[:_LONGEST]}
        remedy = _("Write its symbol, such as %(example)s.") % {"example": "A/HRC/27/10"}
        raise InputError(what, where="document", remedy=remedy)
    return value


def doubted(node: Node) -> Iterator[InputError]:
    """Give for each filter that was typed among the words, `position:foo`, why its value is not known."""
    match node:
        case Field(name, value):
            try:
                known(name, value)
            except InputError as error:
                yield error
        case Not(part):
            yield from doubted(part)
        case Group(_, parts):
            for part in parts:
                yield from doubted(part)


def state_code(value: str, where: str = "state") -> str:
    """Give the code of a State that is named by code or name; an `InputError` where there is none."""
    code = value.strip()
    found = code.upper() if code.upper() in _codes() else states.find(code)
    if found is None:
        what = _("“%(typed)s” is no State that is known.") % {"typed": code[:_LONGEST]}
        raise InputError(what, where=where, remedy=meant(code) or _("Give a code such as PRK, or the State's name."))
    return found


def meant(typed: str) -> str:
    """Ask, in the reader's language, whether a State is meant whose name was misspelt; empty where in doubt."""
    near = states.meant(typed)
    name = states.name_of(near.code, get_language() or "en") if near else ""
    return _("Did you mean %(name)s (%(code)s)?") % {"name": name, "code": near.code} if near else ""


@cache
def _codes() -> frozenset[str]:
    return frozenset(state.code for state in states.states())


def _in_the_index(name: str) -> Collection[str]:
    try:
        return opened(settings.HOME).tally.facets.get(name, {})
    except InputError:  # nothing was ever indexed
        return ()


def _remedy(value: str, values: Collection[str]) -> str:
    if len(values) <= FEW:
        return _("Known are %(names)s.") % {"names": ", ".join(values)}
    holding = [one for one in values if value.lower() in one.lower()][:LIKE]
    like = holding or difflib.get_close_matches(value, values, LIKE, cutoff=0.5)
    shown = like or sorted(values)[:LIKE]
    more = len(values) - len(shown)
    said = ngettext("Known are %(names)s and %(more)d more.", "Known are %(names)s and %(more)d more.", more)
    return said % {"names": ", ".join(shown), "more": more}


def _refusal(name: str, value: str, remedy: str) -> InputError:
    return InputError(_("“%(typed)s” is not known.") % {"typed": value[:_LONGEST]}, where=name, remedy=remedy)
