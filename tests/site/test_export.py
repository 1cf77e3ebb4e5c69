"""The record in the database as files."""

import json
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings

from followthrough.cli.export import command
from followthrough.errors import InputError
from followthrough.export.content import of_records
from followthrough.export.formats import FORMATS
from followthrough.records import Block, Document, Event, Label, Passage, Record, Response, Statement
from followthrough.records.lines import from_line, to_line
from followthrough.site import asked
from followthrough.site.asked import asked_for
from followthrough.site.search.building import build
from followthrough.site.store.content import DatabaseContent, lines_of
from followthrough.site.store.models import Source
from followthrough.site.store.selection import ALL, KINDS, Selection
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation
from tests.core.test_records import any_record
from tests.site.stored import once
from tests.site.test_store import storable

pytestmark = pytest.mark.django_db

OTHER = "A/HRC/99/2"
REPORTED: list[Record] = [
    Document(id=REPORT, symbol=REPORT, kind="working_group_report", states=("CIV",), cycle=2, published="2014-07-02"),
    recommendation("5.1", text="Ratify the Convention", state="CIV", recommenders=("FRA", "GHA"), position="pending"),
    recommendation("5.2", text="Open more shelters", state="CIV", recommenders=("VNM",), position="noted"),
    Passage(document=REPORT, number="12", page=3, text="The delegation spoke of shelters."),
    Label(of=f"{REPORT}#5.1", scheme="issue", term="Treaties", by="a person"),
]
ANSWERED: list[Record] = [
    Document(id=f"{REPORT}/Add.1", kind="addendum", states=("CIV",), cycle=2, published="2014-09-12"),
    answer("5.1", "supported", public_on="2014-09-12"),
]
ELSEWHERE: list[Record] = [
    Document(id=OTHER, symbol=OTHER, kind="working_group_report", states=("FRA",), cycle=2, published="2014-08-01"),
    recommendation("7.1", id=f"{OTHER}#7.1", document=OTHER, state="FRA", recommenders=("CIV",), position="noted"),
]


@pytest.fixture
def filled(own_folder: Path, aside: Path) -> Path:
    once(store_files, own_folder, aside)
    return own_folder


def store_files(home: Path) -> None:
    for nth, records in enumerate((REPORTED, ANSWERED, ELSEWHERE)):
        write(f"file {nth}", str(nth), records)
    build(home)


def ids_of(content: DatabaseContent) -> list[str]:
    return sorted(str(getattr(r, "id", r.type)) for kind in KINDS for r in content.records(kind))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.usefixtures("filled")
def test_the_database_gives_the_files_that_its_records_give(form: str) -> None:
    records = [*REPORTED, *ANSWERED, *ELSEWHERE]
    by_type = sorted(records, key=lambda record: list(KINDS).index(record.type))
    of_database = b"".join(FORMATS[form].write(DatabaseContent(ALL)))
    assert of_database == b"".join(FORMATS[form].write(of_records(by_type)))


@pytest.mark.parametrize("kind", [k for k in get_args(Record) if k is not Block], ids=lambda kind: kind.__name__)
def test_a_line_from_the_database_is_the_line_of_the_record(kind: type[Any]) -> None:
    @settings(max_examples=10, suppress_health_check=[HealthCheck.filter_too_much])
    @given(any_record(kind).filter(storable))
    def is_the_same(record: Any) -> None:
        Source.objects.all().delete()
        write("a file", "00", [record])
        (line,) = lines_of(record.type, KINDS[record.type]._default_manager.all())
        assert from_line(line) == record  # not the bytes: PostgreSQL has its own way of writing 1e16
        assert list(json.loads(line)) == list(json.loads(to_line(record)))

    is_the_same()


def test_named_values_come_in_the_same_order_from_every_database() -> None:
    votes = {"abstaining": 3, "against": 2, "for": 1}
    vote = Event(
        id="e", kind="resolution", body="HRC", on="2014-03-28", status="adopted", title="A vote", votes=votes
    )
    write("a file", "00", [vote])
    (line,) = lines_of("event", KINDS["event"]._default_manager.all())
    assert b'"votes":{"for":1,"against":2,"abstaining":3}' in line


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"state": ["FRA"]}, [OTHER, f"{OTHER}#7.1"]),
        ({"state": ["France"]}, [OTHER, f"{OTHER}#7.1"]),
        ({"q": ["shelters"], "kind": ["recommendation"]}, [REPORT, f"{REPORT}#5.2"]),
        ({"q": ["shelters"], "kind": ["passage"]}, [REPORT, "passage"]),
        ({"position": ["supported"]}, [REPORT, f"{REPORT}#5.1", f"{REPORT}/Add.1", f"{REPORT}/Add.1#5.1", "label"]),
        ({"position": ["supported"], "as_of": ["2014-09-11"]}, []),
        ({"position": ["pending"], "as_of": ["2014-09-11"]}, [REPORT, f"{REPORT}#5.1", "label"]),
        ({"recommender": ["CIV"]}, [OTHER, f"{OTHER}#7.1"]),
        ({"as_of": ["2014-07-31"]}, [REPORT, f"{REPORT}#5.1", f"{REPORT}#5.2", "label", "passage"]),
        ({"state": ["CIV"], "as_of": ["2014-07-01"]}, []),
        ({"q": ["nothing of the kind"]}, []),
    ],
)
@pytest.mark.usefixtures("filled")
def test_a_part_of_the_record_holds_what_belongs_to_it(typed: Any, expected: list[str]) -> None:
    assert ids_of(asked_for(typed)) == expected


@pytest.mark.usefixtures("filled")
def test_everything_and_each_state_together_are_the_same() -> None:
    whole = ids_of(DatabaseContent(ALL))
    parts = [ids_of(DatabaseContent(Selection(state=code))) for code in ("CIV", "FRA")]
    assert sorted(chain(*parts)) == whole
    assert len(whole) == len([*REPORTED, *ANSWERED, *ELSEWHERE])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"state": ["Atlantis"]}, "Atlantis"),
        ({"as_of": ["yesterday"]}, "2014-09-19"),
        ({"sort": ["best"]}, "relevance"),
        ({"colour": ["red"]}, "colour"),
    ],
)
def test_what_is_not_understood_is_refused_in_words(typed: Any, words: str) -> None:
    with pytest.raises(InputError, match=words):
        asked.asked(typed)


def test_the_command_writes_a_part_of_the_database(filled: Path) -> None:
    asked_words = ["--state", "CIV", "--as-of", "2014-09-11", "--out", str(filled / "civ.csv")]
    result = CliRunner().invoke(command, asked_words, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    rows = (filled / "civ.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 4
    assert all(",pending," in row or ",noted," in row for row in rows[1:])
    assert list(filled.glob("*unfinished*")) == []


def test_a_command_on_an_empty_record_says_so_and_how_to_name_another() -> None:
    result = CliRunner().invoke(command, ["--format", "csv"], catch_exceptions=False)
    assert "nothing has been added to" in result.stderr
    assert "--data" in result.stderr
    assert result.stdout.count("\n") == 1  # the heads of the columns


def test_words_of_persons_from_the_press_are_not_exported_before_someone_checked_them() -> None:
    press = Document(id="sha256:1", kind="press")
    said = Statement(id="sha256:1#s1", document="sha256:1", speaker="A", kind="direct", quote=("Yes.",))
    told = Statement(id="sha256:1#s2", document="sha256:1", speaker="B", kind="paraphrase", quote=("No.",))
    write("article", "1", [press, said, told])
    assert list(DatabaseContent(ALL).records("statement")) == [told]


def test_answers_that_cannot_be_tied_belong_to_their_document(filled: Path) -> None:
    loose = Response(id=f"{REPORT}/Add.1#9", recommendation=None, stage="addendum", document=f"{REPORT}/Add.1")
    write("loose", "9", [loose])
    assert loose in list(DatabaseContent(Selection(state="CIV")).records("response"))
