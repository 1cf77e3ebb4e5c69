"""The known faults of UHRI's export, one table for each; all texts are our own."""

from typing import TypeVar

import pytest

from followthrough.find.exports import PUT_ASIDE as PUT_ASIDE_KIND
from followthrough.find.exports.rows import row_of
from followthrough.find.exports.uhri import missing_columns, uhri
from followthrough.find.exports.uhri_lists import items, joined_states
from followthrough.find.exports.uhri_row import day, mechanism, session_of
from followthrough.find.exports.uhri_text import clean, prefixed
from followthrough.records import Document, Finding, Label, Problem, Recommendation, Record, Response

Kind = TypeVar("Kind")
EXPORT = Document(id="sha256:e", kind="export")
ROW = {
    "Text": "120.7 Open the archives (Norway);",
    "Countries Concerned": "- Iraq",
    "Reccomending Body": "- UPR",
    "Document Symbol": "A/HRC/99/5",
    "Themes": "- Right to education\n- Economic, social &amp; cultural rights - general measures of implementation",
    "Affected Persons": "- Children",
    "Sdgs": "- 4.1 - Free primary and secondary education",
    "Document Publication Date": "41822",
    "UPR Reccomending States": "- Norway",
    "UPR Position": "- Supported",
    "Type": "- Recommendations",
    "OHCHR Annotation Id": "00000000-0000-0000-0000-000000000001",
    "UPR Session": "- 20th Session",
    "Regions Concerned": "- Asia-Pacific",
    "Recommending Regions": "- Western Europe and Others",
    "Date of publication on UHRI": "46125.5",
}


def read(*changes: dict[str, str]) -> list[Record]:
    return list(uhri(enumerate(({**ROW, **change} for change in changes), 2), EXPORT))


def only(records: list[Record], kind: type[Kind]) -> list[Kind]:
    return [record for record in records if isinstance(record, kind)]


PREFIXES = [
    ("137.197 Open the archives", "137.197", "Open the archives"),
    ("137.197. Open the archives", "137.197", "Open the archives"),
    ("- 137.197 Open the archives", "137.197", "Open the archives"),
    ("A - 81.1 Open the archives", "81.1", "Open the archives"),
    ("137.197.3 Open the archives", "137.197.3", "Open the archives"),
    ("Recommendation No. 41, para. 81: 41. Open the archives", "81.41", "Open the archives"),
    ("Recommendation No 41, paragraph 81: Open the archives", "81.41", "Open the archives"),
    ("para. 28: Open the archives", "28", "Open the archives"),
    ("Paragraph 28 (b): Open the archives", "28.b", "Open the archives"),
    ("contained in 25(a) Open the archives", "25.a", "Open the archives"),
    ("(contained in para. 25 (a)): Open the archives", "25.a", "Open the archives"),
    ("Recommendation contained in 60 : Open the archives", "60", "Open the archives"),
    ("28. Open the archives", "28", "Open the archives"),
    ("28 (c) . Open the archives", "28.c", "Open the archives"),
    ("Rural women 49.The committee is worried", "49", "The committee is worried"),
    ("Open 3 archives in 2014.", None, "Open 3 archives in 2014."),
    ("16 days of action should be held", None, "16 days of action should be held"),
]


@pytest.mark.parametrize(("text", "number", "rest"), PREFIXES)
def test_the_prefix_of_a_text_gives_its_number(text: str, number: str | None, rest: str) -> None:
    found = prefixed(text)
    assert (found.number, found.text) == (number, rest)


JOINED = [
    ("- France- Timor-Leste- Guinea-Bissau", ["FRA", "TLS", "GNB"]),
    ("France-Timor-Leste-Guinea-Bissau", ["FRA", "TLS", "GNB"]),
    ("- Timor-Leste", ["TLS"]),
    ("- Guinea\n- Guinea-Bissau", ["GIN", "GNB"]),
    ("Guinea-Brazil", ["GIN", "BRA"]),
    ("- Timor - Leste - Peru", ["TLS", "PER"]),
    ("- Iran (Islamic Republic of)- Holy See- State of Palestine", ["IRN", "VAT", "PSE"]),
    ("- Atlantis- Peru", [None, "PER"]),
    ("", []),
]


@pytest.mark.parametrize(("cell", "codes"), JOINED)
def test_dashes_part_states_but_not_their_names(cell: str, codes: list[str | None]) -> None:
    assert [one.code for one in joined_states(cell)] == codes


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("- Right to health - General\n- Children", ("Right to health - General", "Children")),
        ("- Children- Women & girls", ("Children", "Women & girls")),
        ("- 4.1 - Free schools", ("4.1 - Free schools",)),
        ("plain", ("plain",)),
        ("- \n- ", ()),
    ],
)
def test_lists_lose_their_dashes(cell: str, expected: tuple[str, ...]) -> None:
    assert items(cell) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("women &amp; girls", "women & girls"),
        ("the State&amp;#39;s duty&nbsp;here", "the State's duty here"),
        ("<p>one<br/>two</p>", "one two"),
        ("fewer than 5 < 7 & more", "fewer than 5 < 7 & more"),
    ],
)
def test_entities_and_tags_are_resolved(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("- Supported", "supported"),
        ("- Supported/Noted", "supported_in_part"),
        ("Noted", "noted"),
        ("- Under consideration", "pending"),
        ("- Perhaps", "unclear"),
    ],
)
def test_a_position_is_known_by_its_words(printed: str, expected: str) -> None:
    records = read({"UPR Position": printed})
    assert [response.position for response in only(records, Response)] == [expected]
    assert bool(only(records, Problem)) == (expected == "unclear")


@pytest.mark.parametrize(
    ("body", "symbol", "session", "expected"),
    [
        ("UPR", "A/HRC/99/5", 20, "upr"),
        ("CEDAW", "CEDAW/C/IRQ/CO/9", None, "treaty_body"),
        ("Committee against Torture", "X", None, "treaty_body"),
        ("SR Torture", "A/HRC/99/61", None, "special_procedure"),
        ("Working Group on something", "A/HRC/99/61", None, "special_procedure"),
        ("", "E/C.12/IRQ/CO/4", None, "treaty_body"),
        ("", "", None, None),
    ],
)
def test_the_mechanism_follows_from_body_or_symbol(
    body: str, symbol: str, session: int | None, expected: str | None
) -> None:
    assert mechanism(body, symbol, session) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("41822", "2014-07-02"), ("46125.4996", "2026-04-13"), ("2014-07-02T00:00:00", "2014-07-02"),
     ("02/07/2014", "2014-07-02"), ("31/02/2014", None), ("soon", None), ("", None)],
)  # fmt: skip
def test_dates_in_every_form(cell: str, expected: str | None) -> None:
    assert day(cell) == expected


def test_sessions_are_read_from_words() -> None:
    assert [session_of(cell) for cell in ("- 33rd Session", "20", "", "99", "XX (2014)", "20 - 2014")] == [
        33,
        20,
        None,
        None,
        None,
        20,
    ]


def test_a_row_becomes_document_recommendation_answer_and_labels() -> None:
    document, recommendation, response, *labels = read({})
    assert isinstance(document, Document)
    assert (document.id, document.published, document.session) == ("A/HRC/99/5", "2014-07-02", 20)
    assert isinstance(recommendation, Recommendation)
    assert (recommendation.id, recommendation.text) == ("A/HRC/99/5#120.7", "Open the archives")
    assert (recommendation.state, recommendation.recommenders, recommendation.cycle) == ("IRQ", ("NOR",), 2)
    assert isinstance(response, Response)
    assert (response.recommendation, response.position) == (recommendation.id, "supported")
    given = [(label.scheme, label.term, label.by) for label in only([*labels], Label)]
    assert given == [
        ("uhri_theme", "Right to education", "UHRI"),
        ("uhri_theme", "Economic, social & cultural rights - general measures of implementation", "UHRI"),
        ("group", "Children", "UHRI"),
        ("sdg", "4.1 - Free primary and secondary education", "UHRI"),
    ]


def test_concerns_are_findings_and_responses_are_answers() -> None:
    concern = {"Type": "- Concerns/Observations", "Reccomending Body": "- CAT", "UPR Position": ""}
    (finding,) = only(read({**concern, "Text": "9. The committee is worried"}), Finding)
    assert (finding.id, finding.text, finding.state) == ("A/HRC/99/5#9", "The committee is worried", "IRQ")
    both = only(read({**concern, "Countries Concerned": "- Iraq\n- Peru"}), Finding)
    assert [(finding.id, finding.state) for finding in both] == [
        ("A/HRC/99/5#120.7", "IRQ"),
        ("A/HRC/99/5#120.7-2", "PER"),
    ]
    records = read({"Text": "Response of Iraq: the archives are open"})
    assert [response.comment for response in only(records, Response)] == ["Response of Iraq: the archives are open"]
    assert not only(records, Recommendation)
    assert [problem.kind for problem in only(records, Problem)] == ["answer_without_recommendation"]


def test_the_same_words_twice_are_one_recommendation_with_all_labels() -> None:
    records = read({"Themes": "- One"}, {"Themes": "- Two"}, {"Text": "120.7 Close the archives (Norway);"})
    assert [one.id for one in only(records, Recommendation)] == ["A/HRC/99/5#120.7", "A/HRC/99/5#120.7-2"]
    first = [label.term for label in only(records, Label) if label.of == "A/HRC/99/5#120.7"]
    assert {"One", "Two"} <= set(first)


PUT_ASIDE = [
    ({"Text": " "}, "no text"),
    ({"Document Symbol": ""}, "names no document"),
    ({"Countries Concerned": "- Atlantis"}, "the State is not known"),
    ({"Reccomending Body": "- A Club", "Document Symbol": "CLUB", "UPR Session": ""}, "the body is not known"),
]


@pytest.mark.parametrize(("change", "why"), PUT_ASIDE, ids=[why for _, why in PUT_ASIDE])
def test_a_row_that_is_put_aside_leaves_a_problem_with_its_place(change: dict[str, str], why: str) -> None:
    (problem,) = read(change)
    assert isinstance(problem, Problem)
    assert (problem.kind, row_of(problem)) == (PUT_ASIDE_KIND, 2)
    assert why in problem.message


@pytest.mark.parametrize(
    ("change", "kind", "found"),
    [
        ({"UPR Session": "(2014)"}, "unknown_session", "Open the archives (Norway);"),
        ({"Countries Concerned": "- Iraq- Atlantis"}, "unknown_state", "Atlantis"),
        ({"Type": "- Decisions"}, "no_type", "Open the archives (Norway);"),
        ({"UPR Position": "", "Text": "120.8 Close it (Norway);"}, "unknown_position", "Close it (Norway);"),
        ({"UPR Position": "- Perhaps", "Text": "120.8 Close it (Norway);"}, "unknown_position", "Perhaps"),
        ({"UPR Position": "- Noted"}, "differing_answers", "Noted"),
    ],
    ids=["session", "one of several States", "type", "no position", "odd position", "another position"],
)
def test_a_cell_that_is_missing_or_not_understood_is_told_with_its_row(
    change: dict[str, str], kind: str, found: str
) -> None:
    records = read({}, change)
    assert [(one.kind, one.found, row_of(one)) for one in only(records, Problem)] == [(kind, found, 3)]


def test_states_in_text_and_column_that_differ_are_a_doubt() -> None:
    records = read({"UPR Reccomending States": "- Norway- Peru"})
    assert [one.recommenders for one in only(records, Recommendation)] == [("NOR", "PER")]
    assert [problem.kind for problem in only(records, Problem)] == ["recommenders_differ"]


def test_a_text_without_a_number_goes_by_the_index_s_own_id() -> None:
    records = read({"Text": "Open the archives (Norway);"})
    assert [one.id for one in only(records, Recommendation)] == [f"A/HRC/99/5#{ROW['OHCHR Annotation Id']}"]
    assert [problem.kind for problem in only(records, Problem)] == ["no_number"]


def test_the_export_is_known_by_its_header() -> None:
    assert not missing_columns(ROW)
    assert not missing_columns(name.upper() for name in ROW)
    assert not missing_columns("Concerned persons" if name == "Affected Persons" else name for name in ROW)
    assert missing_columns(["Text", "Type", "Themes"]) == [
        "Countries Concerned",
        "Reccomending Body",
        "Document Symbol",
    ]
