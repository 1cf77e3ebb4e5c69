"""Which paragraphs of a report answer a recommendation; the report and its texts are our own."""

import pytest

from followthrough.cover import coverage
from followthrough.cover.sections import Outline
from followthrough.records import Coverage, Footnote, Passage, Recommendation

REPORT = "A/HRC/WG.6/88/XXX/1"


def passage(number: str | None, text: str, *heading: str, notes: tuple[tuple[str, str], ...] = ()) -> Passage:
    footnotes = tuple(Footnote(mark=mark, text=said) for mark, said in notes)
    return Passage(document=REPORT, number=number, page=1, heading=heading, text=text, footnotes=footnotes)


def subject(number: str, text: str, document: str = "A/HRC/77/5") -> Recommendation:
    return Recommendation(id=f"{document}#{number}", document=document, number=number, text=text, state="XXX")


def only(subjects: list[Recommendation], *passages: Passage) -> Coverage:
    return next(iter(coverage(subjects, passages)))


def numbers(found: Coverage) -> list[str | None]:
    return [p.number for p in found.passages]


PRISONS = passage("1", "Two new prisons were opened, and overcrowding of cells fell by half.", "A. Detention")
SCHOOLS = passage("2", "Primary schools are free of charge. Girls receive a grant for books.", "B. Education")
COURTS = passage("3", "The courts received more judges. Trials are shorter.", "C. Justice")


def test_the_paragraph_with_the_same_words_comes_first() -> None:
    found = only([subject("9.1", "Have more judges in the courts and shorter trials")], PRISONS, SCHOOLS, COURTS)

    assert numbers(found)[0] == "3"
    assert found.verdict == "answered"


def test_the_sentence_is_the_one_that_carries_it() -> None:
    found = only([subject("9.1", "Give girls a grant so that they can buy books")], SCHOOLS)

    assert found.passages[0].sentence == "Girls receive a grant for books."


def test_a_treaty_is_found_under_its_other_name() -> None:
    ratified = passage("4", "The Convention against Torture entered into force for the State in 2011.", "D. Law")

    assert numbers(only([subject("9.1", "Ratify CAT")], PRISONS, SCHOOLS, ratified))[:1] == ["4"]


def test_what_nothing_speaks_of_is_not_found() -> None:
    found = only([subject("9.1", "Abolish capital punishment")], PRISONS, SCHOOLS, COURTS)

    assert (found.verdict, found.passages) == ("not_found", ())


def test_a_paragraph_that_names_the_number_beats_one_with_the_same_words() -> None:
    names = passage("2", "Much was done here (recommendation 9.1).", "B. Other")

    assert numbers(only([subject("9.1", "Reduce overcrowding of prisons")], PRISONS, names))[:2] == ["2", "1"]


def test_a_heading_that_names_the_number_ties_all_paragraphs_below_it() -> None:
    below = [passage(n, "Work goes on.", "B. Women (9.1–9.3)") for n in ("2", "3")]

    found = only([subject("9.2", "Do more")], PRISONS, *below, passage("4", "Work goes on.", "C. Children"))
    assert set(numbers(found)) == {"2", "3"}


def test_numbers_without_their_paragraph_mean_the_latest_report() -> None:
    below = passage("1", "Work goes on.", "Recommendations 1–5, 7")
    subjects = [subject("50.7", "Do more", "A/HRC/9/1"), subject("60.7", "Do more", "A/HRC/29/1")]

    verdicts = {found.subject: found.verdict for found in coverage(subjects, [below])}
    assert verdicts == {"A/HRC/9/1#50.7": "not_found", "A/HRC/29/1#60.7": "answered"}


def test_a_number_in_another_report_is_another_recommendation() -> None:
    note = passage("1", "Work goes on.", "A. Law", notes=(("1", "See A/HRC/12/3, para. 9.1, recommendation 9.1."),))

    assert only([subject("9.1", "Do more", "A/HRC/77/5")], note).verdict == "not_found"


def test_a_note_at_a_heading_ties_the_section_that_follows() -> None:
    note = ("2", "For relevant recommendations, see A/HRC/77/5, paras. 9.1 and 9.4.")
    passages = [
        passage("1", "A first matter.", notes=(("1", "A source."),)),
        passage(None, "Rights of women", notes=(note,)),
        passage("2", "Work goes on.", notes=(("3", "Another source."),)),
        passage("3", "More work goes on."),
        passage(None, "Rights of children"),
        passage("4", "Work goes on."),
    ]
    found = only([subject("9.4", "Do more")], *passages)

    assert set(numbers(found)) == {"2", "3"}


def test_notes_printed_at_the_end_are_found_by_the_marks_around_them() -> None:
    passages = [
        passage("1", "One matter was raised.1", "I. Scope"),
        passage("2", "Another was raised.3", "II. Women 2"),
        passage("3", "A third was raised.5", "III. Children"),
        passage(None, "2 For relevant recommendations, see A/HRC/77/5, para. 9.1. 3 A source.", "Notes"),
        passage(None, "4 For relevant recommendations, see A/HRC/77/5, para. 9.2. 5 A source.", "Notes"),
    ]
    found = list(coverage([subject("9.1", "Do more"), subject("9.2", "Do more")], passages))

    assert [numbers(one) for one in found] == [["2"], ["3"]]


def test_a_title_with_a_number_of_its_own_is_no_paragraph() -> None:
    passages = [passage("7", "A long matter is told here."), passage("1", "Women"), passage("8", "And more is told.")]
    start = [passage(str(n), "Something is told.") for n in range(1, 7)]

    outline = Outline([*start, *passages])
    assert [outline.passages[p].number for p in outline.paragraphs] == [str(n) for n in range(1, 9)]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("The State does not intend to reduce overcrowding of prisons.", "denied"),
        ("There are no cases of overcrowding in prisons.", "denied"),
        ("Overcrowding of prisons was reduced.", "answered"),
    ],
)
def test_a_refusal_is_told_from_an_answer(sentence: str, verdict: str) -> None:
    found = only([subject("9.1", "Reduce overcrowding of prisons")], passage("1", sentence), SCHOOLS, COURTS)

    assert found.verdict == verdict


def test_a_report_without_paragraphs_covers_nothing() -> None:
    assert list(coverage([subject("9.1", "Do more")], [])) == []


def test_scores_go_from_0_to_1_and_fall() -> None:
    found = only([subject("9.1", "Reduce overcrowding of prisons and free schools")], PRISONS, SCHOOLS, COURTS)
    scores = [p.score for p in found.passages]

    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
