"""Answers that a sentence gives to its numbers one by one: `9.1 and 9.2 are accepted and noted, respectively`."""

import re

from followthrough.find.answers.governing import heading_position
from followthrough.find.answers.statements import Statement

_POSITION = re.compile(
    r"\b(?:not |partially |partly )?(?:accepted|supported|noted|rejected)(?: in part)?\b", re.IGNORECASE
)


def respectively(words: str, numbers: tuple[str, ...], level: int, number: str | None) -> list[Statement]:
    """Give to each number its own position where a sentence names as many positions; nothing for any other."""
    said = list(_POSITION.finditer(words)) if "respectively" in words else []
    if len(said) != len(numbers) or len(numbers) < 2:
        return []
    positions = [heading_position(one[0]) for one in said]
    if None in positions:
        return []
    return [
        Statement((name,), position, level, one[0], number=number)
        for name, position, one in zip(numbers, positions, said, strict=True)
    ]
