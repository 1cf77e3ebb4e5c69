"""Verbs that take what a recommendation asks for, with its number in brackets: `supports accession to it (9.1)`.

The State speaks of the matter and not of the recommendation: the position is read from wording, and said to be.
"""

import re
from collections.abc import Sequence

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.named.numbers import Mention
from followthrough.find.answers.sentences.sentence import Sentence
from followthrough.find.answers.statements import LISTED, Statement

_MATTER = (
    r"(?:\s+(?!(?:is|are|was|were|has|have|had|can|cannot|will|would|do|does|but|which|that|who|notes?|takes?|"
    r"accepts?|supports?|"
    r"rejects?|spirit|aims?|objectives?|intent\w*|principles?|goals?|purpose|idea)\b)[\w’'-]+,?){1,25}?"
    r"\s*\((?:(?:recommendations?|recs?\.?|nos?\.|para\w*\.?)\s+)?"
)
_A_MATTER = re.compile(_MATTER)
"""What stands between a verb and the number in brackets of what it takes: ` accession to the Convention (`."""
_A_FURTHER_ONE = re.compile(rf"\),?(?:\s+(?:and|as\s+well\s+as))?{_MATTER}")
"""What stands between two of them: `) and access to water (`."""


def takes_a_matter(formula: Formula, named: Sequence[Mention], text: str) -> bool:
    """Say whether a verb that takes no recommendation takes what the number in brackets behind it asks for."""
    behind = next((mention for mention in named if mention.start >= formula.end), None)
    if not formula.soft or formula.shape != "active" or behind is None:
        return False
    return _A_MATTER.fullmatch(text, formula.end, behind.start) is not None


def of_its_matter(
    numbers: tuple[str, ...], formula: Formula, mention: Mention, sentence: Sentence
) -> list[Statement]:
    """Give the position by wording where a verb takes a number's matter; nothing where another verb is between."""
    earlier = [other.end for other in sentence.named if formula.end <= other.end <= mention.start]
    pattern, begin = (_A_FURTHER_ONE, earlier[-1]) if earlier else (_A_MATTER, formula.end)
    if not numbers or not pattern.fullmatch(sentence.text, begin, mention.start):
        return []
    words = sentence.text[formula.start : formula.end]
    return [Statement(numbers, formula.position, LISTED, words, number=sentence.number, soft=True)]
