"""What a corrigendum changes is a doubt about what it corrects, with its words."""

import pytest

from followthrough.find.document import FINDERS, Subject
from followthrough.records import Document, Passage, Problem

CORRIGENDUM = Document(id="A/HRC/99/7/Corr.1", kind="corrigendum", states=("XKX",), corrects="A/HRC/99/7")
HEAD = ("A/HRC/99/7/Corr.1", "Report of the Working Group on the Universal Periodic Review", "Zamunda")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "Corrigendum",
                "Paragraph 100, recommendation 100.2",
                "For the existing text substitute",
                "Plant elms.",
            ),
            [("100.2", "Paragraph 100, recommendation 100.2\nFor the existing text substitute\nPlant elms.")],
        ),
        (
            (
                "Corrigendum",
                "Paragraph 12",
                "Delete the paragraph.",
                "Page 4, paragraph 13: for oaks read elms",
            ),
            [("12", "Paragraph 12\nDelete the paragraph."), ("4", "Page 4, paragraph 13: for oaks read elms")],
        ),
        (
            (
                "Corrigendum",
                "Paragraph 33 (a)",
                "For Austria read Australia",
                "After paragraph 40 insert",
                "Oaks grow.",
            ),
            [
                ("33 (a)", "Paragraph 33 (a)\nFor Austria read Australia"),
                ("40", "After paragraph 40 insert\nOaks grow."),
            ],
        ),
        (
            ("Corrigendum For the existing table substitute", "Oaks 12"),
            [(None, "For the existing table substitute\nOaks 12")],
        ),
    ],
)
def test_each_change_is_named_with_its_place_and_words(
    lines: tuple[str, ...], expected: list[tuple[str | None, str]]
) -> None:
    passages = [Passage(document=CORRIGENDUM.id, page=1, text=text) for text in (*HEAD, *lines)]
    changes = list(FINDERS["corrigendum"][0](Subject(CORRIGENDUM, [], passages, [])))
    assert [(problem.number, problem.found) for problem in changes if isinstance(problem, Problem)] == expected
    assert all("corrects A/HRC/99/7." in str(problem) for problem in changes)
