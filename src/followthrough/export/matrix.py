"""OHCHR's thematic list of recommendations as DOCX, for a State to fill in and hand back.

A landscape table for each review: recommendation with its States and the source of the position, position, themes
with goals and groups of persons, and a column for the level of implementation. A row `Theme: …` opens each theme, and
a recommendation stands under each of its themes. What a national mechanism decided comes with `matrix_of`: its groups
open the list, each with its recommendations once, and the last column holds plan and status (`implementation`).
`followthrough read` reads the file back, with what was filled in.
"""

import io
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import IO, Any
from xml.sax.saxutils import escape

from followthrough.export.content import Content
from followthrough.export.implementation import STATUS, FollowUp, grades, lines_of
from followthrough.export.spooled import spooled
from followthrough.export.tables import name_of
from followthrough.export.write import put
from followthrough.records import Assessment, Label, Recommendation, Response
from followthrough.records.ids import base_symbol
from followthrough.records.ledger import held

HEAD = ("Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation")
WIDTHS = (4435, 1134, 5017, 4592)  # twentieths of a point, as in OHCHR's files
POSITIONS = {
    "supported": "Supported",
    "supported_in_part": "Supported/Noted",
    "noted": "Noted",
    "not_supported": "Not supported",
    "rejected": "Rejected",
    "pending": "Pending",
    "unclear": "No clear position",
}
OTHERS = "Group: none yet"
NO_POSITION = "No response"
ORDINALS = {1: "1st", 2: "2nd", 3: "3rd"}
WRITTEN_HERE = "Written by Followthrough"
"""What the head of every page says, so that the list is known when it comes back."""

Planned = Callable[[Sequence[str]], Mapping[str, FollowUp]]
"""What a mechanism decided on some recommendations, by id."""

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(slots=True)
class Asked:
    """A paragraph of a report: its texts, and what the record holds of them."""

    texts: list[Recommendation]
    answers: list[Response] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)
    planned: FollowUp | None = None

    def themes(self) -> list[str]:
        """Give its themes: OHCHR's own where it gave some, else the issues."""
        return self.terms("uhri_theme") or self.terms("issue")

    def terms(self, scheme: str) -> list[str]:
        """Give the terms of a scheme, each once, without those that a person took away (their score is 0)."""
        of_scheme = [label for label in self.labels if label.scheme == scheme]
        taken_away = {label.term for label in of_scheme if label.by.startswith("person:") and label.score == 0}
        return list(dict.fromkeys(label.term for label in of_scheme if label.term not in taken_away))

    def lines(self) -> list[str]:
        """Give the lines of the last cell: plan, status, assessments and comments."""
        return lines_of(self.planned, self.assessments, self.comments)


def matrix(content: Content) -> Iterator[bytes]:
    """Give the matrix of every review in the content, in the order of the reports."""
    return spooled(partial(_write, content=content, planned=None))


def matrix_of(content: Content, planned: Planned) -> Iterator[bytes]:
    """Give the matrix with what a national mechanism decided, under the mechanism's own groups."""
    return spooled(partial(_write, content=content, planned=planned))


def paragraphs_of(content: Content, planned: Planned | None = None) -> dict[str, list[Asked]]:
    """Give the paragraphs of each report, with answers, labels, comments and what is planned."""
    reports = _reports(content)
    listed = [asked for paragraphs in reports.values() for asked in paragraphs] if planned else []
    plans = planned([text.id for asked in listed for text in asked.texts]) if planned else {}
    for asked in listed:
        found = (plans.get(text.id, FollowUp()) for text in asked.texts)
        asked.planned = next((one for one in found if one != FollowUp()), None)
    return reports


def _write(out: IO[bytes], content: Content, planned: Planned | None) -> None:
    import docx

    word = docx.Document()
    for nth, (report, paragraphs) in enumerate(paragraphs_of(content, planned).items()):
        section = word.add_section() if nth else word.sections[0]
        _page(section, _title(paragraphs[0].texts[0], report), with_status=planned is not None)
        table = word.add_table(rows=0, cols=len(HEAD))
        _fill(table._tbl, paragraphs)
    _fixed(word, out)


def _reports(content: Content) -> dict[str, list[Asked]]:
    """Gather the paragraphs of each report, with answers, labels and comments."""
    paragraphs: dict[tuple[str, str], Asked] = {}
    of: dict[str, Asked] = {}
    for text in content.records("recommendation"):
        if isinstance(text, Recommendation):
            asked = paragraphs.setdefault((text.document, text.number), Asked([]))
            asked.texts.append(text)
            of[text.id] = asked
    _gather(content, of)
    reports: dict[str, list[Asked]] = defaultdict(list)
    for (document, _), asked in paragraphs.items():
        reports[document].append(asked)
    return dict(reports)


def _gather(content: Content, of: dict[str, Asked]) -> None:
    for label in content.records("label"):
        if isinstance(label, Label) and label.of in of:
            of[label.of].labels.append(label)
    for said in content.records("response"):
        if isinstance(said, Response) and said.recommendation in of:
            of[said.recommendation].answers.append(said)
            if said.comment and said.stage == "later" and said.comment not in of[said.recommendation].comments:
                of[said.recommendation].comments.append(said.comment)
    for found in content.records("assessment"):
        if isinstance(found, Assessment) and found.subject in of:
            of[found.subject].assessments.append(found)


def _title(first: Recommendation, report: str) -> str:
    cycle = f"{ORDINALS.get(first.cycle, f'{first.cycle}th')} Cycle" if first.cycle else ""
    session = f"{_ordinal(first.session)} Session" if first.session else ""
    when = " - ".join(filter(None, [cycle, session])) or report
    return f"UPR of {name_of(first.state) or first.state} ({when})"


def _ordinal(number: int) -> str:
    return f"{number}{'th' if number % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _rows(paragraphs: Sequence[Asked]) -> Iterator[tuple[str, ...]]:
    """Yield the rows: the mechanism's groups, then what is in none: first without a theme, then theme by theme."""
    rest = [asked for asked in paragraphs if not (asked.planned and asked.planned.group)]
    for group in sorted({asked.planned.group for asked in paragraphs if asked.planned and asked.planned.group}):
        yield (f"Group: {group}",)
        yield from (_cells(asked) for asked in paragraphs if asked.planned and asked.planned.group == group)
    if len(rest) < len(paragraphs) and any(not asked.themes() for asked in rest):
        yield (OTHERS,)
    yield from (_cells(asked) for asked in rest if not asked.themes())
    for theme in sorted({theme for asked in rest for theme in asked.themes()}):
        yield (f"Theme: {theme}",)
        yield from (_cells(asked) for asked in rest if theme in asked.themes())


def _cells(asked: Asked) -> tuple[str, ...]:
    first = asked.texts[0]
    texts = " ".join(f"{_sentence(text)};" for text in asked.texts)
    listed = [f"- {theme}" for theme in asked.themes()]
    for head, scheme in (("SDGs:", "sdg"), ("Affected persons:", "group")):
        terms = asked.terms(scheme)
        listed += [head, *(f"- {term}" for term in terms)] if terms else []
    recommendation = f"{first.number} {texts}\nSource of position: {_source(asked)}"
    return (recommendation, _position(asked), "\n".join(listed), "\n".join(asked.lines()))


def _sentence(text: Recommendation) -> str:
    makers = ", ".join(one.printed for one in text.recommenders_as_printed)
    makers = makers or ", ".join(name_of(code) or code for code in text.recommenders)
    return f"{text.text.rstrip('; ')} ({makers})" if makers else text.text.rstrip("; ")


def _position(asked: Asked) -> str:
    first = asked.texts[0]
    answers = [said for said in asked.answers if said.recommendation == first.id]
    return POSITIONS.get(held(first, answers) or "", NO_POSITION)


def _source(asked: Asked) -> str:
    """Name the document that gives the position, and the paragraph in it.

    The report comes before a document whose symbol does not lead to it, since numbers are the report's.
    """
    first = asked.texts[0]
    deciding = [said for said in asked.answers if said.position]
    last = max(deciding, key=lambda said: (said.public_on or "", said.stage != "report"), default=None)
    document, number = (last.document, last.number) if last else (first.document, first.number)
    named = document if base_symbol(document) == first.document else f"{first.document}, {document}"
    return f"{named} - Para. {number}" if number else named


def _fill(table: Any, paragraphs: Sequence[Asked]) -> None:
    """Put the rows into a table as XML: through the library each row would take longer than the one before."""
    from docx.oxml import parse_xml

    for column, width in zip(table.tblGrid.gridCol_lst, WIDTHS, strict=True):
        column.w = width * 635  # English Metric Units
    table.tblPr.append(parse_xml(_BORDERS))
    for row in (HEAD, *_rows(paragraphs)):
        table.append(parse_xml(f'<w:tr xmlns:w="{_MAIN}">{_row(row)}</w:tr>'))


def _row(cells: Sequence[str]) -> str:
    properties = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if cells is HEAD else "") + "</w:trPr>"
    if len(cells) == 1:
        return properties + _cell(cells[0], sum(WIDTHS), bold=True, span=len(HEAD), shade="DEEAF6")
    bold, shade = cells is HEAD, "D9D9D9" if cells is HEAD else ""
    made = (_cell(text, width, bold, 1, shade) for text, width in zip(cells, WIDTHS, strict=True))
    return properties + "".join(made)


def _cell(text: str, width: int, bold: bool, span: int, shade: str) -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    run = f'<w:rPr>{"<w:b/>" if bold else ""}<w:sz w:val="18"/></w:rPr>'
    lines = "".join(
        '<w:p><w:pPr><w:spacing w:after="40"/></w:pPr>'
        f'<w:r>{run}<w:t xml:space="preserve">{escape(_printable(line))}</w:t></w:r></w:p>'
        for line in text.split("\n")
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{fill}</w:tcPr>{lines}</w:tc>'


def _printable(text: str) -> str:
    """Leave out signs that no XML may hold."""
    return "".join(sign for sign in text if sign >= " " or sign == "\t")


_BORDERS = f'<w:tblBorders xmlns:w="{_MAIN}">' + "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_BORDERS += "</w:tblBorders>"


def _page(section: Any, title: str, *, with_status: bool) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(12.7)
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].text = f"{title}\t\tThematic list of recommendations"
    words = f". {STATUS}: {', '.join(grades())}" if with_status else ""
    note = section.header.add_paragraph().add_run(f"{WRITTEN_HERE}{words}")
    note.font.size = Pt(8)


def _fixed(word: Any, out: IO[bytes]) -> None:
    """Write the document without the time at which that happens."""
    from datetime import datetime

    properties = word.core_properties
    properties.author, properties.title, properties.comments = "Followthrough", "Thematic list of recommendations", ""
    properties.created = properties.modified = datetime(1980, 1, 1)
    made = io.BytesIO()
    word.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in _parts_in_order(source.namelist()):
            put(target, name, [source.read(name)])


def _parts_in_order(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (name != "[Content_Types].xml", name))
