"""Titles of documents, and the kinds that only their first words tell, in English, French and Spanish."""

from collections.abc import Sequence

import pytest

from followthrough.read.identity import identify
from followthrough.records import Block, Document

COVER = (
    *("United Nations", "A/HRC/52/10", "General Assembly", "Distr.: General", "4 January 2023"),
    *("Human Rights Council", "Fifty-second session", "Agenda item 6", "Universal periodic review"),
)


def told(lines: Sequence[str | tuple[str, float]], kind_of_file: str = "text") -> Document:
    """What lines say of themselves; those with a type size are bold headings."""
    blocks = [
        Block(document="x", page=1, order=order, text=line)
        if isinstance(line, str)
        else Block(document="x", page=1, order=order, text=line[0], size=line[1], bold=True, role="heading")
        for order, line in enumerate(lines)
    ]
    return identify(blocks, sha256="ab", kind_of_file=kind_of_file)[0]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ([*COVER, ("Report on Lamps", 14.0), ("Norway", 12.0), ("Addendum", 10.0)], "Report on Lamps: Norway"),
        ([*COVER, ("Report on Lamps", 14.0), "Norway"], "Report on Lamps: Norway"),
        ([*COVER, ("Report on Lamps", 14.0), ("China (including the Isle of Oaks)", 14.0)],
         "Report on Lamps: China (including the Isle of Oaks)"),
        ([*COVER, "Compilation on Norway", "Report of the Office of the United Nations High", "Commissioner"],
         "Compilation on Norway"),
        ([*COVER, "Report of the Office of the High Commissioner"], "Report of the Office of the High Commissioner"),
        ([("A UNITED", 14.0), ("NATIONS", 14.0), *COVER[1:], "Report on Lamps", "Norway"], "Report on Lamps: Norway"),
        ([*COVER[:6], "Eight session", "Agenda item 6", "Report on Lamps"], "Report on Lamps"),
        ([("Norway", 40.0), ("The Review", 30.0), "Norway was reviewed.", ("Trends", 30.0)], "Norway: The Review"),
        ([("Progress in Norway", 12.0), "Norway is pleased to report."], "Progress in Norway"),
        (["NORWAY", "Plan for human rights", "1. Norway plans a lot."], "NORWAY: Plan for human rights"),
        (["ADVANCE QUESTIONS TO NORWAY (FIRST BATCH)", "PERU", "What is done?"],
         "ADVANCE QUESTIONS TO NORWAY (FIRST BATCH)"),
        (["Submission of the Friends of Oaks", "47th session of the UPR Working Group", "March 2024"],
         "Submission of the Friends of Oaks"),
        (["1. Norway plans a lot of lamps for its harbours."], ""),
    ],
)  # fmt: skip
def test_a_title_is_what_stands_large_or_first(lines: list[str | tuple[str, float]], title: str) -> None:
    assert told(lines).title == title


@pytest.mark.parametrize("number", ["52/110.", "52/110"])
@pytest.mark.parametrize("parted", [True, False])
def test_a_decision_has_its_title_behind_its_number(number: str, parted: bool) -> None:
    what = "Outcome of the universal periodic review: Norway"
    title = [(number, 12.0), (what, 12.0)] if parted else [(f"{number} {what}", 12.0)]
    adopted = ("Decision adopted by the Human Rights Council", 14.0), ("on 27 March 2023", 14.0)
    decision = told(["A/HRC/DEC/52/110", *COVER[2:], *adopted, *title, "The Human Rights Council,"])
    assert (decision.kind, decision.title) == ("decision", f"{number} {what}")


def test_a_matrix_has_its_title_in_the_head_of_its_pages() -> None:
    head = "UPR of Norway (3rd Cycle – 33rd session) Thematic list of recommendations Page 1 of 9"
    blocks = [
        Block(document="x", page=1, order=0, role="running_head", text=head),
        Block(document="x", page=1, order=1, role="table_cell", text="Theme: Lamps", size=14.0, bold=True),
    ]
    assert identify(blocks, sha256="ab")[0].title == head.removesuffix(" Page 1 of 9")


@pytest.mark.parametrize(
    ("first", "kind", "states"),
    [
        ("QUESTIONS SOUMISES À L’AVANCE AU TCHAD", "advance_questions", ("TCD",)),
        ("PREGUNTAS FORMULADAS CON ANTELACIÓN AL PERÚ", "advance_questions", ("PER",)),
        ("Rapport national à mi-parcours du Tchad", "midterm_report", ("TCD",)),
        ("Informe voluntario de medio término del Perú", "midterm_report", ("PER",)),
        ("Allocution de S.E. le Ministre de la Justice du Tchad", "oral_statement", ("TCD",)),
        ("Discurso de la Ministra de Justicia del Perú", "oral_statement", ("PER",)),
        ("Décision adoptée par le Conseil des droits de l’homme: Tchad", "decision", ("TCD",)),
        ("Decisión aprobada por el Consejo de Derechos Humanos: Perú", "decision", ("PER",)),
        ("Rapport du Conseil des droits de l’homme sur sa cinquante-deuxième session", "council_report", ()),
        ("Informe del Consejo de Derechos Humanos sobre su 52º período de sesiones", "council_report", ()),
    ],
)
def test_kinds_are_told_in_french_and_spanish(first: str, kind: str, states: tuple[str, ...]) -> None:
    document = told([first, "", "1. Un texte."])
    assert (document.kind, document.states, document.title) == (kind, states, first)


@pytest.mark.parametrize("greeting", ["Excellence,", "Excelencia:", "Monsieur le Ministre,"])
def test_letters_greet_in_french_and_spanish(greeting: str) -> None:
    letter = told(
        ["NATIONS UNIES", "Genève, le 3 mai 2021", "Objet : Suivi de l’examen du Tchad", greeting, "Le Tchad"]
    )
    assert (letter.kind, letter.published, letter.title) == ("letter", "2021-05-03", "Suivi de l’examen du Tchad")


@pytest.mark.parametrize(
    "below", ["By Ann Elm, The Oslo Times", "OSLO, 3 May (EPA) — The Norwegian parliament ratified the Oak Treaty."]
)
def test_a_press_item_is_told_by_its_byline_and_not_by_what_it_speaks_of(below: str) -> None:
    spoken = "A commission of inquiry and a resolution adopted by the General Assembly had asked for it for years."
    item = told(["Oak Treaty ratified by Norway", below, "3 May 2021", spoken])
    assert (item.kind, item.states, item.published) == ("press", ("NOR",), "2021-05-03")


def test_a_text_is_not_what_it_speaks_of() -> None:
    prose = "The list classifies what is said in advance questions and in every report that we have read so far."
    assert told(["A list of issues", prose]).kind == "other"


def test_an_addendum_whose_cover_lost_its_lines_keeps_its_symbol() -> None:
    report = "Report of the Working Group on the Universal Periodic Review"
    cover = " ".join([*COVER, report, "Norway", "Addendum"]).replace("52/10", "52/10/Add.1")
    document = told([cover, "1. Norway accepts 9.1."])
    assert (document.symbol, document.kind, document.states) == ("A/HRC/52/10/Add.1", "addendum", ("NOR",))


def test_a_letter_read_from_a_scan_knows_its_session() -> None:
    assert told(["Excellency,", 'I followed Norway during the 33" session of the UPR Working Group.']).session == 33
