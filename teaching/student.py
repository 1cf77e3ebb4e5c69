"""The network that learns from the teacher: small enough to read thousands of texts a second.

Needs torch. What it has learnt is brought into the form in which it ships (`followthrough.label.network`).
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from followthrough.label.in_order import parts_of
from followthrough.label.words import Words, word_stem, words_of
from teaching.rows import Lessons, by_length
from teaching.teacher import Progress, loss_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

PASSES = 6
BATCH = 128
RATE, DECAY = 3e-3, 3e-3
WARM_UP = 0.05
SIZE, FILTERS, PARTS, PLACES = 96, 256, 8192, 24
"""How long a word's vector is, how many filters, parts of words and places in a text there are."""

SEEN = 2
"""In how many places of coded rows a word or a stem must stand to have a vector of its own."""

WORDS_DROPPED, VECTORS_DROPPED, FILTERS_DROPPED = 0.05, 0.1, 0.3
KEPT = 0.98
"""How much of the running mean of what is learnt stays at each step."""


@dataclass(frozen=True, slots=True)
class Known:
    """The words and stems that have vectors, numbered from 1 on; 0 is every other one."""

    words: dict[str, int]
    stems: dict[str, int]


@dataclass(frozen=True, slots=True)
class Taught:
    """What a network has learnt: its weights by name, and the words and stems that it knows."""

    weights: "dict[str, NDArray[np.float32]]"
    known: Known


def known_words(texts: Sequence[str]) -> Known:
    """List the words and stems of texts that come often enough, the most frequent first."""
    words = Counter(words_of(texts).words)
    stems: Counter[str] = Counter()
    for word, count in words.items():
        stems[word_stem(word)] += count
    return Known(_numbered(words), _numbered(stems))


def _numbered(counts: Counter[str]) -> dict[str, int]:
    often = sorted((one for one, count in counts.items() if count >= SEEN), key=lambda one: (-counts[one], one))
    return {one: number for number, one in enumerate(often, 1)}


def taught_network(lessons: Lessons, known: Known, progress: Progress, passes: int = PASSES) -> Taught:
    """Train a network on lessons; what is kept is the running mean of its weights."""
    import torch

    torch.manual_seed(0)
    torch.set_num_threads(1)
    reader = _Reader(lessons.texts, known)
    weights = _untaught(known, lessons.issues.shape[1] + lessons.actions.shape[1])
    mean = {name: one.detach().clone() for name, one in weights.items()}
    learner = torch.optim.AdamW(weights.values(), lr=RATE, weight_decay=DECAY)
    issues, actions = torch.tensor(lessons.issues), torch.tensor(lessons.actions)
    chance = np.random.default_rng(0)
    total, step = math.ceil(len(lessons.texts) / BATCH) * passes, 0
    for _ in range(passes):
        for batch in by_length(np.diff(reader.words.first).tolist(), BATCH, chance, 16 * BATCH):
            share = min(step / (WARM_UP * total), 1) * max(0.02, (total - step) / total)
            for group in learner.param_groups:
                group["lr"] = RATE * share
            loss = loss_of(_said(weights, *reader.batch(batch)), issues[batch], actions[batch])
            learner.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(list(weights.values()), 2.0)
            learner.step()
            step += 1
            if step % 4 == 0:
                for name, one in weights.items():
                    mean[name].mul_(KEPT).add_(one.detach(), alpha=1 - KEPT)
            progress(step, total, "the network learns")
    return Taught({name: one.numpy() for name, one in mean.items()}, known)


def _untaught(known: Known, labels: int) -> dict[str, Any]:
    import torch

    def drawn(*shape: int, width: float) -> Any:
        return (torch.randn(*shape) * width).requires_grad_()

    weights = {
        "words": drawn(len(known.words) + 1, SIZE, width=0.1),
        "stems": drawn(len(known.stems) + 1, SIZE, width=0.1),
        "parts": drawn(PARTS, SIZE, width=0.1),
        "places": drawn(PLACES, SIZE, width=0.1),
        "kernel": drawn(FILTERS, SIZE, 3, width=1 / math.sqrt(9 * SIZE)),
        "kernel_bias": drawn(FILTERS, width=0.0),
        "out": drawn(labels, 2 * FILTERS, width=1 / math.sqrt(6 * FILTERS)),
        "out_bias": torch.full((labels,), -3.0).requires_grad_(),
    }
    with torch.no_grad():
        weights["words"][0] = weights["stems"][0] = 0
    return weights


class _Reader:
    """Texts as numbers, a batch at a time: the words that occur in it, which stands where, and where none does."""

    def __init__(self, texts: Sequence[str], known: Known) -> None:
        self.words: Words = words_of(texts)
        once = sorted(set(self.words.words))
        number = {word: place for place, word in enumerate(once)}
        self._number = np.array([number[word] for word in self.words.words])
        self._words = np.array([known.words.get(word, 0) for word in once])
        self._stems = np.array([known.stems.get(word_stem(word), 0) for word in once])
        self._parts = [[part % PARTS for part in parts_of(word)] for word in once]

    def batch(self, texts: Sequence[int]) -> tuple[Any, ...]:
        """Give the words of texts as tensors: their word, stem and parts, the place of each, and the mask."""
        import torch

        spans = [(self.words.first[text], self.words.first[text + 1]) for text in texts]
        longest = max(3, *(last - first for first, last in spans))
        mask = np.zeros((len(texts), longest), dtype=np.float32)
        number = np.zeros((len(texts), longest), dtype=np.int64)
        for row, (first, last) in enumerate(spans):
            mask[row, : last - first] = 1
            number[row, : last - first] = self._number[first:last]
        once, where = np.unique(number, return_inverse=True)
        parts = [self._parts[one] for one in once]
        starts = np.cumsum([0, *map(len, parts[:-1])])
        arrays: list[Any] = [
            self._words[once],
            self._stems[once],
            np.concatenate(parts),
            starts,
            where.reshape(number.shape),
            mask,
        ]
        return tuple(torch.from_numpy(np.ascontiguousarray(one)) for one in arrays)


def _said(weights: dict[str, Any], words: Any, stems: Any, parts: Any, starts: Any, where: Any, mask: Any) -> Any:
    """Give the logits of a batch while learning: words, parts of vectors and filters are left out by chance."""
    import torch
    from torch.nn import functional

    every = functional.embedding(words, weights["words"], padding_idx=0)
    every = every + functional.embedding(stems, weights["stems"], padding_idx=0)
    every = every + functional.embedding_bag(parts, weights["parts"], starts, mode="mean")
    place = torch.clamp(torch.arange(where.shape[1]), max=PLACES - 1)
    vectors = every[where] + weights["places"][place]
    vectors = vectors * (torch.rand(*where.shape, 1) > WORDS_DROPPED)
    vectors = functional.dropout(vectors, VECTORS_DROPPED) * mask[:, :, None]
    filters = functional.relu(
        functional.conv1d(vectors.transpose(1, 2), weights["kernel"], weights["kernel_bias"], padding=1)
    )
    filters = filters * mask[:, None]
    lengths = mask.sum(1, keepdim=True)
    gathered = torch.cat([filters.amax(2), filters.sum(2) / (2 * lengths.sqrt())], 1)
    return functional.dropout(gathered, FILTERS_DROPPED) @ weights["out"].T + weights["out_bias"]
