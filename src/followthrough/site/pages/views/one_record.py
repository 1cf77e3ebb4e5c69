"""One record of any type at an address of its own; what has a page of its own is shown there."""

from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from followthrough.site.pages import addresses
from followthrough.site.pages.day import day_of
from followthrough.site.pages.record_lines import KINDS, lines
from followthrough.site.pages.views.records import listed_as
from followthrough.site.store.content import lines_of
from followthrough.site.store.keys import address, find, keys

OWN_PAGES: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "documents": ("document", addresses.of_document),
    "recommendations": ("recommendation", addresses.of_record),
    "reviews": ("review", lambda identity: reverse("review", args=[identity])),
}
"""Types of record with pages of their own, by their names in addresses: the type, and where the page is."""

BY_ID = ("statements", "responses", "events", "findings", "pledges", "assessments", "corrigenda")
"""Types whose records have ids, but no pages of their own."""


def page(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show the record of this key, or lead to the page that shows it, as known on the day."""
    day = day_of(request)
    if kind in OWN_PAGES:
        return _to_its_page(kind, key, day)
    listed = listed_as(kind)
    found = find(listed.type, key, day)
    shown = lines(listed, found.select_related("source"), day)
    if not shown:
        raise _nothing_of(key)
    own = next(keys(listed.type, list(lines_of(listed.type, found)), day)) or key
    context = {"kind": listed, "one": shown[0], "for_programs": f"/api/v1/{address(listed.type, own)}"}
    return render(request, "pages/one_record.html", context)


def address_of_any(named: str, day: str | None) -> str:
    """Give the address of the record with an id that has no page of its own; empty where there is none."""
    for path in BY_ID:
        kind = KINDS[path].type
        identity = find(kind, named, day).values_list("record_id", flat=True).first()
        if identity:
            return addresses.asking(f"/records/{address(kind, identity)}", {"as_of": day})
    return ""


def _to_its_page(path: str, key: str, day: str | None) -> HttpResponse:
    kind, page_of = OWN_PAGES[path]
    identity = find(kind, key, day).values_list("record_id", flat=True).first()
    if identity is None:
        raise _nothing_of(key)
    return redirect(addresses.asking(page_of(identity), {"as_of": day}))


def _nothing_of(key: str) -> Http404:
    return Http404(_("There is no record at %(key)s; it may have been read otherwise since.") % {"key": key[:200]})
