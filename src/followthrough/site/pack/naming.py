"""Which page of the site becomes which file of the pack, and how one file leads to another."""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, unquote

LONGEST = 40  # characters of a part of a name: Windows takes no path beyond 260, folders included
INDEX = "index.html"


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


def file_of(address: str) -> str:
    """Name the file of a page: `/A_HRC_27_10/124.5` is `A_HRC_27_10/124.5.html`."""
    return "/".join(_safe(part) for part in unquote(address).strip("/").split("/")) + ".html"


def leading(source: str, target: str) -> str:
    """Give the link in one file that leads to another."""
    return quote(posixpath.relpath(target, posixpath.dirname(source) or "."))


def _safe(part: str) -> str:
    """Write a part of a name with letters that every system takes; what had to be changed is told apart by a hash."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", part)[:LONGEST]
    if plain == part and not plain.startswith("."):
        return plain
    return f"{plain.strip('.')}-{hashlib.sha256(part.encode('utf-8')).hexdigest()[:8]}"
