"""Finds the cue of each statement in a sentence, and which words are the speaker's name and which are said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followthrough.quote.cues import CLAUSE, CLAUSE_ING, PHRASE, PHRASE_ING

_ADVERB = r"(?:(?:also|further|then|again|once|has|have|had|is|was|repeatedly|strongly|recently|later) ){0,3}"
_TOLD = r"(?:tells?|told|warn(?:s|ed)|remind(?:s|ed)|inform(?:s|ed)|assure[sd]?) [^,“”\"]{2,60}?(?: that)?(?= )"
_LED = re.compile(
    rf"^(?P<who>.{{2,400}}?),? {_ADVERB}(?P<cue>(?:{CLAUSE})(?: that)?|(?:{PHRASE})|{_TOLD})"
    rf"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?,?:? (?P<said>\S.+)$"
)
_TRAILED = re.compile(
    rf"^(?P<said>.+?[,”\"?!]) ?(?:(?P<who>[^,“”\"]{{2,90}}?) {_ADVERB}(?P<cue>{CLAUSE})"
    rf"|(?P<cue2>{CLAUSE}) (?P<who2>(?:the |a |[A-Z])[^“”\"]{{2,140}}?))(?P<tail>[.,].*|)$"
)
_BEHIND = re.compile(
    rf"^(?P<said>[A-Z][^“”\"]{{20,}}?), (?P<who>he|she|they) {_ADVERB}(?P<cue>{CLAUSE})(?P<tail>[.,].*)?$"
)
_ACCORDING = re.compile(
    r"^(?:(?P<cue>According to) (?P<who>[^,]{2,120}), (?P<said>.+)"
    r"|(?P<said2>.+), (?P<cue2>according to) (?P<who2>[^,]{2,120}?)\.?)$"
)
_AND = re.compile(
    rf"(?:,| and|, and) (?:also )?(?P<cue>(?:{CLAUSE_ING})(?: that)?|(?:{PHRASE_ING})|(?:{CLAUSE}) that"
    rf"|(?<=and )(?:{PHRASE})) "
)
_OPENING = re.compile(
    rf"^(?P<cue>(?:{CLAUSE_ING})(?: that)?|(?:{PHRASE_ING})) (?P<said>.+), (?P<rest>[^,]+)$", re.IGNORECASE
)
_NOT_A_SPEAKER = re.compile(
    r"\b(?:which|that|who|whom|because|if|when|as|what|where|while|although|to|be)$|^(?:It|There|This|That|What)$"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A speaker as named in the sentence, the cue, and the words that are said, marks included."""

    who: str
    cue: str
    words: str


def find(sentence: str) -> Iterator[Said]:
    """Give the statements of one sentence, in order; a cue that goes on ("adding that") keeps the speaker."""
    first = _first(sentence)
    if first is None:
        return
    opening = _OPENING.match(first.who)
    if opening:
        yield Said(opening["rest"], opening["cue"], opening["said"])
        first = Said(opening["rest"], first.cue, first.words)
    pieces = list(_AND.finditer(first.words)) if not first.words.startswith(("“", '"')) else []
    ends = [piece.start() for piece in pieces] + [len(first.words)]
    yield Said(first.who, first.cue, first.words[: ends[0]])
    for piece, end in zip(pieces, ends[1:], strict=True):
        yield Said(first.who, piece["cue"], first.words[piece.end() : end])


def _first(sentence: str) -> Said | None:
    quoted = _TRAILED.match(sentence)
    if quoted and (sentence[0] in '“"' or quoted["cue2"] or not _LED.match(sentence)):
        who = quoted["who"] or quoted["who2"]
        if not _NOT_A_SPEAKER.search(who.strip()):
            return Said(who, quoted["cue"] or quoted["cue2"], _and_after(quoted["said"], quoted["tail"]))
    according = _ACCORDING.match(sentence)
    if according:
        cue = according["cue"] or according["cue2"]
        return Said(according["who"] or according["who2"], cue, according["said"] or according["said2"])
    behind = _BEHIND.match(sentence)
    if behind:
        return Said(behind["who"], behind["cue"], behind["said"] + (behind["tail"] or ""))
    led = _LED.match(sentence)
    if led and not _NOT_A_SPEAKER.search(led["who"].strip()) and not set('“”"') & set(led["who"]):
        return Said(led["who"], led["cue"], led["said"])
    return None


def _and_after(said: str, tail: str) -> str:
    opened = re.search(r"[“\"].+", tail)
    return f"{said} {opened[0]}" if opened else said
