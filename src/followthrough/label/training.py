"""How the model is trained: linear support vector machines, then a second step on what they say of unseen States.

The first step learns one weight for each feature and label. The second turns what the first says of States that it
has not seen (out of fold, by State) into calibrated probabilities. Thresholds are chosen on the same unseen States.
Corrections count for the first step, each for the labels that it speaks of; the second goes by whole codings.
The same rows give the same model. Needs scikit-learn (`followthrough[train]`).
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any

from followthrough.errors import InputError, need
from followthrough.label.coded import Coded
from followthrough.label.learning import STRICTNESS, STRICTNESS_OF_ACTIONS, Rows, as_numbers, fitted
from followthrough.label.model import Model
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FEWEST = 3
"""How many kinds of action the rows must carry."""

Progress = Callable[[int, int, str], None]


def train(rows: Sequence[Coded], progress: Progress | None = None, without: Collection[str] = ()) -> Model:
    """Train on coded rows of all States but those of `without`; `progress` is told each step."""
    need("sklearn", "train", "training needs scikit-learn")
    import numpy as np

    used = [row for row in rows if row.state not in without]
    if len({row.action for row in used if row.whole}) < FEWEST:
        raise InputError(
            f"fewer than {FEWEST} kinds of action are coded in these rows; nothing can be learnt from them."
        )
    made = as_numbers(used)
    tell = progress or (lambda done, total, name: None)
    seen_issues, seen_actions = np.zeros(made.about.shape), np.zeros(made.asked.shape)
    parts = sorted(set(made.fold.tolist()))
    for part in parts:
        tell(part, len(parts) + 1, f"States of part {part + 1}")
        inside = made.fold != part
        for target, gold, data, strictness in (
            (seen_issues, made.about, made.content, STRICTNESS),
            (seen_actions, made.asked, made.whole_content, STRICTNESS_OF_ACTIONS),
        ):
            weights, bias = fitted(data[inside], gold[inside], strictness)
            target[~inside] = data[~inside] @ weights + bias
    tell(len(parts), len(parts) + 1, "all States")
    return _finished(made, seen_issues, seen_actions, used)


def _finished(
    made: Rows,
    seen_issues: "NDArray[np.float64]",
    seen_actions: "NDArray[np.float64]",
    used: Sequence[Coded],
) -> Model:
    import numpy as np

    from followthrough.label.scoring import with_rests
    from followthrough.label.second import rest_of_issues, second_of_actions, second_of_issues

    whole, lengths = made.whole, made.lengths[made.whole]
    sums, about, asked = seen_issues[whole], made.about[whole] == 1, made.asked[whole] == 1
    rests = tuple(number for number, one in enumerate(issues()) if one.gathers_the_rest)
    rest = rest_of_issues(sums, about, rests, lengths)
    second, threshold = second_of_issues(with_rests(sums, rests, rest, lengths), about, rests)
    return Model(
        **_machines(made),
        issues=tuple(one.term for one in issues()),
        actions=tuple(one.category for one in actions()),
        rests=rests,
        forms=made.forms,
        keys=made.keys,
        rarity=made.rarity,
        rest=rest.astype(np.float32),
        second=second,
        second_actions=second_of_actions(seen_actions[whole], asked),
        threshold=threshold,
        header={
            "trained_on": {"rows": len(used), "states": sorted({row.state for row in used}), "by": _by_coder(used)},
        },
    )


def _by_coder(rows: Sequence[Coded]) -> dict[str, int]:
    """Count rows by their source, a person's name left out: `UPR Info`, and `corrections`."""
    return dict(sorted(Counter("UPR Info" if row.by == "UPR Info" else "corrections" for row in rows).items()))


def _machines(made: Rows) -> dict[str, Any]:
    """Fit one machine for each issue and kind of action on all rows: weights in steps, their scale, what is added."""
    import numpy as np

    weights, bias = fitted(made.content, made.about, STRICTNESS)
    weights_actions, bias_actions = fitted(made.whole_content, made.asked, STRICTNESS_OF_ACTIONS)
    steps, scale = _in_steps(weights * made.rarity[: made.contents, None])
    steps_actions, scale_actions = _in_steps(weights_actions * made.rarity[:, None])
    return {
        "weights": steps,
        "weights_actions": steps_actions,
        "scale": np.concatenate([scale, scale_actions]).astype(np.float32),
        "bias": np.concatenate([bias, bias_actions]).astype(np.float32),
    }


def _in_steps(weights: "NDArray[np.float64]") -> "tuple[NDArray[np.int8], NDArray[np.float64]]":
    """Round each label's weights to 255 steps."""
    import numpy as np

    scale = np.maximum(np.abs(weights).max(axis=0), 1e-9) / 127
    return np.rint(weights / scale).astype(np.int8), scale
