"""Documents are fetched from sites that behave and from sites that do not; the site here is our own."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from followthrough.errors import NotFetchedError
from followthrough.fetch.bringing import Brought, Fetcher
from followthrough.fetch.failure import FetchError
from followthrough.fetch.manners import Manners
from followthrough.fetch.places import ANY
from followthrough.fetch.shelf import Shelf
from tests.core.misbehaving_site import (
    PAGE,
    PDF,
    Answer,
    Request,
    Site,
    announces,
    breaks_off_after,
    drips,
    ends_without_saying_how_long,
    falls_silent_after,
    leads_to,
    refuses,
    running,
    then,
)

QUICK = Manners(pace=0, attempts=3, backoff=0, connect=2, silence=5, window=30)
ONLY_PDF = frozenset({"pdf"})


@pytest.fixture(scope="module")
def server() -> Iterator[Site]:
    with running() as site:
        yield site


@pytest.fixture
def site(server: Site) -> Site:
    server.answers.clear()
    server.requests.clear()
    return server


class Waits(list[float]):
    """Takes the place of sleep: keeps what was to be waited for."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def fetch(
    data: Path, address: str, how: Manners = QUICK, *, again: bool = False, waits: Waits | None = None
) -> Brought:
    with Fetcher(Shelf(data), how, sleep=waits if waits is not None else Waits()) as fetcher:
        return fetcher.bring(address, "A_HRC_99_5.en", accepts=ONLY_PDF, again=again)  # type: ignore[arg-type]


def failure(data: Path, address: str, how: Manners = QUICK) -> FetchError:
    with pytest.raises(FetchError) as told:
        fetch(data, address, how)
    assert told.value.where == address
    assert told.value.remedy
    return told.value


def left_over(data: Path) -> list[Path]:
    return [path for path in (data / "fetched").rglob("*") if path.is_file()]


def test_a_document_is_kept_by_its_content_under_a_name_for_people(site: Site, tmp_path: Path) -> None:
    brought = fetch(tmp_path, site.gives("/d", PDF))
    assert brought.kept.path.read_bytes() == PDF
    assert brought.kept.path.name == "A_HRC_99_5.en.pdf"
    assert brought.kept.path.parent.name == brought.kept.sha256


def test_what_is_here_is_not_asked_for_again(site: Site, tmp_path: Path) -> None:
    address = site.gives("/d", PDF)
    first, second = fetch(tmp_path, address), fetch(tmp_path, address)
    assert (first.asked, second.asked) == (True, False)
    assert len(site.requests) == 1


def test_a_file_that_was_changed_or_lost_here_is_fetched_anew(site: Site, tmp_path: Path) -> None:
    address = site.gives("/d", PDF)
    fetch(tmp_path, address).kept.path.write_bytes(b"something else")
    assert fetch(tmp_path, address).kept.path.read_bytes() == PDF
    fetch(tmp_path, address).kept.path.unlink()
    assert fetch(tmp_path, address).asked


def test_a_damaged_note_is_no_hindrance(site: Site, tmp_path: Path) -> None:
    address = site.gives("/d", PDF)
    fetch(tmp_path, address)
    for note in (tmp_path / "fetched" / "addresses").iterdir():
        note.write_text('{"path"', encoding="utf-8")
    assert fetch(tmp_path, address).asked


def test_two_addresses_of_one_content_keep_one_file(site: Site, tmp_path: Path) -> None:
    one, two = fetch(tmp_path, site.gives("/a", PDF)), fetch(tmp_path, site.gives("/b", PDF))
    assert one.kept.path == two.kept.path
    assert len([path for path in left_over(tmp_path) if path.suffix == ".pdf"]) == 1


def test_asked_again_a_site_may_say_that_nothing_has_changed(site: Site, tmp_path: Path) -> None:
    def answer(request: Request) -> None:
        fresh = request.headers.get("If-None-Match") != '"7"'
        request.give(PDF if fresh else b"", 200 if fresh else 304, ETag='"7"')

    address = site.says("/d", answer)
    first = fetch(tmp_path, address)
    second = fetch(tmp_path, address, again=True)
    assert second.asked
    assert second.kept == first.kept
    site.gives("/d", PDF.replace(b"opened", b"closed"))
    assert fetch(tmp_path, address, again=True).kept.sha256 != first.kept.sha256


def test_what_broke_off_goes_on_from_there(site: Site, tmp_path: Path) -> None:
    address = site.says("/d", breaks_off_after(50_000))
    assert fetch(tmp_path, address).kept.path.read_bytes() == PDF
    assert site.requests[1][1]["range"].startswith("bytes=")
    assert site.requests[1][1]["if-range"] == '"1"'


def test_what_broke_off_yesterday_goes_on_today(site: Site, tmp_path: Path) -> None:
    address = site.says("/d", breaks_off_after(50_000))
    assert failure(tmp_path, address, replace(QUICK, attempts=1)).reason == "cut_off"
    assert fetch(tmp_path, address).kept.path.read_bytes() == PDF
    assert "range" in site.requests[1][1]


def test_a_document_that_changed_in_between_begins_anew(site: Site, tmp_path: Path) -> None:
    changed = PDF.replace(b"opened", b"closed")
    address = site.says("/d", breaks_off_after(50_000))
    failure(tmp_path, address, replace(QUICK, attempts=1))
    site.says("/d", breaks_off_after(50_000, changed, etag='"2"'))
    assert fetch(tmp_path, address).kept.path.read_bytes() == changed


def test_a_site_that_cannot_go_on_sends_all_again(site: Site, tmp_path: Path) -> None:
    address = site.says("/d", breaks_off_after(50_000, resumes=False))
    assert fetch(tmp_path, address).kept.path.read_bytes() == PDF


@pytest.mark.parametrize(
    "answer", [refuses(416), lambda request: request.give(PDF[9:], 206, Content_Range="bytes 9-")]
)
def test_a_site_that_goes_on_from_elsewhere_is_asked_for_all(site: Site, tmp_path: Path, answer: Answer) -> None:
    address = site.says("/d", then(breaks_off_after(50_000), answer, lambda request: request.give(PDF)))
    assert fetch(tmp_path, address).kept.path.read_bytes() == PDF


def test_nothing_is_left_of_a_document_but_the_document_and_its_note(site: Site, tmp_path: Path) -> None:
    fetch(tmp_path, site.says("/d", breaks_off_after(50_000)))
    assert sorted(path.suffix for path in left_over(tmp_path)) == [".json", ".pdf"]


ZIP = b"PK\x03\x04" + b"a" * 2000


def no_length(request: Request) -> None:
    request.head(200, Content_Length="many")
    request.break_off()


def no_http(request: Request) -> None:
    request.wfile.write(b"\x00\x01\x02hello\r\n\r\n")
    request.break_off()


MISBEHAVIOUR = {
    "a page": (lambda request: request.give(PAGE, kind="text/html"), "page", "Sorry, no such document"),
    "a page that says it is a PDF": (lambda request: request.give(PAGE), "page", "instead of a document"),
    "another kind of file": (lambda request: request.give(ZIP), "wrong_kind", "instead of a PDF"),
    "nothing": (lambda request: request.give(b""), "wrong_kind", "nothing"),
    "a few words": (lambda request: request.give(b"not here"), "wrong_kind", "another kind"),
    "refused": (refuses(403), "refused", "403"),
    "asks who we are": (refuses(401), "refused", "401"),
    "not there": (refuses(404), "not_found", "no such document"),
    "there no more": (refuses(410), "not_found", "410"),
    "too often": (refuses(429), "busy", "less often"),
    "wait an hour": (refuses(429, Retry_After="3600"), "busy", "wait"),
    "wait for long": (refuses(503, Retry_After="Fri, 31 Dec 2100 23:59:59 GMT"), "busy", "wait"),
    "broken": (refuses(500), "broken", "500"),
    "odd": (refuses(299), "refused", "299"),
    "cut off, and said how long": (announces(len(PDF), PDF[:-9000]), "cut_off", "broke off"),
    "cut off, and did not say": (ends_without_saying_how_long(PDF[:-9000]), "cut_off", "end is missing"),
    "longer than it says": (announces(9000), "cut_off", "end is missing"),
    "shorter than it says": (announces(len(PDF) + 5), "cut_off", "broke off"),
    "a length that is none": (no_length, "broken", "cannot be understood"),
    "in a circle": (leads_to("/d"), "redirected", "more than"),
    "to another kind of place": (leads_to("ftp://example.org/d"), "redirected", "no safe way"),
    "to nowhere": (leads_to("http://[::1"), "broken", "cannot be understood"),
    "no HTTP at all": (no_http, "broken", "cannot be understood"),
}


@pytest.mark.parametrize(("answer", "reason", "said"), MISBEHAVIOUR.values(), ids=MISBEHAVIOUR.keys())
def test_a_site_that_misbehaves_is_told_in_clear_words(
    site: Site, tmp_path: Path, answer: Answer, reason: str, said: str
) -> None:
    told = failure(tmp_path, site.says("/d", answer))
    assert told.reason.startswith(reason)
    assert said in str(told)
    assert told.exit_code == 7
    assert not [path for path in left_over(tmp_path) if path.suffix == ".pdf"]


@pytest.mark.parametrize("size", [0, 5000])
def test_a_site_that_falls_silent_is_too_slow(site: Site, tmp_path: Path, size: int) -> None:
    told = failure(tmp_path, site.says("/d", falls_silent_after(size)), replace(QUICK, silence=0.3, attempts=2))
    assert told.reason == "too_slow"
    assert "nothing came" in str(told)
    assert len(site.requests) == 2


def test_a_site_that_drips_is_too_slow(site: Site, tmp_path: Path) -> None:
    how = replace(QUICK, window=0.1, slowest=10_000, attempts=1)
    assert failure(tmp_path, site.says("/d", drips()), how).reason == "too_slow"


def test_more_than_anybody_reads_is_not_taken(site: Site, tmp_path: Path) -> None:
    how = replace(QUICK, largest=20_000)
    assert failure(tmp_path, site.gives("/said", PDF), how).reason == "too_large"
    assert failure(tmp_path, site.says("/unsaid", ends_without_saying_how_long(PDF)), how).reason == "too_large"


def test_nobody_at_home_is_told(tmp_path: Path) -> None:
    assert failure(tmp_path, "http://127.0.0.1:9/d").reason == "no_answer"


def test_a_host_that_cannot_be_reached_is_not_waited_for_twice(tmp_path: Path) -> None:
    waits = Waits()
    with Fetcher(Shelf(tmp_path), QUICK, sleep=waits) as fetcher:
        for document in "abc":
            with pytest.raises(FetchError, match="cannot be reached"):
                fetcher.bring(f"http://127.0.0.1:9/{document}", document, accepts=ANY)
    assert len(waits) == QUICK.attempts - 1


def test_a_fault_that_passes_is_waited_for(site: Site, tmp_path: Path) -> None:
    waits = Waits()
    address = site.says("/d", then(refuses(503), refuses(429, Retry_After="7"), lambda request: request.give(PDF)))
    fetch(tmp_path, address, replace(QUICK, backoff=2), waits=waits)
    assert waits == [2, 7]


def test_a_refusal_is_taken_as_given_at_once(site: Site, tmp_path: Path) -> None:
    failure(tmp_path, site.says("/d", refuses(403)))
    assert len(site.requests) == 1


def test_the_name_of_the_project_and_a_contact_are_given(site: Site, tmp_path: Path) -> None:
    fetch(tmp_path, site.gives("/d", PDF), replace(QUICK, contact="desk@example.org"))
    assert site.requests[0][1]["user-agent"].startswith("Followthrough/")
    assert "desk@example.org" in site.requests[0][1]["user-agent"]


def test_requests_keep_their_pace(site: Site, tmp_path: Path) -> None:
    waits = Waits()
    with Fetcher(Shelf(tmp_path), replace(QUICK, pace=3), sleep=waits, clock=lambda: sum(waits) + 100) as fetcher:
        for path in ("/a", "/b", "/c"):
            fetcher.bring(site.gives(path, PDF), "d", accepts=ANY)
    assert waits == [3, 3]


def test_redirects_are_followed_and_other_hosts_are_named(site: Site, tmp_path: Path) -> None:
    site.gives("/there", PDF)
    elsewhere = site.address.replace("127.0.0.1", "localhost")
    brought = fetch(tmp_path, site.says("/d", leads_to(elsewhere + "/there", 301)))
    assert brought.hosts == (site.address.removeprefix("http://"), elsewhere.removeprefix("http://"))
    assert brought.kept.came_from == elsewhere + "/there"


def test_a_body_that_comes_packed_is_unpacked(site: Site, tmp_path: Path) -> None:
    import gzip

    address = site.gives("/d", gzip.compress(PDF), Content_Encoding="gzip")
    assert fetch(tmp_path, address).kept.path.read_bytes() == PDF
    assert failure(tmp_path, site.gives("/e", b"not packed", Content_Encoding="gzip")).reason == "cut_off"


def test_the_next_address_is_asked_where_one_does_not_give_it(site: Site, tmp_path: Path) -> None:
    with Fetcher(Shelf(tmp_path), QUICK) as fetcher:
        first, second = site.says("/a", refuses(404)), site.gives("/b", PDF)
        assert fetcher.first_of([first, second], "d", accepts=ANY).kept.came_from == second
        with pytest.raises(FetchError, match="no such document"):
            fetcher.first_of([first, site.gives("/c", PAGE)], "d", accepts=ANY)


def test_progress_is_told_up_to_the_end(site: Site, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    with Fetcher(Shelf(tmp_path), QUICK) as fetcher:
        fetcher.bring(site.gives("/d", PDF), "d", accepts=ANY, progress=lambda done, of: told.append((done, of)))
    assert told[-1] == (len(PDF), len(PDF))
    assert told == sorted(told)


def test_two_programs_that_fetch_the_same_do_not_mix_what_comes(site: Site, tmp_path: Path) -> None:
    def meddle(request: Request) -> None:
        request.head(200, Content_Length=str(len(PDF)))
        request.wfile.write(PDF[:5000])
        request.wfile.flush()
        (partial,) = wait_for(tmp_path / "fetched" / "partial")
        with partial.open("ab") as other:
            other.write(b"meddled")
        request.wfile.write(PDF[5000:])

    address = site.says("/d", then(meddle, lambda request: request.give(PDF)))
    assert fetch(tmp_path, address).kept.path.read_bytes() == PDF
    assert len(site.requests) == 2


def wait_for(folder: Path) -> list[Path]:
    for _ in range(500):
        if found := [path for path in folder.iterdir() if not path.suffix and path.stat().st_size]:
            return found
        time.sleep(0.01)
    raise AssertionError("nothing has come")


def test_a_full_disk_is_told(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("followthrough.fetch.shelf.os.replace", full)
    with pytest.raises(NotFetchedError, match="No space left"):
        fetch(tmp_path, site.gives("/d", PDF))
