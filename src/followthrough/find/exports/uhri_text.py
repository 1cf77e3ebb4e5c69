"""The texts of OHCHR's Universal Human Rights Index: the prefix with the number, and the words behind it."""

import html
import re
from dataclasses import dataclass

_TAG = re.compile(r"</?(?:p|br|b|i|em|strong|u|span|div|li|ul|ol|sup|sub|a)\b[^<>]{0,300}>", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_LETTER = r"(?:\s?\(([a-z]{1,2})\)|\.([a-z])(?=[.):\s]))?"
_NAMED = re.compile(
    r"^recommendations?\s+(?:no\.?|number)\s*(\d{1,3})\s*,?\s*(?:in\s+)?para(?:graph|s)?\.?\s*(\d{1,3})\s*[:.]?\s*(?:\1\s*[.):]\s*)?",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(
    r"^\(?para(?:graph|s)?\.?\s*(\d{1,3}(?:\.\d{1,3})?)" + _LETTER + r"\)?\s*[:.]\s*", re.IGNORECASE
)
_CONTAINED = re.compile(
    r"^\(?(?:recommendations?\s+)?contained\s+in\s+(?:para(?:graph|s)?\.?\s*)?(\d{1,3}(?:\.\d{1,3})?)"
    + _LETTER
    + r"\)?\s*[:.,]?\s*",
    re.IGNORECASE,
)
_POINTED = re.compile(r"^[A-Z]?[-–\s]{0,3}(\d{1,3}(?:\.\d{1,3}){1,2})" + _LETTER + r"\s*[.):]?\s*(?=\D|$)")
_PLAIN = re.compile(r"^(\d{1,3})" + _LETTER + r"\s*[.):]\s*(?=\D|$)")
_BEHIND_HEADING = re.compile(r"^([A-Z][^.;:]{2,150}?)\s+(\d{1,3})\s?\.\s?(?=[A-Z(])")


@dataclass(frozen=True, slots=True)
class Prefixed:
    """A text with its prefix taken off: the number as in ids (null where there is none), the heading in front."""

    number: str | None
    heading: str
    text: str


def clean(text: str) -> str:
    """Resolve HTML's entities (also where written twice), drop its tags and signs that are not seen, join spaces."""
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(_INVISIBLE.sub("", text).split())


def prefixed(text: str) -> Prefixed:
    """Take the number off a cleaned text.

    Known forms: `137.197 …`, `Recommendation No. 41, para. 81: 41. …` (number 41 under paragraph 81: `81.41`),
    `para. 28: …`, `contained in 25(a) …`, `28. …`, and, in treaty bodies' texts, a heading: `Rural women 49.The …`.
    """
    text = text.lstrip(" -–")
    if named := _NAMED.match(text):
        return Prefixed(f"{named[2]}.{named[1]}", "", _rest(text, named))
    for form in (_CONTAINED, _PARAGRAPH, _POINTED, _PLAIN):
        if found := form.match(text):
            return _numbered(found, text)
    if headed := _BEHIND_HEADING.match(text):
        return Prefixed(headed[2], headed[1].strip(), text[headed.end() :].strip())
    return Prefixed(None, "", text)


def _numbered(found: re.Match[str], text: str) -> Prefixed:
    letter = found[2] or found[3]
    return Prefixed(f"{found[1]}.{letter}" if letter else found[1], "", _rest(text, found))


def _rest(text: str, prefix: re.Match[str]) -> str:
    """Give the words behind a prefix; a second prefix that repeats the number goes too."""
    rest = text[prefix.end() :].lstrip(" :-–")
    again = _POINTED.match(rest) or _PLAIN.match(rest)
    return rest[again.end() :].strip() if again and again[1].endswith(prefix[1]) else rest.strip()
