"""What every answer carries and every request is told apart by."""

import re
import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
_CITATION = re.compile(r"\.(?:ris|bib|json|txt)$")


class Headers:
    """Middleware, the outermost: names each request for the log, and forbids what no answer of this site needs.

    What may be read by everybody may be read by the programs of other sites too: `/api/`, feeds, exports and
    citations say so (CORS). No cookie goes with that.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; what an editor is shown is kept by no cache."""
        request.reference = secrets.token_hex(4)  # type: ignore[attr-defined]
        response = self._next(request)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["X-Frame-Options"] = "DENY"
        response.headers["Permissions-Policy"] = PERMISSIONS
        if _is_for_programs(request):
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Access-Control-Expose-Headers"] = "ETag, Link, Retry-After"
        if request.path == "/desk" or request.path.startswith("/desk/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


def _is_for_programs(request: HttpRequest) -> bool:
    return request.path.startswith(("/api/", "/feeds/", "/export")) or bool(_CITATION.search(request.path))
