"""Many files to their records, on the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from followthrough.cli.check import command as check
from followthrough.cli.read import command as read
from followthrough.errors import FollowthroughError
from followthrough.pipeline.run import read_file_alone, read_files
from followthrough.records import Problem, Record
from followthrough.records.lines import to_line
from followthrough.sample import build
from tests.cases.read_files import archive_of
from tests.core.record_samples import answer, recommendation


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return build(tmp_path_factory.mktemp("sample"))


def printed(*arguments: Any) -> tuple[int, list[dict[str, Any]], str]:
    result = CliRunner().invoke(read, [str(argument) for argument in arguments])
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()], result.stderr


def test_the_sample_gives_both_reviews_with_true_numbers(sample: list[Path]) -> None:
    code, records, said = printed(*sample)
    assert (code, said) == (0, "")
    numbers = [r["document"] for r in records if r["type"] == "recommendation" and "27/10" in r["document"]]
    assert len(numbers) == 268
    assert sum("13/13" in r["document"] for r in records if r["type"] == "recommendation") == 167


def test_an_addendum_finds_the_report_that_it_answers_whatever_the_order(sample: list[Path]) -> None:
    def answers(files: list[Path]) -> set[str]:
        _, records, _ = printed(*files)
        return {json.dumps(r) for r in records if r["type"] == "response" and r["stage"] == "addendum"}

    assert answers(sample) == answers(sample[::-1])
    assert len(answers(sample)) >= 185


def test_the_same_input_gives_the_same_bytes_on_one_core_and_on_several(sample: list[Path]) -> None:
    def lines(workers: int) -> list[str]:
        return [outcome.lines.read_text(encoding="utf-8") for outcome in read_files(sample, workers=workers)]

    assert lines(1) == lines(3)


def test_neither_chance_nor_language_nor_time_zone_of_the_machine_changes_a_byte(sample: list[Path]) -> None:
    def lines(**settings: str) -> bytes:
        command = [sys.executable, "-m", "followthrough", "read", *map(str, sample), "--passages"]
        return subprocess.run(command, env={**os.environ, **settings}, stdout=subprocess.PIPE, check=True).stdout

    here = lines(PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    assert here == lines(PYTHONHASHSEED="77", TZ="Asia/Tokyo", LC_ALL="tr_TR.ISO-8859-9", PYTHONUTF8="0")
    assert here.count(b"\n") > 1000


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(sample: list[Path], tmp_path: Path) -> None:
    broken, empty = tmp_path / "broken.pdf", tmp_path / "empty.docx"
    broken.write_bytes(b"%PDF-1.7\nnothing of a PDF follows")
    empty.write_bytes(b"")
    code, records, said = printed(broken, sample[0], empty, tmp_path / "missing.pdf")
    assert code == 3
    assert [r["document"] for r in records if r["type"] == "problem"][:1] == [str(broken)]
    assert sum(r["type"] == "document" for r in records) == 1
    for name in (broken, empty, tmp_path / "missing.pdf"):
        assert str(name) in said
    assert "Traceback" not in said


def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes_and_named(sample: list[Path], tmp_path: Path) -> None:
    cut, whole = tmp_path / "cut.pdf", sample[0].read_bytes()
    assert whole.startswith(b"%PDF")
    cut.write_bytes(whole[: whole.rindex(b"xref")])
    code, records, said = printed(cut)
    lost = [r["document"] for r in records if r.get("kind") == "file_cut_off"]
    assert (code, lost) == (3, [records[0]["id"]])
    assert f"{cut}: The end of the file is missing" in said


def test_rows_that_were_put_aside_are_told_and_the_others_are_read(tmp_path: Path) -> None:
    table = tmp_path / "coded.csv"
    row = "A/HRC/99/9,{},18,Plant oaks.,PER,Accepted,5,Parks"
    header = "report,state,session,text,recommender,response,action,issues"
    table.write_text("\n".join([header, row.format("TCD"), row.format("Atlantis")]), encoding="utf-8")
    code, records, said = printed(table)
    assert (code, sum(r["type"] == "recommendation" for r in records)) == (3, 1)
    assert f"{table}: Rows put aside: 1. Row 3 was put aside" in said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_named_and_not_waited_for(sample: list[Path], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    code, records, said = printed(tmp_path, sample[0])
    assert (code, records[0]["kind"]) == (3, "unreadable_file")
    assert "pipe.pdf: It is no file, but a device or a pipe. Save it as a file first." in said
    assert sum(r["type"] == "document" for r in records) == 1


def test_a_table_of_no_known_export_is_said_to_be_left(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Lamp,Year,Place\nNorth,2011,quay\nSouth,2012,pier\n", encoding="utf-8")
    code, records, said = printed(table)
    assert (code, [r["kind"] for r in records]) == (3, ["export", "unknown_table"])
    assert said.startswith(f"followthrough: {table}: The columns of this table are those of no export")


def test_that_a_file_may_not_be_read_does_not_keep_the_others_from_it(
    sample: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process that reads finds it out, and names it. Root, who runs tests, may read all: the system lies here."""
    closed = tmp_path / "closed.pdf"
    closed.touch()
    monkeypatch.setattr(os, "access", lambda name, mode: Path(name) != closed)
    code, records, said = printed(closed, sample[0])
    assert (code, [r["type"] for r in records].count("document")) == (3, 1)
    assert said.startswith(f"followthrough: {closed}: ")


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own on Windows")
def test_a_link_in_a_folder_to_another_folder_is_not_followed_in_silence(sample: list[Path], tmp_path: Path) -> None:
    folder, linked, inside = tmp_path / "folder", tmp_path / "linked", tmp_path / "folder" / "inside"
    for place in (linked, inside):
        place.mkdir(parents=True)
    for place in (linked, inside):
        (place / "report.pdf").write_bytes(sample[0].read_bytes())
        (folder / f"to-{place.name}").symlink_to(place)
    (folder / "to-itself").symlink_to(folder)
    code, records, said = printed(folder)
    assert (code, [r["type"] for r in records].count("document")) == (3, 1)
    assert said.splitlines() == [
        f"followthrough: {folder / name}: It is a link to another folder, which is not followed. "
        "Name that folder too."
        for name in ("to-inside", "to-itself", "to-linked")
    ]


def test_a_workbook_that_proves_damaged_on_the_way_is_as_unreadable_as_any(tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    members = [("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", b"<worksheet><row>")]
    path.write_bytes(archive_of(members))
    code, records, said = printed(path)
    assert (code, [record["kind"] for record in records]) == (3, ["unreadable_file"])
    assert str(path) in said


def test_a_folder_is_walked_and_hidden_files_are_left_out(sample: list[Path], tmp_path: Path) -> None:
    inside = tmp_path / "folder" / "deeper"
    inside.mkdir(parents=True)
    (inside / "report.pdf").write_bytes(sample[0].read_bytes())
    (inside / ".hidden.pdf").write_bytes(b"never looked at")
    code, records, _ = printed(tmp_path / "folder")
    assert code == 0
    assert sum(r["type"] == "document" for r in records) == 1


def test_a_record_is_read_like_any_file(tmp_path: Path) -> None:
    record = tmp_path / "record.jsonl"
    kept: list[Record] = [recommendation(), answer()]
    record.write_text("".join(to_line(r) + "\n" for r in kept), encoding="utf-8")
    code, records, _ = printed(record)
    assert code == 0
    assert [json.dumps(r) for r in records[1:]] == [json.dumps(json.loads(to_line(r))) for r in kept]


def test_a_document_that_does_not_say_what_it_is_gives_a_doubt_with_its_words(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Oaks grow along the road.\n", encoding="utf-8")
    code, (document, doubt), said = printed(note)
    assert (code, document["kind"]) == (3, "other")
    assert "note.txt: It is not understood what kind of document this is" in said
    assert printed("--passages", note)[0] == 0  # its paragraphs were asked for, and read
    assert (doubt["kind"], doubt["found"]) == ("unknown_kind", "Oaks grow along the road.")


def test_a_record_with_a_wrong_line_is_refused_whole(tmp_path: Path) -> None:
    record = tmp_path / "record.jsonl"
    record.write_text(f'{to_line(recommendation())}\n{{"type":"recommendation"}}\n', encoding="utf-8")
    code, records, said = printed(record)
    assert code == 3
    assert [r["type"] for r in records] == ["problem"]
    assert "line 2" in said


def test_a_record_in_another_encoding_is_refused_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "record.jsonl").write_bytes(to_line(recommendation(text="Plant oaks by the café")).encode("cp1252"))
    code, records, said = printed(tmp_path / "record.jsonl")
    assert (code, [(r["type"], r["kind"]) for r in records]) == (3, [("problem", "unreadable_file")])
    assert "It is not written in UTF-8, as records are. Get it again from where it came from." in said


def test_progress_is_told_from_the_first_file_on(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    list(read_files([tmp_path / "a", tmp_path / "b"], progress=lambda *now: told.append(now)))
    assert told == [(0, 2, ""), (1, 2, "a"), (2, 2, "b")]


def test_a_folder_for_temporary_files_that_takes_nothing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FollowthroughError, match="cannot be kept in the folder for temporary files") as caught:
        read_file_alone("report.pdf", {}, str(tmp_path / "gone" / "0.jsonl"))
    assert caught.value.where == str(tmp_path / "gone")


def test_passages_are_printed_when_they_are_asked_for(sample: list[Path]) -> None:
    assert not any(r["type"] == "passage" for r in printed(sample[0])[1])
    assert any(r["type"] == "passage" for r in printed(sample[0], "--passages")[1])


def test_checking_says_by_its_exit_code_whether_the_record_adds_up(tmp_path: Path) -> None:
    sound, broken = tmp_path / "sound.jsonl", tmp_path / "broken.jsonl"
    sound.write_text(to_line(recommendation()) + "\n", encoding="utf-8")
    broken.write_text(to_line(recommendation("5.2")) + "\n", encoding="utf-8")
    assert CliRunner().invoke(check, [str(sound)]).exit_code == 0
    result = CliRunner().invoke(check, [str(broken)])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["kind"] == "recommendation_number_missing"
    assert "5.1" in CliRunner().invoke(check, [str(broken), "--tables"]).stdout


def test_a_doubt_of_the_reader_alone_does_not_make_a_record_fail(tmp_path: Path) -> None:
    record = tmp_path / "record.jsonl"
    doubt = Problem(document="a", kind="unknown_session", message="Which session is it?")
    record.write_text(f"{to_line(recommendation())}\n{to_line(doubt)}\n", encoding="utf-8")
    assert CliRunner().invoke(check, [str(record)]).exit_code == 0


def test_a_folder_without_files_or_rights_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty, closed = tmp_path / "empty", tmp_path / "closed"
    empty.mkdir()
    closed.mkdir()

    def walk(folder: Path, onerror: Any) -> Any:
        if folder == closed:
            onerror(PermissionError(13, "Permission denied", str(folder)))
        return iter(())

    monkeypatch.setattr(os, "walk", walk)
    code, records, said = printed(empty, closed)
    assert code == 3
    assert [r["document"] for r in records] == [str(empty), str(closed)]
    assert said.count("may not look into") == 2


CUT = """United Nations

A/HRC/99/8

General Assembly

Distr.: General

4 January 2016

Report of the Working Group on the Universal Periodic Review: Iceland

II. Conclusions and/or recommendations

3. The recommendations listed below have been examined by Iceland and enjoy the support of Iceland:

3.1 Clean the lenses of every lighthouse (Norway);

3.2 Leave the lamps lit by day (Peru).
"""
CLOSED = "4. All conclusions and/or recommendations contained here reflect the position of the submitting States.\n"


@pytest.mark.parametrize(("end", "missing"), [("", True), (CLOSED, False)])
def test_a_report_that_ends_among_its_recommendations_may_be_cut_off(end: str, missing: bool, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(f"{CUT}\n{end}", encoding="utf-8")
    _, records, _ = printed(report)
    doubts = [r["found"] for r in records if r.get("kind") == "end_not_found"]
    assert doubts == ["3.2 Leave the lamps lit by day (Peru)."] * missing
