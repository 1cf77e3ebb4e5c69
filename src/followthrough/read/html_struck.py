"""Words of a web page that its style sheets strike through: `text-decoration: line-through`.

Such words are set into an `<s>`, so that whoever reads the page meets one way of striking through alone.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

LINE_THROUGH = "line-through"
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DECORATION = re.compile(r"text-decoration(?:-line)?\s*:\s*([^;]*)", re.IGNORECASE)
_COMPOUND = re.compile(r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<names>(?:[.#][\w-]+)*)", re.IGNORECASE)
MOST_RULES = 5000  # of a page, looked at

Compound = tuple[str, frozenset[str]]
"""A tag, or none where any will do, and names of classes and ids."""


def set_apart(root: "HtmlElement") -> None:
    """Set what the styles of a page strike through into elements `<s>`."""
    selectors = list(_selectors("\n".join(one.text or "" for one in root.iter("style"))))
    for element in list(root.iter()):
        if isinstance(element.tag, str) and element.tag != "style" and _is_struck(element, selectors):
            _strike(element)


def _selectors(sheet: str) -> Iterator[list[Compound]]:
    """Give the selectors of the rules that strike through, each as its compounds, outermost first.

    Those that ask for more than a tag, classes, ids, and what these stand in, are left out.
    """
    for nth, rule in enumerate(_RULE.finditer(_COMMENT.sub("", sheet))):
        if nth < MOST_RULES and _strikes(rule[2]):
            for selector in rule[1].split(","):
                compounds = [_COMPOUND.fullmatch(one) for one in selector.split()]
                if compounds and all(compounds):
                    yield [_compound(one) for one in compounds if one]


def _compound(found: re.Match[str]) -> Compound:
    tag = (found["tag"] or "*").lower()
    return ("" if tag == "*" else tag), frozenset(re.findall(r"[.#][\w-]+", found["names"]))


def _strikes(declarations: str) -> bool | None:
    """Say whether declarations strike through; null where they do not speak of it. The last one counts."""
    said = _DECORATION.findall(declarations)
    return LINE_THROUGH in said[-1].lower() if said else None


def _is_struck(element: "_Element", selectors: list[list[Compound]]) -> bool:
    own = _strikes(element.get("style", ""))
    return own if own is not None else any(_selects(selector, element) for selector in selectors)


def _selects(selector: list[Compound], element: "_Element") -> bool:
    *outer, last = selector
    if not _fits(last, element):
        return False
    for around in element.iterancestors():
        if outer and _fits(outer[-1], around):
            outer.pop()
    return not outer


def _fits(compound: Compound, element: "_Element") -> bool:
    tag, names = compound
    own = {f".{name}" for name in element.get("class", "").split()} | {f"#{element.get('id', '')}"}
    return (not tag or tag == element.tag) and names <= own


def _strike(element: "_Element") -> None:
    """Set all that an element holds into one `<s>`, so that the element keeps its place among others."""
    from lxml.html import Element

    inside = Element("s")
    inside.text, element.text = element.text, None
    inside.extend(list(element))
    element.append(inside)
