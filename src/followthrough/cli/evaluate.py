"""`followthrough evaluate`: the published accuracy figures, measured anew."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from followthrough.evaluate import Measured


@click.command(epilog="Example: FOLLOWTHROUGH_REFERENCE=../shared followthrough evaluate extraction")
@click.argument("names", nargs=-1)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="How to print [table].")
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    help="A new folder, in which what is measured stays: records as JSON Lines.",
)
def command(names: tuple[str, ...], form: str, keep: Path | None) -> None:
    """Measure the product on reference data, with the reference's own scorer; without NAMES everything.

    The folder of the data is named by the setting FOLLOWTHROUGH_REFERENCE (default ../shared).
    """
    from followthrough.cli.progress import progress_of
    from followthrough.evaluate import MEASURES, Reference, measure

    reference = Reference.from_setting()
    wanted = [m for m in MEASURES if not names or m.name in names]
    if unknown := set(names) - {m.name for m in MEASURES}:
        raise click.UsageError(
            f"no such measure: {', '.join(sorted(unknown))}; there are {', '.join(m.name for m in MEASURES)}"
        )
    measured = []
    with progress_of("measuring") as progress, _folder(keep) as folder:
        for done, one in enumerate(wanted, 1):
            measured.append(measure(one, reference, folder))
            if progress:
                progress(done, len(wanted), one.name)
    if form == "json":
        rows = {m.measure.name: {"data": m.data_hash, "figures": m.figures} for m in measured}
        click.echo(json.dumps(rows, indent=1, sort_keys=True))
    else:
        _print_table(measured)


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    """Give a new folder for files, which is gone afterwards unless it is to be kept."""
    if keep is None:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder)
        return
    if keep.exists() and any(keep.iterdir()):
        raise click.UsageError(f"{keep} is not empty, and what it holds would be measured; name a new folder.")
    keep.mkdir(parents=True, exist_ok=True)
    yield keep


def _print_table(measured: list["Measured"]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("measured", "on", "figure", "value")
    for one in measured:
        for count, (name, value) in enumerate(one.figures.items()):
            shown = f"{value:,.0f}" if value == int(value) and value > 1 else f"{value:.4f}"
            table.add_row(one.measure.name if not count else "", one.measure.what if not count else "", name, shown)
        table.add_section()
    Console().print(table)
