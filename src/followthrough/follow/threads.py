"""Threads: an ask followed through the cycles, with each answer to it, and what is open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from followthrough.follow.dossier import Ask, Dossier
from followthrough.records import Echo
from followthrough.wording import gettext_noop

CARRIED_OUT = gettext_noop("whether it was carried out")
Words = Literal["hardened", "softened", "unchanged"]
"""How the words of an ask changed: to a higher category of action (1 to 5), a lower one, or neither."""


@dataclass(frozen=True, slots=True)
class Linked:
    """An ask of another review that asks the same: how likely that is (0 to 1), and why in words."""

    ask: Ask
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """One ask with the same asks of other reviews, newest review first and the most alike first in each."""

    ask: Ask
    earlier: tuple[Linked, ...]
    later: tuple[Linked, ...] = ()

    @property
    def nearest(self) -> Linked | None:
        """Give the most alike ask of the last review before in which the same was asked."""
        return next(iter(self.earlier), None)

    @property
    def words(self) -> Words | None:
        """Say how the words changed since then; null where one of the two has no category of action."""
        return compared(self.ask, self.nearest.ask) if self.nearest else None

    @property
    def by_cycle(self) -> dict[int, list[Linked]]:
        """Give the asks of the whole thread by cycle, oldest first."""
        linked = [*self.later, Linked(self.ask, 1.0, ()), *self.earlier]
        cycles = sorted({one.ask.cycle for one in linked})
        return {cycle: [one for one in linked if one.ask.cycle == cycle] for cycle in cycles}

    @property
    def open(self) -> str:
        """Say in English what is open about the newest ask of the thread; a text of the catalogues."""
        return what_is_open(self.later[0].ask if self.later else self.ask)


def thread(dossier: Dossier, identity: str) -> Thread:
    """Give the thread of one recommendation; a `KeyError` where the dossier has none of this id."""
    return Thread(
        dossier.asks[identity],
        tuple(_linked(dossier, dossier.before.get(identity, ()), "earlier")),
        tuple(_linked(dossier, dossier.after.get(identity, ()), "later")),
    )


def threads(dossier: Dossier) -> Iterator[Thread]:
    """Give a thread for each ask that repeats an earlier one and is not repeated itself, newest review first."""
    for cycle in reversed(dossier.cycles):
        for ask in dossier.of_cycle(cycle):
            if ask.id in dossier.before and ask.id not in dossier.after:
                found = thread(dossier, ask.id)
                if found.earlier:
                    yield found


def compared(later: Ask, earlier: Ask) -> Words | None:
    """Say whether the words hardened or softened from an earlier ask to a later one, by category of action."""
    if not (later.action and earlier.action):
        return None
    if later.action == earlier.action:
        return "unchanged"
    return "hardened" if later.action > earlier.action else "softened"


def what_is_open(ask: Ask) -> str:
    """Say in English what the record leaves open about an ask; a text of the catalogues."""
    claims = {answer.claim for answer in ask.answers if answer.claim}
    if ask.side == "open":
        return gettext_noop("no answer is known")
    if "implemented" in claims:
        return gettext_noop("the State says that it is implemented; whether it is, this record does not know")
    if claims & {"under_way", "planned"}:
        return gettext_noop("the State says that it is under way or planned")
    return CARRIED_OUT if ask.side == "accepted" else gettext_noop("the State has not accepted it")


def _linked(dossier: Dossier, echoes: Iterable[Echo], end: Literal["earlier", "later"]) -> list[Linked]:
    found = [
        Linked(dossier.asks[identity], echo.score, echo.why)
        for echo in echoes
        if (identity := getattr(echo, end)) in dossier.asks
    ]
    return sorted(found, key=lambda one: (-one.ask.cycle, -one.score))
