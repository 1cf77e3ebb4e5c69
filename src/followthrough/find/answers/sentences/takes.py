"""Which formula of a sentence a list of numbers belongs to: `accepts 9.1 and 9.2, while 9.3 is noted`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.formulas.reserves import ONLY_AS_TO, PARTLY_AFTER
from followthrough.find.answers.named.numbers import Mention
from followthrough.find.answers.sentences.excepted import is_excepted
from followthrough.find.answers.sentences.groups import OTHERS
from followthrough.find.answers.sentences.sentence import Sentence

_INTRODUCED = re.compile(
    r"\b(?:with\s+(?:regard|respect|reference)\s+to|regarding|concerning|as\s+(?:regards|concerns|for|to)|"
    r"in\s+(?:relation|regard|respect|reference|response|reply)\s+(?:to|of)|on|for|s[’']agissant\s+d\w+|concernant|"
    r"en\s+cuanto\s+a|respecto\s+de)"
    r"\s+(?:the\s+|las?\s+|les\s+)?(?:(?:\w+\s+){0,3}recommendations?|recommandations?|recomendaci\w+|paragraphs?|"
    r"nos?\.?)?(?:\s+(?:nos?\.?|numbers?|contained\s+in|in|under|paragraphs?))*\s*\(?\s*$",
    re.IGNORECASE,
)
"""What stands before numbers that an answer is about: `With regard to recommendations Nos. `."""
_IN_BRACKETS = re.compile(r"[^,.;:()]{0,60}\(\s*(?:(?:recommendations?|paras?\.?|paragraphs?|nos?\.?)\s+)*")
"""What stands between a formula and the numbers in brackets that it takes: `8 enjoy the support of X (9.1–9.8)`."""
_WHICH_ADDS = re.compile(r"[^,.;:]{0,60},\s+(?:which|that)\s*(?:\w+\s+){0,2}")
_ANOTHER_VERB = re.compile(
    r"\b(?:and|but|while|whereas|although)\s+(?:it\s+|they\s+|we\s+)?(?:will|would|has|have|had|does|do|did|can|"
    r"cannot|could|may|might|"
    r"shall|intends?|wish(?:es)?|continues?|stands?|maintains?|remains?|regrets?|hopes?|considers?|believes?|"
    r"requests?|seeks?)\b",
    re.IGNORECASE,
)
"""` and will consider ` between two numbers"""
_ANOTHER_ELSEWHERE = re.compile(
    r"\b(?:et|mais|y|e|pero)\s+(?:\w+\s+)?(?:(?:examin|étudi|poursui|continu|envisag|réserv|maintien|demand|considèr|"
    r"sollicit|rest)\w*|"
    r"est|sont|está|están|sigue|siguen|continúa|examina|estudia|mantiene|considera|reserva|prevé|solicita|queda|"
    r"quedan)\b",
    re.IGNORECASE,
)
"""` et examine actuellement ` between two numbers"""
_REFUSAL = re.compile(
    r"\b(?:(?<!but\s)not(?!\s+(?:only|yet|least|including))|cannot|unable|reject\w*|declin\w*|refus\w*|"
    r"tak\w+\s+(?:\w+\s+)?note|noted|notes)\b",
    re.IGNORECASE,
)
"""What no formula holds and yet refuses: ` and has taken due note of `."""
_WHICH = re.compile(r"\)?,\s+(?:which|that|those\s+that)\b[^,.;]*,")
_IN_PART_THEN = re.compile(
    r"(?:^|[,;(]|\band\b|\bet\b|\by\b|\bwhile\b)\s*(?:[\w’'-]+\s+){0,3}?(?:in\s+part|partially|partly|en\s+partie|"
    r"partiellement|"
    r"en\s+parte|parcialmente)\W+(?:(?:the|la|les|las|recommendations?|recommandations?|recomendaci\w+|numbers?|"
    r"nos?\.|namely|"
    r"those)\W+)*$",
    re.IGNORECASE,
)
"""What stands before numbers that are supported only in part: `accepts 17 in full (9.1, 9.2), 3 in part (`."""
_BRACKET = re.compile(r"\s*\(")
_NAMELY = re.compile(
    r"[\s,:(–—-]*(?:namely|viz\.?|i\.e\.|that is(?: to say)?|to wit|these (?:are|being)|à savoir|c[’']est-à-dire|"
    r"a saber|es decir)"
    r"[\s,:]*(?:recommendations?\s|recommandations?\s|recomendaciones\s|nos?\.\s|les\s|las\s)*",
    re.IGNORECASE,
)
"""What ties numbers to a passive in front of them: `are accepted, namely `."""
_LISTS_ITS_OWN = re.compile(r"[^;.]*:\s*")
"""What stands in front of a list that ends with a semicolon: ` of Aland: ` (9.1; 2 do not)."""
_BARE_CLASS = re.compile(
    r"(?:not\s|partially\s|partly\s)?(?:accepted|supported|noted|rejected|acceptée|appuyée|notée|rejetée|aceptada|"
    r"apoyada|anotada|rechazada)",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(
    r";|\s(?:while|whereas|but|mais|tandis\s+que|alors\s+que|pero|mientras(?:\s+que)?)\s", re.IGNORECASE
)
"""What parts a number from one behind it that is answered: `welcomes 9.1, while 9.2 is noted`."""
_A_CLAUSE = re.compile(r"[;:]|\s(?:is|are|was|were|has|have|est|sont|es|son|while|whereas)\s", re.IGNORECASE)
"""What parts a number from others behind it, which do not share one verb: ` is law; the ` (rest are noted)."""
_IS_LED_UP = re.compile(r"\W*(?:in|with|as|regarding|concerning|on|for)\b", re.IGNORECASE)
_RELATIVE = re.compile(r",\s+(?:which|that)\s+(?:\w+\s+){0,3}", re.IGNORECASE)
"""`, which it ` (accepted)"""
_CLAUSE_BEGINS = re.compile(
    r"(?:[,;:.(–—]|\b(?:and|but|while|whereas|that|et|mais|y|pero|que|position|view|decision|response|answer|reply))\s*$",
    re.IGNORECASE,
)
"""What stands in front of words that lead up to a number: `accepts 9.1 and, ` (as regards 9.2)."""
_OBJECT_REACH = 30


def formula_of(mention: Mention, sentence: Sentence) -> Formula | None:
    """Give the formula that governs a list of numbers in its sentence; null where none does."""
    return _in_part(_governing(mention, sentence), mention, sentence)


def in_the_bracket(mention: Mention, formula: Formula, sentence: Sentence) -> list[Formula]:
    """Give what a bracket behind the last number of a list says of it alone: `notes 9.1 and 9.2 (accepted)`."""
    return [
        other
        for other in sentence.plain
        if formula.start < mention.end < other.start
        and other.position != formula.position
        and _BRACKET.fullmatch(sentence.text, mention.end, other.start)
    ][:1]


def _in_part(formula: Formula | None, mention: Mention, sentence: Sentence) -> Formula | None:
    """Give a formula of support as one of support in part, where words right before the numbers say so."""
    if formula is None or formula.position != "supported" or formula.end > mention.start:
        return formula
    earlier = [other.end for other in sentence.named if other.end <= mention.start]
    behind = (sentence.text, mention.end, sentence.end)
    if len(sentence.named) == 1 and (PARTLY_AFTER.match(*behind) or ONLY_AS_TO.match(*behind)):
        return replace(formula, position="supported_in_part")
    if _IN_PART_THEN.search(sentence.text[max([formula.end, *earlier]) : mention.start]):
        return replace(formula, position="supported_in_part")
    return formula


def _governing(mention: Mention, sentence: Sentence) -> Formula | None:
    """Find the formula that governs a list: verbs stand before what they take, passives after, asides before."""
    text, named = sentence.text, sentence.named
    before = _main([formula for formula in sentence.plain if formula.start < mention.start], sentence)
    before = [] if before and _goes_elsewhere(before[-1], mention, sentence) else before
    after = [
        one for one in sentence.plain if one.start >= mention.end and not _is_told_of_another(one, mention, sentence)
    ]
    introduced = _is_introduced(mention, sentence)
    if not after and before and introduced and _begins_anew(before[-1], mention, sentence):
        return None
    after = [] if after and not introduced and _takes_others(after[0], mention, sentence) else after
    if not after or (before and _IN_BRACKETS.fullmatch(text, before[-1].end, mention.start)):
        return before[-1] if before else None
    reach = next((other.start for other in named if other.start > mention.start), len(text))
    parted = bool(before) and ";" in text[before[-1].end : mention.start]
    takes_it = bool(before) and (
        (before[-1].shape == "active" and mention.start - before[-1].end < _OBJECT_REACH and not parted)
        or _NAMELY.fullmatch(text, before[-1].end, mention.start) is not None
        or (
            _LISTS_ITS_OWN.fullmatch(text, before[-1].end, mention.start) is not None
            and ";" in text[mention.start : after[0].start]
        )
    )
    passive = after[0].shape != "active"
    if introduced or not before or (passive and after[0].start < reach and not takes_it):
        return _behind_an_aside(mention, after, sentence)
    return before[-1]


def _is_told_of_another(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether a formula is told of a number that stands nearer: `As to 9.1, see 9.2, which it accepted`."""
    nearer = [one.end for one in sentence.named if mention.start < one.start and one.end <= formula.start]
    if not nearer or not _IS_LED_UP.match(sentence.text, sentence.start, mention.start):
        return False
    return _RELATIVE.fullmatch(sentence.text, nearer[-1], formula.start) is not None


def _is_introduced(mention: Mention, sentence: Sentence) -> bool:
    """Say whether words lead up to a number that an answer is about: `With regard to recommendation `."""
    begin = max(sentence.start, mention.start - 60)
    led_up = _INTRODUCED.search(sentence.text[begin : mention.start])
    if not led_up:
        return False
    before = sentence.text[sentence.start : begin + led_up.start()]
    return not before.strip() or _CLAUSE_BEGINS.search(before) is not None


def _takes_others(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether a formula behind a number has numbers of its own: `welcomes 9.1, but cannot accept 9.2`."""
    text = sentence.text
    others = [one for one in sentence.named if one.start > mention.start and not is_excepted(one, sentence)]
    if formula.shape == "active":
        if OTHERS.search(text, formula.start, min(formula.end + 1, sentence.end)) or OTHERS.match(
            text, formula.end + 1
        ):
            return True
        return any(formula.start <= one.start < formula.end + _OBJECT_REACH for one in others)
    if _is_of_others(formula, mention, sentence):
        return True
    between = [one for one in others if one.end <= formula.start]
    if between and between[-1].end + 1 == formula.start and _BARE_CLASS.match(text, formula.start):
        return True
    return any(_CLAUSE_ENDS.search(text, mention.end, one.start) for one in between)


def _is_of_others(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether a passive has others before it, and a clause parts the number: `9.1 is law; the rest are noted`."""
    found = OTHERS.finditer(sentence.text, mention.end, sentence.end)
    others = next((one for one in found if formula.start - 1 <= one.end() <= formula.start), None)
    return others is not None and _A_CLAUSE.search(sentence.text, mention.end, others.start()) is not None


def _begins_anew(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether words such as `with regard to` lead on to a number of which a formula says nothing any more."""
    behind_others = any(formula.end <= one.end <= mention.start for one in sentence.named)
    return behind_others and not is_excepted(mention, sentence)


def _main(before: Sequence[Formula], sentence: Sentence) -> list[Formula]:
    """Leave out what a clause with `which` adds: `takes note of the following, which are under study`."""
    return [
        formula
        for at, formula in enumerate(before)
        if not (at and _WHICH_ADDS.fullmatch(sentence.text, before[at - 1].end, formula.start))
    ]


def _goes_elsewhere(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether another verb takes further numbers than a formula did: `accepts 9.1 and will table 9.2`."""
    earlier = [other.end for other in sentence.named if formula.end <= other.end <= mention.start]
    verbs = (_ANOTHER_VERB, _ANOTHER_ELSEWHERE)
    if earlier and any(verb.search(sentence.text, earlier[-1], mention.start) for verb in verbs):
        return True
    begin = max([formula.end, *earlier])
    return formula.position == "supported" and bool(_REFUSAL.search(sentence.text, begin, mention.start))


def _behind_an_aside(mention: Mention, after: Sequence[Formula], sentence: Sentence) -> Formula:
    """Pass over what an aside says: `9.1, which stands among those accepted, should be considered as noted`."""
    aside = _WHICH.match(sentence.text, mention.end, sentence.end)
    if not aside or after[0].start >= aside.end():
        return after[0]
    behind = [formula for formula in after if formula.start >= aside.end() and formula.shape == "passive"]
    named = any(mention.end < other.start < behind[0].start for other in sentence.named) if behind else True
    return after[0] if named else behind[0]
