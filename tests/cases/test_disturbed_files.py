"""A report that has gone through other programs, or was copied out of one, gives the record that it had before."""

import re
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest

from tests.cases.word_files import word_file
from tests.core.written import read_back, recommendations_in

REPORT = """United Nations

A/HRC/99/8

General Assembly

Distr.: General
4 January 2016

Report of the Working Group on the Universal Periodic Review: Iceland

I. Summary of the proceedings

1. The Working Group held its ninety-ninth session in the spring. The review of Iceland
was held at the fourth meeting, and the present report was adopted two days later.

2. Norway asked what had become of the old lamps.

II. Conclusions and/or recommendations

3. The recommendations formulated during the interactive dialogue and listed below have
been examined by Iceland and enjoy the support of Iceland:

3.1 Ratify the Optional Protocol to the Convention against Torture and set up a national
preventive mechanism without any further delay (Norway, Timor-Leste);

3.2 Clean the lenses of every lighthouse (Guinea-Bissau);

3.3 Carry on with the fight against trafficking in persons, in particular children, along
the whole length of the coast (Chile);

4. The following recommendations did not enjoy the support of Iceland:

4.1 Extend a standing invitation to the special procedures (United States of America);

4.2 Leave the lamps lit by day (Peru).

5. All conclusions and/or recommendations contained in the present report reflect the position
of the submitting States.
"""
TOLD = [
    (
        "3.1",
        "Ratify the Optional Protocol to the Convention against Torture and set up a national preventive mechanism "
        "without any further delay",
        ("NOR", "TLS"),
        "supported",
    ),
    ("3.2", "Clean the lenses of every lighthouse", ("GNB",), "supported"),
    (
        "3.3",
        "Carry on with the fight against trafficking in persons, in particular children, along the whole length of "
        "the coast",
        ("CHL",),
        "supported",
    ),
    ("4.1", "Extend a standing invitation to the special procedures", ("USA",), "not_supported"),
    ("4.2", "Leave the lamps lit by day", ("PER",), "not_supported"),
]
SIGN = re.compile(r"^((?:\d\.)?\d\.?|I+\.) ", re.MULTILINE)


def told(content: str | bytes) -> list[tuple[str, str, tuple[str, ...], str | None]]:
    _, records = read_back(content.encode() if isinstance(content, str) else content)
    return [(one.number, one.text, one.recommenders, one.position) for one in recommendations_in(records)]


def numbers_alone(report: str) -> str:
    """A tab parts a number from its text."""
    return SIGN.sub(r"\1\n\n", report)


def without_empty_lines(report: str) -> str:
    """Copied out of a window."""
    return report.replace("\n\n", "\n")


def ends_first(report: str) -> str:
    """Both ends of a line that is set wide come in front of its middle."""
    return re.sub(r"^(3\.2|4\.2) (.*) (\(.*\)[;.])$", r"\1\n\3\n\n\2", report, flags=re.MULTILINE)


def over_pages(report: str) -> str:
    """The end of a page stands between a number and its text, with the page's number and the next one's head."""
    return report.replace("3.3 Carry", "3.3\n\n12\n\n\fA/HRC/99/8\n\nCarry")


def broken_lines(report: str) -> str:
    """A web page in which a break stands behind each line."""
    return f"<html><body><a name=1></a>{'<br/>'.join(report.split(chr(10)))}<hr/></body></html>"


def placed_lines(report: str) -> str:
    """A web page in which each line, and each number, has a place of its own."""
    placed: list[str] = []
    for row, line in enumerate(report.split("\n")):
        sign = SIGN.match(line)
        for left, words in ((100, sign[0] if sign else ""), (140, line[sign.end() if sign else 0 :])):
            placed.append(f'<p style="position:absolute;top:{18 * row}px;left:{left}px">{words.strip()}</p>')
    return f'<html><body><div id="page1-div" style="position:relative">{"".join(placed)}</div></body></html>'


def preformatted(report: str) -> str:
    """A text file that a browser has saved as a page."""
    return f"<html><head></head><body><pre>{report}</pre></body></html>"


def misread_numbers(report: str) -> str:
    """Recognition of text takes digits for letters."""
    return report.replace("3.1 ", "3.l ").replace("4.1 ", "4.I ")


def letters_alike(report: str) -> str:
    """Letters of another script that look the same stand in words."""
    return (
        report.replace("e", "\u0435", 9).replace("(Peru)", "(\u0420\u0435ru)").replace("not enjoy", "n\u043et enjoy")
    )


def lines_as_paragraphs(report: str) -> bytes:
    """A Word document with a paragraph of its own for each line."""
    size = '<w:rPr><w:sz w:val="20"/></w:rPr>'
    lines = (line for line in report.split("\n") if line)
    return word_file("".join(f"<w:p><w:r>{size}<w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines))


@pytest.mark.parametrize(
    "disturbed",
    [
        str,
        misread_numbers,
        letters_alike,
        lines_as_paragraphs,
        numbers_alone,
        without_empty_lines,
        ends_first,
        over_pages,
        broken_lines,
        placed_lines,
        preformatted,
    ],
)
def test_a_report_is_read_whatever_it_went_through(disturbed: Callable[[str], str | bytes]) -> None:
    assert told(disturbed(REPORT)) == TOLD
