"""What is said in words of acceptance or refusal, and not done: `leaned towards accepting`, `would accept 9.1 if`."""

import re

from followthrough.find.answers.formulas.formula import Formula
from followthrough.find.answers.formulas.governed import governed
from followthrough.find.answers.named.numbers import Mention
from followthrough.find.answers.sentences.sentence import Sentence

_YES = frozenset(("supported", "supported_in_part"))
FAR = 60  # characters from words that leave something out to the numbers that they leave out
_WOULD = re.compile(r"\b(?:would|could|should)\b(?!\s+not\b)", re.IGNORECASE)
_WOULD_HAVE = re.compile(r"\b(?:would|could|should|might)\s+(?:\w+\s+)?have\b|\b(?:might|may)\b", re.IGNORECASE)
_WOULD_BE = re.compile(r"would\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?(?:accept|support|endors)", re.IGNORECASE)
_BUT = re.compile(r"\b(?:but|yet|however|mais|pero)\b")
_TELLS = re.compile(
    r"\b(?:announc|stat|sa[iy]|inform|indicat|confirm|declar|decid)\w*\s[^.;]{0,120}\bthat\b", re.IGNORECASE
)
_CONDITION = re.compile(r"\b(?:if|without|but|were|had|unless|provided|once|when|until|after)\b")
_LATER = re.compile(
    r"\b(?:next\s+(?:year|month|session|cycle)|in\s+due\s+course|at\s+a\s+later\s+\w+|"
    r"in\s+(?:the\s+)?(?:near\s+)?future|eventually|"
    r"(?:[Ss]ubject\s+to|[Dd]epending\s+on|sous\s+réserve\s+de|a\s+reserva\s+de)\s+(?:the\s+|l[’']|la\s+|"
    r"el\s+)?(?:outcome|result|ruling|judgment|vote|"
    r"referendum|decision|issue|résultat|décision|resultado|decisión)|"
    r"some\s?day|one\s+day|soon|in\s+time|(?:once|when|until|after|as\s+soon\s+as|provided)\s)"
)
"""`in due course`, `as soon as `"""
_WILL = re.compile(r"\b(?:will|shall)\b", re.IGNORECASE)
NO_HARM = re.compile(
    r"\b(?:no|not\s+any|without\s+any)\s+(?:\w+\s+)?(?:reason(?!\s+why)|difficult\w+|hesitation|trouble|qualms?|"
    r"objections?|obstacles?|problems?|reservations?|doubts?|longer|less|fewer|later|more\s+than)\b|\bnot\s+(?:only|"
    r"opposed|against)\b|\bnos?\.|"
    r"\b(?:ne\s+|n[’'])\w+\s+aucune?\s+(?:raison|objection|difficulté|hésitation)\b|"
    r"\bbut\s+not\b|\bnon[- ]|\bNo\.(?=\s*\d)|\bno\s+(?:tiene|ve|hay)\s+\w+|"
    r"\bnot\s+(?:because|for\s+want)\b[^,;]*\bthat\b",
    re.IGNORECASE,
)
"""What denies nothing of the answer behind it: `has no difficulty in `."""
_BASE = re.compile(
    r"(?:to\s+)?(?:\w+ly\s+)?(?:accept|support|note|take|reject|refuse|endorse|decline|oppose|adopt|approve)\b",
    re.IGNORECASE,
)
_SECOND_VERB = re.compile(
    r"\bto\s+(?:\w+ly\s+)?(?P<verb>\w+)(?:\s+\w+){0,3}\s+(?P<joint>and|or)\s+(?:\w+ly\s+|not\s+)?$"
)
"""`to accept or ` (reject)"""
_GERUND = re.compile(r"(?:\w+ly\s+|not\s+)?(?:\w{3,}ing)\b", re.IGNORECASE)
_REGRETTED = re.compile(r"\bregret(?:s|ted)?\s+(?:\w+\s+)?(?:having|that\s+(?:it|they|the\s+\w+|[A-Z]\w+))\s*$")
"""`regrets that it ` (had accepted)"""
_IN_FULL = re.compile(
    r"\b(?:fully|in\s+full|entirely|wholly|in\s+(?:its|their)\s+(?:entirety|totality)|pleinement|entièrement|intégralement|"
    r"dans\s+(?:son|leur)\s+(?:intégralité|ensemble)|plenamente|íntegramente|en\s+su\s+(?:totalidad|integridad))\b",
    re.IGNORECASE,
)
"""What is the whole of it: `in full`, `dans son intégralité`."""
_IN_FULL_BEHIND = re.compile(rf"\s+{_IN_FULL.pattern}", re.IGNORECASE)
"""`cannot be accepted` ` in full`"""
_DOES = re.compile(
    r"(?:^|[,;:(–—“]|\b(?:is|are|was|were|be|been|being|am|of|in|for|by|on|from|to|with|and|or|but|while|than|thus|thereby|hereby|"
    r"against|not|(?!only\b|rep\w+\b|ear\w+\b)\w+ly|as|therefore|now|also|its|considers?|favou?rs?|finds?|announc\w+))\s*$",
    re.IGNORECASE,
)
"""What stands before a gerund that may say what is done: `Zamunda is ` (accepting), `, ` (noting 9.1)."""
_TOWARDS = re.compile(
    r"\b(?:towards?|(?:view|forward|aim\w*|amenable|open|prior|subject|contrary|alternative|way|path|steps?)\s+to|about|before|after|upon|by|despite|regarding|(?:lean\w*|close|opposed|inclined|"
    r"averse)\s+to)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
"""`leaned towards ` (accepting)"""
_BEFORE = re.compile(
    r"\b(?i:in|at|during|before)\s+(?:the\s+(?:time\s+of\s+the\s+|report\s+of\s+the\s+)?)?(?:Working\s+Group|"
    r"interactive\s+dialogue|"
    r"first\s+(?:place|instance))|"
    r"\b(?i:at\s+first|initially|originally|au\s+départ|d[’']abord|dans\s+un\s+premier\s+temps|en\s+un\s+principio|"
    r"inicialmente|lors\s+d(?:e\s+l[’']examen|u\s+dialogue)|durante\s+el\s+(?:examen|diálogo))\b"
)
"""When something was said that may hold no more: `In the Working Group`."""
_WAS = re.compile(
    r"(?:was|were|had|did|could|\w+ed|avait|avaient|(?:de\s+las?\s+que\s+)?(?:se\s+)?(?:había|tomó|tomaron))\b",
    re.IGNORECASE,
)
_WAS_ONCE = re.compile(r"(?:was|were|had|a\s+été|ont\s+été|fue|fueron)\b", re.IGNORECASE)
_IN_A_REVIEW_BEFORE = re.compile(
    r"\s+(?:in|during|at|lors\s+d[eu]|au\s+cours\s+d[eu]|en|durante)\s+(?:the\s+|its\s+|la\s+|el\s+|l[’'])?(?:previous|preceding|earlier|"
    r"first|second|third|last)\s+(?:cycle|review|UPR)\b|"
    r"\s+(?:lors|au\s+cours)\s+d(?:u|e\s+l[’'])\s*(?:premier|deuxième|troisième|précédent|dernier)\s+(?:cycle|examen)|"
    r"\s+(?:en|durante)\s+el\s+(?:primer|segundo|tercer|anterior|último)\s+(?:ciclo|examen)",
    re.IGNORECASE,
)
"""` in the previous cycle`"""
_SAID = re.compile(r"(?<!\b[Aa]s )\b(?:said|stated|announced|declared|indicated|a\s+dit|dijo)\b")
_NOW = re.compile(r"\b(?:now|today|since|désormais|maintenant|ahora|hoy|still|continues?|remains?)\b", re.IGNORECASE)
_WOULD_LIKE = re.compile(r"\bwould\s+(?:\w+\s+)?(?:like|love|wish|want|prefer)\b", re.IGNORECASE)


def is_not_done(formula: Formula, left: str, mention: Mention, sentence: Sentence) -> bool:
    """Say whether words around a formula take from it that it is done now; `left` are those in front of it."""
    return bool(
        _is_one_of_two_verbs(formula, left, sentence.text)
        or _is_no_act(formula, left, sentence.text)
        or _is_quoted(formula, sentence.text, sentence.start)
        or _is_of_before(formula, left, sentence)
        or _is_of_a_review_before(formula, sentence)
        or _is_put_off(formula, sentence)
        or _is_not_in_full(formula, mention, sentence.text)
    )


def _is_no_act(formula: Formula, left: str, text: str) -> bool:
    """Say whether words in front of an acceptance regret it, or a gerund is not done: `leaned towards accepting`."""
    said = text[formula.start : formula.end]
    if formula.position in _YES and _REGRETTED.search(left):
        return True
    if said.startswith("to "):
        left, said = f"{left}to ", said.removeprefix("to ")
    if not _GERUND.match(said):
        return False
    governed_otherwise = _TOWARDS.search(left) or not _DOES.search(left)
    return bool(governed_otherwise) and not NO_HARM.search(left)


def _is_one_of_two_verbs(formula: Formula, left: str, text: str) -> bool:
    """Say whether a verb is the second of two, the first of which leaves open what is done: `to accept or reject`."""
    second = _SECOND_VERB.search(left) if _BASE.match(text, formula.start, formula.end) else None
    if second is None:
        return False
    at = formula.start - len(left) + second.start("verb")
    return second["joint"] == "or" or governed(text, max(0, at - FAR), at, second["verb"]) == "open"


def _is_quoted(formula: Formula, text: str, start: int) -> bool:
    """Say whether a verb stands in words that are quoted: `is said to have “accepted recommendation 9.1”`."""
    return formula.shape != "bare" and text.count("“", start, formula.start) > text.count("”", start, formula.start)


def _is_of_before(formula: Formula, left: str, sentence: Sentence) -> bool:
    """Say whether a formula tells what was refused before: `In the Working Group it could not accept`."""
    said = sentence.text[formula.start : formula.end]
    behind = sentence.text[formula.start : formula.end + FAR].partition(", which ")[0]
    around = f"{left}{said}" if _BEFORE.search(left) else behind
    past = formula.position not in _YES and (_WAS.match(said) or _SAID.search(left))
    return bool(past and _BEFORE.search(around)) and not _NOW.search(left)


def _is_of_a_review_before(formula: Formula, sentence: Sentence) -> bool:
    """Say whether an acceptance was that of another review: `was accepted in the previous cycle`."""
    told = formula.position in _YES and _WAS_ONCE.match(sentence.text, formula.start)
    return bool(told and _IN_A_REVIEW_BEFORE.match(sentence.text, formula.end))


def _is_put_off(formula: Formula, sentence: Sentence) -> bool:
    """Say whether an acceptance is left to a condition or a later day: `would accept 9.1 if`."""
    said, text = sentence.text[formula.start : formula.end], sentence.text[sentence.start : sentence.end]
    if formula.position not in _YES:
        return False
    others = text.replace(said, " ")
    return bool(
        _WOULD_HAVE.search(said)
        or (_WOULD_LIKE.search(text) and _BUT.search(others))
        or (_WOULD_BE.match(said) and not _TELLS.search(sentence.text, sentence.start, formula.start))
        or (_WOULD.search(said) and _CONDITION.search(others))
        or (_WILL.search(said) and _LATER.search(others))
    )


def _is_not_in_full(formula: Formula, mention: Mention, text: str) -> bool:
    """Say whether a refusal may refuse only the whole: `cannot be accepted in full`."""
    if formula.position != "not_supported":
        return False
    end = max(formula.end, mention.end)
    return bool(_IN_FULL.search(text, formula.start, formula.end) or _IN_FULL_BEHIND.match(text, end))
