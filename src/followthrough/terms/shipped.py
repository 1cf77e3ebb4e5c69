"""The data files of the vocabularies, which ship with the package."""

from pathlib import Path

_FOLDER = Path(__file__).with_name("data")


def text_of(name: str) -> str:
    """Give the text of a data file by its name.

    By its path, for the package is always installed as files: `importlib.resources` takes longer to start than this.
    """
    return (_FOLDER / name).read_text(encoding="utf-8")


def several(cell: str) -> tuple[str, ...]:
    """Give what a cell of a table lists, with ` | ` between."""
    return tuple(one for one in cell.split(" | ") if one)
