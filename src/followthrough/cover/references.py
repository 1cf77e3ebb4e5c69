"""Numbers of recommendations that a text names: `(97.1–97.3, 97.20)`, `Recommendations 1–5, 14`, `paras. 136(1)`.

National reports name the earlier recommendations in their headings, in brackets and in notes; OHCHR's compilations
and summaries in a note to each heading, with the symbol of the Working Group's report.
"""

import re
from dataclasses import dataclass

_SYMBOL = re.compile(r"A/HRC/(?:WG\.6/)?[\w./]+?(?=[\s,;)*]|$)")
_NUMBER = r"\d{1,3}(?:\.\d{1,3}|\s?\(\d{1,3}\))?"
_SPAN = rf"{_NUMBER}(?:\s?[-–—]\s?{_NUMBER})?"
_LIST = rf"{_SPAN}(?:\s?(?:[,;]|and\b|&|[,;] and\b)\s?(?:paras?\.? ?)?{_SPAN})*"
_INTRODUCED = re.compile(
    rf"\b(?:recommendations?|recs?\.?|paragraphs?|paras?\.?)\s?(?:nos?\.? ?)?({_LIST})", re.IGNORECASE
)
_BRACKETED = re.compile(rf"(?<!\d)(?<!\d )[(\[]\s?({_LIST})\s?[)\]]")
_RANGE = re.compile(rf"({_NUMBER})(?:\s?[-–—]\s?({_NUMBER}))?")
_LONGEST = 300  # numbers in one range


@dataclass(frozen=True, slots=True)
class Named:
    """Numbers that a text names, each as printed in full (`97.1` or `14`), and the report's symbol if it says one."""

    symbol: str | None
    numbers: frozenset[str]


def named(text: str, *, is_heading: bool = False) -> Named | None:
    """Give the numbers of recommendations that a text names, or null where there are none.

    In running text, plain numbers count only behind the word "recommendation"; in headings also in brackets. Numbers
    with a point count in brackets anywhere.
    """
    symbol = _SYMBOL.search(text)
    of_recommendations = bool(re.search(r"\brec(?:ommendation|s?\.)", text, re.IGNORECASE)) or symbol is not None
    lists = [m[1] for m in _INTRODUCED.finditer(text) if of_recommendations and _is_of_recommendations(m)]
    lists += [m[1] for m in _BRACKETED.finditer(text) if is_heading or "." in m[1]]
    numbers = frozenset(number for listed in lists for number in _numbers(listed))
    return Named(symbol[0].rstrip(".") if symbol else None, numbers) if numbers else None


def _is_of_recommendations(found: re.Match[str]) -> bool:
    return found[0][:3].lower() == "rec" or "." in found[1] or "(" in found[1]


def _numbers(listed: str) -> list[str]:
    return [number for m in _RANGE.finditer(listed) for number in _between(_even(m[1]), _even(m[2] or m[1]))]


def _even(number: str) -> str:
    return re.sub(r"\s?\((\d+)\)", r".\1", number)


def _between(first: str, last: str) -> list[str]:
    lead, _, start = first.rpartition(".")
    end = last.rpartition(".")[2]
    count = int(end) - int(start)
    if not 0 <= count <= _LONGEST:
        return list(dict.fromkeys((first, last)))
    dot = f"{lead}." if lead else ""
    return [f"{dot}{number}" for number in range(int(start), int(end) + 1)]
