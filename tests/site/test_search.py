"""Searching the record."""

import os
import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from html import unescape
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.errors import InputError
from followthrough.records import Document, Label, Passage, Record
from followthrough.site.search.building import build, is_current
from followthrough.site.search.entries import entries
from followthrough.site.search.generations import folder_of, in_use, next_generation
from followthrough.site.search.language import Field, Group, Not, Words, parse
from followthrough.site.search.marking import marking
from followthrough.site.search.searching import Found, Question, search
from followthrough.site.search.tally import Tally
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation
from tests.site import searching_processes
from tests.site.stored import once

SPAWN = get_context("spawn")

pytestmark = pytest.mark.django_db

RECORDS: list[Record] = [
    Document(id=REPORT, symbol=REPORT, kind="working_group_report", states=("CIV",), cycle=2, published="2014-07-02"),
    recommendation("5.1", text="Ratify the Convention against Torture", state="CIV", recommenders=("FRA", "GHA")),
    recommendation(
        "5.2", text="Strengthen women's shelters across Côte d'Ivoire", state="CIV", recommenders=("FRA",)
    ),
    recommendation("5.3", text="Consider ratifying CAT and end child labour", state="CIV", recommenders=("VNM",)),
    answer("5.1", "supported", claim="under_way", public_on="2014-09-12"),
    Label(of=f"{REPORT}#5.2", scheme="issue", term="Women's rights", by="a person"),
    Passage(document=REPORT, number="12", page=3, text="The delegation spoke of the torture of detainees."),
]


@pytest.fixture
def home(own_folder: Path, aside: Path) -> Path:
    once(store_records, own_folder, aside)
    return own_folder


def store_records(home: Path) -> None:
    write("report.pdf", "11", RECORDS)
    assert build(home) == 4


def numbers(found: Found) -> list[str]:
    return sorted(hit.id.removeprefix(f"{REPORT}#") for hit in found.hits)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["12", "5.1", "5.2", "5.3"]),
        ("ratification", ["5.1", "5.3"]),
        ("ratified", ["5.1", "5.3"]),
        ('"against torture"', ["5.1"]),
        ('"ratify the', ["5.1"]),
        ("detain*", ["12"]),
        ("torture NOT ratify", ["12"]),
        ("torture -ratify", ["12"]),
        ("shelters OR labour", ["5.2", "5.3"]),
        ("(shelters OR labour) consider", ["5.3"]),
        ("Côte d'Ivoire", ["5.2"]),
        ("cote d’ivoire", ["5.2"]),
        ("woman", ["5.2"]),
        ("children", ["5.3"]),
        ('state:"Côte d\'Ivoire" torture kind:recommendation', ["5.1"]),
        ("recommender:VNM", ["5.3"]),
        ('recommender:"Viet Nam"', ["5.3"]),
        ("nothing:here", []),
        ("Convention against Torture", ["5.1", "5.3"]),
        ("CAT", ["5.1", "5.3"]),
        ('"convention against torture" consider', ["5.3"]),
        ("UNCAT", ["5.1", "5.3"]),
        ("date:2014", ["12", "5.1", "5.2", "5.3"]),
        ("date:2012..2014-07 shelters", ["5.2"]),
        ("after:2013 labour", ["5.3"]),
        ("after:2014", []),
        ("before:2014-07-02", []),
        ("before:2015 labour", ["5.3"]),
        ("date:yesterday", []),
        ("region:African labour", ["5.3"]),
        ("recommender_region:Asia-Pacific", ["5.3"]),
        ("language:en claim:under_way", ["5.1"]),
        ("document_kind:working_group_report year:2014 kind:passage", ["12"]),
        (")(", ["12", "5.1", "5.2", "5.3"]),
        ("AND OR NOT", ["12", "5.1", "5.2", "5.3"]),
    ],
)
def test_what_people_type_finds_what_they_mean(home: Path, typed: str, expected: list[str]) -> None:
    assert numbers(search(home, Question(typed))) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"recommender": ["GHA", "VNM"]}, ["5.1", "5.3"]),
        ({"recommender": ["FRA"], "position": ["supported"]}, ["5.1"]),
        ({"claim": ["under_way"]}, ["5.1"]),
        ({"issue": ["Women's rights"]}, ["5.2"]),
        ({"kind": ["passage"]}, ["12"]),
        ({"year": ["2014"], "kind": ["recommendation"]}, ["5.1", "5.2", "5.3"]),
    ],
)
def test_filters_keep_what_has_one_of_their_values(home: Path, filters: Any, expected: list[str]) -> None:
    assert numbers(search(home, Question(filters=filters))) == expected


def test_a_filtered_facet_is_counted_as_if_it_were_not_filtered(home: Path) -> None:
    found = search(home, Question(filters={"recommender": ["GHA"]}))
    assert found.total == 1
    assert found.facets["recommender"] == {"FRA": 2, "GHA": 1, "VNM": 1}
    assert found.facets["position"] == {"supported": 1}


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("shelters", "Strengthen women's <b>shelters</b> across Côte d'Ivoire"),
        ("woman", "Strengthen <b>women</b>'s shelters across Côte d'Ivoire"),
        ("shelt*", "Strengthen women's <b>shelters</b> across Côte d'Ivoire"),
        ("cote d’ivoire", "Strengthen women's shelters across <b>Côte</b> <b>d'Ivoire</b>"),
        ('"shelters across"', "Strengthen women's <b>shelters across</b> Côte d'Ivoire"),
        ("convention against torture", "Consider ratifying <b>CAT</b> and end child labour"),
        ("labour NOT shelters", "Consider ratifying CAT and end child <b>labour</b>"),
    ],
)
def test_found_words_are_marked(home: Path, typed: str, marked: str) -> None:
    assert marked in [unescape(hit.highlighted) for hit in search(home, Question(typed)).hits]


@given(st.text(max_size=900), st.text(max_size=20))
def test_a_marked_text_is_safe_html_and_the_text_itself(text: str, typed: str) -> None:
    marked = marking(parse(typed)).marked(text, "en")
    rest = marked.replace("<b>", "").replace("</b>", "")
    assert "<" not in rest
    shown = unescape(rest).removeprefix("… ").removesuffix(" …")
    assert shown in text


def test_what_lies_beyond_the_columns_of_a_facet_is_counted_too(tmp_path: Path) -> None:
    many = [f"S{n}" for n in range(7)]
    labels = [Label(of=f"{REPORT}#5.1", scheme="issue", term=term, by="a person") for term in many]
    write("report.pdf", "11", [recommendation("5.1", recommenders=("FRA", "GHA", "VNM", "DEU")), *labels])
    build(tmp_path)
    for typed in ("", "labour"):
        facets = search(tmp_path, Question(typed)).facets
        assert facets["issue"] == dict.fromkeys(many, 1)
        assert facets["recommender"] == {"FRA": 1, "GHA": 1, "VNM": 1, "DEU": 1}


@pytest.mark.parametrize("typed", ["", "torture", "ratify OR shelters", "kind:passage"])
def test_a_value_that_is_chosen_finds_as_many_as_were_counted(home: Path, typed: str) -> None:
    for name, counts in search(home, Question(typed)).facets.items():
        for value, count in counts.items():
            assert search(home, Question(typed, {name: [value]})).total == count


TEXTS = {
    "fr": ("Abolir la peine de mort et libérer les prisonniers", "liberation prisonnier", "prisonniers"),
    "es": ("Ratificar los convenios sobre los trabajadores", "convenio trabajador", "trabajadores"),
    "ru": ("Отменить смертную казнь", "смертной казни", "казнь"),
    "ar": ("إلغاء عقوبة الإعدام", "عقوبة", "عقوبة"),
    "zh": ("废除死刑并保护人权", "死刑 人权", "死刑"),
    "pt": ("Abolir a pena de morte", "pena", "pena"),
}


@pytest.mark.parametrize("language", TEXTS)
def test_texts_are_found_in_their_own_language(tmp_path: Path, language: str) -> None:
    text, typed, marked = TEXTS[language]
    document = Document(id="A/1", kind="national_report", language=language)
    other = Passage(document=REPORT, number="1", page=1, text="Something else")
    write("report.pdf", "11", [document, Passage(document="A/1", number="1", page=1, text=text), other])
    build(tmp_path)
    (hit,) = search(tmp_path, Question(typed)).hits
    assert hit.id == "A/1#1"
    assert f"<b>{marked}</b>" in hit.highlighted


def test_where_nothing_is_found_the_nearest_words_are_offered(home: Path) -> None:
    assert search(home, Question("tortrue")).meant == "torture"
    assert search(home, Question("shelters tortrue")).meant is None
    assert search(home, Question("xyzzyx")).meant is None


def test_without_an_index_the_user_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="followthrough index"):
        search(tmp_path, Question("anything"))


@pytest.mark.parametrize("torn", ["meta.json", "*.idx", "*.store", "tally.json"])
def test_an_index_with_a_torn_file_is_said_to_be_damaged_and_made_anew(home: Path, torn: str) -> None:
    (file,) = in_use(home).glob(torn)
    file.write_bytes(b"")
    with pytest.raises(InputError, match="damaged"):
        search(home, Question("shelters"))
    assert not is_current(home)
    build(home)
    assert is_current(home)
    assert numbers(search(home, Question("shelters"))) == ["5.2"]


def test_a_build_that_breaks_off_leaves_the_generation_in_use(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = in_use(home)

    def broken(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("followthrough.site.search.building.entries", broken)
    with pytest.raises(OSError, match="disk"):
        build(home)
    assert in_use(home) == before
    assert numbers(search(home, Question("shelters"))) == ["5.2"]
    assert [p for p in folder_of(home).glob("generation-*") if p != before] == []


def test_what_is_still_put_down_by_a_build_that_breaks_off_is_removed(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, remove = in_use(home), shutil.rmtree
    late = iter("ab")

    def removed(folder: Path, ignore_errors: bool = False) -> None:
        remove(folder, ignore_errors)
        if segment := next(late, None):
            folder.mkdir()
            (folder / segment).touch()

    monkeypatch.setattr(shutil, "rmtree", removed)
    with pytest.raises(OSError, match="disk"), next_generation(home, "x", Tally()):
        raise OSError("the disk is full")
    assert list(folder_of(home).glob("generation-*")) == [before]


def test_old_generations_are_removed_but_the_one_before(home: Path) -> None:
    build(home)
    build(home)
    assert len(list(folder_of(home).glob("generation-*"))) == 2


def test_an_index_says_when_the_record_has_moved_on(home: Path) -> None:
    assert is_current(home)
    write("other.pdf", "22", [recommendation("6.1", id="B#6.1", document="B")])
    assert not is_current(home)
    build(home)
    assert is_current(home)


def test_what_changes_while_the_index_is_made_is_known_to_be_missing(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile() -> Iterator[Any]:
        yield from entries()
        write("other.pdf", "22", [recommendation("6.1", id="B#6.1", document="B")])

    monkeypatch.setattr("followthrough.site.search.building.entries", meanwhile)
    build(home)
    assert not is_current(home)


def test_a_process_that_is_killed_while_it_makes_an_index_leaves_the_old_one(home: Path) -> None:
    before = in_use(home)
    killed = SPAWN.Process(target=searching_processes.begin_and_die, args=(home,))
    killed.start()
    killed.join(60)
    assert killed.exitcode == searching_processes.DIED
    (unfinished,) = [place for place in folder_of(home).glob("generation-*") if place != before]
    assert numbers(search(home, Question("shelters"))) == ["5.2"]
    build(home)
    assert unfinished.exists()
    os.utime(unfinished, (0, 0))
    build(home)
    assert not unfinished.exists()


def test_processes_read_while_another_makes_one_index_after_the_other(home: Path) -> None:
    with ProcessPoolExecutor(2, SPAWN) as pool:
        readers = [pool.submit(searching_processes.read_on, home, "shelters") for _ in range(2)]
        while not (home / "reading").exists() and not any(reader.done() for reader in readers):
            time.sleep(0.02)
        for _ in range(6):
            build(home)
        (home / "enough").touch()
        assert [reader.result(60) for reader in readers] == [{1}, {1}]


PIECES = st.sampled_from(['"', "(", ")", "OR", "NOT", "AND", "-", "state:", "a*", "*", ":"])


@given(st.text(max_size=60) | st.lists(PIECES).map(" ".join))
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    parse(typed)


@pytest.mark.parametrize(
    ("typed", "node"),
    [
        ("a b", Group("and", (Words("a"), Words("b")))),
        ("a OR b c", Group("or", (Words("a"), Group("and", (Words("b"), Words("c")))))),
        ('NOT "a b"', Not(Words("a b", phrase=True))),
        ("-a", Not(Words("a"))),
        ("self-determination", Words("self-determination")),
        ("state:FRA", Field("state", "FRA")),
        ("http://x", Words("http://x")),
    ],
)
def test_operators_bind_as_people_expect(typed: str, node: object) -> None:
    assert parse(typed) == node
