"""Words that the field uses for the same thing."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

from followthrough.errors import VocabularyError
from followthrough.terms.shipped import text_of


@cache
def equivalences() -> Mapping[str, tuple[str, ...]]:
    """Give for every word or phrase, in lower case, all that mean the same, itself included."""
    text = text_of("equivalences.toml")
    return build(tomllib.loads(text)["groups"])


def build(groups: Iterable[Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    """Check the groups and turn them round; a word in two groups, or alone in one, is a `VocabularyError`."""
    found: dict[str, tuple[str, ...]] = {}
    for group in groups:
        words = tuple(dict.fromkeys(word.lower() for word in group))
        if len(words) < 2:
            raise VocabularyError(f"the group {words} has only one word.", where="equivalences.toml")
        for word in words:
            if word in found:
                raise VocabularyError(f"“{word}” stands in two groups.", where="equivalences.toml")
            found[word] = words
    return found
