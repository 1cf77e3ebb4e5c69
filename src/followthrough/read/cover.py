"""The cover of a document, or what stands in its place: date of publication, States, session."""

import re
from collections.abc import Sequence
from itertools import islice

from followthrough.patterns import when_needed
from followthrough.records import Block
from followthrough.records.documents import NOTE_MARK
from followthrough.terms.dates import MONTH, date_in, month_number
from followthrough.terms.named import named_in
from followthrough.terms.ordinals import ORDINAL, ordinal
from followthrough.terms.sessions import in_month
from followthrough.terms.states import find

_NOTE = re.compile(f"{NOTE_MARK}[^{NOTE_MARK}]*{NOTE_MARK}")
_DISTRIBUTED = re.compile(r"\bdistr|distribu|general\b.{0,12}$|РАСПРОСТР|التوزيع|普遍分发", re.IGNORECASE)
_SPAN = re.compile(r"–|\bto\s+\d")
"""What is no day but a time: `from 28 April to 9 May 2014`, as a session is given."""
_WORKING_GROUP_SESSION = re.compile(
    rf"held\s+its\s+({ORDINAL})\s+session|upr\s+(?:wg|working\s+group)\s+(\d{{1,2}})\b"
    rf"|cycle\s*[–-]\s*({ORDINAL})\s+session|working\s+group\s+(?:at|during|in)\s+its\s+({ORDINAL})\s+session"
    rf"|working\s+group\s+on\s+the\s+universal\s+periodic\s+review\s+({ORDINAL})\s+session"
)
"""`held its nineteenth session`, `upr working group 19`"""
_SESSION_OF_WORKING_GROUP = re.compile(
    r"session\s+of\s+the\s+(?:upr\s+)?working\s+group\b(?!\s+on\s+(?!the\s+universal|upr))"
)
_ORDINAL_LAST = when_needed(rf"({ORDINAL}|\d{{1,2}}(?:\W{{1,2}}|[o°]))\s+$")
"""Patterns of the session are for text in lower case: so they are quick in a head of thousands of letters."""
_DAY_OF_REVIEW = when_needed(
    rf"\b(?:conducted the review of|reviewed|review in the working group)\b[^;]{{0,120}}?\b({MONTH})\s+(?:of\s+)?"
    r"((?:19|20)\d\d)",
    re.IGNORECASE,
)
_ADDRESS = when_needed(r"\bgen[eè]v[ae]\s+\d{1,2}\s*,?\s*(?:switzerland|suisse)\b", re.IGNORECASE)
_LONGEST_ORDINAL = 40  # characters
_LONGEST_DATE = 34


def plain(text: str) -> str:
    """Give a text without marks of notes and stars, its spaces made single."""
    if NOTE_MARK in text:
        text = _NOTE.sub("", text)
    return " ".join(text.replace("*", "").replace("∗", "").split())


def cover_lines(blocks: Sequence[Block]) -> list[Block]:
    """Give the blocks of the first page with its head, some sixty, or the first sixty where there are no pages."""
    first = [block for block in blocks if block.role != "running_head"]
    page = first[0].page if first else 0
    head = [
        block for block in blocks if block.role == "running_head" and block.top is not None and block.page == page
    ]
    return [*head, *(block for block in first[:60] if block.page == page)]


def published_on(cover: Sequence[Block]) -> str | None:
    """Give the date that stands in the block `Distr.: General`, as ISO; null where there is none."""
    lines = [block.text for block in cover]
    for at, line in enumerate(lines):
        if _DISTRIBUTED.search(line):
            near = (line for line in lines[at : at + 5] if not _SPAN.search(line))
            found = next((date for line in near if (date := date_in(line))), None)
            if found:
                return found
    return None


def dated_on(cover: Sequence[Block]) -> str | None:
    """Give the date that stands alone on a line, as in a letter, as ISO; null where there is none."""
    lines = (plain(block.text) for block in cover)
    return next((date for line in lines if len(line) < _LONGEST_DATE and (date := date_in(line))), None)


def states_on(cover: Sequence[Block]) -> tuple[str, ...]:
    """Give the code of the State that a line of the cover names, or two lines together; none where none does."""
    lines = [plain(block.text) for block in cover]
    for many in (2, 1):
        for at in range(len(lines) - many + 1):
            code = find(" ".join(lines[at : at + many]))
            if code:
                return (code,)
    return ()


def first_named(text: str) -> tuple[str, ...]:
    """Give the code of the first State that a text names, but not in an address; none where it names none."""
    return tuple(islice(named_in(_ADDRESS.sub(" ", text[:2500])), 1))


def session_on(head: str) -> int | None:
    """Give the session of the Working Group that the beginning of a text names by number."""
    words = head.lower()
    found = _WORKING_GROUP_SESSION.search(words)
    end = found.start() if found else len(words)
    for session in _SESSION_OF_WORKING_GROUP.finditer(words):
        if before := _ORDINAL_LAST.search(words, max(0, session.start() - _LONGEST_ORDINAL), session.start()):
            found = before if before.start() < end else found
            break
    if not found:
        return None
    named = next(group for group in found.groups() if group)
    return int(named) if named.isdigit() else ordinal(named)


def month_on(head: str) -> int | None:
    """Give the session in whose month the head says that the review was held, null where it does not."""
    found = _DAY_OF_REVIEW.search(head)
    return in_month(f"{found[2]}-{month_number(found[1]) or 0:02}") if found else None
