"""What a verb of a State speaks of: recommendations, their numbers or parts, or a pronoun that stands for them."""

import re

_ABOUT = re.compile(
    r"(?:-in-(?:part|principle|full)\b|\s+and\s+will\s+(?:not\s+)?consider\s+further(?=\s)|"
    r"\s[–-]\s[a-z ]{2,30}\s[–-](?=\s)|"
    r",(?!\s*(?:and|but|as|since|because|which|while|whereas)\b)[^,.;:()\d]{2,60},|"
    r"\s+nor\s+[a-z]+(?=\s))?(?:\s+(?:in\s+principle|in|of|to|with|by|part|partly|partially|full|fully|only|also|the|"
    r"all|both|either|each|every|this|"
    r"these|those|that|such|any|none|totality|entirety|(?<=not\s)only|not(?=\s+only\b)|(?<=all\s)but|reservations?|"
    r"following|said|above|aforementioned|above-mentioned|aforesaid|other|others|remaining|rest|first|second|third|"
    r"fourth|fifth|last|latter|former|"
    r"majority|most|some|many|several|small|large|great|few|handful|certain|limited|number|vast|its|their|total|a|"
    r"an|due|"
    r"(?-i:(?:[A-Z][\w-]*\s+){0,3}?[A-Z][\w-]*(?<!ommittee)(?<!ommission)(?<!ouncil)(?<!ourt)(?<!apporteur)[’']s?)|"
    r"respectively|entire|upr|whole|more|further|additional|concerned|appreciation|thanks|interest|new|accepted|"
    r"noted|"
    r"twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|ten|"
    r"eleven|"
    r"two|three|four|five|six|seven|eight|nine|(?P<aim>spirit|aims?|objectives?|intent(?:ion)?|"
    r"principles?|goals?|purpose|"
    r"substance|thrust|idea|content|essence|underlying|general)|\d{1,3}(?![\d.])),?)*"
    r"(?:\s+|(?<=principle)\s*:\s+(?=\(?\d{1,3}\.\d))(?P<head>what\b(?=\s+(?-i:[A-Z]))|(?<=majority,\s)(?:that\s+is|i\.e\.)(?:\s+to\s+say)?,?\s+all\s+those\b|"
    r"recommendations?\b|recs?\b\.?|nos\.(?=\s\d)|parts?\b|portions?\b|elements?\b|paragraphs?\b|paras?\b|it\b|"
    r"them\b|"
    r"this\b|these\b|those\b|"
    r"hal(?:f|ves)\b|clauses?\b|limbs?\b|aspects?\b|both\b|following\b|(?:(?<=remaining\s)|(?<=other\s))(?:ones?|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|\d{1,3}(?![\d.]))(?=\s*(?:[.,:;(]|$))|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}(?![\d.]))(?=(?:\s+(?:during|at|in|"
    r"on)\s+[^.;:()\d]{3,60})?\s*[:(]|"
    r",?\s*(?:(?:the\s+)?recommendations?|namely|i\.e\.|to\s+wit|those\s+in|numbers?|including|among\s+(?:them|which)|such\s+as|which\s+(?:is|"
    r"are|was|were))\b)|r\d{1,3}\b|(?<=(?:the|all)\s)(?:others|rest|remainder)(?=\s*(?:[.,;)]|$))|"
    r"\(?\d{1,3}\.\d{1,3})",
    re.IGNORECASE,
)
"""What stands behind `accepts` up to what is accepted: ` in principle all of the following recommendations`."""
_NUMBERS_FOLLOW = re.compile(r"[\s,(:–—-]*(?:(?:including|namely|such as|i\.e\.|numbers?|nos?\.?)[\s,:]*)*\(?\d")
_ALL_OTHERS_FOLLOW = re.compile(r",?\s*(?:that\s+is|i\.e\.|namely)(?:\s+to\s+say)?,?\s+all\s", re.IGNORECASE)
_ARE_PLACED = re.compile(
    r"\s+(?:contained|listed|set out|reflected|numbered|under|made|in|on|about|relating|related|regarding|concerning|"
    r"pertaining|calling|asking|that|which|of\s+(?:the\s+)?[A-Z][a-z]+|from)\b"
)
"""`those relating to schools`"""
_SOME = re.compile(r"\b(?:most|many|some|several|majority)\b", re.IGNORECASE)
_PRONOUN_ENDS = re.compile(
    r"\s*(?:$|[,.;:)–—-]|(?:and|but|as|because|since|on|in|with|for|while|without|at|to the|only|subject|under|"
    r"given|fully)\b)"
)
_PRONOUNS = frozenset(("it", "them", "this", "these", "those", "both"))


def object_of(text: str, at: int, end: int) -> re.Match[str] | None:
    """Find what a verb speaks of: recommendations, their parts or numbers, or a pronoun with nothing behind it."""
    about = _ABOUT.match(text, at, end)
    if about is None or about[0].split() == ["in", "part"]:
        return None
    head = about["head"].lower()
    if head not in _PRONOUNS or _PRONOUN_ENDS.match(text, about.end()):
        return about
    return about if head == "those" and _ARE_PLACED.match(text, about.end()) else None


def is_several(head: str) -> bool | None:
    """Say whether the word for what is spoken of means several recommendations; null where it leaves that open."""
    if head in {"recommendations", "recs", "them", "these", "those", "both"}:
        return True
    return False if head in {"recommendation", "rec"} else None


def speaks_of_aims(text: str, about: re.Match[str]) -> bool:
    """Say whether only the spirit of recommendations is spoken of, or some of them without saying which."""
    if about["aim"]:
        return True
    all_others = about["head"].lower().endswith("those") or _ALL_OTHERS_FOLLOW.match(text, about.end())
    told = all_others or _NUMBERS_FOLLOW.match(text, about.end())
    return bool(_SOME.search(about[0])) and not told
