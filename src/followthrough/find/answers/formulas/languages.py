"""Formulas of position in French and Spanish, in which many addenda are written."""

import re
from functools import cache

from followthrough.find.answers.formulas.romance_grammar import SENTENCES
from followthrough.find.answers.formulas.romance_verbs import PERSONS
from followthrough.records import Position

_FORMULAS: tuple[tuple[str, Position, bool], ...] = (
    (
        r"accept(?:e|ent|ée?s?|er)\s+(?:en partie|partiellement)|partiellement accept(?:e|ée?s?)\b|(?:appuyée?s?|"
        r"soutenue?s?)\s+(?:en partie|partiellement)",
        "supported_in_part",
        False,
    ),
    (r"souscri(?:t|vent) (?:partiellement|en partie) (?:à|aux)", "supported_in_part", False),
    (
        r"ne (?:souscri(?:t|vent)|adhère(?:nt)?|s[’']associe(?:nt)?) pas (?:à|aux)|"
        r"(?:n[’']est|ne sont) pas en mesure de faire (?:sienne|leur)s?|ne fai(?:t|sant) pas siennes?|"
        r"no (?:se encuentra(?:n)?|está(?:n)?) en condiciones de (?:aceptar|apoyar|hacer suyas?)|"
        r"no (?:hace(?:n)? suyas?|suscribe(?:n)?)",
        "not_supported",
        False,
    ),
    (
        r"(?:souscri(?:t|vent)|adhère(?:nt)?|s[’']associe(?:nt)?) aux recommandations|"
        r"accepte(?:nt)? toutes les autres recommandations|"
        r"(?<!\bno )(?:hace(?:n)? suyas?|suscribe(?:n)?) (?:las?|estas?) recomendaci(?:ón|ones)|"
        r"(?<!pas )(?<!mesure de )(?:fait|font|faire) siennes? (?:les? |la |ces? |cette )?recommandations?",
        "supported",
        False,
    ),
    (
        r"(?:plaisir|heureu(?:x|se)|décidé|décide|honneur) d[’'](?:accepter|appuyer)"
        r"(?= (?:les?|la|cette|ces|toutes|\d))",
        "supported",
        False,
    ),
    (r"(?<!\bno )(?:cuentan? con|gozan? de) su (?:pleno )?apoyo", "supported", True),
    (
        r"recom(?:m|)(?:andations?|endaciones) (?:notées?|anotadas?|"
        r"(?:dont|de las que)\b[^.;:\d]{2,60}?(?:prend note|toma nota))"
        r"(?: (?:par|por)[^.:;\d]{2,60}?)?(?: (?:sont|son)(?: les suivantes| las siguientes)?)?\s*:(?=\s*\d)",
        "noted",
        False,
    ),
    (
        r"recom(?:m|)(?:andations?|endaciones) (?:acceptées?|appuyées?|soutenues?|aceptadas?|apoyadas?)"
        r"(?: (?:par|por)[^.:;\d]{2,60}?)?(?: (?:sont|son)(?: les suivantes| las siguientes)?)?\s*:(?=\s*\d)",
        "supported",
        False,
    ),
    (r"no puede(?:n)? (?:aceptarse|apoyarse)", "not_supported", True),
    (
        r"(?<!\bno )(?:considera|juzga|estima|encuentra)(?:n)? aceptables?(?= \d| las? recomendaci)",
        "supported",
        False,
    ),
    (r"n[’']emporte(?:nt)? pas l[’']adhésion|no (?:es|son|resulta) aceptables?", "not_supported", True),
    (r"emporte(?:nt)? l[’']adhésion|(?<!\bno )(?:es|son) aceptables?", "supported", True),
    (r"n[’']est que notée|ne sont que notées", "noted", True),
    (
        r"ne (?:pas )?pouvoir (?:accepter|appuyer|souscrire à)|no (?:poder|respalda(?:n)?|puede(?:n)? respaldar)"
        r"(?: (?:aceptar|apoyar))?|(?<!\bno )declina(?:n)?(?= \d| las? recomendaci)",
        "not_supported",
        False,
    ),
    (
        r"(?:acepta|apoya|respalda)(?:n)? (?:solo )?(?:en parte|parcialmente)(?= \d| las? recomendaci)",
        "supported_in_part",
        False,
    ),
    (
        r"(?<!\bno )(?:se complacen? en (?:aceptar|apoyar)|respalda(?:n)?)"
        r"(?= \d| las? recomendaci| estas? recomendaci)",
        "supported",
        False,
    ),
    (r"se limita(?:n)? a tomar nota de(?= \d| las? recomendaci| estas? recomendaci)", "noted", False),
    (
        r"bénéficie(?:nt)? d[’']un (?:appui|soutien) partiel|(?:goza|cuenta)(?:n)? (?:de|con)(?: un|"
        r" el)? apoyo parcial",
        "supported_in_part",
        True,
    ),
    (
        r"se (?:apoya|acepta)n? (?:solo )?(?:en parte|parcialmente)",
        "supported_in_part",
        True,
    ),
    (
        r"ne (?:peut|peuvent|saurait|sauraient) (?:pas )?(?:recevoir (?:l[’']assentiment|"
        r"l[’']agrément|un avis favorable)|"
        r"bénéficier (?:de l[’']appui|du soutien)|"
        r"recueillir l[’'](?:adhésion|appui))|no puede(?:n)? (?:contar con el|gozar del) apoyo",
        "not_supported",
        True,
    ),
    (
        r"(?:prend|prennent|a pris|ont pris) (?:\w+ )?note (?:de|des)(?= \d| recommandations?\b)|(?:toma(?:n)?|tomó|"
        r"tomaron|ha(?:n)? tomado) nota de(?= \d| las? recomendaci)",
        "noted",
        False,
    ),
    (
        r"(?<!pas )(?:accepte(?:nt)?|(?:a|ont) accepté|appuie(?:nt)?|soutien(?:t|nent))(?= \d|"
        r" les recommandations| la recommandation)|"
        r"(?<!\bno )(?:acepta(?:n)?|aceptó|aceptaron|ha(?:n)? aceptado|apoya(?:n)?|apoyaron)(?= \d|"
        r" las? recomendaci)",
        "supported",
        False,
    ),
    (
        r"(?:n[’']accepte(?:nt)? pas|ne (?:peut|peuvent|saurait) (?:pas )?(?:accepter|appuyer|souscrire à)|"
        r"n[’']est pas en mesure d[’'](?:accepter|appuyer)|n[’']appuie pas)",
        "not_supported",
        False,
    ),
    (
        r"(?:ne (?:peut|peuvent) (?:pas )?être (?:acceptée?s?|appuyée?s?|soutenue?s?)|"
        r"ne recueille(?:nt)? pas (?:l[’']adhésion|l[’']appui)|ne bénéficie(?:nt)? pas (?:de l[’']appui|du soutien)|"
        r"(?:n[’'](?:est|ont|a)|ne sont) pas (?:été )?(?:acceptée?s?|appuyée?s?|soutenue?s?))",
        "not_supported",
        True,
    ),
    (
        r"(?:est|sont|a été|ont été) (?:acceptée?s?|appuyée?s?|soutenue?s?)",
        "supported",
        True,
    ),
    (r"(?:est|sont|a été|ont été) notée?s?|(?:est|a été|ont été) prise?s? en note", "noted", True),
    (r"(?:a pris|prend|prennent) (?:bonne )?note (?:de la|des|de cette|de ces) recommandations?", "noted", False),
    (r"(?:est|sont|a été|ont été) rejetée?s?", "rejected", True),
    (r"rejette(?:nt)? (?:la|les|cette|ces) recommandations?", "rejected", False),
    (
        r"(?:accepte(?:nt)?|appuie(?:nt)?|soutien(?:t|nent)|souscri(?:t|vent) à|adhère à) (?:la|les|cette|ces|"
        r"toutes les) (?:présentes? |suivantes? )?recommandations?",
        "supported",
        False,
    ),
    (
        r"(?:est|sont|reste(?:nt)?|demeure(?:nt)?)(?: encore| toujours)? (?:à l[’'](?:examen|étude)|"
        r"en cours d[’']examen|"
        r"en suspens)",
        "pending",
        True,
    ),
    (
        r"(?:acepta(?:n)?|aceptaron|aceptadas?)\s+parcialmente|parcialmente aceptadas?|apoya(?:n)?\s+parcialmente|"
        r"aceptadas? en parte",
        "supported_in_part",
        False,
    ),
    (
        r"no (?:acepta(?:n)?|apoya(?:n)?|puede(?:n)? aceptar|puede(?:n)? apoyar|está en condiciones de aceptar)",
        "not_supported",
        False,
    ),
    (
        r"no (?:se acepta(?:n)?|se apoya(?:n)?)",
        "not_supported",
        True,
    ),
    (
        r"se (?:acepta|apoya)(?:n)?",
        "supported",
        True,
    ),
    (
        r"(?:toma|tomó|ha tomado|se toma) nota de (?:la|las|esta|estas) (?:siguientes? )?recomendaci(?:ón|ones)",
        "noted",
        False,
    ),
    (
        r"(?:se toman? nota|se ha tomado nota|ha(?:n)? sido (?:tomadas? en nota|anotadas?)|son anotadas?)",
        "noted",
        True,
    ),
    (r"rechaza(?:n)? (?:la|las|esta|estas) recomendaci(?:ón|ones)", "rejected", False),
    (r"(?:ha(?:n)? sido|es|son) rechazadas?", "rejected", True),
    (
        r"(?:acepta(?:n)?|apoya(?:n)?) (?:la|las|esta|estas|todas las) (?:siguientes? |demás |restantes |otras )?"
        r"recomendaci(?:ón|ones)",
        "supported",
        False,
    ),
    (
        r"(?:está|queda|sigue|permanece|continúa)(?:n)?(?: aún| todavía)? (?:en estudio|pendientes?|en examen)",
        "pending",
        True,
    ),
)
_WITH_PRONOUNS: tuple[tuple[str, Position, bool], ...] = (
    (
        r"ne (?:peut|peuvent|saurait) (?:l[’']|les )(?:accepter|appuyer) qu[’']en partie|"
        r"ne (?:l[’']|les )(?:accepte|appuie)(?:nt)? qu[’']en partie|"
        r"(?<!\bne )(?:l[’']|les )(?:accepte|appuie)(?:nt)? (?:partiellement|en partie)|"
        r"(?<!\bno )(?:la|las) (?:acepta|apoya)n? (?:solo )?(?:parcialmente|en parte)|"
        r"y souscri(?:t|vent) (?:partiellement|en partie)",
        "supported_in_part",
        True,
    ),
    (r"ne (?:peut|peuvent|saurait) (?:pas )?(?:l[’']|les )(?:accepter|appuyer)", "not_supported", True),
    (r"ne (?:l[’']|les )(?:accepte|appuie)(?:nt)? pas|no (?:la|las) (?:acepta|apoya)n?", "not_supported", True),
    (
        r"(?:l[’']|les )(?:accepte|appuie)(?:nt)?\b(?! (?:la|les|cette))|"
        r"(?<!\bno )(?:la|las) (?:acepta|apoya)n?(?! (?:la|las|esta))",
        "supported",
        True,
    ),
    (
        r"(?:borne\w*|contente\w*) (?:à|d[’'])\s?en prendre (?:\w+ )?note|limita(?:n)? a tomar nota de (?:ellas?|"
        r"las? mismas?)|"
        r"en (?:prend|prennent|a pris) (?:\w+ )?note|(?:toma|tomó|ha tomado) nota de (?:ellas?|las? mismas?)",
        "noted",
        True,
    ),
)
_LAST_WORDS: tuple[tuple[str, Position, bool], ...] = (
    (
        r"(?:recommandation|recomendación) (?:partiellement acceptée|acceptée (?:en partie|partiellement)|"
        r"parcialmente aceptada|aceptada (?:parcialmente|en parte))",
        "supported_in_part",
        True,
    ),
    (r"(?:recommandation|recomendación) (?:non acceptée|no aceptada|no apoyada)", "not_supported", True),
    (r"(?:recommandation|recomendación) (?:acceptée|soutenue|appuyée|aceptada|apoyada)", "supported", True),
    (
        r"(?:recommandation notée|recommandation dont il est pris note|recomendación (?:anotada|"
        r"de la que (?:se )?toma nota|de la que se ha tomado nota))",
        "noted",
        True,
    ),
    (r"(?:recommandation rejetée|recomendación rechazada)", "rejected", True),
)
_BARE = re.compile(
    r"[\s:–—\-(]*(?P<all>(?P<never>n[’'](?:accepte|appuie|est) pas(?: acceptée?| appuyée?)?|ne soutient pas)|"
    r"(?P<not>non |no (?:se )?|ne (?=souscrit pas))?"
    r"(?:(?:pleinement |entièrement |totalement |plenamente |totalmente |"
    r"déjà mise en œuvre, )?(?P<partly>partiellement |parcialmente )?(?P<yes>acceptée?s?|accepte|appuie|"
    r"soutenue?s?|soutient|appuyée?s?|souscrit(?: pas)?|recueille l[’']adhésion|(?:se )?aceptadas?|(?:se )?aceptan?|"
    r"apoyadas?|(?:se )?apoyan?)"
    r"(?P<after> en partie| partiellement| en parte| parcialmente)?"
    r"|(?P<noted>notée?s?|"
    r"prises? en (?:compte|note)|prise?s? en note|prend note|pris note|anotadas?|tom(?:a|ar|ado) nota|tomada nota|"
    r"se (?:toma|ha tomado) nota)|"
    r"(?P<rejected>rejetée?s?|rechazadas?)|(?P<pending>en suspens|à l[’'](?:examen|étude)|pendientes?|en (?:estudio|"
    r"examen))))"
    r"(?=\s*$|\s*[.,:;()–—-]|\s+(?-i:[A-ZÀÉ(])|\s+(?:y|et)\s)",
    re.IGNORECASE,
)
"""A position that stands alone, in French or Spanish: `Partiellement acceptée.`, `No se acepta`."""
_NUMBER_THEN = re.compile(r"\d\s*:\s*")
"""What stands between numbers and a position that stands alone: `133.6 : ` (acceptées)."""
_FOREIGN = re.compile(
    r"recommandation|recomendaci|accept(?:e|ent|er|é\w*)\b|acept|apoy|appu[iy]|sout[ie]|prend|adhés|souscri|sienne|"
    r"suya|adhi|"
    r"prennent|prise?s?\b|emporte|aceptable|respald|declin|anotad|noté|nota\b|rejet|rechaz|pendiente|suspens|"
    r"favorable|assentiment|s[’']engage|engageons|comprom|retir",
    re.IGNORECASE,
)
"""What a text must hold before it is looked at in French and Spanish: `recomendación`."""


def other_languages(text: str, start: int, end: int) -> list[tuple[int, int, Position, bool]]:
    """Give the French and Spanish formulas in `text[start:end]`.

    Each has its beginning, end and position, and says whether the numbers that it answers stand before it.
    """
    if not _FOREIGN.search(text, start, end):
        return []
    found: list[tuple[int, int, Position, bool]] = []
    places = [start, *(colon.end() for colon in _NUMBER_THEN.finditer(text, start, end))]
    for bare in filter(None, (_BARE.match(text, place, end) for place in places)):
        found.append((bare.start("all"), bare.end("all"), _bare_position(bare), True))
    for pattern, position, passive in _patterns():
        for match in pattern.finditer(text, start, end):
            if not any(match.start() < last and first < match.end() for first, last, _, _ in found):
                found.append((match.start(), match.end(), position, passive))
    return found


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Position, bool], ...]:
    """Give the patterns of all formulas; they are made when a text first has need of them."""
    return tuple(
        (re.compile(rf"\b(?:{words})", re.IGNORECASE), position, passive)
        for words, position, passive in (*_WITH_PRONOUNS, *_LAST_WORDS, *SENTENCES, *_FORMULAS, *PERSONS)
    )


def _bare_position(match: re.Match[str]) -> Position:
    if match["never"]:
        return "not_supported"
    if match["yes"]:
        if match["partly"] or match["after"]:
            return "supported_in_part"
        return "not_supported" if match["not"] else "supported"
    if match["noted"]:
        return "noted"
    return "rejected" if match["rejected"] else "pending"
