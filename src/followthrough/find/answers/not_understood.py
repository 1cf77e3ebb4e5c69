"""Recommendations on whose position a text speaks in words that are no formula: `revisited its stance on 9.1`."""

import re
from collections.abc import Collection, Iterator

from followthrough.find.answers.catalogue import Catalogue
from followthrough.find.answers.numbers import mentions
from followthrough.find.answers.sentence import list_named, resolved
from followthrough.find.sentences import sentences

_OF_A_POSITION = re.compile(
    r"\b(?:(?:un|non-)?accept\w*|(?:un)?support(?!ing\b)\w*|endors\w+|approv\w+|(?:dis)?agree[ds]?|adher\w+|reject\w*|refus\w+|"
    r"oppos(?:e[sd]?|ing|ition)|object(?:s|ed|ing|ions?)|declin\w+|dismiss\w*|withdr[ae]w\w*|revo(?:k\w+|cation)|"
    r"rescind\w*|retract\w*|renounc\w+|not(?:ed|es|ing)(?!\s+that\b)|take[sn]?\s+note|took\s+note|reconsider\w*|revis(?:it|e)\w*|"
    r"re-?(?:examin|evaluat|assess|classif|categori)\w+|(?:up|down)grad\w+|revers(?:e[sd]?|ing|al)|"
    r"(?:is|was|are|were)\s+(?:still\s+)?(?:considering|examining|studying)|"
    r"positions?|stance|reservations?|favou?r(?:ed|s|able|ably)?)\b",
    re.IGNORECASE,
)
"""What a State takes or changes a position with: `had reservations about`, `has reconsidered`."""


def not_understood(text: str, catalogue: Catalogue, answered: Collection[str]) -> Iterator[tuple[str, str]]:
    """Give each number of the report, beside its sentence, on whose position a text speaks without an answer.

    `answered` are the numbers to which an answer was read in the same text.
    """
    everywhere = mentions(text)
    found: dict[str, str] = {}
    for start, end in sentences(text):
        named = [mention for mention in everywhere if start <= mention.start < end]
        if named and _OF_A_POSITION.search(text, start, end):
            for number in resolved(named, catalogue, list_named(named, catalogue)):
                found.setdefault(number, text[start:end].strip())
    yield from ((number, words) for number, words in found.items() if number not in answered)
