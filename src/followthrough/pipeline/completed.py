"""What a record lacks before it can be followed through the reviews: doubts, labels, echoes, coverage.

Documents state none of these; they are worked out. A record that has them already (from `label`, `link`, `cover`, the
database, an editor) keeps its own: only kinds of record that are missing are added, and doubts that it does not have.
"""

from collections.abc import Iterable

from followthrough.pipeline.doubted import of_today
from followthrough.pipeline.following import STEPS, OfState
from followthrough.records import Coverage, Echo, Label, Recommendation, Record
from followthrough.terms import states

_KINDS = {"link": Echo, "cover": Coverage}


def completed(records: Iterable[Record], state: str) -> list[Record]:
    """Give the records, with their doubts, and the labels, echoes and coverage of one State where there are none."""
    listed = list(records)
    present = {type(record) for record in listed}
    of = _of_state(listed, state)
    added: list[Record] = [*of_today(of.records)]
    for step in STEPS:
        if _KINDS.get(step.name) not in present:
            added.extend(step.run(_without_action(of) if step.name == "label" else of))
    return [*listed, *added]


def _without_action(of: OfState) -> OfState:
    """Leave out the recommendations whose kind of action is labelled: what is known of them came from elsewhere."""
    labelled = {r.of for r in of.records if isinstance(r, Label) and r.scheme == "action"}
    bare = (r for r in of.records if not isinstance(r, Recommendation) or r.id not in labelled)
    return OfState(of.state, tuple(bare), of.before)


def _of_state(records: list[Record], state: str) -> OfState:
    listed = states.vocabulary().states.get(state)
    before = listed.predecessors if listed else ()
    own = tuple(r for r in records if not isinstance(r, Recommendation) or r.state == state)
    return OfState(state, own, tuple(r for r in records if isinstance(r, Recommendation) and r.state in before))
