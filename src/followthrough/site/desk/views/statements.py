"""Statements that a machine found in the press: a person looks whether they were said so, then they are public."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.site.desk.editing import doing, editor_of, typed
from followthrough.site.store import models
from followthrough.site.store.decisions import recording
from followthrough.site.store.public import waiting_statements

PAGE = 20


@login_required
def page(request: HttpRequest) -> HttpResponse:
    """Show the statements that wait, each with the paragraph that it was found in."""
    listed = Paginator(waiting_statements(), PAGE).get_page(request.GET.get("page"))
    documents = {statement.document for statement in listed}
    passages = list(models.Passage.objects.filter(document__in=documents))
    context = {
        "listed": listed,
        "statements": [(statement, _passage(statement, passages)) for statement in listed],
        "titles": dict(models.Document.objects.filter(record_id__in=documents).values_list("record_id", "title")),
    }
    return render(request, "desk/statements.html", context)


@login_required
@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Show a statement to the public, or keep it back."""
    public = typed(request, "verdict") == "public"
    reason = typed(request, "reason") or (_("compared with the text") if public else "")
    return doing(
        request,
        lambda: recording.publish(editor_of(request), typed(request, "id"), public=public, reason=reason),
        _("The statement is public now.") if public else _("The statement is kept back."),
        reverse("desk-statements"),
    )


def _passage(statement: models.Statement, passages: list[models.Passage]) -> models.Passage | None:
    """Find the paragraph that holds the first words of a statement."""
    words = (statement.quote or [""])[0][:40]
    own = (passage for passage in passages if passage.document == statement.document)
    return next((passage for passage in own if words and words in passage.text), None)
