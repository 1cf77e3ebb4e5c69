"""The trained model: its numbers and words, the network beside it, how they are read and written (`stored`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followthrough.errors import ModelError
from followthrough.label import features
from followthrough.label.forms import Forms
from followthrough.label.found import KIND_AT, Kind
from followthrough.label.network import NAME as NAME_OF_NETWORK
from followthrough.label.network import Network, read_network, write_network
from followthrough.label.place import folder_in_use, shipped_folder
from followthrough.label.stored import Sort, Stored, read_stored, write_stored
from followthrough.label.stored import header_of as stored_header

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MAGIC = b"followthrough label model\n"
FORMAT = 4
NAME = "labels.model"
ARRAYS = (
    *("keys", "weights", "weights_actions", "scale", "rarity", "bias"),
    *("rest", "second", "second_actions", "threshold"),
)
SORT = Sort(
    "label model",
    MAGIC,
    {"format": FORMAT, "features": features.VERSION},
    ARRAYS,
    "Install Followthrough again, or train a model with `followthrough train`.",
)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Weights by feature and label, and what turns sums of them into probabilities.

    `keys` are the features that the model knows, in ascending order and thereby by kind; all count for the kind of
    action, those before number `contents` for the issues too. `weights` has a row for each of the latter and a column
    for each issue, `weights_actions` a row for every feature and a column for each action, both in steps of `scale`
    (issues, then actions); `rarity` is each feature's weight in a text's length;
    `bias` is added to the sums. `rest` makes the sums of issues that gather what no other term names (`rests`, by
    their numbers) out of all sums. `second` holds each issue's slopes and constant from sum to logit,
    `second_actions` the weights that turn the sums of all actions, their squares and a one into their logits;
    `threshold` is the least probability of an issue. Where a `network` stands beside the sums, it has the last word
    on probabilities and thresholds.
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
    network: Network | None = None

    @property
    def thresholds(self) -> "NDArray[np.float32]":
        """Give the least probability of each issue."""
        return self.network.threshold if self.network else self.threshold

    @property
    def contents(self) -> int:
        """Give the number of the first feature that does not count for the issues."""
        return len(self.weights)

    @property
    def hash(self) -> str:
        """Give the first letters of the hash of the model's numbers and words, and of the network's."""
        return short(self.header["sha256"], self.network.header["sha256"] if self.network else None)


def short(model: str, network: str | None) -> str:
    """Give the first letters of the hashes of a model and of its network, by which labels are signed."""
    return ", ".join(one[:8] for one in (model, network) if one)


def write_model(path: Path, model: Model) -> str:
    """Write a model, and its network beside it; the same gives the same bytes. Gives the hash of its numbers."""
    import numpy as np

    arrays = {name: getattr(model, name) for name in ARRAYS}
    arrays["keys"] = np.diff(model.keys, prepend=np.int64(0))
    header = {
        **{key: value for key, value in model.header.items() if key != "sha256"},
        "issues": model.issues,
        "actions": model.actions,
        "rests": model.rests,
        "network": write_network(path.with_name(NAME_OF_NETWORK), model.network) if model.network else None,
    }
    return write_stored(path, SORT, Stored(header, arrays, model.forms.listed))


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
    return stored_header(path, SORT)


def read_model(path: Path) -> Model:
    """Read a model, with the network that it names; a `ModelError` says what is wrong with a file and what to do."""
    import numpy as np

    stored = read_stored(path, SORT)
    arrays: dict[str, Any] = dict(stored.arrays)
    arrays["keys"] = np.cumsum(arrays["keys"])
    try:
        model = Model(
            issues=tuple(stored.header["issues"]),
            actions=tuple(stored.header["actions"]),
            rests=tuple(stored.header["rests"]),
            forms=Forms(stored.words),
            header=stored.header,
            network=_network_of(path, stored.header),
            **arrays,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SORT.damaged(path, "does not hold the arrays that it names") from error
    contents = int(np.searchsorted(model.keys, int(Kind.MAIN) << KIND_AT))
    wanted = ((contents, len(model.issues)), (len(model.keys), len(model.actions)))
    if (model.weights.shape, model.weights_actions.shape) != wanted or len(model.rarity) != len(model.keys):
        raise SORT.damaged(path, "has weights of another shape than its words and labels")
    return model


def _network_of(path: Path, header: Mapping[str, Any]) -> Network | None:
    """Read the network that a model names; it lies beside the model."""
    if not header.get("network"):
        return None
    beside = path.with_name(NAME_OF_NETWORK)
    network = read_network(beside)
    labels = (tuple(header["issues"]), tuple(header["actions"]))
    if (network.header["sha256"], network.issues, network.actions) != (header["network"], *labels):
        raise ModelError("the network is not the one that the model names.", where=str(beside), remedy=SORT.remedy)
    return network
