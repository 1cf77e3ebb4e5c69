"""Addenda: the State's answers, composed in the styles that States use."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from followthrough.records import Position
from followthrough.sample.write.elements import Composed, Cover, Element, Heading, Paragraph, Table
from followthrough.sample.write.tables import Addendum, Answer, Answers

WORDS: dict[Position, str] = {
    "supported": "Accepted",
    "supported_in_part": "Partially accepted",
    "noted": "Noted",
    "not_supported": "Not accepted",
    "rejected": "Rejected",
    "pending": "Under consideration",
}
"""What stands in the column of a table."""

SAID: dict[Position, str] = {
    "supported": "accepted",
    "supported_in_part": "accepted in part",
    "noted": "noted",
    "not_supported": "not accepted",
    "rejected": "rejected",
    "pending": "still under consideration",
}
"""What stands in a sentence."""


def composed_addendum(addendum: Addendum) -> Composed:
    """Compose an addendum: opening paragraphs, then each part in its style."""
    elements: list[Element] = [Paragraph(text=text) for text in addendum.opening]
    for part in addendum.parts:
        if part.heading:
            elements.append(Heading(text=part.heading, level=2))
        elements += _part(part)
    elements += [Paragraph(text=text) for text in addendum.closing]
    return Composed(
        cover=Cover(
            symbol=addendum.symbol,
            date=addendum.date,
            session=addendum.session,
            title="Report of the Working Group on the Universal Periodic Review",
            state=addendum.state,
            subtitle="Addendum: Views on conclusions and/or recommendations, voluntary commitments and replies"
            " presented by the State under review",
        ),
        elements=tuple(_numbered(elements)),
        on_each_page=addendum.on_each_page,
    )


def _numbered(elements: list[Element]) -> Iterator[Element]:
    count = 0
    for element in elements:
        if isinstance(element, Paragraph):
            count += 1
            yield replace(element, number=f"{count}.")
        else:
            yield element


def _part(part: Answers) -> list[Element]:
    return {"table": _table, "theme": _theme, "list": _list, "clause": _clauses, "others": _others}[part.style](
        part.answers
    )


def _table(answers: tuple[Answer, ...]) -> list[Element]:
    rows = tuple((_named(answer), WORDS[answer.position], answer.comment) for answer in answers)
    return [Table(head=("Recommendation", "Position", "Comments"), rows=rows, widths=(0.3, 0.2, 0.5))]


def _named(answer: Answer) -> str:
    return numbers(answer.numbers) + (f" ({answer.clause})" if answer.clause else "")


def _theme(answers: tuple[Answer, ...]) -> list[Element]:
    return [
        Paragraph(text=f"{_subject(answer)} {SAID[answer.position]}. {answer.comment}".rstrip()) for answer in answers
    ]


def _list(answers: tuple[Answer, ...]) -> list[Element]:
    return [
        Paragraph(text=f"The following recommendations are {SAID[answer.position]}: {ranges(answer.numbers)}.")
        for answer in answers
    ]


def _clauses(answers: tuple[Answer, ...]) -> list[Element]:
    """Tell the answers to parts of one recommendation in one paragraph, in printed order."""
    together: dict[tuple[str, ...], list[str]] = {}
    for answer in answers:
        said = f"The part of recommendation {answer.numbers[0]} on {answer.clause} is {SAID[answer.position]}."
        together.setdefault(answer.numbers, []).append(f"{said} {answer.comment}".rstrip())
    return [Paragraph(text=" ".join(sentences)) for sentences in together.values()]


def _others(answers: tuple[Answer, ...]) -> list[Element]:
    return [Paragraph(text=f"All other recommendations are {SAID[answer.position]}.") for answer in answers]


def _subject(answer: Answer) -> str:
    if len(answer.numbers) == 1:
        return f"Recommendation {answer.numbers[0]} is"
    return f"Recommendations {numbers(answer.numbers)} are"


def numbers(printed: Iterable[str]) -> str:
    """Join numbers as a sentence does: `5.1, 5.2 and 5.4`."""
    *head, last = printed
    return f"{', '.join(head)} and {last}" if head else last


def ranges(printed: Iterable[str]) -> str:
    """Join numbers, neighbours as ranges: `5.1–5.3, 5.7`. Numbers are of the form `5.1`."""
    runs: list[list[tuple[str, int]]] = []
    for number in printed:
        head, _, tail = number.rpartition(".")
        here = (head, int(tail))
        if runs and runs[-1][-1] == (head, here[1] - 1):
            runs[-1].append(here)
        else:
            runs.append([here])
    return ", ".join(_run([f"{head}.{tail}" for head, tail in run]) for run in runs)


def _run(run: list[str]) -> str:
    return run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" if len(run) > 2 else f"{run[0]}, {run[1]}"
