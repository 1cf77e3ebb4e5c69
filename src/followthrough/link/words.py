"""A recommendation's text, cut into what is asked and what for, and into the things that it lists."""

import re

_PURPOSE = re.compile(
    r"\b(?:including|in particular|particularly|especially|with a view to|with the aim|in accordance with"
    r"|as recommended|in line with|taking into account|in order to|so as to|so that|such as|inter alia|through"
    r"|notably|by \w+ing|as well as|in keeping with|in conformity|aimed at|to ensure|in compliance|based on"
    r"|as a (?:matter|means)|with the (?:support|assistance|help))\b|;",
    re.IGNORECASE,
)
"""Where what for and how begin: `in order to`, `with a view to`."""
_CLAUSE = re.compile(r",?\s+and(?:\s+to)?\b|;|,")


def parts_by_purpose(text: str) -> list[tuple[int, int]]:
    """Cut a text where it stops to ask and begins to say how, with whom, or what for; gives offsets."""
    return _cut(text, _PURPOSE)


def clauses(text: str) -> list[tuple[int, int]]:
    """Cut a text into the things it lists; gives offsets."""
    return _cut(text, _CLAUSE)


def _cut(text: str, where: re.Pattern[str]) -> list[tuple[int, int]]:
    cuts = [(match.start(), match.end()) for match in where.finditer(text)]
    return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True))
