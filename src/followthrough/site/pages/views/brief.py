"""The brief of a State: as a page, and in every format to take along."""

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from followthrough.brief import Brief, brief
from followthrough.brief.formats import ENDINGS, FORMATS, MEDIA_TYPES
from followthrough.brief.formats.html import Link, body
from followthrough.brief.parts import Reference, Source
from followthrough.errors import InputError
from followthrough.site.catalogue import wording
from followthrough.site.pages import addresses
from followthrough.site.pages.day import day_of
from followthrough.site.pages.followed import known_state
from followthrough.site.store import models
from followthrough.site.store.edition import edition
from followthrough.site.store.of_state import records_of
from followthrough.wording import Wording

SHOWN = ("pdf", "docx", "html", "markdown", "json")
"""Formats in the order in which people reach for them."""
KEPT = 24 * 3600
"""Seconds for which a brief is kept; it is named by the edition, so an old one is never shown."""


def page(request: HttpRequest, code: str) -> HttpResponse:
    """Show the brief of a State as known on a day, or give it as a file with `?format=pdf`."""
    known_state(code)
    day = day_of(request)
    form = request.GET.get("format", "")
    if form and form not in FORMATS:
        what = _("“%(typed)s” is no format.") % {"typed": form[:20]}
        raise InputError(what, where="format", remedy=_("Ask for %(known)s.") % {"known": ", ".join(FORMATS)})
    say = wording(get_language())
    made = _brief(code, day, say)
    if form:
        return _file(made, form, say)
    written = mark_safe(body(made, _link(made, day), say))  # every word in it is escaped by its writer
    return render(request, "pages/brief.html", {"brief": made, "body": written, "code": code, "formats": SHOWN})


def _brief(code: str, day: str | None, say: Wording) -> Brief:
    now = edition()[:12]
    key = f"brief:{now}:{say.language}:{code}:{day or ''}"
    made: Brief | None = cache.get(key)
    if made is None:
        try:
            made = brief(records_of(code, day=day), code, as_of=day, edition=now, say=say)
        except InputError as error:
            raise Http404(f"{error.what[:1].upper()}{error.what[1:]} {error.remedy}") from error
        cache.set(key, made, KEPT)
    return made


def _file(made: Brief, form: str, say: Wording) -> HttpResponse:
    ending = next(ending for ending, name in ENDINGS.items() if name == form)
    language = "" if made.language == "en" else f"-{made.language}"
    name = f"{made.state}-{made.as_of or made.edition}{language}{ending}"
    response = HttpResponse(FORMATS[form](made, say), content_type=MEDIA_TYPES[form])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _link(made: Brief, day: str | None) -> Link:
    cited = [reference.document for reference in made.references]
    here = set(models.Document.objects.filter(record_id__in=cited, shown=True).values_list("record_id", flat=True))

    def link(source: Source, reference: Reference) -> str | None:
        if source.document not in here:
            return reference.address
        if source.number:
            return addresses.of_paragraph(source.document, source.number.split("–")[0], day)
        return addresses.asking(addresses.of_document(source.document), {"as_of": day})

    return link
