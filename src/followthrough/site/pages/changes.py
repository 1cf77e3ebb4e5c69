"""What changed in a State's answers, as lists that figures lead to: pairs of asks, answers that turned, pledges."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from followthrough.follow import (
    Dossier,
    Pair,
    asked_again,
    never_supported,
    noted_yet_claimed,
    pairs,
    pledges_asked_for,
    thread,
    turns,
)
from followthrough.follow.changes import NEW, issues_of, named, recommenders_of
from followthrough.follow.dossier import Ask
from followthrough.follow.threads import Linked, Words, compared


@dataclass(frozen=True, slots=True)
class Entry:
    """An ask in a list, with what it is held beside: the earlier ask that it repeats, or its answer before and after.

    A pledge has no ask of its own, but those that later reviews still make.
    """

    ask: Ask | None = None
    earlier: Linked | None = None
    turn: Any = None
    pledge: Any = None
    asks: tuple[Linked, ...] = ()

    @property
    def words(self) -> Words | None:
        """Say how the words changed since the earlier ask."""
        return compared(self.ask, self.earlier.ask) if self.ask and self.earlier else None


@dataclass(frozen=True, slots=True)
class Asked:
    """What limits a list: the answers before and after, an earlier review, an issue, a recommending State."""

    before: str = ""
    after: str = ""
    cycle: int = 0
    issue: str = ""
    recommender: str = ""

    def keeps(self, ask: Ask | None) -> bool:
        """Say whether an ask is about the issue and made by the State that are asked for."""
        if ask is None:
            return not (self.issue or self.recommender)
        return (not self.issue or self.issue in issues_of(ask)) and (
            not self.recommender or self.recommender in recommenders_of(ask)
        )


def entries(dossier: Dossier, name: str, asked: Asked) -> list[Entry]:
    """Give the entries of the list of this name."""
    return [entry for entry in LISTS[name].entries(dossier, asked) if asked.keeps(entry.ask)]


def _paired(found: Iterable[Pair]) -> list[Entry]:
    """Put the pairs that are most alike first."""
    ordered = sorted(found, key=lambda pair: (-pair.earlier.score, pair.later.id))
    return [Entry(pair.later, pair.earlier) for pair in ordered]


def _going(*ways: tuple[Any, Any]) -> Callable[[Dossier, Asked], list[Entry]]:
    """Make a list of the pairs whose answers went from one side to another in one of some ways."""
    return lambda dossier, asked: _paired(
        pair for pair in pairs(dossier) if any(pair.goes(before, after) for before, after in ways)
    )


def _flow(dossier: Dossier, asked: Asked) -> list[Entry]:
    """Give the asks of the review after an earlier one by their answers; new ones too."""
    cycles = list(dossier.cycles)
    if asked.cycle not in cycles[:-1]:
        return []
    later = cycles[cycles.index(asked.cycle) + 1]
    found = []
    for ask in dossier.of_cycle(later):
        before = next((one for one in thread(dossier, ask.id).earlier if one.ask.cycle == asked.cycle), None)
        if (named(before.ask.position) if before else NEW, named(ask.position)) == (asked.before, asked.after):
            found.append(Entry(ask, before))
    return found


def _left(dossier: Dossier, asked: Asked) -> list[Entry]:
    """Give the asks of an earlier review that the next did not make again, by their answer."""
    cycles = list(dossier.cycles)
    if asked.cycle not in cycles[:-1]:
        return []
    later = cycles[cycles.index(asked.cycle) + 1]
    repeated = {one.ask.id for ask in dossier.of_cycle(later) for one in thread(dossier, ask.id).earlier}
    return [
        Entry(ask)
        for ask in dossier.of_cycle(asked.cycle)
        if ask.id not in repeated and named(ask.position) == asked.before
    ]


def _turned(dossier: Dossier, asked: Asked) -> list[Entry]:
    found = (turn for turn in turns(dossier) if turn.before.position != "pending")
    return [Entry(turn.ask, turn=turn) for turn in found]


def _pledged(dossier: Dossier, asked: Asked) -> list[Entry]:
    return [Entry(pledge=one.pledge, asks=tuple(one.asks)) for one in pledges_asked_for(dossier)]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: what it is called, how its entries are found, whether it needs more than one review."""

    title: Promise | str
    entries: Callable[[Dossier, Asked], list[Entry]]
    compares: bool = True


LISTS: Mapping[str, Listed] = {
    "gained": Listed(_("not supported before, accepted now"), _going(("not accepted", "accepted"))),
    "lost": Listed(_("accepted before, not accepted now"), _going(("accepted", "not accepted"))),
    "opened": Listed(_("without a known answer before, accepted now"), _going(("open", "accepted"))),
    "accepted": Listed(
        _("accepted now, not accepted or open before"), _going(("not accepted", "accepted"), ("open", "accepted"))
    ),
    "never": Listed(_("asked again and never supported"), lambda dossier, asked: _paired(never_supported(dossier))),
    "again": Listed(
        _("accepted before, and yet had to be asked again"), lambda dossier, asked: _paired(asked_again(dossier))
    ),
    "newest": Listed(
        _("asked in the last review"),
        lambda dossier, asked: [Entry(ask) for ask in dossier.of_cycle(dossier.cycles[-1])],
    ),
    "whole": Listed(
        _("asked in one review"),
        lambda dossier, asked: [Entry(ask) for ask in dossier.of_cycle(asked.cycle or dossier.cycles[-1])],
    ),
    "repeated": Listed(_("asked before, in whatever way answered"), lambda dossier, asked: _paired(pairs(dossier))),
    "likely": Listed(
        _("asked before, most likely the same"),
        lambda dossier, asked: _paired(pair for pair in pairs(dossier) if pair.is_likely),
    ),
    "flow": Listed(_("answered then and now"), _flow),
    "left": Listed(_("not asked again"), _left),
    "turned": Listed(_("answers that turned within a review"), _turned, compares=False),
    "claimed": Listed(
        _("not accepted, and yet said to be implemented"),
        lambda dossier, asked: [Entry(ask) for ask in noted_yet_claimed(dossier)],
        compares=False,
    ),
    "pledges": Listed(_("pledges that later reviews still ask for"), _pledged, compares=False),
}
"""Every list by its name in the address."""

COUNTED = ("gained", "lost", "opened", "never", "again", "turned", "claimed", "pledges")
"""The lists that the page counts, in its order."""
