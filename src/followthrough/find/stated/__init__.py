"""Figures on recommendations that a paragraph states."""

import re

from followthrough.find.figures import figures, has_figures
from followthrough.find.sentences import sentences
from followthrough.find.stated.counted import Stated, in_sentence
from followthrough.find.stated.excepted import says_none
from followthrough.find.stated.in_english import in_english, is_foreign
from followthrough.find.stated.in_part import in_part
from followthrough.find.stated.no_total import OF_ITS_OWN
from followthrough.patterns import when_needed

_NUMBER = r"\d{1,3}(?:\s*\([a-z ]{1,12}\))?"
_NUMBERED = r"\(?\s*(?:nos?\b\.?|numbers?|numbered)\s*"
_AND = r"\s*(?:[,;&–-]|\b(?:and|or|to|as\s+well\s+as)\b)"
_NO_COUNT = r"(?!\d|\s+(?:\w+\s+)?recommendations?\b)"
_REFERENCES = re.compile(
    rf"(?:(?<!\d\s)\brecommendations?\s+(?:{_NUMBERED}{_NUMBER}|\(?{_NUMBER}(?={_AND}))|\bnos?\.\s*{_NUMBER})"
    rf"(?:(?:{_AND})+\s*(?:recommendations?\s+)?(?:{_NUMBERED})?{_NUMBER})*{_NO_COUNT}"
    r"|\bpara(?:graph)?s?\.?\s+\d(?:[\d\s,.;&–-]|\([a-z]{1,4}\)|\band\b|\bto\b|\bor\b)*"
    r"|\b(?:the|these|those)\s+(?:\d+|\w+)\s+recommendations?\s+above\b",
    re.IGNORECASE,
)
"""What a text names by numbers, which count nothing: `paragraphs 9.1 and 9.2`, `recommendations 44 and 45`."""
_DIGIT = re.compile(r"\d|(?<=\s)(?:one|two|three|four|five|six|seven|eight|nine|ten)(?=\s)", re.IGNORECASE)
_MENTIONED = re.compile(r"\bnoted(?= in (?:the (?:present )?report|paragraphs?)\b)", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:(?:first|previous|earlier|last|preceding|past|initial)\s+(?:\w+\s+){0,3}(?:cycle|review|UPR|"
    r"universal periodic)|previously (?:accepted|supported|received)|"
    r"(?:accepted|received|supported|made)\s+(?:in|during)\s+20[01]\d|(?:\d|two|three|four|five|six)\s+years\s+ago)\b",
    re.IGNORECASE,
)
"""`accepted in 2009`, `during the first cycle`"""

_OF_THE_REVIEW = when_needed(r"\buniversal\s+periodic\s+review(?=\s+recommendations?\b)", re.IGNORECASE)
_SHARE = when_needed(
    r"\s*(?:\(\s*(?:or\s+|some\s+|about\s+)?\d[\d.,]*\s?(?:%|per\s?cent)[^()]{0,40}\)"
    r"|,?\s+(?:or|i\.e\.|that\s+is)\s+(?:some\s+|about\s+)?\d[\d.,]*\s?(?:%|per\s?cent),?)",
    re.IGNORECASE,
)
"""What part of all a figure is, said beside it: ` (70 per cent)`, `, or 70%,`."""
_INCLUDING = when_needed(r",\s+(?:including|among\s+them)\s[^,.;]{3,160}?,?(?=\s+(?:had|ha[sv]e|were|are)\b)")
"""What is said in between of some of those that are counted: `27, including one on oaks, were noted`."""
_OF_SEVERAL = when_needed(
    r"\bStates\s+under\s+review\b|\bto\s+(?:the\s+)?\d+\s+(?:States|countries)\b|\b(?:an?|the|on)\s+average\b"
    r"|\bper\s+review\b",
    re.IGNORECASE,
)
"""What is said of the reviews of a whole session: `2,461 recommendations were made to the 11 States`."""

_ORDINALS = ("first", "second", "third", "fourth")
_NTH_REVIEW = rf"(?i)\b({'|'.join(_ORDINALS)})\s+(?:\w+\s+)?(?:review|cycle)\b"  # compiled where two are compared

_JUST_BEFORE = 80  # characters


def _of_this_time(words: str) -> str:
    """Give a sentence where it speaks of this review; where it compares two, only the clauses on the later one."""
    if not _EARLIER.search(words):
        return words
    compared = {nth.lower() for nth in re.findall(_NTH_REVIEW, words)}
    if len(compared) <= 1:
        return ""
    latest = max(compared, key=_ORDINALS.index)
    clauses = words.replace("; ", ", ").split(", ")
    return ", ".join(clause for clause in clauses if latest in re.findall(_NTH_REVIEW, clause.lower()))


def _is_of_its_own(text: str, start: int) -> bool:
    """Say whether a figure that begins there counts what somebody made: `its own 5 recommendations`.

    Only the words just before it are looked at: whole paragraphs, once for each figure, took minutes.
    """
    return bool(OF_ITS_OWN.search(text, max(0, start - _JUST_BEFORE), start))


def stated_in(text: str) -> list[Stated]:
    """Give the figures on recommendations that a paragraph in English, French or Spanish states."""
    if "ecom" not in text:  # as in `recommandations` and `recomendaciones`
        return []
    if "ecommendation" not in text and is_foreign(text):
        text = in_english(text)
    if "ecommendation" not in text or not (has_figures(text) or says_none(text)):
        return []
    found: list[Stated] = []
    spoken = False
    own = {figure.value for figure in figures(text) if _is_of_its_own(text, figure.start)}
    for start, end in sentences(text):
        words = _REFERENCES.sub(lambda found: _DIGIT.sub("_", found[0]), text[start:end])
        words = _INCLUDING.sub("", _OF_THE_REVIEW.sub("UPR", words))
        words = _SHARE.sub("", _MENTIONED.sub("mentioned", words))
        speaks = "ecommendation" in words
        if (speaks or spoken) and not _OF_SEVERAL.search(words) and (words := _of_this_time(words)):
            found += in_sentence(words, speaks=speaks)
        spoken = speaks
    found += in_part(text)
    return [stated for stated in found if not (stated.value and stated.value in own)]
