"""States that a title names: `Situation of human rights in the Democratic People's Republic of Korea`."""

import re
from functools import lru_cache

from followthrough.terms import states

_BEFORE = re.compile(
    r"(?:^|\b(?:in|on|of|for|to|against|with|by|between|from|and)\s+|[:,(–-]\s*)"
    r"(?:the\s+)?(?:(?:southern|northern|eastern|western|occupied)\s+)?(?=[A-Z])"
)
"""What may stand before the name of a State in a title: `situation in the occupied Aland`."""


@lru_cache(maxsize=4096)
def states_in_title(title: str) -> tuple[str, ...]:
    """Give the codes of the States that a title names, in its order; a name inside a longer one is not counted."""
    found: dict[str, None] = {}
    done = 0
    for before in _BEFORE.finditer(title):
        if before.end() < done:
            continue
        named = _longest(title[before.end() :])
        if named:
            found[named[0]] = None
            done = before.end() + len(named[1])
    return tuple(found)


def _longest(rest: str) -> tuple[str, str] | None:
    """Give the longest beginning of a text that is a State's name, with its code."""
    words = list(re.finditer(r"\S+", rest))[:12]
    for last in reversed(words):
        name = rest[: last.end()].rstrip(" ,;:.")
        if code := states.find(name):
            return code, name
    return None
