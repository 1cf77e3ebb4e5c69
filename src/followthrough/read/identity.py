"""A document knows itself: symbol, kind, States, session, cycle, language, date, title.

All of it stands on the first page of a United Nations document (and, for the session of the Working Group, in the
first paragraph of a report). Documents without a symbol are told by their title.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from followthrough.read.dates import iso_date
from followthrough.read.kinds import kind_of
from followthrough.read.languages import language_of
from followthrough.read.reading import Reading
from followthrough.read.symbols import symbols_in
from followthrough.records import Block, Document, Problem
from followthrough.records.ids import base_symbol, plain_symbol
from followthrough.terms import states
from followthrough.terms.sessions import ORDINAL, cycle_of, ordinal

OPENING = 400  # blocks: the title page, the contents and the first paragraphs of the longest report
_HELD_SESSION = re.compile(rf"held\s+its\s+({ORDINAL})\s+session", re.IGNORECASE)
_REVIEW_NAMED = re.compile(r"\bUPR\s+of\s+(?:the\s+)?(.+?)\s*\((?:\w+)\s+cycle\W+(\d+)\w*\s+session\)", re.IGNORECASE)
_REVIEWED_BY = re.compile(r"reviewed by UPR WG (\d+)")
_ADDRESSED = re.compile(r"^advanced? questions to (?:the )?(.+?)\s*(?:\(.*\)|[–-]\s*add.*)?$", re.IGNORECASE)
_IN_SYMBOL = re.compile(r"A/HRC/WG\.6/(\d+)/(?:([A-Z]{3})/)?")
_STARS = re.compile(r"[\u2060*∗†\s]+$")
_LEAST_TITLE = 12.5  # points; titles are set larger than text and session lines


_LETTERHEAD = frozenset(
    ("", "united", "nations", "united nations", "a", "general assembly", "distr.", "general", "assembly")
)


def identify(reading: Reading) -> tuple[Document, list[Problem]]:
    """Give the document that a file holds, and what is in doubt about it."""
    opening = list(islice(reading.blocks, OPENING)) if isinstance(reading.blocks, list) else []
    first = [b for b in opening if b.page <= 1 and b.table is None][:120]
    lines = [b.text for b in first]
    printed = _own_symbol(opening, first)
    title = _title(first)
    kind = kind_of(printed, "\n".join(lines), title, reading.kind)
    found = _states(printed, first)
    session = None if kind == "council_report" else _session(printed, opening)
    identity = plain_symbol(printed) if printed else f"sha256:{reading.sha256}"
    document = Document(
        id=identity,
        symbol=printed,
        kind=kind,
        states=tuple(found),
        session=session,
        cycle=cycle_of(session) if session else None,
        language=language_of(" ".join(b.text for b in opening)),
        published=_published(lines) if printed else None,
        title=title or reading.name,
        pages=reading.pages,
        sha256=reading.sha256,
        corrects=base_symbol(identity) if "/Corr." in identity else None,
        supersedes=_superseded(printed),
    )
    return document, list(_doubts(document))


def _own_symbol(opening: Sequence[Block], first: Sequence[Block]) -> str | None:
    """Find the symbol in the head of the first page; where that has several, the one that heads the other pages."""
    on_first = [symbol for b in first if b.role != "footnote" for symbol in symbols_in(b.text, alone=True)]
    if not on_first:
        on_first = symbols_in("\n".join(b.text for b in first[:8]), alone=False)[:1]
    heads = Counter(
        plain_symbol(s) for b in opening if b.role == "running_head" for s in symbols_in(b.text, alone=False)
    )
    for symbol in on_first:
        if plain_symbol(symbol) in heads:
            return symbol
    if on_first:
        return on_first[0]
    return heads.most_common(1)[0][0] if heads else None


def _title(first: Sequence[Block]) -> str:
    headings = [b for b in first if b.role == "heading" and not symbols_in(b.text, alone=True)]
    kept = [b for b in headings if _words(b).lower() not in _LETTERHEAD]
    large = [_words(b) for b in kept if (b.size or 0) >= _LEAST_TITLE]
    named = large or [_words(b) for b in kept] or [_words(b) for b in first if b.role != "footnote"][:1]
    return " ".join(named)[:300].strip()


def _words(block: Block) -> str:
    return _STARS.sub("", block.text).strip()


def _states(printed: str | None, first: Sequence[Block]) -> list[str]:
    match = _IN_SYMBOL.match(printed or "")
    if match and match[2]:
        return [match[2]]
    lines = [_words(b) for b in first if b.role != "footnote"]
    named = [m[1] for line in lines for pattern in (_REVIEW_NAMED, _ADDRESSED) if (m := pattern.search(line))]
    pairs = [f"{a} {b}" for a, b in pairwise(lines)]
    after_colon = [line.rpartition(":")[2] for line in lines + pairs if ":" in line]
    before_bracket = [line.partition("(")[0] for line in lines if "(" in line]
    for candidates in (named, lines, pairs, after_colon, before_bracket):
        for line in candidates:
            code = states.find(line) if 3 < len(line) < 80 else None
            if code:
                return [code]
    return []


def _session(printed: str | None, opening: Iterable[Block]) -> int | None:
    match = _IN_SYMBOL.match(printed or "")
    if match:
        return int(match[1])
    text = " ".join(b.text for b in opening)
    named = _REVIEW_NAMED.search(text)
    held = _HELD_SESSION.search(text) or _REVIEWED_BY.search(text)
    return int(named[2]) if named else ordinal(held[1]) if held else None


def _published(lines: Sequence[str]) -> str | None:
    head = next((n for n, line in enumerate(lines) if line.startswith("Distr")), 0)
    for line in [*lines[head:], *lines[:head]]:
        day = iso_date(line.removeprefix("Distr.: General").strip())
        if day:
            return day
    return None


def _superseded(printed: str | None) -> str | None:
    if printed and "/Rev." in printed:
        return base_symbol(printed)
    return plain_symbol(printed) if printed and printed.endswith("*") else None


def _doubts(document: Document) -> Iterable[Problem]:
    if document.kind in ("working_group_report", "addendum", "national_report") and not document.states:
        yield Problem(
            document=document.id,
            page=1,
            kind="state_not_found",
            message="The first page names no State that the vocabulary knows.",
            found=document.title,
        )
