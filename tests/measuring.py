"""The command that measures on the reference data, as tests call it."""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures by measure, and the folder of the records that they were measured on."""

    figures: dict[str, Any]
    records: Path


def evaluate(names: Iterable[str], folder: Path) -> Measured:
    """Call `followthrough evaluate` for some measures."""
    command = [sys.executable, "-m", "followthrough", "evaluate", *names, "--format", "json", "--keep", str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=PROJECT)
    assert done.returncode == 0, done.stderr
    return Measured(json.loads(done.stdout), folder)
