"""Signs that Word takes from symbol fonts, as the characters that look like them."""

_BY_FONT = {
    "symbol": {0xB7: "•", 0x2D: "−", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xAE: "→", 0xB4: "×", 0xD3: "©",
               0xD2: "®", 0x2A: "∗", 0xBE: "—"},
    "wingdings": {0xA7: "▪", 0xA8: "□", 0x6F: "□", 0x71: "□", 0x6E: "■", 0x6C: "●", 0xFC: "✓", 0xFB: "✗", 0xFD: "☒",
                  0xFE: "☑", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0x76: "❖"},
    "wingdings 2": {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x53: "☒", 0xA3: "□"},
}  # fmt: skip
_PRIVATE = 0xF000
"""Word keeps the places of a symbol font from here on, in the area for private use."""


def symbol(font: str, code: str) -> str:
    """Give the character for a place (hexadecimal) in a font; one not known here stays as Word has it."""
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    own = place - _PRIVATE if _PRIVATE <= place <= _PRIVATE + 0xFF else place
    known = _BY_FONT.get(font.strip().lower(), {}).get(own)
    if known:
        return known
    return chr(place) if 0x20 <= place < 0xD800 or 0xE000 <= place < 0x110000 else ""
