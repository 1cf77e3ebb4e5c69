"""Answers that a sentence gives to its numbers one by one: `9.1 and 9.2 are accepted and noted, respectively`."""

import re
from collections.abc import Sequence

from followthrough.find.answers.governing import heading_position
from followthrough.find.answers.statements import Statement

_POSITION = re.compile(
    r"\b(?:not |partially |partly )?(?:accepted|supported|noted|rejected)(?: in part)?\b", re.IGNORECASE
)

_FORMER = re.compile(
    r"\bthe (?:former|first)\b(?: one| recommendation)?(?P<former>[^.;]{3,60}?)[,;]"
    r"(?: and| while| but| whereas)? the (?:latter|second)\b"
    r"(?: one| recommendation)?(?P<latter>[^.;,]{3,60})",
    re.IGNORECASE,
)
"""`The former is supported, the latter noted`"""
_TAKES_BOTH = re.compile(
    r"(?P<former>\b(?:accepts|supports|notes|takes note of|does not (?:accept|support)|cannot (?:accept|support)|"
    r"rejects)) the former"
    r"(?: one| recommendation)?,? (?:and|but|while|whereas)(?: it)? (?:only |merely |partially )?"
    r"(?P<latter>(?:accepts|supports|notes|takes note of|does not (?:accept|support)|cannot (?:accept|support)|"
    r"rejects)) the latter\b"
    r"(?! part| half)",
    re.IGNORECASE,
)
"""`accepts the former and notes the latter`"""


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


def former_and_latter(text: str, numbers: Sequence[str], level: int, number: str | None) -> list[Statement]:
    """Give what a text says of two recommendations that it has named: `The former is supported, the latter noted`."""
    said = (_FORMER.search(text) or _TAKES_BOTH.search(text)) if len(numbers) == 2 else None
    positions = [heading_position(said[name]) for name in ("former", "latter")] if said else []
    if not said or None in positions:
        return []
    return [
        Statement((name,), position, level, said[words].strip(), comment=text, number=number)
        for name, position, words in zip(numbers, positions, ("former", "latter"), strict=True)
    ]
