"""A State's record on a page or two: every sentence with its source, the same edition the same bytes."""

import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from followthrough.brief import Brief, brief
from followthrough.brief.compose import edition_of
from followthrough.brief.formats import FORMATS
from followthrough.brief.formats.html import body
from followthrough.brief.parts import Points, Quote, Section, Sentence, Table, sources_in
from followthrough.brief.unchecked import without_unchecked
from followthrough.brief.words import shortened
from followthrough.cli.brief import command
from followthrough.cli.dates import day_of
from followthrough.errors import InputError
from followthrough.pipeline.completed import completed
from followthrough.pipeline.run import read_files
from followthrough.records import Document, Event, Position, Recommendation, Record, Response, Statement
from followthrough.records.lines import read_lines, to_line
from followthrough.sample import build
from followthrough.wording import ENGLISH

DAY = "2014-09-19"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> list[Record]:
    files = build(tmp_path_factory.mktemp("sample"))
    read = [outcome.lines.read_text(encoding="utf-8") for outcome in read_files(files, passages=True)]
    return completed(without_unchecked(read_lines("".join(read).splitlines())), "PRK")


@pytest.fixture(scope="module")
def founding(sample: list[Record]) -> Brief:
    return brief(sample, "PRK", as_of=DAY)


def section(made: Brief, heading: str) -> Section:
    return next(section for section in made.sections if section.heading == heading)


def sentences(made: Brief) -> list[Sentence]:
    found = list(made.lead)
    for one in made.sections:
        for part in one.parts:
            if isinstance(part, Sentence):
                found.append(part)
            elif isinstance(part, Points):
                found += [part.intro, *part.items]
    return found


def test_the_figures_stand_first_with_their_units_and_what_the_state_itself_counts(founding: Brief) -> None:
    first, own = founding.lead[:2]
    assert "268 recommendations (texts)" in first.text
    assert "As far as single answers are known: 113 supported, 1 supported in part, 71 noted" in first.text
    assert "113 supported, 4 supported in part, 58 noted and 10 not supported (paragraphs)" in own.text
    assert {source.document for source in own.sources} == {"SAMPLE/A/HRC/27/10/Add.1"}


def test_the_review_before_is_told_as_it_was_and_what_is_not_known_singly_stays_open(founding: Brief) -> None:
    table = section(founding, "The figures").parts[0]
    assert isinstance(table, Table)
    by_year = {year: dict(zip(table.head[1:], cells, strict=True)) for year, *cells in table.rows}
    assert [by_year[year]["Not supported"] for year in ("2009", "2014")] == ["50", "83"]
    assert [by_year[year]["Left open"] for year in ("2009", "2014")] == ["117", "0"]
    assert any("None is known to have been accepted" in sentence.text for sentence in founding.lead)


def test_every_sentence_that_states_something_has_a_source(founding: Brief) -> None:
    stating = [s for s in sentences(founding) if any(c.isdigit() for c in s.text) and not s.text.endswith(":")]
    without = [s.text for s in stating if not s.sources]
    assert [text for text in without if "accepted now" not in text and "more statements" not in text] == []


def test_every_document_cited_is_listed_once(founding: Brief) -> None:
    cited = {source.document for source in sources_in(founding.lead, founding.sections)}
    listed = [reference.document for reference in founding.references]
    assert sorted(cited) == sorted(listed)


def test_an_answer_that_turned_is_quoted_with_both_paragraphs(founding: Brief) -> None:
    turned = section(founding, "Against the review before").parts[1]
    assert isinstance(turned, Points)
    assert turned.intro.text.startswith("Not accepted in 2009, accepted now: 3 recommendations (texts)")
    assert "likely the same" in turned.items[0].text
    assert {source.document for source in turned.items[0].sources} == {"SAMPLE/A/HRC/13/13", "SAMPLE/A/HRC/27/10"}


def test_the_states_own_words_say_that_they_are_paraphrased(founding: Brief) -> None:
    quotes = [
        p for p in section(founding, "What was accepted and what was turned down").parts if isinstance(p, Quote)
    ]
    assert any("So Se-pyong" in quote.by and quote.paraphrase for quote in quotes)


def test_votes_are_told_and_what_lies_ahead_is_announced_only(founding: Brief) -> None:
    behind, ahead = section(founding, "Events behind and ahead").parts
    assert isinstance(behind, Points)
    assert isinstance(ahead, Points)
    assert any("30 for, 6 against and 11 abstaining" in item.text for item in behind.items)
    assert ahead.intro.text == "Ahead, as announced on 19 September 2014:"
    assert not any("2015" in item.text for item in behind.items)


def test_a_total_that_is_not_met_is_told_among_the_doubts(founding: Brief) -> None:
    told = section(founding, "Doubts").parts[0]
    assert isinstance(told, Sentence)
    assert "total not met" in told.text


def test_what_is_not_in_the_record_is_named(founding: Brief) -> None:
    said = " ".join(s.text for s in section(founding, "Documents and their gaps").parts if isinstance(s, Sentence))
    assert "the national report" in said


def test_where_no_answer_is_in_the_record_none_is_said_to_be_declined(sample: list[Record]) -> None:
    bare = [r for r in sample if not (isinstance(r, Response) and r.position != "pending")]
    asked = [replace(r, position="pending") if isinstance(r, Recommendation) else r for r in bare]
    made = brief(asked, "PRK", as_of="2014-08-01")
    assert made.lead[0].text.endswith("No answer to any of them is in the record.")


def test_as_known_earlier_only_the_first_review_is_there(sample: list[Record]) -> None:
    made = brief(sample, "PRK", as_of="2012-01-01")
    alone = section(made, "Against the review before").parts[0]
    assert isinstance(alone, Sentence)
    assert alone.text.startswith("Only one review")


@pytest.mark.parametrize(
    ("state", "as_of", "said"),
    [
        ("PRK", "2005-01-01", "The first report that is here was published on 4 January 2010"),
        ("FRA", None, "no recommendation to France is in this record"),
        ("XYZ", None, "no State has this code"),
    ],
)
def test_where_nothing_is_known_it_says_so(sample: list[Record], state: str, as_of: str | None, said: str) -> None:
    with pytest.raises(InputError, match=said):
        brief(sample, state, as_of=as_of)


def test_the_order_of_records_is_no_part_of_the_edition(sample: list[Record], founding: Brief) -> None:
    assert brief(list(reversed(sample)), "PRK", as_of=DAY).edition == founding.edition


@pytest.fixture(scope="module")
def again(sample: list[Record]) -> Brief:
    return brief(sample, "PRK", as_of=DAY)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_edition_gives_the_same_bytes(founding: Brief, again: Brief, form: str) -> None:
    assert FORMATS[form](founding) == FORMATS[form](again)


def test_what_a_machine_found_in_the_press_is_in_no_brief_until_somebody_checked_it() -> None:
    press = Document(id="p", kind="press")
    report = Document(id="r", kind="working_group_report")
    found = Statement(id="p#s1", document="p", speaker="An envoy", kind="direct", quote=("No.",))
    ours = Statement(id="p#s2", document="p", speaker="An envoy", kind="paraphrase", quote=("declines",))
    official = Statement(id="r#s1", document="r", speaker="A delegate", kind="direct", quote=("Yes.",))
    assert without_unchecked([press, report, found, ours, official]) == [press, report, ours, official]


def test_the_edition_changes_with_any_record(sample: list[Record]) -> None:
    event = Event(id="x", kind="meeting", states=("PRK",), body="Council", on=DAY, status="held", title="A meeting")
    assert edition_of(sample) != edition_of([*sample, event])


def test_words_of_a_record_cannot_break_out_of_the_page(sample: list[Record]) -> None:
    event = Event(
        id="x", kind="meeting", states=("PRK",), body="<script>", on="2014-09-18", status="held", title="#a *b* |c|"
    )
    made = brief([*sample, event], "PRK", as_of=DAY)
    assert "<script>" not in body(made)
    assert FORMATS["pdf"](made).startswith(b"%PDF")


def asked(*positions: Position, year: int = 2019) -> list[Record]:
    """A review of Slovenia whose recommendations are answered by the report itself."""
    symbol = f"A/HRC/{year - 1976}/15"
    report = Document(
        id=symbol, symbol=symbol, kind="working_group_report", states=("SVN",), cycle=3, published=f"{year}-12-19"
    )
    asks: list[Record] = [
        Recommendation(
            id=f"{symbol}#1.{nth}",
            document=symbol,
            number=f"1.{nth}",
            text="Ratify the Convention against Torture.",
            state="SVN",
            cycle=3,
            recommenders=("FRA",),
            position=position,
        )
        for nth, position in enumerate(positions, 1)
    ]
    return [report, *asks]


@pytest.mark.parametrize(
    ("positions", "said"),
    [
        (["supported"], "1 recommendation (text) was made. It is supported."),
        (["noted"], "1 recommendation (text) was made. It is noted."),
        (["pending"], "1 recommendation (text) was made. No answer to it is in the record."),
        (["supported"] * 3, "3 recommendations (texts) were made. All 3 are supported."),
        (["noted", "noted"], "2 recommendations (texts) were made. All 2 are noted."),
        (["noted", "not_supported"], "They are answered so: 1 noted and 1 not supported. None is accepted."),
        (["supported", "noted"], "They are answered so: 1 supported and 1 noted."),
        (["supported", "pending"], "As far as single answers are known: 1 supported and 1 left open."),
    ],
)
def test_how_a_review_is_answered_is_said_in_good_english(positions: list[Position], said: str) -> None:
    made = brief(asked(*positions), "SVN")
    assert made.lead[0].text.endswith(said)
    words = FORMATS["markdown"](made).decode("utf-8")
    assert not re.search(r"\b1 (?:recommendations|doubts|asks|texts)\b|\(0 of them", words)


def test_paragraphs_are_cited_one_by_one_where_they_are_few_and_by_lead_in_where_they_are_many(
    founding: Brief,
) -> None:
    assert [s.number for s in founding.lead[0].sources if s.number] == ["124.1–124.185", "125.1–125.83"]
    turned = next(s for s in founding.lead if s.text.startswith("Accepted now, though not accepted"))
    assert [s.number for s in turned.sources] == ["124.113", "124.114", "124.126"]


def test_sources_are_links_to_the_documents_and_to_the_list_where_they_have_no_address(founding: Brief) -> None:
    real = brief(asked("supported", "noted"), "SVN")
    with zipfile.ZipFile(io.BytesIO(FORMATS["docx"](real))) as archive:
        assert "https://undocs.org/A/HRC/43/15" in archive.read("word/_rels/document.xml.rels").decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(FORMATS["docx"](founding))) as archive:
        words = archive.read("word/document.xml").decode("utf-8")
    leading = set(re.findall(r'w:anchor="(\w+)"', words))
    assert leading
    assert leading <= set(re.findall(r'w:bookmarkStart[^>]*w:name="(\w+)"', words))
    assert 'href="#document-1"' in FORMATS["html"](founding).decode("utf-8")
    assert b"https://undocs.org/A/HRC/43/15" in FORMATS["pdf"](real)


def test_word_and_pdf_and_json_hold_the_figures(founding: Brief) -> None:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(FORMATS["pdf"](founding))
    assert "268 recommendations" in pdf[0].get_textpage().get_text_range()
    assert len(pdf) == 2
    with zipfile.ZipFile(io.BytesIO(FORMATS["docx"](founding))) as archive:
        assert "268 recommendations" in archive.read("word/document.xml").decode("utf-8")
    assert json.loads(FORMATS["json"](founding))["edition"] == founding.edition


def test_markdown_keeps_to_the_width_of_a_terminal_but_for_tables(founding: Brief) -> None:
    lines = FORMATS["markdown"](founding).decode("utf-8").splitlines()
    assert [line for line in lines if len(line) > 100 and not line.startswith(("|", "   <"))] == []


def test_the_command_takes_a_file_of_records_and_a_name(sample: list[Record], tmp_path: Path) -> None:
    record = tmp_path / "record.jsonl"
    record.write_text("".join(f"{to_line(one)}\n" for one in sample), encoding="utf-8")
    out = tmp_path / "brief.html"
    arguments = ["North Korea", "--record", str(record), "--as-of", DAY, "--out", str(out)]
    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    assert "268 recommendations" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "What was accepted"), ("fr", "Ce qui a été accepté"), ("ar", "ما قُبل وما رُفض")]
)
def test_the_command_speaks_the_language_that_is_asked_for(
    sample: list[Record], tmp_path: Path, language: str, said: str
) -> None:
    record = tmp_path / "record.jsonl"
    record.write_text("".join(f"{to_line(one)}\n" for one in sample), encoding="utf-8")
    told = {}
    for form in ("markdown", "json"):
        arguments = ["PRK", "--record", str(record), "--as-of", DAY, "--language", language, "--format", form]
        told[form] = CliRunner().invoke(command, arguments, catch_exceptions=False).stdout
    assert said in told["markdown"]
    assert json.loads(told["json"])["language"] == language
    assert not set(told["json"]) & set("\u2066\u2067\u2068\u2069\ufdd0\ufdd1\ufdd2")


@pytest.mark.parametrize("typed", ["2014-13-01", "yesterday", "2014-9-1"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    result = CliRunner().invoke(command, ["PRK", "--as-of", typed])
    assert result.exit_code == 2
    assert "is no date" in result.output


@pytest.mark.parametrize(
    ("typed", "day"), [("2014", "2014-12-31"), ("2012-02", "2012-02-29"), ("2014-09-19", "2014-09-19")]
)
def test_a_month_or_a_year_stands_for_its_last_day(typed: str, day: str) -> None:
    assert day_of(typed) == day


def test_dates_are_written_in_words() -> None:
    assert [ENGLISH.day("2014-09-19"), ENGLISH.day("2014-09"), ENGLISH.day("2014")] == [
        "19 September 2014",
        "September 2014",
        "2014",
    ]
    assert [ENGLISH.on_day("2014-09-19"), ENGLISH.on_day("2014-09")] == ["on 19 September 2014", "in September 2014"]


def test_a_long_text_is_cut_between_words() -> None:
    assert shortened("one two three four", 9) == "one two […]"
    assert shortened("one two", 9) == "one two"
