"""The newest review held against the one before: what is asked again, and how the answers changed."""

from collections import Counter

from followthrough.brief.case import Case, sources_of, within
from followthrough.brief.parts import Part, Points, Section, Sentence, Source
from followthrough.brief.words import bare, position_words, shortened, texts
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
from followthrough.wording import gettext_noop, ngettext_noop

SHOWN = 2

WAYS: tuple[tuple[Words, tuple[str, str]], ...] = (
    (
        "hardened",
        ngettext_noop(
            "%(n)s in harder ones (a higher category of action)", "%(n)s in harder ones (a higher category of action)"
        ),
    ),
    (
        "softened",
        ngettext_noop(
            "%(n)s in softer ones (a lower category of action)", "%(n)s in softer ones (a lower category of action)"
        ),
    ),
)
"""How the words of asks changed."""
TURNED: tuple[tuple[Side, Side, str], ...] = (
    ("not accepted", "accepted", gettext_noop("Accepted now, though not accepted in %(year)s: %(found)s.")),
    (
        "open",
        "accepted",
        gettext_noop("Accepted now, though left open in %(year)s or without an answer that is known: %(found)s."),
    ),
    ("accepted", "not accepted", gettext_noop("Not accepted now, though accepted in %(year)s: %(found)s.")),
)
"""Answers that went from one side to another, as the lead tells them."""
LISTED: tuple[tuple[Side, Side, str], ...] = (
    ("not accepted", "accepted", gettext_noop("Not accepted in %(year)s, accepted now: %(found)s.")),
    ("open", "accepted", gettext_noop("Without a known single answer then, accepted now: %(found)s.")),
    ("accepted", "not accepted", gettext_noop("Accepted in %(year)s, not accepted now: %(found)s.")),
)
"""The same, as the section tells them."""
PAIRS: dict[Words | None, str] = {
    None: gettext_noop(
        "“%(now)s” (%(makers)s): %(answer_now)s; then “%(then)s”: %(answer_then)s; %(share)s likely the same."
    ),
    "hardened": gettext_noop(
        "“%(now)s” (%(makers)s): %(answer_now)s; then “%(then)s”: %(answer_then)s; the words hardened; %(share)s "
        "likely the same."
    ),
    "softened": gettext_noop(
        "“%(now)s” (%(makers)s): %(answer_now)s; then “%(then)s”: %(answer_then)s; the words softened; %(share)s "
        "likely the same."
    ),
}
DECLINED = ngettext_noop(
    "%(n)s repeated recommendation was declined each time.", "%(n)s repeated recommendations were declined each time."
)
MADE_AGAIN = ngettext_noop(
    "%(n)s recommendation had been accepted and was made again.",
    "%(n)s recommendations had been accepted and were made again.",
)
YET_CLAIMED = ngettext_noop(
    "%(n)s recommendation was not accepted, although the State says that it is implemented already.",
    "%(n)s recommendations were not accepted, although the State says that they are implemented already.",
)


def lead(case: Case) -> list[Sentence]:
    """Say how many answers turned, both ways."""
    said = []
    for before, after, words in TURNED:
        found = [pair for pair in _pairs(case) if pair.goes(before, after)]
        if found:
            many = " ".join(filter(None, (texts(case.say, len(found)), _likely(case, found))))
            turned = case.say.gettext(words, year=case.year(case.before or 0), found=many)
            said.append(Sentence(turned, within(case, [pair.later for pair in found])))
    return said


def _likely(case: Case, found: list[Pair]) -> str:
    """Say how many pairs are most likely the same, where that is not all of them."""
    likely = sum(pair.is_likely for pair in found)
    if likely == len(found):
        return ""
    if len(found) == 1:
        return case.say.gettext("(perhaps the same recommendation)")
    if not likely:
        return case.say.gettext("(none of them most likely the same recommendation)")
    return case.say.ngettext(
        "(%(n)s of them most likely the same recommendation)",
        "(%(n)s of them most likely the same recommendation)",
        likely,
    )


def section(case: Case) -> Section | None:
    """Give what changed since the review before; where there is only one review, say so."""
    if case.cycle is None:
        return None
    say, heading = case.say, case.say.gettext("Against the review before")
    if case.before is None:
        alone = say.gettext("Only one review of this State is in the record, so nothing can be compared with it.")
        return Section(heading, (Sentence(alone),))
    found = _pairs(case)
    parts: list[Part] = [Sentence(_repeated(case, found), within(case, case.dossier.of_cycle(case.cycle)))]
    for before, after, words in LISTED:
        parts += _turned(case, [pair for pair in found if pair.goes(before, after)], words)
    parts += _counted(case, found)
    return Section(heading, tuple(parts))


def _repeated(case: Case, found: list[Pair]) -> str:
    """Say how many asks of the newest review were made before."""
    say = case.say
    whole = texts(say, len(case.dossier.of_cycle(case.cycle or 0)))
    if not found:
        return say.gettext(
            "Of %(texts)s, none asks for what was asked in an earlier review as well, as far as a machine can tell.",
            texts=whole,
        )
    if likely := _likely(case, found):
        return say.ngettext(
            "Of %(texts)s, %(n)s asks for what was asked in an earlier review as well, as far as a machine can tell "
            "%(likely)s.",
            "Of %(texts)s, %(n)s ask for what was asked in an earlier review as well, as far as a machine can tell "
            "%(likely)s.",
            len(found),
            texts=whole,
            likely=likely,
        )
    return say.ngettext(
        "Of %(texts)s, %(n)s asks for what was asked in an earlier review as well, as far as a machine can tell.",
        "Of %(texts)s, %(n)s ask for what was asked in an earlier review as well, as far as a machine can tell.",
        len(found),
        texts=whole,
    )


def _pairs(case: Case) -> list[Pair]:
    return pairs(case.dossier, case.cycle) if case.before is not None else []


def _turned(case: Case, chosen: list[Pair], words: str) -> list[Part]:
    if not chosen:
        return []
    say = case.say
    best = sorted(chosen, key=lambda pair: (-pair.earlier.score, pair.later.id))[:SHOWN]
    many = texts(say, len(chosen))
    if len(best) < len(chosen):
        many = say.ngettext(
            "%(texts)s; the %(n)s most alike", "%(texts)s; the %(n)s most alike", len(best), texts=many
        )
    intro = Sentence(say.gettext(words, year=case.year(case.before or 0), found=many))
    return [Points(intro, tuple(pair_sentence(case, pair) for pair in best))]


def pair_sentence(case: Case, pair: Pair) -> Sentence:
    """Say what is asked now and what was asked then, with both answers."""
    say = case.say
    now, then = pair.later.recommendation, pair.earlier.ask.recommendation
    said = say.gettext(
        PAIRS.get(pair.words, PAIRS[None]),
        now=case.own(shortened(bare(now.text), 150), now.document),
        makers=say.states(now.recommenders),
        answer_now=position_words(pair.later.position, say),
        then=case.own(shortened(bare(then.text), 110), then.document),
        answer_then=position_words(pair.earlier.ask.position, say),
        share=say.percent(pair.earlier.score),
    )
    return Sentence(said, (*sources_of(pair.later), *sources_of(pair.earlier.ask)))


def _counted(case: Case, found: list[Pair]) -> list[Part]:
    declined = [pair.later for pair in never_supported(case.dossier, case.cycle)]
    again = [pair.later for pair in asked_again(case.dossier, case.cycle)]
    claimed = noted_yet_claimed(case.dossier, case.cycle)
    said = [
        _of(case, declined, DECLINED),
        _of(case, again, MADE_AGAIN),
        _of(case, claimed, YET_CLAIMED),
        _words(case, found),
        _pledges(case),
    ]
    return [sentence for sentence in said if sentence]


def _of(case: Case, asks: list[Ask], words: tuple[str, str]) -> Sentence | None:
    return Sentence(case.say.ngettext(*words, len(asks)), within(case, asks)) if asks else None


def _words(case: Case, found: list[Pair]) -> Sentence | None:
    words = Counter(pair.words for pair in found)
    if not (words["hardened"] or words["softened"]):
        return None
    ways = [case.say.ngettext(*kind, words[way]) for way, kind in WAYS if words[way]]
    changed = [pair.later for pair in found if pair.words in ("hardened", "softened")]
    said = case.say.gettext("Words of repeated recommendations that changed: %(ways)s.", ways=case.say.listed(ways))
    return Sentence(said, within(case, changed))


def _pledges(case: Case) -> Sentence | None:
    pledged = list(pledges_asked_for(case.dossier))
    if not pledged:
        return None
    said = case.say.ngettext(
        "%(n)s voluntary pledge of earlier reviews is still asked for.",
        "%(n)s voluntary pledges of earlier reviews are still asked for.",
        len(pledged),
    )
    return Sentence(said, tuple(Source(found.pledge.document, found.pledge.number) for found in pledged))
