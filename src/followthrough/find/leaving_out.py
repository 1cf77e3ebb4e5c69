"""Words that leave something out of what is said of all: `with the sole exception of`, `sauf`, `a excepción de`."""

COUNTED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|"
    r"una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d{1,2}(?![\d.]))"
)
"""How many are left out: `two`."""
EXCEPT = (
    r"(?:except(?:ing)?(?:\s+for)?|with\s+(?:the\s+)?(?:\w+\s+){0,2}exceptions?(?:\s+(?:of|being|for))?|excluding|"
    r"bar(?=\s+(?:the\s|those\s|recommendations?\b|one\b|two\b|three\b|\d))|exclusive\s+of|other\s+than|apart\s+from|aside\s+from|barring|save(?:\s+(?:for|only))?|all\s+but|"
    r"not\s+including|but\s+not|"
    rf"(?<=recommendations\s)but(?=\s+(?:{COUNTED}|the\s+ones?|(?:that|those)\s+(?:on|of|made|concerning|regarding|"
    r"relating|which|calling|listed|contained)|recommendations?)\b)|"
    r"(?:mais\s+(?:non|pas)|pero\s+no)(?=\s+(?:(?:las?|les)\s+)?(?:recom|\d))|"
    r"à\s+l[’']exception\s+d\w+|à\s+l[’']exclusion\s+d\w+|à\s+la\s+\w+\s+exception\s+d\w+|sauf|hormis|exception\s+faite\s+d\w+|"
    r"excepto|exceptuando|exceptuad[ao]s?|salvo|menos(?=\s+las?\s)|"
    rf"menos(?=\s+{COUNTED}\b)|"
    r"(?:con|a)\s+(?:la\s+)?(?:\w+\s+)?excepción\s+de)"
)
"""`with the sole exception of`, for patterns that go on with what is left out."""
