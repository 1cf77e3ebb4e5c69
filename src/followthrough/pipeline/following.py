"""What follows from the records of one State: doubts, labels, echoes, coverage. The steps and their order."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from followthrough import __version__
from followthrough.pipeline.doubted import Doubted, doubts
from followthrough.pipeline.pledged import pledge_echoes
from followthrough.pipeline.speaking import speaking
from followthrough.records import Echo, Recommendation, Record

CHECK = "check"
"""The step that finds doubts; it knows of each since when it was there."""
CHECKS = f"{__version__}, by day"


@dataclass(frozen=True, slots=True)
class OfState:
    """The records that concern one State; `before` are the recommendations to the States that it was before."""

    state: str
    records: tuple[Record, ...]
    before: tuple[Recommendation, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, what it does, and the version of what it decides by."""

    name: str
    run: Callable[[OfState], Iterable[Record]]
    version: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Followed:
    """What follows, by step; and of each of the doubts that the step `check` found, since when and until when."""

    steps: Mapping[str, Sequence[Record]]
    doubted: Sequence[Doubted]


def follow(of: OfState) -> Followed:
    """Give what follows from the records of a State. The same records give the same, in the same order."""
    doubted = doubts(of.records)
    steps = {step.name: list(step.run(of)) for step in STEPS}
    return Followed({CHECK: [one.problem for one in doubted], **steps}, doubted)


@cache
def versions() -> Mapping[str, str]:
    """Give the version of each step; what another version derived is out of date."""
    return {CHECK: CHECKS, **{step.name: step.version() for step in STEPS}}


def _labelled(of: OfState) -> Iterator[Record]:
    from followthrough.label.labels import labels

    yield from labels(of.records)


def _linked(of: OfState) -> Iterator[Record]:
    from followthrough.link import echoes

    own = {record.id for record in of.records if isinstance(record, Recommendation)}
    asked = [*of.before, *(record for record in of.records if isinstance(record, Recommendation))]
    for found in echoes(asked):
        if (found.later if isinstance(found, Echo) else found.found) in own:
            yield found
    yield from pledge_echoes(of.records)


def _covered(of: OfState) -> Iterator[Record]:
    from followthrough.cover import coverage

    for report in speaking(of.records):
        if report.doubt:
            yield report.doubt
        yield from coverage(report.subjects, report.passages)


def _of_package() -> str:
    return __version__


def _of_labels() -> str:
    from followthrough.label.labels import name_of
    from followthrough.label.model import model_in_use

    return name_of(model_in_use())


STEPS = (
    Step("label", _labelled, _of_labels),
    Step("link", _linked, _of_package),
    Step("cover", _covered, _of_package),
)
