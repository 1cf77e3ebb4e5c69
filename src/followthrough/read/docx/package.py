"""The parts of a Word file: which there are, how they refer to each other, and their XML."""

import posixpath
from collections.abc import Collection

from lxml import etree

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.read.archive import Archive, parse_xml

LARGEST_PART = 32 << 20
"""Bytes of XML that one part may unpack to; the text of a thousand pages needs a tenth of it."""

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OLD, _NEW = b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"
_STRICT = {
    _OLD + b"wordprocessingml/main": _NEW + b"wordprocessingml/2006/main",
    _OLD + b"officeDocument/relationships": _NEW + b"officeDocument/2006/relationships",
    _OLD + b"officeDocument/math": _NEW + b"officeDocument/2006/math",
}
"""Names that the strict form of the format uses, and those of the form that nearly all files have."""


class Package:
    """A Word file opened for reading; an `UnreadableFileError` where it is none."""

    def __init__(self, content: bytes) -> None:
        self._archive = Archive(content)
        self._names = {name.lstrip("/").lower(): name for name in self._archive.names}
        self._known: dict[str, tuple[tuple[str, str, str], ...]] = {}
        found = self.related("", "officeDocument")
        if not found:
            raise UnreadableFileError(say.NO_WORD_DOCUMENT(), remedy=say.SAVE_AGAIN_AS_DOCX())
        self.main = found[0]

    def root(self, part: str) -> etree._Element | None:
        """Give the XML of a part, or null where the file has no such part."""
        name = self._names.get(part.lower())
        if name is None:
            return None
        content = self._archive.member(name)
        if len(content) > LARGEST_PART:
            what = say.PART_TOO_LARGE(name=part, size=LARGEST_PART >> 20)
            raise UnreadableFileError(what, remedy=say.SPLIT_DOCUMENT())
        if _OLD in content:
            for old, new in _STRICT.items():
                content = content.replace(old, new)
        return parse_xml(content, part)

    def related(self, part: str, kind: str) -> list[str]:
        """Give the parts of a kind (`styles`, `numbering`, `footnotes`, ...) that a part refers to."""
        return [target for _, of_kind, target in self._relationships(part) if of_kind == kind]

    def refers_to(self, part: str, kind: str) -> bool:
        """Say whether a part refers to something of a kind, be it in the file or outside."""
        root = self._references(part)
        return root is not None and any(_relationship(entry, "")[1] == kind for entry in root.iter(_RELATIONSHIP))

    def missing(self, part: str, kinds: Collection[str]) -> list[str]:
        """Give the parts of some kinds that a part refers to and the file has lost."""
        named = [target for _, kind, target in self._relationships(part) if kind in kinds]
        return [target for target in named if target.lower() not in self._names]

    def target(self, part: str, reference: str) -> str | None:
        """Give the part that a reference (`rId7`) in a part means; null where it leads out of the file."""
        return next((target for name, _, target in self._relationships(part) if name == reference), None)

    def _relationships(self, part: str) -> tuple[tuple[str, str, str], ...]:
        if part not in self._known:
            root, folder = self._references(part), posixpath.dirname(part)
            self._known[part] = () if root is None else tuple(_relationship(e, folder) for e in _internal(root))
        return self._known[part]

    def _references(self, part: str) -> etree._Element | None:
        folder, name = posixpath.split(part)
        return self.root(posixpath.join(folder, "_rels", f"{name}.rels"))


def _internal(root: etree._Element) -> list[etree._Element]:
    return [entry for entry in root.iter(_RELATIONSHIP) if entry.get("TargetMode") != "External"]


def _relationship(entry: etree._Element, folder: str) -> tuple[str, str, str]:
    target = posixpath.normpath(posixpath.join("/", folder, entry.get("Target", ""))).lstrip("/")
    return entry.get("Id", ""), entry.get("Type", "").rsplit("/", 1)[-1], target
