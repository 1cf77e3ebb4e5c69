"""Funding and votes become records; an export is known by its columns, whatever its name; all rows are our own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from followthrough.errors import UnreadableFileError
from followthrough.find.exports import PUT_ASIDE
from followthrough.find.exports import fts as funding
from followthrough.find.exports.formats import FORMATS, TABLES, read_as
from followthrough.find.exports.fts import OUTSIDE, REQUIREMENTS, WITHIN, fts
from followthrough.find.exports.rows import doubt, put_aside, row_of, table
from followthrough.find.exports.votes import missing_columns, votes
from followthrough.find.titles import states_in_title
from followthrough.messages.exports import NO_TEXT, NO_TYPE
from followthrough.pipeline.file import lines_of_file
from followthrough.read.file import read_content
from followthrough.records import Document, Event, Observation, Problem, Record
from followthrough.records.lines import read_lines

TABLE = Document(id="sha256:t", kind="export")
FUNDING = "countryCode,id,name,code,typeId,typeName,startDate,endDate,year,requirements,funding,percentFunded"
PLAN = "PRK,7,A plan,CPRK,1,Appeal,2000-01-01,2000-12-31,2000,100.0,40,40"
VOTES = "symbol,title,date,body,vote_type,yes,no,abstain"
HEADS = {
    "uhri": "Text,Countries Concerned,Reccomending Body,Document Symbol,Type\n"
    "137.1 Plant oaks (Peru);,Chad,UPR,A/HRC/99/9,Recommendations",
    "upr-info": "State,Session,Text,Recommender,Response,Action,Issues\nTCD,18,Plant oaks.,PER,Accepted,5,Trees",
    "fts": f"{FUNDING}\n{PLAN}",
    "votes": f"{VOTES}\nA/HRC/RES/7/15,Trees in Chad : resolution /,2008-03-27,Human Rights Council,RECORDED,22,7,18",
}  # fmt: skip


def rows(head: str, *lines: str) -> Iterator[tuple[int, dict[str, str]]]:
    names = head.split(",")
    return ((at, dict(zip(names, line.split(","), strict=True))) for at, line in enumerate(lines, 2))


def of_funding(*lines: str) -> list[Record]:
    return list(fts(rows(FUNDING, *lines), TABLE))


def of_votes(*lines: str) -> list[Record]:
    return list(votes(rows(VOTES, *lines), TABLE))


def sums(records: list[Record]) -> dict[tuple[str, str], float]:
    return {(one.series, one.on): one.value for one in records if isinstance(one, Observation)}


# funding ------------------------------------------------------------------------------------------------------------


def test_plans_of_a_year_are_added_up_and_what_came_outside_them_stands_apart() -> None:
    records = of_funding(
        PLAN, PLAN.replace(",7,", ",8,"), "PRK,,Not specified,,,,,,2000,,5,", PLAN.replace("2000", "2001")
    )
    assert sums(records) == {
        (REQUIREMENTS, "2000"): 200,
        (WITHIN, "2000"): 80,
        (OUTSIDE, "2000"): 5,
        (REQUIREMENTS, "2001"): 100,
        (WITHIN, "2001"): 40,
    }
    assert {(one.state, one.unit, one.source) for one in records if isinstance(one, Observation)} == {
        ("PRK", "USD", funding.SOURCE)
    }


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("#country+code,#id,#n,#c,#t,#t,#d,#d,#date+year,#value,#value,#p", "tags for machines"),
        (PLAN.replace("PRK,7", "XXX,7"), "no State has the code “XXX”"),
        (PLAN.replace("PRK,7", ",7"), "no State has the code “”"),
        (PLAN.replace(",2000,100", ",20,100"), "“20” is no year"),
        (PLAN.replace("100.0", "many"), "requirements “many” is no sum of dollars"),
        (PLAN.replace(",40,40", ",1e9,40"), "funding “1e9” is no sum of dollars"),
        (PLAN.replace(",100.0,40,", ",,,"), "neither requirements nor funding"),
    ],
)
def test_a_row_of_funding_that_says_nothing_is_put_aside(line: str, why: str) -> None:
    (problem,) = of_funding(line)
    assert isinstance(problem, Problem)
    assert (problem.kind, row_of(problem)) == (PUT_ASIDE, 2)
    assert why in problem.message


def test_a_plan_that_comes_twice_counts_once() -> None:
    records = of_funding(PLAN, PLAN)
    assert sums(records)[REQUIREMENTS, "2000"] == 100
    assert [one.message for one in records if isinstance(one, Problem)] == [
        "Row 3 was put aside: the same State, plan and year stand in an earlier row. "
        "Mend it in the table if it belongs in the record."
    ]


# votes --------------------------------------------------------------------------------------------------------------

BODY = "2008-03-27,Human Rights Council"
CASES = [
    ("A/HRC/RES/7/15,Situation of human rights in Chad : resolution /,{b},RECORDED,22,7,18",
     ("A/HRC/RES/7/15", "resolution", "adopted", "Situation of human rights in Chad", ("TCD",),
      {"for": 22, "against": 7, "abstaining": 18})),
    ("A/HRC/DEC41/104,Outcome of the universal periodic review : Chad : decision /,{b},ADOPTED WITHOUT VOTE,,,",
     ("A/HRC/DEC/41/104", "outcome_adopted", "adopted", "Outcome of the universal periodic review : Chad", ("TCD",),
      None)),
    ("A/HRC/PRST/8/1,Trees : presidential statement /,{b},ADOPTED WITHOUT VOTE,,,",
     ("A/HRC/PRST/8/1", "presidents_statement", "adopted", "Trees", (), None)),
    ("A/HRC/32/L.54,Trees : amendment /,{b},RECORDED,11,13,23",
     ("A/HRC/32/L.54", "amendment", "held", "Amendment, not adopted: Trees", (),
      {"for": 11, "against": 13, "abstaining": 23})),
    ("A/HRC/32/L.55,Trees: amendment /,{b},RECORDED,25,18,4",
     ("A/HRC/32/L.55", "amendment", "adopted", "Amendment: Trees", (), {"for": 25, "against": 18, "abstaining": 4})),
    ("A/HRC/32/L.56,Trees : amendment /,{b},WITHDRAWN,,,",
     ("A/HRC/32/L.56", "amendment", "cancelled", "Amendment, not adopted: Trees", (), None)),
    ("E/CN.4/RES(II),Trees : resolution /,{b},NON-RECORDED,,,",
     ("E/CN.4/RES(II)#row.2", "resolution", "adopted", "Trees", (), None)),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[case[0].partition(",")[0] for case in CASES])
def test_a_row_of_votes_is_an_event(line: str, expected: tuple[object, ...]) -> None:
    (event,) = of_votes(line.format(b=BODY))
    assert isinstance(event, Event)
    assert (event.id, event.kind, event.status, event.title, event.states, event.votes) == expected
    assert (event.on, event.body, event.document) == (*BODY.split(","), TABLE.id)


def test_a_symbol_that_names_two_texts_gives_two_events_and_a_doubt() -> None:
    line = CASES[0][0].format(b=BODY)
    records = of_votes(line, line)
    assert [one.id for one in records if isinstance(one, Event)] == ["A/HRC/RES/7/15", "A/HRC/RES/7/15#row.3"]
    assert [one.kind for one in records if isinstance(one, Problem)] == ["repeated_symbol"]


@pytest.mark.parametrize("counts", [",,", "many,7,18"])
def test_a_vote_without_its_counts_is_a_doubt(counts: str) -> None:
    problem, event = of_votes(f"A/HRC/RES/7/15,Trees,{BODY},RECORDED,{counts}")
    assert isinstance(problem, Problem)
    assert isinstance(event, Event)
    assert problem.kind == "unclear_vote"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (f",Trees,{BODY},RECORDED,1,2,3", "no symbol"),
        (f"A/HRC/RES/7/15,,{BODY},RECORDED,1,2,3", "no title"),
        ("A/HRC/RES/7/15,Trees,27 March,Human Rights Council,RECORDED,1,2,3", "“27 March” is no day"),
    ],
)
def test_a_row_of_votes_that_says_nothing_is_put_aside(line: str, why: str) -> None:
    (problem,) = of_votes(line)
    assert isinstance(problem, Problem)
    assert problem.kind == PUT_ASIDE
    assert why in problem.message


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Situation of human rights in the Democratic People’s Republic of Korea", ["PRK"]),
        ("Situation of human rights in the Democratic Republic of the Congo", ["COD"]),
        ("Cooperation between Eritrea and Ethiopia", ["ERI", "ETH"]),
        ("Technical assistance for Yemen in the field of human rights", ["YEM"]),
        ("Outcome of the universal periodic review : Guinea-Bissau", ["GNB"]),
        ("Situation of human rights in southern Lebanon", ["LBN"]),
        ("Human rights in Guinea following the events of 28 September", ["GIN"]),
        ("The right to food", []),
        ("Report of the Secretary-General on Trees", []),
        ("", []),
    ],
)
def test_a_title_names_states(title: str, named: list[str]) -> None:
    assert list(states_in_title(title)) == named


# which export it is -------------------------------------------------------------------------------------------------


def kinds_of(path: Path, **request: str) -> list[str]:
    return [one.type for one in read_lines(lines_of_file({"path": str(path), **request}))]


@pytest.mark.parametrize("name", TABLES)
def test_an_export_is_read_by_its_columns_and_as_what_it_is_said_to_be(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a file"
    path.write_text(HEADS[name] + "\n", encoding="utf-8")
    expected = {"fts": "observation", "votes": "event"}.get(name, "recommendation")
    assert expected in kinds_of(path)
    assert kinds_of(path, export=name) == kinds_of(path)


@pytest.mark.parametrize("said", TABLES)
@pytest.mark.parametrize("name", TABLES)
def test_an_export_of_another_format_says_what_it_lacks_and_what_it_looks_like(name: str, said: str) -> None:
    if name == said:
        return
    with pytest.raises(UnreadableFileError, match=f"lacks the column.*import it as {name}"):
        list(read_as(said, TABLE, read_content(HEADS[name].encode(), "t").blocks))


def test_one_column_that_is_missing_is_named() -> None:
    with pytest.raises(UnreadableFileError, match=r"lacks the column funding\. Its columns are countryCode"):
        list(read_as("fts", TABLE, read_content(HEADS["fts"].replace("funding", "given").encode(), "t").blocks))


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_no_table_is_told(name: str) -> None:
    with pytest.raises(UnreadableFileError, match="no table in it"):
        list(read_as(name, TABLE, read_content(b"A text\nabout trees.", "t").blocks))


def test_a_table_of_names_alone_is_told() -> None:
    with pytest.raises(UnreadableFileError, match="no row below"):
        list(read_as("votes", TABLE, read_content(f"{VOTES}\n,,,,,,,\n".encode(), "t").blocks))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_another_encoding_is_read_all_the_same(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(HEADS["votes"].replace("Chad", "Côte d’Ivoire").encode(encoding))
    (event,) = (
        one for one in read_lines(lines_of_file({"path": str(path), "export": "votes"})) if isinstance(one, Event)
    )
    assert event.states == ("CIV",)


def test_words_in_the_cells_do_not_make_a_table_another_kind_of_document(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        HEADS["votes"].replace("Trees in", "Resolution adopted by the Human Rights Council on"), encoding="utf-8"
    )
    document = next(read_lines(lines_of_file({"path": str(path)})))
    assert isinstance(document, Document)
    assert document.kind == "export"


def test_a_header_with_capitals_and_spaces_is_the_same() -> None:
    assert not missing_columns(name.upper() + " " for name in VOTES.split(","))


def test_a_row_s_number_comes_back_from_what_is_said_of_it() -> None:
    assert row_of(put_aside(TABLE, 12, NO_TEXT(), "")) == 12
    assert row_of(doubt(TABLE, 7, "colour", NO_TYPE())) == 7
    assert row_of(Problem(document="a", kind="b", message="Rows 12 and 13")) is None


def test_rows_are_counted_as_the_file_counts_them() -> None:
    found = table(read_content(b"a,b,c\n1,2,3\n,,\n4,5,6\n", "t").blocks)
    assert [at for at, _ in found.rows] == [2, 4]


@pytest.mark.parametrize("name", HEADS)
def test_the_columns_may_be_named_below_a_title(name: str, tmp_path: Path) -> None:
    path, plain = tmp_path / "t.csv", tmp_path / "p.csv"
    commas = "," * HEADS[name].split("\n")[0].count(",")
    path.write_text(f"Figures of today{commas}\n{HEADS[name]}", encoding="utf-8")
    plain.write_text(HEADS[name], encoding="utf-8")
    assert kinds_of(path) == kinds_of(plain)
    assert kinds_of(path, export=name) == kinds_of(plain, export=name)
