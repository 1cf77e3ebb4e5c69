"""The trained model: small arrays in one file that holds numbers and words only, and how it is read and written.

The file is one line of letters, one line of JSON (version, split, arrays with their shapes, the hash of the rest) and
the compressed rest. Reading it runs no code from it. What is missing, damaged or of another version is a
`ModelError`.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followthrough.errors import ModelError
from followthrough.label import features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MAGIC = b"followthrough label model\n"
FORMAT = 1
NAME = "labels.model"
MOST = 40_000_000
"""Bytes that the unpacked arrays may take at most."""

_KINDS = frozenset({"int8", "int32", "float32"})
_RETRAIN = "Install Followthrough again, or train a model with `followthrough train`."


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature and label, and what turns sums of them into probabilities.

    `weights` has a row for each feature of content and a column for each issue, `weights_actions` a row for each
    feature and a column for each action, both in steps of `scale` (issues, then actions);
    `rarity` is each feature's weight in a text's length; `bias` is added to the sums; `second` holds slope and
    constant of each issue's logit, `second_actions` the weights that turn the sums of all actions and a one into
    their logits; `threshold` is the least probability of an issue.
    Features from number `contents` on count for actions only.
    """

    issues: tuple[str, ...]
    actions: tuple[str, ...]
    vocabulary: Mapping[str, int]
    contents: int
    weights: "NDArray[np.int8]"
    weights_actions: "NDArray[np.int8]"
    scale: "NDArray[np.float32]"
    rarity: "NDArray[np.float32]"
    bias: "NDArray[np.float32]"
    second: "NDArray[np.float32]"
    second_actions: "NDArray[np.float32]"
    threshold: "NDArray[np.float32]"
    header: Mapping[str, Any]

    @property
    def hash(self) -> str:
        """Give the first letters of the hash of the model's numbers and words."""
        return str(self.header["sha256"])[:8]


ARRAYS = ("weights", "weights_actions", "scale", "rarity", "bias", "second", "second_actions", "threshold")


def write_model(path: Path, model: Model) -> str:
    """Write a model; the same model gives the same bytes. Gives the hash of its numbers and words."""
    parts = [getattr(model, name).tobytes() for name in ARRAYS]
    parts.append("\n".join(sorted(model.vocabulary, key=model.vocabulary.__getitem__)).encode("utf-8"))
    payload = b"".join(parts)
    header = {
        **{key: value for key, value in model.header.items() if key != "sha256"},
        "format": FORMAT,
        "features": features.VERSION,
        "issues": model.issues,
        "actions": model.actions,
        "contents": model.contents,
        "arrays": [[name, str(getattr(model, name).dtype), getattr(model, name).shape] for name in ARRAYS],
        "sha256": hashlib.sha256(payload).hexdigest(),
    }
    line = json.dumps(header, ensure_ascii=False, sort_keys=True).encode("utf-8")
    path.write_bytes(MAGIC + line + b"\n" + zlib.compress(payload, 9))
    return str(header["sha256"])


@cache
def shipped_model() -> Model:
    """Give the model that ships with the package; read once."""
    return read_model(Path(str(files("followthrough.label") / "data" / NAME)))


def read_model(path: Path) -> Model:
    """Read a model; a `ModelError` says what is wrong with the file and what to do."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"the label model cannot be read ({error.strerror}).", where=str(path), remedy=_RETRAIN
        ) from error
    if not data.startswith(MAGIC):
        raise _damaged(path, "does not begin as a label model does")
    line, _, packed = data[len(MAGIC) :].partition(b"\n")
    header = _header(path, line)
    unpacker = zlib.decompressobj()
    try:
        payload = unpacker.decompress(packed, MOST)
    except zlib.error as error:
        raise _damaged(path, "is cut off or changed") from error
    if hashlib.sha256(payload).hexdigest() != header.get("sha256"):
        raise _damaged(path, "does not have the hash that it states")
    return _assembled(path, header, payload)


def _damaged(path: Path, what: str) -> ModelError:
    return ModelError(f"the label model is damaged: it {what}.", where=str(path), remedy=_RETRAIN)


def _header(path: Path, line: bytes) -> dict[str, Any]:
    try:
        header = json.loads(line)
    except ValueError as error:
        raise _damaged(path, "has no readable head") from error
    if not isinstance(header, dict):
        raise _damaged(path, "has no readable head")
    found = (header.get("format"), header.get("features"))
    if found != (FORMAT, features.VERSION):
        raise ModelError(
            f"the label model is of another version: format {found[0]} and features {found[1]}, "
            f"where {FORMAT} and {features.VERSION} are needed.",
            where=str(path),
            remedy=_RETRAIN,
        )
    return header


def _assembled(path: Path, header: dict[str, Any], payload: bytes) -> Model:
    import numpy as np

    arrays: dict[str, Any] = {}
    at = 0
    try:
        for name, kind, shape in header["arrays"]:
            if name not in ARRAYS or kind not in _KINDS:
                raise ValueError(name)
            count = int(np.prod(shape))
            arrays[name] = np.frombuffer(payload, dtype=kind, count=count, offset=at).reshape(shape)
            at += arrays[name].nbytes
        words = payload[at:].decode("utf-8").split("\n")
        model = Model(
            issues=tuple(header["issues"]),
            actions=tuple(header["actions"]),
            vocabulary={word: number for number, word in enumerate(words)},
            contents=int(header["contents"]),
            header=header,
            **arrays,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(path, "does not hold the arrays that it names") from error
    wanted = ((model.contents, len(model.issues)), (len(words), len(model.actions)))
    if (model.weights.shape, model.weights_actions.shape) != wanted:
        raise _damaged(path, "has weights of another shape than its words and labels")
    return model
