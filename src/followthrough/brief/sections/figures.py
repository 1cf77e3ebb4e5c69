"""The figures: how many recommendations, how they are answered, and where totals stated by others differ."""

from collections import Counter, defaultdict

from followthrough.brief.case import Case, within
from followthrough.brief.parts import Part, Section, Sentence, Source, Table
from followthrough.brief.words import POSITIONS, capital, counted, nth_review, position_words, unit
from followthrough.follow import Ask
from followthrough.records import Total
from followthrough.records.ids import base_symbol
from followthrough.wording import ENGLISH, Wording, gettext_noop, ngettext_noop

REVIEWS_SHOWN = 4
BODIES = (
    gettext_noop("Working Group"),
    gettext_noop("Council"),
    gettext_noop("OHCHR"),
    gettext_noop("Press"),
)
"""Who else than States states totals."""
ANSWERED_ALIKE = {
    "supported": ngettext_noop("It is supported.", "All %(n)s are supported."),
    "supported_in_part": ngettext_noop("It is supported in part.", "All %(n)s are supported in part."),
    "noted": ngettext_noop("It is noted.", "All %(n)s are noted."),
    "not_supported": ngettext_noop("It is not supported.", "All %(n)s are not supported."),
    "rejected": ngettext_noop("It is rejected.", "All %(n)s are rejected."),
}
"""What is said of a review whose recommendations are all answered in one way."""


def lead(case: Case) -> list[Sentence]:
    """Say what was asked in the newest review and how it stands, then the same of the review before."""
    if case.cycle is None:
        return []
    said = [_review(case, case.cycle)]
    said += _stated(case, case.cycle)[:1]
    if case.before is not None:
        said.append(_review(case, case.before))
        said += _stated(case, case.before)[:1]
    return said


def section(case: Case) -> Section | None:
    """Give the table of positions, one column a review, and every total that somebody states."""
    cycles = case.dossier.cycles[-REVIEWS_SHOWN:]
    if not cycles:
        return None
    parts: list[Part] = [_table(case, cycles)]
    told = (case.cycle, case.before)
    parts += [one for c in reversed(cycles) for one in _stated(case, c)[1 if c in told else 0 :]]
    return Section(case.say.gettext("The figures"), tuple(parts))


def tally_words(asks: list[Ask], say: Wording = ENGLISH) -> str:
    """Say how asks are answered: `113 supported, 1 supported in part, 71 noted and 83 not supported`."""
    tally = Counter[str](ask.position or "open" for ask in asks)
    return say.listed([counted(say, position, tally[position]) for position in POSITIONS if tally[position]])


def answer_sources(case: Case, asks: list[Ask]) -> tuple[Source, ...]:
    """Give the documents in which the answers that decide stand."""
    documents = dict.fromkeys(ask.answers[-1].document for ask in asks if ask.answers)
    own = {ask.recommendation.document for ask in asks}
    return tuple(Source(document) for document in documents if document not in own)


def _review(case: Case, cycle: int) -> Sentence:
    asks = case.dossier.of_cycle(cycle)
    return Sentence(
        f"{_made(case, cycle, len(asks))} {_answered(case, cycle, asks)}",
        (*within(case, asks), *answer_sources(case, asks)),
    )


def _made(case: Case, cycle: int, count: int) -> str:
    review = case.reviews.get(cycle)
    nth = nth_review(case.say, cycle)
    if review and review.reviewed_on:
        return case.say.ngettext(
            "In the %(nth)s review (held %(on_day)s), %(n)s recommendation (text) was made.",
            "In the %(nth)s review (held %(on_day)s), %(n)s recommendations (texts) were made.",
            count,
            nth=nth,
            on_day=case.say.on_day(review.reviewed_on),
        )
    return case.say.ngettext(
        "In the %(nth)s review, %(n)s recommendation (text) was made.",
        "In the %(nth)s review, %(n)s recommendations (texts) were made.",
        count,
        nth=nth,
    )


def _answered(case: Case, cycle: int, asks: list[Ask]) -> str:
    """Say how asks are answered; that it is not the whole where answers are missing or a total speaks of others."""
    say = case.say
    if all(ask.side == "open" for ask in asks):
        return say.ngettext(
            "No answer to it is in the record.", "No answer to any of them is in the record.", len(asks)
        )
    none = not any(ask.side == "accepted" for ask in asks)
    if any(ask.side == "open" for ask in asks) or _is_in_doubt(case, cycle):
        known = say.gettext("As far as single answers are known: %(tally)s.", tally=tally_words(asks, say))
        return " ".join((known, say.gettext("None is known to have been accepted."))) if none else known
    alike = ANSWERED_ALIKE.get(asks[0].position or "")
    if alike and len({ask.position for ask in asks}) == 1:
        return say.ngettext(*alike, len(asks))
    told = say.gettext("They are answered so: %(tally)s.", tally=tally_words(asks, say))
    return " ".join((told, say.gettext("None is accepted."))) if none else told


def _is_in_doubt(case: Case, cycle: int) -> bool:
    """Say whether a total that the State itself states of a review is not met by the single answers."""
    own = {t.document for t in case.totals if t.said_by == case.state and _cycle_of(case, t) == cycle}
    return any(problem.kind == "total_not_met" and problem.document in own for problem in case.problems)


def _table(case: Case, cycles: tuple[int, ...]) -> Table:
    of_cycles = {cycle: case.dossier.of_cycle(cycle) for cycle in cycles}
    tallies = {cycle: Counter[str](ask.position or "open" for ask in asks) for cycle, asks in of_cycles.items()}
    positions = [p for p in POSITIONS if any(tally[p] for tally in tallies.values())]
    say = case.say
    rows = tuple(
        (
            case.year(cycle),
            *(say.number(tallies[cycle][p]) for p in positions),
            say.number(len(asks)),
            say.number(_pairs(asks)),
        )
        for cycle, asks in of_cycles.items()
    )
    heads = (capital(position_words(p, say)) for p in positions)
    return Table(
        say.gettext("How the State answered"),
        say.gettext(
            "recommendations (texts), each by the position that is held on it; last, texts × recommending States"
        ),
        (say.gettext("Review of"), *heads, say.pgettext("figures", "All"), say.gettext("× States")),
        rows,
        tuple(Source(report.id) for cycle in cycles if (report := case.report(cycle))),
    )


def _pairs(asks: list[Ask]) -> int:
    return sum(max(1, len(ask.recommendation.recommenders)) for ask in asks)


def _stated(case: Case, cycle: int) -> list[Sentence]:
    """Give the totals that others state of a review, a sentence for each who says them in each document."""
    by: dict[tuple[str, str], list[Total]] = defaultdict(list)
    for total in case.totals:
        if _cycle_of(case, total) == cycle:
            by[total.said_by, total.document].append(total)
    ordered = sorted(by, key=lambda key: (key[0] != case.state, key))
    return [_total_sentence(case, cycle, key[0], by[key]) for key in ordered]


def _cycle_of(case: Case, total: Total) -> int | None:
    document = case.documents.get(total.document)
    if document and document.cycle:
        return document.cycle
    base = base_symbol(total.document)
    return next((c for c in case.dossier.cycles if (r := case.report(c)) and r.id == base), None)


def _total_sentence(case: Case, cycle: int, said_by: str, totals: list[Total]) -> Sentence:
    """Say what one document states, paragraph by paragraph: one may count all, the next only what was left open."""
    by: dict[str | None, list[Total]] = defaultdict(list)
    for total in totals:
        by[total.number].append(total)
    say = case.say
    filled_in = {
        "year": case.year(cycle),
        "said": say.one_by_one(say.listed(_figures(say, stated)) for stated in by.values()),
        "unit": say.listed([unit(say, name) for name in sorted({total.unit for total in totals})]),
    }
    sources = tuple(Source(totals[0].document, number) for number in by)
    if said_by == case.state:
        itself = say.gettext("The State itself states of the review of %(year)s: %(said)s (%(unit)s).", **filled_in)
        unknown = say.gettext("Not all single answers behind these are known here.")
        return Sentence(" ".join((itself, unknown)) if _is_in_doubt(case, cycle) else itself, sources)
    who = say.gettext(said_by) if said_by in BODIES else say.state(said_by)
    return Sentence(
        say.gettext("%(who)s states of the review of %(year)s: %(said)s (%(unit)s).", who=who, **filled_in), sources
    )


def _figures(say: Wording, totals: list[Total]) -> list[str]:
    """Say each figure; several of one kind, such as those implemented and those to be, stand side by side."""
    by: dict[str, list[int]] = defaultdict(list)
    for total in totals:
        by[total.what].append(total.value)
    return [counted(say, what, *values) for what, values in by.items()]
