"""Decisions: those that wait since the words changed, and all that was ever decided."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.site.desk.editing import doing, editor_of, typed
from followthrough.site.store.decisions import recording
from followthrough.site.store.decisions.history import waiting
from followthrough.site.store.decisions.models import Decision

PAGE = 20


@login_required
def page(request: HttpRequest) -> HttpResponse:
    """Show the decisions that wait, with the words then and now."""
    listed = Paginator(waiting(), PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/decisions.html", {"listed": listed})


@login_required
def history(request: HttpRequest) -> HttpResponse:
    """Show all decisions, newest first."""
    every = Decision.objects.select_related("undone_by", "undoes", "standing").order_by("-pk")
    return render(request, "desk/history.html", {"listed": Paginator(every, PAGE).get_page(request.GET.get("page"))})


@login_required
@require_POST
def decide(request: HttpRequest, number: int) -> HttpResponse:
    """Undo a decision, let it hold on the words as they are now, or set it on another record."""
    decision = get_object_or_404(Decision, pk=number)
    editor, reason, verdict = editor_of(request), typed(request, "reason"), typed(request, "verdict")
    back = typed(request, "back")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = reverse("desk-decisions")
    if verdict == "hold":
        return doing(request, lambda: recording.hold_on(editor, decision, reason), _("It holds."), back)
    if verdict == "move":
        to = typed(request, "id")
        return doing(request, lambda: recording.move(editor, decision, to, reason), _("It stands there now."), back)
    return doing(request, lambda: recording.undo(editor, decision, reason), _("It is undone."), back)
