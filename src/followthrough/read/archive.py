"""Office files are zip archives of XML: their members are weighed before they are unpacked, and parsed without reach.

A few kilobytes of zip can unpack to gigabytes, and XML can name other files, addresses and entities that multiply
themselves. Readers of DOCX and XLSX take members from here only.
"""

import io
import zipfile
import zlib
from types import TracebackType
from typing import IO, TYPE_CHECKING

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say

if TYPE_CHECKING:
    from lxml.etree import _Element

MEMBER_LIMIT = 64 * 2**20
ARCHIVE_LIMIT = 128 * 2**20
"""Bytes that one member, and all members together, may unpack to."""
MEMBERS_LIMIT = 10_000
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Archive:
    """A zip archive whose members can be asked for by name. Use it in a `with` statement."""

    def __init__(self, content: bytes) -> None:
        """Open the archive in `content`; an `UnreadableFileError` says why it cannot be used."""
        self._zip = _opened(content)
        self._sizes = {member.filename: member.file_size for member in self._zip.infolist()}
        if len(self._sizes) > MEMBERS_LIMIT or sum(self._sizes.values()) > ARCHIVE_LIMIT:
            raise _too_large(sum(self._sizes.values()))

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._sizes

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all members, in the order of the archive."""
        return tuple(self._sizes)

    def member(self, name: str) -> bytes:
        """Unpack one member; never more than the archive says that it holds, whatever the compressed data do.

        An `UnreadableFileError` says if it is missing, damaged, encrypted or too large.
        """
        if self._sizes.get(name, 0) > MEMBER_LIMIT:
            raise _too_large(self._sizes[name])
        try:
            with open_member(self._zip, name) as packed:
                content = packed.read(MEMBER_LIMIT + 1)
        except KeyError as error:
            raise UnreadableFileError(say.PART_MISSING(name=name), remedy=say.SAVE_IN_ITS_PROGRAM()) from error
        except RuntimeError as error:
            raise UnreadableFileError(say.ENCRYPTED(), remedy=say.SAVE_WITHOUT_PASSWORD()) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise UnreadableFileError(say.PART_DAMAGED(name=name), remedy=say.SAVE_IN_ITS_PROGRAM()) from error
        if len(content) > MEMBER_LIMIT:
            raise _too_large(len(content))
        return content


def open_member(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    """Open a member; one that is packed as no office program does is a `zipfile.BadZipFile`.

    Python unpacks more ways than they know, and what one of these raises where the data are damaged is no error of
    the archive.
    """
    if archive.getinfo(name).compress_type not in _PACKED:
        raise zipfile.BadZipFile(name)
    return archive.open(name)


def names_in(content: bytes) -> list[str]:
    """Give the names of an archive's members without unpacking any; errors as in `Archive`."""
    with _opened(content) as archive:
        return archive.namelist()


def parse_xml(content: bytes, name: str = "the file") -> "_Element":
    """Parse XML that may be hostile: no entity is expanded, nothing else is opened, depth and size are limited.

    Comments and instructions to programs are left out: words that one of them parts are whole, and every node that
    stands in the tree is an element.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        _refuse_document_type(content[:4096], name)
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError(say.ILL_FORMED(name=name, said=error), remedy=say.SAVE_IN_ITS_PROGRAM()) from error
    if root.getroottree().docinfo.internalDTD is not None:
        _refuse_document_type(b"<!DOCTYPE", name)
    return root


def _refuse_document_type(head: bytes, name: str) -> None:
    if b"<!DOCTYPE" in head:
        raise UnreadableFileError(say.DOCUMENT_TYPE(name=name), remedy=say.DO_NOT_TRUST())


def _opened(content: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise UnreadableFileError(say.ARCHIVE_DAMAGED(), remedy=say.SAVE_IN_ITS_PROGRAM()) from error


def _too_large(size: int) -> UnreadableFileError:
    what = say.UNPACKS_TO_TOO_MUCH(size=size // 2**20, most=ARCHIVE_LIMIT // 2**20)
    return UnreadableFileError(what, remedy=say.SAVE_WITHOUT_PICTURES_OR_SPLIT())
