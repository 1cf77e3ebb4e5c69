"""Sentences on figures in French or Spanish, put into the English words by which figures are read.

Only words that say what is counted, and what takes from it, are put into English; all others stay and count nothing.
"""

import re
from functools import cache

from followthrough.patterns import when_needed

_SMALL = {
    2: "deux dos",
    3: "trois tres",
    4: "quatre cuatro",
    5: "cinq cinco",
    6: "six seis",
    7: "sept siete",
    8: "huit ocho",
    9: "neuf nueve",
    10: "dix diez",
    11: "onze once",
    12: "douze doce",
    13: "treize trece",
    14: "quatorze catorce",
    15: "quinze quince",
    16: "seize dieciséis",
    17: "diecisiete",
    18: "dieciocho",
    19: "diecinueve",
    20: "vingt vingts veinte",
    21: "veintiuno veintiuna veintiún",
    22: "veintidós",
    23: "veintitrés",
    24: "veinticuatro",
    25: "veinticinco",
    26: "veintiséis",
    27: "veintisiete",
    28: "veintiocho",
    29: "veintinueve",
    30: "trente treinta",
    40: "quarante cuarenta",
    50: "cinquante cincuenta",
    60: "soixante sesenta",
    70: "setenta",
    80: "ochenta",
    90: "noventa",
    100: "cent cents cien ciento",
    200: "doscientas doscientos",
    300: "trescientas trescientos",
    400: "cuatrocientas cuatrocientos",
}
_VALUES = {word: value for value, words in _SMALL.items() for word in words.split()}
_ONES = {"un": 1, "une": 1, "uno": 1, "una": 1}
_FOUR = 4
_PHRASES = (
    (
        "recommendations",
        (
            r"recommandations?",
            r"recomendaci(?:ón|ones)",
        ),
    ),
    (
        "total number of",
        (
            r"(?:le\s+)?nombre\s+total\s+de(?:s)?",
            r"(?:el\s+)?número\s+total\s+de(?:\s+las)?",
        ),
    ),
    (
        "of the",
        (
            r"(?:sur|parmi)\s+(?:les|un\s+total\s+de|ses|ces)(?=\s+\d)",
            r"(?<!portant )sur(?=\s+\d{1,3}\s*(?:[.,;)]|$))",
            r"(?<!\d\s)(?:de|entre)\s+(?:las|un\s+total\s+de)(?=\s+\d)",
        ),
    ),
    (
        "of the",
        (
            r"des(?=\s+\d)",
            r"de\s+(?:las|los)(?=\s+\d)",
        ),
    ),
    (
        "of which",
        (
            r"(?:dont|parmi\s+lesquelles)(?=\s+(?:\d|elle|il|le|la)\b)",
            r"de\s+las\s+cuales(?=\s+\d)",
            r"dont(?=\s+\d)",
        ),
    ),
    ("of which it", (r"de\s+las\s+cuales",)),
    ("it received", (r"se\s+(?:formularon|hicieron|presentaron|recibieron)",)),
    (
        "in all",
        (
            r"au\s+total",
            r"en\s+tout",
            r"en\s+total",
        ),
    ),
    ("a total of", (r"un\s+total\s+de",)),
    (
        "over",
        (
            r"plus\s+de",
            r"más\s+de",
        ),
    ),
    (
        "about",
        (
            r"près\s+de",
            r"presque",
            r"casi",
            r"alrededor\s+de",
            r"environ",
            r"unas(?=\s+\d)",
        ),
    ),
    (
        "less than",
        (
            r"moins\s+de",
            r"menos\s+de",
        ),
    ),
    (
        "at least",
        (
            r"au\s+moins",
            r"al\s+menos",
        ),
    ),
    (
        "all of the recommendations but",
        (
            r"(?:toutes|todas)(?:\s+(?:les|las)\s+recommendations)?\s*,?\s+(?:sauf|hormis|à\s+l[’']exception\s+de|"
            r"excepto|salvo|menos|con\s+excepción\s+de|a\s+excepción\s+de)(?:\s+las?)?",
        ),
    ),
    (
        "all the",
        (
            r"toutes\s+(?:les|ces)",
            r"la\s+totalité\s+des",
            r"l[’']ensemble\s+des",
            r"todas(?:\s+las)?",
        ),
    ),
    (
        "enjoy the support",
        (
            r"bénéfici\w+\s+(?:de\s+)?(?:l[’']|son\s+|du\s+)?(?:appui|soutien)",
            r"recueill\w+\s+(?:l[’']|son\s+)(?:adhésion|appui|assentiment)",
            r"(?:gozan?|cuentan?|gozaron|contaron)\s+(?:del?|con)\s+(?:el\s+|su\s+)?apoyo",
        ),
    ),
    ("do not ", (r"(?:ne|n[’'])\s*(?:en\s+)?(?=enjoy)",)),
    ("do not ", (r"(?:no)\s+(?=enjoy)",)),
    (
        "were not",
        (
            r"n[’']\s*(?:ont|a)\s+pas\s+été",
            r"ne\s+sont\s+pas",
            r"ne\s+seront\s+pas",
            r"no\s+(?:fueron|son|han\s+sido|se)",
        ),
    ),
    ("has not", (r"n[’']\s*(?:en\s+)?(?:a|ont)\s+pas",)),
    (
        "cannot",
        (
            r"ne\s+peut(?:\s+pas)?",
            r"n[’']\s*a\s+pu",
            r"n[’']est\s+pas\s+en\s+mesure\s+d[’e]\s*",
            r"no\s+puede",
            r"no\s+pudo",
            r"no\s+está\s+en\s+condiciones\s+de",
        ),
    ),
    (
        "does not accept",
        (
            r"n[’']\s*(?:en\s+)?accepte(?:nt)?\s+pas",
            r"no\s+(?:acepta|aceptó|ha\s+aceptado|aceptaron)",
        ),
    ),
    (
        "does not support",
        (
            r"ne\s+(?:les\s+)?(?:soutient|soutiennent)\s+pas",
            r"n[’']appuie\s+pas",
            r"no\s+(?:apoya|apoyó|ha\s+apoyado)",
        ),
    ),
    (
        "takes note of",
        (
            r"(?:se\s+)?(?:prend|prendre|prennent|tomar|(?:ha|había|han|habían)\s+tomado|toma|tomó|tomando|tomado|a\s+pris|"
            r"ont\s+pris|pris|est\s+pris|sont\s+pris\w*)\s+(?:bonne\s+|dûment\s+)?(?:note|nota)(?:\s+d(?:e|es|el|’|"
            r"'))?(?:\s+las)?",
        ),
    ),
    ("were", (r"(?:ont\s+été|a\s+été|ayant\s+été|sont|seront|est|fueron|han\s+sido|son|quedaron)",)),
    (
        "partially accepted",
        (
            r"(?:part(?:iellement|ialmente)|en\s+part(?:ie|e))\s+(?:accept|acept)(?:ées?|adas?)",
            r"(?:accept|acept)(?:ées?|adas?)\s+(?:partiellement|parcialmente|en\s+part(?:ie|e))",
            r"parcialmente\s+aceptadas?",
        ),
    ),
    (
        "partially",
        (
            r"partiellement",
            r"parcialmente",
            r"en\s+partie",
            r"en\s+parte",
        ),
    ),
    ("acceptance of", (r"(?:acceptation|aceptación)\s+d(?:e\s+las|es?|u)",)),
    ("accepted", (r"(?:acceptées?|aceptadas?|appuyées?|soutenues?|apoyadas?)",)),
    (
        "accepted",
        (
            r"(?:accepté|acceptant|accepter|aceptado|aceptó|aceptaron|appuyé|soutenu|apoyado|apoyó|aceptar|appuyer|"
            r"apoyar)",
        ),
    ),
    ("accepts", (r"(?:accepte(?:nt)?|acepta|aceptan|appuie(?:nt)?|soutient|soutiennent|apoya|apoyan)",)),
    ("noted", (r"(?:notées?|anotadas?)",)),
    (
        "rejected",
        (r"(?:rejetées?|rechazadas?|rejeté|rechazado|rechazó|rejette|rechaza|rejeter|rechazar|refusées?|refusé)",),
    ),
    (
        "pending",
        (
            r"en\s+suspens",
            r"à\s+l[’']examen",
            r"pendientes",
            r"en\s+estudio",
        ),
    ),
    ("received", (r"(?:reçues?|reçu|recibidas?|recibido|recibió|recevant|reçoit)",)),
    ("made", (r"(?:formulées?|adressées?|présentées?|faites?|formuladas?|hechas|presentadas?|formulées)",)),
    (
        "on",
        (
            r"relatives?\s+(?:à|aux?)",
            r"concernant",
            r"portant\s+sur",
            r"relativas?\s+a(?:l)?",
            r"sobre",
            r"en\s+matière\s+de",
            r"en\s+materia\s+de",
            r"sur\s+l[ae’']",
        ),
    ),
    ("other", (r"(?:d[’'])?autres(?=\s+\d)", r"otr[ao]s(?=\s+\d)")),
    ("others", (r"autres(?!\s+recommendations)",)),
    (
        "remaining",
        (
            r"restantes?",
            r"autres",
            r"demás",
        ),
    ),
    (
        "has",
        (
            r"a(?=\s+(?:accept|received|reject))",
            r"ont(?=\s+(?:accept|received))",
            r"ha(?:n)?(?=\s+(?:accept|received|reject))",
        ),
    ),
    (
        "previous review",
        (
            r"(?:premier|précédent|dernier)\s+(?:cycle|examen)",
            r"(?:primer|anterior|último)\s+(?:ciclo|examen)",
        ),
    ),
    (
        "it",
        (
            r"elle",
            r"elles",
            r"il",
            r"lui",
        ),
    ),
    (
        "and",
        (
            r"et",
            r"y",
            r"e",
        ),
    ),
    (
        "but",
        (
            r"mais",
            r"pero",
        ),
    ),
    (
        "of",
        (
            r"du",
            r"de(?:\s+(?:la|ces|esas|estas))?",
        ),
    ),
    (
        "not",
        (
            r"ne",
            r"no",
        ),
    ),
    (
        "the",
        (
            r"les",
            r"las",
        ),
    ),
    ("that", (r"que",)),
)
_FOREIGN = ("ecommandations", "ecomendaciones")
_THOUSANDS = when_needed(r"(?<=\b\d)[\u00a0\u202f ](?=\d{3}\b)")


def is_foreign(text: str) -> bool:
    """Say whether a text speaks of recommendations in French or Spanish."""
    return any(map(text.__contains__, _FOREIGN))


def in_english(text: str) -> str:
    """Give a text with the words that figures are read by in English."""
    text = _numbers().sub(lambda found: f"{_value(found[0])}", _THOUSANDS.sub(",", text))
    for pattern, english in _phrases():
        text = pattern.sub(english, text)
    return text


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?:(?<=[’'\s])|(?!\w))", re.IGNORECASE), english)
        for english, words in _PHRASES
    )


@cache
def _numbers() -> re.Pattern[str]:
    word = "|".join(sorted(_VALUES, key=len, reverse=True))
    ones = "|".join(_ONES)
    return re.compile(rf"\b(?:{word})(?:(?:[\s-]+(?:et|y)[\s-]+|[\s-]+)(?:{word}|{ones}))*\b", re.IGNORECASE)


def _value(words: str) -> int:
    value = 0
    for word in re.findall(r"[^\W\d_]+", words.lower()):
        one = _VALUES.get(word) or _ONES.get(word, 0)
        if one == _VALUES["cent"] and value:
            value *= one
        elif one == _VALUES["vingt"] and value % 10 == _FOUR:
            value += one * _FOUR - _FOUR
        else:
            value += one
    return value
