"""The words with which a State takes a position: "accepts the recommendation", "are noted", "cannot support".

Council resolution 5/1 knows recommendations that enjoy the support of the State, and others, which are noted. States
say it in many ways: in tables with one word, in sentences with a verb and what it is about, and with reserves. What
is read here is the English of addenda and of the Council's reports; French and Spanish formulas stand in `languages`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from followthrough.find.answers.formulas.classes import classes
from followthrough.find.answers.formulas.formula import Formula, is_yes
from followthrough.find.answers.formulas.languages import other_languages
from followthrough.find.answers.formulas.reserves import with_reserve
from followthrough.find.answers.formulas.verbs import with_verb
from followthrough.records import Position

_AND_THUS = re.compile(
    r"(?:\s+of\s+[^,.;:]{2,80}?)?\s*,?\s*(?:and|but)(?:\s+(?:would|will|shall|thus|therefore|hence|are|is|be))*\s+"
)
_SEMICOLON = re.compile(
    r";\s+|,\s+(?:and\s+|but\s+|while\s+)?(?=(?:not\s+|partially\s+)?"
    r"(?:accepted|supported|noted|rejected|pending|deferred|under\s+(?:consideration|examination|review|study))\s+"
    r"(?:as\s+(?:regards|to|for)|with\s+(?:regard|respect)\s+to|in\s+respect\s+of|concerning|regarding)\b)",
    re.IGNORECASE,
)
"""`Supported with regard to the first part, noted with regard to the second`"""
_BARE = re.compile(
    r"[\s:–—\-(*•\"“\[]*(?P<all>(?P<not>(?:is |are )?not |cannot |does not |do not |unable to |"
    r"no[,.:]? )?(?P<partly>partial |partially |partly |in part )?"
    r"(?:fully |already |hereby |also )?"
    r"(?P<word>accept(?:s|ed|able)?|supports?|supported|enjoys? (?:the )?support|endorsed?|agreed?|agrees|agreeable|"
    r"concur|noted|notes?|taken? note(?: of| to)?|"
    r"takes note|disagree[sd]?|rejects?|rejected|pending|under (?:consideration|review|examination|study)|"
    r"to be (?:considered|"
    r"examined)|deferred)"
    r"(?P<after>\s*[,(–-]?\s*(?:in[\s-]part\b|partially|partly|in principle|in full|to follow up(?: on)?)\)?)?"
    r"(?P<slash>\s*(?:/|and)\s*(?:partially )?(?:noted|supported|accepted|rejected|not supported|not accepted))?)"
    r"(?=\s*$|\s*[.,:;()–—/*”\"’\]-]|\s+(?-i:[A-Z“(])|\s+(?:as|and|in|with|on|but|because|since|while|subject|see|"
    r"the|"
    r"this|these|by)\b)",
    re.IGNORECASE,
)
"""A position that stands alone: `Partially accepted.`, `Supported / noted`."""
_PENDING = re.compile(
    r"\b(?:(?:cannot|could not|can not|not (?:able|in a position) to|unable to)[^.;]{0,60}\b(?:make|take|give|"
    r"provide|offer)\s+(?:a|any)\s+"
    r"(?:definitive|definite|final|clear)\s+(?:statement|position|answer|response)|"
    r"defers?\s+(?:its|a|the)\s+(?:position|decision|response|answer)|has\s+not\s+yet\s+(?:taken|reached|"
    r"adopted)\s+a\s+(?:final\s+)?(?:position|decision)\s+on\s+th(?:is|ese|e\s+others?)|has\s+(?:not\s+yet|yet\s+to|"
    r"still\s+to)\s+"
    r"decided?\s+(?:up)?on\b|"
    r"reserves?\s+its\s+position|response\s+(?:to\s+this\s+recommendation\s+)?will\s+be\s+provided|"
    r"will\s+(?:\w+ly\s+|further\s+)?(?:consider|examine|study|"
    r"review)(?=\s+(?:the\s+)?(?:following\s+)?(?:recommendations?\b|\d{1,3}\.\d))|"
    r"is\s+still\s+(?:considering|examining)\s+th(?:is|ese)\s+recommendations?|"
    r"(?:is|are|was|were|keeps?)\s+(?:(?:still|currently|presently|now|further|also|\w+ly)\s+)*(?:considering|"
    r"examining|studying|reviewing|"
    r"analy[sz]ing)(?=\s+(?:the\s+)?(?:following\s+)?(?:recommendations?\b|\d{1,3}\.\d))|"
    r"(?:has|have|had)\s+not\s+(?:yet\s+)?made\s+up\s+(?:its|their)\s+mind\s+(?:on|"
    r"about)(?=\s+(?:the\s+)?(?:recommendations?\b|\d{1,3}\.\d)))",
    re.IGNORECASE,
)
"""`cannot at this stage give a definite answer`, `reserves its position`"""
_NOT_FOUND = re.compile(
    r"\b(?:does|do|did|could|can|cannot) ?(?:not )?(?:consider|find|deem|regard)\b(?:[^.;]|\.(?=\d)){0,80}?"
    r"\b(?:acceptable|possible to accept)\b"
    r"|(?<=[\d),] )(?:do(?:es)?|is|are|was|were|ha(?:s|ve)) not(?=\s*(?:[;.,:(]|$))|"
    r"\bne\s+(?:considère|juge|trouve|estime)(?:nt)?\s+pas\b(?:[^.;]|\.(?=\d)){0,80}?\bacceptables?\b|"
    r"\bno\s+(?:considera|juzga|estima|encuentra)(?:n)?\s+(?:que\s[^.;,]{0,60}?\s)?aceptables?\b|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|others) (?:do(?:es)?|did|is|are|was|were|ha(?:s|ve)) not"
    r"(?=\s*[;.,(:])|"
    r"(?<=[;,]\s)(?:but\s+|while\s+|and\s+|mais\s+|pero\s+)?(?:(?!\b(?:is|are|was|were|has|have|est|sont|es|son|"
    r"accept|support|noted?s?|acept|apoy)\b)[^.;,:()\d]){3,80}\s(?:(?:is|are|does|do|has|have|can)\s+not|"
    r"ne\s+l[’']est\s+pas|ne\s+le\s+sont\s+pas|"
    r"no\s+lo\s+(?:es|son|está))(?=\s*(?:[.;]|$))",
    re.IGNORECASE,
)
"""`does not consider 9.1 to be acceptable`"""
_DENIES = re.compile(r"not|\bne\b|\bno\b", re.IGNORECASE)
_WITHDRAWN = re.compile(
    r"\b(?:support|acceptance|approval|endorsement)\s+(?:for|of)\s(?:[^.;]|\.(?=\d)){3,120}?\s"
    r"(?P<said>(?:is|are|was|were|ha[sd]\s+been|have\s+been)\s+(?:\w+\s+)?(?:withdrawn|revoked|rescinded))\b",
    re.IGNORECASE,
)
"""`its acceptance of 9.1 had been withdrawn`"""
_PENDING_PASSIVE = re.compile(
    r"\b(?:(?:is|are|remains?)\s+(?:currently\s+|still\s+|being\s+|further\s+)*(?:under\s+(?:further\s+|"
    r"active\s+)?(?:consideration|examination|review|study)|examined|"
    r"considered|studied|pending)|will\s+be\s+(?:further\s+)?(?:examined|considered|studied))\b",
    re.IGNORECASE,
)
"""`are currently under examination`"""
_NEITHER = re.compile(r"\W*(?:ni|aucune|ninguna)\b(?:[^.,;:]|\.(?=\d)|,(?=\s*\d))*?\s(?:ne\s|n[’'])?", re.IGNORECASE)
"""With what a sentence begins that refuses: `Ni la recomendación 9.1 ni la 9.2 `."""
_BUT_IN_PART = re.compile(
    r"(?:[^.;:]|\.(?=\d)){0,80}?\s(?:qu[’']en\s+partie|que\s+partiellement|(?:más\s+que|sino)\s+(?:en\s+parte|"
    r"parcialmente|de\s+forma\s+parcial))\b",
    re.IGNORECASE,
)
"""` la recommandation 9.1 qu’en partie`"""
_DENIED_OUTRIGHT = re.compile(r"\b(?:pas|point|nullement)\b", re.IGNORECASE)
_OF_RECOMMENDATIONS = re.compile(
    r"recommendations?\b|\d\.\d|\b(?:first|second|third|last|latter|other|remaining)\s+(?:part|half|element|aspect|clause)\b|"
    r"(?:^|[.,;]\s)(?:\w+\s+)?(?:a|its|the)\s+(?:final\s+)?decision\s+$",
    re.IGNORECASE,
)
"""Whose study is spoken of: `the second part ` (is under consideration)."""


def formulas(text: str, start: int = 0, end: int | None = None) -> list[Formula]:
    """Give the formulas in `text[start:end]`, in order and without overlaps; places are those in `text`."""
    stop = len(text) if end is None else end
    found: list[Formula] = []
    candidates = [*_bare(text, start, stop), *_pending(text, start, stop), *with_verb(text, start, stop)]
    candidates += [*_refusals(text, start, stop)]
    candidates += other_formulas(text, start, stop)
    for formula in sorted(candidates, key=lambda item: (item.soft, item.start, -item.end)):
        if not any(formula.start < other.end and other.start < formula.end for other in found):
            found.append(formula)
    found.sort(key=lambda item: item.start)
    return [formula for at, formula in enumerate(found) if not (at and _says_the_same(text, found[at - 1], formula))]


def _says_the_same(text: str, before: Formula, formula: Formula) -> bool:
    """Say whether `noted` only repeats a refusal: `does not enjoy its support and is thus noted`."""
    if (before.position, formula.position) != ("not_supported", "noted") or formula.shape == "active":
        return False
    return bool(_AND_THUS.fullmatch(text, before.end, formula.start))


def other_formulas(text: str, start: int, end: int) -> list[Formula]:
    """Give the classes of lists, and the formulas in French and Spanish."""
    found = chain(classes(text, start, end), other_languages(text, start, end))
    said = (
        Formula(first, last, position, "passive" if passive else "active") for first, last, position, passive in found
    )
    return [with_reserve(text, _as_denied(text, formula, start, end), end) for formula in said]


def _as_denied(text: str, formula: Formula, start: int, end: int) -> Formula:
    """Give a French or Spanish formula as words before and behind it deny it.

    `Ni 9.1 ni 9.2 cuentan con el apoyo` refuses, `ne peut accepter 9.1 qu’en partie` accepts in part.
    """
    if (
        formula.position == "supported"
        and formula.shape == "passive"
        and _NEITHER.fullmatch(text, start, formula.start)
    ):
        return replace(formula, position="not_supported")
    if formula.position != "not_supported" or not _BUT_IN_PART.match(text, formula.end, end):
        return formula
    denied = _DENIED_OUTRIGHT.search(text, formula.start, formula.end)
    return formula if denied else replace(formula, position="supported_in_part")


def bare_status(text: str, start: int = 0) -> Formula | None:
    """Give the position that a text begins with as a single status, such as `Supported.` or `Partially accepted`."""
    match = _BARE.match(text, start)
    if not match or _is_verb_of_something_else(text, match) or (match["not"] and not is_yes(match["word"])):
        return None
    return Formula(match.start("all"), match.end("all"), _bare_position(match), "bare")


def _is_verb_of_something_else(text: str, match: re.Match[str]) -> bool:
    rest = text[match.end("all") : match.end("all") + 30].lower()
    if rest.lstrip().startswith("recommendation"):
        return True
    base = match["word"].lower()
    return base in {"support", "note", "notes", "accept", "agree"} and bool(
        re.match(r"\s+(?:the|this|these|that|and|by|in|on|with)\b", rest)
    )


def _bare_position(match: re.Match[str]) -> Position:
    word = match["word"].lower()
    if word.startswith("disagree"):
        return "not_supported"
    slash = (match["slash"] or "").lower()
    if (
        match["partly"]
        or re.search("part", match["after"] or "", re.IGNORECASE)
        or (slash and is_yes(word) != is_yes(slash))
    ):
        return "supported_in_part"
    if is_yes(word):
        return "not_supported" if match["not"] else "supported"
    if word.startswith("reject"):
        return "rejected"
    return "noted" if "note" in word else "pending"


def _bare(text: str, start: int, end: int) -> Iterator[Formula]:
    status = bare_status(text[:end], start)
    if status is None:
        return
    yield with_reserve(text, status, end)
    for sign in _SEMICOLON.finditer(text, status.end, end):
        if further := bare_status(text[:end], sign.end()):
            yield further


def _pending(text: str, start: int, end: int) -> Iterator[Formula]:
    for match in _PENDING.finditer(text, start, end):
        yield Formula(
            match.start(),
            match.end(),
            "pending",
            "active",
            several=_number("recommendations" in match[0].lower(), match[0]),
        )

    for match in _PENDING_PASSIVE.finditer(text, start, end):
        if _OF_RECOMMENDATIONS.search(text, max(start, match.start() - 100), match.start()):
            yield Formula(match.start(), match.end(), "pending", "passive")


def _refusals(text: str, start: int, end: int) -> Iterator[Formula]:
    """Give refusals in other words: `does not consider 9.1 to be acceptable`, `9.2 and 9.3 do not`."""
    for match in _WITHDRAWN.finditer(text, start, end):
        if "not" not in match["said"].lower().split():
            yield Formula(match.start("said"), match.end(), "not_supported", "passive")
    for match in _NOT_FOUND.finditer(text, start, end):
        if _DENIES.search(match[0]):
            yield Formula(
                match.start(), match.end(), "not_supported", "passive" if "able" not in match[0] else "active"
            )


def _number(several: bool, words: str) -> bool | None:
    return True if several else False if "recommendation" in words.lower() else None
