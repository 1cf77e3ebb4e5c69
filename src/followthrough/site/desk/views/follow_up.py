"""Following up, as a national mechanism does: group, assign, plan, track, report back."""

import csv
import re
from collections.abc import Iterator
from typing import Any, get_args

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from followthrough.errors import InputError
from followthrough.export.formats import FORMATS
from followthrough.export.implementation import grades
from followthrough.export.matrix import matrix_of
from followthrough.records import Position
from followthrough.site.desk import addresses
from followthrough.site.desk import table as tables
from followthrough.site.desk.editing import doing, editor_of, typed
from followthrough.site.desk.table import HEADINGS, table_rows
from followthrough.site.store import models
from followthrough.site.store.content import DatabaseContent
from followthrough.site.store.decisions import recording
from followthrough.site.store.decisions.follow_up import (
    Plan,
    done,
    graded,
    names,
    plan_of,
    planned,
    with_name,
)
from followthrough.site.store.decisions.models import Kind
from followthrough.site.store.measures.positions import held_on, positions_of
from followthrough.site.store.public import labels
from followthrough.site.store.selection import Selection
from followthrough.terms.issues import issues
from followthrough.terms.scales import scales

PAGE = 50
CHOSEN = ("state", "cycle", "position", "issue", "group", "body", "status")
OPEN = "open"
"""Stands for every status but those in which nothing is left to do."""
_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


@login_required
def page(request: HttpRequest) -> HttpResponse:
    """Show the recommendations of a State, or those of a group or body, with what is planned for each."""
    listed = Paginator(_asked_for(request), PAGE).get_page(request.GET.get("page"))
    ids = [row.record_id for row in listed]
    plans, positions = plan_of(ids), positions_of(ids)
    shown = models.Recommendation.objects.filter(shown=True)
    context = {
        "listed": listed,
        "rows": [(row, plans[row.record_id], positions.get(row.record_id, row.position)) for row in listed],
        "states": shown.order_by("state").values_list("state", flat=True).distinct(),
        "groups": names(Kind.GROUP),
        "bodies": names(Kind.BODY),
        "cycles": shown.order_by("cycle").exclude(cycle=None).values_list("cycle", flat=True).distinct(),
        "positions": get_args(Position),
        "issues": [one.term for one in issues()],
        "grades": grades(),
        "chosen": {name: request.GET.get(name, "") for name in CHOSEN},
        "query": request.GET.urlencode(),
    }
    return render(request, "desk/follow_up.html", context)


@login_required
@require_POST
def assign(request: HttpRequest) -> HttpResponse:
    """Put the chosen recommendations into a group, or give them to a body."""
    kind = Kind.GROUP if typed(request, "kind") == "group" else Kind.BODY
    chosen, name = request.POST.getlist("id")[:PAGE], typed(request, "name")
    editor, reason = editor_of(request), typed(request, "reason")

    @transaction.atomic
    def decide() -> None:
        if not chosen:
            raise InputError(_("choose at least one recommendation."))
        for identity in chosen:
            recording.follow_up(editor, kind, identity, verdict=name, value={}, reason=reason)

    back = f"{reverse('desk-follow-up')}?{request.GET.urlencode()}"
    return doing(request, decide, _taken_down(len(chosen)), back)


def _taken_down(count: int) -> str:
    said = ngettext("Taken down for %(count)d recommendation.", "Taken down for %(count)d recommendations.", count)
    return said % {"count": count}


@login_required
@require_POST
def plan(request: HttpRequest) -> HttpResponse:
    """Take down group, body and planned action of one recommendation: what differs from what was decided before."""
    of = typed(request, "id")
    return doing(request, lambda: _plan(request, of), _("The plan is taken down."), addresses.of_record(of))


@login_required
@require_POST
def assess(request: HttpRequest) -> HttpResponse:
    """Take down how far a recommendation was carried out, on one of the known scales."""
    of, (scale, _bar, grade) = typed(request, "id"), typed(request, "grade").partition("|")
    value = {
        "assessor": typed(request, "assessor") or recording.name_of(editor_of(request)),
        "capacity": typed(request, "capacity"),
        "scale": scale,
        "evidence": [line.strip() for line in typed(request, "evidence").splitlines() if line.strip()],
    }

    def decide() -> None:
        if not any(one.name == scale and grade in one.grades for one in scales()):
            raise InputError(_("choose a grade from the list."), where=of)
        recording.assess(editor_of(request), of, grade=grade, value=value, reason=typed(request, "reason"))

    return doing(request, decide, _("The assessment is taken down."), addresses.of_record(of))


@login_required
def matrix(request: HttpRequest) -> HttpResponseBase:
    """Give the recommendations of a State that are asked for as OHCHR's matrix, with what was decided on each."""
    state = request.GET.get("state", "")
    if not state:
        messages.error(request, _("Choose a State: a matrix is about one."))
        return redirect(f"{reverse('desk-follow-up')}?{request.GET.urlencode()}")
    found = list(_asked_for(request).values_list("record_id", flat=True))
    pieces = matrix_of(DatabaseContent(Selection(found=found)), planned)
    response = StreamingHttpResponse(pieces, content_type=FORMATS["matrix"].media_type)
    response.headers["Content-Disposition"] = content_disposition_header(True, f"matrix-{state}.docx") or ""
    return response


@login_required
def table(request: HttpRequest) -> StreamingHttpResponse:
    """Give the recommendations that are asked for as a table: one row each, for a spreadsheet."""
    writer = csv.writer(_Echo())
    rows: Iterator[list[Any]] = table_rows(_asked_for(request))
    lines = (writer.writerow(row) for row in (["\ufeff" + str(HEADINGS[0]), *map(str, HEADINGS[1:])], *rows))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="follow-up.csv"'
    return response


@login_required
def workbook(request: HttpRequest) -> HttpResponse:
    """Give the same table as a workbook."""
    response = HttpResponse(tables.workbook(_asked_for(request)), content_type=FORMATS["xlsx"].media_type)
    response.headers["Content-Disposition"] = 'attachment; filename="follow-up.xlsx"'
    return response


class _Echo:
    """Hands on each line that is written."""

    def write(self, line: str) -> str:
        """Give the line back."""
        return line


def _asked_for(request: HttpRequest) -> QuerySet[models.Recommendation]:
    rows = models.Recommendation.objects.filter(shown=True).order_by("state", "-cycle", "source_id", "place")
    if state := request.GET.get("state", ""):
        rows = rows.filter(state=state)
    if position := request.GET.get("position", ""):
        rows = rows.filter(record_id__in=held_on().filter(position=position).values("recommendation"))
    if (cycle := request.GET.get("cycle", "")).isdecimal():
        rows = rows.filter(cycle=int(cycle[:3]))
    if issue := request.GET.get("issue", ""):
        rows = rows.filter(record_id__in=labels().filter(scheme="issue", term=issue).values("of"))
    if status := request.GET.get("status", ""):
        rows = rows.exclude(record_id__in=done()) if status == OPEN else rows.filter(record_id__in=graded(status))
    for kind in (Kind.GROUP, Kind.BODY):
        if name := request.GET.get(kind.value, ""):
            rows = rows.filter(record_id__in=list(with_name(kind, name)))
    return rows


@transaction.atomic
def _plan(request: HttpRequest, of: str) -> None:
    before, editor, reason = plan_of([of])[of], editor_of(request), typed(request, "reason")
    after = Plan(*(typed(request, name) for name in ("group", "body", "action", "due")))
    if after.due and not _DAY.fullmatch(after.due):
        raise InputError(_("write the day as 2025-06-30."), where=_("due"))
    for kind, now, then in ((Kind.GROUP, after.group, before.group), (Kind.BODY, after.body, before.body)):
        if now != then:
            recording.follow_up(editor, kind, of, verdict=now, value={}, reason=reason)
    if (after.action, after.due) != (before.action, before.due):
        recording.follow_up(editor, Kind.PLAN, of, verdict=after.action, value={"due": after.due}, reason=reason)
