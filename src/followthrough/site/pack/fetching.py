"""The site's pages, asked for from inside the process."""

from http.cookies import SimpleCookie
from io import BytesIO
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpResponseBase

from followthrough.site.safety.limits import INSIDE


class Site:
    """The site, as a visitor who has not signed in sees it, in the language with this code."""

    def __init__(self, language: str = "en") -> None:
        self._handler = WSGIHandler()
        self._language = language

    def page(self, address: str) -> str | None:
        """Give the page at an address as HTML; null where the site gives none."""
        response = self._answer(address)
        if response.status_code != 200 or not response.headers.get("Content-Type", "").startswith("text/html"):
            return None
        return bytes(getattr(response, "content", b"")).decode("utf-8") or None

    def part(self, address: str) -> bytes | None:
        """Give the bytes of a style or picture; null where there is none."""
        path = unquote(urlsplit(address).path)
        if not path.startswith(settings.STATIC_URL):
            response = self._answer(address)
            return bytes(getattr(response, "content", b"")) if response.status_code == 200 else None
        found = finders.find(path.removeprefix(settings.STATIC_URL))
        if not isinstance(found, str):
            return None
        with open(found, "rb") as file:
            return file.read()

    def _answer(self, address: str) -> HttpResponseBase:
        parts = urlsplit(address)
        environment: dict[str, Any] = {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote(parts.path).encode("utf-8").decode("latin-1"),
            "QUERY_STRING": parts.query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "443" if settings.HTTPS else "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "",
            INSIDE: True,
            "wsgi.url_scheme": "https" if settings.HTTPS else "http",
            "wsgi.input": BytesIO(),
            "HTTP_COOKIE": SimpleCookie().output(),
            "HTTP_ACCEPT_LANGUAGE": self._language,
        }
        return self._handler.get_response(WSGIRequest(environment))
