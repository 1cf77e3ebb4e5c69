"""States folded into the United Nations' regional groups."""

from collections import defaultdict
from collections.abc import Mapping

from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.tallies import added
from followthrough.terms import states


def group_of(code: str) -> str:
    """Give the regional group of a State, `none` where it has none or is not known."""
    known = states.vocabulary().states.get(code)
    return known.group if known else "none"


def by_group(tallied: Mapping[str, Answered]) -> dict[str, Answered]:
    """Add up tallies by State to tallies by regional group."""
    folded: dict[str, list[Answered]] = defaultdict(list)
    for code, one in tallied.items():
        folded[group_of(code)].append(one)
    return {group: added(ones) for group, ones in sorted(folded.items())}
