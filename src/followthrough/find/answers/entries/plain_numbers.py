"""Plain numbers in front of an addendum's paragraphs: its own, or those of the recommendations that it answers.

`12. Accepted.` may be the twelfth paragraph, or the answer to recommendation 12. What the paragraphs say decides;
where they say nothing, the numbers are taken for those of the recommendations, and that is a doubt.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from followthrough.find.answers.entries.piece import Piece
from followthrough.find.answers.entries.questions import FEWEST_WORDS, first_words
from followthrough.find.answers.formulas.found import formulas
from followthrough.find.answers.formulas.governing import lead_in
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.clauses import closest
from followthrough.find.answers.named.described import described
from followthrough.find.answers.named.numbers import list_at, mentions
from followthrough.find.sentences import sentences

PLAIN_START = re.compile(r"\s*(?P<number>\d{1,3})(?=[.,](?!\d)|\s*$)")
NEARLY_ALL = (4, 5)  # of the recommendations that wait for an answer: numbers that go through them are theirs
_ASKED = re.compile(
    r"\brecommendations?\s+(?:to|on|for|that|regarding|concerning|relating\s+to|"
    r"calling\s+for)\s+(?P<words>[^.;]{8,200})",
    re.IGNORECASE,
)
"""`the recommendation to abolish the death penalty`"""
_THESE = re.compile(r"\bthese\b", re.IGNORECASE)


def numbers_are_recommendations(found: Sequence[Piece], catalogue: Catalogue) -> bool:
    """Say whether most numbered paragraphs begin with an answer and name no other number."""
    numbered = [(piece, number) for piece in found if (number := _plain_number(piece))]
    under_numbers = sum(bool(piece.heading and _names_one(piece.heading[-1], catalogue)) for piece, _ in numbered)
    behind_numbers = sum(
        before.number is None and bool(piece.number) and _names_one(before.text, catalogue)
        for before, piece in pairwise(found)
    )
    if len(numbered) < 3 or max(under_numbers, behind_numbers) * 2 > len(numbered):
        return False
    others = sum(_names_another(number, piece.text, catalogue) for piece, number in numbered)
    hits = sum(_answers_at_once(number, piece, catalogue) for piece, number in numbered)
    if hits * 2 < len(numbered) or others * 3 >= hits:
        return False
    if not _confirmed(numbered, catalogue):
        catalogue.unconfirmed += [number for _, number in numbered if number in catalogue.by_suffix]
    return True


def _confirmed(numbered: Sequence[tuple[Piece, str]], catalogue: Catalogue) -> bool:
    """Say whether plain numbers are those of recommendations beyond doubt: nearly all are there, or words agree."""
    numbers = {number for _, number in numbered}
    waiting = {number.rpartition(".")[2] for number in catalogue.open_numbers}
    if len(numbers & waiting) * NEARLY_ALL[1] >= len(waiting) * NEARLY_ALL[0]:
        return True
    agreed = sum(_names_its_own(number, piece.text, catalogue) for piece, number in numbered)
    return agreed * 2 >= len(numbered)


def _names_its_own(number: str, text: str, catalogue: Catalogue) -> bool:
    """Say whether an answer repeats the words of its number's recommendation, or tells it by maker or subject."""
    own = catalogue.by_suffix.get(number, ())
    begins = first_words(text)
    if any(first_words(words) == begins for name in own for words in catalogue.texts(name)):
        return True
    return _told(text, catalogue) in own or any(set(own) & set(one.numbers) for one in described(text, catalogue))


def _told(text: str, catalogue: Catalogue) -> str | None:
    """Give the one recommendation that an answer tells by what it asks: `the recommendation to abolish it`."""
    asked = _ASKED.search(text)
    if asked is None:
        return None
    return closest(asked["words"], [(name, " ".join(catalogue.texts(name))) for name in catalogue.by_number])


def _names_one(text: str, catalogue: Catalogue) -> bool:
    """Say whether words over an answer name a recommendation, by its number or by its words."""
    begins = first_words(text.partition("(")[0])
    return bool(mentions(text)) or (
        len(begins) >= FEWEST_WORDS and any(first_words(one.text) == begins for one in catalogue.recommendations)
    )


def _names_another(number: str, text: str, catalogue: Catalogue) -> bool:
    """Say whether an answer tells by maker or subject that it is to another recommendation than its number's."""
    own = set(catalogue.by_suffix.get(number, ()))
    begins = first_words(text)
    if own and (told := _told(text, catalogue)) and told not in own:
        return True
    if any(first_words(one.text) == begins and one.number not in own for one in catalogue.recommendations):
        return True
    makers = {maker for name in own for one in catalogue.by_number[name] for maker in one.recommenders}
    return any(
        not own & set(one.numbers) if one.numbers else bool(one.makers) and not makers & set(one.makers)
        for one in described(text, catalogue)
    )


def _plain_number(piece: Piece) -> str | None:
    if piece.number:
        return piece.number if piece.number.isdigit() and len(piece.number) <= 3 else None
    start = PLAIN_START.match(piece.text)
    return start["number"] if start else None


def _answers_at_once(number: str, piece: Piece, catalogue: Catalogue) -> bool:
    whole = piece.text if piece.number is None else f"{number}. {piece.text}"
    for name in catalogue.by_suffix.get(number, ()):
        if any(first_words(words) == first_words(whole[len(number) :]) for words in catalogue.texts(name)):
            return True
    listed = list_at(whole.lstrip(), 0)
    rest = whole.lstrip()[listed.end :].lstrip(" .,") if listed else whole
    span = next(iter(sentences(rest)), None)
    if span is None or mentions(rest[: span[1]]):
        return False
    found = formulas(rest, *span)
    if ("recommendations" in rest or rest.rstrip().endswith(":")) and lead_in(rest, has_numbers=False):
        return False
    if not found or (found[0].soft and found[0].start >= 25):
        return False
    alone = bool(listed and len(listed.spans) == 1)
    return not (found[0].several and alone and not _THESE.search(rest[: span[1]]))
