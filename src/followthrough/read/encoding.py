"""Bytes to text, where a file does not say how it is written."""

import re

from followthrough.records import Problem

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARED = re.compile(rb"""<(?:\?xml|meta)[^>]{0,200}?(?:encoding|charset)\s*=\s*["']?([A-Za-z0-9_\-]{2,40})""", re.I)
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u2060\ufeff\ufffe\uffff]")


def decoded(content: bytes, document: str) -> tuple[str, tuple[Problem, ...]]:
    """Give a file's text, and a problem where its encoding had to be guessed or some of it could not be read.

    A byte order mark decides, then what HTML or XML declares, then whether it is valid UTF-8. What is left is read as
    Windows-1252, in which most old files of Western offices are written. Control characters and U+2060, which has a
    meaning of its own in the text of a block, are dropped.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _read_as(encoding, content, document)
    declared = _DECLARED.search(content[:2048])
    if declared and _known(declared[1].decode("ascii")):
        return _read_as(declared[1].decode("ascii"), content, document)
    try:
        return _clean(content.decode("utf-8")), ()
    except UnicodeDecodeError as error:
        if _zeros(content):
            return _read_as("utf-16-le" if _zeros(content) == 1 else "utf-16-be", content, document)
        text = _clean(content.decode("cp1252", "replace"))
        around = content[max(0, error.start - 30) : error.start + 30].decode("cp1252", "replace")
        message = "It is not written in UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters are wrong."
        return text, (Problem(document=document, kind="guessed_encoding", message=message, found=_clean(around)),)


def _read_as(encoding: str, content: bytes, document: str) -> tuple[str, tuple[Problem, ...]]:
    try:
        return _clean(content.decode(encoding)), ()
    except UnicodeDecodeError as error:
        message = f"Some of it is not written in {encoding}, as it says; those letters are shown as \ufffd."
        problem = Problem(document=document, kind="wrong_encoding", message=message, found=str(error.object[:0]))
        return _clean(content.decode(encoding, "replace")), (problem,)


def _known(encoding: str) -> bool:
    try:
        "".encode(encoding)
    except LookupError:
        return False
    return True


def _zeros(content: bytes) -> int:
    """Say whether every second byte of a beginning is mostly zero: 1 the odd ones, 2 the even ones, 0 neither."""
    head = content[:400]
    odd, even = head[1::2].count(0), head[::2].count(0)
    if max(odd, even) * 4 < len(head):
        return 0
    return 1 if odd > even else 2


def _clean(text: str) -> str:
    return _UNSEEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
