"""Web pages become one block a heading, paragraph, list item or table cell, or one a line where they come in lines.

A document of the United Nations is taken whole. A page of a newspaper or agency is mostly not the article: there,
trafilatura finds the article's own text, and its title, source and date come first.
"""

import re
from typing import TYPE_CHECKING

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.read.html_lines import lines_of
from followthrough.read.html_struck import LINE_THROUGH, set_apart
from followthrough.read.html_structure import STRUCK, structure
from followthrough.read.text import pages_and_blocks
from followthrough.records import Block, Role

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SYMBOL = re.compile(
    r"\b(?:A|E|S|CCPR|CEDAW|CRC|CAT|CERD|CRPD|CMW|CED)/(?:[A-Z0-9][A-Za-z0-9.\-]*/)*[A-Z0-9][A-Za-z0-9.\-]*"
)
_STRUCK = re.compile(r"<(?:s|del|strike)[\s>]", re.IGNORECASE)
_ARTICLE = re.compile(r"NewsArticle|og:type[\"']?\s+content=[\"']article", re.IGNORECASE)


def blocks(text: str, document: str) -> tuple[list[Block], bool]:
    """Give the blocks of a web page, and whether its end is lost, as its parts lie too deep within each other.

    An `UnreadableFileError` says if there is no text in it.
    """
    root, is_cut = _parsed(text)
    found = (_article(text, document) if _is_press(text, root) else None) or _document(root, document)
    if not found:
        remedy = say.SAVE_PAGE_ANEW() if root.find(".//img") is None else say.PICTURES_ALONE()
        raise UnreadableFileError(say.TOO_DEEP() if is_cut else say.NO_TEXT_IN_PAGE(), remedy=remedy)
    return found, is_cut


def struck_words(text: str) -> list[str]:
    """Give the words of a web page that are struck through, each stretch by itself."""
    if not _STRUCK.search(text) and LINE_THROUGH not in text:
        return []
    root, _ = _parsed(text)
    return [words for one in root.iter(*STRUCK) if (words := " ".join(one.text_content().split()))]


def _document(root: "HtmlElement", document: str) -> list[Block]:
    lines = lines_of(root)
    return pages_and_blocks(lines, document)[1] if lines else structure(root, document)


def _parsed(text: str) -> "tuple[HtmlElement, bool]":
    """Give the page, and whether its end is lost: the parser gives up 2,048 levels down."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True)
    try:
        root: HtmlElement = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise UnreadableFileError(say.NO_TEXT_IN_PAGE(), remedy=say.SAVE_PAGE_ANEW()) from error
    if LINE_THROUGH in text:
        set_apart(root)
    return root, any(one.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for one in parser.error_log)


def _is_press(text: str, root: "HtmlElement") -> bool:
    """Say whether a page is an article among other things: it says so, or has the frame of a site and no symbol."""
    if _ARTICLE.search(text[:200_000]):
        return True
    framed = root.find(".//nav") is not None or root.find(".//article") is not None
    return framed and not _SYMBOL.search(root.text_content()[:4000])


def _article(text: str, document: str) -> list[Block]:
    from followthrough.read.press import article

    item = article(text)
    if item is None:
        return []
    lines: list[tuple[Role, str]] = [("heading", item.title)]
    lines += [("running_head", line) for line in (item.source, item.date or "")]
    lines += [("paragraph", line) for line in item.text.split("\n") if line != item.title]
    return [
        Block(document=document, page=0, order=order, role=role, text=line)
        for order, (role, line) in enumerate((role, line.strip()) for role, line in lines if line.strip())
    ]
