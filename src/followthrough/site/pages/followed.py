"""What pages about changes show: the dossier of a State, and its asks with their addresses."""

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.follow import Dossier, dossier
from followthrough.follow.dossier import ALWAYS
from followthrough.records.ledger import Clock
from followthrough.site.pages.day import day_of
from followthrough.site.store.of_state import FOLLOWED, records_of
from followthrough.terms import states

BY = ("known", "said")


def dossier_of(code: str, request: HttpRequest) -> Dossier:
    """Give the asks to a State as known on the day that is asked for, or with `?by=said` as said by then."""
    clock = clock_of(request)
    day = day_of(request)
    return dossier(records_of(code, FOLLOWED, day), code, on=day or ALWAYS, clock=clock)


def clock_of(request: HttpRequest) -> Clock:
    """Give the clock by which answers are ordered: when they became public, or when they were said."""
    asked = request.GET.get("by", "known")
    if asked not in BY:
        what = _("“%(typed)s” is no clock.") % {"typed": asked[:20]}
        raise InputError(what, where="by", remedy=_("Ask for %(known)s.") % {"known": ", ".join(BY)})
    return "said_on" if asked == "said" else "public_on"


def known_state(code: str) -> str:
    """Give the name of a State; a 404 where there is none of this code."""
    listed = states.vocabulary().states.get(code)
    if listed is None:
        raise Http404(_("No State has the code %(code)s.") % {"code": code})
    return listed.name
