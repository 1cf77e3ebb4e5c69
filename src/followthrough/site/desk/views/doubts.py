"""Doubts that nobody has looked at yet."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.site.desk.editing import doing, editor_of, typed
from followthrough.site.store import models
from followthrough.site.store.decisions import recording
from followthrough.site.store.decisions.models import Kind, Standing, State
from followthrough.site.store.public import published

PAGE = 30


def not_looked_at() -> QuerySet[models.Problem]:
    """Give the doubts on which no person has said anything that still stands."""
    looked_at = Standing.objects.filter(
        kind=Kind.DOUBT, state=State.KEPT, document=OuterRef("document"), words=OuterRef("found")
    )
    return published(models.Problem).exclude(Exists(looked_at)).order_by("document", "row")


@login_required
def page(request: HttpRequest) -> HttpResponse:
    """Show the doubts, by kind where one is chosen."""
    doubts, chosen = not_looked_at(), request.GET.get("kind", "")
    context = {
        "kinds": doubts.order_by("kind").values_list("kind").annotate(n=Count("row")).order_by("-n", "kind"),
        "chosen": chosen,
        "listed": Paginator(doubts.filter(kind=chosen) if chosen else doubts, PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "desk/doubts.html", context)


@login_required
@require_POST
def decide(request: HttpRequest, row: int) -> HttpResponse:
    """Take down what an editor found who looked at a doubt."""
    problem = get_object_or_404(models.Problem, pk=row)
    return doing(
        request,
        lambda: recording.look_at(editor_of(request), problem, typed(request, "reason")),
        _("Taken down."),
        reverse("desk-doubts"),
    )
