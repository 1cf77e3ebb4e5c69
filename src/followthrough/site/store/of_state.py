"""All that the database holds on one State, as records: what a brief, a thread or a draft is made from."""

from collections.abc import Collection, Iterator
from typing import Any

from followthrough.follow.dossier import line_of
from followthrough.pipeline.speaking import SPEAKING
from followthrough.records import Record
from followthrough.records.lines import to_line
from followthrough.site.store import models
from followthrough.site.store.mapping import to_record
from followthrough.site.store.selection import KINDS, Selection, shown_of

FOLLOWED = ("document", "recommendation", "response", "corrigendum", "label", "echo", "pledge")
"""The kinds of record by which an ask is followed through the reviews."""
NEEDED: dict[str, dict[str, Any]] = {"echo": {"relation": "same"}, "label": {"scheme__in": ("action", "issue")}}
JUDGED = ("label", "echo")
"""The kinds that persons here give, or take away, on a day."""
DATED = (*JUDGED, "problem", "event", "observation", "review")
"""The kinds of which other things hold on a day than their documents and answers tell."""
ENOUGH = 50
"""Passages of a report by which one sees that it is more than a summary of it."""
NOT_NEEDED = frozenset({"passage", "run", "assessment"})


def records_of(state: str, kinds: tuple[str, ...] | None = None, day: str | None = None) -> list[Record]:
    """Give the records on a State and on those that it was before, each once; null: of all kinds.

    Of what persons here said of texts, what held on a day (an ISO date; null: now) is given; where all kinds are
    asked for, so are doubts, events and figures. What else was public is told by documents and answers.

    Of passages, only the first of reports that speak on what was asked are given: they tell whether a report is held
    whole.
    """
    chosen = kinds or tuple(kind for kind in KINDS if kind not in NOT_NEEDED)
    found: dict[str, Record] = {}
    for code in line_of(state):
        found.update((to_line(record), record) for record in _of(code, chosen, day, JUDGED if kinds else DATED))
    return [*found.values(), *(() if kinds else _speaking(state))]


def _of(code: str, kinds: tuple[str, ...], day: str | None, dated: Collection[str]) -> Iterator[Record]:
    for kind in kinds:
        part = Selection(state=code, as_of=day if kind in dated else None)
        for rows in part.rows(KINDS[kind]):
            needed = rows.filter(**NEEDED.get(kind, {}))
            yield from map(to_record, needed.order_by("source_id", "place"))


def _speaking(state: str) -> Iterator[Record]:
    reports = models.Document.objects.filter(shown=True, kind__in=SPEAKING)
    for report in reports:
        if state in report.states:
            passages = shown_of(models.Passage).filter(document=report.record_id).order_by("source_id", "place")
            yield from map(to_record, passages[:ENOUGH])
