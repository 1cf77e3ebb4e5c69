"""What means the same: words that the field uses for one thing, and treaties, bodies and mechanisms by all names.

Names are told apart from their words alone, as the index does it: without case, accents and signs.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from followthrough.site.search.fields import MARKS, analyser
from followthrough.terms.equivalences import equivalences
from followthrough.terms.treaties import Instrument, vocabulary

LONGEST = 12  # words of a name that is found where it is typed without quotation marks
_COMMON = frozenset({"who"})
"""Acronyms that are words of every text."""

ORDINALS = {"first": "First ", "second": "Second ", "third": "Third "}


def key(text: str) -> str:
    """Bring words to the form in which names are compared."""
    return " ".join(analyser("plain").analyze(text.translate(MARKS)))


@cache
def same() -> Mapping[str, tuple[str, ...]]:
    """Give for every name, in the form of `key`, all names that find the same thing."""
    found: dict[str, tuple[str, ...]] = {}
    for names in _groups():
        known = dict.fromkeys(filter(None, map(key, names)))
        for name in known:
            if name not in _COMMON:
                found[name] = tuple(dict.fromkeys([*found.get(name, ()), *_shortest(known)]))
    return found


def _shortest(names: Iterable[str]) -> list[str]:
    """Leave out common words, and names that a shorter one is part of: that finds them as well."""
    listed = [name for name in names if name not in _COMMON]
    return [n for n in listed if not any(other != n and f" {other} " in f" {n} " for other in listed)]


def _groups() -> Iterator[tuple[str, ...]]:
    yield from dict.fromkeys(equivalences().values())
    for instrument in vocabulary().instruments.values():
        names = (instrument.name, *instrument.names, *instrument.acronyms, *_spelt(instrument))
        if len(names) > 1:
            yield names


def _spelt(instrument: Instrument) -> Iterator[str]:
    """Give the names that a protocol has by those of its treaty: `Optional Protocol to CAT`."""
    parent = vocabulary().instruments.get(instrument.parent or "")
    if parent and len(vocabulary().protocols.get(parent.code, ())) == 1:
        for name in (parent.name, *parent.names, *parent.acronyms):
            yield f"Optional Protocol to the {name}"
            yield f"Optional Protocol to {name}"
