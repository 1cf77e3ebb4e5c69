"""Word files written by hand for tests: as much XML as a case needs, and nothing else."""

import io
import zipfile

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOTS = {"document": "document", "numbering": "numbering", "styles": "styles", "footnotes": "footnotes",
          "endnotes": "endnotes", "settings": "settings", "header1": "hdr", "footer1": "ftr"}  # fmt: skip
_KINDS = {"header1": "header", "footer1": "footer"}


def word_file(body: str, *, pages: int | None = None, **parts: str) -> bytes:
    """Give a Word file with the XML of a body and of other parts (`numbering`, `styles`, `footnotes`, ...)."""
    members = {"document": f"<w:body>{body}</w:body>", **parts}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _content_types(members))
        archive.writestr("_rels/.rels", _top(pages))
        archive.writestr("word/_rels/document.xml.rels", _related(parts))
        for name, content in members.items():
            root = _ROOTS[name]
            archive.writestr(f"word/{name}.xml", f"{_HEAD}<w:{root} {_NAMES}>{content}</w:{root}>")
        if pages is not None:
            names = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"'
            archive.writestr("docProps/app.xml", f"{_HEAD}<Properties {names}><Pages>{pages}</Pages></Properties>")
    return written.getvalue()


def paragraph(text: str = "", *, number: int | None = None, level: int | None = None, style: str = "") -> str:
    """Give the XML of a paragraph in a list, at a level, in a style."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    of = "" if number is None else f'<w:numId w:val="{number}"/>'
    listed = f"<w:numPr>{at}{of}</w:numPr>" if at or of else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{run(text) if text else ''}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Give the XML of a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def level(at: int, text: str, form: str = "decimal", *, start: int | None = 1, more: str = "") -> str:
    """Give the XML of a level of a list: `more` stands before its text."""
    begins = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{at}">{begins}<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def definition(name: int, *levels: str, more: str = "") -> str:
    """Give the XML of a definition of numbers."""
    inside = f'<w:multiLevelType w:val="multilevel"/>{more}{"".join(levels)}'
    return f'<w:abstractNum w:abstractNumId="{name}">{inside}</w:abstractNum>'


def numbered(number: int, of: int, overrides: str = "") -> str:
    """Give the XML of a list that counts by a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def restarted(at: int, start: int) -> str:
    """Give the XML of an override of the start of a level."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def _content_types(members: dict[str, str]) -> str:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {"document": "document.main", "header1": "header", "footer1": "footer"}
    entries = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{main}.{kinds.get(name, name)}+xml"/>'
        for name in members
    )
    names = "http://schemas.openxmlformats.org/package/2006/content-types"
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    xml = '<Default Extension="xml" ContentType="application/xml"/>'
    return f'{_HEAD}<Types xmlns="{names}">{rels}{xml}{entries}</Types>'


def _top(pages: int | None) -> str:
    main = f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    app = f'<Relationship Id="rId2" Type="{OFFICE}/extended-properties" Target="docProps/app.xml"/>'
    return f'{_HEAD}<Relationships xmlns="{RELATIONSHIPS}">{main}{app if pages is not None else ""}</Relationships>'


def _related(parts: dict[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{_KINDS.get(name, name)}" Target="{name}.xml"/>' for name in parts
    )
    return f'{_HEAD}<Relationships xmlns="{RELATIONSHIPS}">{entries}</Relationships>'
