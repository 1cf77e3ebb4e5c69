"""Where the model in use lies: in the package, or in a folder that `train` wrote and a setting names."""

import os
from functools import cache
from importlib.resources import files
from pathlib import Path

SETTING = "FOLLOWTHROUGH_LABELS"


@cache
def shipped_folder() -> Path:
    """Give the folder of the model that ships with the package."""
    return Path(str(files("followthrough.label") / "data"))


def folder_in_use() -> Path:
    """Give the folder that the setting names, else that of the model that ships."""
    own = os.environ.get(SETTING)
    return Path(own) if own else shipped_folder()


def file_in_use(name: str) -> Path:
    """Give a file of the model in use; the one that ships where `train` wrote none, as without matrices."""
    own = folder_in_use() / name
    return own if own.exists() else shipped_folder() / name
