"""How each decision stands to the record as it is now: kept, carried over, gone, or replaced by a later one."""

from collections.abc import Iterable

from django.db.models import Q

from followthrough.records.ids import document_of
from followthrough.site.store import models
from followthrough.site.store.decisions.as_records import chunks, write_records
from followthrough.site.store.decisions.models import Decision, Kind, Standing, State
from followthrough.site.store.decisions.places import Finder
from followthrough.site.store.measures.positions import positions_of

FEW = 50
"""Documents that a question to the database may name."""


def settle(documents: Iterable[str] | None = None) -> int:
    """Derive anew where the decisions on records of these documents stand (null: all); give their number.

    Call it in the transaction that changes the record.
    """
    decisions = _concerned(None if documents is None else sorted(set(documents)))
    if not decisions:
        return 0
    before: list[str] = []
    for chunk in chunks([decision.pk for decision in decisions]):
        former = Standing.objects.filter(decision__in=chunk)
        before += former.values_list("subject", flat=True)
        former.delete()
    undone = undone_ones()
    finder = Finder()
    standings = [_standing(decision, finder) for decision in decisions if decision.pk not in undone]
    _supersede(standings)
    Standing.objects.bulk_create(standings)
    write_records({*before, *(one.subject for one in standings)})
    return len(decisions)


def undone_ones() -> set[int]:
    """Give the decisions that do not hold since another undid them, which itself was not undone."""
    undone: set[int] = set()
    undoing = Decision.objects.filter(kind=Kind.UNDO).order_by("-pk").values_list("pk", "undoes")
    for decision, target in undoing:
        if decision not in undone and target is not None:
            undone.add(target)
    return undone


def _concerned(documents: list[str] | None) -> list[Decision]:
    decisions = Decision.objects.exclude(kind=Kind.UNDO).order_by("pk")
    if documents is None or not decisions.exists():
        return list(decisions)
    if len(documents) > FEW:
        return _among(decisions.select_related("standing"), frozenset(documents))
    of_document = Q(document__in=documents) | Q(standing__document__in=documents)
    second = Q()
    for document in documents:
        second |= Q(other__startswith=f"{document}#") | Q(standing__other__startswith=f"{document}#")
    return list(decisions.filter(of_document | second).distinct())


def _among(decisions: Iterable[Decision], documents: frozenset[str]) -> list[Decision]:
    """Choose the decisions on these documents here: a database takes no condition on thousands of them."""
    return [decision for decision in decisions if documents.intersection(_documents(decision))]


def _documents(decision: Decision) -> set[str]:
    now = getattr(decision, "standing", None)
    ids = {decision.document, document_of(decision.other)}
    return ids | ({now.document, document_of(now.other)} if now else set())


def _standing(decision: Decision, finder: Finder) -> Standing:
    place, other = finder.find(decision), finder.find_other(decision)
    places = [place, *([other] if other else [])]
    changed = _changed(decision, place.subject)
    state = max((p.state for p in places), key=[State.KEPT, State.CARRIED, State.GONE].index)
    return Standing(
        decision=decision,
        kind=decision.kind,
        state=State.CARRIED if changed and state == State.KEPT else state,
        subject=place.subject,
        document=place.document,
        other=other.subject if other else "",
        verdict=decision.verdict,
        words=place.words,
        other_words=other.words if other else "",
        likeness=min(p.likeness for p in places),
        changed=changed,
    )


def seen(subject: str) -> dict[str, object]:
    """Give what else a person sees who checks a record: who recommends it, and how it is answered now."""
    row = models.Recommendation.objects.filter(record_id=subject, shown=True).first()
    if row is None:
        return {}
    return {"recommenders": row.recommenders, "position": positions_of([subject]).get(subject, row.position or "")}


def _changed(decision: Decision, subject: str) -> list[str]:
    """Name what a check saw and is otherwise now."""
    before = decision.value.get("seen", {}) if decision.kind == Kind.CHECK else {}
    now = seen(subject) if before else {}
    return [name for name, value in before.items() if now.get(name) != value]


def _supersede(standings: list[Standing]) -> None:
    last: dict[tuple[str, str, str, str], Standing] = {}
    for standing in sorted(standings, key=lambda one: one.decision_id):
        key = (standing.kind, standing.subject, standing.other, standing.decision.key)
        if key in last:
            last[key].state = State.SUPERSEDED
        last[key] = standing
