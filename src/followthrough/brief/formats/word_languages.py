"""The language of a Word document, of words in another one, and a document that is read from the right."""

from typing import Any

from followthrough.wording import direction_of


def speaking(word: Any, language: str) -> None:
    """Say in which language a document is, so that it is spelled, hyphenated and read aloud right."""
    named = word.styles.element.xpath("./w:docDefaults//w:lang")[0]
    named.set(_w("bidi" if direction_of(language) == "rtl" else "val"), language)
    word.core_properties.language = language


def apart(words: str, language: str, around: str) -> str:
    """Set words between marks of direction, which nobody sees, where the text around them runs the other way.

    Word goes by the language of a run as well; other programs put a full stop or a number on the wrong side of it.
    """
    own, other = _MARKS[direction_of(language)], _MARKS[direction_of(around)]
    return words if own == other else f"{own}{words}{own}{other}"


_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}


def in_language(run: Any, language: str) -> None:
    """Say that a run is in another language than its document."""
    own = run._r.get_or_add_rPr()
    if direction_of(language) == "rtl":
        own.append(_element("rtl"))
        own.append(_element("lang", bidi=language))
    elif language:
        own.append(_element("lang", val=language))


def right_to_left(word: Any) -> None:
    """Lay out a document from the right: paragraphs, tables, and the runs that no other language is named for."""
    section = word.sections[0]
    section._sectPr.insert_element_before(_element("bidi"), "w:rtlGutter", "w:docGrid")
    normal = word.styles["Normal"].element.get_or_add_pPr()
    normal.insert_element_before(_element("bidi"), "w:spacing", "w:ind", "w:jc")  # all other styles are based on it
    for table in word.tables:
        table._tbl.tblPr.insert_element_before(_element("bidiVisual"), "w:tblW", "w:jc", "w:tblLayout", "w:tblLook")
    for part in (word.element.body, section.footer._element):
        for run in part.xpath(".//w:r[not(w:rPr/w:lang)]"):
            run.get_or_add_rPr().append(_element("rtl"))
    for tree in (word.element.body, section.footer._element, word.styles.element):
        _for_complex_scripts(tree)


def _for_complex_scripts(tree: Any) -> None:
    """Give Arabic letters the typeface, size and weight of others; Word keeps them apart."""
    for fonts in tree.xpath(".//w:rFonts[@w:ascii]"):
        fonts.set(_w("cs"), fonts.get(_w("ascii")))
    for size in tree.xpath(".//w:rPr/w:sz"):
        _follow(size, _element("szCs", val=size.get(_w("val"))))
    for bold in tree.xpath(".//w:rPr/w:b"):
        _follow(bold, _element("bCs"))


def _follow(element: Any, other: Any) -> None:
    for old in element.getparent().findall(other.tag):
        element.getparent().remove(old)
    element.addnext(other)


def _element(name: str, **values: str) -> Any:
    from docx.oxml import OxmlElement

    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(_w(key), value)
    return made


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(f"w:{name}"))
