"""Text as printed becomes text to work with: what only serves the page is taken out."""

import re

_UNUSUAL = re.compile("[\u0370-\u03ff\u0400-\u04ff\ufb00-\ufb06]")
"""Letters that may have to be others: Greek and Cyrillic ones, ligatures."""
_UPPER_BYTES = (0x03, 0x04, 0xFB)
"""Those of their numbers."""
_SPACES = re.compile(r"\s+")
_PLAIN = {
    **dict.fromkeys([*range(0x00, 0x20), 0x7F, 0xAD, *range(0x200B, 0x2010), *range(0x2060, 0x2070)], None),
    **dict.fromkeys([0x09, 0x0A, 0x0D, 0xA0, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F], " "),
    **dict.fromkeys([*range(0x202A, 0x202F), 0xFEFF, 0xFFFF, *range(0xE000, 0xF900)], None),
    **dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)),
    **{0x02: "-", 0xFFFE: "-"},
    **dict.fromkeys([0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC, 0xF02D], "•"),
    **{0xF000 + code: chr(code) for code in [*range(0x20, 0x2D), *range(0x2E, 0x7F)]},
}
"""Private characters U+F020 to U+F07E are letters of a symbol font (the cover's bar code), others its bullets."""


_LOOK_ALIKE = {
    ord(other): letter
    for others, letters in (
        (
            "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf",
            "ABEZHIKMNOPTYXo",
        ),
        (
            "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408",
            "ABEKMHOPCTYXSIJ",
        ),
        ("\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458", "aeopcyxsij"),
    )
    for other, letter in zip(others, letters, strict=True)
}
"""Greek and Cyrillic letters that look like Latin ones."""
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z]")


def cleaned(text: str) -> str:
    """Take out control and zero-width characters and the second of two spaces; ligatures become letters.

    Spaces of all widths become plain ones; PDFium's sign for a hyphen at the end of a line becomes a hyphen; a Greek
    or Cyrillic letter among Latin ones becomes the Latin one that it looks like.
    """
    return text if is_clean(text) else _SPACES.sub(" ", _in_one_script(text.translate(_PLAIN)))


def _in_one_script(text: str) -> str:
    """Give Latin letters for those that look alike, as some keyboards and recognition of text mix them into words."""
    foreign = _FOREIGN.findall(text)
    if not foreign:
        return text
    if len(_LATIN.findall(text)) > len(foreign) and all(ord(letter) in _LOOK_ALIKE for letter in foreign):
        return text.translate(_LOOK_ALIKE)
    return text if len(foreign) == len(text) else " ".join(map(_word_in_one_script, text.split(" ")))


def _word_in_one_script(word: str) -> str:
    alike = word.translate(_LOOK_ALIKE)
    return alike if alike.isascii() and _LATIN.search(word) else word


def is_clean(text: str) -> bool:
    """Say whether nothing of a text need be taken out."""
    return text.isprintable() and "  " not in text and (text.isascii() or not _has_unusual(text))


def _has_unusual(text: str) -> bool:
    """Say whether a text has unusual letters; most have none, which the upper bytes of UTF-16 tell in no time."""
    upper = text.encode("utf-16-le", "surrogatepass")[1::2]
    return any(byte in upper for byte in _UPPER_BYTES) and bool(_UNUSUAL.search(text))
