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
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followthrough.errors import ModelError
from followthrough.label import features
from followthrough.label.forms import Forms
from followthrough.label.found import KIND_AT, Kind
from followthrough.label.place import folder_in_use, shipped_folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MAGIC = b"followthrough label model\n"
FORMAT = 4
NAME = "labels.model"
MOST = 80_000_000
"""Bytes that the unpacked arrays may take at most."""

_KINDS = frozenset({"int8", "int64", "float32"})
_RETRAIN = "Install Followthrough again, or train a model with `followthrough train`."


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature and label, and what turns sums of them into probabilities.

    `keys` are the features that the model knows, in ascending order and thereby by kind; those from number `asking`
    on count for the kind of action, those before number `contents` for the issues. `weights` has a row for each of
    the latter and a column for each issue, `weights_actions` a row for each of the former and a column for each
    action, both in steps of `scale` (issues, then actions); `rarity` is each feature's weight in a text's length;
    `bias` is added to the sums. `rest` makes the sums of issues that gather what no other term names (`rests`, by
    their numbers) out of all sums. `second` holds each issue's slopes and constant from sum to logit,
    `second_actions` the weights that turn the sums of all actions, their squares and a one into their logits;
    `threshold` is the least probability of an issue.
    """

    issues: tuple[str, ...]
    actions: tuple[str, ...]
    rests: tuple[int, ...]
    forms: Forms
    keys: "NDArray[np.int64]"
    weights: "NDArray[np.int8]"
    weights_actions: "NDArray[np.int8]"
    scale: "NDArray[np.float32]"
    rarity: "NDArray[np.float32]"
    bias: "NDArray[np.float32]"
    rest: "NDArray[np.float32]"
    second: "NDArray[np.float32]"
    second_actions: "NDArray[np.float32]"
    threshold: "NDArray[np.float32]"
    header: Mapping[str, Any]

    @property
    def contents(self) -> int:
        """Give the number of the first feature that does not count for the issues."""
        return len(self.weights)

    @property
    def asking(self) -> int:
        """Give the number of the first feature that counts for the kind of action."""
        return len(self.keys) - len(self.weights_actions)

    @property
    def hash(self) -> str:
        """Give the first letters of the hash of the model's numbers and words."""
        return str(self.header["sha256"])[:8]


ARRAYS = (
    *("keys", "weights", "weights_actions", "scale", "rarity", "bias"),
    *("rest", "second", "second_actions", "threshold"),
)


def write_model(path: Path, model: Model) -> str:
    """Write a model; the same model gives the same bytes. Gives the hash of its numbers and words."""
    import numpy as np

    stored = {name: getattr(model, name) for name in ARRAYS}
    stored["keys"] = np.diff(model.keys, prepend=np.int64(0))
    payload = b"".join([*(stored[name].tobytes() for name in ARRAYS), "\n".join(model.forms.listed).encode("utf-8")])
    header = {
        **{key: value for key, value in model.header.items() if key != "sha256"},
        "format": FORMAT,
        "features": features.VERSION,
        "issues": model.issues,
        "actions": model.actions,
        "rests": model.rests,
        "arrays": [[name, str(stored[name].dtype), stored[name].shape] for name in ARRAYS],
        "sha256": hashlib.sha256(payload).hexdigest(),
    }
    line = json.dumps(header, ensure_ascii=False, sort_keys=True).encode("utf-8")
    path.write_bytes(MAGIC + line + b"\n" + zlib.compress(payload, 9))
    return str(header["sha256"])


def shipped_model() -> Model:
    """Give the model that ships with the package; read once."""
    return _read_once(shipped_folder() / NAME)


def model_in_use() -> Model:
    """Give the model that a setting names, else the one that ships; read once."""
    return _read_once(folder_in_use() / NAME)


@cache
def _read_once(path: Path) -> Model:
    return read_model(path)


def header_of(path: Path) -> Mapping[str, Any]:
    """Read what a model says of itself, without its numbers; a `ModelError` as `read_model` raises it."""
    return _opened(path)[0]


def read_model(path: Path) -> Model:
    """Read a model; a `ModelError` says what is wrong with the file and what to do."""
    header, packed = _opened(path)
    unpacker = zlib.decompressobj()
    try:
        payload = unpacker.decompress(packed, MOST)
    except zlib.error as error:
        raise _damaged(path, "is cut off or changed") from error
    if hashlib.sha256(payload).hexdigest() != header.get("sha256"):
        raise _damaged(path, "does not have the hash that it states")
    return _assembled(path, header, payload)


def _opened(path: Path) -> tuple[dict[str, Any], bytes]:
    """Give the head of a model's file, and its packed rest."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"the label model cannot be read ({error.strerror}).", where=str(path), remedy=_RETRAIN
        ) from error
    if not data.startswith(MAGIC):
        raise _damaged(path, "does not begin as a label model does")
    line, _, packed = data[len(MAGIC) :].partition(b"\n")
    return _header(path, line), packed


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
        arrays["keys"] = np.cumsum(arrays["keys"])
        model = Model(
            issues=tuple(header["issues"]),
            actions=tuple(header["actions"]),
            rests=tuple(header["rests"]),
            forms=Forms(payload[at:].decode("utf-8").split("\n")),
            header=header,
            **arrays,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(path, "does not hold the arrays that it names") from error
    borders = np.searchsorted(model.keys, [int(Kind.WORD) << KIND_AT, int(Kind.MAIN) << KIND_AT])
    wanted = ((borders[1], len(model.issues)), (len(model.keys) - borders[0], len(model.actions)))
    if (model.weights.shape, model.weights_actions.shape) != wanted or len(model.rarity) != len(model.keys):
        raise _damaged(path, "has weights of another shape than its words and labels")
    return model
