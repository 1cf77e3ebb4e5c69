"""How a document, a recommendation or an answer is cited: plain in the UN's style, RIS, BibTeX, CSL JSON.

The United Nations cite a document by its symbol and a recommendation by its paragraph: `A/HRC/27/10, para. 124.5`.
What has no symbol is cited by its title and address.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from followthrough.export.addresses import address_of
from followthrough.export.authors import author_of
from followthrough.export.content import Content
from followthrough.export.spooled import gathered
from followthrough.records import Corrigendum, Document, Recommendation, Response
from followthrough.records.corrigenda import corrected_by
from followthrough.records.ids import plain_symbol
from followthrough.wording import ENGLISH, Wording
from followthrough.wording import plain as written_plainly

OFFICIAL = "https://docs.un.org/en/"
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True, slots=True)
class Citation:
    """What all forms of a citation hold. `day` is an ISO date or its beginning; what is not known is empty.

    `key` names it among others, `author` is whose it is, `part` (in files alone, in English) the part of that body
    which wrote it, `institution` published it, `title` is that of the document, `quoted` the words that are cited,
    `paragraph` their number, as `corrected_by` corrigenda, `address` leads to the record, `official` to the United
    Nations' own copy.
    """

    key: str
    author: str
    title: str
    symbol: str
    day: str
    paragraph: str = ""
    about: str = ""
    quoted: str = ""
    address: str = ""
    official: str = ""
    language: str = "en"
    part: str = ""
    institution: str = ""
    corrected_by: tuple[str, ...] = ()

    @property
    def is_report(self) -> bool:
        """Say whether all is known that styles ask of a report: whose it is, and who published it."""
        return bool(self.author and self.institution)


def of_document(document: Document, site: str = "", say: Wording = ENGLISH) -> Citation:
    """Cite a document; `site` is the address of the site that holds the record, without a stroke at its end.

    What a citation says in words, such as whose the document is, is said as `say` does, here and below.
    """
    symbol = plain_symbol(document.symbol or "")
    by = author_of(document, symbol, say)
    return Citation(
        key=_key(document.id),
        author=by.name,
        title=document.title or symbol or document.id,
        symbol=symbol,
        day=document.published or "",
        address=_at(site, address_of("document", {"id": document.id})),
        official=OFFICIAL + symbol if symbol.startswith(("A/", "E/", "S/")) else document.source_url or "",
        language=document.language,
        part=by.part,
        institution=by.institution,
    )


def of_recommendation(
    asked: Recommendation,
    document: Document | None,
    site: str = "",
    say: Wording = ENGLISH,
    corrected_by: Sequence[str] = (),
) -> Citation:
    """Cite a recommendation in its document, as corrigenda of it (their symbols) left it."""
    state, makers = _state(asked.state, say), say.listed([_state(code, say) for code in asked.recommenders])
    about = (
        say.gettext("Recommendation to %(state)s by %(makers)s", state=state, makers=makers)
        if makers
        else say.gettext("Recommendation to %(state)s", state=state)
    )
    return replace(
        _whole(asked.document, document, site, say),
        key=_key(asked.id),
        paragraph=asked.number,
        about=about,
        quoted=asked.text,
        address=_at(site, address_of("recommendation", {"id": asked.id})),
        corrected_by=tuple(corrected_by),
    )


def of_response(said: Response, document: Document | None, site: str = "", say: Wording = ENGLISH) -> Citation:
    """Cite an answer in the document that holds it."""
    to = said.recommendation
    about = say.gettext("Answer to recommendation %(id)s", id=to) if to else say.gettext("Answer")
    values = {"recommendation": said.recommendation, "document": said.document, "number": said.number}
    return replace(
        _whole(said.document, document, site, say),
        key=_key(said.id),
        paragraph=said.number or said.id.rpartition("#")[2],
        about=about,
        quoted=said.comment or said.formula or "",
        address=_at(site, address_of("response", values)),
    )


def plain(citation: Citation, say: Wording = ENGLISH) -> str:
    """Write a citation as a sentence for a footnote, a line of plain text."""
    return f"{written_plainly(worded(citation, say), say.language)}\n"


def worded(citation: Citation, say: Wording = ENGLISH) -> str:
    """Say a citation as a sentence for a footnote, with the signs that mark words in another language."""
    symbol, number = say.name(citation.symbol), citation.paragraph
    title = say.known(citation.title) or say.own(citation.title, citation.language)
    title = "" if citation.title == citation.symbol else title
    place = say.gettext("%(symbol)s, para. %(number)s", symbol=symbol, number=number) if number else symbol
    if citation.corrected_by:
        by = say.listed([say.name(one) for one in citation.corrected_by])
        place = say.gettext("%(place)s, as corrected by %(corrigenda)s", place=place, corrigenda=by)
    source = say.in_a_row(filter(None, [citation.author, title, place]))
    if citation.day:
        source = say.gettext("%(source)s (%(day)s)", source=source, day=_day(citation.day, say))
    address = citation.official or citation.address
    where = say.in_a_row(filter(None, [source, say.name(address)]))
    if citation.about and citation.quoted:
        words = say.own(citation.quoted, citation.language)
        return say.gettext("%(about)s: “%(words)s”, in %(source)s.", about=citation.about, words=words, source=where)
    if citation.about:
        return say.gettext("%(about)s, in %(source)s.", about=citation.about, source=where)
    return f"{where}."


def ris(citation: Citation) -> str:
    """Write a citation as RIS, which Zotero, EndNote and Mendeley take in."""
    lines = [
        ("TY", "RPRT" if citation.is_report else "GEN"),
        ("ID", citation.key),
        ("AU", f"{_author(citation).replace(', ', '. ')},"),  # readers part a name at its first comma
        ("TI", citation.title),
        ("SN", citation.symbol),  # the number of a report, to Zotero
        ("PY", citation.day[:4]),
        ("DA", citation.day.replace("-", "/")),
        ("SP", f"para. {citation.paragraph}" if citation.paragraph else ""),
        ("N1", _remark(citation)),
        ("AB", citation.quoted),
        ("PB", citation.institution),
        ("LA", citation.language),
        ("UR", citation.address),
        ("L2", citation.official),
        ("ER", ""),
    ]
    kept = [(tag, " ".join(value.split())) for tag, value in lines if value.strip(" ,") or tag == "ER"]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in kept)


def _remark(citation: Citation) -> str:
    corrected = f"as corrected by {', '.join(citation.corrected_by)}" if citation.corrected_by else ""
    return "; ".join(filter(None, [citation.about, corrected]))


def bibtex(citation: Citation) -> str:
    """Write a citation as BibTeX, its words escaped for LaTeX."""
    fields = {
        "author": _braced(_author(citation)),
        "title": _braced(citation.title),
        "institution" if citation.is_report else "howpublished": _escaped(citation.institution),
        "number": _escaped(citation.symbol),
        "year": citation.day[:4],
        "month": str(int(citation.day[5:7])) if len(citation.day) >= 7 else "",
        "note": _escaped("; ".join(filter(None, [_paragraph(citation), _remark(citation)]))),
        "abstract": _escaped(citation.quoted),
        "url": citation.official or citation.address,
    }
    inside = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    kind = "techreport" if citation.is_report else "misc"  # a report without author and institution is none
    return f"@{kind}{{{citation.key},\n{inside}}}\n"


def csl(citation: Citation) -> dict[str, Any]:
    """Give a citation as an item of CSL JSON, which Pandoc and Zotero take in."""
    parts = [int(part) for part in citation.day.split("-")] if citation.day else []
    item = {
        "id": citation.key,
        "type": "report" if citation.is_report else "document",
        "author": [{"literal": _author(citation)}] if citation.author else None,
        "title": citation.title,
        "number": citation.symbol,
        "issued": {"date-parts": [parts]} if parts else None,
        "publisher": citation.institution,
        "locator": citation.paragraph,
        "label": "paragraph" if citation.paragraph else None,
        "note": _remark(citation),
        "abstract": citation.quoted,
        "language": citation.language,
        "URL": citation.official or citation.address,
    }
    return {name: value for name, value in item.items() if value}


def csl_json(citation: Citation) -> str:
    """Write a citation as CSL JSON."""
    return json.dumps([csl(citation)], ensure_ascii=False, indent=1) + "\n"


FORMS: Mapping[str, tuple[Callable[[Citation], str], str]] = {
    "txt": (plain, "text/plain"),
    "ris": (ris, "application/x-research-info-systems"),
    "bib": (bibtex, "application/x-bibtex"),
    "json": (csl_json, "application/vnd.citationstyles.csl+json"),
}
"""Every form by the ending of its files: its writer, and its media type."""


def all_plain(content: Content) -> Iterator[bytes]:
    """Cite every recommendation in a sentence."""
    return gathered(plain(citation).encode("utf-8") for citation in citations(content))


def all_ris(content: Content) -> Iterator[bytes]:
    """Cite every recommendation as RIS."""
    return gathered(f"{ris(citation)}\r\n".encode() for citation in citations(content))


def all_bibtex(content: Content) -> Iterator[bytes]:
    """Cite every recommendation as BibTeX."""
    return gathered(f"{bibtex(citation)}\n".encode() for citation in citations(content))


def all_csl(content: Content) -> Iterator[bytes]:
    """Cite every recommendation as CSL JSON."""
    return gathered(_as_list(csl(citation) for citation in citations(content)))


def citations(content: Content) -> Iterator[Citation]:
    """Give the citations of all recommendations."""
    documents = {d.id: d for d in content.records("document") if isinstance(d, Document)}
    by = corrected_by(one for one in content.records("corrigendum") if isinstance(one, Corrigendum))
    for asked in content.records("recommendation"):
        if isinstance(asked, Recommendation):
            document = documents.get(asked.document)
            yield of_recommendation(asked, document, content.site, corrected_by=by.get(asked.id, ()))


def _as_list(items: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    yield b"["
    for nth, item in enumerate(items):
        yield (",\n" if nth else "\n").encode() + json.dumps(item, ensure_ascii=False).encode("utf-8")
    yield b"\n]\n"


def _whole(name: str, document: Document | None, site: str, say: Wording) -> Citation:
    """Cite the document that a record stands in, as far as it is known."""
    return of_document(document or Document(id=name, symbol=name if "/" in name else None), site, say)


def _author(citation: Citation) -> str:
    return ", ".join(filter(None, [citation.author, citation.part]))


def _key(identity: str) -> str:
    return re.sub(r"[^A-Za-z0-9.-]+", "_", identity).strip("_")


_WITH_ARTICLE = re.compile(
    r"\b(?:Republic|Kingdom|Islands|Emirates|States|Netherlands|Union)\b"
    r"|^(?:Bahamas|Comoros|Congo|Gambia|Holy See|Maldives|Philippines|Sudan)\b"
)


def _state(code: str, say: Wording) -> str:
    """Name a State inside a sentence, where English alone gives some an article."""
    name = say.state(code)
    return f"the {name}" if say.language == "en" and _WITH_ARTICLE.search(name) else name


def _at(site: str, address: str) -> str:
    """Give an address on a site; none where no site is known, since others could not follow it."""
    return site + address if site else ""


def _day(day: str, say: Wording) -> str:
    return _written(day) if say.language == "en" else say.day(day)


def _written(day: str) -> str:
    year, *rest = day.split("-")
    month = MONTHS[int(rest[0]) - 1] if rest and rest[0].isdecimal() and 1 <= int(rest[0]) <= 12 else ""
    return " ".join(filter(None, [str(int(rest[1])) if len(rest) > 1 and month else "", month, year]))


def _paragraph(citation: Citation) -> str:
    return f"para. {citation.paragraph}" if citation.paragraph else ""


@cache
def _latex() -> Mapping[int, str]:
    special = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    return str.maketrans(special | {sign: f"\\{sign}" for sign in "&%$#_{}"})


def _escaped(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split())).translate(_latex())


def _braced(text: str) -> str:
    """Escape a text and keep LaTeX from parting it into names and from making its letters small."""
    return f"{{{_escaped(text)}}}" if text else ""
