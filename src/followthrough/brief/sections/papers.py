"""The documents of the newest review and their gaps, and what is in doubt."""

from collections import Counter

from followthrough.brief.case import Case
from followthrough.brief.parts import Part, Points, Section, Sentence, Source
from followthrough.brief.words import day, listed, plural, shortened
from followthrough.records import DocumentKind

EXPECTED: tuple[tuple[DocumentKind, str], ...] = (
    ("national_report", "the national report"),
    ("compilation", "the compilation of United Nations information"),
    ("stakeholder_summary", "the summary of stakeholders’ submissions"),
    ("working_group_report", "the report of the Working Group"),
    ("addendum", "the addendum with the State’s answers"),
    ("decision", "the decision of the Council"),
    ("council_report", "the report of the Council on the adoption"),
    ("midterm_report", "a mid-term report"),
)
DOUBTS = 3


def documents(case: Case) -> Section | None:
    """Say which documents of the newest review are in the record, and which are not."""
    if case.cycle is None:
        return None
    own = [d for d in case.documents.values() if d.cycle == case.cycle]
    kinds = {document.kind for document in own}
    there = [(name, d) for kind, name in EXPECTED for d in own if d.kind == kind]
    missing = [name for kind, name in EXPECTED if kind not in kinds]
    parts: list[Part] = []
    if there:
        named = listed([f"{name} ({day(d.published)})" for name, d in there])
        sources = tuple(Source(d.id) for _, d in there)
        parts.append(Sentence(f"In the record for the review of {case.year(case.cycle)}: {named}.", sources))
    if missing:
        parts.append(Sentence(f"Not in the record: {listed(missing)}."))
    return Section("Documents and their gaps", tuple(parts))


def doubts(case: Case) -> Section | None:
    """Count what is in doubt in the documents about the State, the most frequent kinds first."""
    about = {d.id for d in case.documents.values() if case.state in d.states}
    own = [p for p in case.problems if p.document in about]
    if not own:
        none = Sentence("The documents about this State were read without a doubt that the machine noticed.")
        return Section("Doubts", (none,)) if about else None
    kinds = Counter(problem.kind for problem in own)
    first = {problem.kind: problem for problem in reversed(own)}
    items = [
        Sentence(
            f"{kind.replace('_', ' ').capitalize()} ({count:,}): {shortened(first[kind].message)}",
            (Source(first[kind].document, first[kind].number, first[kind].page or 0),),
        )
        for kind, count in kinds.most_common(DOUBTS)
    ]
    said = f"{plural(len(own), 'doubt')} in the record"
    if len(items) == 1:
        alone = f"{said}: {items[0].text[:1].lower()}{items[0].text[1:]}"
        return Section("Doubts", (Sentence(alone, items[0].sources),))
    shown = f"; one of each of the {len(items)} most frequent kinds" if len(own) > len(items) else ""
    return Section("Doubts", (Points(Sentence(f"{said}{shown}:"), tuple(items)),))
