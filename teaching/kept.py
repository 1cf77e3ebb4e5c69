"""What is made on the way, kept in files, so that hours of work go on where they were broken off."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from teaching.rows import Lessons
from teaching.student import Known, Taught
from teaching.teacher import Teacher, untaught


def kept_teacher(keep: Path, coded: Lessons, make: Callable[[], Teacher]) -> Teacher:
    """Give the teacher that was kept, or make and keep it."""
    import torch

    file = keep.with_suffix(".teacher")
    if not file.exists():
        teacher = make()
        torch.save({"encoder": teacher.encoder.state_dict(), "heads": teacher.heads.state_dict()}, file)
        return teacher
    teacher = untaught(coded.issues.shape[1] + coded.actions.shape[1])
    states = torch.load(file, weights_only=True)
    teacher.encoder.load_state_dict(states["encoder"])
    teacher.heads.load_state_dict(states["heads"])
    teacher.encoder.eval()
    return teacher


def kept_lessons(keep: Path, make: Callable[[], Lessons]) -> Lessons:
    """Give the lessons that were kept, or make and keep them."""
    file = keep.with_suffix(".lessons.npz")
    if not file.exists():
        made = make()
        np.savez(file, texts=np.array(made.texts), issues=made.issues, actions=made.actions)
    held = np.load(file)
    return Lessons(held["texts"].tolist(), held["issues"], held["actions"])


def kept_network(keep: Path, known: Callable[[], Known], make: Callable[[], Taught]) -> Taught:
    """Give the network that was kept, or make and keep it; `known` gives the words that it knows."""
    file = keep.with_suffix(".network.npz")
    if not file.exists():
        weights: dict[str, Any] = make().weights
        np.savez(file, **weights)
    held = np.load(file)
    return Taught({name: held[name] for name in held.files}, known())
