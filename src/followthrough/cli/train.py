"""`followthrough train`: the label model from coded rows."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from followthrough.errors import need

if TYPE_CHECKING:
    from collections.abc import Collection

    from followthrough.label.coded import Coded
    from followthrough.label.model import Model
    from followthrough.label.network import Network

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(epilog="Example: followthrough train --rows recommendations.csv --matrices rows.csv --out model")
@click.argument("model", type=click.Choice(["labels", "support"]), default="labels")
@click.option("--rows", "rows_file", type=FILE, required=True, help="UPR Info's coded rows (CSV).")
@click.option(
    "--corrections", type=FILE, help="JSON lines: recommendations, and labels that people gave or denied them."
)
@click.option("--matrices", type=FILE, help="Rows of OHCHR's matrices (CSV), to measure groups and goals on.")
@click.option("--network", "network_file", type=FILE, help="The network to put beside the sums [shipped].")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="The folder to write to."
)
def command(
    model: str,
    rows_file: Path,
    corrections: Path | None,
    matrices: Path | None,
    network_file: Path | None,
    out: Path,
) -> None:
    """Train the label model on all rows, measure the recipe on States it has not seen, and write the model card.

    The same rows give the same bytes. The figures of the card are those of a second model, trained in the same way
    without a fifth of the States, chosen by the hash of their codes, and measured on these. Corrections (label
    records whose `by` begins with `person:`; a score of 0 denies a term) count beside the coded rows, each for what
    it says and no more. `followthrough label --model` uses what was written; so do the site and all commands where
    FOLLOWTHROUGH_LABELS names the folder. Writes `labels.model`, `card.md`,
    `card.json`, and with --matrices `shown.toml`.

    The network that reads words in order is not trained here; it is put beside the new sums and written to
    `labels.network`, unless it knows other labels than these or has seen rows of a State that is measured on. Then
    it is left out, which is said, and the sums label alone.

    MODEL is `labels` (the default) or `support`: the drafting desk's model of how likely a State supports a draft,
    from the same rows, measured in the same manner; writes `support.json` and `card.md`.
    """
    if model == "support":
        _train_support(rows_file, out)
        return
    _train_labels(rows_file, corrections, matrices, network_file, out)


def _train_support(rows_file: Path, out: Path) -> None:
    need("sklearn", "train", "training needs scikit-learn")
    from followthrough.cli.progress import progress_of
    from followthrough.draft.support.card import card
    from followthrough.draft.support.model import NAME, write_support
    from followthrough.draft.support.training import prepared, train_support
    from followthrough.label.coded import coded_rows

    rows = prepared(coded_rows(rows_file))
    with progress_of("training") as progress:
        trained = train_support(rows, progress)
    out.mkdir(parents=True, exist_ok=True)
    write_support(out / NAME, trained)
    (out / "card.md").write_text(card(trained), encoding="utf-8")
    click.echo(f"wrote {out / NAME} and its card", err=True)


def _train_labels(
    rows_file: Path, corrections: Path | None, matrices: Path | None, network_file: Path | None, out: Path
) -> None:
    from dataclasses import replace

    from followthrough.cli.progress import progress_of
    from followthrough.label.coded import coded_rows, corrected_rows, held_out_states
    from followthrough.label.model import NAME, read_model, write_model
    from followthrough.label.training import train

    rows = coded_rows(rows_file)
    known = [*rows, *(corrected_rows(corrections) if corrections else [])]
    held_out = held_out_states(row.state for row in rows)
    network = _network(network_file, held_out)
    with progress_of("training") as progress:
        model = train(known, progress)
    with progress_of("training to measure") as progress:
        apart = train(known, progress, without=held_out)
    out.mkdir(parents=True, exist_ok=True)
    write_model(out / NAME, replace(model, network=network))
    _write_card(out, read_model(out / NAME), replace(apart, network=network), rows, matrices)
    click.echo(f"wrote {out / NAME} and its card", err=True)


def _network(file: Path | None, held_out: "Collection[str]") -> "Network | None":
    """Read the network to be put beside the sums; what keeps it from that is said on the error stream."""
    from followthrough.label.network import NAME, read_network, why_left_out
    from followthrough.label.place import shipped_folder
    from followthrough.terms.actions import actions
    from followthrough.terms.issues import issues

    network = read_network(file or shipped_folder() / NAME)
    labels = ([one.term for one in issues()], [one.category for one in actions()])
    if why := why_left_out(network, *labels, held_out):
        click.echo(f"the network is left out: {why}. Make one from these rows with `python -m teaching`.", err=True)
        return None
    return network


def _write_card(out: Path, model: "Model", apart: "Model", rows: "list[Coded]", matrices: Path | None) -> None:
    import json

    from followthrough.label.card import card
    from followthrough.label.coders import coding
    from followthrough.label.matrices import listed, measured_terms, shown_toml
    from followthrough.label.measured import measured

    trained = set(apart.header["trained_on"]["states"])
    outside = [row for row in rows if row.state not in trained]
    figures = measured(apart, outside, [row for row in rows if row.state in trained])
    figures["measured on"] = sorted({row.state for row in outside})
    figures["rows trained on"] = apart.header["trained_on"]["rows"]
    figures["coding"] = coding(rows)
    persons = measured_terms(listed(matrices)) if matrices else []
    if matrices:
        (out / "shown.toml").write_text(shown_toml(persons), encoding="utf-8")
    figures["groups and goals"] = persons
    (out / "card.md").write_text(card(model, figures, persons), encoding="utf-8")
    named = {"model": model.header["sha256"], "network": model.network.header["sha256"] if model.network else None}
    text = json.dumps({**named, **figures}, indent=1, ensure_ascii=False, sort_keys=True)
    (out / "card.json").write_text(text + "\n", encoding="utf-8")
