"""Who takes a position in a sentence: the State under review, or somebody else (`Parliament did not accept 9.1`)."""

import re

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.sentences.sentence import Sentence

LONGEST_NAME = 6  # words
REACH = 200  # characters in front of a verb in which its subject is looked for
_ADVERBS = re.compile(
    r"(?:[\s,]*\b(?:also|nonetheless|nevertheless|therefore|thus|hereby|now|hence|however|further|again|still|"
    r"already|too|once|then|so|since|likewise|here|today|just|only|even|"
    r"wholly|\w+ly|désormais|maintenant|donc|ainsi|aussi|toutefois|cependant|également|ahora|también|ya|"
    r"sin\s+embargo|\w+[ae]mente|pleinement|entièrement|partiellement|totalement|finalement|"
    r"of\s+course|indeed|on\s+its\s+part|for\s+its\s+part|in\s+turn|both|each|all))*[\s,]*$",
    re.IGNORECASE,
)
"""` also, on its part, `"""
_LAST_WORD = re.compile(r"([^\s,;:()“”\"]+)[’'”\")\s]*$")
_SPEAKS = frozenset(
    """
    our my full partial any
    it they we i he she one who and but or nor to that thus the this these those its their all both of for in by
    on with at as from about government state country delegation authorities side party nation republic kingdom
    executive cabinet administration review ministers islands union federation emirates leadership capital not
    has can could will would must shall should may might cannot unable able have had is are was were been being
    does do did be which qui que elle il ils elles on nous et mais ou de d’ à pour gouvernement état pays
    délégation autorités se y o pero gobierno estado país delegación ella él nos recommendation recommendations
    following accordingly no yes position response reply conclusion
    """.split()  # noqa: SIM905 - many words are read and compared as a block
)
"""Last words in front of a verb where the State speaks, or where nobody is named there."""
_STATE_WORDS = (
    r"(?:government|state|country|delegation|authorities|republic|kingdom|cabinet|executive|administration|"
    r"gouvernement|état|pays|délégation|"
    r"autorités|gobierno|estado|país|delegación|autoridades)"
)
_OF_THE_STATE = re.compile(rf"\b{_STATE_WORDS}\b", re.IGNORECASE)
_INSTITUTION = re.compile(
    r"\b(?:Assembl\w+|Parli?ament\w*|Parlement|Parlamento|Asamblea|Council(?!\s+of\s+Ministers)|"
    r"Conseil(?!\s+des\s+ministres)|"
    r"Consejo(?!\s+de\s+Ministros)|Courts?|Cour|Corte|Tribunal|Senate|Sénat|Senado|Congress|Congrès|Congreso|"
    r"Committees?|Comité|"
    r"Commission|Comisión|Ministry|Ministère|Ministerio|Church|Église|Iglesia|Party|Parti|Partido|Board|Academy|"
    r"Association|Forum|Network|"
    r"Ombuds\w*|Institute|Chamber|House|Legislature|Judiciary|Prosecutor|Society|(?i:team)|(?:UN|United\s+Nations)(?:\s+\w+)*|UNICEF|OHCHR|UNHCR|UNDP|Opposition|Rapporteur)"
    r"(?:\s+(?:of|for|on|de|del|des|du)\s+[\w\s’'-]{1,50})?$"
)
"""`the National Assembly of Aland`"""
_FINITE = re.compile(
    r"(?:(?:also|fully|partially|partly|only|already|now|\w+ly)\s+)*(?:has|have|had|is|are|was|were|does|do|did|can|"
    r"cannot|could|will|would|shall|"
    r"(?:accept|support|note|reject|endorse|agree|oppose(?!d\s+to)|refuse|decline|approve|adopt|uphold|dismiss)(?:s|"
    r"ed|d)?|took|takes|turns|turned|declines|"
    r"n[’'](?:a|ont|accepte|acceptent|appuie)|ne(?!\s+(?:pas\s+)?(?:être|pouvoir)\b)|no(?!\s+(?:poder|estar|"
    r"haber|(?:es|resulta)\s+posible)\b)|a|ont|ha|han|accepte|acceptent|appuie|appuient|soutient|rejette|prend|"
    r"prennent|"
    r"acepta|aceptan|aceptó|apoya|apoyó|rechaza|rechazó|toma|tomó|\w{3,}(?:ait|aient|yons|ptons|aba|aban|ía|ían|aron|"
    r"ó))\b(?!\s+recommendations\s+(?:are|include|comprise)|\s+(?:two|three|\d|\())",
    re.IGNORECASE,
)
"""What a verb begins with that has a subject of its own: `did not ` (accept)"""
_STANDS_APART = re.compile(r"[–—:;(\[“\"-]\s*$")
_NO_SUBJECT = re.compile(
    r"\s*(?:for|in|on|by|at|to|with|under|after|before|because|thus|pour|par|en|por|con)\s", re.IGNORECASE
)
_HAS_DONE = re.compile(
    r"(?:n[’'](?:a|ont)|a|ont)\s(?!(?:[\w’]+\s+){0,3}?(?:été|pu\s+être|recueilli|reçu|obtenu|emporté)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r".*(?:[,;:(–—]\s|\b(?:and|but|while|whereas|that|et|mais|y|pero|que)\s|\bqu[’'])", re.DOTALL)
_WHICH = re.compile(r"(?P<who>[^;:.]{1,80}?),?\s+(?:which|who|qui)$", re.IGNORECASE)
_TELLS = re.compile(
    r"(?P<who>[^;:.]{1,80}?)\s+(?:(?:has|have|had|a|ont|ha|han)\s+)?(?:indicat\w+|sa(?:id|ys)|stat(?:ed|es)|"
    r"inform\w*|announc\w*|declar\w+|"
    r"confirm\w*|advis\w+|report(?:ed|s)|indiqu\w+|dit|annonc\w+|déclar\w+|señal\w+|indic\w+|anunci\w+)\s+"
    r"(?:that\s+(?:it|they)|qu[’'](?:elles?|ils?)|que)$",
    re.IGNORECASE,
)
"""`The Ministry of Justice has indicated that it`"""
_STATE_BEFORE = re.compile(rf"(?:\b{_STATE_WORDS}|(?-i:[A-ZÀ-Ý][\w’-]+)|\d\)?)$", re.IGNORECASE)


def somebody_else(left: str, formula: Formula, sentence: Sentence) -> bool:
    """Say whether the words in front of a verb name somebody who is not the State under review."""
    if formula.shape == "bare" or not _FINITE.match(sentence.text, formula.start):
        return False
    if formula.shape == "passive" and not _HAS_DONE.match(sentence.text, formula.start):
        return False
    left = left[-REACH:]
    adverbs = _ADVERBS.search(left)
    words = left[: adverbs.start()] if adverbs else left
    last = _LAST_WORD.search(words)
    if last is None or left[len(words) :].lstrip().startswith(",") or _STANDS_APART.search(words):
        return False
    if told := _TELLS.search(words):
        return _INSTITUTION.search(told["who"].rstrip(" ,")) is not None
    which = _WHICH.search(words)
    return _is_no_state(which["who"].rstrip(" ,")) if which else _is_foreign(words, last[1], sentence)


def _is_no_state(who: str) -> bool:
    """Say whether the words in front of `which` end with no State: `the Assembly, `."""
    return bool(_INSTITUTION.search(who)) or not _STATE_BEFORE.search(who)


def _is_foreign(words: str, last: str, sentence: Sentence) -> bool:
    """Say whether the subject that ends with `last` is an institution, another State, or something else."""
    word = re.split(r"[’']", last.removesuffix("’s").removesuffix("'s"))[-1]
    before = _CLAUSE.match(words)
    subject = words[before.end() :] if before else words
    if word.lower() in _SPEAKS or (before and _NO_SUBJECT.match(subject)):
        return False
    if _INSTITUTION.search(subject):
        return True
    known = _OF_THE_STATE.search(subject) or _OF_THE_STATE.search(word)
    return not known and (not word[:1].isupper() or _is_another_state(subject, sentence))


def _is_another_state(subject: str, sentence: Sentence) -> bool:
    """Say whether a subject ends with the name of a State that is not the one under review."""
    from followthrough.terms.states import find

    words, own = subject.split(), sentence.catalogue.states
    codes = (find(" ".join(words[at:])) for at in range(max(0, len(words) - LONGEST_NAME), len(words)))
    code = next((code for code in codes if code), None)
    return code is not None and bool(own) and code not in own
