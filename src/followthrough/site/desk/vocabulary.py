"""The terms that an editor can give, by scheme."""

from functools import cache

from followthrough.terms.actions import actions
from followthrough.terms.groups import groups
from followthrough.terms.issues import issues
from followthrough.terms.sdgs import goals


@cache
def schemes() -> dict[str, dict[str, str]]:
    """Give for each scheme its terms, each with how it is shown."""
    return {
        "issue": {one.term: one.term for one in issues()},
        "action": {one.category: f"{one.category} · {one.name}" for one in actions()},
        "group": {one.group: one.group for one in groups()},
        "sdg": {one.printed: one.printed for one in goals()},
    }
