"""Paragraphs fall into sentences, never inside a quotation; what stands in quote marks is hidden from the grammar."""

import re
from collections.abc import Iterator

HIDDEN = "\u25a1"
"""Takes the place of every quoted character in a masked text, which is as long as the text."""

_CLOSING = {"“": "”", '"': '"', "«": "»"}
_SINGLE = re.compile(r"(?<![\w’])‘(?=\w)(.{3,}?)(?<=[\w.,!?])’(?!\w)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Ms|Mrs|Dr|Prof|St|Gen|Lt|Col|Sgt|Gov|Sen|Rep|Rev|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov"
    r"|Dec)|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
"""`Gen.`, `U.S.`"""
_LONGEST = 40
"""Signs within which an abbreviation stands, however long its paragraph."""
_WORD = re.compile(r"\s*(\S)")
_END = re.compile(rf"[.!?](?=\s)|(?<=[.!?{HIDDEN}])[”\"»’](?=\s+[A-Z“\"«‘])")
_GLUED = re.compile(
    r"(?<=[a-z])(?=[A-Z][a-z]+ [A-Z][a-z])"
    r"|(?<= [A-Z][a-z])(?=(?:said|expressed|stressed|noted|added|sent|received)\b)"
    r"|(?<= [A-Z][a-z]{2})(?=(?:said|expressed|sent)\b)"
)
"""Where words were set without a space between: `responseKim Il Sung`."""


def masked(text: str) -> str:
    """Give a text with every character between quote marks hidden; a mark that nothing closes hides the rest."""
    out: list[str] = []
    closing = ""
    for sign in text:
        if closing:
            out.append(sign if sign == closing else HIDDEN)
            closing = "" if sign == closing else closing
        else:
            out.append(sign)
            closing = _CLOSING.get(sign, "")
    return _SINGLE.sub(lambda found: "‘" + HIDDEN * len(found[1]) + "’", "".join(out))


def sentences(paragraph: str) -> Iterator[str]:
    """Give the sentences of a paragraph in order. Names that damage has run together with a word come apart."""
    text = _GLUED.sub(" ", paragraph)
    veiled = masked(text)
    start = 0
    for end in _ends(text, veiled):
        yield text[start:end].strip()
        start = end
    if text[start:].strip():
        yield text[start:].strip()


def _ends(text: str, veiled: str) -> Iterator[int]:
    for found in _END.finditer(veiled):
        end = found.end()
        inside = text[end - 2] if veiled[end - 1] in '”"»’' else text[end - 1]
        if inside not in ".!?" or _ABBREVIATION.search(veiled, max(0, end - _LONGEST), end):
            continue
        following = _WORD.match(veiled, end)
        if following and not following[1].islower():
            yield end


def is_quotation(sentence: str) -> bool:
    """Say whether a sentence stands in quote marks as a whole."""
    return not re.sub(rf"[\s{HIDDEN}“”\"«»‘’.,…–—-]", "", masked(sentence)) and HIDDEN in masked(sentence)
