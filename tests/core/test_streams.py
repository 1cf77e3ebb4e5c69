"""What goes in and comes out of the commands is UTF-8, however the system writes and whatever a file is called."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from followthrough.cli.check import command as check
from followthrough.cli.group import NOBODY_READS, cli, main
from followthrough.cli.progress import progress_of
from followthrough.cli.read import command as read
from followthrough.errors import InputError
from followthrough.records import Problem, Statement
from followthrough.records.lines import from_line, to_line
from tests.cases.read_files import REPORT, pdf_of
from tests.core.record_samples import recommendation

ONE = to_line(recommendation(text="Plant oaks by the café")) + "\n"
SHORT = ONE.encode("utf-8")
MAKE_ROOM = "Make room on its disk, then call the command again."


def run(*arguments: str | bytes, given: bytes = b"", **settings: str) -> tuple[int, bytes, str]:
    command = [sys.executable, "-m", "followthrough", *arguments]
    done = subprocess.run(command, input=given, capture_output=True, env={**os.environ, **settings}, check=False)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def test_the_lines_are_the_same_where_the_system_writes_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    path.write_bytes(SHORT)
    code, lines, _ = run("read", str(path), PYTHONIOENCODING="cp1252")
    assert (code, lines.splitlines()[1:]) == (0, SHORT.splitlines())


def test_a_dash_is_a_file_on_standard_input(tmp_path: Path) -> None:
    path = tmp_path / "standard-input"
    path.write_bytes(pdf_of(REPORT))
    named = CliRunner().invoke(read, [str(path), "--passages"])
    assert CliRunner().invoke(read, ["-", "--passages"], input=path.read_bytes()).stdout == named.stdout
    assert '"type":"passage"' in named.stdout


def test_what_comes_on_standard_input_and_cannot_be_read_is_named_as_it_was_given() -> None:
    first, again = (CliRunner().invoke(read, ["-"], input=b"\0") for _ in range(2))
    assert (first.exit_code, first.stdout) == (3, again.stdout)
    assert [one.document for line in first.stdout.splitlines() if isinstance(one := from_line(line), Problem)] == [
        "-"
    ]
    assert first.stderr.startswith("followthrough: -: The file is empty.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_lines_that_an_editor_on_windows_saved_are_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    path.write_bytes(ONE.encode(encoding))
    result = CliRunner().invoke(check, [str(path), "--tables"])
    assert result.exit_code == 0
    assert "A/HRC/99/1" in result.stdout


def test_a_mark_in_front_of_a_record_does_not_hide_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    path.write_bytes(ONE.encode("utf-8-sig"))
    assert CliRunner().invoke(read, [str(path)]).stdout.splitlines()[1:] == ONE.splitlines()


@pytest.mark.parametrize("command", ["check", "export", "label", "link", "quote"])
def test_lines_in_another_encoding_are_refused_in_plain_words(command: str, tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    path.write_bytes(ONE.encode("cp1252"))
    code, lines, said = run(command, str(path))
    assert (code, lines) == (2, b"")
    assert said.startswith(f"followthrough: {path}: It is not written in UTF-8")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are characters there")
def test_a_name_of_any_bytes_is_a_name(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    for name, content in ((b"/lamp\xff.pdf", b""), (b"/lit\xff.pdf", pdf_of(REPORT))):
        Path(os.fsdecode(folder + name)).write_bytes(content)
    code, lines, said = run("read", folder)
    records = [from_line(line) for line in lines.splitlines()]
    assert code == 3
    assert "Traceback" not in said
    assert "empty" in said
    assert next(r.document for r in records if isinstance(r, Problem)) == f"{tmp_path}/lamp\ufffd.pdf"


def test_a_name_that_no_system_takes_is_a_problem_like_any(tmp_path: Path) -> None:
    result = CliRunner().invoke(read, [str(tmp_path / ("a" * 300))])
    assert result.exit_code == 3
    assert "could not open it" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    path.write_bytes(SHORT)
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "followthrough", "read", str(path)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, f"followthrough: the output: No space left on device. {MAKE_ROOM}\n")


def test_records_of_one_review_alone_are_said_to_be_compared_with_none(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    path.write_text(to_line(recommendation(cycle=2)) + "\n")
    code, lines, said = run("link", str(path))
    assert (code, lines) == (0, b"")
    assert "recommendations of two reviews" in said


def test_a_report_of_another_state_than_all_subjects_is_named(tmp_path: Path) -> None:
    path, report = tmp_path / "record.jsonl", tmp_path / "report.txt"
    path.write_bytes(SHORT)
    report.write_text("Mid-term report of Slovenia\n\n1. The keepers of Slovenia planted oaks in every harbour.\n")
    code, lines, said = run("cover", str(path), str(report))
    assert (code, lines) == (0, b"")
    assert said.startswith(
        f"followthrough: {report}: no recommendation, pledge or finding of SVN is among the subjects"
    )


def test_statements_are_found_in_an_article_as_it_was_published(tmp_path: Path) -> None:
    article, report = tmp_path / "article.html", tmp_path / "report.txt"
    said = '<p>Ann Oak, the minister of harbours, said on Friday: "We will plant oaks on every quay."</p>'
    article.write_text(f"<html><title>A quay</title><body><h1>A quay</h1>{said}</body></html>", encoding="utf-8")
    report.write_text("Mid-term report of Slovenia\n\n1. The keepers of Slovenia planted oaks in every harbour.\n")
    code, lines, errors = run("quote", str(article), str(report))
    assert (code, errors) == (3, f"followthrough: {report}: it is no press item.\n")
    statement = from_line(lines.decode("utf-8"))
    assert isinstance(statement, Statement)
    assert statement.speaker == "Ann Oak"


def test_half_a_character_becomes_the_sign_for_an_unread_one() -> None:
    line = to_line(recommendation(text="Plant \ud800 oaks"))
    assert from_line(line) == recommendation(text="Plant \ufffd oaks")


@pytest.mark.parametrize("command", [["export"], ["check"], ["label"], ["quote"], ["import", "uhri"]])
def test_an_empty_name_is_no_file_and_not_the_folder_that_one_is_in(command: list[str]) -> None:
    result = CliRunner().invoke(cli, [*command, ""], standalone_mode=False)
    assert "an empty name is no file" in str(result.exception)
    assert result.stdout == ""


def test_an_empty_name_among_several_is_missing_and_the_others_are_read(tmp_path: Path) -> None:
    source = tmp_path / "record.jsonl"
    source.write_bytes(SHORT)
    result = CliRunner().invoke(read, [str(source), ""])
    assert result.exit_code == 3
    assert '"": There is no such file.' in result.stderr
    assert SHORT.splitlines()[0] in result.stdout_bytes


def test_a_file_that_is_the_same_document_as_another_is_named(tmp_path: Path) -> None:
    names = [tmp_path / name for name in ("one.txt", "two.txt")]
    for name in names:
        name.write_text("Plan for human rights\n\n1. Plant oaks along the river.\n", encoding="utf-8")
    result = CliRunner().invoke(read, ["--passages", *map(str, names)])
    assert (result.exit_code, result.stderr.count("it is the same")) == (0, 1)
    assert f"{names[1]}: it is the same document as {names[0]}." in result.stderr


@pytest.mark.parametrize("command", [["search", "oaks"], ["brief", "NOR"], ["export", "--state", "NOR"]])
def test_a_misspelt_data_folder_is_said_and_not_made(tmp_path: Path, command: list[str]) -> None:
    gone = tmp_path / "gone"
    result = CliRunner().invoke(cli, [*command, "--data", str(gone)], standalone_mode=False)
    assert "There is no such data folder" in str(result.exception)
    assert not gone.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes like these")
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["read", "--help"]])
def test_help_that_nobody_reads_ends_like_other_programs(words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, "-m", "followthrough", *words], stdout=writer, check=False)
    os.close(writer)
    assert done.returncode == NOBODY_READS


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_name_cannot_write_on_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\n\x1b[31mb.pdf").write_bytes(b"")
    result = CliRunner().invoke(read, [str(tmp_path)])
    assert result.stderr.count("\n") == 1
    assert r"a\n\x1b[31mb.pdf: The file is empty." in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no shell that closes streams there")
@pytest.mark.parametrize(
    ("closed", "code", "printed", "said"),
    [
        ("<&-", 3, b'{"type":"document"', "gone.pdf: There is no such file."),
        ("2>&-", 3, b'{"type":"document"', ""),
        (">&-", 1, b"", "followthrough: the output: Bad file descriptor.\n"),
    ],
)
def test_a_stream_that_is_closed_takes_nothing_else_with_it(
    closed: str, code: int, printed: bytes, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "lamps.txt"
    path.write_bytes(b"1. Lamps are lit along the road at night.\n")
    line = f'exec "{sys.executable}" -m followthrough read "{path}" "{tmp_path}/gone.pdf" {closed}'
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, check=False)
    assert (done.returncode, done.stdout[: len(printed)]) == (code, printed)
    assert done.stderr.decode().endswith(said) if code == 1 else said in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_where_there_is_no_room_for_standard_input_it_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "exists", lambda _: False)
    monkeypatch.setattr("followthrough.cli.files._FILE", "/dev/full")
    result = CliRunner().invoke(read, ["-"], input="Lamps.")
    assert "What comes on standard input cannot be kept there (No space left on device)." in str(result.exception)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
@pytest.mark.parametrize("asked", ["read", "export"])
def test_nobody_who_reads_on_ends_a_command_as_it_ends_other_programs(asked: str, tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    path.write_bytes(SHORT)
    command = [sys.executable, "-m", "followthrough", asked, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_command_that_is_misspelt_is_named_as_it_is_written() -> None:
    result = CliRunner().invoke(cli, ["brif", "PRK"])
    assert result.exit_code == 2
    assert "Did you mean 'brief'?" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("brief", "united", "kingdom"), "What has several words stands in quotation marks."),
        (("brief", "slovenja"), "Did you mean Slovenia (SVN)?"),
        (("export", "Slovenia"), "write --state Slovenia"),
        (("diff", "SVN", "SVN", "--record", "-"), "Write SVN@2014-09-19."),
    ],
)
def test_what_was_typed_wrongly_is_said_with_what_to_type(arguments: tuple[str, ...], said: str) -> None:
    code, _, told = run(*arguments, given=SHORT)
    assert code == InputError.exit_code
    assert said in told


def test_words_in_another_encoding_than_the_terminal_claims_are_refused_in_plain_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        "followthrough.cli.group.cli", lambda **_: b"caf\xe9".decode("utf-8", "surrogateescape").encode()
    )
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == InputError.exit_code
    assert "no text in UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize(("terminal", "shown"), [("xterm", True), ("dumb", False)])
def test_a_bar_is_shown_on_a_terminal_that_can_take_it_back(
    terminal: str, shown: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress_of("reading") as progress:
        assert progress
        progress(1, 2, "report.pdf")
    assert ("reading" in capsys.readouterr().err) is shown


@pytest.mark.parametrize("head", [b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1", b"<!doctype html>"])
def test_a_document_where_records_are_wanted_is_to_be_read_first(head: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report of 2014.pdf"
    path.write_bytes(head)
    result = CliRunner().invoke(check, [str(path)])
    assert isinstance(result.exception, InputError)
    assert f"followthrough read '{path}' --out record.jsonl" in result.exception.remedy
