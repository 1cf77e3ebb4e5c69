"""The recommendations of one review as arrays: what each asks, in numbers to hold against another review's."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from followthrough.link import verbs
from followthrough.link.concepts import vocabulary
from followthrough.link.model import EchoModel, Floats
from followthrough.link.treaties import marked
from followthrough.link.words import clauses, parts_by_purpose
from followthrough.terms.english import PASSED_OVER, placed_words, plain, stem

CORE = 4  # so many known words at least make up the core of an ask


@dataclass(frozen=True, slots=True)
class Ask:
    """What one text says: its words as stems, treaties, concepts, kinds of deed."""

    stems: tuple[str, ...]
    treaties: frozenset[str]
    concepts: frozenset[int]
    core_concepts: frozenset[int]
    deeds: tuple[str, ...]
    considers: bool
    core: tuple[str, ...]
    clauses: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Asks:
    """The asks of one review; every array has a row for each, `clause_vectors` one for each clause."""

    read: tuple[Ask, ...]
    lengths: Floats
    vectors: Floats
    core_vectors: Floats
    clause_vectors: Floats
    clause_starts: NDArray[np.int64]
    issues: Floats
    concepts: Floats
    core_concepts: Floats
    deeds: Floats
    first_deed: NDArray[np.int64]


def read(text: str, known: dict[str, int]) -> Ask:
    """Read one text; `known` holds the words that the model has vectors for."""
    even = plain(text)
    said = marked(even)
    text_stems = [(start, stem(w)) for start, w in zip(said.starts, said.words, strict=True) if w not in PASSED_OVER]
    all_stems = [s for _, s in text_stems]
    in_model = _Stretches([start for start, s in text_stems if s in known], [s for s in all_stems if s in known])
    core_ends = _core_ends(even, in_model)
    placed = placed_words(even)
    in_core = sum(start < core_ends for start, _ in placed)
    concepts, core_concepts = vocabulary().find_in_both([word for _, word in placed], in_core)
    return Ask(
        stems=tuple(dict.fromkeys(all_stems)),
        treaties=said.treaties,
        concepts=frozenset(concepts),
        core_concepts=frozenset(core_concepts),
        deeds=tuple(verbs.kinds(all_stems)),
        considers=verbs.only_considers(all_stems),
        core=tuple(dict.fromkeys(in_model.between(0, core_ends))),
        clauses=_clauses(even, in_model),
    )


def gather(read_asks: Sequence[Ask], model: EchoModel, known: dict[str, int]) -> Asks:
    """Bring asks that were read into arrays."""
    listed = tuple(read_asks)
    starts = np.cumsum([0, *(len(ask.clauses) for ask in listed)])[:-1]
    return Asks(
        read=listed,
        lengths=np.array([len(ask.stems) for ask in listed], np.float32),
        vectors=np.array([_vector(ask.stems, model, known) for ask in listed], np.float32),
        core_vectors=np.array([_vector(ask.core, model, known) for ask in listed], np.float32),
        clause_vectors=np.array([_vector(c, model, known) for ask in listed for c in ask.clauses], np.float32),
        clause_starts=np.asarray(starts, np.int64),
        issues=np.array([_issues(ask.stems, model, known) for ask in listed], np.float32),
        concepts=_marks([ask.concepts for ask in listed], len(vocabulary())),
        core_concepts=_marks([ask.core_concepts for ask in listed], len(vocabulary())),
        deeds=_marks([{verbs.KINDS.index(d) for d in ask.deeds} for ask in listed], len(verbs.KINDS)),
        first_deed=np.array([verbs.KINDS.index(ask.deeds[0]) if ask.deeds else -1 for ask in listed], np.int64),
    )


@dataclass(frozen=True, slots=True)
class _Stretches:
    """The stems that the model knows, with where each begins, to be asked for stretches of the text."""

    starts: list[int]
    stems: list[str]

    def between(self, start: int, end: int) -> list[str]:
        return self.stems[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _core_ends(text: str, in_model: _Stretches) -> int:
    ends = [end for _, end in parts_by_purpose(text)]
    return next((end for end in ends if len(set(in_model.between(0, end))) >= CORE), len(text))


def _clauses(text: str, in_model: _Stretches) -> tuple[tuple[str, ...], ...]:
    found: list[dict[str, None]] = []
    for start, end in clauses(text):
        inside = dict.fromkeys(in_model.between(start, end))
        if found and len(inside) < 3:
            found[-1] |= inside
        elif inside:
            found.append(inside)
    return tuple(tuple(clause) for clause in found) or ((),)


def _vector(text_stems: Sequence[str], model: EchoModel, known: dict[str, int]) -> Floats:
    rows = [known[s] for s in text_stems if s in known]
    total: Floats = model.rarity[rows] @ model.vectors[rows]
    length = float(np.linalg.norm(total))
    return total / np.float32(length or 1.0)


def _issues(text_stems: Sequence[str], model: EchoModel, known: dict[str, int]) -> Floats:
    rows = [known[s] for s in text_stems if s in known]
    weights = model.rarity[rows]
    length = float(np.linalg.norm(weights)) or 1.0
    said: Floats = np.clip(weights @ model.issues[rows] / np.float32(length) + model.issues_base, 0, 1)
    return said if rows else np.zeros_like(model.issues_base)


def _marks(sets: Sequence[frozenset[int] | set[int]], width: int) -> Floats:
    marks = np.zeros((len(sets), width), np.float32)
    for row, members in enumerate(sets):
        marks[row, sorted(members)] = 1
    return marks
