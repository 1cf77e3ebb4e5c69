"""Files of our own for the tests of reading: documents set with typst, and hostile ones made by hand."""

import io
import zipfile
import zlib
from collections.abc import Sequence
from functools import cache

import typst

from tests.cases.word_files import word_file

REPORT = """
#set page(width: 595pt, height: 842pt, margin: (x: 90pt, y: 90pt),
  header: context if counter(page).get().first() > 1 [#text(9pt, weight: "bold")[A/HRC/99/7]],
  footer: context if counter(page).get().first() > 1 [#text(9pt)[#counter(page).display()]])
#set text(10pt, font: "Libertinus Serif", hyphenate: false)
#set par(leading: 0.5em)
#set super(typographic: false)
#text(17pt, weight: "bold")[Report on the lighthouse]

#text(12pt, weight: "bold")[A. Lamps and lenses]

1. The keepers cleaned every lens in spring#footnote[As read: wash every lens.] and again in autumn of the year 2011.

2. Boats came by night. *They asked for more light.* Nobody was refused, as the log of the harbour says.
#pagebreak()
3. The harbour master counted ships.#footnote[Small boats were left out.] He found 412 of them.
#pagebreak()
4. The last page tells of 16/21 and of 3.5 miles.
"""


@cache
def pdf_of(source: str) -> bytes:
    """Set a document with typst."""
    made = typst.compile(source.encode("utf-8"))
    assert isinstance(made, bytes)
    return made


def archive_of(members: Sequence[tuple[str, bytes]], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack members into a zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def word_with(body: str, before: str = "") -> bytes:
    """Make a Word file, with `before` in front of the root of its document."""
    with zipfile.ZipFile(io.BytesIO(word_file(body))) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    return archive_of(
        [(name, part.replace(b"<w:document", before.encode() + b"<w:document")) for name, part in members]
    )


def raw_pdf(
    content: bytes,
    *,
    page: bytes = b"/MediaBox[0 0 595 842]",
    pages: bytes = b"/Kids[3 0 R]/Count 1",
    font: bytes = b"/Type1/BaseFont/Helvetica",
) -> bytes:
    """Write a PDF of one page by hand, its content compressed."""
    packed = zlib.compress(content, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages" + pages + b">>",
        b"<</Type/Page/Parent 2 0 R" + page + b"/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype" + font + b">>",
    ]
    out = b"%PDF-1.5\n"
    for number, body in enumerate(objects, 1):
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    return out + b"trailer\n<</Root 1 0 R>>\n%%EOF"
