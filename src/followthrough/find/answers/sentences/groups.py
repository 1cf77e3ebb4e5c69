"""What a sentence says of recommendations that it does not name: `accepts all`, `the rest are noted`."""

import re
from collections.abc import Sequence

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.named.clauses import exceptions
from followthrough.find.answers.sentences.sentence import Sentence
from followthrough.find.answers.statements import EVERYTHING, REMAINDER, Statement
from followthrough.find.leaving_out import COUNTED, EXCEPT

OTHERS = re.compile(
    r"\bthe\s+balance\s+of\s+(?:the\s+)?recommendations\b|\b(?:(?:all|any|every)\s+(?:of\s+)?(?:the\s+)?(?:others?|"
    r"remaining|rest)|the\s+(?:others?|remaining|remainder|rest)|"
    r"remaining|other)\b(?:\s+(?:of\s+the\s+)?(?:\d+\s+|[a-z-]+\s+){0,3}recommendations?|\s+ones?\b|\s*(?=(?:is|are|"
    r"was|were|has|have|do|does|did|cannot|could|enjoys?|enjoyed|remains?|remained|receives?|received|meets?|met)\b))"
    r"|\bremaining\s+(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
    r"[a-z]+ty(?:-\w+)?)"
    r"(?=\s+(?:is|are|was|were|has|have|do|does|did|cannot|could|enjoy))"
    r"|\ball\s+but\s+(?:the\s+following\b|those\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|"
    r"\d{1,2}(?![\d.]))\b)"
    r"|(?:\b(?:all|any)\s+(?:of\s+)?(?:the\s+)?(?:others|rest)|\bthe\s+(?:others|remainder|rest))(?=\s*(?:[.,;]|$))"
    r"|\ball\s+those\s+not\s+(?:mentioned|listed|named|included)\b|\b(?:all|any|the|"
    r"those)\s+(?:of\s+the\s+)?recommendations?\s+(?:(?:that|which)\s+(?:are|is|were|have\s+been|has\s+been)\s+)?"
    r"not\s+(?:\w+ly\s+)?(?:mentioned|listed|named|enumerated|included|referred\s+to|specified|indicated|addressed)\b"
    r"|\bwhat\s+remains\b|\b(?:those|the\s+(?:[a-z-]+|\d{1,3}))\s+(?:recommendations\s+)?that\s+(?:remain|"
    r"are\s+left)\b"
    r"|\b(?:toutes\s+)?les\s+autres\s+recommandations|\b(?:le\s+reste\s+des|"
    r"l[’']ensemble\s+des\s+autres)\s+recommandations"
    rf"|\b(?:toutes\s+)?(?:les|des)\s+(?:{COUNTED}\s+)?autres(?=\s*(?:[.,;]|$|(?:sont|ont|ne|recueillent|reçoivent)\b|n[’']))"
    rf"|\b(?:todas\s+)?las\s+(?:{COUNTED}\s+)?(?:demás|restantes|otras)(?=\s*(?:[.,;]|$|(?:se|no|son|fueron|han|cuentan)\b))"
    r"|\b(?:las\s+demás|las\s+restantes|las\s+otras|el\s+resto\s+de\s+las)\s+recomendaciones",
    re.IGNORECASE,
)
"""`all other recommendations`, `the rest are`"""
_ALL = re.compile(
    r"\b(?:all\s+(?:of\s+)?|the\s+(?:totality|entirety|whole)\s+of\s+|each\s+and\s+every\s+one\s+of\s+)(?:the\s+|"
    r"its\s+|these\s+|\d+\s+|[a-z-]+\s+){0,3}recommendations\b(?!\s+(?:on|regarding|"
    r"relating|concerning|related|pertaining|by|made\s+by|listed|below|that|which|calling))|"
    r"\bevery\s+(?:single\s+)?recommendation\b(?!\s+(?:on|regarding|relating|concerning|related|by|made\s+by|that|which|"
    r"calling)\b)|"
    r"\b(?:toutes\s+les|l[’']ensemble\s+des)\s+recommandations\b|"
    r"\b(?:todas\s+las|el\s+conjunto\s+de\s+las|la\s+totalidad\s+de\s+las)\s+recomendaciones\b",
    re.IGNORECASE,
)
"""`all of the 12 recommendations`"""
_TOLD_BELOW = re.compile(
    rf"\d|(?<=but\s|ept\s|auf\s|lvo\s|nos\s|pto\s){COUNTED}\b"
    r"(?!\s+(?:on|of|which|that|concerning|relating|regarding|sur|concernant|sobre|relativas?|qui|que)\b)|"
    r"\b(?:following|below|hereafter|ci-après|suivante?s?|siguientes?)\b",
    re.IGNORECASE,
)
"""What tells elsewhere what is left out: `all but two`."""
_INCLUDING = re.compile(
    r"[\s,(]*(?:including|inclusive\s+of|among\s+(?:them|these)|y\s+compris|incluid[ao]s?|incluyendo)\b",
    re.IGNORECASE,
)
"""What names some of all: `, including ` (9.2)."""
_COUNTS_EXCEPTIONS = re.compile(rf"\b{EXCEPT}\s+{COUNTED}\b", re.IGNORECASE)
"""What says how many are left out, and not which: `all recommendations but two`."""
_OF_IT = re.compile(r"\bit$", re.IGNORECASE)
"""What a verb speaks of that is one, not all others: `notes it` (in respect of all others)."""
_ACCEPTED_ONLY = re.compile(r"\b(?:accepted|supported|noted|above|following|these)\s+recommendations", re.IGNORECASE)


def of_a_group(used: Sequence[Formula], sentence: Sentence) -> tuple[Statement, Formula] | None:
    """Give what a sentence says of all recommendations, or of all others, with the exceptions that it names.

    Beside it stands the formula that says so; null where none does. `used` are those that numbers have taken up.
    """
    free = [formula for formula in sentence.plain if formula not in used]
    for pattern, level in ((OTHERS, REMAINDER), (_ALL, EVERYTHING)):
        match = pattern.search(sentence.text, sentence.start, sentence.end)
        taken = [formula for formula in used if match and level == EVERYTHING and _covers(formula, match)]
        if match and taken and not (taken[0] in sentence.plain and _INCLUDING.match(sentence.text, match.end())):
            return None
        formula = _of_the_group(match, taken or free) if match else None
        if match and formula and level == EVERYTHING and _refuses_all(formula, match):
            return None
        if match and formula and level == REMAINDER and len(free) > 1 and not (used or _follows(formula, match)):
            continue
        if match and formula and _OF_IT.search(sentence.text, formula.start, formula.end):
            return None
        if match and formula and not _ACCEPTED_ONLY.search(sentence.text[match.start() : match.end() + 2]):
            said = _said_of(match, formula, level, sentence)
            return (said, formula) if said else None
    return None


def _refuses_all(formula: Formula, match: re.Match[str]) -> bool:
    """Say whether a refusal takes the words on all, so that some may be accepted: `does not accept all`."""
    return formula.position == "not_supported" and _covers(formula, match)


def _said_of(match: re.Match[str], formula: Formula, level: int, sentence: Sentence) -> Statement | None:
    """Give what a formula says of all or all others, without those left out; null where nothing tells which.

    Where they are only counted, what is said holds for all others, which a person is asked to compare.
    """
    left_out = tuple(_left_out(match.end(), sentence))
    if not left_out and _leaves_out_what_is_not_told(match.end(), sentence):
        return None
    counted = not left_out and _COUNTS_EXCEPTIONS.search(sentence.text, match.start(), sentence.end)
    words = sentence.text[formula.start : formula.end]
    held = REMAINDER if counted else level
    return Statement(left_out, formula.position, held, words, number=sentence.number, scope=sentence.scope)


def is_said_of_others(formula: str | None, words: str) -> bool:
    """Say whether the words that give a position stand right beside those on others: `notes the others`."""
    at = words.find(formula) if formula else -1
    ends = at + len(formula or "")
    others = OTHERS.finditer(words) if at >= 0 else ()
    return any(at <= one.start() <= ends + 1 or at - 1 <= one.end() <= at for one in others)


def _follows(formula: Formula, match: re.Match[str]) -> bool:
    """Say whether a formula stands right behind the words on all others: `all the others enjoy the support`."""
    return 0 <= formula.start - match.end() <= 1


def _covers(formula: Formula, match: re.Match[str]) -> bool:
    """Say whether a formula takes the words on all as what it is about: `accepts all recommendations`."""
    return formula.start <= match.start() <= formula.end + 1


def _of_the_group(match: re.Match[str], free: Sequence[Formula]) -> Formula | None:
    following = [formula for formula in free if _follows(formula, match)]
    around = [formula for formula in free if formula.start <= match.start() <= formula.end + 2]
    behind = [formula for formula in free if formula.start >= match.end()]
    before = [formula for formula in free if formula.start < match.end()]
    return next(iter([*following, *around, *behind, *before]), None)


def _leaves_out_what_is_not_told(start: int, sentence: Sentence) -> bool:
    """Say whether something is left out that no number tells: `all but the one on the death penalty`."""
    place = exceptions(sentence.text, start, sentence.end)
    return place is not None and not _TOLD_BELOW.search(sentence.text, place, sentence.end)


def _left_out(start: int, sentence: Sentence) -> list[str]:
    place = exceptions(sentence.text, start, sentence.end)
    if place is None:
        return []
    return sentence.resolved([mention for mention in sentence.named if mention.start >= place])
