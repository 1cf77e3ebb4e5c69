"""The newest review held against the one before: what is asked again, and how the answers changed."""

from collections import Counter

from followthrough.brief.case import Case, source_of, within
from followthrough.brief.parts import Part, Points, Section, Sentence, Source
from followthrough.brief.words import bare, listed, plural, position_words, shortened, state_names, texts
from followthrough.follow import (
    Ask,
    Pair,
    Side,
    Words,
    asked_again,
    never_supported,
    noted_yet_claimed,
    pairs,
    pledges_asked_for,
)

SHOWN = 2

WAYS: tuple[tuple[Words, str], ...] = (
    ("hardened", "harder ones (a higher category of action)"),
    ("softened", "softer ones (a lower category of action)"),
)


def lead(case: Case) -> list[Sentence]:
    """Say how many answers turned, both ways."""
    year = case.year(case.before or 0)
    ways: tuple[tuple[Side, Side, str], ...] = (
        ("not accepted", "accepted", f"Accepted now, though not accepted in {year}"),
        ("open", "accepted", f"Accepted now, though left open in {year} or without an answer that is known"),
        ("accepted", "not accepted", f"Not accepted now, though accepted in {year}"),
    )
    said = []
    for before, after, words in ways:
        found = [pair for pair in _pairs(case) if pair.goes(before, after)]
        if found:
            again = f"{words}: {texts(len(found))}{_likely(found)}."
            said.append(Sentence(again, within(case, [pair.later for pair in found])))
    return said


def _likely(found: list[Pair]) -> str:
    """Say how many pairs are most likely the same, where that is not all of them."""
    likely = sum(pair.is_likely for pair in found)
    if likely == len(found):
        return ""
    if len(found) == 1:
        return " (perhaps the same ask)"
    return f" ({likely or 'none':{',' if likely else ''}} of them most likely the same ask)"


def section(case: Case) -> Section | None:
    """Give what changed since the review before; where there is only one review, say so."""
    if case.cycle is None:
        return None
    if case.before is None:
        alone = Sentence("Only one review of this State is in the record, so nothing can be compared with it.")
        return Section("Against the review before", (alone,))
    found = _pairs(case)
    year, whole = case.year(case.before), len(case.dossier.of_cycle(case.cycle))
    parts: list[Part] = [
        Sentence(
            f"Of {texts(whole)}, {_asking(len(found))} for what was asked in an earlier review as well, as far as a "
            f"machine can tell{_likely(found)}.",
            within(case, case.dossier.of_cycle(case.cycle)),
        )
    ]
    parts += _turned(found, "not accepted", "accepted", f"Not accepted in {year}, accepted now")
    parts += _turned(found, "open", "accepted", "Without a known single answer then, accepted now")
    parts += _turned(found, "accepted", "not accepted", f"Accepted in {year}, not accepted now")
    parts += _counted(case, found)
    return Section("Against the review before", tuple(parts))


def _pairs(case: Case) -> list[Pair]:
    return pairs(case.dossier, case.cycle) if case.before is not None else []


def _asking(count: int) -> str:
    return f"{count:,} ask{'s' if count == 1 else ''}" if count else "none asks"


def _turned(found: list[Pair], before: Side, after: Side, words: str) -> list[Part]:
    chosen = [pair for pair in found if pair.goes(before, after)]
    if not chosen:
        return []
    best = sorted(chosen, key=lambda pair: (-pair.earlier.score, pair.later.id))[:SHOWN]
    shown = "" if len(best) == len(chosen) else f"; the {len(best)} most alike"
    intro = Sentence(f"{words}: {texts(len(chosen))}{shown}.")
    return [Points(intro, tuple(map(pair_sentence, best)))]


def pair_sentence(pair: Pair) -> Sentence:
    """Say what is asked now and what was asked then, with both answers."""
    now, then = pair.later.recommendation, pair.earlier.ask.recommendation
    words = {"hardened": "; the words hardened", "softened": "; the words softened"}.get(pair.words or "", "")
    said_now = f"“{shortened(bare(now.text), 150)}” ({state_names(now.recommenders)})"
    said_then = f"“{shortened(bare(then.text), 110)}”"
    answers = position_words(pair.later.position), position_words(pair.earlier.ask.position)
    return Sentence(
        f"{said_now}: {answers[0]}; then {said_then}: {answers[1]}{words}; {pair.earlier.score:.0%} likely the same.",
        (source_of(pair.later), source_of(pair.earlier.ask)),
    )


def _counted(case: Case, found: list[Pair]) -> list[Part]:
    declined = [pair.later for pair in never_supported(case.dossier, case.cycle)]
    again = [pair.later for pair in asked_again(case.dossier, case.cycle)]
    claimed = noted_yet_claimed(case.dossier, case.cycle)
    said = [
        _of(case, declined, "repeated ask was declined each time", "repeated asks were declined each time"),
        _of(case, again, "ask had been accepted and was made again", "asks had been accepted and were made again"),
        _of(
            case,
            claimed,
            "ask was not accepted, although the State says that it is implemented already",
            "asks were not accepted, although the State says that they are implemented already",
        ),
        _words(case, found),
        _pledges(case),
    ]
    return [sentence for sentence in said if sentence]


def _of(case: Case, asks: list[Ask], one: str, many: str) -> Sentence | None:
    return Sentence(f"{plural(len(asks), one, many)}.", within(case, asks)) if asks else None


def _words(case: Case, found: list[Pair]) -> Sentence | None:
    words = Counter(pair.words for pair in found)
    if not (words["hardened"] or words["softened"]):
        return None
    ways = [f"{words[way]:,} in {kind}" for way, kind in WAYS if words[way]]
    changed = [pair.later for pair in found if pair.words in ("hardened", "softened")]
    return Sentence(f"Words of repeated asks that changed: {listed(ways)}.", within(case, changed))


def _pledges(case: Case) -> Sentence | None:
    pledged = list(pledges_asked_for(case.dossier))
    if not pledged:
        return None
    one, many = (f"voluntary pledge of earlier reviews {verb} still asked for" for verb in ("is", "are"))
    sources = tuple(Source(found.pledge.document, found.pledge.number) for found in pledged)
    return Sentence(f"{plural(len(pledged), one, many.replace('pledge ', 'pledges '))}.", sources)
