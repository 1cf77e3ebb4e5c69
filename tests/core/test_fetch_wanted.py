"""What is fetched: the documents of a review, their addresses, and what came, known by its first bytes."""

import json
from pathlib import Path

import pytest

from followthrough.errors import InputError
from followthrough.fetch.addresses import addresses, exports, file_name, templates
from followthrough.fetch.content import kind_of, named, title_of
from followthrough.fetch.failure import FetchError
from followthrough.fetch.manners import manners
from followthrough.fetch.places import by_address
from followthrough.fetch.wanted import documents_of, others, with_symbols
from followthrough.terms.reviews import KnownReview


def test_a_review_has_six_documents_and_says_which_symbols_are_not_known() -> None:
    wanted = documents_of(KnownReview("PRK", 3, 33))
    assert [(one.what, one.symbol) for one in wanted] == [
        ("report", None),
        ("addendum", None),
        ("national report", "A/HRC/WG.6/33/PRK/1"),
        ("compilation", "A/HRC/WG.6/33/PRK/2"),
        ("stakeholders' summary", "A/HRC/WG.6/33/PRK/3"),
        ("decision", None),
    ]
    assert all("--symbol" in one.remedy for one in wanted if one.what in ("report", "decision"))


@pytest.mark.parametrize(
    ("named", "report", "decision"),
    [
        (["A/HRC/42/10"], "A/HRC/42/10", None),
        (["A/HRC/42/10*"], "A/HRC/42/10", None),
        (["A/HRC/42/10/Add.1"], "A/HRC/42/10", None),
        (["A/HRC/DEC/42/108"], None, "A/HRC/DEC/42/108"),
        (["SAMPLE/A/HRC/42/10", "A/HRC/WG.6/33/L.9", "nonsense"], None, None),
    ],
)
def test_named_symbols_fill_in_what_is_not_known(named: list[str], report: str | None, decision: str | None) -> None:
    known = with_symbols(KnownReview("PRK", 3, 33), named)
    assert (known.report, known.decision) == (report, decision)


def test_symbols_that_belong_to_no_review_are_fetched_all_the_same() -> None:
    wanted = documents_of(KnownReview("PRK", 2, 19, "A/HRC/27/10"))
    more = others(["A/HRC/25/63", "A/HRC/27/10/Add.1", "A/HRC/25/63*"], wanted)
    assert [one.symbol for one in more] == ["A/HRC/25/63"]


def test_a_symbol_has_an_address_in_each_language_and_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOLLOWTHROUGH_DOCUMENTS", raising=False)
    assert addresses("A/HRC/27/10*", "fr", "word")[0] == (
        "https://documents.un.org/api/symbol/access?s=A/HRC/27/10&l=fr&t=doc"
    )


def test_a_symbol_cannot_leave_its_place_in_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOLLOWTHROUGH_DOCUMENTS", raising=False)
    assert "s=A/1%26l%3Dxx%23%20&l=en" in addresses("A/1&l=xx# &", "en", "pdf")[0].replace("%26&l=en", "&l=en")


@pytest.mark.parametrize(
    "setting", ["https://example.org/", "ftp://example.org/{symbol}", "https://e.org/{symbol}{x}"]
)
def test_a_setting_that_is_no_address_by_symbol_is_refused(monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_DOCUMENTS", setting)
    with pytest.raises(InputError, match="no address by symbol"):
        templates()


def test_exports_have_names_of_which_people_may_add_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('upr-info = "https://example.org/all.csv?x=1"\n', encoding="utf-8")
    monkeypatch.setenv("FOLLOWTHROUGH_EXPORTS", str(own))
    assert set(exports()) == {"uhri", "upr-info"}
    assert [(place.title, place.file) for place in by_address(["upr-info"], [])] == [("upr-info", "all.csv")]


@pytest.mark.parametrize("text", ["not toml", 'upr-info = "here"', "upr-info = 3", None])
def test_a_file_of_addresses_that_is_none_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | None
) -> None:
    own = tmp_path / "own.toml"
    if text:
        own.write_text(text, encoding="utf-8")
    monkeypatch.setenv("FOLLOWTHROUGH_EXPORTS", str(own))
    with pytest.raises(InputError):
        exports()


def test_names_and_addresses_that_are_none_are_told() -> None:
    with pytest.raises(InputError, match="Known: uhri"):
        list(by_address(["uhir"], []))
    with pytest.raises(InputError, match="no address"):
        list(by_address([], ["A/HRC/27/10"]))


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://example.org/a/export%20en.xlsx?x=/y", "export_20en.xlsx"),
        ("https://example.org/", "document"),
        ("https://example.org/a/..", "document"),
    ],
)
def test_an_address_gives_a_file_a_plain_name(address: str, name: str) -> None:
    assert file_name(address) == name


@pytest.mark.parametrize("pace", ["quick", "-1", "nan", "1e9"])
def test_a_pace_that_is_no_number_of_seconds_is_refused(monkeypatch: pytest.MonkeyPatch, pace: str) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_PACE", pace)
    with pytest.raises(InputError, match="FOLLOWTHROUGH_PACE"):
        manners()


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"\xef\xbb\xbf%PDF-1.7", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
        (b" \n<!-- x -->\n<HTML lang=en>", "html"),
        (b"State,Session,Text\n", "other"),
        (b" \n", "empty"),
    ],
)
def test_what_came_is_known_by_its_first_bytes(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind


def test_a_page_is_named_by_its_title() -> None:
    assert title_of(b"<title>\n Access &amp; more </title>") == "Access & more"
    assert title_of(b"<p>none</p>") == ""


def test_a_name_keeps_an_ending_that_its_kind_may_have(tmp_path: Path) -> None:
    assert named("a.XLS", "ole", tmp_path) == "a.XLS"
    assert named("a.csv", "other", tmp_path) == "a.csv"
    (tmp_path / "zip").write_bytes(b"PK\x03\x04 no archive")
    assert named("a", "zip", tmp_path / "zip") == "a.zip"


def test_a_failure_survives_the_way_between_processes() -> None:
    import pickle

    error = FetchError("No.", reason="busy", where="there", remedy="Wait.", passing=True, wait=3.0)
    back = pickle.loads(pickle.dumps(error))
    assert json.dumps([str(back), back.reason, back.wait]) == json.dumps([str(error), "busy", 3.0])
