"""What stands before a verb in its base form and decides whether it answers: `does not intend to `, `too far to `.

An infinitive says what a State does only where a word of will or power governs it: `has decided to`, `is able to`.
"""

import re
from typing import Literal

REACH = 400  # characters in front of a verb in which words that govern it are looked for
_BASE = re.compile(r"(?!\w+(?:ed|ing|s|ive|able)\b)")
_TO_DO = re.compile(
    r"(?:^(?:\d{1,3}\.\s+)?|(?P<no>\b(?:not|no|"
    r"never)\s+(?:\w+\s+)?)?\b(?P<word>[\w’-]+)\s+(?:for\s+(?:[\w’-]+\s+){1,4}?)?)to\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
"""`does not intend to `"""
_WILL = re.compile(
    r"(?:(?:and|or|nor|as)$|pleas|happ|glad|deci[ds]|agree|wish|like|inten[dt]|plan|ready|will|able|unable|position|"
    r"honou?r|"
    r"prepared|resolv|determin|cho[os]|commit|undert|continu|proud|inclin|dispos|want|opt|elect|proceed|prefer|"
    r"announc|"
    r"declar|confirm|delight|oblig|constrain|compel|forc|bound|difficult|impossible|hard|possible|reason|ground|"
    r"come|came|only|but|not|cannot|need|liberty|fit|time|also|therefore|now|regret|sorry|later|hop|urg|"
    r"encourag|invit|call|according|obstacle|objection|present|moment|stage|juncture|yet|longer)",
    re.IGNORECASE,
)
"""What may govern an answer: `decided`"""
_REFUSED = re.compile(r"(?:refus|declin|fail)", re.IGNORECASE)
"""What makes a refusal of what it governs: `declines` (to accept)."""
_TOO = re.compile(r"\btoo\s+[\w-]+\s+to\s+(?:be\s+)?$|\bpremature\s+to\s+(?:be\s+)?$", re.IGNORECASE)
_NO_INTENTION = re.compile(
    r"\b(?:refrain|abstain|desist)(?:s|ed|ing)?\s+from\s+$|\bno\s+(?:intention|plans?|wish|desire)\s+(?:of|to)\s+$",
    re.IGNORECASE,
)
"""`has no intention of `"""
_DIFFICULTY = re.compile(
    r"(?P<no>\b(?:no|without)\s+(?:\w+\s+)?)?\b(?:difficult\w*|hesitation|trouble|problems?|qualms?|"
    r"objections?)(?:\s+(?:in|with|about|to))?\s+$",
    re.IGNORECASE,
)
"""`has difficulty in `"""
_NOT_THOUGHT = re.compile(
    r"\b(?:not|never)\s+(?:consider|believe|think|find|feel|see)\s+that\s(?:[^.;]|\.(?=\d)){0,80}$|\bagainst\s+$",
    re.IGNORECASE,
)
"""`does not believe that 9.1 `"""
_DOUBTED = re.compile(r"\bdoubt(?:s|ed)?\s+(?:that|whether)\s(?:[^.;]|\.(?=\d)){0,80}$", re.IGNORECASE)
"""`doubts that 9.1 `"""
_STUDIED = re.compile(r"\b(?:discuss|debat|examin|consider|contemplat|envisag|stud[iy])\w*\s+$", re.IGNORECASE)
"""`discussed ` (accepting)"""


def governed(text: str, start: int, at: int, verb: str) -> Literal["done", "not_done", "open"] | None:
    """Say what the words before the verb at `at` make of it: done, not done, or open; null where they say nothing."""
    start = max(start, at - REACH)
    if any(pattern.search(text, start, at) for pattern in (_TOO, _NO_INTENTION, _NOT_THOUGHT)):
        return "not_done"
    if _DOUBTED.search(text, start, at) or (verb.endswith("ing") and _STUDIED.search(text, start, at)):
        return "open"
    if hard := _DIFFICULTY.search(text, start, at):
        return "done" if hard["no"] else "not_done"
    to_do = _TO_DO.search(text, start, at) if _BASE.match(verb) else None
    if to_do is None:
        return None
    return _of_will(to_do["word"] or "", denied=bool(to_do["no"]))


def _of_will(word: str, *, denied: bool) -> Literal["not_done", "open"] | None:
    """Say what a word in front of an infinitive makes of it: `declines` refuses, `hesitates` leaves it open."""
    if _REFUSED.match(word):
        return "open" if denied else "not_done"
    if not _WILL.match(word):
        return "open"
    return "not_done" if denied else None
