"""What pages about changes show: the dossier of a State, and its asks with their addresses."""

from django.http import Http404

from followthrough.follow import Dossier, dossier
from followthrough.follow.dossier import ALWAYS
from followthrough.site.store.of_state import FOLLOWED, records_of
from followthrough.terms import states


def dossier_of(code: str, day: str | None) -> Dossier:
    """Give the asks to a State as known on a day; they may be none."""
    return dossier(records_of(code, FOLLOWED), code, on=day or ALWAYS)


def known_state(code: str) -> str:
    """Give the name of a State; a 404 where there is none of this code."""
    listed = states.vocabulary().states.get(code)
    if listed is None:
        raise Http404(f"No State has the code {code}.")
    return listed.name
