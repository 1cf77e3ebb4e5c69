"""What a record of recommendations lacks before it can be followed through the reviews: labels and echoes.

Documents state neither; both are worked out. A record that has them already (from `label`, `link`, an editor) keeps
its own: only what is missing is added.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from followthrough.records import Document, Echo, Label, Pledge, Recommendation, Record


def completed(records: Iterable[Record]) -> list[Record]:
    """Give the records, with labels and echoes for the recommendations that have none."""
    listed = list(records)
    labelled = {record.of for record in listed if isinstance(record, Label) and record.scheme == "action"}
    bare = [r for r in listed if isinstance(r, Recommendation) and r.id not in labelled]
    if bare:
        from followthrough.label.labels import labels

        listed.extend(label for label in labels(bare) if isinstance(label, Label))
    if not any(isinstance(record, Echo) for record in listed):
        listed.extend(_linked(listed))
    return listed


def _linked(records: list[Record]) -> Iterator[Echo]:
    from followthrough.link import echoes

    cycles = {d.id: d.cycle for d in records if isinstance(d, Document)}
    asked = [
        r if r.cycle or r.session else replace(r, cycle=cycles.get(r.document))
        for r in records
        if isinstance(r, Recommendation)
    ]
    yield from (e for e in echoes(asked) if isinstance(e, Echo))
    for cycle in sorted({c for d, c in cycles.items() if c}):
        pledges = [_as_asked(p, cycle) for p in records if isinstance(p, Pledge) and cycles.get(p.document) == cycle]
        if pledges:
            made = {pledge.id for pledge in pledges}
            later = [r for r in asked if (r.cycle or 0) > cycle]
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
