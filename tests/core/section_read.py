"""Section II of a report of the Working Group, written as lines, and what is read of it."""

from followthrough.find.recommendations import recommendations
from followthrough.records import Document, Footnote, Passage, Problem, Recommendation, Response

REPORT = Document(id="A/HRC/99/9", kind="working_group_report", states=("NOR",), session=50, published="2020-01-02")
SECTION = ("II. Conclusions and/or recommendations",)
YES = "The recommendations listed below enjoy the support of Norway:"
LATER = "The following recommendations will be examined by Norway, which will provide responses in due time:"
NO = "The recommendations below did not enjoy the support of Norway:"

Line = tuple[str | None, str] | tuple[str | None, str, tuple[Footnote, ...]]


def passage(line: Line, heading: tuple[str, ...]) -> Passage:
    number, text, *notes = line
    return Passage(
        document=REPORT.id, number=number, page=3, heading=heading, text=text, footnotes=notes[0] if notes else ()
    )


def read(*lines: Line, dialogue: tuple[Line, ...] = ()) -> list[Recommendation | Response | Problem]:
    before = [passage(line, ("I. Summary",)) for line in dialogue]
    return recommendations(REPORT, before + [passage(line, SECTION) for line in lines], said_on="2019-12-01")


def made(*lines: Line, dialogue: tuple[Line, ...] = ()) -> list[Recommendation]:
    return [one for one in read(*lines, dialogue=dialogue) if isinstance(one, Recommendation)]


def facts(*lines: Line, dialogue: tuple[Line, ...] = ()) -> list[tuple[str, str, tuple[str, ...], str | None]]:
    return [
        (one.id.split("#")[1], one.text, one.recommenders, one.position) for one in made(*lines, dialogue=dialogue)
    ]


def kinds(*lines: Line) -> list[tuple[str, str]]:
    return [(one.kind, one.found) for one in read(*lines) if isinstance(one, Problem)]
