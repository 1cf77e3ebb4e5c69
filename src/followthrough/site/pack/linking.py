"""A page that stands alone: its links lead to files, its style is inside, nothing loads from elsewhere."""

import base64
import mimetypes
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit

from lxml import html

from followthrough.site.pack.fetching import Site
from followthrough.site.pack.naming import INDEX, Names, leading, list_behind

GONE = (
    "//script | //form | //base | //link[not(@rel='stylesheet')] | //iframe | //object | //noscript | //*[@data-take]"
)
PAGED = "//article | //ol[following-sibling::nav[contains(@class, 'pager')]]"
"""What goes on from page to page: a document's text, or the list that a pager stands behind."""

HERE = "https://site.invalid"


def standing_alone(page: str, address: str, names: Names, site: Site, note: str) -> str:
    """Give the page at an address as a file of the pack.

    Links to pages of the pack lead to their files; links to other pages of the site keep their words only; links to
    other sites stay. Forms, which need a server, are left out. `note` is said at the foot of the page.
    """
    tree: Any = html.document_fromstring(page)
    _join(tree, address, site)
    for element in tree.xpath(GONE):
        element.drop_tree()
    for element in tree.xpath("//*[@style]"):
        del element.attrib["style"]
    _put_style_inside(tree, site)
    for attribute in ("srcset", "src"):
        for picture in tree.xpath(f"//*[@{attribute}]"):
            _put_picture_inside(picture, attribute, site)
    for link in tree.xpath("//a[@href] | //*[local-name()='svg']//*[@href]"):
        _lead(link, address, names)
    for day in tree.xpath("//div[contains(concat(' ', @class, ' '), ' day ')][not(normalize-space())]"):
        day.drop_tree()
    foot: Any = html.fragment_fromstring("<p></p>")
    foot.text = note
    foot.set("class", "width quiet")
    tree.body.append(foot)
    return str(html.tostring(tree, doctype="<!doctype html>", encoding="unicode"))


def _join(tree: Any, address: str, site: Site) -> None:
    """Put the further pages of a long document or list behind the first, so that all of it is in the one file."""
    following = tree.xpath("//nav[contains(@class, 'pager')]//a[@rel='next']/@href")
    while following:
        page = site.page(urljoin(address, following[0]))
        next_tree: Any = html.document_fromstring(page) if page else None
        parts = tree.xpath(PAGED), next_tree.xpath(PAGED) if page else []
        if not all(parts):
            break
        parts[0][0].extend(parts[1][0])
        following = next_tree.xpath("//nav[contains(@class, 'pager')]//a[@rel='next']/@href")
    for pager in tree.xpath("//nav[contains(@class, 'pager')]"):
        pager.drop_tree()


def _put_style_inside(tree: Any, site: Site) -> None:
    for link in tree.xpath("//link[@rel='stylesheet']"):
        style = html.Element("style")
        style.text = (site.part(link.get("href", "")) or b"").decode("utf-8")
        link.getparent().replace(link, style)


def _put_picture_inside(picture: Any, attribute: str, site: Site) -> None:
    """Put the picture that an attribute names inside; `srcset` is only used with one address, for dark paper."""
    source = picture.get(attribute, "")
    if source.startswith("data:"):
        return
    found = site.part(source) if source.startswith("/") else None
    if found is None:
        picture.drop_tree()
        return
    kind = mimetypes.guess_type(urlsplit(source).path)[0] or "application/octet-stream"
    picture.set(attribute, f"data:{kind};base64,{base64.b64encode(found).decode('ascii')}")


def _lead(link: Any, address: str, names: Names) -> None:
    target = urlsplit(urljoin(HERE + quote(unquote(address)), link.get("href")))
    if target.scheme not in ("http", "https"):
        return
    if f"{target.scheme}://{target.netloc}" != HERE:
        link.set("rel", "noreferrer")
        return
    fragment = f"#{target.fragment}" if target.fragment else ""
    path = unquote(target.path)
    found = names.named(path, _without_place(target.query))
    if found == address and fragment:
        link.set("href", fragment)
    elif found:
        link.set("href", leading(names[address], names[found]) + fragment)
    elif path == "/" and not fragment:
        link.set("href", leading(names[address], INDEX))
    else:
        _take_away(link)


def lists_in(page: str, address: str) -> Iterator[str]:
    """Give the addresses of the lists that the figures of a page lead to."""
    tree: Any = html.document_fromstring(page)
    for link in tree.xpath("//main//a[@data-unit] | //main//a[starts-with(@href, '/records/')]"):
        target = urlsplit(urljoin(address, link.get("href")))
        found = list_behind(unquote(target.path), _without_place(target.query))
        if found and not target.netloc:
            yield found


def _without_place(query: str) -> str:
    """Leave out of what an address asks for the day, which the whole pack has, and the place in a document."""
    return urlencode([(name, value) for name, value in parse_qsl(query) if name not in ("as_of", "at")])


def _take_away(link: Any) -> None:
    """Keep the words of a link that leads out of the pack; among the site's own links it goes altogether."""
    around = next(link.iterancestors("nav", "header", "footer"), None)
    if around is None:
        link.tag = "span"
        del link.attrib["href"]
    else:
        item = next(link.iterancestors("li"), link)
        item.drop_tree()
