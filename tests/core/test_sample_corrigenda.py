"""A corrigendum and its report, written in the UN's layouts, are read back as one corrected record."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from followthrough.check import check
from followthrough.cli.diff import command as diff
from followthrough.cli.read import command as read
from followthrough.records import Total
from followthrough.records.lines import from_line
from followthrough.sample.write import (
    Addendum,
    Answer,
    Answers,
    Ask,
    Change,
    Corrigendum,
    LeadIn,
    addendum_docx,
    corrigendum_docx,
    corrigendum_html,
    corrigendum_pdf,
    working_group_report_pdf,
)
from followthrough.sample.write.corrigendum import Layout
from tests.core.written import LEAD_INS, STATE, SYMBOL, a_report

FORMATS: dict[str, tuple[str, Callable[[Corrigendum], bytes]]] = {
    "PDF": (".pdf", corrigendum_pdf),
    "DOCX": (".docx", corrigendum_docx),
    "HTML": (".html", corrigendum_html),
}
REPORT = a_report(
    LeadIn(
        text=LEAD_INS["supported"],
        position="supported",
        entries=(
            (Ask(text="Ratify the Convention on Trees", recommenders=("Chile", "France")),),
            (Ask(text="Protect all forests in the north", recommenders=("Viet Nam",)),),
        ),
    ),
    LeadIn(
        text=LEAD_INS["pending"],
        position="pending",
        entries=((Ask(text="Build schools near rivers", recommenders=("Holy See",)),),),
    ),
)
FIRST = (
    Change(place="Paragraph 11.1", lines=("For Trees read Forests and Trees",)),
    Change(place="Paragraph 11.2", lines=("For Viet Nam read Chad",)),
    Change(place="Paragraph 2", lines=("For three read four",)),
)
TABLE = (
    Change(place="11.1", lines=("Trees", "Forests and Trees")),
    Change(place="11.2", lines=("Viet Nam", "Chad")),
    Change(place="2", lines=("three", "four")),
)


def written(folder: Path, *corrigenda: tuple[str, Corrigendum]) -> list[Path]:
    """Write the report and corrigenda, each in a format, into a folder."""
    files = [folder / "report.pdf"]
    files[0].write_bytes(working_group_report_pdf(REPORT))
    for form, corrigendum in corrigenda:
        suffix, writer = FORMATS[form]
        files.append(folder / f"{corrigendum.symbol.replace('/', '_')}{suffix}")
        files[-1].write_bytes(writer(corrigendum))
    return files


def a_corrigendum(*changes: Change, layout: Layout = "below", nth: int = 1) -> Corrigendum:
    return Corrigendum(
        symbol=f"{SYMBOL}/Corr.{nth}", state=STATE, date="9 August 2014", changes=changes, layout=layout
    )


def records_of(files: list[Path]) -> list[dict[str, Any]]:
    result = CliRunner().invoke(read, ["--jobs", "1", *(str(file) for file in files)])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def of_type(records: list[dict[str, Any]], kind: str) -> dict[str, dict[str, Any]]:
    return {record["id"].removeprefix(SYMBOL): record for record in records if record["type"] == kind}


@pytest.mark.parametrize("layout", ["below", "behind", "numbered", "table"])
@pytest.mark.parametrize("form", FORMATS)
def test_a_corrigendum_in_every_layout_corrects_the_report_whichever_is_named_first(
    form: str, layout: Layout, tmp_path: Path
) -> None:
    changes = TABLE if layout == "table" else FIRST
    files = written(tmp_path, (form, a_corrigendum(*changes, layout=layout)))
    records = records_of(files)
    assert {json.dumps(one) for one in records} == {json.dumps(one) for one in records_of(files[::-1])}
    asked = of_type(records, "recommendation")
    assert {name: (one["text"], one["recommenders"]) for name, one in asked.items()} == {
        "#11.1": ("Ratify the Convention on Forests and Trees", ["CHL", "FRA"]),
        "#11.2": ("Protect all forests in the north", ["TCD"]),
        "#12.1": ("Build schools near rivers", ["VAT"]),
    }
    said = of_type(records, "corrigendum")
    assert [(name, one["field"], one["printed"]) for name, one in said.items()] == [
        ("/Corr.1#11.1", "text", "Ratify the Convention on Trees"),
        ("/Corr.1#11.2", "recommenders", "Viet Nam"),
        ("/Corr.1#2", "paragraph", "Three States served as the troika."),
    ]
    assert [one["recommendation"] for one in said.values()] == [f"{SYMBOL}#11.1", f"{SYMBOL}#11.2", None]
    assert said["/Corr.1#2"]["corrected"] == "Four States served as the troika."
    assert not [one for one in records if one["type"] == "problem" and one["kind"] == "corrected"]


def test_a_second_corrigendum_corrects_what_the_first_left(tmp_path: Path) -> None:
    files = written(
        tmp_path,
        ("DOCX", a_corrigendum(Change(place="Paragraph 11.1", lines=("For Forests read Woods",)), nth=2)),
        ("DOCX", a_corrigendum(*FIRST)),
    )
    records = records_of(files)
    assert of_type(records, "recommendation")["#11.1"]["text"] == "Ratify the Convention on Woods and Trees"
    second = of_type(records, "corrigendum")["/Corr.2#11.1"]
    assert second["printed"] == "Ratify the Convention on Forests and Trees"


def test_an_addendum_answers_the_number_that_a_corrigendum_gives(tmp_path: Path) -> None:
    files = written(tmp_path, ("DOCX", a_corrigendum(Change(place="Paragraph 12.1", lines=("Renumber as 12.4",)))))
    answers = Answers(style="list", answers=(Answer(numbers=("12.4",), position="supported"),))
    addendum = Addendum(
        symbol=f"{SYMBOL}/Add.1", state=STATE, date="1 September 2014", opening=("We answer here.",), parts=(answers,)
    )
    files.append(tmp_path / "addendum.docx")
    files[-1].write_bytes(addendum_docx(addendum))
    given = [one for one in records_of(files) if one["type"] == "response" and one["stage"] == "addendum"]
    assert [(one["recommendation"], one["position"]) for one in given] == [(f"{SYMBOL}#12.1", "supported")]


def test_a_corrigendum_alone_is_all_doubts(tmp_path: Path) -> None:
    files = written(tmp_path, ("HTML", a_corrigendum(*FIRST)))
    records = records_of(files[1:])
    assert [one["type"] for one in records] == ["document", "problem", "problem", "problem"]
    assert records[0]["corrects"] == SYMBOL


def test_an_addendum_answers_the_revision_of_a_report_and_a_reissue_alone(tmp_path: Path) -> None:
    answers = Answers(style="list", answers=(Answer(numbers=("12.1",), position="supported"),))
    addendum = Addendum(
        symbol=f"{SYMBOL}/Add.1", state=STATE, date="1 September 2014", opening=("We answer here.",), parts=(answers,)
    )
    files = [tmp_path / name for name in ("addendum.docx", "report.pdf", "revised.pdf", "again.pdf")]
    files[0].write_bytes(addendum_docx(addendum))
    for file, symbol in zip(files[1:], (SYMBOL, f"{SYMBOL}/Rev.1", f"{SYMBOL}/Rev.1*"), strict=True):
        file.write_bytes(working_group_report_pdf(replace(REPORT, symbol=symbol)))
    given = [one for one in records_of(files) if one["type"] == "response" and one["stage"] == "addendum"]
    assert [(one["recommendation"], one["position"]) for one in given] == [(f"{SYMBOL}/Rev.1#12.1", "supported")]


def test_a_report_is_compared_with_its_corrigendum_word_by_word(tmp_path: Path) -> None:
    files = written(tmp_path, ("DOCX", a_corrigendum(*FIRST)))
    opening = "The Working Group on the Universal Periodic Review held its nineteenth session in spring 2014."
    files[0].write_bytes(working_group_report_pdf(replace(REPORT, introduction=(opening, opening))))
    result = CliRunner().invoke(diff, [str(file) for file in files], catch_exceptions=False)
    assert "Ratify the Convention on {+Forests and+} Trees" in result.output
    assert "Gone" not in result.output
    deletion = a_corrigendum(Change(place="Delete paragraph 11.2", lines=()))
    files[1].write_bytes(corrigendum_docx(deletion))
    result = CliRunner().invoke(diff, [str(file) for file in files], catch_exceptions=False)
    assert "Gone: 1\n- A/HRC/99/15#11.2" in result.output


def test_what_is_deleted_added_and_numbered_anew_adds_up_with_what_the_report_stated(tmp_path: Path) -> None:
    corrigendum = a_corrigendum(
        Change(place="Delete paragraph 11.1 and renumber the subsequent paragraphs accordingly", lines=()),
        Change(place="After paragraph 12.1 insert a new paragraph reading", lines=("Mend every bridge (Spain);",)),
        Change(place="After paragraph 12.1 insert a new paragraph 12.9", lines=("Mend every road (Mali);",)),
    )
    files = written(tmp_path, ("DOCX", corrigendum))
    records = records_of(files)
    asked = of_type(records, "recommendation")
    assert [(name, one["number"]) for name, one in asked.items()] == [
        ("#11.2", "11.1"),
        ("#12.1", "12.1"),
        ("#12.2", "12.2"),
    ]
    assert (asked["#12.2"]["position"], asked["#12.2"]["recommenders"]) == ("pending", ["ESP"])
    gone = of_type(records, "corrigendum")["/Corr.1#11.1"]
    assert gone["deleted"] == {**gone["deleted"], "id": f"{SYMBOL}#11.1", "position": "supported"}
    assert [one["number"] for one in records if one["type"] == "problem" and one["kind"] == "corrected"] == ["12.1"]
    read_back = [from_line(json.dumps(one)) for one in records]
    assert not {one.kind for one in check(read_back).problems} & {"total_not_met", "recommendation_number_missing"}


def test_a_total_of_what_was_printed_is_met_and_a_deleted_number_is_no_gap(tmp_path: Path) -> None:
    deletion = a_corrigendum(Change(place="Delete paragraph 11.1", lines=()))
    read_back = [from_line(json.dumps(one)) for one in records_of(written(tmp_path, ("DOCX", deletion)))]
    for value, met in ((3, True), (2, True), (9, False)):
        total = Total(document=SYMBOL, said_by="Working Group", what="received", value=value)
        checked = check([*read_back, total])
        assert ("total_not_met" not in {one.kind for one in checked.problems}) is met
    assert "recommendation_number_missing" not in {one.kind for one in checked.problems}
