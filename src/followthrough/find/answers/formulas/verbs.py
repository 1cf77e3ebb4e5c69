"""Formulas with a verb: what a State does with recommendations (`accepts 9.1`), or what is done (`9.1 is noted`).

A verb counts where it is about recommendations; what is denied, kept in reserve or said in part decides the position.
"""

import re
from collections.abc import Iterator

from followthrough.find.answers.formulas.formula import Formula, is_yes
from followthrough.find.answers.formulas.governed import REACH, governed
from followthrough.find.answers.formulas.objects import is_several, object_of, speaks_of_aims
from followthrough.find.answers.formulas.of_others import BY_BEFORE, BY_OTHERS, OF_OTHERS, OTHERS_SAY
from followthrough.find.answers.formulas.reserves import PARTLY_AFTER, with_reserve
from followthrough.records import Position

_VERBS = (
    # to accept or support, to note
    r"(?:accept|agree)(?:s|ed)?\s+to\s+(?:follow\s+up|"
    r"implement)(?:\s+on)?(?=\s+(?:(?:the\s+)?(?:following\s+)?recommendations?\b|\(?\d{1,3}\.\d))",
    r"support\s+(?:is|was|had\s+been)\s+expressed\s+for",
    r"accept(?:s|ed|ing|ance)?|(?:un)?acceptable|supportive(?=\s+of\b)|support(?:s|ed|ive|ing)?|endorse[sd]?|"
    r"approve[sd]?",
    r"embrace[sd]?(?=\s+(?:the\s+|this\s+|these\s+)?recommendations?\b)|(?:stands?|stood)\s+(?:(?:fully|"
    r"firmly)\s+)?behind|"
    r"uph(?:olds?|eld)|agree[sd]?(?=\s+(?:(?:in\s+part|partly|partially|in\s+principle)\s+)?(?:to|with)\b)|"
    r"agree[sd]?(?=[.,;)]|$)",
    r"subscribe[sd]?(?=\s+to\b)|(?:go(?:es)?|went)\s+along(?=\s+with\b)|concur(?:s|red)?(?=\s+with)",
    r"adopt(?:s|ed)?(?=\s+(?:the|this|these|all)\s+recommendation)",
    r"not(?:e|es|ed|ing)|(?:take|takes|took|taken|taking)\s+(?:(?!no\b)[a-z]+\s+)?note(?:\s+of)?",
    r"note\s+(?:is|was|has\s+been)\s+taken",
    # to refuse
    r"turn(?:s|ed)?\s+down|sa(?:ys?|id)\s+(?:yes|no)\s+to|reject(?:s|ed)?|decline[sd]?|disagree[sd]?(?=\s+with|"
    r"\s*(?:[.,;)]|$))|dismiss(?:es|ed)?|oppose[sd]?|refuse[sd]?",
    r"no\s+(?:difficult(?:y|ies)|problems?)\s+with(?=\s+(?:(?:the\s+)?(?:following\s+)?recommendations?\b|\d))|"
    r"no\s+objections?(?=\s+to\b)|object(?:s|ed)?(?=\s+to\b)|"
    r"against(?=\s+(?:the\s+)?(?:following\s+)?recommendations?\b)",
    r"(?:withdr(?:aws?|awn|ew|awing)|revok(?:e[sd]?|ing)|rescind(?:s|ed|ing)?|retract(?:s|ed|ing)?)\s+(?:its|their|"
    r"our|the)\s+(?:[a-z]+\s+)?"
    r"(?:support|acceptance|approval|endorsement|agreement)(?:\s+(?:for|of|to|from|with))?",
    r"(?:withdr(?:aws?|awn|ew|awing)|lift(?:s|ed)?|drop(?:s|ped)?)\s+(?:its|their|our|the|any|"
    r"all)\s+objections?\s+to",
    r"(?:take|takes|took|taken|taking)\s+(?:fully\s+)?on\s+board|adher(?:e|es|ed|ing)(?=\s+(?:(?:partially|partly|"
    r"fully|in\s+part)\s+)?to\b)",
    r"(?:finds?|found)\s+favou?r(?=\s+with\b)",
    r"in\s+agreement(?=\s+with\b)|in\s+favou?r(?=\s+of\b)|(?:align|associat)(?:e|es|s|ed)?\s+itself(?=\s+with\b)|"
    r"(?:dissociat|"
    r"distanc)(?:es|ed)\s+itself\s+from",
    # to announce that it accepts or refuses
    r"(?:announc|indicat|convey|communicat|declar|confirm|signal|reiterat|reaffirm|renew|signif|stat|notif)(?:e|es|"
    r"ed|ing|s|ied|ies|y)?\s+"
    r"(?:(?:its|their|our|the)\s+)?(?:full\s+|partial\s+|total\s+)?(?:acceptance|endorsement|approval|adhesion|"
    r"adherence|(?:non-)?acceptance|rejection)"
    r"(?=\s+(?:of|to)\b)",
    r"(?:reiterat|reaffirm|renew|confirm|maintain|express|declar|announc|indicat)(?:e|es|ed|ing|s)?\s+"
    r"(?:its|their|our)\s+(?:\w+\s+)?support\s+(?:for|of|to)",
    r"(?:limit|restrict|qualif|confin)(?:s|ed|es|ies|ied|ing)?\s+(?:its|their|our)\s+(?:acceptance|support|"
    r"endorsement)\s+(?:of|for|to)",
    r"(?:stands?|stood)\s+by\s+(?:its|their|our)\s+(?:\w+\s+)?(?:acceptance|support|endorsement)\s+(?:of|for)",
    # to answer yes or no
    r"(?:respond|repl|answer)\w*\s+(?:in\s+the\s+(?:affirmative|negative)|positively|affirmatively|negatively|"
    r"favou?rably)",
    # to give, promise or have support
    r"(?:express|offer|lend|give|grant|extend|provide|pledge|add|convey|signal|voice)(?:s|es|ed|ing|d)?\s+"
    r"(?:its\s+|our\s+|full\s+|partial\s+|their\s+|no\s+){0,3}support\s+(?:for|to)",
    r"(?:full|partial|no)\s+support\s+(?:for|to)",
    r"(?:commit(?:s|ted)?(?:\s+itself)?|undertakes?|pledges?)\s+to(?:\s+(?:implement|fulfil|carry)\w*(?:\s+out)?)?"
    r"(?=\s+(?:this|these)\s+recommendations?\b|\s+(?:the\s+)?recommendations?\s+(?:nos?\.?\s*)?\d)",
    r"(?:ha(?:s|ve|d)|receive[sd]?|me(?:t|ets?)\s+with|gain(?:s|ed)?|command(?:s|ed)?|win(?:s)?|won|attract(?:s|"
    r"ed)?)\s+(?:the\s+|its\s+|full\s+|partial\s+|our\s+){1,3}"
    r"(?:support|approval|agreement|backing)(?=\s+of\b|\s*[.;,]|$)",
    r"(?:lack(?:s|ed)?|fail(?:s|ed|ing)?\s+to\s+(?:gain|win|receive|obtain|find|enjoy|meet\s+with|attract|command)|count(?:s|ed)?\s+on)\s+"
    r"(?:the\s+|its\s+|full\s+|our\s+|[\w’']+\s+){0,3}(?:support|approval|agreement)",
    r"enjoy(?:s|ed)?\s+(?:the\s+|its\s+|full\s+|partial\s+|our\s+|[\w’']+\s+(?:full\s+|partial\s+)?){0,4}support",
)
_VERB = re.compile(rf"\b(?:{'|'.join(_VERBS)})\b", re.IGNORECASE)
"""What an answer may be said with: `takes note of`, `enjoys the support`."""
_AUXILIARY_WORDS = (
    "cannot can could will would shall may does do did has have had having is are was were be been being not nor "
    "neither never yet able "
    "unable in a position to currently presently fully full partially partially. partly also hereby therefore only "
    "thus already now readily "
    "pleased happy however at this time point stage wholly either both therefore, moment the consequently "
    "accordingly "
    "decided willing "
    "wishes wish further formally officially can’t only immediately generally no longer simply merely still duly "
    "again unconditionally see sees fact "
    "difficult difficulties hard impossible conditionally ready prepared just only, ‘not ’not "
    "considered deemed regarded treated as present find finds found itself should"
)
_AUXILIARY = frozenset(_AUXILIARY_WORDS.split())
_WORDS_IN_A_VERB = "unable not able position is are was were be been has have had can cannot could does do will"
_IN_A_VERB = frozenset(_WORDS_IN_A_VERB.split())
_NEGATING_WORDS = "cannot not nor neither never unable can’t no ‘not difficult difficulties impossible hard"
_NEGATION = frozenset(_NEGATING_WORDS.split())
_REFUSING = (
    "lack",
    "fail",
    "turn",
    "decline",
    "disagree",
    "oppose",
    "object",
    "refuse",
    "against",
    "dissociat",
    "distanc",
)
_LIMITING = ("limit", "restrict", "qualif", "confin")
_UNOPPOSED = ("no objection", "no difficult", "no problem")
_WITHDRAWING = ("withdr", "revok", "rescind", "retract")
_WITHDRAWN = ("support", "acceptance", "approval", "endorsement", "agreement")
_REFUSED = re.compile(r"\bno\b|negative|rejection|non-acceptance")
_NEITHER = re.compile(
    r"\W*(?:neither|none|nothing|not\s+(?:a\s+single\s+)?(?:one|any)|no\s+recommendation)\b", re.IGNORECASE
)
_NOT_ALL = re.compile(r"\W*not\s+(?:all|every)\b", re.IGNORECASE)
_NOW_CAN = re.compile(
    r"(?:[^.;]|\.(?=\d)){0,80}[;,]\s*(?:but\s+|and\s+)?(?:it|they|this|these)\s+(?:can|do|does|is|are)\s+now\b",
    re.IGNORECASE,
)
"""What takes from a refusal that it holds today: ` in the Working Group; it can now`."""
_NOTHING_THAT = re.compile(r"\bnothing\b[^;]{0,120}\s(?:that|which)\s[^.;,]{0,40}$", re.IGNORECASE)
"""What takes from a refusal that it refuses: `There is nothing in 9.1 that it ` (could not accept)."""
_NOTING = re.compile(r"note|noting", re.IGNORECASE)
_BEING = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_HAVING = frozenset(("has", "have", "had", "having"))
_PARTLY = frozenset(("partially", "partly"))
_IN_PART = re.compile(r"\bin[\s-]part\b|\bpart(?:ial)?ly\b|\bwith\s+(?:some\s+)?reservations?\b", re.IGNORECASE)
_WITHOUT = re.compile(
    r"\b(?:without|rather\s+than|instead\s+of|(?:far|short)\s+(?:from|of)|anything\s+but|nothing\s+short\s+of)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""What takes from a participle that it answers: `takes note, without ` (supporting them)."""
_CANNOT_BUT = re.compile(r"\bcan(?:not)?\s+(?:but|only)\s+$", re.IGNORECASE)
_PREDICATE = re.compile(
    r"(?:\([A-ZÀ-Ý][^()]{2,200}\)\s*)?(?!(?:the|an?|there|th[ei]se?|this|those|no|its?|our|their|all|some|such|each|"
    r"both|"
    r"in|as|at|for|with|under|since|because|although|while|when|if)\b)[a-z]+\b"
)
"""How a text goes on whose subject are the numbers in front of it: `did not find favour and are` (noted)."""
_AT_FIRST = re.compile(
    r",\s*having\s+$|^(?:\d{1,3}\.\s+)?(?:(?!ecommendation|\d)[^,;.]){1,60},\s+which\s+had\s+(?:\w+\s+)?$|"
    r"\bregret\w*\s+that\s+(?!the\s)(?-i:[A-Z])[^.;]{0,60}$|"
    r"(?:^(?:\d{1,3}\.\s+)?|[,;]\s)\s*(?:if|unless|(?<![,;]\s)(?:were|had)(?=\s+(?-i:[A-Z])))\b(?:[^.;,]|"
    r"\.(?=\d)){0,80}$|"
    r"\bhaving\s+(?:once|at\s+first|first|initially|previously|earlier|originally)\s+(?:\w+\s+)?$|"
    r"\bwhether\b(?:[^.;,]|\.(?=\d)){0,100}$|"
    r"\b(?:States|delegations|countries|organi[sz]ations|partners|Governments|members|those)\s+(?:that|which|"
    r"who)\s+(?:ha[dsv]e?\s+)?$|"
    r"\b(?:had|was|were)\s+(?:been\s+)?(?:at first|initially|originally|previously|earlier)\s+(?:been\s+)?$|"
    r"\b(?:by mistake|mistakenly|erroneously|wrongly|inadvertently|error)\b[^.;]{0,80}$|"
    r"\bhad been (?:placed|listed|recorded|included|shown|marked|classified|put) (?:\w+ ){1,4}$|"
    r"\b(?:hop|urg|encourag|invit|call)(?:e[sd]?|ing|s|ed)?\b[^.;]{0,60}\b(?:to|would|will|could)\s+$|\bmight\s+$|"
    r"\bwould\s+have\s+(?:liked|wished|preferred|wanted)\s+to\s+$|"
    r"\b(?:press|media|newspapers?|critics|others|some|rumours?)\s+(?:\w+\s+)?(?:report|claim|wr[io]t|alleg|suggest|"
    r"sa[iy]|stat)\w*"
    r"\s+that\b[^.;]{0,80}$",
    re.IGNORECASE,
)
"""What takes from a verb that it answers today: `had at first ` (noted), `was listed by mistake among the `."""
_IF = re.compile(r"(?:[^.;]|\.(?=\d)){0,60}\b(?:if|provided|were it not|once|until|when)\b", re.IGNORECASE)
_OR_REFUSES = re.compile(r"\s+(?:[^.;]{0,60}\s)?nor\s+(?:\w+\s+)?(?:reject|refus|oppos|not)", re.IGNORECASE)
_NO_REASON = re.compile(r"\bno\s+(?:reason|ground|obstacle)\b[^.;]{0,40}\bnot\s+to\s+$", re.IGNORECASE)
_NO_REASON_TO = re.compile(
    r"\bno\s+(?:reason|ground|cause|need|wish|intention)s?\b[^.;]{0,30}\bto\s+$", re.IGNORECASE
)
_ASIDE = re.compile(r",[^,.;:]{2,60},\s*$")
_NUMBERED_OBJECT = re.compile(r"\s+recommendations?\s+(?:nos?\.?\s*)?\d", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:the|of|all|these|those|its)\s*$", re.IGNORECASE)
_NO_VERB_BEHIND = re.compile(r"\s+(?:recommendations?|and|or|in\s+(?:the\s|20\d))")
_NO_SUBJECT_BEFORE = re.compile(
    r"(?:^|[.:;(,]|\b(?:the|of|all|these|those|its|for|already|and|or|with|to|on|fully|were|are|is|\d+))\s*$"
)
_ENDS = re.compile(
    r"\s*(?:$|[.;:]|\(|,\s*(?:and|but|as|since|because|bearing|given|considering|recalling|noting|owing|due|"
    r"in\s+view|for)\b)"
)
_BY_WHOM = re.compile(
    r"\s+(?:by(?!\s+(?:the\s+)?(?:Government|State|Republic|Kingdom|delegation)\b)|at|in|on|from|for|under|before|"
    r"during|to)\b(?!\s+(?:part|principle|full))"
)
"""`was adopted by Parliament`, but not `is accepted in part`."""
_NO_SUBJECT = re.compile(r"\s*(?:(?:which|that)\b[^,;.]*,\s*)?")
"""What stands before a verb whose subject are the numbers in front: `which concern schools, ` (are accepted)."""
_NAMES_A_RECOMMENDATION = re.compile(
    r"recommendation|part|\d|\b(?:others|rest|remainder|following|these|those|they)\b", re.IGNORECASE
)
_AS_IS_NOTED = re.compile(
    r"(?:\bit|(?<!considered )(?<!regarded )(?<!treated )(?<!seen )\bas|should be|must be)\s*$", re.IGNORECASE
)
"""What stands before `noted` where nothing is answered: `it should be noted`."""
_SUBJECT = re.compile(
    r"recommendation|\brecs?\b|\b(?:parts?|clauses?|hal(?:f|ves)|elements?|portions?|limbs?|components?)\b|"
    r"(?<![\d./])\d{1,3}(?:\.\d{1,3})?(?![\d/])|"
    r"\bof\s+(?:them|these|those)\b|\bthe(?:y|se)\b|\bthose\b|\bit\b|\bothers?\b|\brest\b|\bfollowing\b|^\W*(?:(?:on|"
    r"of|to|by) )?(?:which|whose)\b",
    re.IGNORECASE,
)
"""`The rest` (is supported), `Recommendation 12` (was accepted)."""
_SUBJECT_OF_SEVERAL = re.compile(r"\brecommendations\b|\bthey\b|\bthese\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:its|their|our|[a-z]+[’']s?)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""What makes a noun of `support`: `denies its ` (support to 9.1)."""
_PARTICIPLES = frozenset(("accepted", "supported", "noted", "rejected"))
_WORD_BACK = re.compile(r"([^\s]+)\s*$")


def with_verb(text: str, start: int, end: int) -> Iterator[Formula]:
    """Yield the formulas in `text[start:end]` whose verb is about recommendations; they may overlap."""
    for match in _VERB.finditer(text, start, end):
        formula = _about_a_recommendation(text, match, start, end)
        if formula:
            yield formula


def _about_a_recommendation(text: str, match: re.Match[str], start: int, end: int) -> Formula | None:
    verb = match[0].lower()
    begin, before = _words_before(text, match.start(), start)
    said = governed(text, start, match.start(), verb)
    if said == "open":
        return None
    if said:
        before = {"not"} if said == "not_done" else set()
    if _NO_REASON.search(text, max(start, match.start() - REACH), match.start()):
        before = set()
    if verb == "note" and _CANNOT_BUT.search(text, start, match.start()):
        before, begin = {"can"}, match.start()
    if (
        verb == "note"
        and not before & {"to", "not", "will", "can", "would", "we"}
        and not re.search(r"\b(?:we|States?)\s$", text[start : match.start()], re.IGNORECASE)
    ):
        return None
    if _is_no_answer(text, match, begin, before, start):
        return None
    if (
        verb.endswith((" support", " approval", " agreement", " backing"))
        or verb.startswith(("find", "found"))
        or verb.endswith("acceptable")
        or (
            verb.endswith(("ed", "of", "taken note"))
            and before & _BEING
            and "position" not in before
            and not re.match(r"\s+to\b", text[match.end() : match.end() + 4])
        )
    ):
        return _passive(text, match, begin, before, start, end)
    return _active(text, match, begin, before, end)


def _is_no_answer(text: str, match: re.Match[str], begin: int, before: set[str], start: int) -> bool:
    """Say whether a verb answers nothing: `without supporting`, `it is accepted that`, `neither accepts nor`."""
    verb, behind = match[0].lower(), text[match.end() : match.end() + 24]
    either = "neither" in before and _OR_REFUSES.match(text, match.end())
    neither = before & {"nor"} and re.search(r"\bneither\b", text[start:begin], re.IGNORECASE)
    that = re.match(r"\s+that\b", behind) if before & _BEING else None
    if _NOTING.search(verb):
        that = that or re.match(r"\s+(?:also\s+|with \w+\s+)?that\b", behind)
    without = _WITHOUT.search(text, max(start, match.start() - 24), match.start())
    first = _AT_FIRST.search(text, max(start, match.start() - 120), match.start())
    on_condition = before & {"could", "would", "will"} and _IF.match(text, match.end())
    refusal = verb.startswith((*_REFUSING, "reject", "dismiss"))
    if refusal and _NO_REASON_TO.search(text, max(start, match.start() - 60), match.start()):
        return True
    notes_not = _NOTING.search(verb) and before & {"not", "never", "nor"}
    refuses_not = (
        notes_not
        or (before & _NEGATION and (refusal or _NOW_CAN.match(text, match.end())))
        or _NOTHING_THAT.search(text, max(start, begin - REACH), begin)
    )
    return bool(either or neither or that or without or first or verb == "acceptance" or on_condition or refuses_not)


def _words_before(text: str, at: int, start: int) -> tuple[int, set[str]]:
    words: set[str] = set()
    while len(words) < 10 and at > start:
        match = _WORD_BACK.search(text[max(start, at - 24) : at])
        if not match:
            break
        word = match[1].lower()
        if aside := _aside_before(text, at, start):
            at = aside
            continue
        if {word, *words} >= {"not", "only"} or (
            word not in _AUXILIARY and not (word == "it" and "difficult" in words)
        ):
            break
        words.add(word)
        at = max(start, at - 24) + match.start()
    while at < len(text) and text[at].isspace():
        at += 1
    return at, words


def _aside_before(text: str, at: int, start: int) -> int | None:
    """Give where an aside between commas begins that stands in the middle of a verb: `unable, for now, to accept`."""
    aside = _ASIDE.search(text, max(start, at - 64), at)
    before = _WORD_BACK.search(text[max(start, aside.start() - 24) : aside.start()]) if aside else None
    return aside.start() if aside and before and before[1].lower() in _IN_A_VERB else None


def _passive(text: str, match: re.Match[str], begin: int, before: set[str], start: int, end: int) -> Formula | None:
    if BY_OTHERS.match(text, match.end(), end) or BY_BEFORE.match(text, match.end(), end):
        return None
    of_other_matters = _BY_WHOM.match(text[match.end() : end]) and not _NO_SUBJECT.fullmatch(text, start, begin)
    if of_other_matters and not _NAMES_A_RECOMMENDATION.search(text[max(start, begin - 160) : begin]):
        return None
    subject = text[max(start, begin - 220) : begin]
    goes_on = not start and _PREDICATE.match(text)
    soft = bool(subject.strip()) and not (goes_on or _SUBJECT.search(subject) or _SUBJECT.match(text[start:begin]))
    if _NOT_ALL.match(text[start:begin]):
        return None
    if _NOTING.search(match[0]) and (soft or _AS_IS_NOTED.search(text[start : match.start()].replace("also", ""))):
        return None
    several = True if _SUBJECT_OF_SEVERAL.search(subject) else None
    position = "not_supported" if _NEITHER.match(text[start:begin]) else _position(match[0].lower(), before)
    formula = Formula(begin, match.end(), position, "passive", soft, several)
    return with_reserve(text, formula, end)


def _active(text: str, match: re.Match[str], begin: int, before: set[str], end: int) -> Formula | None:
    verb = match[0].lower()
    if OTHERS_SAY.search(text[max(0, begin - 24) : begin]):
        return None
    if not before & _HAVING and verb in _PARTICIPLES and _is_adjective(text, match, begin):
        return None
    if verb == "support" and _POSSESSIVE.search(text, max(0, match.start() - REACH), match.start()):
        return None
    about = object_of(text, match.end(), end)
    if about is None:
        return _soft(text, match, begin, before, end)
    if OF_OTHERS.match(text, about.end()):
        return None
    position, soft = _position(verb, before), speaks_of_aims(text, about)
    if position == "supported" and (PARTLY_AFTER.match(text, match.end()) or _IN_PART.search(about[0])):
        position = "supported_in_part"
    formula = Formula(begin, about.end(), position, "active", soft, is_several(about["head"].lower()))
    return with_reserve(text, formula, end)


def _is_adjective(text: str, match: re.Match[str], begin: int) -> bool:
    """Say whether a participle describes (`the accepted recommendations`) and is no verb of the State's."""
    before = text[max(0, begin - 12) : begin]
    if _NUMBERED_OBJECT.match(text, match.end()):
        return bool(_DETERMINER.search(before))
    return not begin or bool(_NO_VERB_BEHIND.match(text, match.end()) and _NO_SUBJECT_BEFORE.search(before))


def _soft(text: str, match: re.Match[str], begin: int, before: set[str], end: int) -> Formula | None:
    verb = match[0].lower()
    partly = PARTLY_AFTER.match(text, match.end(), end)
    if _ENDS.match(text, partly.end() if partly else match.end(), end) and not verb.startswith("note ") and begin > 0:
        participle = verb in {"accepted", "supported", "noted", "rejected"} and not before & _HAVING
        position = "supported_in_part" if partly and is_yes(verb) else _position(verb, before)
        return Formula(begin, match.end(), position, "passive" if participle else "active")
    if _NOTING.search(verb) or verb.startswith(("adopt", "approve", "decline", "dismiss", "supporting")):
        return None
    if re.match(r"\s+(?:by|from)\b", text[match.end() : end]):
        return None
    soft = not (verb.startswith(_WITHDRAWING) and verb.endswith(_WITHDRAWN))
    return with_reserve(text, Formula(begin, match.end(), _position(verb, before), "active", soft=soft), end)


def _position(verb: str, before: set[str]) -> Position:
    if verb.startswith(("reject", "dismiss")):
        return "rejected"
    if _NOTING.search(verb):
        return "noted"
    if verb.startswith(_UNOPPOSED) or "objection" in verb:
        return "supported"
    if verb.startswith(_WITHDRAWING):
        return "supported" if before & _NEGATION else "not_supported"
    denied = bool(before & _NEGATION) != (verb == "unacceptable")
    negative = denied or verb.startswith(_REFUSING) or _REFUSED.search(verb)
    if negative:
        return "not_supported"
    return "supported_in_part" if before & _PARTLY or verb.startswith(_LIMITING) or "partial" in verb else "supported"
