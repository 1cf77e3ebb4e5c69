"""Numbers as Word writes them in lists and footnotes: `3`, `c`, `III`, `03`, `3rd`, `third`, `٣`."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_FOOTNOTE_SIGNS = "*†‡§"
_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
             "twelve": "twelfth"}  # fmt: skip
_CHINESE = "〇一二三四五六七八九"
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_MOST = 100_000
"""The largest number that is written with letters; beyond it, and below one, digits stand."""


def numeral(value: int, form: str) -> str:
    """Write a number in one of Word's forms (`ST_NumberFormat`); a form not known here gives digits."""
    if form in ("none", "bullet"):
        return ""
    writer = _WRITERS.get(form)
    return writer(value) if writer and 0 < value < _MOST else _zero(value, form)


def _zero(value: int, form: str) -> str:
    return f"{value:02d}" if form == "decimalZero" else str(value)


def _roman(value: int) -> str:
    written = []
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        written.append(sign * count)
    return "".join(written)


def _repeated(alphabet: str) -> Callable[[int], str]:
    """Word goes on from z with aa, bb, cc, not with aa, ab, ac."""

    def write(value: int) -> str:
        times, at = divmod(value - 1, len(alphabet))
        return alphabet[at] * (times + 1)

    return write


def _ordinal(value: int) -> str:
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def _words(value: int) -> str:
    if value < 20:
        return _ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return f"{_ONES[hundreds]} hundred" + (f" {_words(rest)}" if rest else "")
    thousands, rest = divmod(value, 1000)
    return f"{_words(thousands)} thousand" + (f" {_words(rest)}" if rest else "")


def _ordinal_words(value: int) -> str:
    words = _words(value)
    start = max(words.rfind("-"), words.rfind(" ")) + 1
    last = words[start:]
    ordinal = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return words[:start] + ordinal


def _chinese(value: int) -> str:
    """Count to ninety-nine as Chinese lists do; digits in a row beyond."""
    if value > 99:
        return "".join(_CHINESE[int(digit)] for digit in str(value))
    tens, ones = divmod(value, 10)
    return ("" if tens < 2 else _CHINESE[tens]) + ("十" if tens else "") + (_CHINESE[ones] if ones else "")


def _enclosed(first: str, most: int) -> Callable[[int], str]:
    return lambda value: chr(ord(first) + value - 1) if value <= most else str(value)


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerLetter": _repeated(_LATIN),
    "upperLetter": _repeated(_LATIN.upper()),
    "russianLower": _repeated(_RUSSIAN),
    "russianUpper": _repeated(_RUSSIAN.upper()),
    "arabicAlpha": _repeated(_ARABIC),
    "arabicAbjad": _repeated(_ABJAD),
    "hebrew2": _repeated(_HEBREW),
    "chicago": _repeated(_FOOTNOTE_SIGNS),
    "ordinal": _ordinal,
    "cardinalText": lambda value: _words(value).capitalize(),
    "ordinalText": lambda value: _ordinal_words(value).capitalize(),
    "numberInDash": "- {} -".format,
    "hindiNumbers": lambda value: str(value).translate(_EASTERN),
    "decimalFullWidth": lambda value: str(value).translate(_WIDE),
    "decimalEnclosedCircle": _enclosed("①", 20),
    "decimalEnclosedParen": _enclosed("⑴", 20),
    "decimalEnclosedFullstop": _enclosed("⒈", 20),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "ideographDigital": lambda value: "".join(_CHINESE[int(digit)] for digit in str(value)),
    "hex": "{:X}".format,
}
