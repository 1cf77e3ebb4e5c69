"""What coded rows say about the review: specific asks by session, answers and regions by kind of action."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from followthrough.label.coded import Coded
from followthrough.terms.states import states

SPECIFIC = "5"

MCMAHON = {"African": 2.85, "Asia-Pacific": 2.86, "EEG": 3.64, "GRULAC": 3.70, "WEOG": 3.83}
"""Mean category by regional group of the recommending State as E. McMahon published it, from the first sessions."""

REGIONS = {
    "African": "Africa",
    "Asia-Pacific": "Asia",
    "EEG": "Eastern Europe",
    "GRULAC": "Latin America and Caribbean",
    "WEOG": "Western Europe and others",
}
"""Regional groups as McMahon names them."""


def specific_by_session(rows: Iterable[Coded]) -> dict[int, float]:
    """Give for each session of the Working Group the share of rows that ask a specific action."""
    by_session: dict[int, list[bool]] = defaultdict(list)
    for row in rows:
        if row.session is not None:
            by_session[row.session].append(row.action == SPECIFIC)
    return {session: _mean(by_session[session]) for session in sorted(by_session)}


def answers_by_action(rows: Iterable[Coded]) -> dict[str, dict[str, int]]:
    """Give for each category of action how many rows got which answer."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        if row.response:
            counts[row.action][row.response] += 1
    return {action: dict(sorted(counts[action].items())) for action in sorted(counts)}


def mean_action_by_region(rows: Iterable[Coded]) -> dict[str, float]:
    """Give the mean category of action by the regional group of the recommending State; others are left out."""
    group = {state.code: state.group for state in states()}
    by_region: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        if group.get(row.recommender, "none") != "none":
            by_region[group[row.recommender]].append(int(row.action))
    return {region: _mean(by_region[region]) for region in sorted(by_region)}


def beside_published(means: Mapping[str, float]) -> list[tuple[str, float, float | None]]:
    """Give each region with McMahon's published mean and ours (None where there is none)."""
    return [(region, published, means.get(region)) for region, published in MCMAHON.items()]


def _mean(values: list[bool] | list[int]) -> float:
    return sum(values) / len(values)
