"""Rows as a page of JSON, as JSON lines, as CSV. What a program has already is not sent again."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pydantic_core import to_json

from followthrough import __version__
from followthrough.errors import InputError
from followthrough.export.spooled import gathered
from followthrough.export.tables import Table, columns_of, standing_at
from followthrough.export.write import csv_of
from followthrough.site.api.following import following, place_of
from followthrough.site.api.parameters import MEDIA_TYPES, form_of, whole_number
from followthrough.site.api.selecting import Typed, Wanted
from followthrough.site.asked import SORTS
from followthrough.site.safety.problems import problem
from followthrough.site.search.generations import in_use
from followthrough.site.store.content import lines_of, rows_of
from followthrough.site.store.edition import edition
from followthrough.site.store.keys import address, keys
from followthrough.site.store.runs import newest_run

Make = Callable[[], HttpResponseBase]
_AGAIN = "Begin again with cursor= for pages that do not mind, or take all at once: format=jsonl."
_CHANGED = "the record has changed since the page before, so that this one might leave something out."


def unless_known(request: HttpRequest, make: Make) -> HttpResponseBase:
    """Answer 304 to a program that has what `make` would give; a proxy must ask each time."""
    asked = (request.build_absolute_uri(), request.headers.get("Accept", ""), get_language() or "")
    etag = f'"{_hashed(_state(), *asked)}"'
    response = get_conditional_response(request, etag=etag) or make()
    if response.status_code in (200, 304):
        response.headers["ETag"] = etag
        response.headers["Cache-Control"] = "public, no-cache"
        patch_vary_headers(response, ["Accept", "Accept-Language", "Cookie"])
    return response


def as_list(request: HttpRequest, wanted: Wanted) -> HttpResponseBase:
    """Answer with the rows that are wanted, in the form that the request names.

    The streamed forms give all of them, unless the request names a limit or an offset.
    """
    form = form_of(request, wanted.typed)
    if form == "json":
        return _page(request, wanted)
    part = _part(wanted.typed)
    if form == "jsonl":
        lines = (
            line + b"\n" for rows in wanted.querysets() for line in lines_of(wanted.kind, rows, wanted.asked.as_of)
        )
        return streamed(gathered(islice(lines, part.start, part.stop)), MEDIA_TYPES[form])
    table = Table(wanted.kind, columns_of(wanted.kind), lambda: islice(_rows(wanted), part.start, part.stop))
    return streamed(csv_of(standing_at(site_of(request), table), bom=True), MEDIA_TYPES[form])


def streamed(pieces: Iterator[bytes], media_type: str, file_name: str = "") -> HttpResponseBase:
    """Answer piece by piece; the first is made at once, so that what is wrong is said with its status."""
    first = next(pieces, b"")
    charset = "; charset=utf-8" if media_type.startswith("text/") else ""
    response = StreamingHttpResponse(chain((first,), pieces), content_type=media_type + charset)
    if file_name:
        response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def site_of(request: HttpRequest) -> str:
    """Give the address of this site as it was asked for, without a stroke at its end."""
    return request.build_absolute_uri("/").rstrip("/")


def as_json(value: object) -> HttpResponse:
    """Answer with one value as JSON."""
    return HttpResponse(to_json(value), content_type=MEDIA_TYPES["json"])


def _page(request: HttpRequest, wanted: Wanted) -> HttpResponse:
    typed, limit = wanted.typed, whole_number(wanted.typed, "limit")
    if not ("cursor" in typed or "offset" in typed or wanted.is_ordered_by_search):
        return _page_after(request, wanted, "", limit)
    if "cursor" in typed:
        _refuse_beside_cursor(typed)
        return _page_after(request, wanted, typed["cursor"][-1], limit)
    offset, now = whole_number(typed, "offset"), _hashed(_state())[:12]
    if typed.get("edition", [now])[-1] != now:
        return problem(409, _CHANGED, "edition", _AGAIN)
    count, lines = wanted.page(offset, limit)
    left = offset + limit < count
    following = _next(request, typed, offset=str(offset + limit), edition=now) if left else None
    return _written(request, wanted.kind, count, following, lines)


def _page_after(request: HttpRequest, wanted: Wanted, cursor: str, limit: int) -> HttpResponse:
    lines, place = following(wanted, place_of(cursor), limit)
    after = _next(request, wanted.typed, cursor=place.written()) if place else None
    return _written(request, wanted.kind, wanted.count(), after, lines)


def _refuse_beside_cursor(typed: Typed) -> None:
    for name in ("offset", "edition", "sort"):
        if name in typed and typed[name][-1] != SORTS[0]:
            remedy = _("A cursor gives all in the order of their ids; leave out one of the two.")
            raise InputError(_("it does not go with cursor."), where=name, remedy=remedy)


def _written(
    request: HttpRequest, kind: str, count: int, following: str | None, lines: Sequence[bytes]
) -> HttpResponse:
    head = to_json({"count": count, "next": following})
    root = f"{site_of(request)}/api/v1/"
    addresses = [None if key is None else root + address(kind, key) for key in keys(kind, lines)]
    body = head[:-1] + b',"items":[' + b",".join(lines) + b'],"addresses":' + to_json(addresses) + b"}"
    return HttpResponse(body, content_type=MEDIA_TYPES["json"])


def _part(typed: Typed) -> slice:
    """Give which of all rows a streamed answer holds."""
    start = whole_number(typed, "offset")
    return slice(start, start + whole_number(typed, "limit") if "limit" in typed else None)


def _next(request: HttpRequest, typed: Typed, **changed: str) -> str:
    query = urlencode({**typed, **changed}, doseq=True)
    return request.build_absolute_uri(f"{request.path}?{query}")


def _rows(wanted: Wanted) -> Iterator[tuple[str | int | float | None, ...]]:
    for rows in wanted.querysets():
        yield from rows_of(wanted.kind, rows, wanted.asked.as_of)


def _state() -> str:
    """Name the state that the record and its index are in, as this version shows them."""
    return f"{edition()} {newest_run()} {_index()} {__version__}"


def _hashed(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()[:32]


def _index() -> str:
    try:
        return in_use(settings.HOME).name
    except InputError:
        return ""
