"""Links of a Word document: to an address outside, or to a bookmark inside. python-docx only reads them."""

from typing import Any


def link(
    paragraph: Any, words: str, address: str | None, anchor: str | None, *, color: str = "565D66", size: float
) -> None:
    """Write words that lead to `address`, else to the bookmark `anchor`; `size` in points."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(words)
    run.font.size = Pt(size)
    run.font.color.rgb = RGBColor.from_string(color)
    hyperlink = OxmlElement("w:hyperlink")
    if address:
        hyperlink.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    elif anchor:
        hyperlink.set(qn("w:anchor"), anchor)
    paragraph._p.append(hyperlink)
    hyperlink.append(run._r)


def bookmark(paragraph: Any, name: str, nth: int) -> None:
    """Begin and end a bookmark here; `nth` tells bookmarks of one document apart."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(nth))
        if tag == "w:bookmarkStart":
            mark.set(qn("w:name"), name)
        paragraph._p.append(mark)
