"""What keeps the site up and to itself."""

import json
import logging
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.test import Client, RequestFactory

from followthrough.errors import InputError
from followthrough.site.editors import set_password, turn_off
from followthrough.site.safety.limits import Limit, seconds_to_wait
from followthrough.site.safety.logs import AsJson, log_settings
from followthrough.site.safety.visitors import address_of
from tests.site.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def sign_in(client: Client, password: str = PASSWORD, **other: Any) -> Any:
    return client.post("/desk/sign-in", {"username": "maria", "password": password}, **other)


def test_an_editor_signs_in_and_out_again(visitor: Client, maria: User) -> None:
    assert visitor.get("/desk").headers["Location"] == "/desk/sign-in?next=/desk"
    assert sign_in(visitor).headers["Location"] == "/desk"
    assert "Maria" in visitor.get("/desk").content.decode() or "maria" in visitor.get("/desk").content.decode()
    visitor.post("/desk/sign-out")
    assert visitor.get("/desk").status_code == 302


def test_a_wrong_password_says_nothing_of_which_part_was_wrong(visitor: Client, maria: User) -> None:
    known, unknown = sign_in(visitor, "wrong"), visitor.post("/desk/sign-in", {"username": "x", "password": "y"})
    assert b"do not belong together" in known.content
    assert b"do not belong together" in unknown.content


def test_who_guesses_passwords_must_wait_and_is_told_how_long(visitor: Client, maria: User) -> None:
    answers = [sign_in(visitor, "guess").status_code for _ in range(11)]
    assert answers == [200] * 10 + [429]
    waiting = sign_in(visitor)
    assert waiting.status_code == 429
    assert 0 < int(waiting.headers["Retry-After"]) <= 300
    assert sign_in(Client(), REMOTE_ADDR="192.0.2.7").status_code == 302


def test_a_name_is_tried_so_often_from_wherever(maria: User) -> None:
    tries = [sign_in(Client(), "guess", REMOTE_ADDR=f"192.0.2.{n}").status_code for n in range(31)]
    assert tries == [200] * 30 + [429]


def test_sign_in_without_the_token_of_our_own_form_is_refused(maria: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    refused = sign_in(strict)
    assert refused.status_code == 403
    assert "Nothing was changed" in refused.content.decode()
    assert "sessionid" not in refused.cookies


def test_sign_in_leads_to_no_other_site(visitor: Client, maria: User) -> None:
    answer = visitor.post(
        "/desk/sign-in", {"username": "maria", "password": PASSWORD, "next": "https://elsewhere.example/"}
    )
    assert answer.headers["Location"] == "/desk"


def test_cookies_are_kept_from_scripts_and_other_sites(visitor: Client, maria: User) -> None:
    cookie = sign_in(visitor).cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_visitor_gets_no_cookie(visitor: Client) -> None:
    assert not visitor.get("/").cookies


def carries_its_headers(answer: Any) -> bool:
    headers = answer.headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    return "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200),
        ("/desk", 200),
        ("/desk/sign-in", 302),
        ("/desk/nowhere", 404),
        ("/nowhere", 404),
        ("/?as_of=x", 400),
        ("/static/pages/style.css", 200),
        ("/static/nowhere.css", 404),
        ("/api/v1/states", 404),
        ("/api/v1/documents", 200),
        ("/feeds/search.atom", 200),
        ("/export?format=jsonl", 200),
        ("/export?format=nothing", 400),
    ],
)
def test_every_answer_carries_its_headers(editor: Client, address: str, status: int) -> None:
    answer = editor.get(address)
    assert answer.status_code == status
    assert carries_its_headers(answer)


def test_an_answer_to_who_sends_too_much_comes_too_often_or_breaks_something_carries_them_too(
    visitor: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert carries_its_headers(visitor.post("/search", {"x": "a" * (2**20 + 1)}))
    monkeypatch.setattr("followthrough.site.pages.views.method.render", lambda *_: 1 / 0)
    visitor.raise_request_exception = False
    broken = visitor.get("/method")
    assert broken.status_code == 500
    assert carries_its_headers(broken)
    settings.RATE_LIMITS = (Limit("all", ("/",), 0, 60),)
    refused = visitor.get("/")
    assert refused.status_code == 429
    assert carries_its_headers(refused)


@pytest.mark.parametrize(
    ("address", "open_to_others"),
    [("/api/v1/documents", True), ("/feeds/search.json", True), ("/export?format=jsonl", True), ("/desk", False)],
)
def test_what_everybody_may_read_other_sites_may_read(editor: Client, address: str, open_to_others: bool) -> None:
    headers = editor.get(address, HTTP_ORIGIN="https://elsewhere.example").headers
    assert ("Access-Control-Allow-Origin" in headers) == open_to_others
    assert "Access-Control-Allow-Credentials" not in headers


def test_what_an_editor_is_shown_is_kept_by_no_cache(editor: Client) -> None:
    assert editor.get("/desk").headers["Cache-Control"] == "no-store"


def test_a_new_password_signs_out_who_used_the_old_one(editor: Client) -> None:
    assert not set_password("maria", "quite another long word")
    assert editor.get("/desk").status_code == 302


def test_an_editor_who_is_turned_off_cannot_sign_in_and_can_again_with_a_new_password(visitor: Client) -> None:
    assert set_password("maria", PASSWORD)
    turn_off("maria")
    assert sign_in(visitor).status_code == 200
    set_password("maria", PASSWORD)
    assert sign_in(visitor).status_code == 302


@pytest.mark.parametrize(
    ("name", "password", "words"),
    [("maria", "short", "at least 12"), ("maria", "1qaz2wsx3edc", "too common"), ("a b", PASSWORD, "username")],
)
def test_a_bad_name_or_password_is_refused_with_the_reason(name: str, password: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        set_password(name, password)
    assert not User.objects.exists()


def test_turning_off_nobody_says_so() -> None:
    with pytest.raises(InputError, match="no editor"):
        turn_off("nobody")


def test_what_is_dear_is_limited_for_each_address_alone(visitor: Client, settings: Any) -> None:
    settings.RATE_LIMITS = (Limit("doubts", ("/doubts",), 2, 3600),)
    assert [visitor.get("/doubts").status_code for _ in range(3)] == [200, 200, 429]
    assert visitor.get("/doubts", REMOTE_ADDR="192.0.2.9").status_code == 200
    assert visitor.get("/").status_code == 200


def test_a_program_that_asks_too_often_is_told_in_json(visitor: Client, settings: Any) -> None:
    settings.RATE_LIMITS = (Limit("api", ("/api/",), 0, 60),)
    answer = visitor.get("/api/v1/states")
    assert answer.status_code == 429
    assert "Try again in" in answer.json()["detail"]


def test_the_count_begins_anew_with_each_span(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr("followthrough.site.safety.limits.time.time", lambda: now[0])
    assert [seconds_to_wait("x", "a", 1, 60) for _ in range(2)] == [0, 20]
    now[0] = 1020.0
    assert seconds_to_wait("x", "a", 1, 60) == 0


def test_a_visitor_may_not_send_much(visitor: Client, editor: Client) -> None:
    much = {"x": "a" * (2**20 + 1)}
    assert visitor.post("/desk/upload", much).status_code == 413
    assert editor.post("/desk/sign-in", much).status_code == 413


@pytest.mark.parametrize(
    ("proxies", "forwarded", "remote", "expected"),
    [
        (0, "203.0.113.9", "192.0.2.1", "192.0.2.1"),
        (1, "203.0.113.9", "192.0.2.1", "203.0.113.9"),
        (1, "made up, 203.0.113.9", "192.0.2.1", "203.0.113.9"),
        (2, "203.0.113.9, 198.51.100.1", "192.0.2.1", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1", "203.0.113.9"),
        (1, "", "192.0.2.1", "192.0.2.1"),
        (0, "", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (0, "", "::ffff:192.0.2.1", "192.0.2.1"),
    ],
)
def test_the_address_is_the_one_that_the_outermost_proxy_saw(
    settings: Any, proxies: int, forwarded: str, remote: str, expected: str
) -> None:
    settings.PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)
    assert address_of(request) == expected


def test_an_error_tells_the_visitor_that_it_happened_and_the_log_the_rest(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the secret inside")

    monkeypatch.setattr("followthrough.site.pages.views.method.render", broken)
    monkeypatch.setattr(logging.getLogger("django"), "propagate", True)
    visitor.raise_request_exception = False
    answer = visitor.get("/method")
    assert answer.status_code == 500
    page = answer.content.decode()
    assert "secret" not in page
    logged = next(r for r in caplog.records if r.levelname == "ERROR")
    line = json.loads(AsJson().format(logged))
    assert "the secret inside" in line["traceback"]
    assert line["reference"] in page
    assert line["path"] == "/method"


def test_without_a_place_for_the_log_the_site_starts_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file in its place")
    assert log_settings(tmp_path, "site")["handlers"]["file"] == {"class": "logging.NullHandler"}


def test_the_log_is_lines_of_json_in_the_data_folder(tmp_path: Path) -> None:
    handler = log_settings(tmp_path, "jobs")["handlers"]["file"]
    assert handler["filename"] == tmp_path / "log" / "jobs.jsonl"
    record = logging.LogRecord("followthrough", logging.INFO, "", 0, "“%s” was read", ("a file",), None)
    record.request = HttpRequest()
    assert json.loads(AsJson().format(record))["message"] == "“a file” was read"
