"""What a State keeps back from what it accepts: `in part`, `except for the reference to the Statute`."""

import re
from dataclasses import replace

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.leaving_out import COUNTED

PARTLY_AFTER = re.compile(
    r"(?:\s+(?:of|with|to)(?:\s+(?!which\b|that\b|and\b|as\b|has\b|have\b|is\b|"
    r"are\b)[\w’'-]+){1,6}?)?[\s,(–-]*(?:only\s+)?"
    r"(?:in[\s-]parts?|partially|partly|(?:qu[’'])?en partie|partiellement|en parte|parcialmente|in (?:the|that|"
    r"its) (?:(?:first|second|last|third) )?(?:part|half|"
    r"clause))\b(?!\s+(?:been\s+)?(?:implement|fulfil|realis|"
    r"realiz|carried))",
    re.IGNORECASE,
)
"""` in part`, ` of the Government only partially`"""
_EXCEPT = re.compile(
    r"(?:,|\band\b|\bbut\b)?\s*"
    r"(?:except\s+(?:for|that|the|in|with|where|when|insofar|as\s+(?:regards|concerns|to)|concerning|regarding)|"
    r"with the exception of|save for|apart from|"
    r"but not (?:the|that|its|to)|minus\s|but (?:only|for) (?:its|the|their|that)|"
    r"without (?:its|the) (?:\w+ )?(?:part|half|sentence|reference|words?|clause|element)s?\b|"
    r"with (?:a |some |the )?(?:partial )?reservations?|"
    r"(?:sauf|hormis|excepté|à l[’']ex(?:ception|clusion) d\w{0,2}[’']?|salvo|excepto|(?:a|"
    r"con) (?:la )?excepción del?)\b|"
    r"(?:uniquement|seulement) en ce qui|(?:únicamente|solo) en lo)",
    re.IGNORECASE,
)
"""`, except for the reference to the Statute`, `with partial reservations`"""
_AS_FAR_AS = re.compile(r",?\s+(?:as|in so|insofar as) far as\b|,?\s+insofar as\b", re.IGNORECASE)
_NUMBERS_EXCEPTED = re.compile(
    rf"\s*(?:{COUNTED}\b(?!\s+(?:parts?|elements?|aspects?|points?|sentences?|clauses?|words?|references?|parties?|"
    r"éléments?|points?|mots?|partes?|elementos?|palabras?|aspectos?)\b)|"
    r"(?:made|put\s+forward|formulated|submitted)\s+by\b|(?:of|by|from)\s+(?-i:[A-Z])|"
    r"(?:that|those|recommendations?)\s+(?:on|of|by|from|made|concerning|regarding|relating|to)\b|"
    r"(?:(?:of|the|those|ones|recommendations?|numbers?|nos?\.?|contained|listed|in|under|paragraphs?)\s+)*"
    r"(?:\(?\d|below|following|set\s+out)|"
    r"(?:[\w’']+,?\s+){0,6}?(?:recommandations?|recomendaci(?:ón|ones)|celles?|aquellas?|ci-après|suivantes?|"
    r"siguientes?|\d{1,3}\.\d))"
)
"""What follows `except` where whole recommendations are left out: ` recommendation on schools`, ` those below`."""
PART_IN_BRACKETS = re.compile(
    r"\s*\((?![^()]*(?:accept|support|reject|noted|acept|apoy|appuy|\d\.\d))[^()]*"
    r"\b(?:parts?|half|limb|clause|partly|partially|only|save|except|excluding|partie|sauf|hormis|parte|salvo|excepto)\b"
    r"[^()]*\)",
    re.IGNORECASE,
)
"""What keeps something back from one number of a list: ` (first part)`."""
_RESERVE_REACH = 300
_SENTENCE_POINT = re.compile(r"[.;!?](?:\s|$)")
ONLY_AS_TO = re.compile(
    r",?\s+(?:only|solely|but\s+only)\s+(?:in\s+respect\s+of|as\s+(?:regards|concerns)|with\s+(?:regard|"
    r"respect)\s+to|insofar\s+as|"
    r"in\s+so\s+far\s+as|in\s+relation\s+to)\s",
    re.IGNORECASE,
)
"""` only in respect of `"""
_AS_TO_A_PART = re.compile(
    r"(?:\s+(?:of|by|de|par|por)\s+(?:the\s+|"
    r"la\s+)?(?-i:[A-ZÀ-Ý])[\w’-]*(?:\s+(?-i:[A-ZÀ-Ý])[\w’-]*){0,3})?,?\s+(?:only\s+|uniquement\s+|seulement\s+|"
    r"únicamente\s+|solo\s+)?(?:en\s+ce\s+qui\s+concerne|pour\s+ce\s+qui\s+(?:est|concerne)|"
    r"s[’']agissant|en\s+lo\s+(?:que\s+(?:respecta|se\s+refiere|concierne|atañe)|tocante|relativo)|en\s+cuanto|"
    r"por\s+lo\s+que\s+respecta|"
    r"as\s+(?:concerns|regards)|(?:in\s?so|as)\s*far\s+as|insofar\s+as|with\s+(?:regard|"
    r"respect)\s+to|in\s+respect\s+of)\s"
    r"(?!(?:the\s+|those\s+|les\s+|des\s+|de\s+|las\s+|a\s+|la\s+){0,2}(?:recommendations?|recommandations?|"
    r"recomendaci|paragraphs?|numbers?|nos?\b)|[^.;]{0,40}\d\.\d|(?:it|they|this|"
    r"that)\b(?!\s+(?:refer(?:s|red)?|relate[sd]?|concern(?:s|ed)?|appl(?:y|ies|ied)|pertain(?:s|ed)?|call(?:s|"
    r"ed)?)\b))",
    re.IGNORECASE,
)
"""What makes of an acceptance one of a part: `is accepted` ` with regard to the first Convention`."""


def with_reserve(text: str, formula: Formula, end: int) -> Formula:
    """Give a formula of support as one of support in part, where a reserve before `end` follows it."""
    if formula.position != "supported":
        return formula
    rest = text[formula.end : min(end, formula.end + _RESERVE_REACH)]
    if formula.shape == "bare" and _AS_FAR_AS.match(rest):
        return replace(formula, soft=True)
    if formula.shape == "passive" and formula.several is None and _AS_TO_A_PART.match(rest):
        return replace(formula, position="supported_in_part")
    stop = _SENTENCE_POINT.search(rest)
    reserve = _EXCEPT.search(rest, 0, stop.start() if stop else len(rest))
    if reserve and rest[: reserve.start()].endswith("("):
        reserve = None  # it stands behind one number of a list and keeps back something of that alone
    if PARTLY_AFTER.match(rest) or (reserve and not _NUMBERS_EXCEPTED.match(rest, reserve.end())):
        return replace(formula, position="supported_in_part")
    return formula
