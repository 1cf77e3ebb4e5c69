"""On which day something was said, where a cue names the day of the week: `said Friday that`."""

import re
from datetime import date, timedelta

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAMED = re.compile(
    r"(?: (?:reporters|journalists|the [\w-]+|the [\w-]+ [\w-]+))?(?: on| late| early)*"
    rf" (?P<day>{'|'.join(_DAYS)})(?![\w’'-])"
)
"""` reporters on Monday`"""


def said_on(sentence: str, cue: str, published: str) -> str | None:
    """Give the day (ISO) that a sentence names behind a cue: the last one of that name up to the day of publication.

    `published` is ISO; null where it is no whole day, or where the cue names none.
    """
    at = sentence.find(cue) + len(cue) if "day" in sentence and not cue.endswith(" that") else 0
    found = _NAMED.match(sentence, at) if at else None
    if not found:
        return None
    try:
        until = date.fromisoformat(published)
    except ValueError:
        return None
    return (until - timedelta(days=(until.weekday() - _DAYS.index(found["day"])) % len(_DAYS))).isoformat()
