"""Text as printed becomes text to work with: what only serves the page is taken out."""

import re

_LIGATURES = re.compile("[\ufb00-\ufb06]")
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


def cleaned(text: str) -> str:
    """Take out control and zero-width characters and the second of two spaces; ligatures become letters.

    Spaces of all widths become plain ones; PDFium's sign for a hyphen at the end of a line becomes a hyphen.
    """
    return text if is_clean(text) else _SPACES.sub(" ", text.translate(_PLAIN))


def is_clean(text: str) -> bool:
    """Say whether nothing of a text need be taken out."""
    return text.isprintable() and "  " not in text and (text.isascii() or not _LIGATURES.search(text))
