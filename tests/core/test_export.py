"""The record as files that other programs open."""

import csv
import io
import json
import zipfile
from typing import Any, get_args

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from followthrough.cli.export import command
from followthrough.export.codebook import meaning, type_of
from followthrough.export.tables import TYPES, columns_of, tables
from followthrough.export.write import FORMATS
from followthrough.records import Block, Record, Run
from followthrough.records.lines import to_line
from tests.core.record_samples import REPORT, answer, recommendation
from tests.core.test_records import any_record

RECORDS: list[Any] = [
    recommendation("5.1", state="CIV", recommenders=("FRA", "GHA"), position="pending", text='Say "yes"; now'),
    recommendation("5.2", state="CIV", recommenders=(), text="=SUM(1;2)"),
    answer("5.1", "noted", comment="First line\nsecond line"),
    Run(inputs=("a",), versions={"b": "1", "a": "2"}, counts={}),
]
ANY = st.one_of(*(any_record(kind) for kind in get_args(Record)))


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_spreadsheet_has_a_row_for_each_text_and_recommending_state() -> None:
    rows = rows_of(FORMATS["csv"](RECORDS))
    assert [(r["recommendation"], r["recommending_state"], r["position_held"]) for r in rows] == [
        (f"{REPORT}#5.1", "FRA", "noted"),
        (f"{REPORT}#5.1", "GHA", "noted"),
        (f"{REPORT}#5.2", "", ""),
    ]
    assert rows[0]["recommending_state_name"] == "France"
    assert rows[1]["regional_group"] == "African"
    assert rows[0]["text"] == 'Say "yes"; now'


def test_the_package_describes_every_column_of_every_table() -> None:
    archive = zipfile.ZipFile(io.BytesIO(FORMATS["package"](RECORDS)))
    package = json.loads(archive.read("datapackage.json"))
    assert [r["name"] for r in package["resources"]] == ["recommendation", "response", "run", "recommending"]
    for resource in package["resources"]:
        header = archive.read(resource["path"]).decode("utf-8").split("\r\n", 1)[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header
    (answered,) = rows_of(archive.read("data/response.csv"))
    assert answered["comment"] == "First line\nsecond line"


def test_the_workbook_takes_no_text_for_a_formula_and_ends_with_the_codebook() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(FORMATS["xlsx"](RECORDS)))
    assert book.sheet_names == ["recommendation", "response", "run", "recommending", "codebook"]
    header, _, second = book.get_sheet_by_name("recommendation").to_python()
    assert second[header.index("text")] == "=SUM(1;2)"
    assert [row[0] for row in book.get_sheet_by_name("codebook").to_python()].count("response") == len(
        columns_of("response")
    )


def test_json_lines_hold_each_record_once() -> None:
    lines = FORMATS["jsonl"]([*RECORDS, *RECORDS]).decode("utf-8").splitlines()
    assert lines == [to_line(record) for record in RECORDS]


@pytest.mark.parametrize("name", [*(name for name in TYPES if name != "block"), "recommending"])
def test_every_column_has_a_meaning_and_a_type(name: str) -> None:
    for column in columns_of(name):
        assert meaning(name, column).endswith(".")
        assert type_of(name, column) in ("string", "integer", "number")


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_records_give_the_same_bytes(form: str) -> None:
    assert FORMATS[form](RECORDS) == FORMATS[form](iter(RECORDS))


@given(st.lists(ANY, max_size=8))
def test_no_record_is_lost_but_blocks_and_repetitions(records: list[Any]) -> None:
    kept = {to_line(r) for r in records if not isinstance(r, Block)}
    assert sum(len(t.rows) for t in tables(records) if t.name != "recommending") == len(kept)


def test_the_ending_of_the_file_decides_the_format(tmp_path: Any) -> None:
    source, out = tmp_path / "record.jsonl", tmp_path / "record.xlsx"
    source.write_text("".join(to_line(r) + "\n" for r in RECORDS), encoding="utf-8")
    assert CliRunner().invoke(command, [str(source), "--out", str(out)]).exit_code == 0
    assert out.read_bytes() == FORMATS["xlsx"](RECORDS)


def test_an_empty_record_gives_an_empty_table_and_no_error() -> None:
    assert FORMATS["csv"]([]) == b""
    assert zipfile.ZipFile(io.BytesIO(FORMATS["package"]([]))).namelist() == ["datapackage.json"]
