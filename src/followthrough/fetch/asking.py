"""One question to a site: the request, the redirects behind it, and what its answer means."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import httpx

from followthrough.fetch.failure import FetchError
from followthrough.fetch.manners import Manners

_BY_HAND = "Get it with a browser, and give the file to `followthrough add`."


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site answers: its response, open, and the hosts by whose way it came."""

    response: httpx.Response
    hosts: tuple[str, ...]


def client(manners: Manners) -> httpx.Client:
    """Give the client that asks; it follows no redirect by itself and honours the system's proxies."""
    limits = httpx.Timeout(manners.silence, connect=manners.connect)
    headers = {"User-Agent": manners.user_agent, "Accept": "*/*", "Accept-Encoding": "identity"}
    return httpx.Client(timeout=limits, headers=headers, follow_redirects=False)


@contextmanager
def asked(http: httpx.Client, address: str, headers: Mapping[str, str], manners: Manners) -> Iterator[Answer]:
    """Ask an address and follow where it leads; a `FetchError` says what was in the way.

    Errors of the connection that come while the answer is read are told in the same words.
    """
    hosts: list[str] = [_host(address)]
    request = _request(http, address, headers)
    with _told(address):
        for _ in range(manners.redirects + 1):
            response = http.send(request, stream=True)
            if not response.has_redirect_location or response.next_request is None:
                with closing(response), _told_while_reading(address):
                    yield Answer(response, tuple(dict.fromkeys(hosts)))
                return
            response.close()
            _check_way(address, str(request.url), str(response.next_request.url))
            request = _request(http, str(response.next_request.url), headers)
            hosts.append(_host(str(request.url)))
    raise FetchError(
        f"It redirects more than {manners.redirects} times.", reason="redirected", where=address, remedy=_BY_HAND
    )


def refusal(response: httpx.Response, address: str, manners: Manners) -> FetchError:
    """Say what an answer means that is no document."""
    status = response.status_code
    wait = _wished(response.headers.get("Retry-After", ""))
    if status in (404, 410):
        remedy = "It may not exist in this language or format, or not be out yet."
        return FetchError(
            f"The site has no such document ({status}).", reason="not_found", where=address, remedy=remedy
        )
    if status in (429, 503) and (wait or 0) > manners.longest_wait:
        remedy = f"Try again in {wait:.0f} seconds."
        return FetchError(f"The site asks to wait ({status}).", reason="busy", where=address, remedy=remedy)
    if status == 429:
        what, remedy = "The site asks to come less often (429).", "Set FOLLOWTHROUGH_PACE to more seconds, or wait."
        return FetchError(what, reason="busy", where=address, remedy=remedy, passing=True, wait=wait)
    if status >= 500:
        what, remedy = f"The site has a fault of its own ({status}).", "Try again later."
        return FetchError(what, reason="broken", where=address, remedy=remedy, passing=True, wait=wait)
    return FetchError(f"The site refuses ({status}).", reason="refused", where=address, remedy=_BY_HAND)


def _request(http: httpx.Client, address: str, headers: Mapping[str, str]) -> httpx.Request:
    try:
        return http.build_request("GET", address, headers=dict(headers))
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(
            "This is no address of the web.", reason="no_answer", where=address, remedy="Look at its spelling."
        ) from error


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Turn the errors of a connection into ours."""
    try:
        yield
    except httpx.TimeoutException as error:
        raise FetchError(
            "The site is too slow: nothing came for a while.",
            reason="too_slow",
            where=address,
            remedy="Try again later; what has come so far is kept.",
            passing=True,
        ) from error
    except (httpx.RemoteProtocolError, httpx.ReadError) as error:
        what = f"The site answers with something that cannot be understood ({error})."
        remedy = "Try again later, or look at the address with a browser."
        raise FetchError(what, reason="broken", where=address, remedy=remedy, passing=True) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise FetchError(
            f"The site cannot be reached ({error}).",
            reason="no_answer",
            where=address,
            remedy="Look at your connection and at the address.",
            passing=isinstance(error, httpx.TransportError) and not isinstance(error, httpx.UnsupportedProtocol),
        ) from error


@contextmanager
def _told_while_reading(address: str) -> Iterator[None]:
    """Tell an answer that breaks off from one that never came."""
    try:
        yield
    except (httpx.RemoteProtocolError, httpx.ReadError, httpx.DecodingError) as error:
        raise FetchError(
            f"The site broke off in the middle ({error}).",
            reason="cut_off",
            where=address,
            remedy="Try again; what has come so far is kept where the site lets us go on.",
            passing=True,
        ) from error


def _check_way(address: str, before: str, after: str) -> None:
    scheme = urlsplit(after).scheme
    if scheme not in ("http", "https") or (urlsplit(before).scheme, scheme) == ("https", "http"):
        what = f"It redirects to {after}, which is no safe way."
        raise FetchError(what, reason="redirected", where=address, remedy=_BY_HAND)


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""


def _wished(header: str) -> float | None:
    """Read the seconds that a site wishes us to wait: a number or a date; null where it says nothing clear."""
    if header.strip().isascii() and header.strip().isdigit():
        return float(header)
    try:
        until = parsedate_to_datetime(header)
    except (TypeError, ValueError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
