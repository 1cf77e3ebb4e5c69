"""A record on the desk: everything that an editor can say of it, and everything that was said."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.errors import InputError
from followthrough.site.desk import addresses
from followthrough.site.desk.editing import doing, editor_of, typed
from followthrough.site.desk.vocabulary import schemes
from followthrough.site.jobs.asking import ask_for_index
from followthrough.site.store import models
from followthrough.site.store.corrected import record_of
from followthrough.site.store.decisions import recording
from followthrough.site.store.decisions.follow_up import plan_of
from followthrough.site.store.decisions.history import checked, history
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.printed import corrigenda_of
from followthrough.site.store.public import holding_on, published
from followthrough.terms.scales import scales

ECHOES = 15


@login_required
def page(request: HttpRequest) -> HttpResponse:
    """Show a recommendation with its labels, echoes, plan and history."""
    identity = request.GET.get("id", "").strip()
    row = models.Recommendation.objects.filter(record_id=identity, shown=True).first()
    if row is None:
        raise Http404(_("There is no recommendation %s in this record.") % identity[:100])
    said = corrigenda_of(identity)
    printed = said.printed(record_of(row))
    context: dict[str, Any] = {
        "r": row,
        "corrigenda": said.public,
        "printed": printed,
        "held": positions_of([identity]).get(identity) or row.position,
        "answers": models.Response.objects.filter(recommendation=identity, shown=True).order_by("public_on", "row"),
        "doubts": published(models.Problem).filter(document=row.document, number=printed.number),
        "checked": checked([identity]).get(identity),
        "labels": holding_on(models.Label.objects.filter(of=identity)).order_by("scheme", "term", "by"),
        "schemes": schemes(),
        "echoes": _echoes(identity),
        "plan": plan_of([identity])[identity],
        "assessments": published(models.Assessment).filter(subject=identity).order_by("row"),
        "scales": scales(),
        "history": history(identity),
    }
    return render(request, "desk/record.html", context)


@login_required
@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """Take down that an editor compared the record with its source."""
    of = typed(request, "id")
    note = typed(request, "reason")
    return _done(request, of, lambda: recording.check(editor_of(request), of, note), _("It is checked."))


@login_required
@require_POST
def label(request: HttpRequest) -> HttpResponse:
    """Give the record a term, or take one away."""
    of, given = typed(request, "id"), typed(request, "verdict") != "removed"
    scheme, _bar, term = typed(request, "term").partition("|")

    def decide() -> None:
        if given and term not in schemes().get(scheme, []):
            raise InputError(_("choose a term from the list."), where=of)
        recording.label(editor_of(request), of, scheme, term, given=given, reason=typed(request, "reason"))
        ask_for_index(recording.name_of(editor_of(request)))

    return _done(request, of, decide, _("The label is given.") if given else _("The label is taken away."))


@login_required
@require_POST
def relate(request: HttpRequest) -> HttpResponse:
    """Say how the record relates to one of another review: confirm, split or join."""
    of, later, earlier = typed(request, "id"), typed(request, "later"), typed(request, "earlier")
    relation, reason = typed(request, "verdict"), typed(request, "reason")
    return _done(
        request,
        of,
        lambda: recording.relate(editor_of(request), later or of, earlier, relation, reason),
        _("Taken down."),
    )


def _echoes(identity: str) -> list[tuple[models.Echo, str]]:
    """Give the echoes of a recommendation, best first, each with the other one's text."""
    found = [*published(models.Echo).filter(later=identity).order_by("-score")[:ECHOES]]
    found += published(models.Echo).filter(earlier=identity).order_by("-score")[:ECHOES]
    others = [echo.earlier if echo.later == identity else echo.later for echo in found]
    rows = models.Recommendation.objects.filter(record_id__in=others, shown=True)
    texts = dict(rows.values_list("record_id", "text"))
    return [(echo, texts.get(other, "")) for echo, other in zip(found, others, strict=True)]


def _done(request: HttpRequest, of: str, what: Any, word: str) -> HttpResponse:
    return doing(request, what, word, addresses.of_record(of))
