"""How the label model and the network lie on disk: small arrays in one file that holds numbers and words only.

The file is one line of letters, one line of JSON (versions, arrays with their shapes, the hash of the rest) and the
compressed rest. Reading it runs no code from it. What is missing, damaged or of another version is a `ModelError`.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followthrough.errors import ModelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 80_000_000
"""Bytes that the unpacked arrays may take at most."""

_KINDS = frozenset({"int8", "int64", "float32"})


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of such files: what it is called, its line of letters, its versions, its arrays, and what helps."""

    called: str
    magic: bytes
    versions: Mapping[str, int]
    arrays: Sequence[str]
    remedy: str

    def damaged(self, path: Path, what: str) -> ModelError:
        """Make the error that says what is wrong with a file."""
        return ModelError(f"the {self.called} is damaged: it {what}.", where=str(path), remedy=self.remedy)


@dataclass(frozen=True, slots=True)
class Stored:
    """What such a file holds: what it says of itself, its arrays by name, and its words."""

    header: Mapping[str, Any]
    arrays: "Mapping[str, NDArray[Any]]"
    words: Sequence[str]


def write_stored(path: Path, sort: Sort, stored: Stored) -> str:
    """Write a file; the same content gives the same bytes. Gives the hash of its numbers and words."""
    arrays = {name: stored.arrays[name] for name in sort.arrays}
    payload = b"".join([*(one.tobytes() for one in arrays.values()), "\n".join(stored.words).encode("utf-8")])
    header = {
        **stored.header,
        **sort.versions,
        "arrays": [[name, str(one.dtype), one.shape] for name, one in arrays.items()],
        "sha256": hashlib.sha256(payload).hexdigest(),
    }
    line = json.dumps(header, ensure_ascii=False, sort_keys=True).encode("utf-8")
    path.write_bytes(sort.magic + line + b"\n" + zlib.compress(payload, 9))
    return str(header["sha256"])


def header_of(path: Path, sort: Sort) -> Mapping[str, Any]:
    """Read what a file says of itself, without its numbers; a `ModelError` as `read_stored` raises it."""
    return _opened(path, sort)[0]


def read_stored(path: Path, sort: Sort) -> Stored:
    """Read a file; a `ModelError` says what is wrong with it and what to do."""
    header, packed = _opened(path, sort)
    try:
        payload = zlib.decompressobj().decompress(packed, MOST)
    except zlib.error as error:
        raise sort.damaged(path, "is cut off or changed") from error
    if hashlib.sha256(payload).hexdigest() != header.get("sha256"):
        raise sort.damaged(path, "does not have the hash that it states")
    try:
        return _taken_apart(header, payload, sort)
    except (KeyError, TypeError, ValueError) as error:
        raise sort.damaged(path, "does not hold the arrays that it names") from error


def _opened(path: Path, sort: Sort) -> tuple[dict[str, Any], bytes]:
    """Give the head of a file, and its packed rest."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"the {sort.called} cannot be read ({error.strerror}).", where=str(path), remedy=sort.remedy
        ) from error
    if not data.startswith(sort.magic):
        raise sort.damaged(path, f"does not begin as a {sort.called} does")
    line, _, packed = data[len(sort.magic) :].partition(b"\n")
    return _header(path, line, sort), packed


def _header(path: Path, line: bytes, sort: Sort) -> dict[str, Any]:
    try:
        header = json.loads(line)
    except ValueError as error:
        raise sort.damaged(path, "has no readable head") from error
    if not isinstance(header, dict):
        raise sort.damaged(path, "has no readable head")
    if any(header.get(name) != number for name, number in sort.versions.items()):
        found = " and ".join(f"{name} {header.get(name)}" for name in sort.versions)
        needed = " and ".join(map(str, sort.versions.values()))
        raise ModelError(
            f"the {sort.called} is of another version: {found}, where {needed} are needed.",
            where=str(path),
            remedy=sort.remedy,
        )
    return header


def _taken_apart(header: Mapping[str, Any], payload: bytes, sort: Sort) -> Stored:
    import numpy as np

    arrays: dict[str, NDArray[np.generic]] = {}
    at = 0
    for name, kind, shape in header["arrays"]:
        if name not in sort.arrays or kind not in _KINDS:
            raise ValueError(name)
        arrays[name] = np.frombuffer(payload, dtype=kind, count=int(np.prod(shape)), offset=at).reshape(shape)
        at += arrays[name].nbytes
    if missing := set(sort.arrays) - set(arrays):
        raise KeyError(sorted(missing)[0])
    return Stored(header, arrays, payload[at:].decode("utf-8").split("\n"))
