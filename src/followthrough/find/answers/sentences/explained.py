"""The State's own words beside what its sentences say to numbers that they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from followthrough.find.answers.formulas.found import formulas
from followthrough.find.answers.named.numbers import Mention, mentions, within
from followthrough.find.answers.statements import Statement
from followthrough.find.sentences import sentences

_WORD = re.compile(r"\b[a-zà-ÿ]{3,}\b")
_OF_EVERY_ANSWER = frozenset(
    """
    recommendation recommendations paragraph paragraphs report contained listed following therefore also hereby
    the and that these those this all have has been are were was its their for with which from under out after
    considered recommandations recommandation les des sont recomendaciones recomendación las los
    """.split()  # noqa: SIM905 - many words are read and compared as a block
)
_TAKES_BACK = re.compile(r"\b(?:withdr|revok|rescind|retract|retir)", re.IGNORECASE)
FEWEST_WORDS = 3  # besides these in one sentence, from which on a State explains itself


def explained(
    text: str,
    named: Sequence[Mention],
    places: Sequence[tuple[int, int]],
    said: Sequence[Statement],
    *,
    general: bool,
) -> list[Statement]:
    """Give statements with the words that explain them, as they stand in the text.

    `places` hold, for each sentence that says something, how many statements stand before it, and where it begins.
    Sentences that say nothing to a number explain what the one before them says; the first ones, what follows, but
    where a text is not `general`, they are about the recommendation that it belongs to.
    """
    given = list(said)
    for (first, start), (last, end) in pairwise([*places, (len(given), len(text))]):
        begin = start if first or not general else 0
        fewest = 1 if any(map(is_withdrawal, given[first:last])) else FEWEST_WORDS
        if _explains(text, begin, end, named, fewest):
            words = text[begin:end].strip()
            given[first:last] = [replace(one, around=words) for one in given[first:last]]
    return given


def has_own_words(text: str) -> bool:
    """Say whether a text has words of the State's own besides numbers, formulas, and what every answer says."""
    return any(True for _ in _own_words(text, 0, len(text), mentions(text)))


def is_withdrawal(said: Statement) -> bool:
    """Say whether a statement takes back what was said before: `is withdrawing its support for`."""
    return said.position == "not_supported" and bool(_TAKES_BACK.search(said.formula or ""))


def _explains(text: str, begin: int, end: int, named: Sequence[Mention], fewest: int) -> bool:
    """Say whether words remain besides numbers, formulas, and what every answer says: in one sentence so many."""
    numbers = sum(one.end - one.start for one in within(named, begin, end))
    several = sum(1 for _ in sentences(text[begin:end])) > 1
    left = sum(1 for _ in _own_words(text, begin, end, named))
    return left >= (1 if several else fewest) and 2 * numbers < end - begin


def _own_words(text: str, begin: int, end: int, named: Sequence[Mention]) -> Iterator[str]:
    taken = [(one.start, one.end) for one in within(named, begin, end)]
    taken += [(formula.start, formula.end) for formula in formulas(text, begin, end)]
    at = begin
    for first, last in [*sorted(taken), (end, end)]:
        yield from (word[0] for word in _WORD.finditer(text, at, max(at, first)) if word[0] not in _OF_EVERY_ANSWER)
        at = max(at, last)
