"""The findings of inquiries held against the State's own reports: which it answers, denies, or does not mention."""

from collections import defaultdict

from followthrough.brief.case import Case, source_of
from followthrough.brief.parts import Part, Points, Section, Sentence, Source
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
    """Hold the findings against each later report of the State; count what it says on recommendations."""
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
    silent = _silent(case, document, asked) if asked and not _held(case, document) else []
    return [*([_on_findings(case, document, found)] if found else []), *silent]


def _on_findings(case: Case, document: Document, found: list[Coverage]) -> Points:
    """Say of each finding whether the report speaks of it, the findings of one verdict together."""
    intro = Sentence(
        f"What “{shortened(document.title, 110)}” ({day(document.published)}) says of "
        f"{plural(len(found), 'finding')}, told by machine{_held(case, document)}:",
        (Source(document.id),),
    )
    by = [(words, [one for one in found if one.verdict == verdict]) for verdict, words in VERDICTS.items()]
    return Points(intro, tuple(_of_verdict(case, words, those) for words, those in by if those))


def _of_verdict(case: Case, words: str, found: list[Coverage]) -> Sentence:
    told = "; ".join(_finding(case, one) for one in found)
    sources = (Source(case.findings[one.subject].document, case.findings[one.subject].number) for one in found)
    spoken = (Source(one.document, one.passages[0].number) for one in found if one.passages)
    return Sentence(f"{words.capitalize()}: {told}.", (*sources, *spoken))


def _silent(case: Case, document: Document, asked: list[Coverage]) -> list[Part]:
    """Say on how many recommendations a report says nothing, and quote some that were accepted."""
    silent = [case.dossier.asks[one.subject] for one in asked if one.verdict == "not_found"]
    on_how_many = f"no word on {len(silent):,}" if silent else "something on every one"
    intro = Sentence(
        f"Of {plural(len(asked), 'recommendation')} made before it, a machine found {on_how_many} in "
        f"“{shortened(document.title, 110)}”.",
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
    """Say how much of a document the record holds where that is little: silence cannot be told from it."""
    count = case.paragraphs.get(document.id, 0)
    return f"; of the report the record holds {plural(count, 'paragraph')} only" if 0 < count < FEW else ""


def _finding(case: Case, one: Coverage) -> str:
    finding = case.findings[one.subject]
    words = f" (“{bare(shortened(one.passages[0].sentence, 160))}”)" if one.passages else ""
    return f"{finding.number} {bare(finding.text)}{words}"
