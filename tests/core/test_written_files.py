"""What a command writes into: files, devices and links, and what stays as it was where it cannot."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from followthrough.cli.group import cli
from followthrough.cli.output import written_whole
from followthrough.cli.read import command as read
from followthrough.errors import InputError
from tests.core.test_streams import SHORT, run


def test_what_is_printed_may_go_into_a_file_and_is_the_same(tmp_path: Path) -> None:
    source, out = tmp_path / "record.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(SHORT)
    printed = CliRunner().invoke(read, [str(source), str(tmp_path / "gone.pdf")])
    into = CliRunner().invoke(read, [str(source), str(tmp_path / "gone.pdf"), "--out", str(out)])
    assert (into.exit_code, into.stdout) == (printed.exit_code, "") == (3, "")
    assert out.read_bytes() == printed.stdout_bytes


def test_a_file_stays_as_it_was_when_a_command_fails(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_bytes(b"kept")
    result = CliRunner().invoke(cli, ["label", str(tmp_path / "gone.jsonl"), "--out", str(out)])
    assert result.exit_code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert out.read_bytes() == b"kept"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names there")
def test_a_device_is_written_and_stays_a_device(tmp_path: Path) -> None:
    source, pipe = tmp_path / "record.jsonl", tmp_path / "pipe"
    source.write_bytes(SHORT)
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        CliRunner().invoke(read, [str(source), "--out", str(pipe)])
        assert SHORT in reader.communicate()[0]
    assert pipe.is_fifo()


def test_what_a_link_leads_to_is_written_and_the_link_stays(tmp_path: Path) -> None:
    source, named, link = tmp_path / "record.jsonl", tmp_path / "of-today.jsonl", tmp_path / "newest.jsonl"
    source.write_bytes(SHORT)
    link.symlink_to(named)
    CliRunner().invoke(read, [str(source), "--out", str(link)])
    assert link.is_symlink()
    assert SHORT in named.read_bytes()


def test_a_folder_that_is_not_there_is_named_before_anything_is_read(tmp_path: Path) -> None:
    out = tmp_path / "gone" / "record.jsonl"
    code, printed, said = run("read", str(tmp_path / "report.pdf"), "--out", str(out))
    assert (code, printed) == (2, b"")
    assert f"There is no folder {out.parent}." in said
    assert "report.pdf" not in said


def test_a_folder_in_the_place_of_the_file_to_write_is_named(tmp_path: Path) -> None:
    code, printed, said = run("read", str(tmp_path / "report.pdf"), "--out", str(tmp_path))
    assert (code, printed) == (2, b"")
    assert f"{tmp_path}: It is a folder. Name a file in it." in said


def test_a_file_that_may_not_be_made_is_named_by_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied", "hidden")

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(InputError) as caught, written_whole(tmp_path / "record.jsonl"):
        pass
    assert caught.value.where == str(tmp_path / "record.jsonl")
    assert "lets no file be made in its folder (Permission denied)" in str(caught.value)


@pytest.mark.parametrize("asked", ["read", "label", "export"])
def test_what_is_read_is_not_written_over(asked: str, tmp_path: Path) -> None:
    source, link = tmp_path / "record.jsonl", tmp_path / "the-same.jsonl"
    source.write_bytes(SHORT)
    link.symlink_to(source)
    result = CliRunner().invoke(cli, [asked, str(source), "--out", str(link)], standalone_mode=False)
    assert str(result.exception).startswith(f"{link}: It is read here, and would be replaced")
    assert source.read_bytes() == SHORT


def test_a_folder_may_be_read_into_a_file_in_it_again_and_again(tmp_path: Path) -> None:
    (tmp_path / "lamps.jsonl").write_bytes(SHORT)
    out = tmp_path / "out.jsonl"
    for _ in range(2):
        assert CliRunner().invoke(read, [str(tmp_path), "--out", str(out)]).exit_code == 0
        assert out.read_bytes().endswith(SHORT)
        assert out.read_bytes().count(SHORT) == 1


def test_a_file_that_another_program_has_open_is_named_by_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    out = tmp_path / "record.jsonl"
    out.write_bytes(b"kept")
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(InputError) as caught, written_whole(out) as file:
        file.write(b"new")
    assert str(caught.value).startswith(f"{out}: The system does not let it be replaced (Permission denied). Close")
    assert ([path.name for path in tmp_path.iterdir()], out.read_bytes()) == (["record.jsonl"], b"kept")


@pytest.mark.parametrize(
    ("asked", "name", "words"),
    [
        (
            ["brief", "PRK"],
            "brief.xyz",
            "no format ends in .xyz. End the name in .md, .html, .htm, .docx, .pdf, .json",
        ),
        (["export"], "record.xls", "no format ends in .xls. End the name in .csv, .zip, .xlsx, .parquet, .jsonl"),
        (["export"], "record.2014-09", "or say which with --format"),
        (["label", "record.jsonl"], "labels.XLSX", "end it in .jsonl. followthrough export makes workbooks"),
    ],
)
def test_a_name_with_an_ending_that_promises_something_else_is_refused(
    asked: list[str], name: str, words: str, tmp_path: Path
) -> None:
    result = CliRunner().invoke(cli, [*asked, "--out", str(tmp_path / name)])
    assert result.exit_code == 2
    assert words in result.stderr
    assert not list(tmp_path.iterdir())
