"""Who accepts, or made what is spoken of, where it is not the State or the review: `civil society supports`."""

import re

OTHERS_SAY = re.compile(
    r"\b(?:public|society|population|people|citizens|opinion|ministries|authorities|departments|circles|quarters|"
    r"ombuds\w+|institutions?|organi[sz]ations|stakeholders|parties|"
    r"States|committee|commission|council|community|parliament|courts?|survey|majority|no\s+one|nobody|anyone|"
    r"anybody)\s+$",
    re.IGNORECASE,
)
"""Who stands before the verb where it is not the State that answers: `civil society ` (supports)."""
OF_OTHERS = re.compile(
    r"\s+(?:of|by|made by|from|issued by|adopted by)\s+(?:the\s+)?(?:United Nations\s+|UN\s+)?"
    r"(?:Committees?\b|CPT|GRECO|ECRI|ODIHR|OSCE|Special\b|Council of Europe|European|Venice|"
    r"(?:\w+\s+){0,2}Commission\b|Ombuds|treaty bod|CEDAW|CERD|CRC|CAT\b|Human Rights Committee|Sub-?[Cc]ommittee|"
    r"Independent Expert|Working Group on (?!the Universal)|experts)"
)
"""Whose recommendations are spoken of where they are not the review's: ` of the Human Rights Committee`."""
BY_OTHERS = re.compile(
    r"(?:\s+by|(?<=support)\s+of(?!\s+(?:the\s+)?(?:people|parliament|legislature|assembly)\b))\s+"
    r"(?:the\s+|all\s+|its\s+|our\s+|many\s+|most\s+|a\s+)*"
    r"(?:[a-z]+\s+){0,2}(?:public|society|population|people|citizens|voters|ministries|departments|provinces|"
    r"churches|unions|"
    r"parliament|legislature|assembly|parties|party|courts?|donors|organi[sz]ations|stakeholders|experts|community|"
    r"majority)\b",
    re.IGNORECASE,
)
"""Who accepts or supports where it is not the State: ` by all political parties`."""
BY_BEFORE = re.compile(
    r"\s+by\s+the\s+(?:(?:previous|former|outgoing|last)\s+(?:Government|administration)|Ministry)\b", re.IGNORECASE
)
