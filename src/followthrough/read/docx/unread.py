"""What a Word file shows in Word and we do not read: parts in another format, and parts that it has lost."""

from collections.abc import Iterator

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.messages.sentence import Message
from followthrough.read.docx.package import Package

_OF_THE_TEXT = frozenset({"styles", "numbering", "footnotes", "endnotes"})
"""Kinds of parts that hold words or numbers of the text; pictures and colours may be missing without harm."""


def parts_not_read(content: bytes) -> Iterator[Message]:
    """Say what of a file is not read.

    A part in another format (`w:altChunk`) is taken in by Word when it opens the file. A part that the file names and
    does not hold takes its numbers or notes with it.
    """
    package = Package(content)
    if package.refers_to(package.main, "aFChunk"):
        yield say.PART_IN_ANOTHER_FORMAT()
    for name in package.missing(package.main, _OF_THE_TEXT):
        lost = UnreadableFileError(say.PART_MISSING(name=name), remedy=say.SAVE_IN_ITS_PROGRAM())
        yield Message(lost.said)
