"""Answers that a sentence gives to its numbers one by one: `9.1 and 9.2 are accepted and noted, respectively`."""

import re
from collections.abc import Sequence

from followthrough.find.answers.formulas.governing import heading_position
from followthrough.find.answers.statements import Statement

_POSITION = re.compile(
    r"\b(?:not |partially |partly )?(?:accepted|supported|noted|rejected)(?: in part)?\b", re.IGNORECASE
)

_TAKES = (
    r"(?:partially |partly )?(?:accepts?|supports?|notes?|takes? note of|do(?:es)? not (?:accept|support)|"
    r"(?:can ?not|could not|is unable to) (?:accept|support)|rejects?)"
)
_FORMER = re.compile(
    r"\bthe (?:former|first)\b(?! part| half| element| of(?! (?:these|them|those|the two)\b))(?: one|"
    r" recommendation)?(?P<former>[^.;]{3,60}?)"
    r"(?:[,;](?: and| while| but| whereas)?| and| while| but| whereas) the (?:latter|second)\b"
    r"(?: one| recommendation)?(?P<latter>[^.;,]{3,60})",
    re.IGNORECASE,
)
"""`The former is supported, the latter noted`"""
_TAKES_BOTH = re.compile(
    rf"\b(?P<former>{_TAKES} the former(?: one| recommendation)?(?: in part| partially)?),? (?:and|but|while|"
    r"whereas)(?: it)? "
    rf"(?:only |merely )?(?P<latter>{_TAKES} the latter\b(?! part| half)(?: in part| partially)?)",
    re.IGNORECASE,
)
"""`accepts the former and notes the latter`"""
_TAKES_ELSEWHERE = r"(?:accepte|appuie|soutient|rejette|prend note de|acepta|apoya|rechaza|toma nota de)"
_BOTH_ELSEWHERE = re.compile(
    rf"\b(?<!n[’'])(?<!\bno )(?P<former>{_TAKES_ELSEWHERE} la (?:première|primera)),? (?:et|mais|y|pero)(?: elle)? "
    rf"(?P<latter>{_TAKES_ELSEWHERE} la (?:seconde|deuxième|dernière|segunda|última))\b(?! partie| parte)",
    re.IGNORECASE,
)
"""`accepte la première et prend note de la seconde`"""
_ONE_OF_TWO = re.compile(
    r"\bthe (?:former|latter)\b(?!\s+(?:part|half|element|having|since|as|because|in\s+(?:19|20)\d\d))|"
    r"\bthe (?:first|second)(?: one| of (?:these|them|those|the two))?(?= (?:is|was|has|can|cannot|could|does|"
    r"enjoys)\b)|"
    r"\bla (?:première|seconde|deuxième|primera|segunda)(?=\s*(?:[.;,]|$|(?:et|y|est|se|es|mais|pero|n[’']est)\b))|"
    r"\bcelle-(?:ci|là)\b|\b(?:aquella|esta última)\b",
    re.IGNORECASE,
)
"""`the latter is noted`"""


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


def of_one_of_two(words: str) -> bool:
    """Say whether words speak of one of two recommendations by their order: `accepts the former`."""
    return _ONE_OF_TWO.search(words) is not None


def former_and_latter(text: str, numbers: Sequence[str], level: int, number: str | None) -> list[Statement]:
    """Give what a text says of two recommendations that it has named: `The former is supported, the latter noted`."""
    patterns = (_FORMER, _TAKES_BOTH, _BOTH_ELSEWHERE) if len(numbers) == 2 else ()
    said = next((found for pattern in patterns if (found := pattern.search(text))), None)
    positions = [heading_position(said[name]) for name in ("former", "latter")] if said else []
    if not said or None in positions:
        return []
    return [
        Statement((name,), position, level, said[words].strip(), comment=text, number=number)
        for name, position, words in zip(numbers, positions, ("former", "latter"), strict=True)
    ]
