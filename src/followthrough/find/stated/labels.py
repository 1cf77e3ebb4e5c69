"""Figures behind labels: `Total number of recommendations: 163 (accepted: 142; noted: 21)`.

A number behind `Accepted:` may be that of a recommendation. It counts where the same sentence gives the number of
all, and what it counts is no more than that.
"""

import re
from collections.abc import Iterator

from followthrough.find.figures import value_of
from followthrough.patterns import when_needed

_LABELLED = re.compile(
    r"\b(?:(?P<all>(?:total|sum)(?:\s+number)?(?:\s+of)?(?:\s+(?:all|the))?(?:\s+recommendations)?(?:\s+(?:received|made))?|"
    r"recommendations\s+(?:received|made)|received|recommendations)|"
    r"(?P<said>(?:not\s+|partially\s+|partly\s+|fully\s+)?(?:accepted|supported|noted|rejected|pending)(?:\s+in\s+part)?)"
    r"(?:\s+recommendations)?)\s?[:=]\s?(?P<value>\d{1,3}(?:,\d{3})?)(?![\d/]|[.,]\d|\s?[–-]\s?\d)"
    r"(?!\s?(?:,|and|to)\s?\d)",
    re.IGNORECASE,
)
"""`noted: 21`, but not `noted: 21, 22`"""
_NUMBER_OF = when_needed(
    r"\bnumber\s+of\s+(?:the\s+)?(?P<said>(?:not\s+|partially\s+|partly\s+|fully\s+)?(?:accepted|supported|noted|rejected|pending))\s+"
    r"recommendations\s*(?::|is|was|stands\s+at|stood\s+at)\s+(?P<value>\d{1,3}(?:,\d{3})?)(?![\d/]|[.,]\d)",
    re.IGNORECASE,
)
"""`the number of accepted recommendations is 142`"""


def labelled(words: str) -> Iterator[tuple[int, str]]:
    """Give the figures behind labels in a sentence, each with what it counts; none where the labels leave doubt."""
    if "umber of" in words:
        yield from ((value_of(one["value"]), _what(one["said"].lower())) for one in _NUMBER_OF.finditer(words))
    if ":" not in words and "=" not in words:
        return
    found = list(_LABELLED.finditer(words))
    every = [value_of(one["value"]) for one in found if one["all"]]
    parts = [(value_of(one["value"]), _what(one["said"].lower())) for one in found if one["said"]]
    if len(every) == 1 and sum(value for value, _ in parts) <= every[0]:
        yield every[0], "received"
        yield from parts


def _what(said: str) -> str:
    if said.startswith("not "):
        return "not_supported"
    if "part" in said:
        return "supported_in_part"
    return "supported" if said.endswith(("accepted", "supported")) else said.removeprefix("fully ")
