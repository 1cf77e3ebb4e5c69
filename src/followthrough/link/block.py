"""Which reviews are held against each other: those of a State, and of the States that it was before."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followthrough.messages import checks as say
from followthrough.records import Problem, Recommendation
from followthrough.terms import states

FIRST_SESSIONS = ((1, 1), (13, 2), (27, 3), (41, 4))
"""Each cycle's first session of the Working Group; the fourth goes on to session 54."""

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Reviews:
    """The recommendations of each review by State and cycle, and those whose cycle is not known."""

    of: dict[Key, list[Recommendation]]
    problems: list[Problem]

    def pairs(self) -> Iterator[tuple[Key, Key, bool]]:
        """Give a later review, an earlier one, and whether that is the review right before, in a steady order."""
        for later in sorted(self.of):
            before = sorted((key for key in self.of if _comes_before(key, later)), key=lambda k: (-k[1], k[0]))
            for earlier in before:
                yield later, earlier, earlier[1] == before[0][1]


def gather(recommendations: Iterable[Recommendation]) -> Reviews:
    """Sort recommendations into reviews; one that is given twice counts once."""
    of: dict[Key, dict[str, Recommendation]] = defaultdict(dict)
    problems: list[Problem] = []
    for recommendation in recommendations:
        cycle = recommendation.cycle or cycle_of(recommendation.session)
        if cycle is None:
            problems.append(_without_cycle(recommendation))
        elif recommendation.mechanism == "upr":
            of[recommendation.state, cycle].setdefault(recommendation.id, recommendation)
    return Reviews({key: list(inside.values()) for key, inside in of.items()}, problems)


def cycle_of(session: int | None) -> int | None:
    """Give the cycle that a session of the Working Group belongs to."""
    return next(
        (cycle for first, cycle in reversed(FIRST_SESSIONS) if session is not None and session >= first), None
    )


def _comes_before(earlier: Key, later: Key) -> bool:
    return earlier[1] < later[1] and (earlier[0] == later[0] or earlier[0] in _predecessors(later[0]))


def _predecessors(code: str) -> tuple[str, ...]:
    listed = states.vocabulary().states.get(code)
    return listed.predecessors if listed else ()


def _without_cycle(recommendation: Recommendation) -> Problem:
    return Problem(
        document=recommendation.document,
        number=recommendation.number,
        page=recommendation.page or None,
        kind="unknown_cycle",
        message=say.NEITHER_CYCLE_NOR_SESSION(),
        found=recommendation.id,
    )
