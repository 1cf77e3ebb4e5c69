"""Answers that point to others: `see the response to 9.1`, `for the same reasons as those given under 9.2`."""

import re
from collections.abc import Sequence

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.named.numbers import Mention
from followthrough.find.answers.sentences.sentence import Sentence, just_before

_SEE = re.compile(
    r"^[\s(–-]*(?:on\s+[^,.]{1,40},\s*)?(?:please\s+)?(?:also\s+)?(?:kindly\s+)?(?:see|refer\s+to|same\s+(?:as|"
    r"response|answer|comment|position)|idem|ibid|cf\.?|voir|véase|ver\b|"
    r"(?:the\s+)?(?:response|answer|comment|reply)s?\s+(?:is\s+|are\s+)?(?:the\s+same|as\s+for|as\s+in|to|provided|"
    r"given)\b|as\s+(?:in|for|stated\s+(?:in|under|above)))",
    re.IGNORECASE,
)
"""An answer that only leads to another: `Please see the response to 9.1`, `Idem`."""
_SEE_INSIDE = re.compile(
    r"\b(?:see\s+(?:also\s+)?|refers?\s+to\s+(?:the\s+)?(?:response|answer|comment|information)s?\s+|(?:response|"
    r"answer|comment)s?\s+(?:to|on|under|in)\s+|as\s+(?:explained|stated|mentioned)\s+(?:in|under)\s+|"
    r"\b(?:reasons?|grounds?|considerations?)\s+(?:as\s+)?(?:(?:those|the\s+ones)\s+)?(?:\w+\s+){0,3}?"
    r"(?:in|under|for|to|with\s+(?:regard|respect)\s+to|in\s+respect\s+of)\s+|\bsame\s+(?:reasons?|grounds?)\s+as\s+|"
    r"\b(?:raisons|motifs)\s+(?:que\s+)?(?:celles\s+|ceux\s+)?(?:\w+es\s+|\w+és\s+)?(?:à|sous|dans|pour|"
    r"au\s+titre\s+de)\s+"
    r"(?:la\s+réponse\s+à\s+)?(?:la\s+)?|"
    r"\b(?:razones|motivos)\s+(?:que\s+)?(?:(?:las|los)\s+)?(?:\w+[oa]s\s+)?(?:en|para|"
    r"respecto\s+de)\s+(?:la\s+respuesta\s+a\s+)?"
    r"(?:la\s+)?)"
    r"(?:the\s+)?(?:(?:response|answer|comment|information|explanation|reply|position)s?\s+(?:to|on|under|in|for|"
    r"provided|given)\s+)*(?:also\s+)?(?:the\s+)?(?:under\s+)?$",
    re.IGNORECASE,
)
"""What leads to another answer within a sentence, up to its number: `as explained in the response to `."""
_WORD_OF_NUMBERS = re.compile(r"(?:recommendations?|recommandations?|recomendaci(?:ón|ones)) $")
_OWN_RESPONSE = re.compile(
    r"\b(?:its|our|their)\s+(?:\w+\s+)?(?:response|answer|position|reply)\s+(?:to|on)\s+(?:recommendations?\s+)?$",
    re.IGNORECASE,
)
"""An answer that changes: `has revisited its response to recommendation `."""


_IN_RESPONSE = re.compile(
    r"\W*in\s+(?:response|reply|answer)\s+to\s+(?:the\s+)?(?:recommendations?\s+)?(?:nos?\.\s*)?", re.IGNORECASE
)
"""With what a sentence begins that is itself the answer: `In response to recommendation `."""


def is_reference(text: str, start: int, named: Sequence[Mention], found: Sequence[Formula]) -> bool:
    """Say whether a sentence only leads to other answers: `Please see the response to 9.1`."""
    plain = [formula for formula in found if not formula.soft]
    return not plain and bool(_SEE.match(text[start : start + 120])) and (bool(named) or len(text) < 400)


def is_pointed_to(mention: Mention, sentence: Sentence) -> bool:
    """Say whether a number only says where an answer or its reasons stand: `for the reasons given under 9.1`."""
    before = just_before(mention, sentence)
    if _OWN_RESPONSE.search(before) or _IN_RESPONSE.fullmatch(sentence.text, sentence.start, mention.start):
        return False
    return bool(_SEE_INSIDE.search(_WORD_OF_NUMBERS.sub("", before)))
