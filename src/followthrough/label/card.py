"""The model card: what the shipped model was trained on, how good it is, by label, and what it cannot do.

Every figure is inserted by the command that trains; nothing in the card is typed by hand.
"""

import json
from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import Any

from followthrough.label.limits import limits
from followthrough.label.model import Model
from followthrough.label.network import Network
from followthrough.label.sureness import between

_HEAD = """# Model card: what recommendations are about, and what kind of action they ask

Written by `followthrough train`; not edited by hand. The same figures stand in `card.json`.

Linear support vector machines over words and their stems, pairs of stems beside one another, treaties and
mechanisms by all their names, groups of persons, main clause and what follows it, the verb that asks wherever it
stands, and the verbs that say what else or by what means; one for each of UPR Info's issues and each of McMahon's
categories of action. Each feature is weighed beforehand by how much
more often it stands beside the label than without it. Sums become probabilities by a logistic regression on States
that the sums were not trained on, those of issues along lines that bend and only rise; thresholds were chosen on the
same States. Two issues gather what no other term names (General, Other); theirs are judged by the sums of all the
others.
"""

_NETWORK = """Beside them stands a small network that reads the words in order: {filters} filters, each over three
words; {words:,} words have vectors of their own, others go by their stems and parts. It learnt from {rows:,} of the
coded rows, of {states} States, and from many texts made of their parts, labelled by a language model that the same
rows had taught. How both are brought together, and the thresholds, were learnt on States that neither had seen then.
The States on which the figures below were measured taught neither of them.
"""

_NO_NETWORK = "No network stands beside them; the sums label alone.\n"

WIDTH = 118
_OF_LABELS = ("rows", "precision", "recall", "F1", "calibration error", "Brier score")


def card(model: Model, figures: Mapping[str, Any], persons: Sequence[Mapping[str, Any]]) -> str:
    """Write the card of the model that ships.

    `figures` are as `measured.measured` gives them for a second model, with the States that one was `measured on` and
    its `rows trained on`; `persons` are the terms measured by vocabulary.
    """
    return "\n".join(
        [
            _HEAD,
            _beside(model.network),
            f"Model {model.hash}: {len(model.keys):,} features.\n",
            *_data_and_split(model.header["trained_on"], figures["measured on"], figures["rows trained on"]),
            *_overall(figures["overall"]),
            *_coders(figures["coding"]),
            *_labels(figures["issues"], figures["actions"]),
            *_groups_and_goals(persons),
            _limits(figures["overall"]),
        ]
    )


def _beside(network: Network | None) -> str:
    if network is None:
        return _NO_NETWORK
    taught = network.header["taught_on"]
    return _NETWORK.format(
        filters=len(network.kernel_bias), words=len(network.words), rows=taught["rows"], states=len(taught["states"])
    )


def _data_and_split(trained: Mapping[str, Any], apart: Sequence[str], rows: int) -> list[str]:
    return [
        "## Data and split\n",
        f"Coded rows by source: {json.dumps(trained['by'])}; {trained['rows']:,} rows of "
        f"{len(trained['states'])} States. The model that ships is trained on all of them.\n",
        "So the shipped file itself cannot be measured on these rows. The figures are those of a second model of the "
        f"same recipe, trained on {rows:,} rows without a fifth of the States, measured on "
        f"these {len(apart)} States: {', '.join(apart)}. The split is by State, never by row. "
        "The thresholds below are that model's too.\n",
    ]


def _overall(figures: Mapping[str, Any]) -> list[str]:
    return [
        "## Figures of the same recipe on States it has not seen\n",
        _table(["figure", "value"], [[name, _shown(value)] for name, value in figures.items()]),
        "Least and most by draw of States: were as many States drawn anew out of these, the figure would lie between "
        "them in 95 of 100 draws.\n",
        "The calibration error is the expected one (ten parts of the same width), over all pairs of a text and an "
        "issue, and over the likeliest action of each text.\n",
    ]


def _coders(figures: Mapping[str, Any]) -> list[str]:
    return [
        "### The coders among themselves\n",
        "What no model can be better than: how the same words were coded in the reviews of different States, and how "
        "often a coded row breaks a rule of the codebook that can be checked without judging. All rows.\n",
        _table(["figure", "value"], _listed(figures)),
    ]


def _labels(issues: Sequence[Mapping[str, Any]], actions: Sequence[Mapping[str, Any]]) -> list[str]:
    with_threshold = (*_OF_LABELS, "threshold")
    return [
        "\n### Issues\n",
        _table(["issue", *with_threshold], [_row(one["term"], one, with_threshold) for one in issues]),
        "\n### Kinds of action\n",
        _table(["category", *_OF_LABELS], [_row(one["term"], one, _OF_LABELS) for one in actions]),
    ]


def _groups_and_goals(persons: Sequence[Mapping[str, Any]]) -> list[str]:
    rows = [
        [
            one["scheme"],
            *_row(one["term"], one, ("found", "precision")),
            _open(one["precision"], one["found"]),
            _shown(one["recall"]),
            "yes" if one["shown"] else "no",
        ]
        for one in persons
    ]
    return [
        "\n### Groups of persons and goals, against OHCHR's matrices\n",
        _table(["scheme", "term", "found", "precision", "between", "recall", "given"], rows)
        if rows
        else "Not measured anew.\n",
    ]


def _limits(figures: Mapping[str, Any]) -> str:
    listed = [fill(one, WIDTH, initial_indent="- ", subsequent_indent="  ") for one in limits(figures)]
    return "\n".join(["## Limits\n", *listed, ""])


def _row(term: str, figures: Mapping[str, Any], names: Sequence[str]) -> list[str]:
    return [term, *(_shown(figures[name]) for name in names)]


def _listed(figures: Mapping[str, Any], before: str = "") -> list[list[str]]:
    rows = []
    for name, value in figures.items():
        if isinstance(value, Mapping):
            rows += _listed(value, f"{name}: ")
        else:
            rows.append([f"{before}{name}", _shown(value)])
    return rows


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _open(precision: float | None, found: int) -> str:
    if precision is None:
        return "none"
    least, most = between(precision, found)
    return f"{least:.2f} to {most:.2f}"


def _shown(value: float | None) -> str:
    if value is None:
        return "none"
    return f"{value:,}" if isinstance(value, int) else f"{value:.3f}"
