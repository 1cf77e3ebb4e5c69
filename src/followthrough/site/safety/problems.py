"""What programs are told when something cannot be answered: problem details as JSON (RFC 9457)."""

from dataclasses import asdict, dataclass

from django.http import HttpRequest, JsonResponse
from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from followthrough.errors import FollowthroughError

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: _("This cannot be understood"),
    404: _("There is nothing here"),
    409: _("The record has changed"),
    413: _("Too much"),
    429: _("Too often"),
}


@dataclass(frozen=True, slots=True)
class ProblemDetails:
    """Why a request is not answered: `what` is wrong, `where` (a parameter, an address), and what to do."""

    type: str
    title: str
    status: int
    detail: str
    what: str
    where: str
    remedy: str


def is_of_a_program(request: HttpRequest) -> bool:
    """Say whether a request is one to the API."""
    return request.path.startswith("/api/")


def problem(status: int, what: str, where: str = "", remedy: str = "") -> JsonResponse:
    """Answer with problem details."""
    said = str(FollowthroughError(what, where=where, remedy=remedy))
    details = ProblemDetails("about:blank", str(TITLES.get(status, _("Refused"))), status, said, what, where, remedy)
    return JsonResponse(asdict(details), status=status, content_type=MEDIA_TYPE)


def nothing_at(request: HttpRequest) -> JsonResponse:
    """Answer 404 to an address that the API does not have."""
    remedy = gettext("Its addresses are listed at /api/v1/docs.")
    return problem(404, gettext("the API has no such address."), iri_to_uri(request.path), remedy)
