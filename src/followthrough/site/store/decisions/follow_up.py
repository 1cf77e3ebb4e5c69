"""Following up: into which group a recommendation was put, which body is in charge, what it plans, how far it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from followthrough.export.implementation import STATUS_SCALE, FollowUp
from followthrough.site.store import models
from followthrough.site.store.decisions.as_records import chunks
from followthrough.site.store.decisions.history import HOLDING
from followthrough.site.store.decisions.models import Kind, Standing

DONE = ("implemented", "no longer relevant")


@dataclass(frozen=True, slots=True)
class Plan(FollowUp):
    """What is planned for a recommendation and how far it is; empty where nothing was decided."""

    status: str = ""
    comment: str = ""


def plan_of(identities: Iterable[str]) -> dict[str, Plan]:
    """Give the plan for each of some recommendations."""
    ids = list(identities)
    plans = dict.fromkeys(ids, Plan())
    decided = Standing.objects.filter(kind__in=(Kind.GROUP, Kind.BODY, Kind.PLAN), state__in=HOLDING, subject__in=ids)
    for one in decided.select_related("decision").order_by("decision_id"):
        plans[one.subject] = _with(plans[one.subject], one)
    for row in models.Assessment.objects.filter(subject__in=ids, scale=STATUS_SCALE, shown=True, until=None).order_by(
        "on", "row"
    ):
        plans[row.subject] = replace(plans[row.subject], status=row.grade, comment=row.rationale)
    return plans


def planned(identities: Sequence[str]) -> Mapping[str, FollowUp]:
    """Give what was decided for each of some recommendations, for OHCHR's matrix."""
    plans = {of: plan for chunk in chunks(identities) for of, plan in plan_of(chunk).items()}
    return {of: FollowUp(plan.group, plan.body, plan.action, plan.due) for of, plan in plans.items()}


def names(kind: Kind) -> list[str]:
    """Give the names of all groups, or of all bodies, that recommendations are with now."""
    found = Standing.objects.filter(kind=kind, state__in=HOLDING).exclude(verdict="")
    return sorted(set(found.values_list("verdict", flat=True)))


def with_name(kind: Kind, name: str) -> Iterable[str]:
    """Give the recommendations that are in a group, or with a body."""
    return Standing.objects.filter(kind=kind, verdict=name, state__in=HOLDING).values_list("subject", flat=True)


def graded(grade: str) -> list[str]:
    """Give the recommendations whose last status of implementation is this one."""
    return [of for of, last in _statuses().items() if last == grade]


def done() -> list[str]:
    """Give the recommendations on which, by their last status, nothing is left to do."""
    return [of for of, last in _statuses().items() if last in DONE]


def _statuses() -> dict[str, str]:
    rows = models.Assessment.objects.filter(scale=STATUS_SCALE, shown=True, until=None).order_by("on", "row")
    return dict(rows.values_list("subject", "grade"))


def _with(plan: Plan, standing: Standing) -> Plan:
    if standing.kind == Kind.PLAN:
        return replace(plan, action=standing.verdict, due=standing.decision.value.get("due", ""))
    return replace(plan, **{standing.kind: standing.verdict})
