"""How the model is trained: linear support vector machines, then a second step on what they say of unseen States.

The first step learns one weight for each feature and label. The second turns what the first says of States that it
has not seen (out of fold, by State) into calibrated probabilities. Thresholds are chosen on the same unseen States.
The same rows give the same model. Needs scikit-learn (`followthrough[train]`).
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followthrough.errors import MissingPartError
from followthrough.label.coded import Coded, folds
from followthrough.label.features import features_of
from followthrough.label.model import Model
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CONTENT_SEEN = 2
ASKING_SEEN = 3
"""How often a feature must occur in the rows to be learnt."""

STRICTNESS = 1.0
"""The C of the support vector machines."""

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Matrices:
    """Rows as numbers: features of content, all features, coded issues, coded action, and the fold of the State."""

    vocabulary: dict[str, int]
    contents: int
    rarity: "NDArray[np.float32]"
    content: Any
    everything: Any
    issues: "NDArray[np.bool_]"
    actions: "NDArray[np.bool_]"
    fold: "NDArray[np.int64]"


def train(rows: Sequence[Coded], progress: Progress | None = None, without: Collection[str] = ()) -> Model:
    """Train on coded rows of all States but those of `without`; `progress` is told each step."""
    np = _numpy_and_learner()
    used = [row for row in rows if row.state not in without]
    made = matrices(used)
    tell = progress or (lambda done, total, name: None)
    seen_issues, seen_actions = np.zeros(made.issues.shape), np.zeros(made.actions.shape)
    parts = sorted(set(made.fold.tolist()))
    for part in parts:
        tell(part, len(parts) + 1, f"States of part {part + 1}")
        inside = made.fold != part
        for target, gold, data in (
            (seen_issues, made.issues, made.content),
            (seen_actions, made.actions, made.everything),
        ):
            weights, bias = fitted(data[inside], gold[inside])
            target[~inside] = data[~inside] @ weights + bias
    tell(len(parts), len(parts) + 1, "all States")
    return _finished(made, seen_issues, seen_actions, used)


def _numpy_and_learner() -> Any:
    try:
        import sklearn.svm  # noqa: F401
    except ImportError as error:
        raise MissingPartError(
            "training needs scikit-learn, which is not installed.", remedy="Type: pip install 'followthrough[train]'"
        ) from error
    import numpy as np

    return np


def matrices(rows: Sequence[Coded]) -> Matrices:
    """Turn rows into numbers."""
    import numpy as np

    found = [features_of(row.text)[1:] for row in rows]
    vocabulary, contents, counts = _vocabulary(found)
    rarity = np.log((1 + len(rows)) / (1 + counts)) + 1
    terms = {one.term: number for number, one in enumerate(issues())}
    categories = [one.category for one in actions()]
    about = np.zeros((len(rows), len(terms)), dtype=bool)
    for number, row in enumerate(rows):
        about[number, [terms[term] for term in row.issues]] = True
    asked = np.array([[row.action == category for category in categories] for row in rows])
    content, everything = _sparse(found, vocabulary, contents, rarity)
    part = folds(row.state for row in rows)
    fold = np.array([part[row.state] for row in rows])
    return Matrices(vocabulary, contents, rarity.astype(np.float32), content, everything, about, asked, fold)


def _vocabulary(found: Sequence[tuple[Iterable[str], ...]]) -> "tuple[dict[str, int], int, NDArray[np.int64]]":
    import numpy as np

    counts: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for kinds in found:
        for counter, of_kind in zip(counts, kinds, strict=True):
            counter.update(iter(of_kind))
    about = sorted(feature for feature, count in counts[0].items() if count >= CONTENT_SEEN)
    asked = sorted(feature for feature, count in counts[1].items() if count >= ASKING_SEEN)
    listed = [counts[0][feature] for feature in about] + [counts[1][feature] for feature in asked]
    return {feature: number for number, feature in enumerate([*about, *asked])}, len(about), np.array(listed)


def _sparse(
    found: Sequence[tuple[Iterable[str], ...]],
    vocabulary: dict[str, int],
    contents: int,
    rarity: "NDArray[np.float64]",
) -> tuple[Any, Any]:
    """Give the matrices of content and of everything, each text's row of length one."""
    import numpy as np
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
    from sklearn.preprocessing import normalize

    numbers: list[int] = []
    ends = [0]
    for kinds in found:
        numbers.extend(sorted(vocabulary[f] for kind in kinds for f in kind if f in vocabulary))
        ends.append(len(numbers))
    flat = np.array(numbers, dtype=np.int32)
    raw = csr_matrix((rarity[flat], flat, np.array(ends)), shape=(len(found), len(vocabulary)))
    return normalize(raw[:, :contents]), normalize(raw)


def fitted(data: Any, gold: "NDArray[np.bool_]") -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """Learn one weight for each feature and label, and each label's bias."""
    import numpy as np
    from sklearn.svm import LinearSVC

    weights = np.zeros((data.shape[1], gold.shape[1]))
    bias = np.full(gold.shape[1], -2.0)
    for label in range(gold.shape[1]):
        if gold[:, label].any():
            machine = LinearSVC(C=STRICTNESS, random_state=0).fit(data, gold[:, label])
            weights[:, label], bias[label] = machine.coef_[0], machine.intercept_[0]
    return weights, bias


def _finished(
    made: Matrices,
    seen_issues: "NDArray[np.float64]",
    seen_actions: "NDArray[np.float64]",
    used: Sequence[Coded],
) -> Model:
    import numpy as np

    from followthrough.label.second import second_of_actions, second_of_issues

    second, threshold = second_of_issues(seen_issues, made.issues)
    second_actions = second_of_actions(seen_actions, made.actions)
    weights, bias = fitted(made.content, made.issues)
    weights_actions, bias_actions = fitted(made.everything, made.actions)
    steps, scale = _in_steps(weights * made.rarity[: made.contents, None])
    steps_actions, scale_actions = _in_steps(weights_actions * made.rarity[:, None])
    return Model(
        issues=tuple(one.term for one in issues()),
        actions=tuple(one.category for one in actions()),
        vocabulary=made.vocabulary,
        contents=made.contents,
        weights=steps,
        weights_actions=steps_actions,
        scale=np.concatenate([scale, scale_actions]).astype(np.float32),
        rarity=(made.rarity**2).astype(np.float32),
        bias=np.concatenate([bias, bias_actions]).astype(np.float32),
        second=second,
        second_actions=second_actions,
        threshold=threshold,
        header={
            "trained_on": {"rows": len(used), "states": sorted({row.state for row in used}), "by": _by_coder(used)},
        },
    )


def _by_coder(rows: Sequence[Coded]) -> dict[str, int]:
    """Count rows by their source, a person's name left out: `UPR Info`, and `corrections`."""
    return dict(sorted(Counter("UPR Info" if row.by == "UPR Info" else "corrections" for row in rows).items()))


def _in_steps(weights: "NDArray[np.float64]") -> "tuple[NDArray[np.int8], NDArray[np.float64]]":
    """Round each label's weights to 255 steps."""
    import numpy as np

    scale = np.maximum(np.abs(weights).max(axis=0), 1e-9) / 127
    return np.rint(weights / scale).astype(np.int8), scale
