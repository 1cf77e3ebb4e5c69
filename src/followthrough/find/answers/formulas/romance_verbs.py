"""Verbs of position in French and Spanish in their persons: `nous acceptons`, `hemos decidido aceptar`."""

from followthrough.records import Position

_FR_OBJECT = r"(?= (?:pleinement |donc |également )?(?:la|les|cette|ces|toutes|nos?)? ?(?:recommandations?\b|\d))"
_FR_TO = (
    r"(?: pleinement| donc| également| volontiers)? (?:à|aux)"
    r"(?= (?:la |cette |ces |toutes )?(?:recommandations?\b|\d))"
)
_ES_OBJECT = r"(?= (?:la|las|esta|estas|todas las)? ?(?:recomendaci(?:ón|ones)\b|\d))"
_FR_YES = r"(?:accept(?:e|ent|ons)|appu(?:ie|ient|yons)|sout(?:ient|iennent|enons)|approuv(?:e|ent|ons))"
_FR_YES_TO = r"(?:souscri(?:t|vent|vons)|adh(?:ère|èrent|érons)|s[’']associe(?:nt)?)"
_FR_DONE = r"(?:acceptée?s?|appuyée?s?|soutenue?s?|retenue?s?|approuvée?s?)"
_FR_CANNOT = r"ne (?:peut|peuvent|saurait|sauraient|pourra|pourront|pourrait)"
_ES_YES = r"(?:acept(?:a|an|amos)|apoy(?:a|an|amos)|suscrib(?:e|en|imos)|respald(?:a|an|amos))"
_ES_TO_YES = r"(?:aceptar|apoyar|suscribir|respaldar|hacer suyas?)"
_ES_DECIDED = r"(?:ha decidido|han decidido|hemos decidido|decide|decidió)"

PERSONS: tuple[tuple[str, Position, bool], ...] = (
    (
        rf"n[’']{_FR_YES}(?= (?:la |les |cette |ces )?(?:recommandations? )?[\d., et]+ qu[’']en partie)",
        "supported_in_part",
        False,
    ),
    (rf"{_FR_CANNOT} y (?:souscrire|adhérer)", "not_supported", True),
    (r"no (?:está|están|estamos) de acuerdo con(?= (?:la|las|esta|estas) recomendaci|\s\d)", "not_supported", False),
    (
        r"(?<!\bno )(?:está|están|estamos) de acuerdo con(?= (?:la|las|esta|estas) recomendaci|\s\d)",
        "supported",
        False,
    ),
    (r"recueill(?:e|ent) l[’'](?:assentiment|agrément|accord)", "supported", True),
    (rf"{_FR_CANNOT} (?:\w+ment )?(?:pas )?(?:\w+ment )?être {_FR_DONE}", "not_supported", True),
    (r"(?:n[’'](?:est|a|ont)|ne sont) pas (?:été )?(?:retenue?s?|approuvée?s?)", "not_supported", True),
    (rf"(?:{_ES_DECIDED} no|no (?:podemos|podrá|pudo)) {_ES_TO_YES}{_ES_OBJECT}", "not_supported", False),
    (
        r"(?:no|tampoco) puede(?:n)? (?:aceptarse|apoyarse|ser aceptadas?|ser apoyadas?)(?= (?:la|las)\b)",
        "not_supported",
        False,
    ),
    (rf"no {_ES_YES}{_ES_OBJECT}", "not_supported", False),
    (rf"(?:n[’']|ne ){_FR_YES} pas{_FR_OBJECT}", "not_supported", False),
    (rf"ne {_FR_YES_TO} pas{_FR_TO}", "not_supported", False),
    (rf"(?:s[’']oppose(?:nt)?|(?<!\bne )nous opposons){_FR_TO}", "not_supported", False),
    (rf"(?:rejet(?:te|tent|ons)|refus(?:e|ent|ons)){_FR_OBJECT}", "rejected", False),
    (
        rf"(?:tener que|tiene que|debe|deben|{_ES_DECIDED}) rechazar{_ES_OBJECT}|(?<!\bno )rechaz(?:an|"
        rf"amos){_ES_OBJECT}",
        "rejected",
        False,
    ),
    (
        rf"(?:prenons|{_FR_CANNOT} que prendre|se born\w+ à prendre) (?:\w+ )?note (?:de|des)(?= (?:la |cette |"
        rf"ces )?(?:recommandations?\b|\d)| \d)",
        "noted",
        False,
    ),
    (
        r"(?:tomamos|(?:únicamente|sólo|solo|simplemente) (?:puede tomar|toma(?:n)?)) nota de(?= (?:la|las|esta|"
        r"estas) |\s\d)",
        "noted",
        False,
    ),
    (
        r"dont (?:il|elle) (?:est|prend|a) (?:simplement )?(?:pris )?note|(?:únicamente|sólo|solo|"
        r"simplemente) (?:se )?toma(?:n)? nota(?! de)",
        "noted",
        True,
    ),
    (
        r"(?:reçoi(?:t|vent)|recueille(?:nt)?) (?:un (?:accueil|avis) favorable|(?:notre|son|"
        r"leur) (?:plein )?(?:appui|adhésion|soutien))|à l[ae]s?quelles? (?:elle|il|nous) souscri(?:t|vons)",
        "supported",
        True,
    ),
    (r"(?<!\bno )cuenta(?:n)? con (?:todo el|el pleno|pleno|todo su|nuestro) apoyo", "supported", True),
    (
        rf"(?:aucune|sans) (?:raison|objection|hésitation|difficulté) (?:de|à|pour) ne pas (?:accepter|"
        rf"appuyer){_FR_OBJECT}",
        "supported",
        False,
    ),
    (
        rf"(?:{_ES_DECIDED}|(?:no tiene|sin|no hay) (?:ningún )?(?:inconveniente|reparo|problema)s? (?:en|para)|"
        rf"se complace en|tiene el (?:agrado|honor|placer) de|puede) {_ES_TO_YES}{_ES_OBJECT}",
        "supported",
        False,
    ),
    (rf"(?<!n[’'])(?<!\bne ){_FR_YES}{_FR_OBJECT}", "supported", False),
    (rf"(?<!\bne ){_FR_YES_TO}{_FR_TO}", "supported", False),
    (rf"(?<!\bno )(?<!\bni ){_ES_YES}{_ES_OBJECT}", "supported", False),
)
"""Words, what position they give, and whether the numbers that they answer stand before them. Refusals come first."""
