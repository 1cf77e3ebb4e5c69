"""Sentences of position in French and Spanish, put together from their parts.

`n’est pas en mesure, à ce stade, d’appuyer` is a denial, a verb of power, an aside and an infinitive; each part has
few forms, and all of them go together. Fixed phrases stand in `languages`.
"""

from followthrough.records import Position

_ASIDE = r"(?:, [^,.;:\d]{2,60},)?"
_FR_ADVERB = (
    r"(?:,? (?:donc|ainsi|aujourd[’']hui|aussi|également|désormais|maintenant|toujours|néanmoins|toutefois|cependant|"
    r"dès lors|déjà|"
    r"en conséquence|par conséquent|de ce fait|à ce stade|pour l[’'](?:heure|instant)|pour le moment|"
    r"en l[’']état(?: actuel)?|volontiers|avec (?:plaisir|satisfaction)|(?!partiellement|seulement|"
    r"uniquement)\w+ment),?){0,3}"
)
_FR_IS = rf"(?:est|sont|était|étaient|étant|(?:a|ont|ayant|avait|avaient){_FR_ADVERB} été)"
_FR_DONE = r"(?:acceptée?s?|appuyée?s?|soutenue?s?|retenue?s?|approuvée?s?)"
_FR_YES = (
    r"(?:accept(?:e|ent|ons|ait|aient)|appu(?:ie|ient|yons|yait|yaient)|sout(?:ient|iennent|enons|enait|enaient)|"
    r"approuv(?:e|ent|ons|ait|aient)|(?<!n[’'])(?:a|ont|avait|avaient|avons) (?:accepté|appuyé|soutenu|approuvé))"
)
_FR_YES_TO = (
    r"(?:souscri(?:t|vent|vons|vait|vaient)|adh(?:ère|èrent|érons|érait|éraient)|s[’']associ(?:e|ent|ait|aient))"
)
_FR_TO_YES = (
    r"(?:accepter|appuyer|soutenir|approuver|retenir|faire siennes?|(?:souscrire|adhérer|s[’']associer) (?:à|aux))"
)
_FR_PART = r"(?:la|sa) (?:première|seconde|deuxième|dernière) (?:partie|moitié|phrase)"
_COUNT = r"(?:une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\d{1,3}(?![\d.]))"
_FR_OBJECT = (
    rf"(?:{_FR_ADVERB} {_FR_PART} de)?(?={_FR_ADVERB} (?:toutes )?(?:la |les |cette |ces |l[’']ensemble des |aux |"
    r"des |nos?\.? ?)?"
    rf"(?:présentes? |suivantes? |{_COUNT} )?(?:recommandations?\b|\d|(?:toutes )?les autres(?=\s*(?:[.,;]|$))))"
)
_FR_CANNOT = (
    r"(?:(?:décidé|choisi|préféré|préfère|et|mais) de ne pas|(?:est|sont|se trouve(?:nt)?|se voi(?:t|"
    r"ent)) dans l[’']impossibilité|(?:se )?refus(?:e|ent|ons|ait)|(?:a|ont|avons) refusé|"
    r"n[’']est pas possible(?: pour [^,.;:\d]{2,50})?|"
    r"n[’']a pas été possible|ne pas (?:être (?:en mesure|à même)|"
    r"pouvoir)|n[’'](?:a|ont) pu|n[’'](?:a|ont|avons) pas (?:pu|été (?:en mesure|à même))|ne (?:peu(?:t|vent)|"
    r"pouvai(?:t|"
    r"ent)|pouvons|saurai(?:t|ent)|pourrai?(?:t|ent)?|pourront|pourra)(?: pas|"
    r" point)?|"
    r"(?:n[’'](?:est|était|étaient|entend|entendent|envisage|a)|"
    r"ne (?:sont|sommes|souhaite|souhaitent|compte|comptent|se trouve|se voit)) (?:pas|point)"
    r"(?: (?:en mesure|à même|disposée?s?|prête?s?|l[’']intention))?)"
)
_FR_CAN = (
    r"(?:(?<!n[’'])(?:est|était) (?:en mesure|à même|heureu(?:x|se)|disposée?|prête?)|(?<!\bne )(?:sont|"
    r"sommes) (?:en mesure|à même|prêts?)|"
    r"(?:a|ont|avons|avait|avaient) (?:décidé|choisi|convenu)|(?:a|ont|avons) le plaisir|se félicite(?:nt)?)"
)
_FR_HAS = (
    r"(?:recueill(?:e|ent|ait|aient)|reçoi(?:t|vent)|bénéfici(?:e|ent|ait|aient)|joui(?:t|ssent)|emport(?:e|ent)|"
    r"rencontr(?:e|ent)|obtien(?:t|nent)|(?:a|ont|avait|avaient)(?= (?:pas |point )?(?:l[’']|le |son |leur |notre ))|"
    r"(?<!n[’'])(?:a|ont) (?:recueilli|reçu|obtenu|emporté))"
)
_OF_OTHERS = (
    r"(?! (?:de(?: la| l[’']| los| las)?|d[’']|des|du|del) ?(?:tou(?:s|tes) |plusieurs |certain\w* |nombreu\w* |"
    r"tod[oa]s |vari[oa]s |les |los |las |"
    r"la )*(?:minist|parti|parlement|assembl|sénat|sociét|organi|états membres|population|partenaires|communaut|"
    r"opinion|congreso|"
    r"parlamento|asamblea|senado|sociedad|población|comunidad|estados miembros))"
)
"""Whose support is not the State's: ` de la société civile`."""
_FR_SUPPORT = (
    r"(?:de |du |d[’'])?(?:l[’']|le |la |son |sa |notre |un )?(?:pleine? |entière? |total |totale )?"
    r"(?:appui|soutien|adhésion|agrément|assentiment|accord|approbation)(?! partiel)\b" + _OF_OTHERS
)
_FR_CARRIES_OUT = (
    r"(?:s[’']engage(?:nt)?|nous nous engageons|s[’']est engagée?|"
    r"se sont engagés)(?: \w+ment)? à (?:\w+ment )?(?:mettre"
    r"(?: \w+ment)? en (?:œuvre|oeuvre|application|pratique)|appliquer|exécuter|honorer|donner suite(?= (?:à|"
    r"aux))(?: à)?)"
)
_FR_STANDS_BY = (
    r"(?:réitère|confirme|réaffirme|maintien|renouvelle)(?:nt|t|nnent)? (?:son|leur) (?:plein(?:e)? |entière? |"
    r"ferme )?"
    r"(?:acceptation (?:de|des)|(?:appui|soutien|adhésion) (?:à|aux))"
)
_FR_NOTES = (
    r"(?:(?:décidé de|borne à|tient à|contente de|contrainte? de|obligée? de|tenue? de|amenée? à|et(?: de)?) prendre|"
    r"prend|prennent|prenons|prenait|prenaient|et pris|"
    r"a pris|ont pris|"
    rf"avons pris){_FR_ADVERB} (?:bonne |"
    rf"dûment )?(?:note|acte)"
)
_ES_ADVERB = (
    r"(?:,? (?:por (?:lo )?tanto|por consiguiente|en consecuencia|también|asimismo|ahora|hoy|ya|por ello|así pues|"
    r"de momento|por el momento|en este momento|por ahora|sin embargo|no obstante|en esta etapa|con (?:agrado|"
    r"satisfacción|gusto)|"
    r"(?!parcialmente|solamente|únicamente)\w+mente),?){0,3}"
)
_ES_IS = r"(?:es|son|fue|fueron|siendo|(?:ha|han|había|habían|habiendo) sido|queda|quedan)"
_ES_DONE = r"(?:aceptadas?|apoyadas?|respaldadas?|aprobadas?)"
_ES_YES = (
    r"(?:(?:acept|apoy|respald)(?:a|an|amos|aba|aban|ó|aron)|suscrib(?:e|en|imos|ía|ían|ió|ieron)|"
    r"(?:ha|han|había|habían|hemos) (?:aceptado|apoyado|respaldado|suscrito))"
)
_ES_TO_YES = r"(?:aceptar|apoyar|respaldar|suscribir|aprobar|hacer suyas?)"
_ES_PART = r"la (?:primera|segunda|última) (?:parte|mitad|frase)"
_ES_COUNT = r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,3}(?![\d.]))"
_ES_OBJECT = (
    rf"(?:{_ES_ADVERB} {_ES_PART} de)?(?={_ES_ADVERB} (?:todas |la totalidad de |el conjunto de )?(?:la |las |esta |"
    r"estas )?(?:siguientes |presentes |"
    rf"{_ES_COUNT} )?"
    rf"(?:recomendaci(?:ón|ones)\b|\d|(?:todas )?(?:las )?(?:demás|restantes|otras)(?=\s*(?:[.,;]|$))))"
)
_ES_CANNOT = (
    r"(?:(?:se ven?|está|están|se encuentran?) (?:en la imposibilidad|imposibilitad[oa]s?)|"
    r"(?:(?:se )?(?:niegan?|negó|rehúsan?|rehusó)|(?:se )?(?:ha|han) (?:negado|rehusado))(?= a )|"
    r"no (?:(?:es|resulta|ha sido|fue) posible(?: para [^,.;:\d]{2,50}?)?|poder|haber podido|ha podido|han podido|"
    r"estar en (?:condiciones|posición|disposición)|(?:puede|pueden|"
    r"podía|podían|podemos|podrá|podrán|pudo|desea|desean|considera posible)|"
    r"(?:está|están|estaba|estaban|estamos|se encuentra|se encuentran|se halla) "
    r"(?:en (?:condiciones|posición|disposición|situación)|dispuest[oa]s?|preparad[oa]s?)|"
    r"(?:tiene|tienen|tenía) (?:la )?intención))"
)
_ES_CAN = (
    r"(?<!\bno )(?:(?:está|están|estamos) (?:en (?:condiciones|disposición)|dispuest[oa]s?)|(?:ha|han|"
    r"había|habían|hemos) (?:decidido|optado por)|"
    r"(?:tiene|tienen) el (?:agrado|placer)|se complacen?|(?:nos|le) (?:complace|es grato))"
)
_ES_HAS = (
    r"(?:cuentan?|contaba|tienen?|tenían?|gozan?|gozaba|recib(?:e|en|ió|ieron)|obtienen?|obtuv(?:o|ieron)|"
    r"merecen?|contó|contaron|(?:ha|han) (?:contado|gozado|recibido))"
)
_ES_SUPPORT = (
    r"(?:con |de)?(?:l | ?el | ?la | ?su | ?nuestr[oa] | ?todo el | ?un )?(?:pleno |total |firme |decidido )?"
    r"(?:apoyo|respaldo|aceptación|aprobación|conformidad|beneplácito)(?! parcial)\b" + _OF_OTHERS
)
_ES_CARRIES_OUT = (
    r"(?:se comprometen?|nos comprometemos|se ha(?:n)? comprometido)(?: \w+mente)? a (?:\w+mente )?(?:aplicar|"
    r"ejecutar|"
    r"cumplir|implementar|poner en práctica|llevar a (?:cabo|la práctica)|dar (?:cumplimiento|seguimiento) a)"
)
_ES_STANDS_BY = (
    r"(?:reitera|confirma|reafirma|mantiene|renueva)(?:n)? su (?:plen[oa] |firme |total )?"
    r"(?:aceptación de|(?:apoyo|respaldo) a)"
)
_ES_NOTES = (
    r"(?:(?:decidió|decidido|limita a|opta por|optado por|obligad[oa] a|y) tomar|toma|toman|tomamos|tomaba|tomaban|"
    r"tomó|"
    rf"(?:ha|han|había|habían|y) tomado){_ES_ADVERB} (?:debida |buena )?nota"
)

SENTENCES: tuple[tuple[str, Position, bool], ...] = (
    (
        rf"(?:n[’']est|ne sont) que (?:partiellement|en partie) {_FR_DONE}|"
        rf"{_FR_IS}{_FR_ADVERB} (?:(?:partiellement|en partie) {_FR_DONE}|{_FR_DONE} (?:partiellement|en partie))",
        "supported_in_part",
        True,
    ),
    (
        rf"(?:se )?{_ES_IS}{_ES_ADVERB} (?:(?:parcialmente|en parte) {_ES_DONE}|{_ES_DONE} (?:parcialmente|"
        r"en parte))",
        "supported_in_part",
        True,
    ),
    (rf"{_FR_YES} (?:partiellement|en partie){_FR_OBJECT}", "supported_in_part", False),
    (rf"(?<!\bno ){_ES_YES} (?:parcialmente|en parte){_ES_OBJECT}", "supported_in_part", False),
    (
        rf"(?:n[’'](?:est|a été)|ne (?:sont|ont été)){_FR_ADVERB} {_FR_DONE} qu[e’']",
        "supported_in_part",
        True,
    ),
    (r"(?<=\d )(?:acceptées?|appuyées?|aceptadas?|apoyadas?)(?=\s*(?:[.;]|$))", "supported", True),
    (r"(?<=\d )(?:notées?|anotadas?)(?=\s*(?:[.;]|$))", "noted", True),
    (r"(?<=\d )(?:rejetées?|rechazadas?)(?=\s*(?:[.;]|$))", "rejected", True),
    (rf"n[’'](?:accept|appui)e(?:nt)? que {_FR_PART} de{_FR_OBJECT}", "supported_in_part", False),
    (rf"{_ES_YES} (?:únicamente|solamente|solo|sólo) {_ES_PART} de{_ES_OBJECT}", "supported_in_part", False),
    (rf"{_FR_CANNOT}{_FR_ADVERB}{_ASIDE},? ?(?:de |d[’']|à )?{_FR_TO_YES}{_FR_OBJECT}", "not_supported", False),
    (
        rf"{_FR_CANNOT}{_FR_ADVERB} (?:être{_FR_ADVERB} {_FR_DONE}|"
        rf"(?:recueillir|recevoir|bénéficier|emporter) {_FR_SUPPORT})",
        "not_supported",
        True,
    ),
    (
        rf"(?:n[’'](?:est|était|étaient|a|ont)|ne sont) (?:pas|point){_FR_ADVERB}(?: été{_FR_ADVERB})? {_FR_DONE}|"
        rf"(?:ne |n[’']){_FR_HAS} (?:pas|point){_FR_ADVERB} {_FR_SUPPORT}|"
        rf"n[’'](?:a|ont) (?:pas|point) (?:recueilli|reçu|obtenu|emporté){_FR_ADVERB} {_FR_SUPPORT}",
        "not_supported",
        True,
    ),
    (
        rf"(?:ne |n[’']){_FR_HAS}{_FR_ADVERB} {_FR_SUPPORT}(?! qu)|(?:ne |"
        rf"n[’']){_FR_IS}{_FR_ADVERB} {_FR_DONE}(?! qu)",
        "not_supported",
        True,
    ),
    (
        rf"(?:ne |n[’'])(?:{_FR_YES}|{_FR_YES_TO}) (?:pas|point)(?: à| aux)?{_FR_OBJECT}|"
        rf"n[’'](?:a|ont|avons) pas{_FR_ADVERB} (?:accepté|appuyé|soutenu|approuvé){_FR_OBJECT}",
        "not_supported",
        False,
    ),
    (rf"{_ES_CANNOT}{_ES_ADVERB}{_ASIDE},? ?(?:de |a |para )?{_ES_TO_YES}{_ES_OBJECT}", "not_supported", False),
    (
        rf"no (?:puede|pueden|podrá|podrán|podía|podían|pudo|pudieron){_ES_ADVERB} (?:ser{_ES_ADVERB} {_ES_DONE}|"
        rf"(?:contar|gozar|recibir) {_ES_SUPPORT})|"
        rf"no (?:{_ES_IS}{_ES_ADVERB} {_ES_DONE}|{_ES_HAS}{_ES_ADVERB} {_ES_SUPPORT})",
        "not_supported",
        True,
    ),
    (rf"no {_ES_YES}{_ES_OBJECT}", "not_supported", False),
    (rf"et(?: de)? rejeter{_FR_OBJECT}|y rechazar{_ES_OBJECT}", "rejected", False),
    (
        r"(?<!\bne )(?:retire(?:nt)?|retirons|(?<!n[’'])(?:a|ont) retiré) (?:son|leur|notre) (?:appui|soutien|"
        r"adhésion|acceptation) "
        rf"(?:à|aux|de|des){_FR_OBJECT}|"
        r"(?<!\bno )(?:retiran?|retiró|retiramos|(?:ha|han) retirado) (?:su|nuestro) (?:apoyo|respaldo|"
        rf"aceptación) (?:a|de){_ES_OBJECT}",
        "not_supported",
        False,
    ),
    (r"et y (?:souscrit|souscrivent|adhère|adhèrent)|y (?:la|las) hacen? suyas?", "supported", True),
    (
        rf"(?:ne peu(?:t|vent) que|ne pouvons que) rejeter{_FR_OBJECT}|no pued(?:e|en) sino rechazar{_ES_OBJECT}",
        "rejected",
        False,
    ),
    (
        rf"parmi celles qu(?:e |[’'])[^.,;:\d]{{0,60}}?{_FR_CANNOT}{_FR_ADVERB} (?:d[’']|de )?{_FR_TO_YES}|"
        rf"entre (?:las|aquellas) que [^.,;:\d]{{0,60}}?{_ES_CANNOT}{_ES_ADVERB} {_ES_TO_YES}",
        "not_supported",
        True,
    ),
    (rf"{_FR_IS}{_FR_ADVERB} rejetées?|{_ES_IS}{_ES_ADVERB} rechazadas?|se rechazan?", "rejected", True),
    (rf"(?<!\bne )(?:rejet(?:te|tent|ait|aient)|(?:a|ont) rejeté){_FR_OBJECT}", "rejected", False),
    (rf"(?<!\bno )(?:rechaz(?:a|an|ó|aba)|(?:ha|han) rechazado){_ES_OBJECT}", "rejected", False),
    (
        rf"{_FR_NOTES} des autres(?=\s*(?:[.,;]|$))|{_FR_NOTES} (?:de|des|d[’'](?=une\b))(?: {_FR_PART} de|"
        r" la (?:première|seconde|dernière)(?= partie|"
        r"\s*[.,;]|$))?"
        rf"(?= (?:la |cette |ces |l[’']ensemble des )?(?:{_COUNT} )?(?:recommandations?\b|\d)|"
        rf" {_COUNT}(?: d[’']entre elles)?\s?\(|"
        r"\s*[.,;]|$)",
        "noted",
        False,
    ),
    (
        r"il est pris (?:note|acte) de(?:s(?= recommandations?\b)| la(?= recommandation\b)|(?= \d))",
        "noted",
        False,
    ),
    (
        r"dont [^.,;:\d]{2,60} (?:prend|prennent|a pris|ont pris)(?: (?:bonne|dûment))? (?:note|acte)",
        "noted",
        True,
    ),
    (
        rf"{_FR_IS}{_FR_ADVERB} (?:simplement |seulement |uniquement )?notée?s?|il en est{_FR_ADVERB} pris (?:note|"
        r"acte)",
        "noted",
        True,
    ),
    (
        rf"{_ES_NOTES} de las (?:demás|restantes|otras)(?=\s*(?:[.,;]|$))|{_ES_NOTES} de(?: {_ES_PART} de|"
        r" la (?:primera|segunda|última)(?= parte|\s*[.,;]|$))?"
        rf"(?= (?:la |las |esta |estas )?(?:{_ES_COUNT} )?(?:recomendaci(?:ón|ones)\b|\d)| {_ES_COUNT}\s?\(|\s*[.,;]|"
        r"$)",
        "noted",
        False,
    ),
    (
        rf"de las? (?:que|cuales?) [^.,;:\d]{{0,60}}?tom(?:an?|ó|aron) (?:debida )?nota|"
        rf"{_ES_IS}{_ES_ADVERB} (?:anotadas?|objeto de toma de nota)|"
        rf"se (?:tom(?:an?|ó|aron)|ha tomado){_ES_ADVERB} (?:debida |en )?nota(?! de)",
        "noted",
        True,
    ),
    (rf"(?<!\bne )(?<!n[’']){_FR_CAN}{_ASIDE} (?:de |d[’']|à )?{_FR_TO_YES}{_FR_OBJECT}", "supported", False),
    (
        rf"(?<!pas )favorables? (?:à|aux){_FR_OBJECT}|(?<!\bno es )(?<!\bno son )(?:favorables? a|"
        rf"partidari[oa]s? de){_ES_OBJECT}|"
        rf"(?<!pas )en faveur de(?={_FR_OBJECT}|s recommandations)|(?<!no está )a favor de{_ES_OBJECT}",
        "supported",
        False,
    ),
    (rf"{_ES_CAN}{_ASIDE} (?:de |a |en )?{_ES_TO_YES}{_ES_OBJECT}", "supported", False),
    (
        rf"{_FR_IS}{_FR_ADVERB} {_FR_DONE}|(?<!\bne )(?<!n[’']){_FR_HAS}{_FR_ADVERB} {_FR_SUPPORT}",
        "supported",
        True,
    ),
    (rf"(?<!\bno ){_ES_IS}{_ES_ADVERB} {_ES_DONE}|(?<!\bno ){_ES_HAS}{_ES_ADVERB} {_ES_SUPPORT}", "supported", True),
    (rf"(?<!\bne )(?<!n[’'])(?:{_FR_CARRIES_OUT}|{_FR_STANDS_BY}){_FR_OBJECT}", "supported", False),
    (rf"(?<!\bno )(?:{_ES_CARRIES_OUT}|{_ES_STANDS_BY}){_ES_OBJECT}", "supported", False),
    (
        rf"(?<!\bne )(?<!n[’'])(?:{_FR_YES}{_FR_OBJECT}|{_FR_YES_TO} (?:à|aux){_FR_OBJECT})|"
        rf"en (?:accept|appui)e(?:nt)? {_COUNT}(?=, (?:à savoir|soit)| \(| ?:)",
        "supported",
        False,
    ),
    (
        rf"(?<!\bno )(?<!\bni ){_ES_YES}{_ES_OBJECT}|(?<!\bno )acepta(?:n)? {_ES_COUNT}(?=, a saber| \(| ?:)",
        "supported",
        False,
    ),
)
"""Words, what position they give, and whether the numbers that they answer stand before them. Refusals come first."""
