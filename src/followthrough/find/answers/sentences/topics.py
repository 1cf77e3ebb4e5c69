"""A list of which a sentence then speaks: `Of 9.1 to 9.6, it accepts 9.1 and notes the others`.

Its "others" are those of the list, and not all others of the review; so addenda go through their themes.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from msgspec import Struct

from followthrough.find.answers.named.numbers import Mention
from followthrough.find.answers.sentences.doubted import unsure
from followthrough.find.answers.sentences.groups import OTHERS
from followthrough.find.answers.sentences.sentence import Sentence
from followthrough.find.answers.statements import LISTED, Statement

_ABOUT = re.compile(
    r"\W*(?:of|on|among|concerning|regarding|as\s+(?:for|to|regards|concerns)|with\s+(?:regard|respect)\s+to|"
    r"in\s+(?:relation|respect|regard)\s+(?:to|of)|relating\s+to|sur|parmi|concernant|quant\s+à|"
    r"en\s+ce\s+qui\s+concerne|de|entre|sobre|respecto\s+(?:de|a)|en\s+cuanto\s+a|en\s+relación\s+con)\b",
    re.IGNORECASE,
)
"""How a sentence begins that names its list first: `With regard to recommendations 9.1 to 9.6, `."""
_THEM = re.compile(r"\b(?:them|they|these|those|it|both|les|ils|elles|las|ellas)\b", re.IGNORECASE)


_EVERY = re.compile(r"all|any|every|tou|toda", re.IGNORECASE)
"""How words on others begin that mean those of the whole review: `all other recommendations`."""


class Topic(Struct, frozen=True):
    """The numbers of a list of which a sentence speaks, and where in it they stand, null in one before."""

    numbers: tuple[str, ...]
    mention: Mention | None = None


def topic_of(sentence: Sentence, mentioned: Sequence[str]) -> Topic | None:
    """Give the list within which a sentence says something of others; null where it means all others.

    `mentioned` are numbers that sentences before it in its paragraph name without a position.
    """
    others = OTHERS.search(sentence.text, sentence.start, sentence.end)
    if not others:
        return None
    if own := _in_front(sentence):
        return own
    named = [] if _EVERY.match(others[0]) else sentence.resolved(sentence.named)
    before = tuple(dict.fromkeys(mentioned))
    return Topic(before) if named and set(named) < set(before) else None


def _in_front(sentence: Sentence) -> Topic | None:
    """Give the list that stands in front of all formulas, where what else is named is of it."""
    first, *others = sentence.named or (None,)
    if first is None or any(formula.start < first.start for formula in sentence.plain):
        return None
    numbers = sentence.resolved([first])
    following = others[0].start if others else sentence.end
    if any(one.shape == "passive" and first.end <= one.start < following for one in sentence.plain):
        return None
    within = set(sentence.resolved(others)) < set(numbers) if others else _leaves_open(first, sentence)
    return Topic(tuple(numbers), first) if len(numbers) > 1 and within else None


def _leaves_open(first: Mention, sentence: Sentence) -> bool:
    """Say whether a list is only spoken about, and which of it are meant is said without a number."""
    is_about = _ABOUT.match(sentence.text, sentence.start, first.start)
    return bool(is_about) and not _THEM.search(sentence.text, first.end, sentence.end)


def of_the_topic(said: Statement, topic: Topic, sentence: Sentence) -> list[Statement]:
    """Give what is said of all others as said of those of a list; a doubt where it is left open which they are."""
    others = [mention for mention in sentence.named if mention is not topic.mention]
    answered = {*sentence.resolved(others), *said.numbers}
    if not answered:
        return [unsure(topic.numbers, sentence)]
    numbers = tuple(number for number in topic.numbers if number not in answered)
    return [replace(said, numbers=numbers, level=LISTED, scope=None)] if numbers else []
