"""Recommendations on whose position a text speaks in words that are not read: `revisited its stance on 9.1`."""

import re
from collections.abc import Collection, Iterator, Sequence

from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.numbers import mentions, within
from followthrough.find.answers.sentences.sentence import Sentence, list_named, resolved
from followthrough.find.sentences import sentences
from followthrough.patterns import when_needed

FEWEST = 3
_OF_A_POSITION = re.compile(
    r"\b(?:(?:un|non-)?accept\w*|(?:un)?support(?!ing\b)\w*|endors\w+|approv\w+|(?:dis)?agree[ds]?|adher\w+|"
    r"reject\w*|refus\w+|"
    r"oppos(?:e[sd]?|ing|ition)|object(?:s|ed|ing|ions?)|declin\w+|dismiss\w*|withdr[ae]w\w*|revo(?:k\w+|cation)|"
    r"rescind\w*|retract\w*|renounc\w+|not(?:ed|es|ing)(?!\s+that\b)|take[sn]?\s+note|took\s+note|reconsider\w*|"
    r"revis(?:it|e)\w*|"
    r"re-?(?:examin|evaluat|assess|classif|categori)\w+|(?:up|down)grad\w+|revers(?:e[sd]?|ing|al)|"
    r"(?:is|was|are|were)\s+(?:still\s+)?(?:considering|examining|studying)|"
    r"embrac\w+|espous\w+|consent\w*|assent\w*|bless\w*|back(?:s|ed|ing)|concur\w*|subscrib\w+|commit(?:s|ted|ment)?|"
    r"accept(?:e|ent|ée?s?|er)|appu[iy]\w+|souti\w+|souscri\w+|sienne|adh[éè]\w+|rejett?\w+|refus\w+|acept\w+|"
    r"apoy\w+|rechaz\w+|suya|"
    r"(?:answer|reply|response|says?|gives?)\s[^.;]{0,60}\b(?:yes|no)|"
    r"(?:does|do)\s+not\s+(?:apply|hold|extend)|n[’']est\s+pas\s+le\s+cas|no\s+(?:es\s+el\s+caso|se\s+aplica)|"
    r"positions?|stance|reservations?|favou?r(?:ed|s|able|ably)?)\b",
    re.IGNORECASE,
)
"""What a State takes or changes a position with: `had reservations about`, `has reconsidered`."""


_OF_SEVERAL = re.compile(
    r"\b(?:all|every|each|none|not\s+(?:a\s+single\s+)?one|any|rest|remaining|remainder|others?|toutes|aucune|autres|"
    r"reste|todas|ninguna|demás|resto|otras|"
    r"restantes)\b[^.;]{0,60}(?:recommendations?|recommandations?|recomendaci\w+)|"
    r"\b(?:everything|all|tout|todo)\s+(?:that|which|ce\s+qui|lo\s+que)\s[^.;]{0,40}\brecom|"
    r"\b(?:recommendations|recommandations|recomendaciones)\b[^.;]{0,60}\b(?:all|none|every\s+one|each|toutes|"
    r"todas)\b",
    re.IGNORECASE,
)
"""What names no recommendation and may mean many: `not one of the ten recommendations`."""


_REST = when_needed(
    r"\b(?:rest|remaining|remainder|others?|all\s+of\s+(?:them|these|those)|everything|both|autres|toutes|reste|demás|"
    r"restantes?|otras|todas|resto|ambas|"
    r"(?:that|those|celles?|la)\s+(?:of|de|du|des)|the\s+ones?|all\s+but|that\s+remain)\b",
    re.IGNORECASE,
)
"""What may mean further recommendations than those that a sentence names: `the other ten`."""
_LIKEWISE = when_needed(
    r"(?:so|nor|neither|nor\s+yet)\s+(?:do|does|did|is|are|was|were|has|have|can|could|will)\s|"
    r"(?:the\s+same|likewise|similarly|this\s+also|il\s+en\s+va\s+de\s+même|de\s+même|lo\s+mismo|"
    r"tampoco|también|igualmente)\b",
    re.IGNORECASE,
)
"""How a sentence says of others what the one before says: `So does the one on legal aid`."""


def not_understood(text: str, catalogue: Catalogue, answered: Collection[str]) -> Iterator[tuple[str, str]]:
    """Give each number of the report, beside its sentence, on whose position a text speaks without an answer.

    `answered` are the numbers to which an answer was read in the same text.
    """
    everywhere = mentions(text)
    found: dict[str, str] = {}
    for start, end in sentences(text):
        named = within(everywhere, start, end)
        if named and _OF_A_POSITION.search(text, start, end):
            for number in resolved(named, catalogue, list_named(named, catalogue)):
                found.setdefault(number, text[start:end].strip())
    yield from ((number, words) for number, words in found.items() if number not in answered)


def speaks_of_a_position(sentence: Sentence, numbers: Sequence[str]) -> bool:
    """Say whether a sentence speaks of the position on some numbers, and does not only say which there are."""
    return _are_few(numbers, sentence.catalogue) and bool(
        _OF_A_POSITION.search(sentence.text, sentence.start, sentence.end)
    )


def _are_few(numbers: Sequence[str], catalogue: Catalogue) -> bool:
    return 0 < 2 * len(numbers) < max(len(catalogue.open_numbers), FEWEST)


def unread_numbers(text: str, catalogue: Catalogue, left: Collection[str]) -> Iterator[tuple[str, str]]:
    """Give each number of `left`, which have no answer in the document, beside the sentences that name it.

    A sentence without a word of a position that names half of all that are open, or more, says which there are.
    """
    everywhere = mentions(text)
    for start, end in sentences(text):
        named = within(everywhere, start, end)
        numbers = resolved(named, catalogue, list_named(named, catalogue)) if named else []
        if numbers and (_are_few(numbers, catalogue) or _OF_A_POSITION.search(text, start, end)):
            yield from ((number, text[start:end].strip()) for number in numbers if number in left)


def speaks_of_the_rest(words: str) -> bool:
    """Say whether words may mean further recommendations than those that they name: `and the other ten`."""
    return _REST.search(words) is not None


def unread_groups(text: str) -> Iterator[str]:
    """Give the sentences that seem to take a position on all recommendations, or on many, and name none of them."""
    before = False
    for start, end in sentences(text):
        speaks = _OF_A_POSITION.search(text, start, end) is not None
        several = speaks and any(pattern.search(text, start, end) for pattern in (_OF_SEVERAL, _REST))
        if several or (before and _LIKEWISE.match(text, start, end)):
            yield text[start:end].strip()
        before = speaks
