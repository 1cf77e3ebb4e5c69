"""A thread: one ask followed through the cycles, with every answer to it and what is open."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from followthrough.follow import thread
from followthrough.site.pages.followed import dossier_of
from followthrough.site.store import models
from followthrough.site.store.identities import document_in


def page(request: HttpRequest, address: str, number: str) -> HttpResponse:
    """Show the thread of the recommendation with this number in the document with this address."""
    identity = f"{document_in(address)}#{number}"
    row = models.Recommendation.objects.filter(record_id=identity, shown=True).first()
    if row is None:
        raise Http404(_("There is no recommendation %s in this record.") % identity)
    known = dossier_of(row.state, request)
    if identity not in known.asks:
        words = _("%(id)s was not public on that day, or is a draft that another document replaced.")
        raise Http404(words % {"id": identity})
    found = thread(known, identity)
    context = {
        "identity": identity,
        "thread": found,
        "steps": found.by_cycle.items(),
    }
    return render(request, "pages/thread.html", context)
