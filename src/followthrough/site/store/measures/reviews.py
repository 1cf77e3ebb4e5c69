"""Reviews: which there are of a State, what they hold, how they are answered on a day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from followthrough.records import Recommendation
from followthrough.site.store import models
from followthrough.site.store.counted import TURNED, Change, counted_of
from followthrough.site.store.mapping import to_record
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.states import documents_of, reviews_of
from followthrough.site.store.measures.tallies import tallied_of

STATING = ("working_group_report", "draft_report", "matrix")
"""Kinds of documents that state a review's recommendations, the one that counts first."""


@dataclass(frozen=True, slots=True)
class Turn:
    """On a day, so many texts of a review went from one position to another."""

    on: str
    before: str
    after: str
    texts: int


@dataclass(frozen=True, slots=True)
class ReviewOf:
    """A review of a State, `PRK-2`: its record (null where none was read), its documents, how it is answered.

    `stating` is the id of the document whose recommendations count; `answered` counts its texts on the day, `turns`
    tells how their answers had changed by then, oldest first.
    """

    state: str
    cycle: int
    record: models.Review | None
    documents: tuple[models.Document, ...]
    stating: str
    answered: Answered
    turns: tuple[Turn, ...] = ()

    @property
    def id(self) -> str:
        """Give the review's id."""
        return f"{self.state}-{self.cycle}"

    @property
    def document(self) -> models.Document | None:
        """Give the document whose recommendations count, where it is in the record itself."""
        return next((d for d in self.documents if d.record_id == self.stating), None)

    @property
    def session(self) -> int | None:
        """Give the session of the Working Group."""
        known = [self.record.session] if self.record else []
        return next((s for s in (*known, *(d.session for d in self.documents)) if s), None)


def recommendations_of(document: str) -> list[Recommendation]:
    """Give the recommendations of a document in its order."""
    rows = models.Recommendation.objects.filter(document=document, shown=True).order_by("source_id", "place")
    return [record for record in map(to_record, rows) if isinstance(record, Recommendation)]


def known_reviews(
    state: str, day: str | None = None, of_state: Sequence[models.Document] | None = None
) -> list[ReviewOf]:
    """Give the reviews of a State as known on a day, by cycle; `of_state`: its documents, where they are known."""
    of_reviews, turned = counted_of(state, "review", TURNED)
    documents: dict[int, list[models.Document]] = defaultdict(list)
    cycle_of: dict[str, int] = {}
    for document in documents_of(state) if of_state is None else of_state:
        if document.cycle and not (day and document.published and document.published > day):
            documents[document.cycle].append(document)
            cycle_of[document.record_id] = document.cycle
    counted: dict[int, dict[str, Answered]] = defaultdict(dict)
    for review, answered in tallied_of(of_reviews, day).items():
        cycle, _, stating = review.partition(" ")
        counted[int(cycle) or cycle_of.get(stating, 0)][stating] = answered
    records = {review.cycle: review for review in reviews_of(state, day)}
    found = (
        _review(state, cycle, records.get(cycle), documents[cycle], counted[cycle])
        for cycle in sorted((set(counted) | set(documents)) - {0})
    )
    return [replace(one, turns=_turns(one.stating, turned, day)) for one in found]


def stating(identity: str, day: str | None = None) -> str:
    """Give the document whose recommendations count for a review, `PRK-2`, as known on a day; empty for none."""
    state, _, cycle = identity.rpartition("-")
    return next((one.stating for one in known_reviews(state, day) if str(one.cycle) == cycle), "")


def _review(
    state: str,
    cycle: int,
    record: models.Review | None,
    documents: list[models.Document],
    counted: dict[str, Answered],
) -> ReviewOf:
    kinds = {document.record_id: document.kind for document in documents}
    first = min(counted, key=lambda d: (_rank(kinds.get(d, "")), -counted[d].whole, d), default="")
    return ReviewOf(state, cycle, record, tuple(documents), first, counted.get(first, Answered(0, {})))


def _turns(document: str, turned: Mapping[str, Sequence[Change]], day: str | None) -> tuple[Turn, ...]:
    found = [
        Turn(on, before, after, texts)
        for (of, before, after), listed in ((value.rsplit(" ", 2), listed) for value, listed in turned.items())
        for on, _, texts in listed
        if of == document and (not day or on <= day)
    ]
    return tuple(sorted(found, key=lambda one: (one.on, -one.texts, one.before, one.after)))


def _rank(kind: str) -> int:
    return STATING.index(kind) if kind in STATING else len(STATING)
