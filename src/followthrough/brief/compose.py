"""Records in, a brief out: the sections in their order, and the documents that they cite."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from followthrough.brief.case import Case, case
from followthrough.brief.parts import Brief, Reference, Section, Sentence, Source, sources_in
from followthrough.brief.sections import answers, around, contrast, figures, papers, reports
from followthrough.brief.words import day, shortened, state_name
from followthrough.errors import InputError
from followthrough.records import Document, Event, Record
from followthrough.records.lines import to_line
from followthrough.terms import states

_SYMBOL = re.compile(r"(?:A|E|S)/[\w./()-]+")
_SECTIONS = (
    figures.section,
    answers.section,
    contrast.section,
    around.statements,
    around.events,
    reports.section,
    around.funding,
    papers.documents,
    papers.doubts,
)
_KINDS = {"press": "press item", "state_report": "report of the State’s own"}
NOTES = (
    "“Accepted”: supported, in whole or in part. “Not accepted”: noted, not supported or rejected; the Council "
    "itself knows two words, supported and noted. Read by machine, which also tells issues, kinds of action and "
    "repeated asks. In brackets: the document and its paragraph.",
)


def brief(records: Iterable[Record], state: str, *, as_of: str | None = None, edition: str | None = None) -> Brief:
    """Make the brief of a State as known on an ISO date (null: as the record stands).

    `records` are complete: with labels and echoes (see `pipeline.completed`). `edition` names the record; without one
    it is made from the records themselves. An `InputError` where there is nothing to tell.
    """
    listed = list(records)
    known = case(listed, state, as_of)
    if not known.dossier.asks:
        raise InputError(_nothing(listed, state, as_of), where=state, remedy=_remedy(listed, state, as_of))
    lead = (*figures.lead(known), *contrast.lead(known))
    sections = tuple(section for make in _SECTIONS if (section := make(known)))
    return Brief(
        state,
        state_name(state),
        "Brief on the Universal Periodic Review",
        as_of,
        edition or edition_of(listed),
        lead,
        sections,
        _references(known, listed, lead, sections),
        NOTES,
    )


def edition_of(records: Iterable[Record]) -> str:
    """Name a set of records by the hash of its lines, whatever their order: 12 hexadecimal digits."""
    lines = sorted({to_line(record) for record in records})
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()[:12]


def _nothing(records: list[Record], state: str, as_of: str | None) -> str:
    if state not in states.vocabulary().states:
        return "no State has this code."
    later = case(records, state).dossier.cycles
    if as_of and later:
        return f"no recommendation to {state_name(state)} was public on {day(as_of)}."
    return f"no recommendation to {state_name(state)} is in this record."


def _remedy(records: list[Record], state: str, as_of: str | None) -> str:
    if state not in states.vocabulary().states:
        return "Give its three letters, such as PRK."
    known = case(records, state)
    published = sorted(r.published for c in known.dossier.cycles if (r := known.report(c)) and r.published)
    if as_of and published:
        return f"The first report that is here was published on {day(published[0])}."
    return "Read the report of its review first."


def _references(
    known: Case, records: list[Record], lead: tuple[Sentence, ...], sections: tuple[Section, ...]
) -> tuple[Reference, ...]:
    events = {e.symbol: e for e in records if isinstance(e, Event) and e.symbol}
    cited = dict.fromkeys(source.document for source in sources_in(lead, sections))
    return tuple(_reference(identity, known.documents, events) for identity in cited)


def _reference(identity: str, documents: Mapping[str, Document], events: Mapping[str, Event]) -> Reference:
    document = documents.get(identity)
    if document is None:
        event = events.get(identity)
        title, published = (event.title, event.on) if event else ("", None)
        return Reference(identity, identity, title, published, address_of(identity))
    name = document.symbol or shortened(document.title, 70) or identity[:20]
    title = _title(document) if document.symbol else _KINDS.get(document.kind, "")
    address = document.source_url or address_of(document.symbol or identity)
    return Reference(identity, name, title, document.published, address)


def _title(document: Document) -> str:
    """Give what kind of document it is where every State has one of the kind, else its title."""
    kind = dict(papers.EXPECTED).get(document.kind, "").removeprefix("the ")
    return kind[:1].upper() + kind[1:] or shortened(document.title, 70)


def address_of(symbol: str) -> str | None:
    """Give the address of a document in the United Nations' document system by its symbol; null for other names."""
    if symbol.startswith(("http://", "https://")):
        return symbol
    return f"https://undocs.org/{symbol}" if _SYMBOL.fullmatch(symbol) else None


def places(sources: Iterable[Source], references: tuple[Reference, ...]) -> list[tuple[Source, str]]:
    """Write sources as a brief cites them: `1, para. 124.46`; paragraphs of one document in a row come together."""
    number = {reference.document: nth for nth, reference in enumerate(references, 1)}
    by: dict[str, list[Source]] = {}
    for source in dict.fromkeys(sources):
        by.setdefault(source.document, []).append(source)
    written = []
    for document, cited in by.items():
        paragraphs = list(dict.fromkeys(source.number for source in cited if source.number))
        word = "paras." if len(paragraphs) > 1 or any("–" in one for one in paragraphs) else "para."
        said = f", {word} {', '.join(paragraphs)}" if paragraphs else ""
        written.append((cited[0], f"{number[document]}{said}"))
    return written
