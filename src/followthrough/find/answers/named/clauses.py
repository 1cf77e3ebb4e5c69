"""Parts of a recommendation that are answered apart, and the words of the ask that each answer concerns."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.leaving_out import EXCEPT
from followthrough.find.recommendations.verbs import VERBS

_PART = re.compile(
    r"(?<!\bat )\b(?P<which>first|second|third|fourth|"
    r"last|latter|former|final|other|remaining|remainder|rest)\s+(?:part|half|portion|"
    r"element|aspect|clause|sentence|component|limb)?|\bparts?\s+(?:of|relating|regarding|concerning|on|which|that|"
    r"\()|"
    r"\b(?P<elsewhere>première|seconde|deuxième|troisième|dernière|primera|segunda|tercera|última)\s+(?:partie|"
    r"moitié|phrase|parte|mitad|frase)\b|"
    r"\bla\s+(?P<second>seconde|segunda)(?=\s*(?:[.;,]|$))|"
    r"\b(?:this|that)\s+(?:part|half|portion|element|aspect|clause|limb|component)\b|\bpart\s+\(?[a-z0-9]\)?\b|"
    r"\belements?\b|\bpour\s+le\s+(?:reste|surplus)\b|\b(?:por|en)\s+lo\s+demás\b",
    re.IGNORECASE,
)
"""`the second part`, `parts of the recommendation`"""
_ABOUT = re.compile(
    r"^[’'\w\s.,()]{0,40}?\b(?:to(?!\s+be\s)|on|regarding|concerning|related\s+to|relating\s+to|with\s+(?:regard|"
    r"respect|"
    r"reference)\s+to|in\s+(?:relation|respect|regard)\s+(?:to|of)|about|for|calling\s+for|that|"
    r"as\s+regards|pour\s+ce\s+qui\s+(?:est|concerne)|en\s+ce\s+qui\s+concerne|s[’']agissant|en\s+lo\s+que\s+"
    r"(?:respecta|se\s+refiere)\s+a|en\s+cuanto\s+a|pour(?=\s+le\s+(?:reste|surplus)\b)|por(?=\s+lo\s+demás\b))\s+"
    r"(?P<words>[^.;]{3,200})",
    re.IGNORECASE,
)
"""`of recommendation 9.1 relating to the death penalty`"""
_MATTER = re.compile(
    r",?\s+(?:as regards|with (?:regard|respect) to|regarding|concerning|in respect of|in relation to)\s+"
    r"(?P<words>[^.;]{3,200})",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\s+(?P<words>[^.;]{3,200})")
_INTRODUCED = re.compile(
    r"(?:with\s+(?:regard|respect|reference)\s+to|regarding|concerning|as\s+(?:regards|concerns|for)|"
    r"in\s+(?:relation|respect|regard)\s+(?:to|of))\s+(?P<words>[^,.;]{3,160}),?\s*[^,.;]{0,60}$",
    re.IGNORECASE,
)
"""`With regard to the death penalty, Aland`"""
_SUBJECT = re.compile(
    r"\bparts?\s+of\s+(?:the\s+)?recommendations?\s+[0-9.]+\s+(?:on|regarding|concerning|relating\s+to|about)\s+"
    r"(?P<words>[^.;,]{3,120}?)\s*(?:\b(?:is|are|was|were|has|have|enjoys?|cannot|could|can)\b[^.;,]{0,20})?$",
    re.IGNORECASE,
)
"""`The part of recommendation 9.1 concerning the death penalty is`"""
_PART_IS = re.compile(
    r"\b(?P<part>(?:first|second|third|fourth|last|latter|former|final|other)\s+(?:part|half|portion|element|aspect|"
    r"clause|sentence|component|limb)|"
    r"(?:half|parts?|elements?)(?=\s+of\s+(?:the\s+)?recommendations?\s+[\d.]+)|"
    r"(?:première|seconde|deuxième|troisième|dernière|primera|segunda|tercera|última)\s+(?:partie|moitié|phrase|"
    r"parte|mitad|frase)|"
    r"(?:seconde|segunda)(?=,?\s*$))"
    r"(?:\s+(?:of|de)\s+(?:the\s+|this\s+|that\s+|la\s+|cette\s+|esta\s+)?(?:recommendations?|recommandation|"
    r"recomendación)(?:\s+[\d.]+)?)?"
    r"(?:,[^,;]{2,80},|\s+\([^()]{2,80}\))?\s*(?:on\s+the\s+other\s+hand\s*)?$",
    re.IGNORECASE,
)
"""`the first part`, `half of recommendation 9.1, on schools,` right in front of `is accepted`"""
_EXCEPT = re.compile(rf"\b{EXCEPT}(?=[\s:,(])", re.IGNORECASE)
"""`with the exception of the last sentence`"""
_ORDER = {
    "first": 0,
    "former": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "last": -1,
    "latter": -1,
    "final": -1,
    "other": -1,
    "remaining": -1,
    "remainder": -1,
    "rest": -1,
    "première": 0,
    "primera": 0,
    "seconde": 1,
    "segunda": 1,
    "deuxième": 1,
    "troisième": 2,
    "tercera": 2,
    "dernière": -1,
    "última": -1,
}
_SEGMENTS = re.compile(
    r"\s*;\s*(?:and\s+)?|,\s+(?:and|as well as|including)\s+|,\s+|"
    r"\s+and\s+(?=to\b|the\b|\w+\s+for\b|\w+\s+(?:the|a|an|its|all)\b)"
)
_AND_VERB = re.compile(r"\s+and\s+([a-z-]+)(?=\s)")
_LAST_WORDS = re.compile(
    r"\s*\b(?:due to|because|since|as it|as the|in view of|owing to|which|who|and (?:notes|will|has|is)|but|while|"
    r"for the following)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_COMMON_WORDS = (
    "the of to and a an in on for with its their that this all by at from as be is are into recommendation "
    "recommendations law state"
)
_COMMON = frozenset(_COMMON_WORDS.split())


def exceptions(text: str, start: int, end: int) -> int | None:
    """Give where the exceptions from `all recommendations` begin, or null where there are none."""
    match = _EXCEPT.search(text, start, end)
    return match.end() if match else None


def speaks_of_a_part(text: str, formula: Formula, end: int, *, numbered_only: bool = False) -> str | None:
    """Give the words by which a formula takes up only a part of a recommendation, such as `first part`."""
    match = _PART.search(text, formula.start, min(end, formula.end + 12))
    if match and (not numbered_only or formula.shape == "active"):
        return match[0].strip()
    return None


def subject_part(text: str, formula: Formula, start: int) -> str | None:
    """Give the words that say which part is answered where a passive follows: `the part of … 7 on schools is …`."""
    if formula.shape != "passive":
        return None
    found = _SUBJECT.search(text[start : formula.start])
    part = _PART_IS.search(text[start : formula.start])
    return found["words"].strip() if found else part["part"].strip() if part else None


def clause_after(text: str, formula: Formula, start: int, end: int) -> str | None:
    """Give the words that say which part of a recommendation a formula is about; null where it is about the whole."""
    passive = formula.shape == "passive"
    inside = (
        _part_before(text, max(start, formula.start - 80), formula.end)
        if passive
        else _PART.search(text, formula.start, min(end, formula.end + 12))
    )
    if inside and inside.lastgroup:
        return inside["second"] or inside[0].strip()
    if inside:
        return inside[0].strip().removesuffix(" of") + _further(
            text, inside.end() if passive else max(inside.end(), formula.end), end if not passive else formula.start
        )
    if formula.shape == "bare":
        matter = _MATTER.match(text, formula.end, end)
        return matter["words"].strip() if matter else None
    about = _ABOUT.match(text[formula.end : end]) or (
        _OBJECT.match(text[formula.end : end]) if formula.soft else None
    )
    if about and not re.match(r"\s*(?:the|this|that)?\s*(?:extent|understanding|sense|basis)\b", about["words"]):
        return _LAST_WORDS.sub("", about["words"]).strip(" ,") or None
    introduced = _INTRODUCED.search(text[start : formula.start])
    return introduced["words"].strip() if introduced else None


def _part_before(text: str, start: int, end: int) -> re.Match[str] | None:
    found = list(_PART.finditer(text, start, end))
    return found[-1] if found else None


def _further(text: str, start: int, end: int) -> str:
    about = _ABOUT.match(text[start:end])
    return f" {_LAST_WORDS.sub('', about['words']).strip(' ,')}" if about else ""


def matching_words(part: str, texts: Sequence[str]) -> str:
    """Give the words of the recommendation that `part` speaks of, word for word; else `part` itself."""
    segments = [segment.strip(" .;,") for words in texts for segment in _segments(words) if len(segment.split()) > 1]
    if len(segments) < 2:
        return part
    order = re.match(r"\W*(\w+)", part.lower())
    if order and order[1] in _ORDER and len(part.split()) <= 3:
        index = _ORDER[order[1]]
        return segments[index] if index < len(segments) else part
    wanted = stems(part)
    best = max(
        segments,
        key=lambda segment: (len(wanted & stems(segment)) / (len(stems(segment)) or 1) ** 0.5, -len(segment)),
    )
    return best if wanted & stems(best) else part


def _segments(words: str) -> Iterator[str]:
    """Part what a recommendation asks; ` and ` parts it in front of a verb that asks for a thing of its own."""
    for segment in _SEGMENTS.split(words):
        start = 0
        for joint in _AND_VERB.finditer(segment):
            if joint[1].lower() in VERBS and len(segment[start : joint.start()].split()) > 1:
                yield segment[start : joint.start()]
                start = joint.start(1)
        yield segment[start:]


def closest(words: str, texts: Sequence[tuple[str, str]]) -> str | None:
    """Give the name of the one text that shares clearly more of the words than any other; null where none does."""
    wanted = stems(words)
    scored = sorted(((len(wanted & stems(text)), name) for name, text in texts), reverse=True)
    if not scored or scored[0][0] < 2 or (len(scored) > 1 and scored[1][0] >= scored[0][0]):
        return None
    return scored[0][1]


@lru_cache(maxsize=4096)
def stems(words: str) -> frozenset[str]:
    """Give the beginnings of the words of a text by which it is compared with another, without the most common."""
    return frozenset(word[:6] for word in re.findall(r"[a-zà-ÿ]{3,}", words.lower()) if word not in _COMMON)
