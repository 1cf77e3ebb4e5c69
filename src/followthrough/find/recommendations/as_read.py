"""Footnotes that give a recommendation in the words in which it was read out, where the report prints others.

They say `The recommendation as read during the interactive dialogue: …`, `made during the interactive dialogue was
…`, `was read … as “…”`, `as originally formulated: …`, `The original wording: …`, or give nothing but the
words. Other footnotes are remarks and leave the text alone.
"""

import re
from collections.abc import Iterable, Sequence

from followthrough.find.recommendations.part import Part
from followthrough.find.recommendations.recommenders import brackets
from followthrough.find.recommendations.wording import tidy
from followthrough.records import Footnote

_GIVES = re.compile(
    r"\b(?:as (?:it was |they were )?(?:read|formulated|made|delivered|presented|stated)"
    r"|(?:was|were) (?:originally )?(?:read|formulated|made|delivered)"
    r"|^\W*(?:the )?recommendations? (?:originally )?(?:read|formulated|made|delivered)"
    r"|original(?:ly)?|wording|initial(?:ly)? (?:formulated|recommendation))\b",
    re.IGNORECASE,
)
"""`as it was read during the interactive dialogue`"""
_BEGINS = re.compile(
    r"[:“\"«―]|\bas follows\b[\s:]*|\b(?:dialogue|statement|session|review) as(?: follows)?\b"
    r"|\b(?:read|was) as(?: follows)?\b"
    r"|\bread\b[\s,:]+(?=[A-Z])"
)
"""What stands right in front of the words: `during the interactive dialogue as follows`"""
_CLOSED_BY = {"“": "”", '"': '"', "«": "»", "―": "‖"}
"""Quotation marks; the last two are what a font makes of the first in some PDFs."""
_QUOTES = " “”\"«»‘’'.;,:―‖"
ALIKE = 0.6  # share of a text's words that a footnote has which gives it in other words and says nothing else


def words_as_read(footnote: str) -> str | None:
    """Give the words that a footnote says were read out; null where it is another remark.

    One State in brackets behind them is left out; where several said each their own, the brackets tell whose is what.
    """
    gives = _GIVES.search(footnote[:250])
    if not gives:
        return None
    begins = _BEGINS.search(footnote, gives.end())
    if not begins:
        return None
    opened = begins[0] if begins[0] in _CLOSED_BY else ""
    words = _quoted(opened + " ".join(footnote[begins.end() :].split())).strip(_QUOTES)
    found = brackets(words)
    if len(found) == 1 and not words[found[-1].end :].strip(_QUOTES + ")"):
        words = words[: found[-1].start]
    return tidy(words).strip(_QUOTES) or None


def _quoted(words: str) -> str:
    """Leave out what a footnote says behind words that it gives in quotation marks; others stay as they are."""
    opening = words[:1]
    closing = _CLOSED_BY.get(opening)
    if closing is None:
        return words
    is_closed = words.count(opening) % 2 == 0 if opening == closing else words.count(opening) == words.count(closing)
    return words[: words.rfind(closing)] if is_closed else words


def as_read(texts: Sequence[Part], footnotes: Iterable[Footnote]) -> dict[int, str]:
    """Say, for the texts of a paragraph by their place, what its footnotes give as read out.

    With several texts a footnote goes to the one with which it shares most words, or whose State it names.
    """
    found: dict[int, str] = {}
    for footnote in footnotes:
        words = words_as_read(footnote.text) or _nothing_else(footnote.text, texts)
        if words and texts:
            place = max(
                range(len(texts)),
                key=lambda at: (_names_maker(texts[at], footnote.text), _shared(texts[at], words), -at),
            )
            found.setdefault(place, words)
    return found


def _nothing_else(footnote: str, texts: Sequence[Part]) -> str | None:
    """Give a footnote that is one of the texts in other words: it begins as that does, and has most of its words."""
    begins = footnote.lower().split()[:2]
    for text in texts:
        words = text.words.lower().split()
        if words[:2] == begins and _shared(text, footnote) >= ALIKE * len(set(words)):
            return tidy(footnote).strip(_QUOTES)
    return None


def _names_maker(part: Part, words: str) -> bool:
    return any(one.printed in words for one in part.recommenders)


def _shared(part: Part, words: str) -> int:
    return len(set(part.words.lower().split()) & set(words.lower().split()))
