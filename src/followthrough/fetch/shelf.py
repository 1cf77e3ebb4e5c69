"""Where fetched documents are kept: by their content, with a note for each address of what it gave.

<data>/fetched/<sha256>/A_HRC_27_10.en.pdf   the document, whole, moved here in one step
<data>/fetched/addresses/<key>.json          what an address gave, and when
<data>/fetched/partial/<key>                 the beginning of one, to go on from, beside its note
"""

import hashlib
import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Kept:
    """A document that is here: its file, its hash, its address, the one that it came from in the end, and the day.

    `etag` and `modified` are the site's own marks of the version, empty where it gave none.
    """

    path: Path
    sha256: str
    address: str
    came_from: str
    retrieved: str
    etag: str = ""
    modified: str = ""


class Shelf:
    """The documents that were fetched into one data folder."""

    def __init__(self, data: Path) -> None:
        self.root = data / "fetched"
        for name in ("addresses", "partial"):
            (self.root / name).mkdir(parents=True, exist_ok=True)

    def kept(self, address: str) -> Kept | None:
        """Give what an address gave before; null where it gave nothing or the file is gone or not what it was."""
        note = _note(self._address(address))
        if {field.name for field in fields(Kept)} != set(note):
            return None
        path = self.root / note["path"]
        return Kept(**{**note, "path": path}) if path.is_file() and _sha256(path) == note["sha256"] else None

    def partial(self, address: str) -> "Partial":
        """Give the place for the beginning of a document."""
        return Partial(self.root / "partial" / _key(address))

    def keep(self, partial: "Partial", name: str, *, address: str, came_from: str, retrieved: str) -> Kept:
        """Move a whole document to its place and note where it came from; a copy that is here already stays."""
        sha256 = _sha256(partial.path)
        folder = self.root / sha256
        folder.mkdir(exist_ok=True)
        same = next((file for file in sorted(folder.iterdir()) if file.is_file() and _sha256(file) == sha256), None)
        path = same or folder / name
        marks = partial.marks
        if same is None:
            os.replace(partial.path, path)
        partial.discard()
        kept = Kept(path, sha256, address, came_from, retrieved, marks["etag"], marks["modified"])
        _write(self._address(address), {**asdict(kept), "path": path.relative_to(self.root).as_posix()})
        return kept

    def _address(self, address: str) -> Path:
        return self.root / "addresses" / f"{_key(address)}.json"


class Partial:
    """The beginning of a document, with the marks of the version that it is the beginning of."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._note = path.with_suffix(".json")

    @property
    def size(self) -> int:
        """Bytes that are here."""
        return self.path.stat().st_size if self.path.exists() else 0

    @property
    def marks(self) -> dict[str, str]:
        """The site's marks of the version: `etag` and `modified`, empty where it gave none."""
        note = _note(self._note)
        return {"etag": str(note.get("etag", "")), "modified": str(note.get("modified", ""))}

    @property
    def validator(self) -> str:
        """What tells a site which version to go on with; empty where nothing here can be gone on with."""
        marks = self.marks
        strong = marks["etag"] if not marks["etag"].startswith("W/") else ""
        return (strong or marks["modified"]) if self.size else ""

    def begin(self, etag: str, modified: str) -> None:
        """Forget what is here and note the marks of the version that comes now."""
        self.discard()
        _write(self._note, {"etag": etag, "modified": modified})

    def discard(self) -> None:
        """Forget what is here."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)


def _key(address: str) -> str:
    return hashlib.sha256(address.encode()).hexdigest()[:32]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _note(path: Path) -> dict[str, Any]:
    """Read a note; one that is missing or damaged says nothing."""
    try:
        note = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}


def _write(path: Path, note: dict[str, Any]) -> None:
    unfinished = path.with_suffix(f".{os.getpid()}")
    unfinished.write_text(json.dumps(note, sort_keys=True), encoding="utf-8")
    os.replace(unfinished, path)
