"""The figures: how many recommendations, how they are answered, and where totals stated by others differ."""

from collections import Counter, defaultdict

from followthrough.brief.case import Case, within
from followthrough.brief.parts import Part, Section, Sentence, Source, Table
from followthrough.brief.words import ORDINALS, POSITIONS, UNITS, listed, on_day, position_words, state_name, texts
from followthrough.follow import Ask
from followthrough.records import Total
from followthrough.records.ids import base_symbol

REVIEWS_SHOWN = 4


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
    return Section("The figures", tuple(parts))


def tally_words(asks: list[Ask]) -> str:
    """Say how asks are answered: `113 supported, 1 supported in part, 71 noted and 83 not supported`."""
    tally = Counter[str](ask.position or "open" for ask in asks)
    return listed([f"{tally[p]:,} {words}" for p, words in POSITIONS.items() if tally[p]])


def answer_sources(case: Case, asks: list[Ask]) -> tuple[Source, ...]:
    """Give the documents in which the answers that decide stand."""
    documents = dict.fromkeys(ask.answers[-1].document for ask in asks if ask.answers)
    own = {ask.recommendation.document for ask in asks}
    return tuple(Source(document) for document in documents if document not in own)


def _review(case: Case, cycle: int) -> Sentence:
    asks = case.dossier.of_cycle(cycle)
    review = case.reviews.get(cycle)
    held = f" (held {on_day(review.reviewed_on)})" if review and review.reviewed_on else ""
    return Sentence(
        f"In the {ORDINALS[cycle]} review{held}, {texts(len(asks))} {'was' if len(asks) == 1 else 'were'} made. "
        f"{_answered(case, cycle, asks)}",
        (*within(case, asks), *answer_sources(case, asks)),
    )


def _answered(case: Case, cycle: int, asks: list[Ask]) -> str:
    """Say how asks are answered; that it is not the whole where answers are missing or a total speaks of others."""
    if all(ask.side == "open" for ask in asks):
        return f"No answer to {'it' if len(asks) == 1 else 'any of them'} is in the record."
    none = not any(ask.side == "accepted" for ask in asks)
    if any(ask.side == "open" for ask in asks) or _is_in_doubt(case, cycle):
        unknown = " None is known to have been accepted." if none else ""
        return f"As far as single answers are known: {tally_words(asks)}.{unknown}"
    positions = {ask.position for ask in asks}
    if len(positions) == 1:
        subject = "It" if len(asks) == 1 else f"All {len(asks):,}"
        return f"{subject} {'is' if len(asks) == 1 else 'are'} {position_words(asks[0].position)}."
    said = f"{tally_words(asks)}."
    return f"They are answered so: {said}{' None is accepted.' if none else ''}"


def _is_in_doubt(case: Case, cycle: int) -> bool:
    """Say whether a total that the State itself states of a review is not met by the single answers."""
    own = {t.document for t in case.totals if t.said_by == case.state and _cycle_of(case, t) == cycle}
    return any(problem.kind == "total_not_met" and problem.document in own for problem in case.problems)


def _table(case: Case, cycles: tuple[int, ...]) -> Table:
    of_cycles = {cycle: case.dossier.of_cycle(cycle) for cycle in cycles}
    tallies = {cycle: Counter[str](ask.position or "open" for ask in asks) for cycle, asks in of_cycles.items()}
    positions = [p for p in POSITIONS if any(tally[p] for tally in tallies.values())]
    rows = tuple(
        (case.year(cycle), *(f"{tallies[cycle][p]:,}" for p in positions), f"{len(asks):,}", f"{_pairs(asks):,}")
        for cycle, asks in of_cycles.items()
    )
    return Table(
        "How the State answered",
        "recommendations (texts), each by the position that is held on it; last, texts × recommending States",
        ("Review of", *(POSITIONS[p].capitalize() for p in positions), "All", "× States"),
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
    said = "; ".join(listed(_figures(stated)) for stated in by.values())
    who = "The State itself" if said_by == case.state else state_name(said_by)
    units = {total.unit for total in totals}
    unit = listed([UNITS.get(unit, unit) for unit in sorted(units)])
    return Sentence(
        f"{who} states of the review of {case.year(cycle)}: {said} ({unit}).",
        tuple(Source(totals[0].document, number) for number in by),
    )


def _figures(totals: list[Total]) -> list[str]:
    """Say each figure; several of one kind, such as those implemented and those to be, stand side by side."""
    by: dict[str, list[str]] = defaultdict(list)
    for total in totals:
        by[total.what].append(f"{total.value:,}")
    words = {what: "received" if what == "received" else position_words(what) for what in by}
    return [f"{' and '.join(values)} {words[what]}" for what, values in by.items()]
