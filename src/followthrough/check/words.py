"""What is in doubt, and what counts count, in the reader's language; the record has its codes and English sentences.

`messages.knowing` finds the sentence of a message again and the values that were filled in; the catalogues have the
sentence, and each value is said as what its name says that it is.
"""

import re
from collections.abc import Callable, Mapping

from followthrough.messages.knowing import Known, known
from followthrough.messages.sentence import COUNT, NUMBERS, OURS, Sentence, pieces
from followthrough.terms import states
from followthrough.wording import Wording, gettext_noop

CONTEXT = "message"
"""The context by which catalogues tell these sentences from other texts."""

COUNTED = {
    "paragraphs": gettext_noop("paragraphs"),
    "texts × State": gettext_noop("texts × State"),
    "texts": gettext_noop("texts"),
    "clauses": gettext_noop("clauses"),
    "in the report": gettext_noop("in the report"),
    "after the addendum": gettext_noop("after the addendum"),
    "after the plenary": gettext_noop("after the plenary"),
    "after the later": gettext_noop("after later answers"),
    "by the addendum alone": gettext_noop("by the addendum alone"),
    "by the plenary alone": gettext_noop("by the plenary alone"),
    "by the later alone": gettext_noop("by later answers alone"),
    "added by the addendum": gettext_noop("added by the addendum"),
    "added by the plenary": gettext_noop("added by the plenary"),
    "added by the later": gettext_noop("added by later answers"),
    "with those in part": gettext_noop("with those in part"),
    "with those not supported": gettext_noop("with those not supported"),
    "with those rejected": gettext_noop("with those rejected"),
    "with those noted": gettext_noop("with those noted"),
    "with those of which a part is not supported": gettext_noop("with those of which a part is not supported"),
    "with those without answer": gettext_noop("with those without answer"),
    "with those under way": gettext_noop("with those under way"),
    "before its corrigenda": gettext_noop("before its corrigenda"),
}
"""The pieces of the names that `check.counts` gives to counts."""

STATED = {
    "supported": gettext_noop("supported"),
    "supported in part": gettext_noop("supported in part"),
    "noted": gettext_noop("noted"),
    "not supported": gettext_noop("not supported"),
    "rejected": gettext_noop("rejected"),
    "pending": gettext_noop("to be answered"),
    "unclear": gettext_noop("unclear"),
    "open": gettext_noop("no answer"),
    "received": gettext_noop("received"),
    "implemented": gettext_noop("implemented"),
    "under way": gettext_noop("under way"),
}
"""What a stated total counts."""

PROBLEMS = {
    "answer_not_found_again": gettext_noop("answer not found again"),
    "answer_by_subject": gettext_noop("answer by subject alone"),
    "answers_by_colour": gettext_noop("answers by colour"),
    "answer_without_recommendation": gettext_noop("answer without recommendation"),
    "claim_without_position": gettext_noop("claim without position"),
    "comment_without_position": gettext_noop("comment without position"),
    "contradictory_answers": gettext_noop("contradictory answers"),
    "corrected": gettext_noop("corrigendum not applied"),
    "crashed": gettext_noop("the reading broke down"),
    "differing_answers": gettext_noop("differing answers"),
    "differing_repeat": gettext_noop("differing repeat"),
    "document_twice": gettext_noop("document given twice"),
    "draft_numbers": gettext_noop("numbers of a draft"),
    "empty_matrix": gettext_noop("empty matrix"),
    "end_not_found": gettext_noop("end of a report not found"),
    "failed": gettext_noop("the reading failed"),
    "file_cut_off": gettext_noop("file cut off"),
    "guessed_encoding": gettext_noop("guessed encoding"),
    "language_not_read": gettext_noop("language that is not read"),
    "mark_without_note": gettext_noop("mark without note"),
    "letters_not_told": gettext_noop("letters that the file does not tell"),
    "missing_part": gettext_noop("a part of the program is missing"),
    "no_number": gettext_noop("no number"),
    "no_recommender": gettext_noop("no recommending State"),
    "no_text": gettext_noop("no text"),
    "no_type": gettext_noop("no type"),
    "not_started": gettext_noop("the reading did not start"),
    "numbering_double": gettext_noop("number printed twice"),
    "numbering_gap": gettext_noop("gap in the numbers"),
    "numbers_out_of_order": gettext_noop("numbers out of order"),
    "out_of_memory": gettext_noop("out of memory"),
    "over_time": gettext_noop("took too long"),
    "page_without_text": gettext_noop("page without text"),
    "paragraph_numbers": gettext_noop("numbers of paragraphs or recommendations"),
    "position_by_remainder": gettext_noop("position told by words on all others"),
    "position_by_wording": gettext_noop("position told by the wording"),
    "position_unclear": gettext_noop("position unclear"),
    "range_without_dash": gettext_noop("range without a dash"),
    "recognised_text": gettext_noop("text recognised from a picture"),
    "recommendation_number_missing": gettext_noop("number of a recommendation missing"),
    "recommendation_without_recommender": gettext_noop("recommendation without recommending State"),
    "recommenders_differ": gettext_noop("recommending States differ"),
    "remainder_unknown": gettext_noop("remainder unknown"),
    "repeated_row": gettext_noop("repeated row"),
    "repeated_symbol": gettext_noop("repeated symbol"),
    "report_not_read": gettext_noop("report not read"),
    "report_without_recommendations": gettext_noop("report without recommendations"),
    "row_put_aside": gettext_noop("row put aside"),
    "row_not_read": gettext_noop("row of a table not read"),
    "struck_through": gettext_noop("words struck through"),
    "text_length": gettext_noop("length of a text"),
    "text_suspiciously_long": gettext_noop("text suspiciously long"),
    "text_suspiciously_short": gettext_noop("text suspiciously short"),
    "text_without_number": gettext_noop("text without number"),
    "total_not_met": gettext_noop("total not met"),
    "total_of_unknown_review": gettext_noop("total of an unknown review"),
    "unanswered": gettext_noop("unanswered"),
    "uncited_note": gettext_noop("note that nothing cites"),
    "unclear_vote": gettext_noop("unclear vote"),
    "unknown_cycle": gettext_noop("unknown cycle"),
    "unknown_date": gettext_noop("unknown date"),
    "unknown_kind": gettext_noop("unknown kind of document"),
    "unknown_label": gettext_noop("unknown label"),
    "unknown_language": gettext_noop("unknown language"),
    "unknown_position": gettext_noop("unknown position"),
    "unknown_recommendation": gettext_noop("unknown recommendation"),
    "unknown_report": gettext_noop("unknown report"),
    "unknown_session": gettext_noop("unknown session"),
    "unknown_state": gettext_noop("unknown State"),
    "unknown_table": gettext_noop("unknown table"),
    "unreadable_file": gettext_noop("unreadable file"),
    "wrong_encoding": gettext_noop("wrong encoding"),
}
"""Kinds of doubt that readers and checks know."""

_COUNTED = re.compile(r"(\d+) \(([^()]*)\)")


def kind_words(kind: str, say: Wording) -> str:
    """Say a kind of doubt; one that is not known as it is written."""
    return say.gettext(PROBLEMS[kind]) if kind in PROBLEMS else kind.replace("_", " ")


def count_words(name: str, say: Wording) -> str:
    """Say what a count counts; its name is put together of known pieces."""
    said, rest = [], name
    while rest:
        piece = max((one for one in COUNTED if rest.startswith(one)), key=len, default=rest)
        said.append(say.gettext(COUNTED[piece]) if piece in COUNTED else piece)
        rest = rest.removeprefix(piece).strip()
    return " ".join(said)


def message_words(message: str, say: Wording, language: str = "en") -> str:
    """Say a message of the record; one that is not known stays, marked as being in `language`."""
    found = () if say.language == "en" else known(message)
    return " ".join(_sentence(one, say) for one in found) if found else say.own(message, language)


def _sentence(one: Known, say: Wording) -> str:
    form = _translated(one.sentence, one.values.get(COUNT), say)
    return "".join(words + (_value(name, one.values[name], say) if name else "") for words, name in pieces(form))


def _translated(sentence: Sentence, count: str | None, say: Wording) -> str:
    if sentence.many and count:
        return say.catalogue.npgettext(CONTEXT, sentence.one, sentence.many, int(count))
    return say.term(CONTEXT, sentence.one)


def _value(name: str, value: str, say: Wording) -> str:
    if name in NUMBERS:
        return say.number(float(value), len(value.partition(".")[2]))
    if name in OURS:
        return _ours(value, say)
    return _SAID[name](value, say) if name in _SAID else say.name(value)


def _ours(value: str, say: Wording) -> str:
    """Say what is a sentence itself, or a list of some; a name that is none stays as it is."""
    parts = [known(part) for part in value.split(", ")]
    if len(parts) > 1 and all(parts):
        return say.in_a_row(_sentence(part[0], say) for part in parts)
    found = known(value)
    return " ".join(_sentence(one, say) for one in found) if found else say.name(value)


def _state(name: str, say: Wording) -> str:
    return say.state(states.find(name) or name)


def _answer(words: str, say: Wording) -> str:
    return say.gettext(STATED[words]) if words in STATED else words


def _counts(listed: str, say: Wording) -> str:
    """Say the counts that stand beside a total, each with its name in brackets."""
    found = _COUNTED.findall(listed)
    return say.in_a_row(f"{say.number(int(count))} ({count_words(name, say)})" for count, name in found)


def _grades(listed: str, say: Wording) -> str:
    return say.in_a_row(say.term("scale", one) for one in listed.split(", "))


def _language(name: str, say: Wording) -> str:
    return say.tongue(name)


def _of_others(words: str, say: Wording) -> str:
    """Mark what another program or a system said."""
    return say.own(words)


_SAID: Mapping[str, Callable[[str, Wording], str]] = {
    "answer": _answer,
    "counts": _counts,
    "grades": _grades,
    "language": _language,
    "said": _of_others,
    "state": _state,
}
"""How values are said that are neither figures nor names."""
