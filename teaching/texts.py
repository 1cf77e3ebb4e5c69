"""Texts to teach with: what coded recommendations are made of, put together anew.

They need not make good sense: the teacher says of each what it takes it for, and the network learns to say the same.
"""

import random
import re
from collections.abc import Iterable, Iterator, Sequence

CUT = re.compile(
    r"(,? (?:including|in particular|particularly|especially|by|through|in order to|with a view to|as well as|while|"
    r"so as to|so that|and to|such as|also)\b|[,;:] )"
)
"""Where a recommendation can be taken apart."""

OPENING = re.compile(
    r"^((?:[A-Z][\w'-]*,? )(?:[a-z'-]+,? ){0,5}?)"
    r"(?=(?:the|its|a|an|all|any|their|those|these|[A-Z]\w+|human|women|children|national|international|domestic|"
    r"measures|legislation|policies|efforts|laws?)\b)"
)
"""The verb that asks, with what belongs to it, before what it is asked about."""

JOINED, OPENED, SINGLE = 90_000, 60_000, 15_000
"""How many texts are made of a beginning and an ending, of a verb and what another is about, and of one clause."""

LONGEST_JOINED, LONGEST_OPENED = 50, 45
BEGINNING, ENDING = 4, 3
"""How many words a text has at most, and how many a beginning and an ending have at least."""


def made_texts(texts: Iterable[str], share: float = 1.0) -> list[str]:
    """Make texts out of recommendations, in an order of chance that is always the same; `share` of them all."""
    known = sorted({text.strip() for text in texts})
    chance = random.Random(1)
    parts = [CUT.split(text) for text in known]
    beginnings, endings = list(_beginnings(parts)), list(_endings(parts))
    opened = [match for text in known if (match := OPENING.match(text))]
    verbs, rests = [match[1] for match in opened], [match.string[match.end() :] for match in opened]
    single = sorted(set(_clauses(parts)) - set(known))
    chance.shuffle(single)
    return [
        *_mixed(chance, beginnings, endings, int(JOINED * share), LONGEST_JOINED),
        *_mixed(chance, verbs, rests, int(OPENED * share), LONGEST_OPENED),
        *single[: int(SINGLE * share)],
    ]


def _mixed(
    chance: random.Random, firsts: Sequence[str], lasts: Sequence[str], wanted: int, longest: int
) -> list[str]:
    """Put firsts and lasts together by chance, each pair once."""
    made: dict[str, None] = {}
    for _ in range(20 * wanted if firsts and lasts else 0):
        text = chance.choice(firsts) + chance.choice(lasts)
        if len(text.split()) <= longest:
            made[text] = None
        if len(made) >= wanted:
            break
    return list(made)


def _beginnings(cut: Iterable[list[str]]) -> Iterator[str]:
    for parts in cut:
        whole = ["".join(parts[:end]) for end in range(1, len(parts), 2)] or ["".join(parts).rstrip(". ")]
        yield from (text for text in whole if len(parts) == 1 or len(text.split()) >= BEGINNING)


def _endings(cut: Iterable[list[str]]) -> Iterator[str]:
    for parts in cut:
        ends = ("".join(parts[start:]) for start in range(1, len(parts), 2))
        yield from (text for text in ends if len(text.split()) >= ENDING)


def _clauses(cut: Iterable[list[str]]) -> Iterator[str]:
    for parts in cut:
        for place in range(0, len(parts) if len(parts) > 1 else 0, 2):
            if len(parts[place].split()) >= BEGINNING:
                yield "".join(parts[max(place - 1, 0) : place + 1]).strip(" ,;:")
