"""What changed between two lists of asks: two dates of a State, or two documents (a draft and the report, say)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from followthrough.follow.dossier import Ask
from followthrough.follow.words import Piece, words

Kind = Literal["new", "gone", "reworded", "answered"]
KINDS: tuple[Kind, ...] = ("answered", "reworded", "new", "gone")
ALIKE = 75.0
"""From this likeness on (0 to 100, words in any order) two texts of different ids are one that was reworded."""


@dataclass(frozen=True, slots=True)
class Difference:
    """An ask that is new, gone, worded otherwise or answered otherwise; the side that does not exist is null.

    `words` gives both texts of one that is reworded, piece by piece.
    """

    kind: Kind
    before: Ask | None
    after: Ask | None
    words: tuple[Piece, ...] = ()


def differences(before: Sequence[Ask], after: Sequence[Ask]) -> list[Difference]:
    """Give what changed, answers first; an ask that is reworded and answered otherwise gives both."""
    place = {ask.id: nth for nth, ask in enumerate((*after, *before))}
    found = _differences(before, after)
    return sorted(found, key=lambda one: (KINDS.index(one.kind), place[(one.after or one.before or before[0]).id]))


def _differences(before: Sequence[Ask], after: Sequence[Ask]) -> Iterator[Difference]:
    matched = _matched(before, after)
    for ask, other in matched:
        if _plain(ask) != _plain(other):
            yield Difference("reworded", ask, other, words(_text(ask), _text(other)))
        if ask.position != other.position:
            yield Difference("answered", ask, other)
    known_before = {ask.id for ask, _ in matched}
    known_after = {other.id for _, other in matched}
    yield from (Difference("new", None, ask) for ask in after if ask.id not in known_after)
    yield from (Difference("gone", ask, None) for ask in before if ask.id not in known_before)


def _matched(before: Sequence[Ask], after: Sequence[Ask]) -> list[tuple[Ask, Ask]]:
    """Match by id, then by the very same words, then the most alike first."""
    left, right = {ask.id: ask for ask in before}, {ask.id: ask for ask in after}
    pairs = [(left.pop(identity), right.pop(identity)) for identity in [*left] if identity in right]
    for ask, other in [*_same_words(left.values(), right.values()), *_alike(left, right)]:
        if ask.id in left and other.id in right:
            pairs.append((left.pop(ask.id), right.pop(other.id)))
    return pairs


def _same_words(left: Iterable[Ask], right: Iterable[Ask]) -> Iterator[tuple[Ask, Ask]]:
    by_words: dict[tuple[str, tuple[str, ...]], list[Ask]] = {}
    for other in right:
        by_words.setdefault(_worded(other), []).append(other)
    for ask in list(left):
        if same := by_words.get(_worded(ask)):
            yield ask, same.pop(0)


def _alike(left: dict[str, Ask], right: dict[str, Ask]) -> list[tuple[Ask, Ask]]:
    from rapidfuzz import process
    from rapidfuzz.fuzz import token_sort_ratio

    if not (left and right):
        return []
    here, there = list(left.values()), list(right.values())
    table = process.cdist([*map(_plain, here)], [*map(_plain, there)], scorer=token_sort_ratio, score_cutoff=ALIKE)
    places = sorted(zip(*table.nonzero(), strict=True), key=lambda place: (-table[place], place))
    return [(here[row], there[column]) for row, column in places]


def _worded(ask: Ask) -> tuple[str, tuple[str, ...]]:
    return _plain(ask), ask.recommendation.recommenders


def _plain(ask: Ask) -> str:
    return " ".join(_text(ask).lower().split()).rstrip(".;")


def _text(ask: Ask) -> str:
    return ask.recommendation.text_as_read or ask.recommendation.text
