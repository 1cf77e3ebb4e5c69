"""What was learnt: word vectors, what words say of issues, and how features weigh. Arrays only, nothing that runs.

The file is `data/echo.npz`; `training` makes it. Vectors are small integers with a scale for each row.
"""

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from followthrough.errors import ModelError

VERSION = 1
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class EchoModel:
    """All learnt numbers. Rows of `vectors` and `issues` follow `vocabulary`, which is sorted."""

    vocabulary: NDArray[np.str_]
    rarity: Floats
    vectors: Floats
    issues: Floats
    issues_base: Floats
    concepts: NDArray[np.str_]
    concept_rarity: Floats
    features: NDArray[np.str_]
    mean: Floats
    scale: Floats
    same: Floats
    related: Floats
    same_from: Floats

    def row_of(self) -> dict[str, int]:
        """Give the row of each word of the vocabulary."""
        return {str(word): row for row, word in enumerate(self.vocabulary)}

    def check(self, concepts: tuple[str, ...]) -> None:
        """Raise a `ModelError` where the model was trained with another vocabulary of concepts."""
        if tuple(self.concepts.tolist()) != concepts:
            raise ModelError("the model was trained with other concepts.", remedy=_REMEDY)


@cache
def shipped() -> EchoModel:
    """Give the model that ships with the package; read once."""
    return load(Path(str(files("followthrough.link") / "data" / "echo.npz")))


def load(path: Path) -> EchoModel:
    """Read a model; a `ModelError` says that it is missing, damaged or of another version."""
    try:
        with np.load(path, allow_pickle=False) as held:
            arrays = {name: held[name] for name in held.files}
        if arrays.pop("version").tolist() != [VERSION]:
            raise ModelError("the model is of another version.", where=str(path), remedy=_REMEDY)
        return _unpacked(arrays)
    except FileNotFoundError as error:
        raise ModelError("the model is missing.", where=str(path), remedy=_REMEDY) from error
    except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile) as error:
        raise ModelError("the model is damaged.", where=str(path), remedy=_REMEDY) from error


def save(model: EchoModel, path: Path) -> None:
    """Write a model, its large tables as small integers; the same model gives the same bytes."""
    arrays = {field.name: getattr(model, field.name) for field in fields(EchoModel)}
    for name in ("vectors", "issues"):
        whole, scale = _small(arrays.pop(name))
        arrays |= {name: whole, f"{name}_scale": scale}
    np.savez_compressed(path, version=np.array([VERSION]), **dict(sorted(arrays.items())))


_REMEDY = "Install Followthrough again, or train the model anew."


def _small(table: Floats) -> tuple[NDArray[np.int8], Floats]:
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-9) / 127
    return np.round(table / scale).astype(np.int8), scale.astype(np.float32)


def _unpacked(arrays: dict[str, NDArray[np.generic]]) -> EchoModel:
    for name in ("vectors", "issues"):
        arrays[name] = arrays[name].astype(np.float32) * arrays.pop(f"{name}_scale").astype(np.float32)
    model = EchoModel(**arrays)  # type: ignore[arg-type]
    words, terms, count = len(model.vocabulary), len(model.issues_base), len(model.features)
    expected = {
        "rarity": (words,),
        "issues": (words, terms),
        "concept_rarity": (len(model.concepts),),
        "mean": (count,),
        "scale": (count,),
        "same": (count + 1,),
        "related": (count + 1,),
        "same_from": (1,),
    }
    for name, shape in expected.items():
        table = getattr(model, name)
        if table.shape != shape or not np.isfinite(table).all():
            raise ValueError(name)
    if model.vectors.ndim != 2 or len(model.vectors) != words:
        raise ValueError("vectors")
    return model
