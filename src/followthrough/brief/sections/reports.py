"""The findings of inquiries held against the State's own reports: which it answers, denies, or does not mention."""

from collections import defaultdict

from followthrough.brief.case import Case, sources_of
from followthrough.brief.parts import Part, Points, Section, Sentence, Source
from followthrough.brief.words import bare, capital, position_words, shortened
from followthrough.records import Coverage, Document
from followthrough.wording import gettext_noop

OWN = ("national_report", "midterm_report", "state_report")
"""Reports of the State's own; others speak for the United Nations or for stakeholders."""
SHOWN = 3
FEW = 20
"""Fewer paragraphs than any whole report has."""
VERDICTS = {
    "answered": gettext_noop("answered"),
    "mentioned": gettext_noop("mentioned"),
    "denied": gettext_noop("denied"),
    "referred_elsewhere": gettext_noop("referred elsewhere"),
    "not_found": gettext_noop("not mentioned"),
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
    return Section(case.say.gettext("What the State’s own reports leave unsaid"), tuple(parts)) if parts else None


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
    told = _told_on_findings(case, document, len(found))
    by = [(words, [one for one in found if one.verdict == verdict]) for verdict, words in VERDICTS.items()]
    items = tuple(_of_verdict(case, case.say.gettext(words), those) for words, those in by if those)
    return Points(Sentence(told, (Source(document.id),)), items)


def _told_on_findings(case: Case, document: Document, count: int) -> str:
    filled_in = {"title": _title(case, document), "day": case.say.day(document.published)}
    if held := _held(case, document):
        return case.say.ngettext(
            "What “%(title)s” (%(day)s) says of %(n)s finding, told by machine; %(held)s:",
            "What “%(title)s” (%(day)s) says of %(n)s findings, told by machine; %(held)s:",
            count,
            held=held,
            **filled_in,
        )
    return case.say.ngettext(
        "What “%(title)s” (%(day)s) says of %(n)s finding, told by machine:",
        "What “%(title)s” (%(day)s) says of %(n)s findings, told by machine:",
        count,
        **filled_in,
    )


def _of_verdict(case: Case, words: str, found: list[Coverage]) -> Sentence:
    told = case.say.one_by_one(_finding(case, one) for one in found)
    sources = (Source(case.findings[one.subject].document, case.findings[one.subject].number) for one in found)
    spoken = (Source(one.document, one.passages[0].number) for one in found if one.passages)
    said = case.say.gettext("%(verdict)s: %(findings)s.", verdict=capital(words), findings=told)
    return Sentence(said, (*sources, *spoken))


def _silent(case: Case, document: Document, asked: list[Coverage]) -> list[Part]:
    """Say on how many recommendations a report says nothing, and quote some that were accepted."""
    silent = [case.dossier.asks[one.subject] for one in asked if one.verdict == "not_found"]
    intro = Sentence(_how_silent(case, document, len(asked), len(silent)), (Source(document.id),))
    quoted = [ask for ask in silent if ask.side == "accepted"][:SHOWN]
    if len(silent) == len(asked) or not quoted:
        return [intro]
    items = (
        Sentence(
            case.say.gettext(
                "“%(text)s”; %(answer)s.",
                text=case.own(shortened(bare(ask.recommendation.text)), ask.recommendation.document),
                answer=position_words(ask.position, case.say),
            ),
            sources_of(ask),
        )
        for ask in quoted
    )
    return [Points(intro, tuple(items))]


def _how_silent(case: Case, document: Document, asked: int, silent: int) -> str:
    title = _title(case, document)
    if not silent:
        return case.say.ngettext(
            "Of %(n)s recommendation made before it, a machine found something on every one in “%(title)s”.",
            "Of %(n)s recommendations made before it, a machine found something on every one in “%(title)s”.",
            asked,
            title=title,
        )
    return case.say.ngettext(
        "Of %(n)s recommendation made before it, a machine found no word on %(silent)s in “%(title)s”.",
        "Of %(n)s recommendations made before it, a machine found no word on %(silent)s in “%(title)s”.",
        asked,
        silent=case.say.number(silent),
        title=title,
    )


def _title(case: Case, document: Document) -> str:
    return case.told(document.title, document.id, 110)


def _held(case: Case, document: Document) -> str:
    """Say how much of a document the record holds where that is little: silence cannot be told from it."""
    count = case.paragraphs.get(document.id, 0)
    if not 0 < count < FEW:
        return ""
    return case.say.ngettext(
        "of the report the record holds %(n)s paragraph only",
        "of the report the record holds %(n)s paragraphs only",
        count,
    )


def _finding(case: Case, one: Coverage) -> str:
    finding = case.findings[one.subject]
    filled_in = {"number": finding.number, "finding": case.told(bare(finding.text), finding.document)}
    if not one.passages:
        return case.say.gettext("%(number)s %(finding)s", **filled_in)
    words = case.own(bare(shortened(one.passages[0].sentence, 160)), one.document)
    return case.say.gettext("%(number)s %(finding)s (“%(words)s”)", words=words, **filled_in)
