"""The addresses of the API: every type of record as filtered lists, and by id where it has one."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from ninja import Router
from pydantic import create_model

from followthrough.export.tables import TYPES
from followthrough.records.ledger import Interval
from followthrough.site.api.answering import as_json, as_list, unless_known
from followthrough.site.api.parameters import MEDIA_TYPES, checked, parameters
from followthrough.site.api.selecting import Wanted, known_parameters
from followthrough.site.safety.problems import ProblemDetails, problem
from followthrough.site.store import models
from followthrough.site.store.content import lines_of
from followthrough.site.store.described import first_words
from followthrough.site.store.identities import by_identity
from followthrough.site.store.keys import PATHS, address, find, keys
from followthrough.site.store.models import Named
from followthrough.site.store.selection import KINDS

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Intervals:
    """When each position on a recommendation held, by the day of publication and by the day on which it was said."""

    recommendation: str
    public_on: list[Interval]
    said_on: list[Interval]


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the API: what answers it, the type of the answer, and the parameters that it knows."""

    path: str
    view: View
    answer: Any
    summary: str
    known: tuple[str, ...] = ()
    is_list: bool = False

    def add_to(self, router: Router) -> None:
        """Add the address with its description: parameters, what it answers, how it refuses."""
        statuses = (400, *((404,) if "{" in self.path else ()), *((409,) if self.is_list else ()))
        refusals = dict.fromkeys(statuses, ProblemDetails)
        text = {MEDIA_TYPES[form]: {"schema": {"type": "string"}} for form in ("jsonl", "csv")}
        described = [parameter.described() for parameter in parameters(self.known)]
        router.add_api_operation(
            self.path,
            ["GET", "HEAD"],
            self.view,
            response={200: self.answer, **refusals},
            summary=self.summary,
            tags=[self.path.split("/")[1]],
            operation_id="_".join(re.findall(r"\w+", self.path.replace("path:", ""))),
            openapi_extra={"parameters": described}
            | ({"responses": {200: {"content": text}}} if self.is_list else {}),
        )


def router() -> Router:
    """Make the addresses of all types of record."""
    made = Router()
    by_id = "{path:identity}"
    summary = "When each position on a recommendation held, by both clocks"
    Address(f"/recommendations/{by_id}/intervals", _intervals, Intervals, summary).add_to(made)
    for kind, table in KINDS.items():
        path, known = f"/{PATHS[kind]}", known_parameters(kind)
        Address(path, _listing(kind, known), _page_of(kind), first_words(TYPES[kind]), known, True).add_to(made)
        by = "id" if issubclass(table, Named) else "key"
        Address(f"{path}/{by_id}", _one(kind), TYPES[kind], f"One {kind}, by its {by}.").add_to(made)
    return made


def _page_of(kind: str) -> Any:
    """Make the type of a page of records: how many there are, the address of the next page, the records, theirs."""
    items: Any = list[TYPES[kind]]  # type: ignore[valid-type]
    addresses = list[str | None]
    return create_model(
        f"{TYPES[kind].__name__}Page",
        count=(int, ...),
        next=(str | None, ...),
        items=(items, ...),
        addresses=(addresses, ...),
    )


def _listing(kind: str, known: tuple[str, ...]) -> View:
    def view(request: HttpRequest) -> HttpResponseBase:
        wanted = Wanted(kind, checked(request, known))
        return unless_known(request, lambda: as_list(request, wanted))

    return view


def _one(kind: str) -> View:
    def view(request: HttpRequest, identity: str) -> HttpResponseBase:
        checked(request, ())
        line = next(lines_of(kind, find(kind, identity)), b"")
        return unless_known(request, partial(_one_line, request, kind, line)) if line else missing(kind, identity)

    return view


def _one_line(request: HttpRequest, kind: str, line: bytes) -> HttpResponse:
    """Answer with a record, and say where people read it."""
    response = HttpResponse(line, content_type=MEDIA_TYPES["json"])
    key = next(keys(kind, [line]))
    if key is not None:
        page = request.build_absolute_uri(f"/records/{address(kind, key)}")
        response.headers["Link"] = f'<{page}>; rel="alternate"; type="text/html"'
    return response


def missing(kind: str, identity: str) -> HttpResponseBase:
    """Answer 404 to an id that no record has."""
    what = _("the record holds no %(kind)s of this id.") % {"kind": kind}
    return problem(404, what, identity[:200], _("Its list shows which there are."))


def _intervals(request: HttpRequest, identity: str) -> HttpResponseBase:
    checked(request, ())
    asked = by_identity(models.Recommendation, identity).first()
    if asked is None:
        return missing("recommendation", identity)
    spans: dict[str, list[Interval]] = {"public_on": [], "said_on": []}
    held = models.Held.objects.filter(recommendation=asked.record_id).order_by("since", "pk")
    for clock, position, since, until in held.values_list("clock", "position", "since", "until"):
        spans[clock].append(Interval(position, since, until))  # type: ignore[arg-type]
    ordered = {clock: sorted(some, key=lambda span: span.since or "") for clock, some in spans.items()}
    return unless_known(request, lambda: as_json(Intervals(asked.record_id, **ordered)))
