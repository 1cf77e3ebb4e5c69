"""Where the reference data is, and what it was when a figure was measured on it."""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from followthrough.errors import InputError

SETTING = "FOLLOWTHROUGH_REFERENCE"


@dataclass(frozen=True, slots=True)
class Reference:
    """The folder with `data/` and `eval/score.py`."""

    folder: Path

    @classmethod
    def from_setting(cls) -> "Reference":
        """Find the folder by the setting FOLLOWTHROUGH_REFERENCE (default `../shared`); else an `InputError`."""
        folder = Path(os.environ.get(SETTING, "../shared"))
        if not (folder / "eval" / "score.py").is_file():
            raise InputError(
                "the reference data is not there.",
                where=str(folder),
                remedy=f"Set {SETTING} to the folder that holds data/ and eval/.",
            )
        return cls(folder.resolve())

    @property
    def scorer(self) -> Path:
        """Give the script that compares what the command line prints with the reference data."""
        return self.folder / "eval" / "score.py"

    def data(self, name: str) -> Path:
        """Give a file or folder of the data by its name below `data/`."""
        return self.folder / "data" / name

    def hash_of(self, names: Iterable[str]) -> str:
        """Give a short hash of the named files (every file of a named folder), to pin a figure to its data."""
        total = hashlib.sha256()
        for name in names:
            path = self.data(name)
            for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
                if file.is_file():
                    total.update(hashlib.sha256(file.read_bytes()).digest())
        return total.hexdigest()[:16]
