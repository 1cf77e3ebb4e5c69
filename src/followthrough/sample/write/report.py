"""Reports of the Working Group, composed from a table as they have been laid out since 2008."""

from followthrough.sample.write.elements import Bullets, Composed, Cover, Element, Heading, Note, PageBreak, Paragraph
from followthrough.sample.write.tables import Ask, LeadIn, Report, letters, paragraph_numbers, printed_number

CLOSING = (
    "All conclusions and/or recommendations contained in the present report reflect the position of the submitting"
    " State(s) and/or the State under review. They should not be construed as endorsed by the Working Group"
    " as a whole."
)
"""The sentence that ends section II of every report."""


def composed_report(report: Report) -> Composed:
    """Compose a report: cover, contents, introduction, proceedings, section II, annex with the delegation."""
    return Composed(
        cover=Cover(
            symbol=report.symbol,
            date=report.date,
            session=report.session,
            title=report.title,
            state=report.state,
            notes=tuple(Note(mark="*", text=note) for note in report.notes),
        ),
        contents=True,
        on_each_page=report.on_each_page,
        elements=(
            *_proceedings(report),
            Heading(text="Conclusions and/or recommendations", label="II."),
            *(element for paragraph, item in paragraph_numbers(report) for element in _conclusion(paragraph, item)),
            *_annex(report),
        ),
    )


def _proceedings(report: Report) -> list[Element]:
    second = len(report.introduction) + 1
    third = second + len(report.presentation)
    return [
        Heading(text="Introduction"),
        *_numbered(report.introduction, 1),
        Heading(text="Summary of the proceedings of the review process", label="I."),
        Heading(text="Presentation by the State under review", label="A.", level=2),
        *_numbered(report.presentation, second),
        Heading(text="Interactive dialogue and responses by the State under review", label="B.", level=2),
        *_numbered(report.dialogue, third),
    ]


def _numbered(texts: tuple[str, ...], first: int) -> list[Element]:
    return [Paragraph(text=text, number=f"{count}.") for count, text in enumerate(texts, first)]


def _conclusion(paragraph: int, item: LeadIn | str) -> list[Element]:
    if isinstance(item, str):
        return [Paragraph(text=item, number=f"{paragraph}.", bold=True)]
    elements: list[Element] = [_lead_in(paragraph, item)]
    for nth, asks in enumerate(item.entries, 1):
        last = nth == len(item.entries)
        elements += _entry(asks, printed_number(item, paragraph, nth), "." if last else ";")
    return elements


def _lead_in(paragraph: int, item: LeadIn) -> Paragraph:
    number = f"{paragraph}."
    if not item.in_footnote:
        return Paragraph(text=item.text, number=number, bold=True)
    note = Note(text="; ".join(map(printed_ask, item.in_footnote)) + ".")
    return Paragraph(text=f"{item.text}[^1]", number=number, bold=True, notes=(note,))


def _entry(asks: tuple[Ask, ...], number: str, end: str) -> list[Element]:
    notes: list[Note] = []
    texts = []
    for ask in asks:
        text = printed_ask(ask)
        if ask.as_read:
            notes.append(Note(text=f"The recommendation as read during the interactive dialogue: “{ask.as_read}”."))
            text += f"[^{len(notes)}]"
        texts.append(text)
    below = _below(asks[-1], end)
    words = "; ".join(texts) + ("" if below else end)
    return [Paragraph(text=words, number=number, level=1, bold=True, notes=tuple(notes)), *below]


def _below(ask: Ask, end: str) -> list[Element]:
    """Give what stands of an ask in paragraphs of its own below: the rest of its text, or its parts."""
    if ask.rest:
        return [Paragraph(text=f"{ask.rest} ({', '.join(ask.recommenders)}){end}", level=1, bold=True)]
    return [
        Paragraph(
            text=printed_ask(part) + (end if nth == len(ask.parts) else ";"),
            number=f"({letters(nth)})",
            level=2,
            bold=True,
        )
        for nth, part in enumerate(ask.parts, 1)
    ]


def printed_ask(ask: Ask) -> str:
    """Print one text with its States in parentheses, each verb with its own where verbs have their own."""
    if ask.verbs:
        verbs = "/".join(f"{verb} ({', '.join(states)})" for verb, states in ask.verbs)
        return f"{verbs} {ask.text}"
    if ask.parts or ask.rest:
        return ask.text
    return f"{ask.text} ({', '.join(ask.recommenders)})" if ask.recommenders else ask.text


def _annex(report: Report) -> list[Element]:
    if not report.delegation:
        return []
    return [
        PageBreak(),
        Heading(text="Annex"),
        Heading(text="Composition of the delegation", level=2),
        Paragraph(text=report.delegation[0]),
        Bullets(items=report.delegation[1:]),
    ]
