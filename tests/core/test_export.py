"""The record as files that other programs open."""

import csv
import dataclasses
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import Any, get_args

import polars
import pytest
import xlsxwriter
from click.testing import CliRunner
from hypothesis import assume, given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from followthrough.cli.export import command
from followthrough.errors import MissingPartError
from followthrough.export import workbook
from followthrough.export.addresses import ADDRESSES, address_of
from followthrough.export.codebook import meaning, type_of
from followthrough.export.content import RecordContent, of_records
from followthrough.export.formats import FORMATS
from followthrough.export.tables import RECOMMENDING, TYPES, Row, Table, columns_of
from followthrough.records import Block, Observation, Passage, Record, Review, Run
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


def written(form: str, records: Any) -> bytes:
    return b"".join(FORMATS[form].write(of_records(records)))


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_spreadsheet_has_a_row_for_each_text_and_recommending_state() -> None:
    rows = rows_of(written("csv", RECORDS))
    assert [(r["recommendation"], r["recommending_state"], r["position_held"]) for r in rows] == [
        (f"{REPORT}#5.1", "FRA", "noted"),
        (f"{REPORT}#5.1", "GHA", "noted"),
        (f"{REPORT}#5.2", "", ""),
    ]
    assert rows[0]["recommending_state_name"] == "France"
    assert rows[1]["regional_group"] == "African"
    assert rows[0]["text"] == 'Say "yes"; now'
    assert rows[0]["address"] == "/A_HRC_99_1/5.1"


@pytest.mark.parametrize("text", ["=SUM(1;2)", "+1", "-1", "@cmd", "\t=1", "\r=1"])
def test_a_spreadsheet_takes_no_text_for_a_formula_and_a_program_gets_it_as_it_is(text: str) -> None:
    records = [recommendation("5.2", state="CIV", recommenders=("FRA",), text=text)]
    assert rows_of(written("csv", records))[0]["text"] == f"'{text}"
    with zipfile.ZipFile(io.BytesIO(written("package", records))) as archive:
        rows = rows_of(archive.read("data/recommending.csv"))
    assert rows[0]["text"] == text


def test_where_the_site_is_named_every_row_and_citation_leads_there() -> None:
    content = RecordContent(lambda kind: (r for r in RECORDS if kind in (None, r.type)), "https://site.example")
    table = rows_of(b"".join(FORMATS["csv"].write(content)))
    assert table[0]["address"] == "https://site.example/A_HRC_99_1/5.1"
    assert b"UR  - https://site.example/A_HRC_99_1/5.1\r\n" in b"".join(FORMATS["ris"].write(content))
    assert b"UR  - " not in written("ris", RECORDS)


def test_the_package_describes_every_column_of_every_table() -> None:
    archive = zipfile.ZipFile(io.BytesIO(written("package", RECORDS)))
    package = json.loads(archive.read("datapackage.json"))
    assert package["$schema"].endswith("datapackage.json")
    assert [r["name"] for r in package["resources"]] == ["recommendation", "response", "run", "recommending"]
    for resource in package["resources"]:
        header = archive.read(resource["path"]).decode("utf-8").split("\r\n", 1)[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header
    (answered,) = rows_of(archive.read("data/response.csv"))
    assert answered["comment"] == "First line\nsecond line"


def test_the_workbook_takes_no_text_for_a_formula_and_ends_with_the_codebook() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(written("xlsx", RECORDS)))
    assert book.sheet_names == ["recommendation", "response", "run", "recommending", "codebook"]
    header, _, second = book.get_sheet_by_name("recommendation").to_python()
    assert second[header.index("text")] == "=SUM(1;2)"
    assert [row[0] for row in book.get_sheet_by_name("codebook").to_python()].count("response") == len(
        columns_of("response")
    )


def test_a_table_longer_than_a_sheet_goes_on_and_a_text_longer_than_a_cell_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    monkeypatch.setattr(workbook, "LOOKED_AT", 2)
    many = [recommendation(f"5.{n}", text="long " * 7000) for n in range(1, 8)]
    book = CalamineWorkbook.from_filelike(io.BytesIO(written("xlsx", many)))
    sheets = [name for name in book.sheet_names if name.startswith("recommendation")]
    assert sheets == ["recommendation", "recommendation 2", "recommendation 3"]
    rows = [row for name in sheets for row in book.get_sheet_by_name(name).to_python()[1:]]
    assert [row[2] for row in rows] == [f"5.{n}" for n in range(1, 8)]
    assert all("cut" in row[3] and len(row[3]) <= 32_767 for row in rows)


AS_TEXT = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
TWO_ESCAPES = re.compile("_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_")  # of these the library hides the first alone
PRESERVED = b' xml:space="preserve"'
TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
LOOKALIKES = st.sampled_from(["_x0041_", "_x005F_x000D_", " a ", "<b>&amp;</b>", "a\r\nb\tc", "\x00\x1f", "\ufffe"])


@given(st.lists(st.one_of(TEXTS, LOOKALIKES, st.integers(-(10**15), 10**15), st.floats(-1e9, 1e9)), min_size=1))
def test_a_cell_is_written_as_the_library_writes_it(values: list[str | int | float]) -> None:
    assume(not any(isinstance(value, str) and TWO_ESCAPES.search(value) for value in values))
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {**AS_TEXT, "constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for column, value in enumerate(values):
            sheet.write(0, column, value)
    theirs = zipfile.ZipFile(file).read("xl/worksheets/sheet1.xml").partition(b"<sheetData>")[2]
    ours = workbook._row(1, [workbook._letters(column) for column in range(len(values))], tuple(values))
    assert ours.replace(PRESERVED, b"") == theirs.partition(b"</sheetData>")[0].replace(PRESERVED, b"")


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_in_a_workbook(column: int, name: str) -> None:
    assert workbook._letters(column) == name


@pytest.mark.parametrize("form", ["package", "xlsx"])
def test_a_large_file_begins_before_the_last_table_is_looked_at(form: str) -> None:
    looked_at: list[str] = []

    class Content(RecordContent):
        def tables(self) -> list[Table]:
            return [Table(one.name, one.columns, partial(self.rows, one)) for one in super().tables()]

        def rows(self, table: Table) -> Iterator[Row]:
            looked_at.append(table.name)
            return table.rows()

    pieces = FORMATS[form].write(Content(lambda kind: (r for r in RECORDS if kind in (None, r.type))))
    assert next(pieces).startswith(b"PK")
    assert "recommending" not in looked_at
    assert zipfile.ZipFile(io.BytesIO(b"".join(FORMATS[form].write(of_records(RECORDS))))).testzip() is None


def test_parquet_has_typed_columns_and_the_rows_of_the_csv() -> None:
    frame = polars.read_parquet(io.BytesIO(written("parquet", RECORDS)))
    assert frame["recommending_state"].to_list() == ["FRA", "GHA", None]
    assert frame.schema["cycle"] == polars.Int64
    assert frame.columns == list(columns_of("recommending"))


def test_without_polars_the_extra_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(MissingPartError, match=r"followthrough\[parquet\]"):
        written("parquet", RECORDS)


@pytest.mark.parametrize(
    ("record", "address"),
    [
        (recommendation("5.1", nth=2), "/A_HRC_99_1/5.1-2"),
        (answer("5.1"), "/A_HRC_99_1/5.1"),
        (Review(id="CIV-2", states=("CIV",), cycle=2), "/reviews/CIV-2"),
        (Passage(document=REPORT, number="12", page=1, text="x"), "/A_HRC_99_1#12"),
        (Observation(series="s", state="CIV", on="2014", value=1, unit="u", source="x"), "/states/CIV"),
    ],
)
def test_every_record_has_the_address_of_the_page_that_shows_it(record: Any, address: str) -> None:
    assert address_of(record.type, {f.name: getattr(record, f.name) for f in dataclasses.fields(record)}) == address


def test_every_type_of_record_has_an_address() -> None:
    assert set(ADDRESSES) == set(TYPES)


def test_json_lines_hold_each_record_once() -> None:
    lines = written("jsonl", [*RECORDS, *RECORDS]).decode("utf-8").splitlines()
    assert lines == [to_line(record) for record in RECORDS]


@pytest.mark.parametrize("name", [*(name for name in TYPES if name != "block"), "recommending"])
def test_every_column_has_a_meaning_and_a_type(name: str) -> None:
    for column in columns_of(name):
        assert meaning(name, column).endswith(".")
        assert type_of(name, column) in ("string", "integer", "number")


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_records_give_the_same_bytes(form: str) -> None:
    assert written(form, RECORDS) == written(form, iter(RECORDS))


@given(st.lists(ANY, max_size=8))
def test_no_record_is_lost_but_blocks_and_repetitions(records: list[Any]) -> None:
    kept = {to_line(r) for r in records if not isinstance(r, Block)}
    tables = of_records(records).tables()
    assert sum(len(list(t.rows())) for t in tables if t.name != "recommending") == len(kept)


def test_the_ending_of_the_file_decides_the_format(tmp_path: Any) -> None:
    source, out = tmp_path / "record.jsonl", tmp_path / "record.xlsx"
    source.write_text("".join(to_line(r) + "\n" for r in RECORDS), encoding="utf-8")
    assert CliRunner().invoke(command, [str(source), "--out", str(out)]).exit_code == 0
    assert out.read_bytes() == written("xlsx", RECORDS)


def test_standard_input_and_a_file_give_the_same(tmp_path: Any) -> None:
    text = "".join(to_line(r) + "\n" for r in [*RECORDS, *RECORDS])
    (tmp_path / "record.jsonl").write_text(text, encoding="utf-8")
    for form in ("csv", "package", "jsonl"):
        given = CliRunner().invoke(command, ["-", "--format", form], input=text)
        assert given.stdout_bytes == written(form, RECORDS)
        named = CliRunner().invoke(command, [str(tmp_path / "record.jsonl"), "--format", form])
        assert named.stdout_bytes == given.stdout_bytes


def test_a_file_and_a_part_of_the_database_are_not_asked_for_at_once() -> None:
    asked = CliRunner().invoke(command, ["record.jsonl", "--state", "CIV"])
    assert asked.exit_code == 2
    assert "leave FILE out" in asked.stderr


def test_an_empty_record_gives_an_empty_table_and_no_error() -> None:
    assert written("csv", []).decode("utf-8-sig") == f"{','.join(RECOMMENDING)}\r\n"
    assert zipfile.ZipFile(io.BytesIO(written("package", []))).namelist() == ["datapackage.json"]
