"""Recommendations that a State has spoken against without a position before it answers `all others`.

`All other recommendations are accepted` leaves out those that were spoken of. Where a State has said of one that it
goes too far, the words on all others are not taken to hold for it: its position stays open, with what was said.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from followthrough.find.answers.entries.found import Entry
from followthrough.find.answers.formulas.claims import claim_in
from followthrough.find.answers.formulas.found import formulas
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.numbers import Mention, mentions, within
from followthrough.find.answers.sentences.sentence import resolved
from followthrough.find.answers.statements import LISTED, REMAINDER, Statement
from followthrough.find.sentences import sentences

_AGAINST = re.compile(
    r"\b(?:not|cannot|no|nor|never|unable|contrary|contradict\w*|conflict\w*|incompatible|inconsistent|against|beyond|too|"
    r"exceeds?|premature|difficult\w*|impossible|unnecessary|superfluous|reserv\w+|concerns?|contraires?|ne|pas|contrari[ao]s?)\b",
    re.IGNORECASE,
)
"""What is said against a recommendation: `goes too far`, `is contrary to the Constitution`."""
MOST_SPOKEN_OF = 5  # recommendations in a sentence that says something of each; more are a list


def without_spoken_against(
    read: Sequence[tuple[Entry, Sequence[Statement]]], catalogue: Catalogue
) -> list[Statement]:
    """Give what entries say, in which words on all others leave out what was spoken against before them."""
    statements = [statement for _, said in read for statement in said]
    if not any(statement.level == REMAINDER for statement in statements):
        return statements
    found: list[Statement] = []
    against: dict[str, Statement] = {}
    for entry, said in read:
        against |= _spoken_against(entry, said, catalogue)
        found += [replace(one, numbers=(*one.numbers, *against)) if one.level == REMAINDER else one for one in said]
    named = {number for one in found if one.level > REMAINDER for number in one.numbers}
    return [*found, *(said for number, said in against.items() if number not in named)]


def _spoken_against(entry: Entry, said: Sequence[Statement], catalogue: Catalogue) -> dict[str, Statement]:
    if entry.numbers:
        silent = all(one.position is None and not one.claim and not one.see for one in said)
        words = entry.text if silent and _AGAINST.search(entry.text) else ""
        return {number: _open(number, words, entry) for number in entry.numbers if words}
    everywhere = mentions(entry.text)
    return {
        number: _open(number, entry.text[start:end].strip(), entry)
        for start, end in sentences(entry.text)
        if (named := within(everywhere, start, end))
        for number in _in_sentence(entry.text, start, end, named, catalogue)
    }


def _open(number: str, words: str, entry: Entry) -> Statement:
    return Statement((number,), None, LISTED, comment=words, number=entry.number)


def _in_sentence(text: str, start: int, end: int, named: Sequence[Mention], catalogue: Catalogue) -> list[str]:
    """Give the few recommendations that a sentence without a formula or a claim speaks against."""
    if not _AGAINST.search(text, start, end) or claim_in(text[start:end]):
        return []
    if any(not formula.soft for formula in formulas(text, start, end)):
        return []
    numbers = resolved(named, catalogue)
    return numbers if len(numbers) <= MOST_SPOKEN_OF else []
