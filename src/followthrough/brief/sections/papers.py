"""The documents of the newest review and their gaps, and what is in doubt."""

from collections import Counter

from followthrough.brief.case import Case
from followthrough.brief.parts import Part, Points, Section, Sentence, Source
from followthrough.brief.words import capital, shortened
from followthrough.check.words import kind_words, message_words
from followthrough.records import DocumentKind, Problem
from followthrough.wording import Wording, gettext_noop, plain

EXPECTED: tuple[tuple[DocumentKind, str, str], ...] = (
    ("national_report", gettext_noop("the national report"), gettext_noop("National report")),
    (
        "compilation",
        gettext_noop("the compilation of United Nations information"),
        gettext_noop("Compilation of United Nations information"),
    ),
    (
        "stakeholder_summary",
        gettext_noop("the summary of stakeholders’ submissions"),
        gettext_noop("Summary of stakeholders’ submissions"),
    ),
    (
        "working_group_report",
        gettext_noop("the report of the Working Group"),
        gettext_noop("Report of the Working Group"),
    ),
    (
        "addendum",
        gettext_noop("the addendum with the State’s answers"),
        gettext_noop("Addendum with the State’s answers"),
    ),
    ("decision", gettext_noop("the decision of the Council"), gettext_noop("Decision of the Council")),
    (
        "council_report",
        gettext_noop("the report of the Council on the adoption"),
        gettext_noop("Report of the Council on the adoption"),
    ),
    ("midterm_report", gettext_noop("a mid-term report"), gettext_noop("A mid-term report")),
)
"""The documents of a review by kind: what a sentence calls them, and a list of references."""
DOUBTS = 3


def documents(case: Case) -> Section | None:
    """Say which documents of the newest review are in the record, and which are not."""
    if case.cycle is None:
        return None
    say = case.say
    own = [d for d in case.documents.values() if d.cycle == case.cycle]
    kinds = {document.kind for document in own}
    there = [(say.gettext(name), d) for kind, name, _ in EXPECTED for d in own if d.kind == kind]
    missing = [say.gettext(name) for kind, name, _ in EXPECTED if kind not in kinds]
    parts: list[Part] = []
    if there:
        named = say.listed([f"{name} ({say.day(d.published)})" for name, d in there])
        held = say.gettext(
            "In the record for the review of %(year)s: %(documents)s.", year=case.year(case.cycle), documents=named
        )
        parts.append(Sentence(held, tuple(Source(d.id) for _, d in there)))
    if missing:
        parts.append(Sentence(say.gettext("Not in the record: %(documents)s.", documents=say.listed(missing))))
    return Section(say.gettext("Documents and their gaps"), tuple(parts))


def doubts(case: Case) -> Section | None:
    """Count what is in doubt in the documents about the State, the most frequent kinds first."""
    about = {d.id for d in case.documents.values() if case.state in d.states}
    own = [p for p in case.problems if p.document in about]
    heading = case.say.gettext("Doubts")
    if not own:
        none = case.say.gettext("The documents about this State were read without a doubt that the machine noticed.")
        return Section(heading, (Sentence(none),)) if about else None
    kinds = Counter(problem.kind for problem in own)
    first = {problem.kind: problem for problem in reversed(own)}
    most = [(first[kind], count) for kind, count in kinds.most_common(DOUBTS)]
    if len(most) == 1:
        return Section(heading, (_alone(case, *most[0]),))
    items = tuple(Sentence(capital(_doubt(case, *one)), _place(one[0])) for one in most)
    return Section(heading, (Points(Sentence(_number_of_doubts(case, len(own), len(items))), items),))


def _number_of_doubts(case: Case, count: int, shown: int) -> str:
    say = case.say
    many = say.ngettext("%(n)s doubt in the record", "%(n)s doubts in the record", count)
    if count == shown:
        return say.gettext("%(doubts)s:", doubts=many)
    return say.ngettext(
        "%(doubts)s; one of each of the %(n)s most frequent kinds:",
        "%(doubts)s; one of each of the %(n)s most frequent kinds:",
        shown,
        doubts=many,
    )


def _alone(case: Case, problem: Problem, count: int) -> Sentence:
    many = case.say.ngettext("%(n)s doubt in the record", "%(n)s doubts in the record", count)
    said = case.say.gettext("%(doubts)s: %(doubt)s", doubts=many, doubt=_doubt(case, problem, count))
    return Sentence(said, _place(problem))


def _doubt(case: Case, problem: Problem, count: int) -> str:
    """Say a kind of doubt, how often it occurs, and the words of one."""
    return case.say.gettext(
        "%(kind)s (%(count)s): %(words)s",
        kind=kind_words(problem.kind, case.say),
        count=case.say.number(count),
        words=_message(problem.message, case.say),
    )


def _message(message: str, say: Wording) -> str:
    """Say a message in the reader's language; one that stays as it is may be longer than a list bears."""
    said = message_words(message, say)
    return say.own(shortened(message)) if plain(said) == message else said


def _place(problem: Problem) -> tuple[Source, ...]:
    return (Source(problem.document, problem.number, problem.page or 0),)
