"""`followthrough fetch` from the command line, against a site of our own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from followthrough.cli.fetch import command
from followthrough.records import Document, Review
from followthrough.sample.documents import addendum, report
from followthrough.sample.write import (
    Report,
    addendum_docx,
    working_group_report_docx,
    working_group_report_pdf,
)
from followthrough.sample.write.report import CLOSING
from followthrough.site.reports import symbols_in_record
from followthrough.site.store.models import Recommendation, Response
from followthrough.site.store.writing import write
from tests.core.misbehaving_site import PAGE, Request, Site, leads_to, running
from tests.core.test_exports_of_others import HEADS

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> Iterator[Site]:
    settings.HOME = tmp_path
    with running() as site:
        monkeypatch.setenv("FOLLOWTHROUGH_DOCUMENTS", site.address + "/by?s={symbol}&l={language}&t={format}")
        monkeypatch.setenv("FOLLOWTHROUGH_PACE", "0")
        yield site


def holding(site: Site, **documents: bytes) -> None:
    """Have the site give documents by the part of their symbols behind `A/HRC/`, `_` for `/`; a page for others."""

    def answer(request: Request) -> None:
        symbol = request.path.partition("s=A/HRC/")[2].partition("&")[0].replace("/", "_").replace(".", "")
        held = documents.get(f"d{symbol}")
        request.give(held or PAGE, kind="application/octet-stream" if held else "text/html")

    site.says("/by", answer)


def a_report(symbol: str, state: str) -> Report:
    return Report(
        symbol=symbol,
        state=state,
        date="2 July 2019",
        session="Forty-second session",
        introduction=("The Working Group held its session in spring.",),
        presentation=("The delegation spoke of new laws.",),
        dialogue=("A delegation asked about prisons.",),
        conclusions=(CLOSING,),
    )


def fetched(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_a_review_is_fetched_and_put_into_the_database(site: Site) -> None:
    holding(site, d27_10=working_group_report_docx(report(2014)), d27_10_Add1=addendum_docx(addendum()))
    result = fetched("north korea", "--cycle", "2", "--format", "word")
    assert result.exit_code == 7, result.output
    assert "report A/HRC/27/10: " in result.stderr
    assert "decision A/HRC/DEC/27/108: " in result.stderr
    assert "web page (“Sorry, no such document”)" in result.stderr
    assert [path.partition("s=")[2] for path, _ in site.requests] == [
        f"{symbol}&l=en&t=doc"
        for symbol in (
            "A/HRC/27/10",
            "A/HRC/27/10/Corr.1",
            "A/HRC/27/10/Add.1",
            "A/HRC/27/10/Add.1/Corr.1",
            "A/HRC/WG.6/19/PRK/1",
            "A/HRC/WG.6/19/PRK/2",
            "A/HRC/WG.6/19/PRK/3",
            "A/HRC/DEC/27/108",
        )
    ]
    assert "corrigendum A/HRC/27/10/Corr.1: there is none" in result.stderr
    assert "Still lacking: national report A/HRC/WG.6/19/PRK/1, compilation" in result.stderr
    assert "corrigendum" not in result.stderr.partition("Still lacking")[2]
    assert Recommendation.objects.count() == 268
    assert Response.objects.filter(stage="addendum").count() >= 185


def test_without_add_the_files_are_named_and_nothing_is_stored(site: Site) -> None:
    holding(site, d42_10=b"%PDF-1.4 " + b"a" * 2000 + b"%%EOF")
    result = fetched("--symbol", "A/HRC/42/10", "--no-add")
    assert result.exit_code == 0, result.output
    assert Path(result.stdout.strip()).name == "A_HRC_42_10.en.pdf"
    assert not Recommendation.objects.exists()
    again = fetched("--symbol", "A/HRC/42/10", "--no-add")
    assert "here since 20" in again.stderr
    assert again.stdout == result.stdout
    assert len(site.requests) == 1


def test_a_report_whose_symbol_nothing_names_is_looked_for_until_a_document_says_that_it_is_it(site: Site) -> None:
    dominica = working_group_report_pdf(a_report("A/HRC/42/10", "Dominica"))
    korea = working_group_report_pdf(a_report("A/HRC/42/9", "Democratic People’s Republic of Korea"))
    holding(site, d42_10=dominica, d42_9=korea)
    result = fetched("PRK", "--cycle", "3", "--no-add")
    assert "looking through A/HRC/42/2 to 20" in result.stderr
    assert "A/HRC/42/10 is the report of Dominica" in result.stderr
    assert "report A/HRC/42/9: " in result.stderr
    assert "addendum A/HRC/42/9/Add.1: " in result.stderr
    site.requests.clear()
    assert "report A/HRC/42/10: " in fetched("DMA", "--cycle", "3", "--no-add").stderr
    assert not any("s=A/HRC/42/10&" in path for path, _ in site.requests)


def test_where_no_document_is_it_that_is_said_and_the_others_are_fetched(site: Site) -> None:
    holding(site, **{f"dWG6_33_PRK_{part}": b"%PDF-1.4 " + b"a" * 2000 + b"%%EOF" for part in "123"})
    result = fetched("PRK", "--cycle", "3", "--no-add")
    assert result.exit_code == 7
    assert "none of A/HRC/42/2 to 20 is that of" in result.stderr
    assert "The Council was to take it up in 2019-09." in result.stderr
    assert "The site answered with a web page (“Sorry, no such document”)" in result.stderr
    assert "report: its symbol is not known. Name it with --symbol" in result.stderr
    assert "addendum: its symbol is not known." in result.stderr
    assert len(result.stdout.split()) == 1  # three documents of the same content are one file


def test_a_review_that_was_put_off_is_found_by_its_national_report(site: Site) -> None:
    holding(site, dWG6_51_KEN_1=b"%PDF-1.4 " + b"a" * 2000 + b"%%EOF")
    result = fetched("KEN", "--cycle", "4", "--no-add")
    assert "put off to session 51: A/HRC/WG.6/51/KEN/1 is its national report." in result.stderr
    assert "looking through A/HRC/62/2 to 20" in result.stderr
    assert "national report A/HRC/WG.6/51/KEN/1: " in result.stderr


def test_a_look_that_a_site_breaks_off_is_said_and_the_rest_is_still_asked_for(site: Site) -> None:
    site.says("/by", lambda request: request.give(b"No.", 403, kind="text/plain"))
    result = fetched("PRK", "--cycle", "3", "--no-add")
    assert "the look for the report stopped: " in result.stderr
    assert "it goes on from there" in result.stderr
    assert "decision A/HRC/DEC/42/108: " in result.stderr


def test_the_record_itself_tells_symbols_that_no_rule_gives(site: Site) -> None:
    known = Document(id="A/HRC/42/10", symbol="A/HRC/42/10", kind="working_group_report", states=("PRK",), cycle=3)
    write("an export", "1", [known])
    write("a decision", "2", [Review(id="PRK-3", states=("PRK",), cycle=3, decision="A/HRC/DEC/42/199")])
    assert symbols_in_record("PRK", 3) == ["A/HRC/42/10", "A/HRC/DEC/42/199"]
    assert symbols_in_record("PRK", 2) == []
    holding(site)
    result = fetched("PRK", "--cycle", "3", "--no-add")
    assert "report A/HRC/42/10: " in result.stderr
    assert "decision A/HRC/DEC/42/199: " in result.stderr


def test_an_address_is_fetched_like_any_document(site: Site) -> None:
    address = site.gives("/all/export.csv", b"Name,Text\n" * 300)
    result = fetched("--url", address, "--no-add")
    assert result.exit_code == 0, result.output
    assert Path(result.stdout.strip()).name == "export.csv"


@pytest.mark.parametrize("form", ["uhri", "upr-info"])
def test_an_export_by_name_is_taken_in_for_what_it_is(
    site: Site, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = site.gives("/all/of/it.csv", HEADS[form].encode())
    named = tmp_path / "exports.toml"
    named.write_text(f'{form} = "{site.says("/moved", leads_to(held))}"')
    monkeypatch.setenv("FOLLOWTHROUGH_EXPORTS", str(named))
    result = fetched("--export", form)
    assert result.exit_code == 0, result.output
    assert Recommendation.objects.count() == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Name a State"),
        (("Atlantis",), "no State is known as “Atlantis”"),
        (("slovenja",), "Did you mean Slovenia (SVN)?"),
        (("VAT",), "No review of Holy See is known so far"),
        (("PRK", "--cycle", "9"), "No review of"),
        (("--export", "nothing"), "No export is known by this name"),
        (("--url", "nothing"), "no address of the web"),
    ],
)
def test_what_cannot_be_fetched_is_told_before_anything_is_asked(
    site: Site, arguments: tuple[str, ...], said: str
) -> None:
    result = fetched(*arguments)
    assert result.exit_code != 0
    assert said in (result.stderr + str(result.exception))
    assert not site.requests
