"""Pledges of a review held against what later reviews ask: the echoes of a promise."""

from collections.abc import Iterable, Iterator

from followthrough.records import Document, Echo, Pledge, Recommendation, Record
from followthrough.terms.sessions import cycle_of


def pledge_echoes(records: Iterable[Record]) -> Iterator[Echo]:
    """Give the echoes of each pledge in the later reviews; `earlier` is the pledge's id."""
    from followthrough.link import echoes

    listed = list(records)
    cycles = {d.id: d.cycle for d in listed if isinstance(d, Document)}
    asked = [r for r in listed if isinstance(r, Recommendation)]
    for cycle in sorted({c for c in cycles.values() if c}):
        pledges = [_as_asked(p, cycle) for p in listed if isinstance(p, Pledge) and cycles.get(p.document) == cycle]
        later = [r for r in asked if (r.cycle or cycle_of(r.session) or 0) > cycle]
        if pledges and later:
            made = {pledge.id for pledge in pledges}
            yield from (e for e in echoes([*pledges, *later]) if isinstance(e, Echo) and e.earlier in made)


def _as_asked(pledge: Pledge, cycle: int) -> Recommendation:
    """Read a pledge as if it were an ask: what was promised then is held against what is asked now."""
    return Recommendation(
        id=pledge.id,
        document=pledge.document,
        number=pledge.number,
        text=pledge.text,
        state=pledge.state,
        cycle=cycle,
    )
