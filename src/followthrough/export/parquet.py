"""A Parquet file for notebooks. It needs polars, which the extra `[parquet]` brings."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from followthrough.errors import need
from followthrough.export.codebook import type_of
from followthrough.export.content import Content
from followthrough.export.spooled import spooled
from followthrough.export.tables import Table, recommending_among
from followthrough.export.write import csv_of


def parquet(content: Content) -> Iterator[bytes]:
    """Give the table of text × recommending State as Parquet, with typed columns.

    A `MissingPartError` names the extra where polars is not installed.
    """
    table = recommending_among(content.tables())
    return spooled(lambda out: _write(out, table))


def _write(out: IO[bytes], table: Table) -> None:
    need("polars", "parquet", "Parquet needs polars")
    import polars

    types = {"string": polars.String, "integer": polars.Int64, "number": polars.Float64}
    schema = {column: types[type_of(table.name, column)]() for column in table.columns}
    with tempfile.TemporaryDirectory() as folder:
        rows, made = Path(folder, "rows.csv"), Path(folder, "rows.parquet")
        with rows.open("wb") as file:
            file.writelines(csv_of(table))
        polars.scan_csv(rows, schema=schema).sink_parquet(made)
        with made.open("rb") as file:
            while piece := file.read(1 << 20):
                out.write(piece)
