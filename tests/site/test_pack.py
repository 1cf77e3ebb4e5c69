"""A State as one zip that opens offline."""

import io
import os
import posixpath
import shutil
import zipfile
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from playwright.sync_api import sync_playwright

from followthrough.errors import InputError
from followthrough.records import Document, Observation, Passage, Record, Total
from followthrough.records.lines import read_lines
from followthrough.site.pack.naming import file_of, leading
from followthrough.site.pack.packing import CHANGED, pack
from followthrough.site.pages.changes import COUNTED
from followthrough.site.store.edition import edition
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, recommendation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

ADDRESS = REPORT.replace("/", "_")


def packed(as_of: str = "") -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(_packed(edition(), as_of)))


@cache
def _packed(edition: str, as_of: str) -> bytes:
    """Pack once what several tests look at; the same record gives the same bytes, see below."""
    return b"".join(pack("CIV", as_of))


def pages(archive: zipfile.ZipFile) -> dict[str, html.HtmlElement]:
    named = [name for name in archive.namelist() if name.endswith(".html")]
    return {name: html.document_fromstring(archive.read(name).decode("utf-8")) for name in named}


def test_a_document_of_several_pages_is_one_file() -> None:
    long = "The delegation spoke at length. " * 60
    passages: list[Record] = [Passage(document="LONG/1", number=str(n), page=n, text=long) for n in range(1, 60)]
    write("long.pdf", "55", [Document(id="LONG/1", states=("CIV",), kind="national_report"), *passages])
    file = packed().read("CIV/LONG_1.html").decode("utf-8")
    page = html.document_fromstring(file)
    assert all(page.xpath(f"//*[@id='{n}']") for n in (1, 30, 59))
    assert 'rel="next"' not in file


def test_the_pack_holds_the_pages_of_the_state_and_the_record() -> None:
    archive = packed()
    names = set(archive.namelist())
    assert {"CIV/index.html", f"CIV/{ADDRESS}.html", f"CIV/{ADDRESS}/5.1.html", "CIV/reviews/CIV-2.html"} <= names
    assert {
        "CIV/README.txt",
        "CIV/data/record.jsonl",
        "CIV/data/recommendations.csv",
        "CIV/data/codebook.csv",
    } <= names
    lines = archive.read("CIV/data/record.jsonl").decode("utf-8").splitlines()
    assert {record.type for record in read_lines(lines)} >= {"document", "recommendation", "response"}
    assert "Ratify the Convention" in archive.read(f"CIV/{ADDRESS}/5.1.html").decode("utf-8")


def test_every_link_leads_to_a_file_of_the_pack_and_nothing_loads_from_elsewhere() -> None:
    archive = packed()
    names, links = set(archive.namelist()), 0
    for name, page in pages(archive).items():
        assert page.xpath("//script | //form | //link") == []
        assert all(source.startswith("data:") for source in page.xpath("//@src | //@srcset"))
        assert "@import" not in "".join(page.xpath("//style/text()"))
        for href in page.xpath("//a/@href"):
            target = urlsplit(href)
            if not target.scheme and target.path:
                links += 1
                assert posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target.path))) in names
            assert target.scheme in ("", "http", "https")
    assert links > 5


def test_a_long_list_is_whole_in_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followthrough.site.pages.recommendation_list.PAGE", 5)
    more = [recommendation(f"6.{n}", text=f"Reform {n}", state="CIV", cycle=2) for n in range(1, 13)]
    write("more.pdf", "56", more)
    page = pages(packed())["CIV/reviews/CIV-2.html"]
    assert len(page.xpath("//ol[contains(@class, 'asks')]/li")) == 14
    assert page.xpath("//nav[contains(@class, 'pager')]") == []


def test_a_figure_leads_to_its_own_list() -> None:
    archive = pages(packed())
    assert set(CHANGED) == set(COUNTED)
    assert "CIV/states/CIV/changes_list_gained" in " ".join(archive)
    review = archive["CIV/reviews/CIV-2.html"]
    supported = review.xpath("//ul[@class='key']//a[text()='1']/@href")
    assert supported
    assert all("position_" in address for address in supported)
    turned = review.xpath("//table[@class='turns']//td[@class='n']")
    assert [cell.text_content().strip() for cell in turned] == ["1"]
    assert review.xpath("//table[@class='turns']//td[@class='n']//a")


def test_every_figure_leads_to_a_file_of_the_pack_that_holds_as_many() -> None:
    given = [Observation(series="Requirements", state="CIV", on="2013", value=5.0, unit="USD", source="FTS")]
    write("funding.csv", "77", [*given, Total(document=REPORT, said_by="CIV", what="supported", value=1)])
    archive = pages(packed())
    figures = 0
    for name, page in archive.items():
        assert page.xpath("//main//span[@data-unit]") == [], name
        for one in page.xpath("//main//a[@data-unit]"):
            target = urlsplit(one.get("href"))
            file = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target.path)))
            unit = {"value": "record", "share": "text"}.get(one.get("data-unit"), one.get("data-unit"))
            listed = archive[file if target.path else name].xpath(f"//*[@data-listed]/@data-{unit}")
            wanted = {"value": "1", "share": None}.get(one.get("data-unit"), one.text_content())
            assert wanted in (None, *listed), (name, one.get("href"), listed)
            figures += 1
    assert figures > 40


def test_the_pack_of_a_day_keeps_its_links() -> None:
    review = pages(packed("2014-09-12"))["CIV/reviews/CIV-2.html"]
    assert any("position_su" in address for address in review.xpath("//ul[@class='key']//a/@href"))


@given(st.text(min_size=1, max_size=300))
def test_no_name_of_a_file_is_too_long(part: str) -> None:
    assert all(len(name) <= 60 for name in file_of(f"/{part}/{part}").split("/"))


def test_it_begins_to_come_before_the_last_page_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followthrough.export.spooled.PIECE", 1000)  # bytes that are given together
    made: list[tuple[int, int]] = []
    pieces = pack("CIV", progress=lambda done, of, _: made.append((done, of)))
    assert next(pieces).startswith(b"PK")
    assert made[-1][0] < made[-1][1]


def test_charts_are_inside_for_light_and_for_dark_paper() -> None:
    given: list[Record] = [
        Observation(series="contributions", state="CIV", on=str(year), value=value, unit="USD", source="FTS")
        for year, value in ((2013, 5.0), (2014, 3.0))
    ]
    write("funding.csv", "77", given)
    page = pages(packed())["CIV/index.html"]
    charts = page.xpath("//picture//@srcset | //picture//@src")
    assert len(charts) == 2
    assert all(chart.startswith("data:image/svg+xml;base64,") for chart in charts)


def test_a_pack_as_known_on_a_day_holds_nothing_from_later() -> None:
    archive = packed("2014-09-11")
    assert "accepts" not in archive.read(f"CIV/{ADDRESS}/5.1.html").decode("utf-8")
    assert b'"supported"' not in archive.read("CIV/data/record.jsonl")


def test_the_same_record_gives_the_same_bytes() -> None:
    assert b"".join(pack("CIV")) == b"".join(pack("Côte d'Ivoire"))


def test_a_state_about_which_nothing_is_known_is_named() -> None:
    with pytest.raises(InputError, match="nothing about Fiji"):
        b"".join(pack("FJI"))


def test_the_site_gives_the_pack_too(visitor: Client) -> None:
    answer = visitor.get("/export?format=pack&state=CIV")
    assert b"".join(answer).startswith(b"PK")
    assert visitor.get("/export?format=pack").status_code == 400


@pytest.mark.parametrize(
    ("address", "file"),
    [("/A_HRC_27_10/124.5", "A_HRC_27_10/124.5.html"), ("/reviews/PRK-2", "reviews/PRK-2.html")],
)
def test_pages_keep_the_shape_of_their_addresses(address: str, file: str) -> None:
    assert file_of(address) == file
    assert leading("A/1.html", "index.html") == "../index.html"


def test_names_that_no_system_takes_are_told_apart() -> None:
    assert file_of("/sha256:ab") != file_of("/sha256_ab")
    assert ":" not in file_of("/https:__press.example_a")


def test_it_opens_in_a_browser_from_the_disk(tmp_path: Path) -> None:
    chromium = shutil.which("chromium")
    if chromium is None and os.environ.get("CI") != "true":
        pytest.skip("no chromium is installed: apt-get install chromium")
    packed().extractall(tmp_path)
    asked: list[str] = []
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto((tmp_path / "CIV/index.html").as_uri())
        page.locator('a[href^="reviews/CIV-2.html"]').first.click()
        page.locator('a[href$="5.1.html"]').first.click()
        assert "Ratify the Convention" in page.inner_text("main")
        assert page.evaluate("getComputedStyle(document.querySelector('main')).display") == "block"
        browser.close()
    assert all(url.startswith(("file:", "data:")) for url in asked)
