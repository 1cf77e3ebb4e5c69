"""What the models look at in a text.

The words and their stems, pairs of stems that stand beside one another, the treaties and mechanisms that are named,
groups of persons, what stands in the main clause and what in the clauses after it, the verb that asks, and the verbs
of the clauses that follow.

A feature is one number, its key: the kind of feature and up to three forms (`forms.Forms`). It comes with the words
that it was made from, so that a decision can be shown in the text. Features of many texts are made at once.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from followthrough.label.asking import asking
from followthrough.label.forms import Forms
from followthrough.label.found import Found, Kind, Numbered, key, made, numbered, same_text
from followthrough.label.openings import may_name_instruments
from followthrough.label.persons import Named, named_in
from followthrough.label.words import Words, words_of
from followthrough.terms.treaties import mentions, vocabulary

VERSION = 5
"""Raised whenever the features of a text change: a model trained with others is of no use then."""

OPENING = 6
"""How many words from the start count as the opening, where the verb that asks stands."""

FIRST = 3
"""How many of them are looked at for the subject too."""

MAIN = 4
"""How many words the main clause has at least."""


def features_of(texts: Sequence[str], forms: Forms) -> tuple[Words, Found, list[Named]]:
    """Give the words of texts, every feature of theirs made of forms known to `forms`, and the persons they name."""
    seen = numbered(words_of(texts), forms)
    persons = named_in(texts, seen.words)
    parts = [
        *_of_words(seen),
        *_clauses(seen),
        *_opening(seen),
        *_joined(seen),
        *asking(seen),
        _lengths(seen, len(texts)),
        _named(texts, seen.words, persons, forms),
    ]
    return seen.words, Found(*(np.concatenate(columns) for columns in zip(*parts, strict=True))), persons


def _of_words(seen: Numbered) -> Iterator[Found]:
    every = np.arange(len(seen.word))
    yield made(seen, Kind.WORD, [seen.word], every)
    yield made(seen, Kind.STEM, [seen.stem], every)
    pairs = every[:-1][same_text(seen, every[:-1], 1)]
    yield made(seen, Kind.PAIR, [seen.stem[pairs], seen.stem[pairs + 1]], pairs, width=2)


def _clauses(seen: Numbered) -> Iterator[Found]:
    """Tell the stems of the main clause from those that come after a word such as `including` or `by`."""
    turning = np.flatnonzero(seen.turns & (seen.at >= MAIN))
    texts, where = np.unique(seen.words.text[turning], return_index=True)
    cut = seen.words.first[1:].copy()
    cut[texts] = turning[where]
    every = np.arange(len(seen.stem))
    main = every < cut[seen.words.text]
    yield made(seen, Kind.MAIN, [seen.stem[main]], every[main])
    yield made(seen, Kind.AFTER, [seen.stem[~main]], every[~main])


def _opening(seen: Numbered) -> Iterator[Found]:
    opening = np.flatnonzero(seen.at < OPENING)
    yield made(seen, Kind.PLACE, [seen.word[opening], seen.at[opening] + 1], opening)
    yield made(seen, Kind.VERB, [seen.verb[opening]], opening)
    first = opening[seen.at[opening] < FIRST]
    yield made(seen, Kind.FIRST, [seen.stem[first]], first)
    for width in (2, 3):
        starts = opening[(seen.at[opening] == 0)]
        starts = starts[same_text(seen, starts, width - 1)]
        yield made(seen, Kind.START, [seen.word[starts + further] for further in range(width)], starts, width)


def _joined(seen: Numbered) -> Iterator[Found]:
    """Give the verbs after words that join clauses, and what the first word is asked about."""
    joins = np.flatnonzero(seen.joins)
    for width in (2, 3):
        used = joins[same_text(seen, joins, width - 1)]
        verbs = [seen.verb[used + further] for further in range(1, width)]
        yield made(seen, Kind.JOINED, [seen.word[used], *verbs], used, width)
    full = np.flatnonzero(~seen.empty & (seen.at > 0))
    first = seen.words.first[seen.words.text[full]]
    yield made(seen, Kind.ASKED, [seen.word[first], seen.verb[full]], full)


def _lengths(seen: Numbered, texts: int) -> Found:
    lengths = np.diff(seen.words.first)
    nowhere = np.zeros(texts, dtype=np.int64)
    return Found(key(Kind.LENGTH, np.minimum(lengths // 4, 15)), np.arange(texts), nowhere, nowhere, nowhere - 1)


def _named(texts: Sequence[str], words: Words, persons: Sequence[Named], forms: Forms) -> Found:
    """Give the treaties, bodies, mechanisms and groups of persons that texts name."""
    rows = [
        (kind, number, text, start, end)
        for text, listed in enumerate(named_forms(texts, words, persons))
        for kind, form, start, end in listed
        if (number := forms.number(form))
    ]
    kinds, numbers, of, start, end = np.array(rows, dtype=np.int64).reshape(-1, 5).T
    wide = int(words.ends.max(initial=0)) + 1
    ordered = words.text * wide + words.starts
    first, last = (np.searchsorted(ordered, of * wide + offset) for offset in (start, end))
    return Found(key(kinds, numbers), of, first, last, np.full(len(of), -1))


NamedForm = tuple[Kind, str, int, int]


def named_forms(texts: Sequence[str], words: Words, persons: Sequence[Named]) -> Iterator[list[NamedForm]]:
    """Give for each text what it names, with the offsets: each treaty, its kind and subjects, each group or two."""
    may = may_name_instruments(words).tolist()
    for text, named, may_name in zip(texts, persons, may, strict=True):
        yield [*(_instruments(text) if may_name else ()), *_groups(named)]


def _instruments(text: str) -> Iterator[NamedForm]:
    instruments = vocabulary().instruments
    for one in mentions(text):
        about = instruments[one.code]
        for form in (f"t:{one.code}", f"k:{about.kind}", *(f"i:{issue}" for issue in about.issues)):
            yield Kind.NAMED, form, one.start, one.end


def _groups(named: Named) -> Iterator[NamedForm]:
    groups = sorted((term, spans[0]) for (scheme, term), spans in named.items() if scheme == "group")
    for term, (start, end) in groups:
        yield Kind.GROUP, f"g:{term}", start, end
    for (one_term, _), (other_term, _) in combinations(groups, 2):
        yield Kind.GROUP, f"g:{one_term} + {other_term}", 0, 0
    yield Kind.GROUP, f"g:{min(len(groups), 4)}", 0, 0
