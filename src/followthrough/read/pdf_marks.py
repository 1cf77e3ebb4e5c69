"""Where in a page's text footnote marks may stand; whether they do is a question to their height and size."""

import re
from typing import NamedTuple

from followthrough.patterns import when_needed

_DIGITS = re.compile(
    r"""[0-9](?:
        (?<=[^\W\d_][0-9])[0-9]{0,4}(?![0-9])|(?<=[A-Z]-[0-9])[0-9]{2,4}(?![0-9])
        |(?:(?<=[.,;:!?)\]”’"'»%*][0-9])|(?<=\b(?:19|20)[0-9]{3}))[0-9]{0,2}(?![0-9])
        |((?<=[.;:)\]”’"][ ][0-9])[0-9]{0,2}(?=\s)|(?<=[ ][0-9])[0-9]{0,2}(?=\r|\Z))
        |((?<=[^\W\d_][ ][0-9])[0-9]{0,2}(?=[ ]))|(?<=,[ ][0-9])[0-9]{0,2}(?=[ ])
        |(?<=(?<![0-9])[0-9]{4})(?:(?![0-9])|(?<!(?:19|20)[0-9]{2})[0-9]{1,2}(?![0-9]))
    )""",
    re.VERBOSE,
)
"""The mark of a note: `1` in `rights1 and`; with a number before it, as `1` in `JS31` and `COVID-191`."""
_EXPONENT = when_needed(r"(?:[0-9]|million|thousand)\s?[cdkm]?m[23]")
"""What is raised and no mark: `2` in `36,128.78 km2`."""
_BEFORE_EXPONENT = 11  # characters
_STARS = re.compile(
    r"""[*∗†‡](?:
        (?<=[^\s*∗†‡].)[*∗†‡]{0,3}(?![\w*∗†‡])
        |((?<=[.;:)\]”’"][ ].)[*∗†‡]{0,3}(?=\s)|(?<=[ ].)[*∗†‡]{0,3}(?=\r|\Z))
    )""",
    re.VERBOSE,
)
"""The mark of a note: `Review*`."""


class Suspects(NamedTuple):
    """Bounds of all that may be a mark, and beginnings of what may begin a line; both from last to first."""

    marks: list[tuple[int, int]]
    alone: list[int]


def suspects(text: str) -> Suspects:
    """Find what may be a mark: glued to a word, or alone behind one, at the end of a sentence or line.

    What stands alone at an end may be the mark of the next footnote, which PDFium has run together with this line.
    """
    found = list(_DIGITS.finditer(text))
    if "m2" in text or "m3" in text:
        found = [mark for mark in found if not _is_exponent(text, mark)]
    if "*" in text or "∗" in text or "†" in text or "‡" in text:
        found = sorted([*found, *_STARS.finditer(text)], key=_start)
    found.reverse()
    return Suspects(
        [match.span() for match in found],
        [match.start() for match in found if match.lastindex],
    )


def _is_exponent(text: str, mark: re.Match[str]) -> bool:
    at = mark.start()
    return text[at - 1] == "m" and bool(_EXPONENT.search(text, max(0, at - _BEFORE_EXPONENT), mark.end()))


def _start(match: re.Match[str]) -> int:
    return match.start()
