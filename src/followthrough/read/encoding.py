"""Bytes to text, where a file does not say how it is written."""

import codecs
import io
import re
from collections.abc import Iterator

from followthrough.messages import files as say
from followthrough.patterns import when_needed
from followthrough.records import Problem

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARED = when_needed(
    rb"""<(?:\?xml|meta)[^>]{0,200}?(?:encoding|charset)\s*=\s*["']?([A-Za-z0-9_\-]{2,40})""", re.IGNORECASE
)
_OF_TEXT = when_needed("utf|ascii|iso|latin|cp[0-9]|windows|koi8|mac|gb|big5|euc|shift|hz")
_PIECE = 1 << 20
_UNSEEN = when_needed("[\x00-\x08\x0e-\x1f\x7f\u2060\ufeff\ufffe\uffff]")


def decoded(content: bytes, document: str) -> tuple[str, tuple[Problem, ...]]:
    """Give a file's text, and a problem where its encoding had to be guessed or some of it could not be read.

    A byte order mark decides, then what HTML or XML declares, then whether it is valid UTF-8. What is left is read as
    Windows-1252, in which most old files of Western offices are written. Control characters and U+2060, which has a
    meaning of its own in the text of a block, are dropped.
    """
    encoding, problems = _judged(content, document)
    return _clean(content.decode(encoding, "replace")), problems


def lines_of(content: bytes, document: str) -> tuple[Iterator[str], tuple[Problem, ...]]:
    """Give what `decoded` gives line by line, each with its end, so that a large table is never whole in memory."""
    encoding, problems = _judged(content, document)
    lines = io.TextIOWrapper(io.BytesIO(content), encoding, "replace")
    return map(_clean, lines), problems


def is_utf16_without_mark(content: bytes) -> bool:
    """Say whether the beginning looks like Western text in UTF-16: every second byte is mostly zero."""
    return bool(_zeros(content))


def _stated(content: bytes) -> str | None:
    """Give the encoding that a mark, the pattern of zero bytes or a declaration gives; null where nothing does."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    if _zeros(content):
        return "utf-16-le" if _zeros(content) == 1 else "utf-16-be"
    declared = _DECLARED.search(content[:2048])
    return declared[1].decode("ascii") if declared and _known(declared[1].decode("ascii")) else None


def _judged(content: bytes, document: str) -> tuple[str, tuple[Problem, ...]]:
    """Give the encoding to read a file in, and what is in doubt about it."""
    stated = _stated(content)
    wrong = _first_wrong(content, stated or "utf-8")
    if wrong is None:
        return stated or "utf-8", ()
    if stated:
        message = say.WRONG_ENCODING(name=stated)
        around = repr(wrong.object[max(0, wrong.start - 20) : wrong.start + 20])[2:-1]
        return stated, (Problem(document=document, kind="wrong_encoding", message=message, found=around),)
    around = _clean(wrong.object[max(0, wrong.start - 30) : wrong.start + 30].decode("cp1252", "replace"))
    message = say.GUESSED_ENCODING()
    return "cp1252", (Problem(document=document, kind="guessed_encoding", message=message, found=around),)


def _first_wrong(content: bytes, encoding: str) -> UnicodeDecodeError | None:
    """Give the first place that is not written in an encoding; null where all of it is."""
    decoder = codecs.getincrementaldecoder(encoding)()
    whole = memoryview(content)
    try:
        for start in range(0, len(content), _PIECE):
            decoder.decode(bytes(whole[start : start + _PIECE]), start + _PIECE >= len(content))
    except UnicodeDecodeError as error:
        return error
    return None


def _known(encoding: str) -> bool:
    try:
        return bool(_OF_TEXT.match(codecs.lookup(encoding).name))
    except LookupError:
        return False


def _zeros(content: bytes) -> int:
    """Say whether every second byte of a beginning is mostly zero: 1 the odd ones, 2 the even ones, 0 neither."""
    head = content[:400]
    odd, even = head[1::2].count(0), head[::2].count(0)
    if max(odd, even) * 4 < len(head):
        return 0
    return 1 if odd > even else 2


def _clean(text: str) -> str:
    return _UNSEEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
