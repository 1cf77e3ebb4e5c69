"""What a recommendation is about and by which means, as the field's own concepts, found by their phrases.

The vocabulary is `data/concepts.tsv`: kind, name, phrases. Kinds are `topic`, `group` (of people), `body` (an
institution or mechanism) and `means` (what is to be done). Phrases are parted by `|`; a star leaves the end of a word
open, `&` joins phrases that may stand anywhere in the text, `!word` says what must not follow.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from followthrough.errors import VocabularyError
from followthrough.terms.english import words

KINDS = ("topic", "group", "body", "means")
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept: its kind, its name in words for people, and its alternatives, each a set of phrases."""

    kind: str
    name: str
    alternatives: tuple[frozenset[Phrase], ...]


class Concepts:
    """The vocabulary, ready to be found in the words of a text."""

    def __init__(self, listed: tuple[Concept, ...]) -> None:
        self.listed = listed
        phrases = sorted({phrase for c in listed for a in c.alternatives for phrase in a})
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._open: dict[str, list[int]] = defaultdict(list)
        self._phrases = phrases
        self._lengths = [len(phrase) for phrase in phrases]
        for number, phrase in enumerate(phrases):
            first = phrase[0]
            (self._open if first.endswith("*") else self._exact)[first.rstrip("*")].append(number)
        self._starting: dict[str, tuple[int, ...]] = {}
        self._alone: dict[int, set[int]] = defaultdict(set)
        self._joined: list[tuple[int, frozenset[int]]] = []
        numbers = {phrase: number for number, phrase in enumerate(phrases)}
        for at, concept in enumerate(listed):
            for alternative in concept.alternatives:
                needed = frozenset(numbers[phrase] for phrase in alternative)
                if len(needed) == 1:
                    self._alone[next(iter(needed))].add(at)
                else:
                    self._joined.append((at, needed))

    def __len__(self) -> int:
        return len(self.listed)

    def find(self, text_words: list[str]) -> set[int]:
        """Give the positions in `listed` of all concepts that the words (lower case) speak of."""
        return self.find_in_both(text_words, len(text_words))[0]

    def find_in_both(self, text_words: list[str], core: int) -> tuple[set[int], set[int]]:
        """Give the concepts in all the words, and those in the first `core` of them."""
        bare = [word.removesuffix("'s") for word in text_words]
        seen: set[int] = set()
        in_core: set[int] = set()
        for at, word in enumerate(bare):
            for number in self._starting_with(word):
                length = self._lengths[number]
                if length == 1 or _follows(self._phrases[number], bare, at):
                    seen.add(number)
                    if at + length <= core:
                        in_core.add(number)
        return self._concepts_of(seen), self._concepts_of(in_core)

    def _concepts_of(self, seen: set[int]) -> set[int]:
        found = {concept for number in seen for concept in self._alone.get(number, ())}
        found.update(concept for concept, needed in self._joined if needed <= seen)
        return found

    def _starting_with(self, word: str) -> tuple[int, ...]:
        if word not in self._starting:
            prefixes = (self._open.get(word[:length], ()) for length in range(2, len(word) + 1))
            numbers = [*self._exact.get(word, ()), *(number for group in prefixes for number in group)]
            self._starting[word] = tuple(numbers)
        return self._starting[word]


def _follows(phrase: Phrase, text_words: list[str], at: int) -> bool:
    for place, expected in enumerate(phrase):
        word = text_words[at + place] if at + place < len(text_words) else ""
        if expected.startswith("!"):
            if word == expected[1:]:
                return False
        elif not (word.startswith(expected[:-1]) if expected.endswith("*") else word == expected):
            return False
    return True


@cache
def vocabulary() -> Concepts:
    """Give the shipped vocabulary; read once."""
    return build((files("followthrough.link") / "data" / "concepts.tsv").read_text(encoding="utf-8").splitlines())


def build(lines: Iterable[str]) -> Concepts:
    """Make a vocabulary from lines; a `VocabularyError` names the first line that contradicts the rules."""
    listed: list[Concept] = []
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        fields = line.split("\t")
        if len(fields) != 3 or fields[0] not in KINDS or not fields[1]:
            raise VocabularyError(f"not kind, name and phrases: {line}.", where="concepts.tsv")
        if any(fields[1] == concept.name for concept in listed):
            raise VocabularyError(f"{fields[1]} is listed twice.", where="concepts.tsv")
        listed.append(Concept(fields[0], fields[1], tuple(_alternative(a, fields[1]) for a in fields[2].split("|"))))
    return Concepts(tuple(listed))


def _alternative(written: str, name: str) -> frozenset[Phrase]:
    phrases = frozenset(_phrase(part) for part in written.split("&"))
    if not all(phrases):
        raise VocabularyError(f"{name} has an empty phrase.", where="concepts.tsv")
    return phrases


def _phrase(written: str) -> Phrase:
    out: list[str] = []
    for part in written.split():
        mark = "!" if part.startswith("!") else ""
        inside = words(part)
        out.extend(mark + word.removesuffix("'s") for word in inside)
        if part.endswith("*") and out:
            out[-1] += "*"
    return tuple(out)
