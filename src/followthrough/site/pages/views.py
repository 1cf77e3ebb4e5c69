"""Views: each asks the store, and hands what it gives to a template."""

from collections import Counter, defaultdict
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.check import check
from followthrough.check.record import Checked
from followthrough.records import Document, Recommendation, Record, Response
from followthrough.site.pages import addresses
from followthrough.site.pages.day import day_of
from followthrough.site.search.fields import FACETS
from followthrough.site.search.searching import Question
from followthrough.site.search.searching import search as ask
from followthrough.site.store import measures, models
from followthrough.site.store.mapping import to_record

PAGE = 25
DOUBTS_SHOWN = 50
FARTHEST = 10_000  # entries; nobody reads on beyond, and going there is dear


def home(request: HttpRequest) -> HttpResponse:
    """Show what is here: States under review, documents, how much is in doubt."""
    context = {
        "states": measures.states_reviewed(),
        "documents": models.Document.objects.filter(shown=True).order_by("-published", "record_id")[:12],
        "number_of_documents": models.Document.objects.filter(shown=True).count(),
        "number_of_recommendations": models.Recommendation.objects.filter(shown=True).count(),
        "number_of_doubts": models.Problem.objects.count(),
    }
    return render(request, "pages/home.html", context)


def state(request: HttpRequest, code: str) -> HttpResponse:
    """Show a State's reviews side by side, its documents, and how much is in doubt."""
    documents = measures.documents_of(code)
    day = day_of(request)
    known = [d for d in documents if not day or not d.published or d.published <= day]
    reports = [d for d in known if d.kind in ("working_group_report", "draft_report")]
    if not (documents or models.Recommendation.objects.filter(state=code, shown=True).exists()):
        raise Http404(f"There is nothing about {code} in this record yet.")
    named = set(models.Review.objects.filter(shown=True).values_list("record_id", flat=True))
    reviews = [_review_of(report.record_id, day) | {"document": report} for report in reports]
    for one in reviews:
        identity = f"{code}-{one['document'].cycle}"
        one["review"] = identity if identity in named else ""
    ids = [document.record_id for document in known]
    context = {
        "code": code,
        "documents": known,
        "later_documents": len(documents) - len(known),
        "reviews": reviews,
        "events": [e for e in models.Event.objects.filter(shown=True).order_by("on") if code in e.states],
        "statements": models.Statement.objects.filter(document__in=ids, shown=True),
        "doubts": models.Problem.objects.filter(document__in=ids).count(),
        "day": day,
    }
    return render(request, "pages/state.html", context)


def review(request: HttpRequest, identity: str) -> HttpResponse:
    """Show a review: its documents, counts by unit and how they reconcile, its recommendations."""
    row = models.Review.objects.filter(record_id=identity, shown=True).first()
    if row is None:
        raise Http404(f"There is no review {identity} in this record.")
    documents = measures.documents_of(row.states[0])
    own = [d for d in documents if d.cycle == row.cycle]
    reports = [d for d in own if d.kind == "working_group_report"]
    context = {
        "review": row,
        "documents": own,
        "reports": [_review_of(report.record_id, day_of(request)) | {"document": report} for report in reports],
        "day": day_of(request),
    }
    return render(request, "pages/review.html", context)


def document(request: HttpRequest, address: str) -> HttpResponse:
    """Show a document: its passages, each recommendation of it marked with the position held."""
    row = models.Document.objects.filter(record_id=addresses.document_in(address), shown=True).first()
    if row is None:
        raise Http404(f"There is no document {address} in this record.")
    day = day_of(request)
    recommendations = measures.recommendations_of(row.record_id)
    positions = measures.positions_of([r.id for r in recommendations], day)
    context = {
        "document": row,
        "passages": models.Passage.objects.filter(document=row.record_id).order_by("row"),
        "recommendations": [(r, positions.get(r.id)) for r in recommendations],
        "doubts": models.Problem.objects.filter(document=row.record_id),
        "day": day,
    }
    return render(request, "pages/document.html", context)


def record(request: HttpRequest, address: str, number: str) -> HttpResponse:
    """Show a recommendation: text, makers, the ledger of answers, doubts, how to cite it."""
    identity = f"{addresses.document_in(address)}#{number}"
    row = models.Recommendation.objects.filter(record_id=identity, shown=True).first()
    if row is None:
        raise Http404(f"There is no recommendation {identity} in this record.")
    day = day_of(request)
    found = to_record(row)
    answers = models.Response.objects.filter(recommendation=identity, shown=True).order_by("public_on", "row")
    known = [a for a in answers if not day or not a.public_on or a.public_on <= day]
    context = {
        "recommendation": found,
        "document": models.Document.objects.filter(record_id=row.document, shown=True).first(),
        "answers": known,
        "held": measures.positions_of([identity], day).get(identity),
        "labels": _labels(identity),
        "echoes": models.Echo.objects.filter(later=identity).order_by("-score")[:10],
        "echoed": models.Echo.objects.filter(earlier=identity).order_by("-score")[:10],
        "doubts": models.Problem.objects.filter(document=row.document, number=row.number),
        "day": day,
    }
    return render(request, "pages/recommendation.html", context)


def recommending(request: HttpRequest, code: str) -> HttpResponse:
    """Show what a State asks of whom, and how it is answered."""
    asked = measures.recommended_by(code)
    if not asked:
        raise Http404(f"No recommendation of {code} is in this record.")
    day = day_of(request)
    rows = []
    for under_review, ids in asked.items():
        positions = measures.positions_of(ids, day)
        tally = Counter(positions.get(identity, "open") for identity in ids)
        rows.append((under_review, measures.Answered(len(ids), dict(tally))))
    return render(request, "pages/recommending.html", {"code": code, "rows": rows, "day": day})


def search(request: HttpRequest) -> HttpResponse:
    """Show what a search finds, with every facet and its counts; the whole state is in the address."""
    typed = request.GET.get("q", "")[:2000]
    filters = {name: request.GET.getlist(name) for name in FACETS if request.GET.getlist(name)}
    page = min(max(1, _whole_number(request.GET.get("page", "1"))), FARTHEST // PAGE)
    question = Question(typed, filters, "relevance", (page - 1) * PAGE, PAGE)
    sort = request.GET.get("sort", "relevance")
    if sort in ("newest", "oldest"):
        question = replace(question, sort=sort)  # type: ignore[arg-type]
    found = ask(settings.HOME, question)
    context = {
        "q": typed,
        "sort": sort,
        "filters": filters,
        "found": found,
        "facets": _facet_links(request, found.facets, filters),
        "page": page,
        "pages": range(1, min(FARTHEST, found.total + PAGE - 1) // PAGE + 1),
        "next": _address(request, page=page + 1) if page * PAGE < min(found.total, FARTHEST) else "",
        "previous": _address(request, page=page - 1) if page > 1 else "",
    }
    return render(request, "pages/search.html", context)


def doubts(request: HttpRequest) -> HttpResponse:
    """Show every kind of doubt with its number, and the doubts of one kind."""
    kinds = Counter(models.Problem.objects.values_list("kind", flat=True))
    chosen = request.GET.get("kind", "")
    shown = models.Problem.objects.filter(kind=chosen) if chosen else models.Problem.objects.all()
    page = max(1, _whole_number(request.GET.get("page", "1")))
    start = (page - 1) * DOUBTS_SHOWN
    rows = list(shown.order_by("document", "row")[start : start + DOUBTS_SHOWN + 1])
    context = {
        "kinds": kinds.most_common(),
        "chosen": chosen,
        "problems": rows[:DOUBTS_SHOWN],
        "next": _address(request, page=page + 1) if len(rows) > DOUBTS_SHOWN else "",
        "previous": _address(request, page=page - 1) if page > 1 else "",
    }
    return render(request, "pages/doubts.html", context)


def method(request: HttpRequest) -> HttpResponse:
    """Show how the record is made, what its words mean, and whose data it is."""
    return render(request, "pages/method.html", {})


def _review_of(report: str, day: str | None) -> dict[str, Any]:
    """Give the counts of one report's review, as known on a day."""
    recommendations = measures.recommendations_of(report)
    positions = measures.positions_of([r.id for r in recommendations], day)
    return {
        "recommendations": [(r, positions.get(r.id)) for r in recommendations],
        "answered": measures.answered(recommendations, positions),
        "checked": _checked(report, recommendations),
    }


def _checked(report: str, recommendations: list[Recommendation]) -> Checked:
    """Check a report's record once more, with the totals that others state of it."""
    documents = models.Document.objects.filter(shown=True)
    state = recommendations[0].state if recommendations else ""
    of_state = [d for d in documents if state in d.states or d.record_id == report or d.kind == "council_report"]
    answers = models.Response.objects.filter(recommendation__in=[r.id for r in recommendations], shown=True)
    totals = models.Total.objects.filter(document__in=[d.record_id for d in of_state])
    records: list[Record] = [*recommendations, *map(to_record, [*of_state, *answers, *totals])]
    kept = [
        r for r in records if not (isinstance(r, Document) and r.id != report and r.kind == "working_group_report")
    ]
    return check(r for r in kept if not isinstance(r, Response) or r.recommendation)


def _labels(identity: str) -> dict[str, list[models.Label]]:
    labels: dict[str, list[models.Label]] = defaultdict(list)
    for label in models.Label.objects.filter(of=identity).order_by("scheme", "by", "-score"):
        labels[label.scheme].append(label)
    return dict(labels)


def _whole_number(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 8 else 1


def _address(request: HttpRequest, **changed: object) -> str:
    query = {key: request.GET.getlist(key) for key in request.GET if key not in changed}
    return "?" + urlencode({**query, **changed}, doseq=True)


def _facet_links(
    request: HttpRequest, facets: Any, filters: dict[str, list[str]]
) -> list[tuple[str, list[tuple[str, int, bool, str]]]]:
    """Give for every facet its values with count, whether chosen, and the address that chooses or drops it."""
    linked = []
    for name in FACETS:
        chosen = filters.get(name, [])
        values = []
        for value, count in sorted(facets[name].items(), key=lambda item: (-item[1], item[0])):
            now = [v for v in chosen if v != value] if value in chosen else [*chosen, value]
            query = {k: request.GET.getlist(k) for k in request.GET if k not in (name, "page")}
            values.append((value, count, value in chosen, "?" + urlencode({**query, name: now}, doseq=True)))
        if values:
            linked.append((name, values))
    return linked
