"""Reading back what was written: every layout of section II, in every format, gives the table that it came from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.sample.write import Ask, LeadIn, Report, placed
from followthrough.sample.write.tables import Style
from followthrough.terms import states
from tests.core.written import (
    FORMATS,
    LEAD_INS,
    OBJECTS,
    TAILS,
    VERBS,
    a_report,
    asks,
    lead_ins,
    read_back,
    recommendations_in,
)

Told = tuple[str, str, list[str | None], str | None]


def told(report: Report) -> list[Told]:
    """What the table says: id, text, States, position."""
    return [
        (text.id, text.ask.text, [states.find(name) for name in text.ask.recommenders], text.lead_in.position)
        for text in placed(report)
    ]


def found(content: bytes) -> list[Told]:
    """What reading the document gives, in the same form."""
    _, records = read_back(content)
    return [(r.id, r.text, list(r.recommenders), r.position) for r in recommendations_in(records)]


def in_any_order(listed: list[Told]) -> list[Told]:
    """Put the States of each text in one order."""
    return [(one, text, sorted(makers, key=str), position) for one, text, makers, position in listed]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("style", ["paragraph", "restart", "letter"])
def test_every_way_of_numbering_is_read_back(form: str, style: Style) -> None:
    @settings(max_examples=4)
    @given(lead_ins(style))
    def read_back_as_written(conclusions: list[LeadIn]) -> None:
        report = a_report(*conclusions)
        assert found(FORMATS[form](report)) == told(report)

    read_back_as_written()


@pytest.mark.parametrize("form", FORMATS)
def test_several_texts_of_one_paragraph_are_told_apart(form: str) -> None:
    @settings(max_examples=4)
    @given(
        st.lists(st.lists(asks, min_size=1, max_size=3, unique_by=lambda ask: ask.text[:6]), min_size=2, max_size=6)
    )
    def read_back_as_written(entries: list[list[Ask]]) -> None:
        lead_in = LeadIn(text=LEAD_INS["supported"], position="supported", entries=tuple(map(tuple, entries)))
        report = a_report(lead_in)
        assert in_any_order(found(FORMATS[form](report))) == in_any_order(told(report))

    read_back_as_written()


@pytest.mark.parametrize("form", FORMATS)
def test_a_long_list_runs_over_many_pages(form: str) -> None:
    texts = [f"{verb} {thing}{tail}" for verb in VERBS for thing in OBJECTS for tail in TAILS]
    entries = tuple((Ask(text=text, recommenders=("Chile",)),) for text in texts)
    report = a_report(LeadIn(text=LEAD_INS["pending"], position="pending", entries=entries))
    assert found(FORMATS[form](report)) == told(report)


def test_states_of_a_longer_text_beside_a_shorter_one_keep_their_printed_order() -> None:
    texts = (
        Ask(text="Ratify CAT", recommenders=("Peru",)),
        Ask(text="Ratify CAT without delay", recommenders=("Chile", "Peru")),
    )
    report = a_report(LeadIn(text=LEAD_INS["supported"], position="supported", entries=(texts,)))
    assert found(FORMATS["PDF"](report)) == told(report)


@pytest.mark.parametrize("form", FORMATS)
def test_letters_go_on_behind_z(form: str) -> None:
    texts = [f"{verb} {thing}" for verb in VERBS for thing in OBJECTS][:30]
    entries = tuple((Ask(text=text, recommenders=("Chile",)),) for text in texts)
    report = a_report(LeadIn(text=LEAD_INS["supported"], position="supported", style="letter", entries=entries))
    assert placed(report)[-1].printed == "(dd)"
    assert found(FORMATS[form](report)) == told(report)


def test_only_the_state_that_says_so_speaks_for_a_group() -> None:
    ask = Ask(text="Ratify CAT", recommenders=("Chile", "Nigeria (on behalf of the African Group)"))
    report = a_report(LeadIn(text=LEAD_INS["supported"], position="supported", entries=((ask,), (ask,))))
    first, *_ = recommendations_in(read_back(FORMATS["DOCX"](report))[1])
    assert [one.on_behalf_of for one in first.recommenders_as_printed] == [None, "African Group"]


@pytest.mark.parametrize("form", ["PDF", "DOCX"])
def test_numbers_that_run_on_under_the_next_lead_in_keep_their_paragraph(form: str) -> None:
    def entry(count: int) -> tuple[Ask, ...]:
        return (Ask(text=f"Build {count} schools", recommenders=("Peru",)),)

    report = a_report(
        LeadIn(
            text=LEAD_INS["supported"], position="supported", style="restart", entries=tuple(map(entry, range(2, 9)))
        ),
        LeadIn(
            text=LEAD_INS["noted"],
            position="noted",
            style="restart",
            first=8,
            entries=tuple(map(entry, range(9, 15))),
        ),
    )
    assert found(FORMATS[form](report)) == told(report)


@pytest.mark.parametrize("form", FORMATS)
def test_verbs_with_their_own_states_share_their_object(form: str) -> None:
    ask = Ask(
        text="the Optional Protocol to CAT",
        verbs=(("Ratify", ("Chile", "France")), ("consider ratifying", ("Peru",))),
    )
    other = Ask(text="End corporal punishment", recommenders=("Norway",))
    report = a_report(LeadIn(text=LEAD_INS["pending"], position="pending", entries=((ask,), (other,))))
    texts = {(text.casefold(), *makers) for _, text, makers, _ in found(FORMATS[form](report))}
    assert texts == {
        ("ratify the optional protocol to cat", "CHL", "FRA"),
        ("consider ratifying the optional protocol to cat", "PER"),
        ("end corporal punishment", "NOR"),
    }


@pytest.mark.parametrize("form", FORMATS)
def test_a_footnote_gives_the_words_as_read(form: str) -> None:
    read = "Sign CAT at once and ratify it within a year"
    ask = Ask(text="Sign and ratify CAT", recommenders=("Denmark",), as_read=read)
    plain = Ask(text="Reform the courts", recommenders=("Ghana",))
    report = a_report(LeadIn(text=LEAD_INS["supported"], position="supported", entries=((plain,), (ask,), (plain,))))
    _, records = read_back(FORMATS[form](report))
    assert [(r.text, r.text_as_read) for r in recommendations_in(records)] == [
        ("Reform the courts", None),
        ("Sign and ratify CAT", read),
        ("Reform the courts", None),
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_recommendations_named_by_their_paragraph_in_the_dialogue_are_found(form: str) -> None:
    report = a_report(
        LeadIn(
            text=LEAD_INS["supported"],
            position="supported",
            entries=((Ask(text="Reform the courts", recommenders=("Ghana",)),),),
        ),
        "The recommendations noted in paragraphs 6 (a) and 7 above did not enjoy the support of Slovenia.",
        dialogue=(
            "Norway welcomed the report. It recommended that Slovenia (a) abolish corporal punishment in schools;"
            " and (b) thank its teachers.",
            "Chile asked about prisons. Chile recommended that Slovenia ratify ILO Convention No. 169.",
        ),
    )
    makers = {(r.number, r.recommenders, r.position) for r in recommendations_in(read_back(FORMATS[form](report))[1])}
    assert makers == {
        ("13.1", ("GHA",), "supported"),
        ("6.a", ("NOR",), "not_supported"),
        ("7", ("CHL",), "not_supported"),
    }


@pytest.mark.parametrize("form", FORMATS)
def test_every_paragraph_has_its_number_and_no_running_head(form: str) -> None:
    lead_in = LeadIn(
        text=LEAD_INS["supported"],
        position="supported",
        entries=tuple((Ask(text=f"Open {count} clinics", recommenders=("Chile",)),) for count in range(2, 60)),
    )
    report = a_report(lead_in)
    passages, _ = read_back(FORMATS[form](report))
    numbers = [passage.number for passage in passages if passage.number]
    assert numbers == [*map(str, range(1, 12)), *(f"11.{nth}" for nth in range(1, 59)), "12"]
    assert not any(report.symbol in passage.text for passage in passages if passage.number)
