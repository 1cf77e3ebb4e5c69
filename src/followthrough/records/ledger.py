"""The ledger of answers: what a State's position on a recommendation is, at a stage or on a date.

Answers are only added, never changed. What holds follows from them: the last answer that gives a position counts;
the answers given at that moment to the clauses of one recommendation are taken together. Answers are ordered by the
day on which they became public (the default) or were said, and within a day by stage (the Working Group's report,
the addendum, the plenary, anything later). Where one answer has no date, all are ordered by stage alone. What a
corrigendum of the document says comes behind what the document itself does.

What OHCHR's matrix, UHRI or UPR Info repeat of an answer stands beside the State's own words and gives way to them:
see `first_hand`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from followthrough.records.reviews import Position, Recommendation, Response, Stage

STAGES: tuple[Stage, ...] = ("report", "addendum", "plenary", "later")
AGREEING: frozenset[Position] = frozenset({"supported", "supported_in_part"})
REPEATING: Mapping[str, str] = {"matrix": "OHCHR", "uhri": "UHRI", "upr-info": "UPR Info"}
"""Who repeats answers of States, by how the ids of what they repeat end: `A/HRC/28/15#115.4~matrix`."""

Clock = Literal["public_on", "said_on"]


class Answering(Protocol):
    """What of an answer decides which position holds; a `Response` is one."""

    @property
    def id(self) -> str:
        """Id of the answer, which tells who repeats it."""

    @property
    def recommendation(self) -> str | None:
        """Id of the recommendation that is answered."""

    @property
    def position(self) -> Position | None:
        """The position that is given."""

    @property
    def stage(self) -> Stage:
        """When in the review it is given."""

    @property
    def said_on(self) -> str | None:
        """The day on which it is said."""

    @property
    def public_on(self) -> str | None:
        """The day on which it becomes public."""


AnAnswer = TypeVar("AnAnswer", bound=Answering)


def by_recommendation(responses: Iterable[AnAnswer]) -> dict[str, list[AnAnswer]]:
    """Group the answers that give a position by the recommendation that they answer."""
    ledger: dict[str, list[AnAnswer]] = defaultdict(list)
    for response in responses:
        if response.recommendation and response.position:
            ledger[response.recommendation].append(response)
    return dict(ledger)


def until(
    responses: Iterable[Response], *, stage: Stage = "later", on: str = "9999", clock: Clock = "public_on"
) -> list[Response]:
    """Keep the answers given up to a stage, and up to the ISO date `on` by the clock named; undated ones stay."""
    last = STAGES.index(stage)
    return [r for r in responses if STAGES.index(r.stage) <= last and (_day(r, clock) or "")[: len(on)] <= on]


def first_hand(recommendation: Recommendation, answers: Iterable[AnAnswer]) -> list[AnAnswer]:
    """Leave out the answers that others repeat where the State's own documents give the position.

    They do where an answer of that stage or of a later one was read in them, or where the lead-in of the report says
    as much already: agreement, or none.
    """
    given = list(answers)
    if not any(map(_repeated, given)):
        return given
    last = max((STAGES.index(one.stage) for one in given if one.position and not _repeated(one)), default=-1)
    said = _side(recommendation.position)

    def counts(one: AnAnswer) -> bool:
        return STAGES.index(one.stage) > last and (said is None or _side(one.position) != said)

    return [one for one in given if not (one.position and _repeated(one)) or counts(one)]


def _repeated(answer: Answering) -> bool:
    return answer.id.rpartition("~")[2] in REPEATING


def _side(position: Position | None) -> bool | None:
    """Say whether a position is agreement; null where it decides nothing yet."""
    return None if position in (None, "pending", "unclear") else position in AGREEING


def held(recommendation: Recommendation, answers: Iterable[Answering], clock: Clock = "public_on") -> Position | None:
    """Give the position that holds after `answers` (all to this recommendation); else what its lead-in says."""
    return together(parts_held(recommendation, answers, clock))


def parts_held(
    recommendation: Recommendation, answers: Iterable[Answering], clock: Clock = "public_on"
) -> set[Position]:
    """Give the positions that hold after `answers`, one for each part that is answered apart; else the lead-in's."""
    decided = _decided(recommendation, answers, clock)
    if not decided:
        return {recommendation.position} if recommendation.position else set()
    moments = _moments(decided, clock)
    return moments[max(moments)]


def _decided(recommendation: Recommendation, answers: Iterable[AnAnswer], clock: Clock) -> list[AnAnswer]:
    """Give the answers that give a position; what a report says holds no more once the State has answered.

    A corrigendum of the report may become public after the addendum; it tells what was said before.
    """
    given = [answer for answer in first_hand(recommendation, answers) if answer.position]
    answered = min((_day(one, clock) or "" for one in given if one.stage != "report"), default="")
    return [one for one in given if not answered or one.stage != "report" or (_day(one, clock) or "") <= answered]


def _moments(decided: Iterable[Answering], clock: Clock) -> dict[tuple[str, int, int], set[Position]]:
    """Group positions by the day (empty where not all have one), the stage and the corrigendum that gives them."""
    given, moments = list(decided), defaultdict[tuple[str, int, int], set[Position]](set)
    dated = all(_day(answer, clock) for answer in given)
    for answer in given:
        if answer.position:
            day = _day(answer, clock) or "" if dated else ""
            moments[day, STAGES.index(answer.stage), _corrigendum(answer)].add(answer.position)
    return moments


def _corrigendum(answer: Answering) -> int:
    """Give the number of the corrigendum that gives an answer, as its id says; 0 of any other."""
    number = answer.id.rpartition("~Corr.")[2]
    return int(number) if "~Corr." in answer.id and number.isdecimal() else 0


def together(positions: set[Position]) -> Position | None:
    """Say what several answers to the parts of one recommendation come to; null where there is none."""
    if len(positions) <= 1:
        return next(iter(positions), None)
    if positions & AGREEING:
        return "supported_in_part"
    return "pending" if "pending" in positions else "not_supported"


def positions(
    recommendations: Iterable[Recommendation], ledger: Mapping[str, list[Response]], on: str = "9999"
) -> dict[str, Position | None]:
    """Give the position held on each recommendation, by id, with the answers public up to the ISO date `on`."""
    return {r.id: held(r, until(ledger.get(r.id, ()), on=on)) for r in recommendations}


def _day(response: Answering, clock: Clock) -> str | None:
    return (
        (response.public_on or response.said_on) if clock == "public_on" else (response.said_on or response.public_on)
    )


@dataclass(frozen=True, slots=True)
class Interval:
    """The time in which a position held: from the day `since` (null: from the start) to the day before `until`."""

    position: Position
    since: str | None
    until: str | None = None


def intervals(
    recommendation: Recommendation, answers: Iterable[Response], clock: Clock = "public_on"
) -> list[Interval]:
    """Give the intervals in which each position held, oldest first; several moments of one day count as the last.

    What the lead-in says holds until the first answer, where the report itself gives none.
    Where one answer has no day, no interval can have one: then there is the position that holds in the end, alone.
    """
    decided = _decided(recommendation, answers, clock)
    dated = all(_day(answer, clock) for answer in decided)
    steps = [(moment[0] or None, together(given)) for moment, given in sorted(_moments(decided, clock).items())]
    if not any(answer.stage == "report" for answer in decided) and (dated or not steps):
        steps.insert(0, (None, recommendation.position))
    last_of_day = dict(steps)
    ends = [*list(last_of_day)[1:], None]
    return [
        Interval(position, since, until)
        for (since, position), until in zip(last_of_day.items(), ends, strict=True)
        if position
    ]
