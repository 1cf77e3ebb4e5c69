"""Pages cut out of a report of the Working Group: no cover says what they are, but lead-ins name the State."""

from collections import Counter

from followthrough.patterns import when_needed
from followthrough.read.cover import first_named
from followthrough.read.symbols import Symbol

_SAYS_WHOSE = when_needed(
    r"\b(?:examined by|enjoys? the support of|not enjoy the support of|(?:been )?noted by|made to|supported by"
    r"|delegation of)\s+(?=[A-Zt])",
)
"""What stands in front of the State under review: `will be examined by Norway`."""
_SIGN_OF_A_REPORT = when_needed(
    r"\bformulated during the interactive dialogue|\bconstrued as endorsed by the Working Group"
    r"|\brecommendations\b[^.;:]{0,160}(?:\bwill be examined by|\benjoys? the support of)"
    r"|(?:\([A-Z][^()]{3,60}\); \d{1,3}\.\d{1,3}\.? [^;]{9,600}){3}"
)
"""What no other document has: `not be construed as endorsed by the Working Group`, or numbers behind States."""
_LEFT_OPEN = when_needed(
    r"\brecommendations\b[^.;:]{0,160}\bwill be examined by|\bconstrued as endorsed by the Working Group"
)
"""What an addendum that repeats recommendations does not say, and so tells a report that bears no symbol."""
_LISTED = when_needed(r"(?:\d{1,3}\.\d{1,3}\.?\s[^;]{9,900}\([A-Z][^()]{3,60}\);\s*){2}")
"""`65.1 Plant oaks (Norway); 65.2 Fell firs (Peru); `"""
_LONGEST_NAME = 60  # characters


def states_of_extract(symbol: Symbol | None, words: str) -> tuple[str, ...]:
    """Give the State that the lead-ins of a report name most often, where these are pages of one; else none.

    Pages with the symbol of a report need less of a sign than words that were copied out of one.
    """
    if not (_is_without_cover(symbol, words) if symbol else _is_copied(words)):
        return ()
    behind = (words[said.end() : said.end() + _LONGEST_NAME] for said in _SAYS_WHOSE.finditer(words))
    named = Counter(state for name in behind for state in first_named(name.removeprefix("the ")))
    return (named.most_common(1)[0][0],) if named else ()


def _is_without_cover(symbol: Symbol, words: str) -> bool:
    return bool(symbol.council and not symbol.suffixes and _SIGN_OF_A_REPORT.search(words))


def _is_copied(words: str) -> bool:
    return bool(_LEFT_OPEN.search(words) and _LISTED.search(words))
