"""A corrigendum of an own report, read against the recommendations that are known of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from followthrough.find.document import FINDERS, Subject
from followthrough.find.recommendations.recommenders import listed
from followthrough.records import Block, Document, Passage, Position, Recommendation, Record

CORRIGENDUM = Document(id="A/HRC/99/7/Corr.1", kind="corrigendum", states=("XKX",), corrects="A/HRC/99/7")
HEAD = ("A/HRC/99/7/Corr.1", "Report of the Working Group on the Universal Periodic Review", "Zamunda")


def asked(
    number: str, text: str, makers: str, position: Position = "supported", identity: str = ""
) -> Recommendation:
    named = listed(makers)
    return Recommendation(
        id=f"A/HRC/99/7#{identity or number}",
        document="A/HRC/99/7",
        number=number,
        text=text,
        state="XKX",
        recommenders=tuple(one.code for one in named if one.code),
        recommenders_as_printed=named,
        position=position,
    )


IRAN = "Iran (Islamic Republic of)"
KNOWN = (
    asked("100.1", "Plant elms and oaks along every road", "Norway; Peru"),
    asked("100.2", "Plant elms", "Chad"),
    asked("100.2", "Water the “old” oaks, and the elms", "Holy See", identity="100.2-2"),
    asked("100.3", "Give oaks to Norway and oaks to Chad", "Norway; Benin"),
    asked("101.1", "Count the ash trees", f"Swaziland; {IRAN}", "noted"),
    asked("101.2", "Count the ash trees twice", "France", "noted"),
    asked("33.a", "Plant pears", "Austria"),
)


def read(
    *lines: str | tuple[str, str],
    blocks: Sequence[Block] = (),
    head: Iterable[str] = HEAD,
    language: str = "en",
    known: Sequence[Recommendation] = KNOWN,
) -> list[Record]:
    """Read a corrigendum of some lines, each with the number that stands before it where it has one."""
    parted = [("", line) if isinstance(line, str) else line for line in (*head, "Corrigendum", *lines)]
    passages = [Passage(document=CORRIGENDUM.id, page=1, number=number or None, text=text) for number, text in parted]
    document = replace(CORRIGENDUM, language=language, published="2020-05-06")
    return list(FINDERS["corrigendum"][0](Subject(document, blocks, passages, known)))
