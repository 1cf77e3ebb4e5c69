"""Checking a document: each recommendation beside the paragraph that it was read from, many at a time."""

from collections.abc import Collection

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from followthrough.errors import InputError
from followthrough.records.corrigenda import as_printed
from followthrough.site.desk.editing import doing, editor_of, typed
from followthrough.site.store import models
from followthrough.site.store.corrected import corrigenda, record_of
from followthrough.site.store.decisions import recording
from followthrough.site.store.decisions.history import checked
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.measures.reading import how_read

PAGE = 25


@login_required
def page(request: HttpRequest) -> HttpResponse:
    """Show the recommendations of a document beside their paragraphs, and how many were checked."""
    document = models.Document.objects.filter(record_id=request.GET.get("document", ""), shown=True).first()
    if document is None:
        raise Http404(_("There is no such document in this record."))
    rows = models.Recommendation.objects.filter(document=document.record_id, shown=True).order_by(
        "source_id", "place"
    )
    listed = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    ids = [row.record_id for row in listed]
    positions, by_person, said = positions_of(ids), checked(ids), corrigenda(ids)
    printed = {row.record_id: as_printed(record_of(row), said[row.record_id]).number for row in listed}
    passages = _passages(document.record_id, set(printed.values()))
    context = {
        "document": document,
        "listed": listed,
        "rows": [
            (
                row,
                passages.get(printed[row.record_id]),
                positions.get(row.record_id, row.position),
                by_person.get(row.record_id),
                said[row.record_id],
            )
            for row in listed
        ],
        "read": how_read(list(rows.values_list("record_id", "document", "number"))),
    }
    return render(request, "desk/checking.html", context)


@login_required
@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """Take down that the chosen recommendations were compared with their paragraphs and are right."""
    chosen, editor, note = request.POST.getlist("id")[:PAGE], editor_of(request), typed(request, "reason")

    @transaction.atomic
    def decide() -> None:
        if not chosen:
            raise InputError(_("choose at least one recommendation."))
        for identity in chosen:
            recording.check(editor, identity, note)

    back = f"{reverse('desk-checking')}?{request.GET.urlencode()}"
    return doing(request, decide, _checked(len(chosen)), back)


def _checked(count: int) -> str:
    said = ngettext("%(count)d recommendation is checked.", "%(count)d recommendations are checked.", count)
    return said % {"count": count}


def _passages(document: str, numbers: Collection[str]) -> dict[str, models.Passage]:
    """Give the paragraph of each number; of several the first."""
    found = models.Passage.objects.filter(document=document, number__in=numbers)
    return {passage.number or "": passage for passage in found.order_by("-place")}
