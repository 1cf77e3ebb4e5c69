"""Figures that anybody states on the recommendations of a review: received, supported, noted, and so on.

They are stated in reports of the Working Group, in addenda, orally at adoption (the Council's report, where the
President's words, the State's and others' may contradict each other) and in OHCHR's one-page summaries. A figure for
a part (`two recommendations on arms transfers`) is no total. National reports, which give figures of the review
before, are left out: a total belongs to the review of the document in which it stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from followthrough.find.stated import stated_in
from followthrough.patterns import when_needed
from followthrough.records import Document, Passage, Total

if TYPE_CHECKING:
    from followthrough.find.adoptions import Adoption

_KINDS = frozenset(
    ("working_group_report", "draft_report", "addendum", "decision", "oral_statement", "letter", "other", "matrix")
)
_OF_OHCHR = when_needed(r"\bOHCHR\b|Universal Human Rights Index|High Commissioner for Human Rights|\bUPR WG\b")
_PROCEEDINGS = when_needed(r"\b(?:presentation by the State|interactive dialogue)\b", re.IGNORECASE)
"""Headings over what was said before the recommendations of this review were made: figures there are of the last."""


def totals(document: Document, passages: Sequence[Passage]) -> list[Total]:
    """Give the totals that a document states, each with who says it; the same words give the same figure once."""
    if document.kind == "council_report":
        from followthrough.find.adoptions import adoptions

        return list(
            dict.fromkeys(total for adoption in adoptions(passages) for total in _at_adoption(document, adoption))
        )
    if document.kind not in _KINDS:
        return []
    if document.kind == "other":
        return list(dict.fromkeys(_told_by_others(document, list(_joined(passages)))))
    if document.kind in ("working_group_report", "draft_report"):
        tells = {path: any(map(_PROCEEDINGS.search, path)) for path in {passage.heading for passage in passages}}
        passages = [passage for passage in passages if not tells[passage.heading]]
    state = document.states[0] if len(document.states) == 1 else None
    said_by = _said_by(document, state)
    return list(dict.fromkeys(one for passage in passages for one in _as_totals(document, passage, state, said_by)))


def _is_a_leaflet(document: Document, passages: Sequence[Passage]) -> bool:
    """Say whether a document of no other kind is a summary of OHCHR's: one page without symbol or numbers.

    It names its source; leaflets of others state figures too, and not in OHCHR's name.
    """
    if document.symbol is not None or document.pages > 1 or any(passage.number for passage in passages):
        return False
    return any(_OF_OHCHR.search(passage.text) for passage in passages)


def _joined(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Put the lines of a leaflet together where one goes on in small letters."""
    before: Passage | None = None
    for passage in passages:
        if before and before.heading == passage.heading and passage.number is None and passage.text[:1].islower():
            before = replace(before, text=f"{before.text} {passage.text}")
            continue
        if before:
            yield before
        before = passage
    if before:
        yield before


def _at_adoption(document: Document, adoption: "Adoption") -> Iterator[Total]:
    from followthrough.find.speakers import speaker_of
    from followthrough.terms.states import find

    state = find(adoption.state)
    for passage, speaker in adoption.paragraphs:
        said_by = (
            "Council"
            if speaker == "president"
            else (state or adoption.state)
            if speaker == "state"
            else speaker_of(passage.text)
        )
        yield from _as_totals(document, passage, state, said_by)


def _told_by_others(document: Document, passages: Sequence[Passage]) -> Iterator[Total]:
    from followthrough.find.stated.told import told_of

    if document.symbol is None and any("ecom" in passage.text for passage in passages):
        leaflet = _is_a_leaflet(document, passages)
        for passage, words, state, said_by in told_of(document, passages, may_be_of_ohchr=leaflet):
            yield from _as_totals(document, replace(passage, text=words), state, said_by)


def _said_by(document: Document, state: str | None) -> str:
    """Give who states the figures of a document: the body that it is of, the State itself, else OHCHR."""
    if document.kind in ("working_group_report", "draft_report"):
        return "Working Group"
    if document.kind == "decision":
        return "Council"
    return state if state and document.kind in {"addendum", "oral_statement"} else "OHCHR"


def _as_totals(document: Document, passage: Passage, state: str | None, said_by: str) -> Iterator[Total]:
    """Give the figures of a passage as totals that `said_by` states of the review of `state`."""
    for stated in stated_in(passage.text):
        yield Total(
            document=document.id,
            number=passage.number,
            state=state,
            said_by=said_by,
            what=stated.what,
            value=stated.value,
        )
