"""What the Council adopts: decisions on the outcome of a review, and resolutions with their votes."""

from dataclasses import dataclass

from followthrough.sample.write.elements import Composed, Cover, Element, Heading, Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A recorded vote; the States are as printed and may be empty where only the tally is known."""

    yes: int
    no: int
    abstained: int
    in_favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstaining: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """A resolution (`operative` paragraphs, numbered) or a decision (`text` only), and how it was adopted."""

    symbol: str
    number: str
    title: str
    state: str = ""
    date: str
    session: str = ""
    agenda_item: str = ""
    adopted_on: str
    meeting: str = ""
    preamble: tuple[str, ...] = ()
    operative: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    vote: Vote | None = None
    on_each_page: str = ""

    @property
    def kind(self) -> str:
        """Say `Resolution` or `Decision`."""
        return "Resolution" if self.operative else "Decision"


def composed_adopted(adopted: Adopted) -> Composed:
    """Compose a resolution or decision as the Council prints it: preamble, operative paragraphs, vote."""
    elements: list[Element] = [
        Heading(text=adopted.title, label=adopted.number, level=2),
        Paragraph(text="The Human Rights Council,"),
    ]
    elements += [Paragraph(text=text) for text in (*adopted.preamble, *adopted.text)]
    elements += [Paragraph(text=text, number=f"{nth}.") for nth, text in enumerate(adopted.operative, 1)]
    if adopted.meeting:
        elements.append(Paragraph(text=f"{adopted.meeting} {adopted.adopted_on}", level=2))
    elements += _vote(adopted.vote)
    return Composed(
        cover=Cover(
            symbol=adopted.symbol,
            date=adopted.date,
            session=adopted.session,
            agenda_item=adopted.agenda_item,
            agenda_title="",
            title=f"{adopted.kind} adopted by the Human Rights Council",
        ),
        elements=tuple(elements),
        on_each_page=adopted.on_each_page,
    )


def _vote(vote: Vote | None) -> list[Element]:
    if vote is None:
        return [Paragraph(text="[Adopted without a vote.]")]
    elements: list[Element] = [
        Paragraph(text=f"[Adopted by a recorded vote of {vote.yes} to {vote.no}, with {vote.abstained} abstentions.]")
    ]
    for words, states in (("In favour", vote.in_favour), ("Against", vote.against), ("Abstaining", vote.abstaining)):
        if states:
            elements.append(Paragraph(text=f"{words}: {', '.join(states)}"))
    return elements
