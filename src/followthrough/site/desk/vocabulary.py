"""The terms that an editor can give, by scheme."""

from functools import cache

from followthrough.terms.actions import actions
from followthrough.terms.groups import groups
from followthrough.terms.issues import issues
from followthrough.terms.sdgs import goals


@cache
def schemes() -> dict[str, list[str]]:
    """Give the terms of each scheme."""
    return {
        "issue": [one.term for one in issues()],
        "action": [one.category for one in actions()],
        "group": [one.group for one in groups()],
        "sdg": [one.printed for one in goals()],
    }
