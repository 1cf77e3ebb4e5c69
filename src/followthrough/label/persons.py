"""Groups of persons concerned and goals of the 2030 Agenda, found by the words that name them.

There are too few official labels to learn from (OHCHR's matrices of three reviews), so these go by vocabulary. A
term is given only where its precision was measured as 0.8 or better on those matrices, on enough texts;
`data/shown.toml` lists these and is written by `train`.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from followthrough.errors import ModelError
from followthrough.label.openings import Openings
from followthrough.label.phrases import phrases
from followthrough.label.place import file_in_use
from followthrough.label.sureness import between
from followthrough.label.words import Words, words_of
from followthrough.records import Label, Recommendation, Scheme
from followthrough.terms.goal_words import goal_words
from followthrough.terms.groups import groups

SHOWN = "shown.toml"
PRECISE = 0.8
"""The precision that a term must have been measured with before it is given."""

ENOUGH = 10
"""In how many texts a term must have been found before its precision counts as measured."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that names a group or goal."""

    scheme: Scheme
    term: str
    words: tuple[str, ...]


@cache
def listed() -> Mapping[str, tuple[Phrase, ...]]:
    """Give all phrases by their first word, longest first."""
    found: dict[str, list[Phrase]] = {}
    listed: list[tuple[Scheme, str, Iterable[str]]] = [("group", one.group, one.words) for one in groups()]
    listed += [("sdg", term, words) for term, words in goal_words().items()]
    for scheme, term, named in listed:
        for phrase in named:
            words = tuple(_WORD.findall(phrase))
            found.setdefault(words[0], []).append(Phrase(scheme, term, words))
    return {first: tuple(sorted(each, key=lambda p: -len(p.words))) for first, each in found.items()}


@dataclass(frozen=True, slots=True)
class Measured:
    """How precise a term is: the share of the texts it was `found` in that matrices print it for.

    Were as many texts taken anew, that share would lie between `least` and `most` in 95 of 100 cases.
    """

    precision: float
    found: int
    least: float
    most: float


def shown() -> Mapping[tuple[str, str], Measured]:
    """Give the terms that are precise enough, with how their precision was measured."""
    return _shown_in(file_in_use(SHOWN))


@cache
def _shown_in(path: Path) -> Mapping[tuple[str, str], Measured]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return {(one["scheme"], one["term"]): _measured(one) for one in data.get("shown", ())}
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise ModelError(
            "the list of measured groups and goals cannot be read.",
            where=str(path),
            remedy="Install Followthrough again, or write it anew with `followthrough train`.",
        ) from error


def _measured(one: Mapping[str, Any]) -> Measured:
    precision, found = float(one["precision"]), int(one["found"])
    return Measured(precision, found, *between(precision, found))


Named = Mapping[tuple[Scheme, str], tuple[tuple[int, int], ...]]
"""Each group and goal that a text names, with the offsets of the words."""


def named(text: str) -> Named:
    """Give every group and goal that a text names, with the offsets of the words, measured or not."""
    return named_in([text], words_of([text]))[0]


def named_in(texts: Sequence[str], words: Words) -> list[Named]:
    """Give what `named` gives for each of several texts, whose words are known.

    Words with an apostrophe are taken apart at it, which changes no offsets.
    """
    found = _found(words)
    divided = [number for number, text in enumerate(texts) if "'" in text or "’" in text]
    anew = words_of([texts[number].replace("'", " ").replace("’", " ") for number in divided])
    for number, one in zip(divided, _found(anew) if divided else (), strict=True):
        found[number] = one
    return [{term: tuple(places) for term, places in one.items()} for one in found]


def _found(words: Words) -> list[dict[tuple[Scheme, str], list[tuple[int, int]]]]:
    known, openings, each = listed(), _openings(), words.words
    numbers = np.fromiter((openings.numbers.get(word, 0) for word in words.once), np.int64, len(words.once))
    places = openings.places(numbers[words.number], words.text)
    texts, starts = words.text[places].tolist(), words.starts[places].tolist()
    found: list[dict[tuple[Scheme, str], list[tuple[int, int]]]] = [{} for _ in words.first[1:]]
    for at, text, start in zip(places.tolist(), texts, starts, strict=True):
        for phrase in known[each[at]]:
            last = at + len(phrase.words) - 1
            if last == at or (tuple(each[at : last + 1]) == phrase.words and words.text[last] == text):
                found[text].setdefault((phrase.scheme, phrase.term), []).append((start, int(words.ends[last])))
    return found


@cache
def _openings() -> Openings:
    return Openings.of(phrase.words for each in listed().values() for phrase in each)


def persons_and_goals(
    recommendation: Recommendation, named: Named, by: str, precise: Mapping[tuple[str, str], Measured]
) -> Iterator[Label]:
    """Give a label for each group and goal that is `named` and among the `precise` ones (`shown`)."""
    for scheme, term in sorted(one for one in named if one in precise):
        words = phrases(recommendation.text, named[scheme, term])
        score = round(precise[scheme, term].precision, 3)
        yield Label(of=recommendation.id, scheme=scheme, term=term, score=score, basis=words, by=by)
