"""Answers over time: how the same ask was answered in one review and in a later one, and within a ledger."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from followthrough.follow.dossier import Ask, Dossier
from followthrough.follow.sides import Side, side
from followthrough.follow.threads import Linked, Words, compared, thread
from followthrough.records import Position
from followthrough.records.ledger import Interval, intervals

NEW = "not asked before"
LIKELY = 0.6
"""From this likelihood on, a pair is most likely the same ask.

Of the nearest pairs given for 54 judged asks of States that the machine had not seen, 29 of 37 were right; from this
likelihood on 23 of 24, which were half of what there was to find.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """An ask of a review, and the most alike ask of the last review before in which the same was asked."""

    later: Ask
    earlier: Linked

    @property
    def words(self) -> Words | None:
        """Say how the words changed."""
        return compared(self.later, self.earlier.ask)

    @property
    def is_likely(self) -> bool:
        """Say whether the two are most likely the same ask, not only more likely than not."""
        return self.earlier.score >= LIKELY

    def goes(self, before: Side, after: Side) -> bool:
        """Say whether the answer went from one side to another (or stayed)."""
        return (self.earlier.ask.side, self.later.side) == (before, after)


@dataclass(frozen=True, slots=True)
class Turn:
    """A position that another one replaced in the ledger of one recommendation, on a day."""

    ask: Ask
    before: Interval
    after: Interval


@dataclass(frozen=True, slots=True)
class Flow:
    """How the answers of one review became those of another; unit: recommendations (texts) of the later review.

    `counts` goes by earlier position (`not asked before` for a new ask) and later position; `left` counts the
    recommendations of the earlier review that were not made again, by position.
    """

    earlier: int
    later: int
    counts: Mapping[tuple[str, str], int]
    left: Mapping[str, int]

    @property
    def whole(self) -> int:
        """Give the number of recommendations of the later review."""
        return sum(self.counts.values())


def pairs(dossier: Dossier, cycle: int | None = None) -> list[Pair]:
    """Give all asks of a review (null: the newest) that repeat an earlier one, each with the nearest of these."""
    chosen = cycle or max(dossier.cycles, default=0)
    found = []
    for ask in dossier.of_cycle(chosen):
        nearest = thread(dossier, ask.id).nearest
        if nearest:
            found.append(Pair(ask, nearest))
    return found


def asked_again(dossier: Dossier, cycle: int | None = None) -> list[Pair]:
    """Give the asks that had been supported and had to be made again."""
    return [pair for pair in pairs(dossier, cycle) if pair.earlier.ask.side == "accepted"]


def never_supported(dossier: Dossier, cycle: int | None = None) -> list[Pair]:
    """Give the repeated asks of a review that were declined every time; one answer that is not known rules it out."""
    return [
        pair
        for pair in pairs(dossier, cycle)
        if pair.later.side == "not accepted"
        and all(one.ask.side == "not accepted" for one in thread(dossier, pair.later.id).earlier)
    ]


def noted_yet_claimed(dossier: Dossier, cycle: int | None = None) -> list[Ask]:
    """Give the asks that were not accepted and of which the State says that they are implemented already."""
    return [
        ask
        for ask in dossier.asks.values()
        if (cycle is None or ask.cycle == cycle)
        and ask.side == "not accepted"
        and any(answer.claim == "implemented" for answer in ask.answers)
    ]


def turns(dossier: Dossier) -> Iterator[Turn]:
    """Give each change of side in the ledger of one recommendation, as known on the dossier's day."""
    for ask in dossier.asks.values():
        for before, after in pairwise(intervals(ask.recommendation, ask.answers, dossier.clock)):
            if side(before.position) != side(after.position):
                yield Turn(ask, before, after)


def flow(dossier: Dossier, later: int, earlier: int) -> Flow:
    """Count how the answers to asks of one review became those of another."""
    counts: Counter[tuple[str, str]] = Counter()
    repeated: set[str] = set()
    for ask in dossier.of_cycle(later):
        before = [one for one in thread(dossier, ask.id).earlier if one.ask.cycle == earlier]
        repeated.update(one.ask.id for one in before)
        counts[named(before[0].ask.position) if before else NEW, named(ask.position)] += 1
    left = Counter(named(ask.position) for ask in dossier.of_cycle(earlier) if ask.id not in repeated)
    return Flow(earlier, later, dict(counts), dict(left))


def named(position: Position | None) -> str:
    """Give a position's name, `open` where there is none."""
    return position or "open"


def tally(asks: Iterable[Ask], key: Callable[[Ask], Iterable[str]]) -> list[tuple[str, int]]:
    """Count asks by what `key` gives of each (its issues, its recommending States), the most frequent first."""
    counts = Counter(one for ask in asks for one in dict.fromkeys(key(ask)))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def issues_of(ask: Ask) -> tuple[str, ...]:
    """Give the issues of an ask."""
    return ask.issues


def recommenders_of(ask: Ask) -> tuple[str, ...]:
    """Give the recommending States of an ask."""
    return ask.recommendation.recommenders
