"""Numbers that a sentence leaves out of what it says: `accepts all but 9.1 and 9.2, which are noted`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.formulas.governing import heading_position
from followthrough.find.answers.named.numbers import Mention, mentions
from followthrough.find.answers.sentences.sentence import Sentence, just_before
from followthrough.find.answers.statements import LISTED, Statement
from followthrough.find.leaving_out import COUNTED, EXCEPT
from followthrough.records import Position

_EXCEPTED = re.compile(
    rf"\b{EXCEPT}[\s:,(–-]+(?:(?:{COUNTED}|namely|viz\.?|i\.e\.|that\s+is(?:\s+to\s+say)?|à\s+savoir|a\s+saber|"
    r"es\s+decir|c[’']est-à-dire|the|those|that|its|their|las?|los|les|des|celles?|aquellas?|portant|señaladas?|con)"
    r"[\s:,(–-]+)*"
    r"(?:(?:recommendations?|recommandations?|recomendaci\w+|(?:sub)?paragraphs?|numbers?|numéros?|números?|nos?\.?|"
    r"in|contained|"
    r"under)[\s,:(–-]+)*$",
    re.IGNORECASE,
)
"""What stands before numbers that are left out: `with the exception of recommendations `."""
_BUT = re.compile(
    r"\b(?:but|mais|pero)\s+(?:not\s+|pas\s+|no\s+)?(?:(?:recommendations?|nos?\.|las?|la)\s+)*\(?$", re.IGNORECASE
)
"""What stands before a number of a list that is left out of it: `(9.1 to 9.6) but `."""
_WHICH = re.compile(r"\)?[\s,]*(?:(?:of|on)\s+)?which\s+(?P<said>[^,.;]{2,80})")
_WHICH_SAYS = re.compile(
    r"\)?,?\s+(?:(?:of|on|about|for|in|to|sur|pour|à|sobre|de|en|para)\s+)?(?:the\s+)?(?:which|whose|lesquelles|laquelle|"
    r"qui|dont|que|las\s+que|las\s+cuales|la\s+que|la\s+cual)\s(?P<said>[^,.;]{2,80})",
    re.IGNORECASE,
)
"""How what is left out is told more of: `, on which talks go on`."""
_NEAR = 40  # characters behind a number in which what is told of it begins
_DONT = re.compile(r"(?:dont|de\s+las?\s+(?:que|cual(?:es)?))\b", re.IGNORECASE)
"""`dont il est pris note`"""
_WHO = re.compile(r"\)?,?\s+(?:qui|que|las\s+cuales|lesquelles|laquelle)\s+", re.IGNORECASE)
_WHICH_IS = re.compile(r"\)?,?\s+which\s+(?:[\w’']+\s+){0,4}", re.IGNORECASE)
_AND = re.compile(r",?\s*(?:and|,)\s+(?:recommendations?\s+)?$", re.IGNORECASE)
_STUDIED = re.compile(
    r"\b(?:is|are|being|further|still|under)\s+(?:further\s+|still\s+|being\s+)*(?:stud|consider|examin|review)",
    re.IGNORECASE,
)
"""`which it is studying further`"""


def left_out(text: str) -> Mention | None:
    """Give the numbers that a text begins by leaving out: `with the exception of 9.2, enjoy the support`."""
    first = next(iter(mentions(text)), None)
    words = _EXCEPTED.search(text, 0, first.start) if first else None
    return first if words and not text[: words.start()].strip(" ,(–-") else None


def is_excepted(mention: Mention, sentence: Sentence) -> bool:
    """Say whether words stand before a number that leave it out: `with the exception of recommendation `."""
    before = just_before(mention, sentence)
    return bool(_EXCEPTED.search(before)) or bool(_BUT.search(before) and _is_of_a_list(mention, sentence))


def _is_of_a_list(mention: Mention, sentence: Sentence) -> bool:
    numbers = set(sentence.resolved([mention]))
    return any(numbers < set(sentence.resolved([one])) for one in sentence.named if one.end <= mention.start)


def is_one_more(mention: Mention, sentence: Sentence) -> bool:
    """Say whether a number goes on with exceptions: `except 9.1, which is noted, and 9.2, which is rejected`."""
    return bool(
        _AND.search(just_before(mention, sentence)) and _WHICH.match(sentence.text, mention.end, sentence.end)
    )


def without(numbers: tuple[str, ...], named: Sequence[Statement]) -> list[Statement]:
    """Take exceptions out of what has been said of a list or range."""
    return [
        replace(said, numbers=tuple(name for name in said.numbers if name not in numbers))
        if said.level == LISTED
        else said
        for said in named
    ]


def refused(numbers: tuple[str, ...], formula: Formula, mention: Mention, sentence: Sentence) -> list[Statement]:
    """Give exceptions: what is said of them (`…, which are noted`), else that they are no part of an acceptance."""
    which = _WHICH.match(sentence.text, mention.end, sentence.end)
    position = _said_aside(which["said"]) if which else None
    if which and position:
        return [Statement(numbers, position, LISTED, which["said"].strip(), number=sentence.number)]
    told = any(mention.end <= other.start < mention.end + _NEAR for other in sentence.plain)
    if not told and (says := _WHICH_SAYS.match(sentence.text, mention.end, sentence.end)):
        return [_as_told(numbers, says["said"], sentence)]
    words = sentence.text[formula.start : formula.end]
    if is_relative(formula, mention, sentence):
        return [Statement(numbers, formula.position, LISTED, words, number=sentence.number)]
    if formula.position not in {"supported", "supported_in_part"}:
        return []
    return [Statement(numbers, "not_supported", LISTED, words, number=sentence.number)]


def _as_told(numbers: tuple[str, ...], said: str, sentence: Sentence) -> Statement:
    """Give what is told of what is left out, a doubt where that is no position: `, on which talks go on`."""
    if position := _said_aside(said):
        return Statement(numbers, position, LISTED, said.strip(), number=sentence.number)
    words = sentence.text[sentence.start : sentence.end].strip()
    return Statement(numbers, None, LISTED, comment=words, number=sentence.number, doubted=True)


def is_relative(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether a formula begins with the relative for exceptions: `sauf 9.1, dont il est pris note`."""
    between = sentence.text[mention.end : formula.start]
    return formula.start >= mention.end and bool(
        _DONT.match(sentence.text, formula.start) or _WHO.fullmatch(between) or _WHICH_IS.fullmatch(between)
    )


def _said_aside(words: str) -> Position | None:
    return "pending" if _STUDIED.search(words) else heading_position(words)
