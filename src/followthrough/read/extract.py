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
_LONGEST_NAME = 60  # characters


def states_of_extract(symbol: Symbol | None, words: str) -> tuple[str, ...]:
    """Give the State that the lead-ins of a report name most often, of pages with the symbol of one; else none."""
    if symbol is None or not symbol.council or symbol.suffixes or not _SIGN_OF_A_REPORT.search(words):
        return ()
    behind = (words[said.end() : said.end() + _LONGEST_NAME] for said in _SAYS_WHOSE.finditer(words))
    named = Counter(state for name in behind for state in first_named(name.removeprefix("the ")))
    return (named.most_common(1)[0][0],) if named else ()
