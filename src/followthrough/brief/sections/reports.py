"""The findings of inquiries held against the State's own reports: which it answers, denies, or does not mention."""

from collections import defaultdict

from followthrough.brief.case import Case, source_of
from followthrough.brief.parts import Part, Points, Section, Sentence, Source, Table
from followthrough.brief.words import bare, day, plural, position_words, shortened
from followthrough.records import Coverage, Document

OWN = ("national_report", "midterm_report", "state_report")
"""Reports of the State's own; others speak for the United Nations or for stakeholders."""
SHOWN = 3
FEW = 20
"""Fewer paragraphs than any whole report has."""
VERDICTS = {
    "answered": "answered",
    "mentioned": "mentioned",
    "denied": "denied",
    "referred_elsewhere": "referred elsewhere",
    "not_found": "not mentioned",
}


def section(case: Case) -> Section | None:
    """Give a table of findings for each later report of the State; count what it says on recommendations."""
    by: dict[str, list[Coverage]] = defaultdict(list)
    for one in case.coverage:
        by[one.document].append(one)
    parts: list[Part] = []
    for identity, covered in by.items():
        document = case.documents.get(identity)
        if document and document.kind in OWN and _is_new(case, document):
            parts += _of_report(case, document, covered)
    return Section("What the State’s own reports leave unsaid", tuple(parts)) if parts else None


def _is_new(case: Case, document: Document) -> bool:
    """Say whether a report belongs to the newest review or came without one."""
    return document.cycle is None or document.cycle == case.cycle


def _of_report(case: Case, document: Document, covered: list[Coverage]) -> list[Part]:
    found = [one for one in covered if one.subject in case.findings]
    asked = [one for one in covered if one.subject in case.dossier.asks]
    parts: list[Part] = []
    if found:
        rows = tuple(_row(case, one) for one in found)
        sources = (Source(document.id), *(dict.fromkeys(Source(case.findings[o.subject].document) for o in found)))
        parts.append(
            Table(
                f"Findings, and what “{document.title}” ({day(document.published)}) says of them",
                f"findings; told by machine{_held(case, document)}",
                ("Finding", "In the report", "Its words"),
                rows,
                sources,
            )
        )
    return [*parts, *_silent(case, document, asked)] if asked else parts


def _silent(case: Case, document: Document, asked: list[Coverage]) -> list[Part]:
    """Say on how many recommendations a report says nothing, and quote some that were accepted."""
    silent = [case.dossier.asks[one.subject] for one in asked if one.verdict == "not_found"]
    intro = Sentence(
        f"Of {plural(len(asked), 'recommendation')} made before it, a machine found no word on {len(silent):,} in "
        f"“{shortened(document.title, 110)}”{_held(case, document)}.",
        (Source(document.id),),
    )
    quoted = [ask for ask in silent if ask.side == "accepted"][:SHOWN]
    if len(silent) == len(asked) or not quoted:
        return [intro]
    items = (
        Sentence(f"“{shortened(bare(ask.recommendation.text))}”; {position_words(ask.position)}.", (source_of(ask),))
        for ask in quoted
    )
    return [Points(intro, tuple(items))]


def _held(case: Case, document: Document) -> str:
    """Say how much of a document the record holds where that is little."""
    count = case.paragraphs.get(document.id, 0)
    return f", of which the record holds {plural(count, 'paragraph')} only" if 0 < count < FEW else ""


def _row(case: Case, one: Coverage) -> tuple[str, str, str]:
    finding = case.findings[one.subject]
    words = one.passages[0].sentence if one.passages else "–"
    return f"{finding.number} {finding.text}", VERDICTS[one.verdict], words
