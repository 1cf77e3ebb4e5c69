"""A part of the record as a file: `/export?format=xlsx&state=PRK`, with the facets of the search."""

import re

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.export.formats import FORMATS
from followthrough.site.api.answering import site_of, streamed, unless_known
from followthrough.site.api.parameters import checked
from followthrough.site.asked import asked, selection
from followthrough.site.pack.packing import pack
from followthrough.site.search.fields import FACETS
from followthrough.site.store.content import DatabaseContent

KNOWN = ("format", "q", "sort", "as_of", "page", *FACETS)


def exported(request: HttpRequest) -> HttpResponseBase:
    """Answer with a file; an `InputError` says which formats there are."""
    typed = checked(request, KNOWN)
    name = typed.get("format", ["csv"])[-1]
    if name == "pack":
        return _packed(request, typed)
    if name not in FORMATS:
        what = _("“%(typed)s” is no format.") % {"typed": name[:20]}
        remedy = _("Write %(known)s.") % {"known": ", ".join([*FORMATS, "pack"])}
        raise InputError(what, where="format", remedy=remedy)
    form = FORMATS[name]
    understood = asked({key: values for key, values in typed.items() if key not in ("format", "page")})
    content = DatabaseContent(selection(understood), site_of(request))
    return unless_known(
        request, lambda: streamed(form.write(content), form.media_type, file_name(typed) + form.ending)
    )


def _packed(request: HttpRequest, typed: dict[str, list[str]]) -> HttpResponseBase:
    states, as_of = typed.get("state", []), typed.get("as_of", [""])[-1]
    if len(states) != 1 or not set(typed) <= {"format", "state", "as_of"}:
        raise InputError(_("a pack holds one State."), where="state", remedy=_("Name one State, and at most a day."))
    return unless_known(
        request,
        lambda: streamed(
            pack(states[0], as_of, language=get_language() or "en"), "application/zip", file_name(typed) + ".zip"
        ),
    )


def file_name(typed: dict[str, list[str]]) -> str:
    """Name a file by what it holds: `followthrough-PRK-2014-09-19`."""
    words = [value for name in ("state", "recommender", "cycle", "q", "as_of") for value in typed.get(name, [])]
    return re.sub(r"[^A-Za-z0-9.-]+", "-", "-".join(["followthrough", *words]))[:80].strip("-")
