"""What a later sentence without numbers does to an answer: it may keep something back, or change it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.sentences.doubted import own_in_doubt, unsure
from followthrough.find.answers.sentences.sentence import Sentence
from followthrough.find.answers.sentences.unexplained import refuses
from followthrough.find.answers.statements import LISTED, Statement

_YES = frozenset(("supported", "supported_in_part"))
_TAKES_BACK = re.compile(r"\b(?:withdr|revok|rescind|retract|retir)", re.IGNORECASE)
_OF_IT = re.compile(r"\b(?:it|them)$", re.IGNORECASE)
"""What a verb speaks of that is no new recommendation: `has since decided to accept it`."""


def in_view_of(said: Statement, used: Sequence[Formula], sentence: Sentence) -> Statement:
    """Give an answer in view of a later sentence without numbers: a doubt where that keeps back or changes it.

    `used` are the formulas of that sentence that it says of others.
    """
    if said.level != LISTED or said.clause or said.position in {None, "pending", "supported_in_part"}:
        return said
    if taken_back := next(filter(partial(_takes_back, sentence), sentence.plain), None):
        words = sentence.text[taken_back.start : taken_back.end]
        if own_in_doubt(sentence.text, taken_back, sentence.start, sentence.end, sentence.catalogue):
            return replace(unsure(said.numbers, sentence), number=said.number)
        return replace(said, position=taken_back.position, formula=words)
    kept_back = said.position == "supported" and keeps_back(sentence)
    changed = any(
        one not in used
        and (one.position in _YES) != (said.position in _YES)
        and _OF_IT.search(sentence.text, one.start, one.end)
        for one in sentence.plain
    )
    return replace(unsure(said.numbers, sentence), number=said.number) if kept_back or changed else said


def _takes_back(sentence: Sentence, formula: Formula) -> bool:
    """Say whether a formula withdraws an answer without a number: `It now withdraws its acceptance`."""
    withdraws = _TAKES_BACK.search(sentence.text, formula.start, formula.end)
    return formula.position == "not_supported" and withdraws is not None


def keeps_back(sentence: Sentence) -> bool:
    """Say whether a sentence without numbers refuses something behind an acceptance: `It cannot fund it`."""
    if sentence.named or sentence.plain:
        return False
    return refuses(sentence.text, sentence.start, sentence.end)
