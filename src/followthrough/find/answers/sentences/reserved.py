"""A reserve that a sentence keeps as to one of its numbers: `accepts 9.1 to 9.6, except for the end of 9.4`."""

import re
from collections.abc import Sequence

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.sentences.excepted import is_excepted
from followthrough.find.answers.sentences.sentence import Sentence
from followthrough.find.answers.statements import LISTED, Statement

_RESERVE = re.compile(
    r"[^;:]{0,60}?[\s,(]+(?:except(?:\s+for|\s+as\s+(?:to|regards))?|with\s+the\s+exception\s+of|save\s+for|apart\s+from|"
    r"but\s+not|with\s+(?:a\s+|some\s+)?reservations?|sauf|à\s+l[’']exception\s+d[eu]|salvo|excepto|con\s+excepción\s+de)"
    r"\s+[^.;:()\d]{0,120}?\b(?:of|in|under|by|to|on|about|concerning|regarding|de|dans|en|sur|sobre)\s+"
    r"(?:recommendations?\s+|recommandations?\s+|la\s+)*",
    re.IGNORECASE,
)
"""What stands between a list and the number that a reserve is about: ` , except for the second part of `."""
_ENDS = re.compile(r"[\s.)]*")


def reserved_for_one(sentence: Sentence) -> list[Statement]:
    """Give what a sentence says where it accepts a list and keeps something back of some in it; else nothing."""
    formula = _of_all(sentence.plain)
    if formula is None or len(sentence.named) != 2:
        return []
    first, last = sentence.named
    numbers, some = (tuple(sentence.resolved([one])) for one in (first, last))
    between = sentence.text[first.end : last.start]
    is_reserve = _RESERVE.fullmatch(between) and not is_excepted(last, sentence)
    if not is_reserve or not set(some) < set(numbers) or not _ENDS.fullmatch(sentence.text, last.end, sentence.end):
        return []
    words = sentence.text[formula.start : formula.end]
    others = tuple(number for number in numbers if number not in some)
    return [
        Statement(others, "supported", LISTED, words, number=sentence.number),
        Statement(some, "supported_in_part", LISTED, words, number=sentence.number),
    ]


def _of_all(plain: Sequence[Formula]) -> Formula | None:
    """Give the one formula of a sentence, where that accepts."""
    alone = len(plain) == 1 and plain[0].position in {"supported", "supported_in_part"}
    return plain[0] if alone else None
