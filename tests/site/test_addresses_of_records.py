"""Every record has one address for programs and one for people, the same wherever the same files were added."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from followthrough.records import Document, Event, Label, Passage, Pledge, Problem, Record, Response, Run, Statement
from followthrough.records.lines import from_line, to_line
from followthrough.sample import build as build_sample
from followthrough.site.adding import add, complete
from followthrough.site.store import models
from followthrough.site.store.content import lines_of
from followthrough.site.store.keys import PATHS, address, find, keys
from followthrough.site.store.selection import KINDS, Selection
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer
from tests.site.cast import ARTICLE, RECORD

pytestmark = pytest.mark.django_db

LOOKED_UP, ASKED_OVER_HTTP = 60, 8
"""Records of each type, from its first to its last, that are looked up and that are asked for as a visitor does."""
UNDERLINED = "https://press.example/an_article_of_today"
ODD: list[Record] = [
    Document(id=UNDERLINED, kind="press", states=("CIV",), published="2014-09-20"),
    Statement(id=f"{UNDERLINED}#a/b", document=UNDERLINED, speaker="X", kind="paraphrase", quote=("well",)),
    Passage(document=UNDERLINED, page=0, text="Nobody numbered this."),
    Passage(document=UNDERLINED, page=0, text="Nor this."),
    Passage(document=UNDERLINED, number="3", page=0, heading=("Of 3#4~5",), text="This is numbered."),
    Event(
        id="PRK 2014?", kind="vote", states=("CIV",), body="Council", on="2014-03-28", status="held", title="A vote"
    ),
    Problem(document="a folder/a_file.pdf", kind="unreadable", message="It cannot be read.", found="%2F"),
    Run(inputs=("11", "12"), versions={"followthrough": "1"}, counts={"passage": 2}),
    Pledge(id=f"{UNDERLINED}#4", document=UNDERLINED, number="4", text="It will go on.", state="CIV"),
]


def with_addresses(kind: str) -> Iterator[tuple[str, bytes]]:
    """Give the address of every record of a type that is public, and its line."""
    lines = list(lines_of(kind, next(Selection().rows(KINDS[kind]))))
    for key, line in zip(keys(kind, lines), lines, strict=True):
        assert key is not None
        yield address(kind, key), line


def everything() -> dict[str, bytes]:
    """Give every record by its address; no two different ones have the same."""
    found: dict[str, bytes] = {}
    for kind in KINDS:
        for one, line in with_addresses(kind):
            assert found.setdefault(one, line) == line
    return found


def assert_answered(visitor: Client, one: str, line: bytes) -> None:
    answered = visitor.get(f"/api/v1/{one}")
    assert (answered.status_code, answered.content) == (200, line)
    assert f'/records/{one}>; rel="alternate"' in answered.headers["Link"]
    assert visitor.get(f"/records/{one}", follow=True).status_code == 200


def test_every_record_of_the_sample_has_an_address_of_its_own_and_is_found_there(
    visitor: Client, tmp_path: Path, settings: Any
) -> None:
    settings.RATE_LIMITS = ()
    files = build_sample(tmp_path / "sample")
    list(add(files, workers=1))
    complete()
    before = everything()
    assert len(before) > 5000
    for kind in KINDS:
        held = list(with_addresses(kind))
        for one, line in held[:: max(1, len(held) // LOOKED_UP)]:
            assert list(lines_of(kind, find(kind, one.partition("/")[2]))) == [line], one
        for one, line in held[:: max(1, len(held) // ASKED_OVER_HTTP)]:
            assert_answered(visitor, one, line)
    models.Source.objects.all().delete()
    assert everything() == {}
    write("everything.jsonl", "55", [from_line(line) for line in reversed(before.values())])
    assert everything() == before


def test_ids_of_any_characters_stand_in_addresses(visitor: Client, record: None) -> None:
    write("odd.jsonl", "77", ODD)
    found = everything()
    assert {one.partition("/")[0] for one in found} >= {"runs", "problems", "passages", "pledges", "statements"}
    for one, line in found.items():
        assert_answered(visitor, one, line)


def test_a_list_gives_the_address_of_each_of_its_records(visitor: Client, record: None) -> None:
    for kind, path in PATHS.items():
        page = visitor.get(f"/api/v1/{path}").json()
        assert len(page["addresses"]) == len(page["items"])
        for one, item in zip(page["addresses"], page["items"], strict=True):
            assert visitor.get(one).json() == item
        if kind not in ("document", "recommendation", "review"):
            listed = visitor.get(f"/records/{path}").content.decode()
            assert listed.count(f'href="/records/{path}/') == len(page["items"])


def test_a_doubt_leads_to_its_own_page(visitor: Client, record: None) -> None:
    ((one, _),) = with_addresses("problem")
    assert f'href="/records/{one}"' in visitor.get("/doubts").content.decode()
    assert "Who is this?" in visitor.get(f"/records/{one}").content.decode()


def test_an_address_stays_when_a_score_is_found_anew(visitor: Client, record: None) -> None:
    (before,) = (one for one, line in with_addresses("label") if b'"Torture"' in line)
    write("report.pdf", "11", [_with_another_score(one) for one in RECORD])
    assert visitor.get(f"/api/v1/{before}").json()["score"] == 0.1


def _with_another_score(one: Record) -> Record:
    if not isinstance(one, Label):
        return one
    return Label(of=one.of, scheme=one.scheme, term=one.term, score=0.1, by=one.by)


def test_records_that_differ_in_nothing_that_names_them_are_told_apart(visitor: Client, record: None) -> None:
    twice = [Label(of=f"{REPORT}#5.2", scheme="issue", term="Women", by="coder", basis=(n,)) for n in ("a", "b")]
    write("coded.jsonl", "88", twice)
    write("coded again.jsonl", "99", twice)
    found = {line.decode(): one for one, line in with_addresses("label") if b'"Women"' in line}
    assert sorted(found) == sorted(map(to_line, twice))
    assert found[to_line(twice[1])] == found[to_line(twice[0])] + "-2"


def test_what_is_not_public_or_not_here_is_not_found(visitor: Client, record: None) -> None:
    waiting = f"statements/{address('statement', f'{ARTICLE}#s1').partition('/')[2]}"
    for one in (waiting, "labels/A_HRC_99_1/5.1~000000000000", "runs/000000000000", "observations/PRK", "totals/~"):
        assert visitor.get(f"/api/v1/{one}").status_code == 404, one
        missing = visitor.get(f"/records/{one}")
        assert missing.status_code == 404, one
        assert "There is no record at" in missing.content.decode()
    assert visitor.get("/records/nothing/1").status_code == 404


def test_ids_of_answers_statements_and_events_lead_to_them(visitor: Client, record: None) -> None:
    at_report: list[Record] = [
        answer("5.1", "pending", id=f"{REPORT}#5.1~report", stage="report", document=REPORT),
        Event(id="A/RES/1", kind="resolution", states=(), body="UN", on="2014-01-01", status="adopted", title="One"),
    ]
    assert isinstance(at_report[0], Response)
    write("more.jsonl", "66", at_report)
    for path, kind in {
        f"/{REPORT.replace('/', '_')}/5.1~report": "responses",
        f"/{ARTICLE.replace('/', '_')}/s2": "statements",
        "/A_RES_1": "events",
    }.items():
        led = visitor.get(path, follow=True)
        assert led.redirect_chain == [(f"/records/{kind}{path}", 302)]
        assert led.status_code == 200
    assert visitor.get(f"/{ARTICLE.replace('/', '_')}/s1").status_code == 404


def test_a_record_is_shown_as_known_on_a_day(visitor: Client, record: None) -> None:
    for one, _ in with_addresses("response"):
        assert visitor.get(f"/records/{one}?as_of=2014-09-12").status_code == 200
        assert visitor.get(f"/records/{one}?as_of=2014-09-11").status_code == 404
