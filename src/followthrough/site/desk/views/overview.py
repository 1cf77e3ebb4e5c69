"""The desk itself: what waits for an editor."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from followthrough.site.desk import addresses
from followthrough.site.desk.views.doubts import not_looked_at
from followthrough.site.jobs.models import Job, State
from followthrough.site.store import models
from followthrough.site.store.decisions.history import waiting
from followthrough.site.store.decisions.models import Decision
from followthrough.site.store.public import waiting_statements

LATEST = 10
REPORTS = ("working_group_report", "draft_report")


@login_required
def page(request: HttpRequest) -> HttpResponse:
    """Show how much waits, what is being done, what was decided last; lead to the record whose id was typed."""
    if identity := request.GET.get("id", "").strip():
        return redirect(addresses.of_record(identity))
    context = {
        "statements": waiting_statements().count(),
        "waiting": waiting().count(),
        "doubts": not_looked_at().count(),
        "jobs": Job.objects.filter(state__in=(State.WAITING, State.RUNNING)).count(),
        "reports": models.Document.objects.filter(shown=True, kind__in=REPORTS).order_by("record_id"),
        "latest": Decision.objects.select_related("undoes").order_by("-pk")[:LATEST],
    }
    return render(request, "desk/overview.html", context)
