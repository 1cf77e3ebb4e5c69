"""How coders agree with one another and with their own codebook: what no model can be better than."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import Any

from followthrough.label.coded import Coded, plain
from followthrough.label.words import words_of
from followthrough.terms.actions import actions
from followthrough.terms.tagging import Tagged, tagged
from followthrough.terms.treaties import Mention, mentions, vocabulary

_PLAN = re.compile(r"\b(?:plans?|programmes?) (?:of|for) action\b|\baction plans?\b", re.IGNORECASE)

SHARED = 0.9
"""What share of all the words of two texts both must hold to be near-identical."""

OPENING = 3
"""How many words near-identical texts begin with alike: what is asked stands there."""


def contradictions(row: Coded) -> tuple[str, ...]:
    """Name the rules of UPR Info's codebooks that a coded row plainly breaks.

    Only rules that a machine can check without judging are checked. Issues: a treaty must carry "International
    instruments" (1.3; whether its subject applies is a judgement), a plan of action so named "National plan of
    action" (1.5), what a rule says is always tagged its issue (1.1, 1.4, 1.6). Actions: a text that begins with
    "continue" is of category 2, with a second verb of that verb's, one that begins with "consider" of 3 (1 and 2).
    """
    return (*_about(row), *_asked(row))


def departures(row: Coded) -> tuple[str, ...]:
    """Give the commonly used terms that a row names without tagging them as the codebook's chart does.

    The codebook tags a group alone where several of its rights are at stake (1.2), which excuses some of them.
    """
    return tuple(one.words[0] for one in _named(row.text, mentions(row.text)) if _lacks(row, one, "chart"))


def _about(row: Coded) -> Iterator[str]:
    found = mentions(row.text)
    kinds = {vocabulary().instruments[one.code].kind for one in found}
    if {"treaty", "protocol"} & kinds and "International instruments" not in row.issues:
        yield "a treaty is named, but not tagged as an instrument"
    if _PLAN.search(row.text) and "National plan of action" not in row.issues:
        yield "a plan of action is named, but not tagged"
    if any(_lacks(row, one, "rule") for one in _named(row.text, found)):
        yield "what is always tagged is named, but not tagged"


def _asked(row: Coded) -> Iterator[str]:
    opening = words_of([row.text]).words[:3]
    if opening[:1] == ["continue"] and "and" not in opening and row.action not in {"2", "5"}:
        yield "begins with continue, but is not of category 2"
    if opening[:2] == ["continue", "and"] and row.action == "2" and opening[-1] not in _going_on():
        yield "begins with continue and a second verb, but is of category 2"
    if opening[:1] == ["consider"] and row.action != "3":
        yield "begins with consider, but is not of category 3"


def _lacks(row: Coded, one: Tagged, said: str) -> bool:
    return one.said == said and not one.issues <= set(row.issues)


def _named(text: str, inside: Iterable[Mention]) -> set[Tagged]:
    """Give what the codebook speaks of outright and the text names, outside names of treaties and mechanisms."""
    names = [(one.start, one.end) for one in inside]
    return {
        _entries()[match[1]]
        for match in _outright().finditer(text.lower())
        if not any(start <= match.start() < end for start, end in names)
    }


@cache
def _entries() -> Mapping[str, Tagged]:
    return {words: one for one in tagged() for words in one.words}


@cache
def _outright() -> re.Pattern[str]:
    longest_first = sorted(_entries(), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\b")


@cache
def _going_on() -> frozenset[str]:
    """Give the verbs of category 2, which as a second verb change nothing."""
    return frozenset(verb for one in actions() if one.category == "2" for verb in one.verbs)


def agreement(pairs: Iterator[tuple[Coded, Coded]], which: str) -> dict[str, float | int]:
    """Say how pairs of rows were coded; `which` says what pairs they are."""
    both = shared = same = count = 0
    for one, other in pairs:
        count += 1
        same += one.action == other.action
        shared += len(set(one.issues) & set(other.issues))
        both += len(one.issues) + len(other.issues)
    return {
        f"pairs of {which} in different States": count,
        f"agreement in issues, {which}, F1": 2 * shared / max(both, 1),
        f"agreement in action, {which}": same / max(count, 1),
    }


def of_same_text(by_text: Mapping[str, Sequence[Coded]]) -> Iterator[tuple[Coded, Coded]]:
    """Give the pairs of rows with the same text in the reviews of different States."""
    for rows in by_text.values():
        yield from (pair for pair in combinations(rows, 2) if pair[0].state != pair[1].state)


def nearly_of_same_text(by_text: Mapping[str, Sequence[Coded]]) -> Iterator[tuple[Coded, Coded]]:
    """Give the pairs of texts that begin alike and differ in few words, one row of each, of different States."""
    by_opening: dict[tuple[str, ...], list[tuple[frozenset[str], Coded]]] = {}
    for text, rows in by_text.items():
        words = text.split()
        by_opening.setdefault(tuple(words[:OPENING]), []).append((frozenset(words), rows[0]))
    for texts in by_opening.values():
        for (own, one), (others, other) in combinations(texts, 2):
            if one.state != other.state and len(own & others) >= SHARED * len(own | others):
                yield one, other


def coding(rows: Sequence[Coded]) -> dict[str, Any]:
    """Count where coders contradict their own codebook, and how often the same text was coded differently."""
    by_text: dict[str, list[Coded]] = {}
    for row in rows:
        by_text.setdefault(plain(row.text), []).append(row)
    repeated = [same for same in by_text.values() if len(same) > 1]
    return {
        "rows": len(rows),
        "distinct texts": len(by_text),
        "texts of several rows": len(repeated),
        "texts of several States": sum(len({row.state for row in same}) > 1 for same in repeated),
        "rows of texts that come back in other States": sum(
            len(same) for same in repeated if len({row.state for row in same}) > 1
        ),
        "same text, other action": sum(len({row.action for row in same}) > 1 for same in repeated),
        "same text, other issues": sum(len({frozenset(row.issues) for row in same}) > 1 for same in repeated),
        **agreement(of_same_text(by_text), "the same text"),
        **agreement(nearly_of_same_text(by_text), "near-identical texts"),
        "contradictions of the codebook": dict(
            sorted(Counter(broken for row in rows for broken in contradictions(row)).items())
        ),
        "rows that contradict the codebook": sum(bool(contradictions(row)) for row in rows),
        "rows that depart from the codebook's chart": sum(bool(departures(row)) for row in rows),
    }


def charted(rows: Sequence[Coded]) -> dict[str, tuple[int, int]]:
    """Give for each term of the codebook's chart how many rows name it, and how many of these tag it otherwise."""
    named, otherwise = Counter[str](), Counter[str]()
    for row in rows:
        named.update(one.words[0] for one in _named(row.text, mentions(row.text)) if one.said == "chart")
        otherwise.update(departures(row))
    return {term: (named[term], otherwise[term]) for term in sorted(named)}
