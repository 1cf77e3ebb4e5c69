"""What a document is: it says so on its cover, in the heads of its pages and in its first paragraphs."""

from collections.abc import Iterable, Sequence
from itertools import islice

from followthrough.messages import documents as say
from followthrough.read.cover import (
    cover_lines,
    dated_on,
    first_named,
    month_on,
    plain,
    published_on,
    session_on,
    states_on,
)
from followthrough.read.kinds import NO_TEXT, TABLES, kind_of
from followthrough.read.language import language_of
from followthrough.read.run_together import parted
from followthrough.read.symbols import Symbol, symbol_of
from followthrough.read.title import title_by_kind, title_of, with_state
from followthrough.records import Block, Document, DocumentKind, Problem
from followthrough.records.documents import NOTE_MARK, SEVERAL_LANGUAGES, UNKNOWN_LANGUAGE
from followthrough.terms import sessions
from followthrough.terms.states import states as all_states

_HEAD = 400
"""Blocks that are looked at; what a document says of itself stands among them."""
_OPENING = 100
"""Blocks among which nearly every document says its State and session."""

_OF_A_REVIEW: frozenset[DocumentKind] = frozenset(
    {
        "working_group_report",
        "draft_report",
        "addendum",
        "national_report",
        "compilation",
        "stakeholder_summary",
        "matrix",
        "advance_questions",
    }
)
_DATED_ALONE: frozenset[DocumentKind] = frozenset({"letter", "press", "oral_statement"})
"""Kinds of document that bear their date on a line of its own, as nothing distributes them."""
_OF_MANY_STATES: frozenset[DocumentKind] = frozenset({"council_report", "export", "press"})


def identify(
    blocks: Iterable[Block], *, sha256: str, pages: int = 0, name: str = "", kind_of_file: str = ""
) -> tuple[Document, list[Problem]]:
    """Give the document that blocks are, and what is in doubt about it.

    `sha256` is the hash of the file, which also names a document without a symbol; `name` is the file's name, which
    is believed only where the document itself says nothing; `kind_of_file` is that of `read.reading`.
    """
    first = parted(list(islice(blocks, _HEAD)))
    cover = cover_lines(first)
    symbol = symbol_of(own_lines(first)) if kind_of_file not in TABLES else None
    given = title_of(cover, symbol)
    kind = kind_of(symbol, given, "\n".join(plain(block.text) for block in first[:40]), kind_of_file)
    extract = _extract(symbol, first) if kind in ("other", "press") and kind_of_file not in NO_TEXT else ()
    kind = "working_group_report" if extract else kind
    title = title_by_kind(kind, given, first) if kind_of_file not in NO_TEXT or kind == "matrix" else ""
    states = extract or _states(symbol, cover, first, name, kind, title)
    session = _session(symbol, first, kind)
    is_dated_alone = kind in _DATED_ALONE and kind_of_file not in NO_TEXT
    published = published_on(cover) or (dated_on(cover) if is_dated_alone else None)
    language = _language(symbol, first, kind_of_file)
    document = Document(
        id=symbol.text if symbol else f"sha256:{sha256}",
        symbol=f"{symbol.text}{'*' if symbol.star else ''}" if symbol else None,
        kind=kind,
        states=states,
        session=session,
        cycle=sessions.cycle_of(session),
        language=language,
        published=published,
        title=with_state(title, states) or _supplied_title(kind, first, published, language),
        pages=pages,
        sha256=sha256,
        corrects=symbol.main if symbol and symbol.last_suffix == "Corr" else None,
        supersedes=_supersedes(symbol),
    )
    return document, _doubts(document, given or _words(first))


def _words(blocks: Iterable[Block]) -> str:
    return plain("\n".join(block.text for block in blocks))


def own_lines(blocks: Iterable[Block]) -> Iterable[str]:
    """Give the lines in which a symbol may stand, stars included, one broken behind its first letter made whole."""
    before = ""
    for block in blocks:
        line = block.text.replace(NOTE_MARK, "").strip()
        if "/" in line:
            yield before + line if before and line.startswith("/") else line
        before = line[-1] if line in ("A", "E", "S") or line.endswith((" A", " E")) else ""


def _supplied_title(kind: DocumentKind, blocks: Sequence[Block], published: str | None, language: str) -> str:
    """Say of a letter or statement without a title what it is, as a librarian would."""
    if kind == "letter":
        from followthrough.read.letters import title_of_letter

        return title_of_letter(blocks, published, language)
    if kind == "oral_statement" and language == "en":
        from followthrough.read.letters import title_of_statement

        return title_of_statement(published)
    return ""


def _extract(symbol: Symbol | None, blocks: Iterable[Block]) -> tuple[str, ...]:
    """Give the State of a report from which these are pages, none where they are no such pages."""
    from followthrough.read.extract import states_of_extract

    return states_of_extract(symbol, _words(blocks))


def _language(symbol: Symbol | None, blocks: Sequence[Block], kind_of_file: str) -> str:
    """Tell the language by what stands behind the cover, a page of rubrics; a table has that of its columns."""
    behind = [block for block in blocks if block.page > 1] if symbol else []
    language = language_of(block.text for block in behind) if behind else UNKNOWN_LANGUAGE
    if language == UNKNOWN_LANGUAGE:
        language = language_of(block.text for block in blocks)
    return "en" if language == UNKNOWN_LANGUAGE and kind_of_file in NO_TEXT else language


def _states(
    symbol: Symbol | None, cover: list[Block], first: list[Block], name: str, kind: DocumentKind, title: str
) -> tuple[str, ...]:
    if symbol and symbol.state and any(state.code == symbol.state for state in all_states()):
        return (symbol.state,)
    if kind in _OF_MANY_STATES:
        return first_named(title) if kind == "press" else ()
    named = (states_on(cover) if symbol else ()) or first_named(_words(first))
    return named or first_named(name.replace("_", " ").replace("-", " "))


def _session(symbol: Symbol | None, first: list[Block], kind: DocumentKind) -> int | None:
    if symbol and symbol.session:
        return symbol.session
    if kind in ("council_report", "export", "press", "resolution", "inquiry_report"):
        return None
    if named := session_on(_words(first[:_OPENING])) or session_on(_words(first)) or month_on(_words(first)):
        return named
    council = symbol.council if symbol else None
    submitted = sessions.before_council(council) if council else ()
    return submitted[0] if len(submitted) == 1 else None


def _supersedes(symbol: Symbol | None) -> str | None:
    if symbol is None:
        return None
    if symbol.last_suffix == "Rev":
        return symbol.main
    return symbol.text if symbol.star else None


def _doubts(document: Document, words: str) -> list[Problem]:
    asked = _missing(document) if document.kind in _OF_A_REVIEW else {}
    if document.language == UNKNOWN_LANGUAGE and words.strip():
        asked["unknown_language"] = say.LANGUAGE_UNKNOWN()
    if document.language == SEVERAL_LANGUAGES:
        asked["language_not_read"] = say.SEVERAL_LANGUAGES()
    return [
        Problem(document=document.id, kind=kind, message=message, found=" ".join(words.split())[:200])
        for kind, message in asked.items()
    ]


def _missing(document: Document) -> dict[str, str]:
    missing = {
        "unknown_state": say.STATE_UNKNOWN() if not document.states else None,
        "unknown_session": say.SESSION_UNKNOWN() if not document.session else None,
        "unknown_cycle": say.CYCLE_UNKNOWN(number=document.session)
        if document.session and not document.cycle
        else None,
        "unknown_date": say.DATE_UNKNOWN() if document.symbol and not document.published else None,
    }
    return {kind: message for kind, message in missing.items() if message}
