"""What the record holds of the asks to one State, as known (or as said) on a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from followthrough.follow.sides import Side, side
from followthrough.records import (
    Corrigendum,
    Document,
    Echo,
    Label,
    Pledge,
    Position,
    Recommendation,
    Record,
    Response,
    Scheme,
)
from followthrough.records.corrigenda import added_by, as_printed, corrected_by, deleted_by
from followthrough.records.ledger import STAGES, Clock, held, until
from followthrough.terms import states
from followthrough.terms.sessions import cycle_of

ALWAYS = "9999"
"""A day after all others: everything is known."""

PERSON = 0
"""Who signs with a name that is no model's and no coder's is a person."""
_MACHINE, _UPR_INFO, _OHCHR = "followthrough-labels", "UPR Info", "OHCHR"


@dataclass(frozen=True, slots=True)
class Ask:
    """A recommendation with what is known of it: the position held, the answers (oldest first), what it is about.

    `action` is the category of action from `1` to `5`, null where it is not labelled; `corrected_by` are the ids of
    the corrigenda that make it what it is.
    """

    recommendation: Recommendation
    cycle: int
    position: Position | None
    answers: tuple[Response, ...] = ()
    action: str | None = None
    issues: tuple[str, ...] = ()
    corrected_by: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Give the id of the recommendation."""
        return self.recommendation.id

    @property
    def side(self) -> Side:
        """Give the side on which the position held falls."""
        return side(self.position)


@dataclass(frozen=True, slots=True)
class Dossier:
    """The asks to one State and its predecessors: by id, by cycle, and with the same asks before and after.

    `before` gives for a later recommendation the echoes of earlier ones, `after` the other way; best first.
    """

    state: str
    on: str
    clock: Clock
    asks: Mapping[str, Ask]
    documents: Mapping[str, Document]
    before: Mapping[str, tuple[Echo, ...]] = field(default_factory=dict)
    after: Mapping[str, tuple[Echo, ...]] = field(default_factory=dict)
    pledges: Mapping[str, Pledge] = field(default_factory=dict)

    @property
    def cycles(self) -> tuple[int, ...]:
        """Give the cycles in which the State was asked something, oldest first."""
        return tuple(sorted({ask.cycle for ask in self.asks.values()}))

    def of_cycle(self, cycle: int) -> list[Ask]:
        """Give the asks of one review in the order of its report."""
        return [ask for ask in self.asks.values() if ask.cycle == cycle]


def dossier(records: Iterable[Record], state: str, *, on: str = ALWAYS, clock: Clock = "public_on") -> Dossier:
    """Gather what is known of the asks to `state` (and the States that it was before) on the ISO date `on`.

    A recommendation is known from the day on which its document was published; a document without a date is taken
    as known; what a corrigendum of a later day changes is as it was printed.

    Where a review has a report of the Working Group, its recommendations alone count, not those of drafts.
    """
    by_type: dict[type, list[Record]] = defaultdict(list)
    for record in records:
        by_type[type(record)].append(record)
    documents = {d.id: d for d in by_type[Document] if isinstance(d, Document)}
    later = _later(by_type[Corrigendum], documents, on)
    answers = _answers(by_type[Response], on, clock)
    labels = _labels(by_type[Label])
    asks = {}
    every = list(chain.from_iterable(later.values()))
    said = [one for one in by_type[Corrigendum] if isinstance(one, Corrigendum) and one not in every]
    by = corrected_by(said)
    for recommendation, cycle in _asked(_printed(by_type[Recommendation], every), state, documents, on):
        own = answers.get(recommendation.id, [])
        asks[recommendation.id] = Ask(
            as_printed(recommendation, later.get(recommendation.id, ())),
            cycle,
            held(recommendation, own, clock),
            tuple(own),
            next(iter(labels.get((recommendation.id, "action"), ())), None),
            tuple(labels.get((recommendation.id, "issue"), ())),
            by.get(recommendation.id, ()),
        )
    pledges = {
        p.id: p
        for p in by_type[Pledge]
        if isinstance(p, Pledge) and p.state in line_of(state) and is_known(documents.get(p.document), on)
    }
    before, after = _echoes(by_type[Echo], {*asks, *pledges})
    return Dossier(state, on, clock, asks, documents, before, after, pledges)


def line_of(state: str) -> tuple[str, ...]:
    """Give a State and the States that it was before."""
    listed = states.vocabulary().states.get(state)
    return (state, *(listed.predecessors if listed else ()))


def is_known(document: Document | None, on: str) -> bool:
    """Say whether a document was out on a day; one without a date, or that is not here, is taken as known."""
    return document is None or not document.published or document.published[: len(on)] <= on


def cycle_in(recommendation: Recommendation, document: Document | None) -> int | None:
    """Give the cycle of a recommendation, by itself, its session or its document."""
    return recommendation.cycle or cycle_of(recommendation.session) or (document.cycle if document else None)


def _asked(
    records: Iterable[Record], state: str, documents: Mapping[str, Document], on: str
) -> list[tuple[Recommendation, int]]:
    line = line_of(state)
    found: dict[str, tuple[Recommendation, int]] = {}
    for record in records:
        if isinstance(record, Recommendation) and record.state in line and record.mechanism == "upr":
            document = documents.get(record.document)
            cycle = cycle_in(record, document)
            if cycle and is_known(document, on):
                found.setdefault(record.id, (record, cycle))
    reported = {cycle for r, cycle in found.values() if _is_final(r, documents)}
    return [(r, cycle) for r, cycle in found.values() if cycle not in reported or _is_final(r, documents)]


def _printed(records: Iterable[Record], later: Sequence[Corrigendum]) -> Iterable[Record]:
    """Give the recommendations without those that corrigenda of a later day add, and with those that they delete."""
    new = added_by(later)
    return chain((one for one in records if getattr(one, "id", "") not in new), deleted_by(later).values())


def _later(records: Iterable[Record], documents: Mapping[str, Document], on: str) -> dict[str, list[Corrigendum]]:
    """Give the corrigenda that were not public on a day, by recommendation."""
    found: dict[str, list[Corrigendum]] = defaultdict(list)
    for record in records:
        if not isinstance(record, Corrigendum) or not record.recommendation:
            continue
        if not is_known(documents.get(record.document), on):
            found[record.recommendation].append(record)
    return found


def _is_final(recommendation: Recommendation, documents: Mapping[str, Document]) -> bool:
    document = documents.get(recommendation.document)
    return document is not None and document.kind == "working_group_report"


def _answers(records: Iterable[Record], on: str, clock: Clock) -> dict[str, list[Response]]:
    given: dict[str, list[Response]] = defaultdict(list)
    for record in records:
        if isinstance(record, Response) and record.recommendation:
            given[record.recommendation].append(record)
    return {identity: sorted(until(listed, on=on, clock=clock), key=_moment) for identity, listed in given.items()}


def _moment(response: Response) -> tuple[str, int]:
    return (response.public_on or response.said_on or "", STAGES.index(response.stage))


def _labels(records: Iterable[Record]) -> dict[tuple[str, Scheme], list[str]]:
    """Give the terms of each recommendation by scheme: a coder's go before a model's, and a person decides on both.

    A person's score of 0 takes a term away; a category of action that a person gives takes the place of others.
    """
    given: dict[tuple[str, Scheme], dict[str, list[Label]]] = defaultdict(lambda: defaultdict(list))
    for record in records:
        if isinstance(record, Label) and record.scheme in ("action", "issue"):
            given[record.of, record.scheme][record.by].append(record)
    return {key: _terms(key[1], by) for key, by in given.items()}


def _terms(scheme: Scheme, by: dict[str, list[Label]]) -> list[str]:
    persons = [label for name in sorted(by) if _rank(name) == PERSON for label in by[name]]
    sources = sorted((name for name in by if _rank(name) != PERSON), key=lambda name: (_rank(name), name))
    coded = sorted(by[sources[0]], key=lambda label: -(label.score or 0)) if sources else []
    taken = {label.term for label in persons if label.score == 0}
    added = [label.term for label in persons if label.score != 0]
    listed = added[-1:] if scheme == "action" and added else [*(label.term for label in coded), *added]
    return [term for term in dict.fromkeys(listed) if term not in taken]


def _rank(by: str) -> int:
    ranks = ((_MACHINE, 3), (_OHCHR, 2), (_UPR_INFO, 1))
    return next((rank for start, rank in ranks if by.startswith(start)), PERSON)


def _echoes(
    records: Iterable[Record], known: set[str]
) -> tuple[dict[str, tuple[Echo, ...]], dict[str, tuple[Echo, ...]]]:
    same = {
        (e.later, e.earlier): e
        for e in records
        if isinstance(e, Echo) and e.relation == "same" and e.later in known and e.earlier in known
    }
    before: dict[str, list[Echo]] = defaultdict(list)
    after: dict[str, list[Echo]] = defaultdict(list)
    for echo in sorted(same.values(), key=lambda e: -e.score):
        before[echo.later].append(echo)
        after[echo.earlier].append(echo)
    return {k: tuple(v) for k, v in before.items()}, {k: tuple(v) for k, v in after.items()}
