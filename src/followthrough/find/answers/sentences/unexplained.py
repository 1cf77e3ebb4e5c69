"""Words beside an answer that nothing explains: `9.1 is accepted for documented migrants`.

Around a verb of position and the numbers that it takes only some things stand that leave the answer as it is: who
speaks, words that list, what the recommendation is about, reasons, and when and how it is said. Whatever else stands
between the two, or goes on right behind them, may change what is said, and leaves a doubt.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate, pairwise

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.named.clauses import speaks_of_a_part, subject_part
from followthrough.find.answers.named.numbers import Mention
from followthrough.find.answers.sentences.excepted import is_excepted
from followthrough.find.answers.sentences.groups import OTHERS
from followthrough.find.answers.sentences.sentence import Sentence
from followthrough.patterns import when_needed

_LISTS = (
    r"(?:and|or|nor|as|well|also|together|with|both|all|each|every|of|the|this|that|these|those|its?|our|their|in|"
    r"under|by|to|from|is|are|was|were|do|does|so|be|being|namely|i\.e\.?|e\.g\.?|viz\.?|including|include[sd]?|such|"
    r"following|follows?|above|below|listed|contained|set|out|made|recommendations?|recs?|ones?|numbers?|numbered|"
    r"nos?|paragraphs?|paras?|sub|report|working|group|document|likewise|equally|similarly|further|additionally|"
    r"addition|as|same|too|then|now|inclusive|respectively|principle|part|partly|partially|full|fully|only|just|"
    r"first|second|third|last|other|remaining|others|rest|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\d+|either|neither|not|but|accept(?:s|ed)?|support(?:s|ed)?|not(?:es|ed)|"
    r"et|ou|ni|ainsi|que|de|des|du|d|la|le|les|l|à|aux?|savoir|sont|est|dans|en|même|partie|partiellement|principe|"
    r"recommandations?|suivantes?|numéros?|paragraphes?|figurant|énoncées?|formulées?|autres?|toutes?|ces|cette|"
    r"y|o|u|e|así|como|también|al|igual|las?|el|los|lo|del|saber|son|es|parte|parcialmente|principio|"
    r"recomendaci(?:ón|ones)|siguientes?|números?|párrafos?|contenidas?|formuladas?|demás|otras?|todas?|esta|estas|"
    r"compris|inclu(?:id[ao]s?|yendo)|a|se|n|no|ne|pas|n°|qu|uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trois|quatre|cinq|"
    r"sept|huit|neuf|dix|onze|douze|celles?|aquellas?|which|at|it|they|estado|état|gobierno|gouvernement)"
)
"""One word of those that list numbers: `as well as those under numbers`."""
_MATTER = (
    r"(?:on|about|concerning|regarding|relat(?:ing|ed|ive)\s+to|pertaining\s+to|dealing\s+with|aim(?:ing|ed)\s+at|"
    r"calling|asking|requesting|to|with\s+(?:regard|respect)\s+to|in\s+respect\s+of|made|by|from|of|which|that|"
    r"whose|where|addressing|seeking|"
    r"contained|listed|figurant|contenues?|contenidas?|énoncées?|sur|concernant|relati(?:ve|f)s?|visant|tendant|portant|ayant\s+trait|en\s+vue|qui|dont|par|"
    r"sobre|relativas?|referentes?|relacionadas?|respecto|encaminadas?|dirigidas?|por|que|a|al|de|d[’'])"
)
"""What begins words on what a recommendation is about, or on who made it."""
_REASON = (
    r"(?:because|since|as(?!\s+(?:to|regards|concerns|far|long)\b)|given|due|owing|thanks|in\s+view|in\s+(?:the\s+)?light|"
    r"for\s+(?:the\s+|this\s+|that\s+|these\s+|those\s+|such\s+|its\s+)?(?:[\w-]+,?\s+(?:and\s+)?){0,5}?(?:reasons?|grounds|sake|cause|"
    r"moment|present|time\s+being|record|now|follow-up|implementation|consideration)|"
    r"(?:on|upon)\s+(?:the\s+|these\s+|those\s+|that\s+|this\s+|such\s+|[\w-]+\s+)*(?:grounds?|understanding|basis|assumption|premise)|"
    r"in\s+(?:line|accordance|conformity|keeping|compliance|consonance|harmony|conjunction|parallel|order|so\s+doing|"
    r"the\s+same\s+(?:way|manner|sense|spirit)|the\s+way|a\s+spirit)|"
    r"pursuant|consistent|consistently|under|with\s+a\s+view|with\s+the\s+(?:aim|intention|objective|purpose|hope)|"
    r"so\s+as\s+to|while|when|where|which|whose|having|being|bearing|considering|recalling|noting|stating|explaining|"
    r"stressing|adding|emphasi[sz]ing|underlining|taking|believing|recogni[sz]ing|pending|despite|notwithstanding|"
    r"regardless|irrespective|even\s+(?:if|though)|although|though|until|following|after|before|"
    r"based\s+on|by\s+virtue|as\s+a\s+(?:result|consequence|matter|whole|party|State)|"
    r"car|parce|puisque|étant|vu|compte|en\s+raison|du\s+fait|pour\s+(?:des?|les|ces|cette|la|ce)\s+(?:\w+\s+)?"
    r"(?:raisons?|motifs?)|au\s+motif|conformément|dans\s+le\s+(?:cadre|souci)|en\s+vertu|afin|eu\s+égard|"
    r"à\s+la\s+lumière|laquelle|lesquelles|qui|dont|tout\s+en|bien\s+que|même\s+si|sachant|dans\s+la\s+mesure\s+où|"
    r"porque|pues|puesto|dado|ya\s+que|debido|por\s+(?:cuanto|considerar\w*|ser|estar|carecer|contravenir|tratarse|"
    r"motivos|razones|las\s+razones|los\s+motivos|estas\s+razones|entender|haber|no)|en\s+virtud|habida|a\s+la\s+luz|conforme|de\s+conformidad|"
    r"por\s+\w+[aei]r(?:se)?\b|en\s+(?:función|atención|el\s+marco|cumplimiento|la\s+medida\s+en\s+que)|"
    r"subject\s+to|depending|within|dentro\s+de|in\s+(?:the\s+sense\s+)?that|for\s+further|sous\s+réserve|dans\s+la\s+limite|a\s+reserva|"
    r"con\s+(?:miras|el\s+fin)|a\s+fin\s+de|la\s+cual|las\s+cuales|si\s+bien|aunque|teniendo)"
)
"""What begins words that give reasons, or say in what spirit an answer is given."""
_MANNER = (
    r"(?:by|of|from|to|with|para|por|de|du|del|des|d[’'])\s+(?:(?:the|la|le|les|el|l[’']|our|its|su)\s*)?"
    r"(?:(?:national|federal|royal)\s+)?(?:(?:Gouvernement|Gobierno|Estado|État)\s+\w+|(?-i:[A-ZÀ-Ý])[\w’'-]*|delegation|country|authorities|State|government|us)"
    r"(?:\s+(?:of|the|and|under|review|de|la|del|du|(?-i:[A-ZÀ-Ý])[\w’'-]*))*|"
    r"(?:already|again|also|too|either|today|now|then|hereby|therefore|thus|accordingly|however|here|yet|"
    r"instead|\w+ly|likewise|further|altogether|at\s+all|once\s+(?:more|again)|"
    r"aussi|également|donc|désormais|\w+ment|également|también|\w+mente|ya|igualmente|"
    r"(?:in|as)\s+(?:full|principle|part|parts|(?:its|their|the)\s+(?:\w+\s+)?(?:entirety|totality|form|whole|wording|"
    r"formulation|terms?)|"
    r"general|essence|substance|a\s+whole|such|well|formulated|drafted|worded|written|they\s+(?:stand|are)|it\s+(?:stands|is)|"
    r"it\s+was|noted|accepted|supported|implemented|presented|follows)|"
    r"(?:as\s+)?(?:already|being|having\s+been)\s+(?:implemented|fulfilled|addressed|met)|"
    r"and\s+(?:already|(?:is\s+|are\s+)?being)\s+(?:implement|address|fulfil|carr|appl)\w*|"
    r"with(?:out)?\s+(?:\w+\s+){0,2}(?:pleasure|appreciation|satisfaction|interest|gratitude|thanks|reservations?|"
    r"conditions?|hesitation|exceptions?|qualifications?|comments?|commitment|enthusiasm)|"
    r"at\s+(?:this|the|that|its|present|first)(?:\s+(?:\w+\s+)?(?:stage|time|moment|point|session|juncture|outset|"
    r"review|adoption))?(?:\s+of\s+(?:the|its)\s+\w+)?|for\s+(?:now|the\s+(?:time\s+being|moment|present)|follow-up)|"
    r"(?:in|during|at|before|within|throughout|since|on|by)\s+(?:the\s+|its\s+)?(?:(?:last|first|second|third|fourth|previous|present|current|"
    r"Universal|national|interactive|initial|early|late|end\s+of)\s+)*(?:Working\s+Group|dialogue|review|session|cycle|UPR|"
    r"process|adoption|course|context|framework|consultations?|Council|plenary|addendum|report|Annex|annex|table|paragraph|statement|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|\d{1,2})"
    r"(?:\s+(?:of|for|in|report|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"the|Working|Group|Universal|Periodic|Review|\d{1,4}|Human|Rights|Council))*|"
    r"(?:en|dans|por|pour)\s+(?:principe|partie|totalité|l[’']état|son\s+intégralité|leur\s+intégralité|principio|"
    r"parte|su\s+totalidad|el\s+momento|ahora|l[’']instant|le\s+moment|tant\s+que\s+telles?)|"
    r"(?:antes\s+de|para|en|hasta|d[’']ici\s+(?:à\s+)?|avant)\s+(?:fin(?:es)?\s+(?:de\s+)?)?(?:19|20)\d\d|"
    r"en\s+su\s+(?:forma|redacción|formulación)\s+actual|dans\s+sa\s+(?:forme|rédaction|formulation)\s+actuelle|"
    r"à\s+ce\s+stade|en\s+(?:esta\s+etapa|este\s+momento)|"
    r"sans\s+(?:réserves?|conditions?)|sin\s+(?:reservas?|condiciones?)|lors\s+d(?:u|e\s+la|e\s+l[’']|e\s+son)\s*\w+(?:\s+interactif)?|recommendations?|"
    r"la\s+(?:première|seconde|primera|segunda)\s+part\w+|"
    r"telles?\s+quelles?|telles?\s+que\s+\w+|en\s+los\s+términos(?:\s+en\s+que\s+\w+\s+\w+)?|dans\s+(?:son|leur)\s+principe|"
    r"celles?\s+d\w+\s+[\w’'-]+|(?:esta|cette|la|the|this|these|estas|ces|les|las)\s+(?:said\s+)?recom\w+|in\s+(?:the|its)\s+form\s+in\s+which\s+it\s+\w+\s+\w+|"
    r"with\s+(?:the\s+following\s+|an?\s+|some\s+)?(?:\w+\s+)?(?:clarifications?|remarks?|observations?|explanations?)|"
    r"en\s+l[’']état|"
    r"avec\s+(?:plaisir|satisfaction|intérêt)|con\s+(?:agrado|satisfacción|interés)|ahora|inclusive|hoy|"
    r"tal(?:es)?\s+(?:y\s+)?como(?:\s+(?:está|están|figura|figuran|consta|fue|se|ha\s+sido))?(?:\s+(?:formul|redact|plante|"
    r"propues|present)\w*)?|como\s+tal(?:es)?|"
    r"\w+\s+(?:years?|months?)\s+(?:after|ago|later)\b[^,;:]*|durante\s+(?:el|la)\s+\w+(?:\s+interactivo)?|del?\s+(?:Estado|Gobierno|l[’']État)|qu[’']en\s+partie|solo\s+en\s+parte)"
)
"""What says by whom, when and how an answer is given: ` of Aland`, ` in full`, ` at this stage`."""
_ANOTHER_VERB = (
    r"(?:and|but|while|whereas|yet|or|et|mais|tandis\s+que|y|pero|mientras)\s+(?:[\w’']+\s+){0,2}?"
    r"(?:is|are|was|were|has|have|had|will|would|shall|can|cannot|could|may|might|must|does|do|did|"
    r"intends?|plans?|wishes|wants?|considers?|examin\w+|continues?|stud(?:y|ies)|remains?|"
    r"est|sont|a|ont|sera|seront|peut|peuvent|examine|étudie|reste|restent|entend|envisage|"
    r"es|son|ha|han|será|serán|puede|pueden|está|están|examina|estudia|queda|quedan|sigue|siguen)\b"
)
_BETWEEN = when_needed(
    rf"\w{{0,2}}[\s,;()–—“”\"’'/-]*(?:(?:{_LISTS}|{_MANNER})\b[\s,;()–—“”\"’'/.°-]*)*"
    rf"(?:(?:{_MATTER}\b|(?<=[,)]\s)|(?<=\)\sand\s)|(?<=\)\set\s)|(?<=\)\sy\s))(?![^:]*\b{_ANOTHER_VERB})[^:;]*[,(–—]\s*(?:{_LISTS}\b[\s,()–—“”\"’'/.-]*)*)?",
    re.IGNORECASE,
)
"""What may stand between an answer and a number: ` the recommendations on schools (`, `, on prisons, and `."""
_OBJECT = when_needed(rf"[\s,(]*(?:{_LISTS}\b[\s,(]*)*", re.IGNORECASE)
_GOES_ON = when_needed(
    rf"\w*[\s)\]”\"’']*(?:(?:{_MANNER})\b[\s)\]”\"]*)*(?:$|[.,;:(–—\[?!]|-\s|(?:{_REASON})\b|"
    rf"(?:and|but|while|whereas|yet|or|nor|et|ou|ni|mais|tandis|alors|ainsi\s+que|así\s+como|y|e|o|u|pero|mientras)\b)",
    re.IGNORECASE,
)
"""How a sentence may go on behind an answer: ` of Aland, `, ` at this stage because`."""
_ON_ITS_MATTER = when_needed(rf"[\s)\]”\"’']*{_MATTER}\b", re.IGNORECASE)
_ASKS = when_needed(
    r"\s+(?:to|made|of|by|from|that|which|calling|contained|on|about|regarding|concerning|relat\w+)\b", re.IGNORECASE
)
"""How it goes on behind `accepts the recommendation`: ` to build schools`."""
_AND = when_needed(r",?\s*(?:and|but|while|et|mais|y|pero)\s", re.IGNORECASE)
"""What joins a further number to a status: `Noted, and `."""
_PREDICATE = when_needed(
    r"(?:is|are|was|were|has|have|does|do|can|could|est|sont|n[’']est|se|no|es|son|fue)\b", re.IGNORECASE
)
"""What a status begins with that is the predicate of a number: `is not ` (accepted)."""
_IN_SPIRIT = when_needed(
    r",?\s+(?:in\s+(?:spirit|essence|substance)|provisionally|tentatively|conditionally)\b", re.IGNORECASE
)
"""What keeps a status open: `Accepted` ` in spirit`."""
_OF_THE_ORDER = when_needed(
    r"(?<!among )\b(?:the|la|el|le)\s+(?:first|second|third|last|latter|former|other|rest|remainder|première|seconde|"
    r"deuxième|dernière|primera|segunda|última)\b",
    re.IGNORECASE,
)
"""`, only the first `"""
_NONE_OF = when_needed(r"\b(?:none|neither|not|no|ninguna|aucune|ni)\b[^,.;:]{0,40}$", re.IGNORECASE)
"""`Ninguna de las recomendaciones `"""
_HEAD = when_needed(
    r"(?:^|[,;:]\s|\b(?:that|que|and|et|y|but|mais|pero)\s)\W*(?:(?:the|an?|its|our|their|la|le|les|el|los)\s+|l[’']\s*)"
    r"(?!(?:\w+\s+)?(?:acceptance|rejection|support)\b|recom|follow|said|above|parag|num|number|same|suiv|sigu)(?:[\w’'-]+\s+){1,4}?"
    r"(?:of|in|to|for|behind|underlying|de|des|du|en)\s+(?:(?:the|la|les?|las?)\s+)?"
    r"(?:recommendations?|recommandations?|recomendaci\w+)?\s*(?:nos?\.?\s*)?$",
    re.IGNORECASE,
)
"""`The premise of recommendation `"""
_IS_LED_UP = when_needed(
    r"\W*(?:as|with|in|on|for|regarding|concerning|to|of|following|after|by|from|all|both|each|"
    r"quant|en|pour|concernant|por|con|respecto)\b",
    re.IGNORECASE,
)
_CLAUSE = when_needed(
    rf"(?:[;,]|\s[–—]\s|\s(?:but|yet|however|though|although|while|whereas|mais|toutefois|cependant|pero|"
    rf"sin\s+embargo|tandis\s+que|mientras\s+que|aunque|si\s+bien|bien\s+que)\b)\s?+(?!(?:{_REASON}|que|who|and\s+(?:has|have|does|do|is|are|will)|in)\b)"
    r"(?P<words>(?:(?!\s(?:but|mais|pero)\s|,\s)[^;])+)",
    re.IGNORECASE,
)
"""`; its budget will be decided later`"""
_KEEPS_BACK = when_needed(
    r"\b(?:not|no|never|cannot|nor|neither|without|only|solely|except|excluding|remains?|retain\w*|unchanged|impossible|"
    r"unable|reserv\w*|refus\w*|reject\w*|declin\w*|object\w*|oppos\w*|disagree\w*|premature|difficult\w*|"
    r"otherwise|autrement|otra\s+cosa|ne|pas|seulement|uniquement|restera|reste|demeur\w*|"
    r"nunca|tampoco|solo|únicamente|sigue|seguirá|permanec\w*|mantien\w*)\b|\bn[’'](?=\w)",
    re.IGNORECASE,
)
"""What a further clause keeps something back from an acceptance with: ` will remain an offence`."""
_GIVES = when_needed(
    r"\b(?:parts?|elements?|aspects?|(?:is|are|be)\s+(?:\w+\s+)?(?:accept|support|endors)\w*|partie|parte|"
    r"(?:est|sont|es|son)\s+(?:\w+\s+)?(?:accept|appuy|acept|apoy)\w*)\b",
    re.IGNORECASE,
)
"""What a further clause takes something up with behind a refusal: ` its first part is acceptable`."""
_UNDERSTOOD = when_needed(
    r"\b(?:on|with)\s+the\s+understanding\s+that\s+(?:it|this|they|these|the\s+\w+)\s+(?:only\s+)?"
    r"(?:refer|concern|appl|cover|mean|relate|is\s+limited|are\s+limited|exclud)|"
    r"\bétant\s+entendu\s+qu[’'](?:elle|il)s?\s+(?:vise|concerne|port|s[’']appli)|"
    r"\b(?:entendimiento|entendido)\s+de\s+que\s+(?:solo\s|se\s+(?:refier|limit|aplic))",
    re.IGNORECASE,
)
"""What limits an acceptance to one meaning: ` on the understanding that it refers to `."""
_REFUSES = when_needed(
    r"\b(?:does|do|can|could|will|would|is|are|was|were|has|have|had)(?:\s+not|not|[’']t|n[’']t)\b(?:,\s[^,]{2,30},)?(?:\s+\w+){0,6}?\s+"
    r"(?:commit|support|accept|agree|endorse|undertake|envisage[sd]?|subscribe|guarantee|adhere|share|go)\b(?!\s+that\b)|"
    r"\b(?:do(?:es)?|did)\s+not\s+(?:consider|believe|think|see|deem|find|regard)\b[^.;]{0,60}\b(?:need(?:ed)?|necessary|"
    r"required|warranted|justified)\b|"
    r"\bunable\s+to\s+(?:commit|support|accept|agree|endorse|undertake|subscribe|guarantee)\b|"
    r"\b(?:ne|n[’'])\s?(?:\w+\s+){0,4}?(?:accept|appuie|appuy|engag|souscri|envisag)\w*|"
    r"\bno\s+(?:\w+\s+){0,3}?(?:acept|apoy|comprom|suscrib|prev)\w*",
    re.IGNORECASE,
)
"""What a sentence refuses with: ` does not, however, support `."""
_NO_HARM = when_needed(
    r"\bwithout\s+prejudice\b|\bunderstanding\s+that\b.*|\b(?:not|no)\s+(?:only|later|less|fewer|more|longer|doubt)\b|\bnos?\.|\bcannot\s+be\s+overstated\b|"
    r"\breject\w*\s+the\s+(?:assertion|premise|claim|characteri[sz]ation|implication|assumption|allegation)s?\b",
    re.IGNORECASE,
)
"""What denies nothing of an answer: `without prejudice`."""
_FAR = 160  # characters in front of a number in which its clause begins
_LEFT_TO_OTHERS = frozenset(("pending", "supported_in_part"))
"""Positions that leave open what is kept back."""


def unexplained(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether something stands between a formula and a number, or goes on behind them, that nothing explains."""
    if formula.end <= formula.start or formula.position in _LEFT_TO_OTHERS:
        return False
    if mention.end == mention.start and (formula.shape == "bare" or formula.soft):
        return _unexplained_of_its_own(formula, mention, sentence)
    if formula.shape == "bare" and not _AND.match(sentence.text, formula.end):
        return False
    if formula.soft or is_excepted(mention, sentence) or speaks_of_a_part(sentence.text, formula, sentence.end):
        return False
    first, last = sorted(((formula.start, formula.end), (mention.start, mention.end)))
    if first[1] > last[0]:
        return False
    apart = _is_apart if first[0] == formula.start else _has_another_subject
    return (
        apart(formula, mention, sentence)
        or _goes_on_otherwise(formula, mention, sentence)
        or _turns(formula, mention, sentence)
    )


def _unexplained_of_its_own(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say the same of a status, or of words that are no formula, in a recommendation's own entry."""
    if formula.shape == "bare":
        if formula.position == "supported" and _IN_SPIRIT.match(sentence.text, formula.end):
            return True
        return bool(_PREDICATE.match(sentence.text, formula.start)) and _goes_on_otherwise(formula, mention, sentence)
    return formula.position == "supported" and _turns(formula, mention, sentence)


def _is_apart(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether words part a number from the verb before it: `takes on board 9.1, and is minded to accept 9.2`."""
    text = sentence.text
    begin = max([formula.end, *(one.end for one in sentence.named if formula.end <= one.end <= mention.start)])
    between = text[begin : mention.start]
    return ":" not in text[formula.end : mention.start] and not _BETWEEN.fullmatch(between)


def _has_another_subject(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether a verb behind a number is of something else: `Of the steps in 9.1, the first is accepted`."""
    text, named = sentence.text, sentence.named
    inside = [one for one in named if mention.start < one.start < formula.start]
    between = text[inside[-1].end if inside else mention.end : formula.start]
    if formula.shape == "active":
        behind = [one for one in named if one.start >= formula.end]
        return bool(behind) and _OBJECT.fullmatch(text, formula.end, behind[0].start) is not None
    if mention.end > mention.start and any(
        _parts(one, other, sentence) for one, other in pairwise([mention, *inside])
    ):
        return True
    if _OF_THE_ORDER.search(between) and not subject_part(text, formula, sentence.start):
        return True
    return not inside and not between.strip() and _of_something_else(formula, mention, sentence)


def _parts(one: Mention, other: Mention, sentence: Sentence) -> bool:
    """Say whether something else is said of the first of two numbers: `9.1 is being studied and 9.2 ` (is noted)."""
    return not (is_excepted(other, sentence) or _BETWEEN.fullmatch(sentence.text, one.end, other.start))


def _of_something_else(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether a number only tells of what a verb speaks: `The premise of recommendation 9.1 ` (is rejected)."""
    if mention.start == sentence.start or subject_part(sentence.text, formula, sentence.start):
        return False
    before = sentence.text[max(sentence.start, mention.start - _FAR) : mention.start]
    if _NONE_OF.search(before) and formula.position != "not_supported":
        return True
    head = _HEAD.search(before)
    return head is not None and not _IS_LED_UP.match(before)


def _goes_on_otherwise(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether a sentence goes on behind number and formula with what is no reason, manner or matter."""
    first = formula.end <= mention.start
    at = mention.end if first else formula.end
    if _GOES_ON.match(sentence.text, at, sentence.end):
        return False
    matter = _ON_ITS_MATTER if first else _ASKS if formula.shape == "active" else None
    return not (matter and matter.match(sentence.text, at, sentence.end))


def _turns(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether another clause, which answers nothing itself, keeps something back: `; its budget stays`."""
    accepts = formula.position == "supported"
    if accepts and _UNDERSTOOD.search(sentence.text, formula.end, sentence.end):
        return True
    begins, turning = _turning(sentence, _KEEPS_BACK if accepts else _GIVES)
    return turning[bisect_left(begins, max(formula.end, mention.end))]


@lru_cache(maxsize=4)
def _turning(sentence: Sentence, turns: re.Pattern[str]) -> tuple[list[int], list[bool]]:
    """Give where clauses of a sentence may begin, and whether of those from there on one turns; last that none does.

    Found out once, since a sentence may have hundreds of answers.
    """
    clauses: list[re.Match[str]] = []
    at = sentence.start
    while clause := _CLAUSE.search(sentence.text, at, sentence.end):
        clauses.append(clause)
        at = clause.start() + 1
    begins = [clause.start() for clause in clauses]
    named, plain = ([(one.start, one.end) for one in some] for some in (sentence.named, sentence.plain))
    taken = sorted([*named, *plain])
    firsts, reach = [start for start, _ in taken], list(accumulate((end for _, end in taken), max))
    turning = [False] * (len(clauses) + 1)
    for nth in range(len(clauses) - 1, -1, -1):
        clause = clauses[nth]
        before = bisect_left(firsts, clause.end("words"))
        answers = before > 0 and reach[before - 1] > clause.start("words")
        further = turning[bisect_left(begins, clause.end())]
        turning[nth] = further or (not answers and _turns_in(clause["words"], turns))
    return begins, turning


def _turns_in(words: str, turns: re.Pattern[str]) -> bool:
    answers = OTHERS.search(words) or "respectively" in words
    return not answers and bool(turns.search(_NO_HARM.sub(" ", words)))


def refuses(text: str, start: int, end: int) -> bool:
    """Say whether the sentence `text[start:end]` refuses something: `It cannot commit itself to the budget`."""
    return _REFUSES.search(text, start, end) is not None
