"""What every answer carries and every request is told apart by."""

import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class Headers:
    """Middleware: names each request for the log, and forbids what no page here needs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; what an editor is shown is kept by no cache."""
        request.reference = secrets.token_hex(4)  # type: ignore[attr-defined]
        response = self._next(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        if request.path == "/desk" or request.path.startswith("/desk/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response
