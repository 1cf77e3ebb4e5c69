"""Symbols of United Nations documents in text, also where a line's end or spaces part them."""

import re

_SYMBOL = re.compile(
    r"(?:SAMPLE/)?A/(?:"
    r"HRC/(?:WG\.\s?6/\d+/(?:[A-Z]{3}/\d|L\.\s?\d+)|(?:DEC|RES|PRST)/(?:S-)?\d+/\d+|(?:S-)?\d+/(?:CRP\.|L\.|NGO/)?\d+)"
    r"|RES/\d+/\d+|C\.\d/\d+/L\.\d+|\d{2}/\d+)"
    r"(?:/(?:Add|Corr|Rev)\.\s?\d+)*\*{0,2}"
)
_SPACED = re.compile(r"\s*/\s*")


def symbols_in(text: str, *, alone: bool) -> list[str]:
    """Give the symbols in a text, spaces taken out; `alone`: only where the text is nothing but a symbol."""
    closed = _SPACED.sub("/", text.replace("\u2060", "").strip())
    if alone:
        match = _SYMBOL.fullmatch(closed.replace(" ", ""))
        return [match[0]] if match else []
    return [found.replace(" ", "") for found in _SYMBOL.findall(closed)]
