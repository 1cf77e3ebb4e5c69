"""Which page of the site becomes which file of the pack, and how one file leads to another."""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, unquote, urlencode

LONGEST = 40  # characters of a part of a name: Windows takes no path beyond 260, folders included
INDEX = "index.html"
REVIEWS = "/reviews/"
LISTS = (REVIEWS, "/recommendations", "/doubts", "/records/", "/documents", "/states/")
"""What the addresses of lists begin with."""


class Names:
    """Files by the addresses of pages, the first page being the one that opens."""

    def __init__(self, first: str, others: Iterable[str]) -> None:
        self._files = {first: INDEX}
        for address in others:
            self._files.setdefault(address, file_of(address))

    def __contains__(self, address: str) -> bool:
        return address in self._files

    def __getitem__(self, address: str) -> str:
        return self._files[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def add(self, address: str) -> None:
        """Take one more page into the pack; one that is in it stays as it is."""
        self._files.setdefault(address, file_of(address))

    def named(self, path: str, query: str) -> str | None:
        """Give the address by which the pack holds what a link leads to; null where it holds none."""
        wanted = f"{path}?{query}" if query else path
        return next((address for address in (wanted, list_behind(path, query)) if address in self._files), None)


def list_behind(path: str, query: str) -> str:
    """Give the address of the list that a figure leads to; empty where a link leads to no list.

    A list on the page of a review is given as a page of its own, which is far lighter.
    """
    if not query or not path.startswith(LISTS):
        return ""
    review = path.removeprefix(REVIEWS)
    if review != path:
        return f"/recommendations?{urlencode({'review': review})}&{query}"
    return f"{path}?{query}" if not path.startswith("/states/") or path.endswith("/changes") else ""


def file_of(address: str) -> str:
    """Name the file of a page: `/A_HRC_27_10/124.5` is `A_HRC_27_10/124.5.html`."""
    path, mark, query = address.partition("?")
    parts = unquote(path).strip("/").split("/")
    parts[-1] += mark + unquote(query).replace("/", "_")
    return "/".join(map(_safe, parts)) + ".html"


def leading(source: str, target: str) -> str:
    """Give the link in one file that leads to another."""
    return quote(posixpath.relpath(target, posixpath.dirname(source) or "."))


def _safe(part: str) -> str:
    """Write a part of a name with letters that every system takes; what had to be changed is told apart by a hash."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", part)[:LONGEST]
    if plain == part and not plain.startswith("."):
        return plain
    return f"{plain.strip('.')}-{hashlib.sha256(part.encode('utf-8')).hexdigest()[:8]}"
