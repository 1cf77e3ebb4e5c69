"""The words with which a State takes a position: "accepts the recommendation", "are noted", "cannot support".

Council resolution 5/1 knows recommendations that enjoy the support of the State, and others, which are noted. States
say it in many ways: in tables with one word, in sentences with a verb and what it is about, and with reserves. What
is read here is the English of addenda and of the Council's reports; French and Spanish formulas stand in `languages`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from followthrough.find.answers.classes import classes
from followthrough.find.answers.languages import other_languages
from followthrough.records import Position

Shape = Literal["active", "passive", "bare"]


@dataclass(frozen=True, slots=True)
class Formula:
    """A position and the words that give it, at their place in a text.

    `soft` formulas speak of aims, or of the matter rather than of the recommendation; they decide only where nothing
    plainer is said. `several` is true, false, or null as the words speak of one recommendation, several, or neither.
    """

    start: int
    end: int
    position: Position
    shape: Shape
    soft: bool = False
    several: bool | None = None


_VERB = re.compile(
    r"\b(?:support\s+(?:is|was|had\s+been)\s+expressed\s+for|"
    r"accept(?:s|ed|ing|ance)?|support(?:s|ed|ive|ing)?|endorse[sd]?|approve[sd]?|agree[sd]?(?=\s+(?:to|with)\b)|"
    r"agree[sd]?(?=[.,;)]|$)|"
    r"concur(?:s|red)?(?=\s+with)|adopt(?:s|ed)?(?=\s+(?:the|this|these|all)\s+recommendation)|not(?:e|es|ed)|"
    r"(?:take|takes|took|taken|taking)\s+(?:due\s+|good\s+|full\s+)?note(?:\s+of)?|reject(?:s|ed)?|decline[sd]?|"
    r"disagree[sd]?(?=\s+with)|"
    r"dismiss(?:es|ed)?|acceptable|express(?:es|ed)\s+(?:its\s+|full\s+|their\s+){0,2}support\s+for|"
    r"enjoy(?:s|ed)?\s+(?:the\s+|its\s+|full\s+|partial\s+|our\s+|[\w’']+\s+(?:full\s+|partial\s+)?){0,4}support)\b",
    re.IGNORECASE,
)
"""What an answer may be said with: `takes note of`, `enjoys the support`."""
_AUXILIARY_WORDS = (
    "cannot can could will would shall may does do did has have had having is are was were be been being not nor "
    "neither never yet able "
    "unable in a position to currently presently fully full partially partially. partly also hereby therefore only "
    "thus already now readily "
    "pleased happy however at this time stage wholly either both therefore, moment the consequently accordingly "
    "decided willing "
    "wishes wish further formally officially can’t only immediately generally no longer simply merely still duly "
    "again unconditionally "
    "difficult difficulties found hard impossible conditionally ready prepared just only, ‘not ’not "
    "considered deemed regarded as"
)
_AUXILIARY = frozenset(_AUXILIARY_WORDS.split())
_NEGATION = frozenset(
    (
        "cannot",
        "not",
        "nor",
        "neither",
        "never",
        "unable",
        "can’t",
        "no",
        "‘not",
        "difficult",
        "difficulties",
        "impossible",
        "hard",
    )
)
_BEING = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_HAVING = frozenset(("has", "have", "had", "having"))
_PARTLY = frozenset(("partially", "partly"))
_PARTLY_AFTER = re.compile(
    r"[\s,(–-]*(?:only\s+)?(?:in[\s-]parts?|partially|partly|in (?:the|that|its) part)\b", re.IGNORECASE
)
_EXCEPT = re.compile(
    r"(?:,|\band\b|\bbut\b)?\s*(?:except\s+(?:for|that|the|in|with)|with the exception of|save for|apart from|"
    r"but not (?:the|that|its|to)|with (?:a |some |the )?(?:partial )?reservations?)",
    re.IGNORECASE,
)
"""`, except for the reference to the Statute`, `with partial reservations`"""
_ABOUT = re.compile(
    r"(?:\s+(?:in\s+principle|in|of|to|with|by|part|partly|partially|full|fully|only|also|the|all|both|each|every|this|"
    r"these|those|that|such|"
    r"following|said|above|aforementioned|above-mentioned|aforesaid|other|others|remaining|rest|first|second|third|"
    r"fourth|fifth|last|latter|former|"
    r"majority|most|some|many|several|small|large|great|few|handful|certain|limited|number|vast|its|their|total|a|"
    r"an|due|respectively|entire|upr|whole|concerned|appreciation|thanks|interest|new|accepted|noted|"
    r"twelve|ten|eleven|two|three|four|five|six|seven|eight|nine|(?P<aim>spirit|aims?|objectives?|intent(?:ion)?|"
    r"principles?|goals?|purpose|"
    r"substance|thrust|idea|content|essence|underlying|general)|\d{1,3}(?![\d.])),?)*"
    r"\s+(?P<head>recommendations?\b|recs?\b\.?|parts?\b|portions?\b|elements?\b|paragraphs?\b|paras?\b|it\b|them\b|"
    r"this\b|these\b|those\b|"
    r"both\b|following\b|(?<=(?:the|all)\s)(?:others|rest|remainder)(?=\s*(?:[.,;)]|$))|\(?\d{1,3}\.\d{1,3})",
    re.IGNORECASE,
)
"""What stands behind `accepts` up to what is accepted: ` in principle all of the following recommendations`."""
_NUMBERED_OBJECT = re.compile(r"\s+recommendations?\s+(?:nos?\.?\s*)?\d", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:the|of|all|these|those|its)\s*$", re.IGNORECASE)
_NO_VERB_BEHIND = re.compile(r"\s+(?:recommendations?|and|or|in\s+(?:the\s|20\d))")
_NO_SUBJECT_BEFORE = re.compile(
    r"(?:^|[.:;(,]|\b(?:the|of|all|these|those|its|for|already|and|or|with|to|on|fully|were|are|is|\d+))\s*$"
)
_NUMBERS_FOLLOW = re.compile(r"[\s,(:–—-]*(?:(?:including|namely|such as|i\.e\.|numbers?|nos?\.?)[\s,:]*)*\(?\d")
_AND_THUS = re.compile(
    r"(?:\s+of\s+[^,.;:]{2,80}?)?\s*,?\s*(?:and|but)(?:\s+(?:would|will|shall|thus|therefore|hence|are|is|be))*\s+"
)
_SEMICOLON = re.compile(r";\s+")
_ARE_PLACED = re.compile(r"\s+(?:contained|listed|set out|reflected|numbered|under|made|in)\b")
_ENDS = re.compile(r"\s*(?:$|[.;:]|\(|,\s*(?:and|but|as|since|because)\b)")
_SOME = re.compile(r"\b(?:most|many|some|several|majority)\b", re.IGNORECASE)
_PRONOUN_ENDS = re.compile(
    r"\s*(?:$|[,.;:)–—-]|(?:and|but|as|because|since|on|in|with|for|while|without|at|to the|only|subject|under|"
    r"given|fully)\b)"
)
_BARE = re.compile(
    r"[\s:–—\-(*•\"“]*(?P<all>(?P<not>(?:is |are )?not |cannot |does not |do not |unable to |"
    r"no[,.:]? )?(?P<partly>partially |partly |in part )?"
    r"(?:fully |already |hereby |also )?"
    r"(?P<word>accept(?:s|ed|able)?|supports?|supported|enjoys? (?:the )?support|endorsed?|agreed?|agrees|agreeable|"
    r"concur|noted|notes?|taken? note(?: of| to)?|"
    r"takes note|rejects?|rejected|pending|under (?:consideration|review|examination|study)|to be (?:considered|"
    r"examined)|deferred)"
    r"(?P<after>\s*[,(–-]?\s*(?:in[\s-]part\b|partially|partly|in principle|in full)\)?)?(?P<slash>\s*(?:/|"
    r"and)\s*(?:partially )?(?:noted|supported|accepted|rejected|not supported|not accepted))?)"
    r"(?=\s*$|\s*[.,:;()–—/*-]|\s+(?-i:[A-Z“(])|\s+(?:as|and|in|with|on|but|because|since|while|subject|see|the|"
    r"this|these|by)\b)",
    re.IGNORECASE,
)
"""A position that stands alone: `Partially accepted.`, `Supported / noted`."""
_PENDING = re.compile(
    r"\b(?:(?:cannot|could not|can not|not (?:able|in a position) to|unable to)[^.;]{0,60}\b(?:make|take|give|"
    r"provide|offer)\s+(?:a|any)\s+"
    r"(?:definitive|definite|final|clear)\s+(?:statement|position|answer|response)|"
    r"defers?\s+(?:its|a|the)\s+(?:position|decision|response|answer)|has\s+not\s+yet\s+(?:taken|reached|"
    r"adopted)\s+a\s+(?:final\s+)?(?:position|decision)\s+on\s+th(?:is|ese)|"
    r"reserves?\s+its\s+position|response\s+(?:to\s+this\s+recommendation\s+)?will\s+be\s+provided|"
    r"is\s+still\s+(?:considering|examining)\s+th(?:is|ese)\s+recommendations?)",
    re.IGNORECASE,
)
"""`cannot at this stage give a definite answer`, `reserves its position`"""
_NOT_FOUND = re.compile(
    r"\b(?:does|do|did|could|can|cannot) ?(?:not )?(?:consider|find|deem|regard)\b(?:[^.;]|\.(?=\d)){0,80}?"
    r"\b(?:acceptable|possible to accept)\b"
    r"|(?<=[\d)] )do(?:es)? not(?=\s*(?:[;.]|$))",
    re.IGNORECASE,
)
"""`does not consider 9.1 to be acceptable`"""
_PENDING_PASSIVE = re.compile(
    r"\b(?:(?:is|are|remains?)\s+(?:currently\s+|still\s+|being\s+|further\s+)*(?:under\s+(?:further\s+|"
    r"active\s+)?(?:consideration|examination|review|study)|examined|"
    r"considered|studied|pending)|will\s+be\s+(?:further\s+)?(?:examined|considered|studied))\b",
    re.IGNORECASE,
)
"""`are currently under examination`"""
_OF_RECOMMENDATIONS = re.compile(r"recommendations?\b|\d\.\d", re.IGNORECASE)
_OTHERS_SAY = re.compile(
    r"\b(?:public|society|population|people|citizens|opinion|ombuds\w+|institutions?|organi[sz]ations|stakeholders|parties|"
    r"States|committee|commission|council|community|parliament|courts?|survey|majority)\s+$",
    re.IGNORECASE,
)
"""Who stands before the verb where it is not the State that answers: `civil society ` (supports)."""
_OF_OTHERS = re.compile(
    r"\s+(?:of|by|made by|from|issued by|adopted by)\s+(?:the\s+)?(?:United Nations\s+|UN\s+)?"
    r"(?:Committees?\b|CPT|GRECO|ECRI|ODIHR|OSCE|Special\b|Council of Europe|European|Venice|"
    r"(?:\w+\s+){0,2}Commission\b|Ombuds|treaty bod|CEDAW|CERD|CRC|CAT\b|Human Rights Committee|Sub-?[Cc]ommittee|"
    r"Independent Expert|Working Group on (?!the Universal)|experts)"
)
"""Whose recommendations are spoken of where they are not the review's: ` of the Human Rights Committee`."""
_NUMBERS_EXCEPTED = re.compile(
    r"\s*(?:(?:of|the|those|ones|recommendations?|numbers?|nos?\.?|contained|listed|in|under|paragraphs?)\s+)*"
    r"\(?\d"
)
_RESERVE_REACH = 300
_BY_WHOM = re.compile(r"\s+(?:by|at|in|on|from|for|under|before|during|to)\b(?!\s+(?:part|principle|full))")
"""`was adopted by Parliament`, but not `is accepted in part`."""
_NAMES_A_RECOMMENDATION = re.compile(r"recommendation|part|\d|\b(?:others|rest|remainder)\b", re.IGNORECASE)
_AS_IS_NOTED = re.compile(r"(?:\bit|as|should be|must be)\s*$", re.IGNORECASE)
"""What stands before `noted` where nothing is answered: `it should be noted`."""
_SUBJECT = re.compile(
    r"recommendation|\brecs?\b|\bparts?\b|\d|\bthe(?:y|se)\b|\bit\b|\bothers?\b|\brest\b|\bfollowing\b", re.IGNORECASE
)
"""`The rest` (is supported), `Recommendation 12` (was accepted)."""
_SUBJECT_OF_SEVERAL = re.compile(r"\brecommendations\b|\bthey\b|\bthese\b", re.IGNORECASE)
_PARTICIPLES = frozenset(("accepted", "supported", "noted", "rejected"))
_PRONOUNS = frozenset(("it", "them", "this", "these", "those", "both"))
_SENTENCE_POINT = re.compile(r"[.;!?](?:\s|$)")
_WORD_BACK = re.compile(r"([^\s]+)\s*$")


def formulas(text: str, start: int = 0, end: int | None = None) -> list[Formula]:
    """Give the formulas in `text[start:end]`, in order and without overlaps; places are those in `text`."""
    stop = len(text) if end is None else end
    found: list[Formula] = []
    candidates = [*_bare(text, start, stop), *_pending(text, start, stop), *_verbs(text, start, stop)]
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
    return [
        Formula(first, last, position, "passive" if passive else "active")
        for first, last, position, passive in chain(classes(text, start, end), other_languages(text, start, end))
    ]


def bare_status(text: str, start: int = 0) -> Formula | None:
    """Give the position that a text begins with as a single status, such as `Supported.` or `Partially accepted`."""
    match = _BARE.match(text, start)
    if not match or _is_verb_of_something_else(text, match):
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
    slash = (match["slash"] or "").lower()
    if (
        match["partly"]
        or re.search("part", match["after"] or "", re.IGNORECASE)
        or (slash and _is_yes(word) != _is_yes(slash))
    ):
        return "supported_in_part"
    if _is_yes(word):
        return "not_supported" if match["not"] else "supported"
    if word.startswith("reject"):
        return "rejected"
    return "noted" if "note" in word else "pending"


def _is_yes(words: str) -> bool:
    return bool(re.search("accept|support|endorse|agree|concur", words, re.IGNORECASE)) and not re.search(
        r"\bnot\b", words, re.IGNORECASE
    )


def _bare(text: str, start: int, end: int) -> Iterator[Formula]:
    status = bare_status(text[:end], start)
    if status is None:
        return
    yield _with_reserve(text, status, end)
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
    for match in _NOT_FOUND.finditer(text, start, end):
        if "not" in match[0].lower():
            yield Formula(
                match.start(), match.end(), "not_supported", "passive" if "able" not in match[0] else "active"
            )


def _number(several: bool, words: str) -> bool | None:
    return True if several else False if "recommendation" in words.lower() else None


def _verbs(text: str, start: int, end: int) -> Iterator[Formula]:
    for match in _VERB.finditer(text, start, end):
        formula = _about_a_recommendation(text, match, start, end)
        if formula:
            yield formula


def _about_a_recommendation(text: str, match: re.Match[str], start: int, end: int) -> Formula | None:
    verb = match[0].lower()
    begin, before = _words_before(text, match.start(), start)
    if (
        verb == "note"
        and not before & {"to", "not", "will", "can", "would", "we"}
        and not re.search(r"\b(?:we|States?)\s$", text[start : match.start()], re.IGNORECASE)
    ):
        return None
    if "neither" in before or (before & {"nor"} and re.search(r"\bneither\b", text[start:begin], re.IGNORECASE)):
        return None
    if verb in {"acceptance", "supportive"} or (
        "note" in verb and re.match(r"\s+(?:also\s+|with \w+\s+)?that\b", text[match.end() : match.end() + 24])
    ):
        return None
    if (
        verb.startswith("enjoy")
        or verb == "acceptable"
        or (verb.endswith(("ed", "of", "taken note")) and before & _BEING and "position" not in before)
    ):
        return _passive(text, match, begin, before, start, end)
    return _active(text, match, begin, before, end)


def _words_before(text: str, at: int, start: int) -> tuple[int, set[str]]:
    words: set[str] = set()
    while len(words) < 10 and at > start:
        match = _WORD_BACK.search(text[max(start, at - 24) : at])
        if not match:
            break
        word = match[1].lower()
        if (word == "only" and "not" in words) or (
            word not in _AUXILIARY and not (word == "it" and "difficult" in words)
        ):
            break
        words.add(word)
        at = max(start, at - 24) + match.start()
    while at < len(text) and text[at].isspace():
        at += 1
    return at, words


def _passive(text: str, match: re.Match[str], begin: int, before: set[str], start: int, end: int) -> Formula | None:
    of_other_matters = _BY_WHOM.match(text[match.end() : end]) and text[start:begin].strip()
    if of_other_matters and not _NAMES_A_RECOMMENDATION.search(text[max(start, begin - 160) : begin]):
        return None
    subject = text[max(start, begin - 220) : begin]
    soft = bool(subject.strip()) and not _SUBJECT.search(subject)
    if "note" in match[0].lower() and (soft or _AS_IS_NOTED.search(text[start : match.start()].replace("also", ""))):
        return None
    several = True if _SUBJECT_OF_SEVERAL.search(subject) else None
    formula = Formula(begin, match.end(), _position(match[0].lower(), before), "passive", soft, several)
    return _with_reserve(text, formula, end)


def _active(text: str, match: re.Match[str], begin: int, before: set[str], end: int) -> Formula | None:
    verb = match[0].lower()
    if _OTHERS_SAY.search(text[max(0, begin - 24) : begin]):
        return None
    if not before & _HAVING and verb in _PARTICIPLES and _is_adjective(text, match, begin):
        return None
    about = _object(text, match.end(), end)
    if about is None:
        return _soft(text, match, begin, before, end)
    if _OF_OTHERS.match(text, about.end()):
        return None
    position, soft = _position(verb, before), _speaks_of_aims(text, about)
    if _PARTLY_AFTER.match(text, match.end()) and position == "supported":
        position = "supported_in_part"
    formula = Formula(begin, about.end(), position, "active", soft, _several(about["head"].lower()))
    return _with_reserve(text, formula, end)


def _object(text: str, at: int, end: int) -> re.Match[str] | None:
    """Find what a verb speaks of: recommendations, their parts or numbers, or a pronoun with nothing behind it."""
    about = _ABOUT.match(text, at, end)
    if about is None or about[0].split() == ["in", "part"]:
        return None
    head = about["head"].lower()
    if head not in _PRONOUNS or _PRONOUN_ENDS.match(text, about.end()):
        return about
    return about if head == "those" and _ARE_PLACED.match(text, about.end()) else None


def _several(head: str) -> bool | None:
    if head in {"recommendations", "recs", "them", "these", "those", "both"}:
        return True
    return False if head in {"recommendation", "rec"} else None


def _speaks_of_aims(text: str, about: re.Match[str]) -> bool:
    if about["aim"]:
        return True
    return bool(_SOME.search(about[0])) and not _NUMBERS_FOLLOW.match(text, about.end())


def _is_adjective(text: str, match: re.Match[str], begin: int) -> bool:
    """Say whether a participle describes (`the accepted recommendations`) and is no verb of the State's."""
    before = text[max(0, begin - 12) : begin]
    if _NUMBERED_OBJECT.match(text, match.end()):
        return bool(_DETERMINER.search(before))
    return not begin or bool(_NO_VERB_BEHIND.match(text, match.end()) and _NO_SUBJECT_BEFORE.search(before))


def _soft(text: str, match: re.Match[str], begin: int, before: set[str], end: int) -> Formula | None:
    verb = match[0].lower()
    partly = _PARTLY_AFTER.match(text, match.end(), end)
    if _ENDS.match(text, partly.end() if partly else match.end(), end) and not verb.startswith("note ") and begin > 0:
        participle = verb in {"accepted", "supported", "noted", "rejected"} and not before & _HAVING
        position = "supported_in_part" if partly and _is_yes(verb) else _position(verb, before)
        return Formula(begin, match.end(), position, "passive" if participle else "active")
    if "note" in verb or verb.startswith(("adopt", "approve", "decline", "dismiss", "supporting")):
        return None
    if re.match(r"\s+(?:by|from)\b", text[match.end() : end]):
        return None
    return Formula(begin, match.end(), _position(verb, before), "active", soft=True)


def _position(verb: str, before: set[str]) -> Position:
    if verb.startswith(("reject", "dismiss")):
        return "rejected"
    if "note" in verb or "noted" in verb:
        return "noted"
    negative = bool(before & _NEGATION) or verb.startswith(("decline", "disagree"))
    if negative:
        return "not_supported"
    return "supported_in_part" if before & _PARTLY or "partial" in verb else "supported"


def _with_reserve(text: str, formula: Formula, end: int) -> Formula:
    if formula.position != "supported":
        return formula
    rest = text[formula.end : min(end, formula.end + _RESERVE_REACH)]
    stop = _SENTENCE_POINT.search(rest)
    reserve = _EXCEPT.search(rest, 0, stop.start() if stop else len(rest))
    if _PARTLY_AFTER.match(rest) or (reserve and not _NUMBERS_EXCEPTED.match(rest, reserve.end())):
        return replace(formula, position="supported_in_part")
    return formula
