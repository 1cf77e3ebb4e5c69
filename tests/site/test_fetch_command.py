"""`followthrough fetch` from the command line, against a site of our own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from followthrough.cli.fetch import command
from followthrough.records import Document, Review
from followthrough.sample.documents import addendum, report
from followthrough.sample.write import addendum_docx, working_group_report_docx
from followthrough.site.reports import symbols_in_record
from followthrough.site.store.models import Recommendation, Response
from followthrough.site.store.writing import write
from tests.core.misbehaving_site import PAGE, Request, Site, running

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
            "A/HRC/27/10/Add.1",
            "A/HRC/WG.6/19/PRK/1",
            "A/HRC/WG.6/19/PRK/2",
            "A/HRC/WG.6/19/PRK/3",
            "A/HRC/DEC/27/108",
        )
    ]
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


def test_where_a_symbol_is_not_known_that_is_said_and_the_others_are_fetched(site: Site) -> None:
    holding(site, **{f"dWG6_33_PRK_{part}": b"%PDF-1.4 " + b"a" * 2000 + b"%%EOF" for part in "123"})
    result = fetched("PRK", "--cycle", "3", "--no-add")
    assert result.exit_code == 7
    assert "report: its symbol is not known. Name it with --symbol" in result.stderr
    assert "addendum: its symbol is not known." in result.stderr
    assert len(result.stdout.split()) == 1  # three documents of the same content are one file


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


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Name a State"),
        (("Atlantis",), "No State is known by this name"),
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
