"""Who said what in press items; the items are our own."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.errors import InputError
from followthrough.quote import Item, statements
from followthrough.quote.items import items
from followthrough.quote.sentences import sentences
from followthrough.records import Statement


def found(text: str) -> list[Statement]:
    return list(statements(Item(doc="paper-1", text=text)))


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "quote", "kind"),
    [
        ("The minister said that schools would open on Monday.", "minister", "said that",
         "schools would open on Monday", "indirect"),
        ("“The schools will open on Monday,” Anna Berg said.", "Anna Berg", "said",
         "The schools will open on Monday", "direct"),
        ("“The schools will open on Monday,” said Anna Berg, a teacher.", "Anna Berg", "said",
         "The schools will open on Monday", "direct"),
        ("According to the mayor, the bridge is safe again.", "mayor", "According to", "the bridge is safe again",
         "indirect"),
        ("The union condemned the closing of three mines.", "union", "condemned", "the closing of three mines",
         "indirect"),
        ("Dr. Paul Okoro warned that “no clinic in the north has water” this year.", "Paul Okoro", "warned that",
         "“no clinic in the north has water” this year", "mixed"),
        ("Speaking in Lima, Anna Berg said that the talks had failed.", "Anna Berg", "said that",
         "the talks had failed", "indirect"),
    ],
)  # fmt: skip
def test_a_statement_is_read(text: str, speaker: str, cue: str, quote: str, kind: str) -> None:
    (statement,) = found(text)

    assert (statement.speaker, statement.cue, statement.quote, statement.kind) == (speaker, cue, (quote,), kind)


def test_every_cue_makes_a_statement_of_its_own() -> None:
    first, second = found("“We are tired,” said Anna Berg. “We will stay,” she added.")

    assert (first.quote, second.quote) == (("We are tired",), ("We will stay",))


def test_what_is_added_is_a_statement_of_the_same_speaker() -> None:
    first, second = found("Anna Berg said that the law was old, adding that nobody used it.")

    assert (first.speaker, second.speaker) == ("Anna Berg", "Anna Berg")
    assert (second.cue, second.quote) == ("adding that", ("nobody used it",))


def test_a_pronoun_means_the_last_speaker() -> None:
    first, second = found("Anna Berg said that the law was old. She warned that it would stay.")

    assert second.speaker == first.speaker == "Anna Berg"


def test_a_short_name_is_the_one_given_in_full_before() -> None:
    statement = found("Anna Berg said that the law was old. Ms. Berg noted that it was hers.")[-1]

    assert statement.speaker == "Anna Berg"


def test_role_and_affiliation_stand_behind_the_name() -> None:
    (statement,) = found("Anna Berg, director of the Water Board, said that the wells were dry.")

    assert (statement.role, statement.affiliation) == ("director", "Water Board")


@pytest.mark.parametrize(
    ("text", "speaker", "role", "affiliation"),
    [
        ("“The wells are dry,” said Ines R. King, the Water Board’s special envoy for wells.", "Ines R. King",
         "special envoy for wells", "Water Board"),
        ("Mr. King said that the wells were dry.", "King", "", ""),
        ("The Seychelles’ ambassador, Anna Berg, said that the wells were dry.", "Anna Berg", "ambassador",
         "Seychelles"),
    ],
)  # fmt: skip
def test_a_surname_is_no_role_and_a_role_belongs_to_whom_it_is_said_to_be(
    text: str, speaker: str, role: str, affiliation: str
) -> None:
    (statement,) = found(text)

    assert (statement.speaker, statement.role, statement.affiliation) == (speaker, role, affiliation)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Anna Berg said Friday that the wells were dry.", "2031-09-19"),
        ("Anna Berg told reporters on Monday that the wells were dry.", "2031-09-15"),
        ("Anna Berg said Saturday the wells were dry.", "2031-09-13"),
        ("Anna Berg said Friday’s rain had been too little.", None),
        ("Anna Berg said that on Friday the wells were dry.", None),
    ],
)
def test_a_day_of_the_week_behind_the_cue_is_the_last_of_its_name(text: str, day: str | None) -> None:
    (statement,) = statements(Item("x", text, date="2031-09-19"))

    assert statement.said_on == day


def test_a_body_behind_a_colon_is_verbatim_to_the_end() -> None:
    opening = "LIMA, May 3 (ABC) -- Anna Berg, head of the union, released the following statement on Friday:"
    text = f"{opening}\nWe strike.\nWe win.\n-0-"
    (statement,) = found(text)

    assert (statement.speaker, statement.kind, statement.quote) == ("Anna Berg", "direct", ("We strike.", "We win."))


@pytest.mark.parametrize(
    "text", ["", "Rain fell all day.", "The bridge was closed in March.", "“Girls First” is a bill."]
)
def test_where_nobody_speaks_nothing_is_found(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet='ab ,.“”"said that he\n-:', max_size=300))
def test_any_text_can_be_read_and_gives_words(text: str) -> None:
    assert all(statement.quote and statement.speaker for statement in found(text))


@pytest.mark.parametrize("line", ["nonsense", "[]", '{"doc": "x"}'])
def test_a_line_that_is_no_item_is_refused_by_its_place(line: str) -> None:
    with pytest.raises(InputError, match="here, line 1"):
        list(items([line], "here"))


def test_a_paragraph_of_thousands_of_sentences_takes_no_time() -> None:
    begun = time.process_time()
    assert len(list(sentences("The harbour is calm at night, said Mr. Lamp. " * 6000))) == 6000
    assert time.process_time() - begun < 5
