"""Records in, a brief out: the sections in their order, and the documents that they cite."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from followthrough.brief.case import Case, case
from followthrough.brief.parts import Brief, Reference, Section, Sentence, Source, sources_in
from followthrough.brief.sections import answers, around, contrast, figures, papers, reports
from followthrough.errors import InputError
from followthrough.records import Document, Event, Record
from followthrough.records.lines import to_line
from followthrough.terms import states
from followthrough.wording import ENGLISH, Wording, gettext_noop

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
_KINDS = {"press": gettext_noop("press item"), "state_report": gettext_noop("report of the State’s own")}
SOURCES = (gettext_noop("OCHA Financial Tracking Service"),)
"""Who states figures that stand in no document."""
NOTE = gettext_noop(
    "“Accepted”: supported, in whole or in part. “Not accepted”: noted, not supported or rejected; the Council "
    "itself knows two words, supported and noted. Read by machine, which also tells issues, kinds of action and "
    "repeated recommendations. In brackets: the document and its paragraph."
)


def brief(
    records: Iterable[Record],
    state: str,
    *,
    as_of: str | None = None,
    edition: str | None = None,
    say: Wording = ENGLISH,
) -> Brief:
    """Make the brief of a State as known on an ISO date (null: as the record stands), in a reader's language.

    `records` are complete: with labels and echoes (see `pipeline.completed`). `edition` names the record; without one
    it is made from the records themselves. An `InputError` where there is nothing to tell.
    """
    listed = list(records)
    known = case(listed, state, as_of, say)
    if not known.dossier.asks:
        raise InputError(_nothing(listed, state, as_of, say), where=state, remedy=_remedy(listed, state, as_of, say))
    lead = (*figures.lead(known), *contrast.lead(known))
    sections = tuple(section for make in _SECTIONS if (section := make(known)))
    return Brief(
        state,
        say.state(state),
        say.gettext("Brief on the Universal Periodic Review"),
        say.language,
        as_of,
        edition or edition_of(listed),
        lead,
        sections,
        _references(known, listed, lead, sections),
        (say.gettext(NOTE),),
    )


def edition_of(records: Iterable[Record]) -> str:
    """Name a set of records by the hash of its lines, whatever their order: 12 hexadecimal digits."""
    lines = sorted({to_line(record) for record in records})
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()[:12]


def _nothing(records: list[Record], state: str, as_of: str | None, say: Wording) -> str:
    if state not in states.vocabulary().states:
        return say.gettext("no State has this code.")
    name = say.state(state)
    if as_of and case(records, state).dossier.cycles:
        on = say.day(as_of)
        return say.gettext("no recommendation to %(state)s was public on %(day)s.", state=name, day=on)
    return say.gettext("no recommendation to %(state)s is in this record.", state=name)


def _remedy(records: list[Record], state: str, as_of: str | None, say: Wording) -> str:
    if state not in states.vocabulary().states:
        return say.gettext("Give its three letters, such as PRK.")
    known = case(records, state)
    published = sorted(r.published for c in known.dossier.cycles if (r := known.report(c)) and r.published)
    if as_of and published:
        first = say.day(published[0])
        return say.gettext("The first report that is here was published on %(day)s.", day=first)
    return say.gettext("Read the report of its review first.")


def _references(
    known: Case, records: list[Record], lead: tuple[Sentence, ...], sections: tuple[Section, ...]
) -> tuple[Reference, ...]:
    events = {e.symbol: e for e in records if isinstance(e, Event) and e.symbol}
    cited = dict.fromkeys(source.document for source in sources_in(lead, sections))
    return tuple(_reference(identity, known, events) for identity in cited)


def _reference(identity: str, known: Case, events: Mapping[str, Event]) -> Reference:
    document = known.documents.get(identity)
    if document is None:
        event = events.get(identity)
        title, published = (known.told(event.title, None), event.on) if event else ("", None)
        name = known.say.gettext(identity) if identity in SOURCES else known.say.name(_short(identity))
        return Reference(identity, name, title, published, address_of(identity))
    name = known.say.name(document.symbol or "") or known.told(document.title, identity, 70) or _short(identity)
    title = _title(document, known) if document.symbol else _kind(document, known.say)
    address = document.source_url or address_of(document.symbol or identity)
    return Reference(identity, name, title, document.published, address)


def _short(identity: str) -> str:
    """Give the id of a document; one that goes by the hash of its file by the first digits."""
    return f"{identity[:20]}…" if identity.startswith("sha256:") else identity


def _kind(document: Document, say: Wording) -> str:
    return say.gettext(_KINDS[document.kind]) if document.kind in _KINDS else ""


def _title(document: Document, known: Case) -> str:
    """Give what kind of document it is where every State has one of the kind, else its title."""
    if document.kind == "corrigendum" and document.corrects:
        return known.say.gettext("Corrigendum to %(document)s", document=known.say.name(document.corrects))
    kind = next((title for kind, _, title in papers.EXPECTED if kind == document.kind), "")
    return known.say.gettext(kind) if kind else known.told(document.title, document.id, 70)


def address_of(symbol: str) -> str | None:
    """Give the address of a document in the United Nations' document system by its symbol; null for other names."""
    if symbol.startswith(("http://", "https://")):
        return symbol
    return f"https://undocs.org/{symbol}" if _SYMBOL.fullmatch(symbol) else None


def places(
    sources: Iterable[Source], references: tuple[Reference, ...], say: Wording = ENGLISH
) -> list[tuple[Source, str]]:
    """Write sources as a brief cites them: `1, para. 124.46`; paragraphs of one document in a row come together."""
    number = {reference.document: nth for nth, reference in enumerate(references, 1)}
    by: dict[str, list[Source]] = {}
    for source in dict.fromkeys(sources):
        by.setdefault(source.document, []).append(source)
    written = []
    for document, cited in by.items():
        paragraphs = list(dict.fromkeys(source.number for source in cited if source.number))
        written.append((cited[0], _place(number[document], paragraphs, say)))
    return written


def _place(nth: int, paragraphs: list[str], say: Wording) -> str:
    if not paragraphs:
        return str(nth)
    if len(paragraphs) > 1 or any("–" in one for one in paragraphs):
        return say.gettext("%(nth)s, paras. %(numbers)s", nth=nth, numbers=say.in_a_row(paragraphs))
    return say.gettext("%(nth)s, para. %(number)s", nth=nth, number=paragraphs[0])
