"""Covers of documents, and what the documents are."""

from collections.abc import Sequence
from typing import Any

import pytest

from followthrough.errors import VocabularyError
from followthrough.find.review import dates_in_doubt, review_facts
from followthrough.read.identity import identify
from followthrough.read.symbols import symbol_of
from followthrough.records import Block, Document, Passage, Problem
from followthrough.terms import sessions
from followthrough.terms.dates import dates_in

REPORT = (
    *("Human Rights Council", "Twenty-seventh session", "Agenda item 6"),
    *("Report of the Working Group on the", "Universal Periodic Review*", "Slovenia"),
    *("United Nations", "A/HRC/27/99", "General Assembly", "Distr.: General", "2 July 2014", "Original: English"),
    *("1. The Working Group held its nine-", "teenth session from 28 April to 9 May 2014."),
)
HELD = "1. The Working Group held its nineteenth session from 28 April to 9 May 2014, and the delegation spoke of it."


def told(lines: Sequence[str], **facts: Any) -> tuple[Document, list[Problem]]:
    blocks = [Block(document="x", page=1, order=order, text=text) for order, text in enumerate(lines)]
    return identify(blocks, **{"sha256": "ab", "pages": 1, **facts})


def test_a_report_says_all_of_itself_on_its_first_page() -> None:
    document, doubts = told([*REPORT[:-2], HELD])
    assert document == Document(
        id="A/HRC/27/99",
        symbol="A/HRC/27/99",
        kind="working_group_report",
        states=("SVN",),
        session=19,
        cycle=2,
        published="2014-07-02",
        title=document.title,
        pages=1,
        sha256="ab",
    )
    assert "Universal Periodic Review: Slovenia" in document.title
    assert doubts == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The review of Slovenia was held at the 9th meeting. Questions submitted in advance were passed on.",
         "working_group_report"),
        ("Questions submitted in advance by Peru were passed on to Slovenia through the troika.", "other"),
        ("The thematic list of recommendations has been looked at.", "other"),
    ],
)  # fmt: skip
def test_a_document_with_a_symbol_but_no_title_is_not_what_its_text_speaks_of(words: str, kind: str) -> None:
    document, _ = told(["United Nations", "A/HRC/27/99", "Distr.: General", "2 July 2014", "Slovenia", f"1. {words}"])
    assert document.kind == kind


def test_a_day_of_publication_that_is_not_understood_is_a_doubt() -> None:
    lines = [line if line != "2 July 2014" else "7/2/2014" for line in REPORT]
    document, doubts = told(lines)
    assert document.published is None
    assert [doubt.kind for doubt in doubts] == ["unknown_date"]


def test_a_session_whose_cycle_is_not_known_is_a_doubt() -> None:
    document, doubts = told([*REPORT[:-2], HELD.replace("nineteenth", "sixty-ninth")])
    assert (document.session, document.cycle) == (69, None)
    assert [doubt.kind for doubt in doubts] == ["unknown_cycle"]


def test_days_without_a_year_are_not_told_where_the_session_is_not_known() -> None:
    document = Document(id="A/HRC/99/1", kind="working_group_report", states=("SVN",), session=54, cycle=4)
    text = (
        "The review of Slovenia was held at the 8th meeting, on 2 May. At its 9th, on 5 May, it adopted the report."
    )
    review = review_facts(document, [Passage(document=document.id, number="1", page=3, text=text)])
    assert review is not None
    assert (review.reviewed_on, review.adopted_on) == (None, None)


@pytest.mark.parametrize(
    ("held", "adopted", "is_doubt"),
    [("2 May", "6 May", False), ("2 May", "16 May", False), ("2 May", "6 June", True), ("2 May", "31 April", True)],
)
def test_a_report_that_was_adopted_before_its_review_or_long_after_is_a_doubt(
    held: str, adopted: str, is_doubt: bool
) -> None:
    document = Document(id="A/HRC/27/99", kind="working_group_report", states=("SVN",), session=19, cycle=2)
    text = f"The review of Slovenia was held on {held} 2014. On {adopted} 2014, the Working Group adopted the report."
    said = [Passage(document=document.id, number="1", page=3, text=text)]
    review = review_facts(document, said)
    assert review is not None
    assert [doubt.kind for doubt in dates_in_doubt(document, said, review)] == ["unknown_date"] * is_doubt


def test_a_report_says_what_it_is_where_spaces_are_lost_or_too_many() -> None:
    for title in ("Report ofthe WorkingGroup on the", "R e p o r t of the Working Group on the"):
        assert told([line if line != REPORT[3] else title for line in REPORT])[0].kind == "working_group_report"


def test_a_short_report_of_the_council_is_none_of_the_working_group_of_which_it_speaks() -> None:
    of_the_council = ["Report of the Human Rights Council on its", "twenty-seventh session"]
    adopted = (
        "1. The outcome is in the report of the Working Group on the Universal Periodic Review, and an addendum."
    )
    document, _ = told([*REPORT[:3], *of_the_council, *REPORT[6:12], adopted])
    assert document.kind == "council_report"


@pytest.mark.parametrize(
    ("symbol", "kind", "session", "corrects", "supersedes"),
    [
        ("A/HRC/WG.6/20/SVN/1", "national_report", 20, None, None),
        ("A/HRC/WG.6/20/SVN/2", "compilation", 20, None, None),
        ("A/HRC/WG.6/20/SVN/3*", "stakeholder_summary", 20, None, "A/HRC/WG.6/20/SVN/3"),
        ("A/HRC/WG.6/20/SVN/1/Rev.1", "national_report", 20, None, "A/HRC/WG.6/20/SVN/1"),
        ("A/HRC/WG.6/20/SVN/2/Corr.1", "corrigendum", 20, "A/HRC/WG.6/20/SVN/2", None),
        ("A/HRC/WG.6/20/L.9", "draft_report", 20, None, None),
        ("A/HRC/27/99/Add.1", "addendum", 19, None, None),
        ("A/HRC/DEC/27/101", "decision", 19, None, None),
        ("A/HRC/RES/25/25", "resolution", None, None, None),
    ],
)
def test_a_symbol_tells_kind_session_and_what_is_replaced(
    symbol: str, kind: str, session: int | None, corrects: str | None, supersedes: str | None
) -> None:
    lines = [symbol if line == "A/HRC/27/99" else line for line in REPORT[:-2]]
    document, _ = told(lines)
    assert (document.symbol, document.id) == (symbol, symbol.rstrip("*"))
    assert (document.kind, document.session) == (kind, session)
    assert (document.corrects, document.supersedes) == (corrects, supersedes)


@pytest.mark.parametrize(
    ("lines", "symbol"),
    [
        (["United Nations A", "/HRC/WG.6/28/UKR/1"], "A/HRC/WG.6/28/UKR/1"),
        (["A", "/HRC/27/10"], "A/HRC/27/10"),
        (["A / HRC / 27 / 10"], "A/HRC/27/10"),
        (["As said in A/HRC/27/10, paragraph 3", "A/HRC/28/9"], "A/HRC/28/9"),
        (["A/HRC/8/2", "A/HRC/27/10", "A/HRC/27/10"], "A/HRC/27/10"),
        (["Previously issued under document symbol A/HRC/WG.6/5/L.14"], None),
    ],
)
def test_a_symbol_stands_alone_on_a_line(lines: list[str], symbol: str | None) -> None:
    found = symbol_of(told_lines(lines))
    assert (found.text if found else None) == symbol


def told_lines(lines: list[str]) -> list[str]:
    """Give lines as `identify` does, with a symbol that is broken behind its first letter made whole."""
    from followthrough.read.identity import own_lines

    return list(own_lines(Block(document="x", page=1, order=n, text=text) for n, text in enumerate(lines)))


LETTER = [
    "13 May 2020",
    "Excellency,",
    "I followed the review of Slovenia during the 34th session of the UPR Working Group in November 2019.",
    "My Office had prepared the compilation and the summary of stakeholders' submissions.",
]


def test_a_letter_knows_its_day_and_the_session_that_it_speaks_of() -> None:
    document, _ = told(LETTER)
    assert (document.published, document.session, document.cycle) == ("2020-05-13", 34, 3)


@pytest.mark.parametrize(
    ("lines", "kind", "states"),
    [
        (["ADVANCE QUESTIONS TO SLOVENIA", "DENMARK", "• What was done?"], "advance_questions", ("SVN",)),
        (["Mid-term report of Slovenia on the review"], "midterm_report", ("SVN",)),
        (["UPR of China (2nd Cycle – 17th session)", "Thematic list of recommendations"], "matrix", ("CHN",)),
        (["Excellency,", "I welcome the part that Slovenia took in the review."], "letter", ("SVN",)),
        (["Palais des Nations, 1211 Geneva 10, Switzerland", *LETTER], "letter", ("SVN",)),
        (["Statement by Slovenia", "Excellency,", "We welcome the review."], "oral_statement", ("SVN",)),
        (["Report of the commission of inquiry", "Eritrea"], "inquiry_report", ("ERI",)),
        (
            [
                "Report of the Working Group on the Universal Periodic Review",
                "Slovenia",
                "Addendum",
                "Views and replies presented by the State under review",
            ],
            "addendum",
            ("SVN",),
        ),
    ],
)
def test_documents_without_a_symbol_are_told_by_their_first_words(
    lines: list[str], kind: str, states: tuple[str, ...]
) -> None:
    document, _ = told(lines)
    assert (document.id, document.kind, document.states) == ("sha256:ab", kind, states)


def test_a_review_without_a_known_state_is_a_doubt() -> None:
    document, doubts = told([line.replace("Slovenia", "Ruritania") for line in REPORT])
    assert document.states == ()
    assert [doubt.kind for doubt in doubts] == ["unknown_state"]


def test_a_doubt_about_the_review_shows_the_words_that_were_looked_at() -> None:
    _, doubts = told(["ADVANCE QUESTIONS TO SLOVENIA", "DENMARK", "What was done by the Government in that time?"])
    assert [(doubt.kind, doubt.found) for doubt in doubts] == [("unknown_session", "ADVANCE QUESTIONS TO SLOVENIA")]


def test_a_title_in_capitals_ends_with_them() -> None:
    lines = ["ADVANCE QUESTIONS TO SLOVENIA (FIRST BATCH)", "PORTUGAL on behalf of a group", "UNITED KINGDOM"]
    assert told(lines)[0].title == "ADVANCE QUESTIONS TO SLOVENIA (FIRST BATCH)"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The report was adopted by the Council in the autumn of that year.", "en"),
        ("Le rapport est adopté par le Conseil dans les délais prévus.", "fr"),
        ("El informe es aprobado por el Consejo en la sesión de otoño.", "es"),
        ("Доклад был принят Советом осенью.", "ru"),
        ("اعتمد المجلس التقرير في الخريف", "ar"),
        ("理事会通过了报告", "zh"),
    ],
)
def test_the_language_is_told_by_script_and_small_words(text: str, language: str) -> None:
    assert told([text] * 3)[0].language == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Regierung nimmt die Empfehlung an und nimmt von der anderen Kenntnis.", "de"),
        ("O Governo aceita a recomendação e toma nota das outras.", "pt"),
        ("Il Governo accoglie la raccomandazione e prende nota delle altre.", "it"),
        ("Rząd przyjmuje zalecenie i odnotowuje pozostałe.", "pl"),
        ("Vlada sprejema priporočilo in je seznanjena z drugimi.", "sl"),
        ("정부는 권고를 수락하며 나머지는 유의한다.", "ko"),
        ("政府は勧告を受け入れ、その他に留意する。", "ja"),
        ("Уряд приймає рекомендацію та бере до відома інші.", "uk"),
        ("دولت این توصیه را می‌پذیرد.", "fa"),
    ],
)
def test_a_language_that_is_none_of_the_united_nations_is_told_as_itself(text: str, language: str) -> None:
    assert told([text])[0].language == language


@pytest.mark.parametrize("text", ["Oslo", "12 13 14", "Plan A (Norway)", "Blorft gnarp quilm zentori vask"])
def test_a_text_too_short_or_strange_to_tell_is_of_no_known_language_and_says_so(text: str) -> None:
    document, doubts = told([text])
    assert document.language == "und"
    assert [doubt.found for doubt in doubts if doubt.kind == "unknown_language"] == [text]


def test_a_document_of_two_languages_is_told_as_such_with_a_doubt() -> None:
    document, doubts = told(
        [
            "The Government accepts the recommendation and takes note of the others.",
            "Le Gouvernement accepte la recommandation et prend note des autres.",
        ]
    )
    assert (document.language, [doubt.kind for doubt in doubts]) == ("mul", ["language_not_read"])


def test_a_table_without_words_has_the_language_of_its_columns() -> None:
    blocks = [Block(document="sha256:ab", page=0, order=0, text="NOR")]
    document, doubts = identify(blocks, sha256="ab", kind_of_file="csv")
    assert (document.language, [doubt.kind for doubt in doubts]) == ("en", [])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        *(("2 July 2014", "2014-07-02"), ("5 July2013", "2013-07-05"), ("1er août 2017", "2017-08-01")),
        *(("2 de julio de 2014", "2014-07-02"), ("2 июля 2014", "2014-07-02"), ("2014年7月2日", "2014-07-02")),
        *(("March 5, 2013", "2013-03-05"), ("5 Sept. 2014", "2014-09-05"), ("2nd of May 2014", "2014-05-02")),
        *(
            ("5 تموز/يوليه 2013", "2013-07-05"),
            ("5 كانون الثاني/يناير 2013", "2013-01-05"),
            ("5 مايو 2013", "2013-05-05"),
        ),
        *(("2014-09-19", "2014-09-19"), ("19.9.2014", "2014-09-19"), ("9/19/2014", None), ("A/HRC/2014-09-1", None)),
        *(("32 July 2014", None), ("Sections 5, 2013", None), ("para. 5.12.2014.1", None)),
    ],
)
def test_dates_of_six_languages_become_iso(text: str, date: str | None) -> None:
    assert dates_in(text) == ([date] if date else [])


def test_the_facts_of_a_review_stand_in_its_first_paragraphs() -> None:
    document = Document(id="A/HRC/27/99", kind="working_group_report", states=("SVN",), session=19, cycle=2)
    texts = (
        "It held its nineteenth session from 28 April to 9 May 2014. The review of Slovenia was held at the 8th "
        "meeting, on 1 May 2014. At its 14th meeting, held on 6 May, it adopted the report on Slovenia.",
        "On 15 January 2014, a group of rapporteurs (troika) was chosen: Côte d’Ivoire, the United Kingdom of Great "
        "Britain and Northern Ireland and Mali.",
        "These will be answered no later than the twenty-seventh session of the Human Rights Council:",
    )
    made = [Passage(document=document.id, number=str(n), page=3, text=text) for n, text in enumerate(texts, 1)]
    review = review_facts(document, made)
    assert review
    assert (review.id, review.reviewed_on, review.adopted_on) == ("SVN-2", "2014-05-01", "2014-05-06")
    assert (review.troika, review.answer_due) == (("CIV", "GBR", "MLI"), "2014-09")


def test_an_answer_is_due_when_the_council_adopts_the_outcome_and_a_troika_may_be_named_without_a_colon() -> None:
    document = Document(id="A/HRC/11/99", kind="working_group_report", states=("SVN",), session=4, cycle=1)
    texts = (
        "The Council selected the group of rapporteurs (troika) to facilitate the review of Mali, Chad and Peru.",
        "The troika thanked Slovenia at the review of its report.",
        "Its response will be included in the outcome report adopted by the Council at its eleventh session:",
    )
    made = [Passage(document=document.id, number=str(n), page=3, text=text) for n, text in enumerate(texts, 1)]
    review = review_facts(document, made)
    assert review
    assert (review.troika, review.answer_due) == (("MLI", "TCD", "PER"), "2009-06")
    unnamed = review_facts(document, made[1:2])
    assert unnamed
    assert (unnamed.troika, unnamed.answer_due) == ((), None)


def test_sessions_belong_to_cycles_and_months() -> None:
    assert [sessions.cycle_of(number) for number in (1, 12, 13, 26, 27, 40, 41, 54, 55)] == [
        1,
        1,
        2,
        2,
        3,
        3,
        4,
        4,
        None,
    ]
    assert (sessions.in_month("2014-05"), sessions.before_council(27), sessions.month_of_council(43)) == (
        19,
        (19,),
        "2020-03",
    )


def test_a_table_of_sessions_that_contradicts_itself_is_refused() -> None:
    head = "session\tcycle\tbegins\tends\tcouncil\tmeets\n"
    with pytest.raises(VocabularyError):
        sessions.load(f"{head}13\t1\t2012-05\t2012-06\t21\t2012-09\n")
