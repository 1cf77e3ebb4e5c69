"""Words that leave something out of what is said of all: `with the sole exception of`, `sauf`, `a excepción de`."""

EXCEPT = (
    r"(?:except(?:ing)?(?:\s+for)?|with\s+(?:the\s+)?(?:\w+\s+){0,2}exceptions?(?:\s+(?:of|being|for))?|excluding|"
    r"exclusive\s+of|other\s+than|apart\s+from|aside\s+from|barring|save(?:\s+(?:for|only))?|all\s+but|"
    r"not\s+including|but\s+not|(?:mais\s+(?:non|pas)|pero\s+no)(?=\s+(?:(?:las?|les)\s+)?(?:recom|\d))|"
    r"à\s+l[’']exception\s+d\w+|sauf|hormis|exception\s+faite\s+d\w+|"
    r"excepto|salvo|menos(?=\s+las?\s)|(?:con|a)\s+(?:la\s+)?(?:\w+\s+)?excepción\s+de)"
)
"""`with the sole exception of`, for patterns that go on with what is left out."""
