"""Composed documents as HTML, and press articles with what a news page puts around them."""

from dataclasses import dataclass
from html import escape

from followthrough.sample.write.elements import Bullets, Composed, Element, Heading, Paragraph, Table, pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A press article: `published` is an ISO date; `note` stands above the text on the page."""

    address: str
    title: str
    source: str
    author: str = ""
    published: str
    note: str = ""
    paragraphs: tuple[str, ...]


def html_bytes(document: Composed) -> bytes:
    """Write a document as one page of HTML without any script or style."""
    cover = document.cover
    lines = (
        document.on_each_page,
        "United Nations",
        cover.symbol,
        "General Assembly",
        "Distr.: General",
        cover.date,
        "Original: English",
        cover.body,
        cover.session,
        cover.agenda_item,
        cover.agenda_title,
    )
    notes = [f"<p>{escape(f'{note.mark} ' if note.mark else '')}{escape(note.text)}</p>" for note in cover.notes]
    body = [
        *(f"<p>{escape(line)}</p>" for line in lines if line),
        f"<h1>{escape(cover.title)}</h1>",
        *([f"<h2>{escape(cover.state)}</h2>"] if cover.state else []),
        *([f"<h2>{escape(cover.subtitle)}</h2>"] if cover.subtitle else []),
        *(_element(element) for element in document.elements),
        *notes,
    ]
    return _page(f"{cover.symbol} {cover.title}".strip(), "", body)


def article_bytes(article: Article) -> bytes:
    """Write an article as a news page does: navigation, head, byline, text, and a foot."""
    head = (
        f'<link rel="canonical" href="{escape(article.address)}">'
        f'<meta property="og:site_name" content="{escape(article.source)}">'
        f'<meta property="article:published_time" content="{article.published}">'
        f'<meta name="author" content="{escape(article.author)}">'
    )
    body = [
        "<nav><ul><li>Home</li><li>World</li><li>Opinion</li></ul></nav>",
        "<article>",
        f"<h1>{escape(article.title)}</h1>",
        f'<p class="byline">By {escape(article.author)}, {escape(article.source)}</p>' if article.author else "",
        f'<p><time datetime="{article.published}">{article.published}</time></p>',
        f"<p>{escape(article.note)}</p>" if article.note else "",
        *(f"<p>{escape(paragraph)}</p>" for paragraph in article.paragraphs),
        "</article>",
        "<footer><p>Follow us</p><p>Share this</p></footer>",
    ]
    return _page(article.title, head, body)


def _page(title: str, head: str, body: list[str]) -> bytes:
    text = "\n".join(filter(None, body))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>{head}</head>\n'
        f"<body>\n{text}\n</body></html>\n"
    ).encode()


def _element(element: Element) -> str:
    match element:
        case Heading():
            text = f"{element.label} {element.text}".strip()
            return f"<h{element.level + 1}>{escape(text)}</h{element.level + 1}>"
        case Paragraph():
            number = f"{element.number} " if element.number else ""
            words = "".join(
                escape(piece) if isinstance(piece, str) else f"<sup>{escape(piece.mark or '*')}</sup>"
                for piece in pieces(element.text, element.notes)
            )
            notes = "".join(f"<p><sup>{escape(n.mark or '*')}</sup> {escape(n.text)}</p>" for n in element.notes)
            return f"<p>{escape(number)}{words}</p>{notes}"
        case Bullets():
            return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in element.items) + "</ul>"
        case Table():
            rows = (element.head, *element.rows)
            return "<table>" + "".join(_row(row, len(element.head)) for row in rows) + "</table>"
        case _:
            return "<hr>"


def _row(row: tuple[str, ...], columns: int) -> str:
    span = f' colspan="{columns}"' if len(row) == 1 else ""
    return "<tr>" + "".join(f"<td{span}>{escape(cell)}</td>" for cell in row) + "</tr>"
