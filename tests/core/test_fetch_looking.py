"""Looking for documents whose symbols nothing names: likely symbols first, each document saying itself what it is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from followthrough.fetch.bringing import Fetcher
from followthrough.fetch.candidates import decisions_of, reports_of, sessions_of
from followthrough.fetch.failure import FetchError
from followthrough.fetch.known_symbols import REPORT, Identity, Learnt
from followthrough.fetch.manners import Manners
from followthrough.fetch.shelf import Shelf
from followthrough.fetch.symbol_search import Looking
from followthrough.terms.reviews import KnownReview, review, reviews
from tests.core.misbehaving_site import PAGE, PDF, Request, Site, running

TODAY = "2025-09-01"


def known(state: str, cycle: int) -> KnownReview:
    found = review(state, cycle)
    assert found
    return found


@pytest.mark.parametrize(
    ("state", "cycle", "first"),
    [
        ("PRK", 3, "A/HRC/42/10"),  # decision 42/108: the eighth of its session
        ("NOR", 3, "A/HRC/42/3"),
        ("BRN", 4, "A/HRC/58/11"),  # no decision is known: its turn five years before
    ],
)
def test_the_likeliest_report_follows_from_the_turn_of_the_review(state: str, cycle: int, first: str) -> None:
    assert reports_of(known(state, cycle), {})[0] == first


def test_reports_that_are_known_are_found_among_the_first_symbols_as_if_they_were_not() -> None:
    places = []
    for one in reviews().values():
        if one.report and one.session >= 4:
            places.append(reports_of(replace(one, report=None), {}).index(one.report) + 1)
    assert len(places) > 180
    assert sum(places) / len(places) < 2
    assert max(places) <= 19


def test_what_is_held_by_another_state_is_not_asked_and_moves_the_guess() -> None:
    held = {"A/HRC/42/11": "DMA", "A/HRC/41/2": "FRA"}
    symbols = reports_of(known("PRK", 3), held)
    assert symbols[0] == "A/HRC/42/12"
    assert "A/HRC/42/11" not in symbols
    assert len(symbols) == 18


def test_early_reports_are_looked_for_around_those_that_are_known() -> None:
    numbers = [int(symbol.rpartition("/")[2]) for symbol in reports_of(known("BHR", 1), {})]
    assert min(numbers) >= 15
    assert max(numbers) <= 55


def test_decisions_begin_at_101_and_leave_out_those_of_others() -> None:
    symbols = decisions_of(replace(known("KEN", 4), report="A/HRC/60/7"))
    assert symbols[0] == "A/HRC/DEC/60/105"
    assert set(symbols) == {f"A/HRC/DEC/60/{number}" for number in range(101, 118)}
    assert "A/HRC/DEC/42/107" not in decisions_of(replace(known("PRK", 3), decision=None))


def test_where_the_council_session_is_not_known_there_is_nothing_to_look_through() -> None:
    later = KnownReview("PRK", 4, 54)
    assert not reports_of(later, {})
    assert not decisions_of(later)


def test_a_review_may_have_been_put_off_only_where_the_rule_alone_gives_its_session() -> None:
    assert sessions_of(known("KEN", 4)) == [49, 50, 51, 52, 53]
    assert sessions_of(known("PRK", 3)) == [33]


# the look itself ---------------------------------------------------------------------------------------------------

REPORTS = {"A/HRC/60/4": "ARM", "A/HRC/60/6": "GIN", "A/HRC/60/7": "KEN"}


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    with running() as site:
        monkeypatch.setenv("FOLLOWTHROUGH_DOCUMENTS", site.address + "/by?s={symbol}&l={language}&t={format}")

        def answer(request: Request) -> None:
            symbol = symbol_asked(request.path)
            if symbol in REPORTS:
                request.give(PDF.replace(b"archives", symbol.encode()))
            else:
                request.give(PAGE, 404, kind="text/html")

        site.says("/by", answer)
        yield site


def symbol_asked(path: str) -> str:
    return path.partition("s=")[2].partition("&")[0]


def says_itself(path: Path) -> Identity:
    symbol = path.read_bytes().split()[2].decode()
    return Identity(REPORT, (REPORTS[symbol],), symbol)


def look(data: Path, symbols: list[str], state: str, *, today: str = TODAY, again: bool = False) -> str | None:
    manners = Manners(pace=0, attempts=1)
    with Fetcher(Shelf(data), manners) as fetcher:
        looking = Looking(fetcher, Learnt(data, today), says_itself, lambda symbol, identity: None)
        return looking.first(symbols, kind=REPORT, state=state, again=again)


SYMBOLS = [f"A/HRC/60/{number}" for number in (5, 6, 4, 7, 3)]


def test_a_look_ends_at_the_report_of_the_state(site: Site, tmp_path: Path) -> None:
    assert look(tmp_path, SYMBOLS, "KEN") == "A/HRC/60/7"
    assert [symbol_asked(path) for path, _ in site.requests] == SYMBOLS[:4]
    assert {path.partition("&")[2] for path, _ in site.requests} == {"l=en&t=pdf"}


def test_what_one_look_learnt_the_next_does_not_ask(site: Site, tmp_path: Path) -> None:
    look(tmp_path, SYMBOLS, "KEN")
    site.requests.clear()
    assert look(tmp_path, SYMBOLS, "GIN") == "A/HRC/60/6"
    assert look(tmp_path, SYMBOLS[:4], "FRA") is None
    assert not site.requests
    assert Learnt(tmp_path, TODAY).reports() == REPORTS


@pytest.mark.parametrize(("today", "again"), [("2025-09-02", False), (TODAY, True)])
def test_what_was_not_there_is_asked_for_another_day_or_again(
    site: Site, tmp_path: Path, today: str, again: bool
) -> None:
    look(tmp_path, ["A/HRC/60/5"], "KEN")
    site.requests.clear()
    assert look(tmp_path, ["A/HRC/60/5"], "KEN", today=today, again=again) is None
    assert len(site.requests) == 1


def test_a_site_that_fails_ends_the_look_and_what_was_learnt_is_kept(site: Site, tmp_path: Path) -> None:
    before = site.answers["/by"]

    def fails_at_7(request: Request) -> None:
        if symbol_asked(request.path) == "A/HRC/60/7":
            request.give(b"No.", 403, kind="text/plain")
        else:
            before(request)

    site.says("/by", fails_at_7)
    with pytest.raises(FetchError, match="refuses"):
        look(tmp_path, SYMBOLS, "KEN")
    site.says("/by", before)
    site.requests.clear()
    assert look(tmp_path, SYMBOLS, "KEN") == "A/HRC/60/7"
    assert [symbol_asked(path) for path, _ in site.requests] == ["A/HRC/60/7"]


def test_a_document_that_is_another_than_was_asked_for_is_nobodys(site: Site, tmp_path: Path) -> None:
    site.says("/by", lambda request: request.give(PDF.replace(b"archives", b"A/HRC/60/7")))
    assert look(tmp_path, SYMBOLS[:3], "KEN") is None


@pytest.mark.parametrize("damaged", ["", "{", "[1]", '{"A/HRC/60/7": 3}'])
def test_notes_that_are_damaged_are_learnt_again(site: Site, tmp_path: Path, damaged: str) -> None:
    look(tmp_path, SYMBOLS, "KEN")
    (tmp_path / "fetched" / "symbols.json").write_text(damaged)
    assert look(tmp_path, SYMBOLS, "KEN") == "A/HRC/60/7"
