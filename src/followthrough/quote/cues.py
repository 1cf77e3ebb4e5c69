"""The verbs that report speech, by what may follow them, and the shapes in which English press puts them."""

import re

_CLAUSE = """say add note stress claim state announce argue assert warn insist explain declare maintain contend report
acknowledge admit affirm allege believe comment complain conclude confirm disclose emphasize emphasise estimate infer
indicate judge mention point_out predict promise recall reiterate remark reply respond reveal signal suggest tell
underline underscore underscored vow write hope express_belief express_hope express_concern express_conviction"""
_PHRASE = """condemn denounce criticize criticise praise urge demand blame accuse welcome reject call_for call_upon
call_on appeal_for hail deplore portray liken express dispute appreciate extend oppose stress note emphasize"""
_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote writing",
    "admit": "admits admitted admitting",
    "infer": "infers inferred inferring",
    "signal": "signals signaled signalled signaling",
}
_SMALL = {
    "call": "calls called calling",
    "point": "points pointed pointing",
    "express": "expresses expressed expressing",
}


def _forms(verb: str) -> list[str]:
    head, _, rest = verb.partition("_")
    known = (_IRREGULAR | _SMALL).get(head)
    if known:
        forms = known.split()
    elif head.endswith("e"):
        forms = [f"{head}s", f"{head}d", f"{head[:-1]}ing"]
    elif head.endswith("y") and head[-2] not in "aeiou":
        forms = [f"{head[:-1]}ies", f"{head[:-1]}ied", f"{head}ing"]
    else:
        forms = [f"{head}{'es' if head.endswith(('s', 'sh', 'ch', 'x')) else 's'}", f"{head}ed", f"{head}ing"]
    return [f"{form} {rest.replace('_', ' ')}".strip() for form in forms]


def _pattern(verbs: str, *, gerund: bool) -> str:
    forms = [form for verb in verbs.split() for form in _forms(verb) if form.split()[0].endswith("ing") == gerund]
    return "|".join(sorted({re.escape(form) for form in forms}, key=lambda form: (-len(form), form)))


CLAUSE = _pattern(_CLAUSE, gerund=False)
PHRASE = _pattern(_PHRASE, gerund=False)
CLAUSE_ING = _pattern(_CLAUSE, gerund=True)
PHRASE_ING = _pattern(_PHRASE, gerund=True)
