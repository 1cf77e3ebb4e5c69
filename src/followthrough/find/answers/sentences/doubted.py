"""What takes from a sentence that its answer is sure: `would accept 9.1 if`, `Parliament did not accept 9.1`.

A verb and what it takes are known words; others around them change what is said: conditions, wishes, denials, things
left out, somebody else who speaks. Each language has few of them. Where one stands that no rule has taken up, the
sentence is no answer but a doubt.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.formulas.reserves import PART_IN_BRACKETS
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.numbers import Mention, Span, mentions
from followthrough.find.answers.sentences.excepted import is_excepted
from followthrough.find.answers.sentences.not_done import FAR, NO_HARM, is_not_done
from followthrough.find.answers.sentences.respective import of_one_of_two
from followthrough.find.answers.sentences.sentence import Sentence
from followthrough.find.answers.sentences.unexplained import unexplained
from followthrough.find.answers.sentences.who_answers import somebody_else
from followthrough.find.answers.statements import LISTED, Statement

REACH = 400  # characters in front of a verb in which words that change it are looked for
_YES = frozenset(("supported", "supported_in_part"))
_UNREAL = re.compile(
    r"\b(?i:(?<!even )if|unless|whether|lest)\b|(?:^|[,;]\s)\s*(?i:were|had|should)\s+(?:it|the|there|[A-Z])|"
    r"\b(?:wrong|incorrect|mistaken|untrue|false|misleading|premature|untimely|rash)\s+(?:to|that)\b|"
    r"\b(?:claim|alleg|suggest|assum|presum|imagin|pretend|speculat|rumou?r|fear|predict|guess|expect|hop)(?:e[sd]?|"
    r"s|ed|ing)?\s+"
    r"(?:that\s|(?:[A-Z]\w+|the\s+\w+|it)\s+(?:to|would|will)\s)|"
    r"\b(?:is|are|was|were)\s+(?:said|reported|quoted|believed|rumoured|supposed|understood)\s+(?:to|as)\b|"
    r"\b(?:ask|wonder|inquir|enquir|question)(?:s|ed|ing)?\s+(?:\w+\s+)?(?:why|how|what|when|who|for\s+what)\b|"
    r"\b(?:beyond|(?:more|further|faster)\s+than)\s+(?:what\s+)?(?:[\w’']+\s+){1,3}$|"
    r"\b(?:bar(?:s|red)|prevent(?:s|ed)?|preclud(?:es|ed)|stop(?:s|ped)?|keep(?:s|t)?|hinder(?:s|ed)?|dissuade(?:s|d)?|discourag(?:es|ed)|"
    r"prohibit(?:s|ed)?)\b[^,;.]{0,60}\sfrom\s+(?:\w+\s+)?$|"
    r"\bwould\s+have\s+no\s+(?:objection|difficulty|problem|hesitation)\b|"
    r"\b(?:si(?!\s+bien)|s[’']il|s[’']ils|faux|erroné|inexact|prématuré|falso|erróneo|inexacto|prematuro)\b"
)
"""What makes of an answer one that is not given: `If the law is changed, `, `It would be wrong to say that `."""
_INTENDED = re.compile(
    r"\b(?:had|was|were)\s+(?:\w+\s+)?(?:intend|hop|plan|wish|want|mean|meant|thought|expect|inclin|mind|prepar|"
    r"about|close|due|"
    r"ready|willing|going|set|tempt)\w*\s+(?:to|on)\b|\bought\s+to\b|\bused\s+to\b|"
    r"\b(?:avait\s+(?:l[’']intention|prévu)|envisageait|comptait|espérait|voulait|souhaitait)\s|"
    r"\b(?:tenía\s+(?:la\s+intención|previsto)|pensaba|esperaba|quería)\s"
)
"""`had intended to ` (accept)"""
_NO = re.compile(
    r"\b(?:not|never|nobody|none|nothing|nor|neither|hardly|scarcely|barely|no|ne|ni|non|aucune?|jamais|nunca|ninguna?|"
    r"tampoco|guère|apenas|difficilement|difícilmente)\b|\bn[’'](?=\w)",
    re.IGNORECASE,
)
"""What denies: `hardly`, `tampoco`."""
_NO_SUPPORT = frozenset(("not_supported", "rejected"))
_AS_ONE_DENIAL = re.compile(rf"{NO_HARM.pattern}|\b(?:ni|aucune|ninguna)\b", re.IGNORECASE)
"""What denies with a refusal, and not it: `Ni 9.1 ni 9.2 ` (ne sont acceptées)."""
_RESERVE = re.compile(
    r"\b(?:bar|barring|save|except(?!ion)\w*|excluding|minus|short\s+of|other\s+than|apart\s+from|aside\s+from|"
    r"unless|(?<!even )if|until|"
    r"(?:subject\s+to|provided|on\s+(?:the\s+)?condition|conditional\w*|à\s+condition\s+que|sous\s+réserve|"
    r"à\s+condition|a\s+reserva|"
    r"a\s+condición|siempre\s+que)\s[^,.;]{0,60}"
    r"(?:\bwords?\b|phrase|sentence|wording|delet|remov|replac|amended|reword|reformul|supprim|modifi|remplac|elimin|"
    r"suprim|"
    r"sustitu|constitution|\blaw|legislation|sharia|islam|religio|custom|tradition|values|\bloi|droit|charia|\bley|"
    r"legislación)|"
    r"insofar|in\s+so\s+far|to\s+the\s+(?:\w+\s+)?extent|as\s+far\s+as|so\s+far\s+as|"
    r"(?:so|as)\s+long\s+as|with\s+(?!the\s+following\s+exceptions\s*[.:]?$)(?:(?:a|an|one|some|certain|the|"
    r"several)\s+)?(?:\w+\s+)?(?:reservation|caveat|"
    r"proviso|qualification|exception)s?|"
    r"(?:sans\s+(?:toutefois\s+)?que|sin\s+que|without\s+(?:any\s+)?(?:commit\w+|undertak\w+))|"
    r"tentative\w*|provisional\w*|in\s+(?:spirit|substance|essence)|but\s+for|"
    r"sauf|hormis|excepté|à\s+l[’']ex(?:ception|clusion)|dans\s+la\s+mesure|pour\s+autant|à\s+moins|(?<!en\s)tant\s+que|"
    r"avec\s+(?:une|des|quelques)\s+réserves?|salvo|excepto|menos|(?:a|con)\s+(?:la\s+)?excepción|en\s+la\s+medida|"
    r"con\s+(?:una\s+)?(?:salvedad|reservas?))\b|"
    r"\b(?:but|though|although|albeit|yet|mais|pero|aunque)\s+(?:not|only|without|never|partly|in\s+part|"
    r"(?:its|the)\s+(?:second|first|last|latter|former|other|part|rest|reference|words?|sentence|Protocol)|pas|"
    r"seulement|no(?!\s+(?:puede|pueden|podemos|podrá|acepta|apoya|está|están)\b)|solo)\b|"
    r"\b(?:the|of)\s+(?:first|second|third|last|latter|former)\s+(?:(?:two|three|one|ones)\b|of\s+(?:them|these|"
    r"those))",
    re.IGNORECASE,
)
"""What keeps something back from what is accepted: ` subject to `, ` as far as `."""
_OTHER_PART = re.compile(r"\w+\s+(?:its|the)\s+(?:second|first|last|latter|former|other|part|rest)", re.IGNORECASE)
"""`but the second` (part is noted)"""
_PART_IN_BRACKETS = re.compile(
    r"\([^()]*\b(?:parts?|half|limb|clause|partly|partially|only|partie|parte)\b[^()]*\)", re.IGNORECASE
)
_ONLY = re.compile(
    r"(?<!not )\b(?:only|solely|exclusively|seulement|uniquement|solamente|únicamente)\b", re.IGNORECASE
)
_OTHER_CLAUSE = re.compile(r",?\s(?:although|though|while|whereas|but|and|mais|pero|et|y)\s")
_ASIDE = re.compile(r"\([^()]*\)|,\s+(?:which|as|since|because|that)\b[^:]*:")
_EXPLAINS = re.compile(
    r"\b(?:because|since|(?<!far )(?<!long )as(?!\s+(?:far|long|is|are|to|regards|concerns)\b)|given|considering|"
    r"in\s+view|in\s+line|which|where|whose|on\s+the\s+(?:grounds?|understanding)|car|parce|puisque|ya\s+que|pues|"
    r"porque|dado)\b|;"
)
"""From where on a sentence only explains: ` since `."""
_OVERTAKEN = re.compile(
    r"\b(?:but|however|until|before|mais|pero)\b[^.;]{0,80}\b(?:since|no\s+longer|withdr\w+|revers\w+|overturn\w+|"
    r"struck|chang\w+|revis\w+|"
    r"reconsider\w*|otherwise|error|mistake|now|depuis|desde)\b"
)
"""`but the Court has since `"""
_NOR_REFUSES = re.compile(r"\s+ni\s+(?:se\s+)?(?:rechaz|rejet|refus)\w+", re.IGNORECASE)
"""`no se acepta` ` ni se rechaza`"""
_BY_MISTAKE = re.compile(r"\b(?:by\s+mistake|in\s+error|erroneously|mistakenly|par\s+erreur|por\s+error)\b")
_PAST = re.compile(r"\b(?:had|was|were|did|avait|había)\b|\w+ed\b", re.IGNORECASE)
_SOME_OF = re.compile(
    r"(?:\b(?:some|most|half|several|many|few|either|any|certaines?|algunas?)\s+(?:of\s+(?:the\s+)?|des\s+|"
    r"de\s+las\s+)?|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:of\s+(?:the\s+)?|des\s+|de\s+las\s+))"
    r"(?:recommendations?\s+|recommandations?\s+|recomendaciones\s+|nos?\.\s*)?$",
    re.IGNORECASE,
)
"""`two of recommendations `"""
_NONE_OF = re.compile(r"\b(?:not\s+(?:a\s+single\s+)?one|none|neither)\s+of\s+[\w\s]{0,30}$", re.IGNORECASE)
_OR = re.compile(r"\s*,?\s*(?:or|ou|o|and/or)\s+(?:recommendations?\s+|la\s+)?\(?\d", re.IGNORECASE)
_BY_WHOM = re.compile(r"\b(?:by|to|of|par|por|de(?:\s+la)?|du|del)\s+(?![a-zà-ÿ]+s?\s+recom)[^,.;:()]{2,60}")
_LISTING = frozenset(
    """
    as so nor is are was were do does and these those they being include includes namely i.e such in part
    principle full whole partially fully also recommendation recommendations rec recs the following no nos
    number numbers numbered of under contained paragraph paragraphs para paras sont son les las la et y
    suivantes suivante siguientes siguiente recommandation recommandations recomendación recomendaciones follows
    one two three well neither either même que ainsi así como igual al
    """.split()  # noqa: SIM905 - many words are read and compared as a block
)
"""What may stand between a passive and numbers that it takes: `are accepted: recommendations`."""
_OF_ANOTHER = re.compile(
    r"\)?,?\s+(?:being|having\s+been|étant(?!\s+(?:entendu|donné))|ayant\s+été|siendo|habiendo\s+sido|ne|n[’']|no|is|"
    r"are|was|were|does|do|"
    r"did|cannot|has|have|had|will|would|est|sont|es|son|fue|fueron)\b",
    re.IGNORECASE,
)
"""What stands behind a number that is the subject of a verb: ` is not`."""
_VERB = re.compile(
    r"(?<!that )(?<!which )\b(?:is|are|was|were|has|have|will|would|can|cannot|could|est|sont|ont|es|son|ha|han)\b"
)
_CLAUSE = re.compile(r".*(?:[,;:(–—]\s|\b(?:and|but|while|whereas|et|mais|y|pero)\s)", re.DOTALL)


def in_doubt(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether words that no rule has taken up change what a formula says of a number."""
    if formula.end <= formula.start:
        return False
    text, start, end = sentence.text, sentence.start, sentence.end
    begin = max(start, formula.start - REACH)
    left = text[text.rfind(";", begin, formula.start) + 1 or begin : formula.start]
    return bool(
        _UNREAL.search(left)
        or _INTENDED.search(left + text[formula.start : formula.end])
        or text[start:end].rstrip().endswith("?")
        or is_not_done(formula, left, mention, sentence)
        or somebody_else(left, formula, sentence)
        or _is_denied(formula, left, text[formula.start : formula.end])
        or _is_another_clause(formula, mention, sentence)
        or _begins_in_another_clause(formula, mention, sentence)
        or _is_of_some(formula, mention, sentence)
        or _is_only_for_some(formula, mention, sentence)
        or any(_keeps_back(formula, words, at, sentence) for words, at in _around(formula, mention, sentence))
        or (formula.position == "supported" and _keeps_back_within(mention, text))
        or PART_IN_BRACKETS.match(text, mention.end)
        or _NOR_REFUSES.match(text, formula.end, end)
        or _BY_MISTAKE.search(text, formula.end, min(end, formula.end + FAR))
        or (_PAST.search(text, formula.start, formula.end) and _OVERTAKEN.search(text, formula.end, end))
    )


def _keeps_back_within(mention: Mention, text: str) -> bool:
    """Say whether words in a list keep something back from one of its numbers: `9.1, 9.2 (first part), 9.3`."""
    return any(pattern.search(text, mention.start, mention.end) for pattern in (_RESERVE, _PART_IN_BRACKETS))


def in_doubt_of(
    numbers: tuple[str, ...], formula: Formula | None, mention: Mention, sentence: Sentence
) -> list[Statement]:
    """Give that a sentence speaks of numbers, where its words leave in doubt what it says of them."""
    if not (formula and numbers):
        return []
    if not (in_doubt(formula, mention, sentence) or unexplained(formula, mention, sentence)):
        return []
    return [unsure(numbers, sentence)]


def unsure(numbers: tuple[str, ...], sentence: Sentence) -> Statement:
    """Give that a sentence speaks of the position on numbers, and not for sure which one it is."""
    words = sentence.text[sentence.start : sentence.end].strip()
    return Statement(numbers, None, LISTED, comment=words, number=sentence.number, doubted=True)


def said_otherwise(said: Statement, used: Sequence[Formula], sentence: Sentence) -> bool:
    """Say whether a sentence goes on with the contrary of its one answer: `accepts 9.1; of the rest note is taken`.

    `used` are the formulas that numbers, parts or words on all others have taken up.
    """
    if said.level != LISTED or said.position not in {"supported", "noted", *_NO_SUPPORT} or not used:
        return False
    return any(
        formula not in used
        and formula.start > used[-1].end
        and formula.position != "pending"
        and (formula.position in _YES) != (said.position in _YES)
        for formula in sentence.plain
    )


def own_in_doubt(text: str, formula: Formula, start: int, end: int, catalogue: Catalogue) -> bool:
    """Say whether words around a formula of an entry, in its sentence `text[start:end]`, change what it says."""
    named = tuple(mention for mention in mentions(text[start:end]))
    at_its_place = tuple(replace(one, start=one.start + start, end=one.end + start) for one in named)
    own = Mention(start, start, (Span(""),))
    sentence = Sentence(text, start, end, at_its_place, (), catalogue, None)
    return in_doubt(formula, own, sentence) or unexplained(formula, own, sentence)


def _is_denied(formula: Formula, left: str, said: str) -> bool:
    """Say whether a denial stands in the clause of an answer that does not refuse: `It is not so that it accepts`."""
    if formula.shape == "bare" or (formula.position in _NO_SUPPORT and not _NO.search(said)):
        return False
    before = _CLAUSE.match(left)
    clause = left[before.end() :] if before else left
    harmless = _AS_ONE_DENIAL if formula.position in _NO_SUPPORT else NO_HARM
    blank = harmless.sub(lambda found: " " * len(found[0]), f"{clause}{said}")
    return bool(_NO.search(blank, 0, len(clause)))


def _is_another_clause(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether a number stands in another clause than a formula: `9.1 is accepted, and on 9.2 talks go on`."""
    if formula.end > mention.start or is_excepted(mention, sentence):
        return False
    if _OF_ANOTHER.match(sentence.text, mention.end):
        return True
    earlier = [other.end for other in sentence.named if formula.end <= other.end <= mention.start]
    begin = max([formula.end, *earlier])
    between = NO_HARM.sub(" ", _ASIDE.sub(" ", sentence.text[begin : mention.start]))
    if formula.position not in _NO_SUPPORT and _NO.search(between):
        return True
    if formula.shape == "active" or ":" in sentence.text[formula.end : mention.start]:
        return False
    words = re.findall(r"[^\W\d_]+(?:\.e)?", _BY_WHOM.sub(" ", sentence.text[begin : mention.start]).lower())
    return not set(words) <= _LISTING


def _begins_in_another_clause(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether the first numbers in front of a formula may belong to another: `is given to 9.1; 9.2 is noted`."""
    text = sentence.text
    if formula.start < mention.end or ";" not in text[mention.start : mention.end]:
        return False
    return _VERB.search(text, sentence.start, mention.start) is not None


def _is_of_some(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether only some of the numbers are meant, and not said which: `two of 9.1 to 9.5`, `9.1 or 9.2`."""
    before = sentence.text[max(sentence.start, mention.start - 60) : mention.start]
    several = (len(mention.spans) > 1 or mention.spans[0].last is not None) and not _NONE_OF.search(before)
    if several and of_one_of_two(sentence.text[sentence.start : sentence.end]):
        return True
    one_or_other = _OR.match(sentence.text, mention.end) and formula.position not in _NO_SUPPORT
    return bool((several and _SOME_OF.search(before)) or one_or_other)


def _around(formula: Formula, mention: Mention, sentence: Sentence) -> Iterator[tuple[str, int]]:
    """Give the words in front of formula and number, between them, and behind them up to where they are explained."""
    text = sentence.text
    first, last = sorted(((formula.start, formula.end), (mention.start, mention.end)))
    begin = max(sentence.start, first[0] - REACH)
    yield text[begin : first[0]], begin
    yield text[first[1] : last[0]], first[1]
    end = max(first[1], last[1])
    reach = min(sentence.end, end + REACH)
    stop = _EXPLAINS.search(text, end, reach)
    yield text[end : stop.start() if stop else reach], end


def _is_only_for_some(formula: Formula, mention: Mention, sentence: Sentence) -> bool:
    """Say whether an acceptance is limited behind it: `is accepted for thematic mandates only`."""
    *_, (behind, _) = _around(formula, mention, sentence)
    own = _OTHER_CLAUSE.split(behind, maxsplit=1)[0]
    return formula.position == "supported" and formula.shape != "bare" and _ONLY.search(own) is not None


def _keeps_back(formula: Formula, words: str, at: int, sentence: Sentence) -> bool:
    """Say whether words keep something back from an acceptance that is no number of its own."""
    if formula.position != "supported" or formula.shape == "bare":
        return False
    reserve = _RESERVE.search(words)
    if reserve is None:
        return False
    begin = at + reserve.end()
    if _OTHER_PART.fullmatch(reserve[0]) and any(begin <= other.start < begin + FAR for other in sentence.plain):
        return False
    return not any(begin <= other.start < begin + FAR and is_excepted(other, sentence) for other in sentence.named)
