"""What other rooms say in fixed English words and pages show, for translation; the keys are what they say.

A word that is missing here is shown as it is.
"""

from django.utils.translation import gettext_lazy as _

TOWARDS = {
    "not asked before": _("not asked before"),
    "not supported before, accepted now": _("not supported before, accepted now"),
    "accepted before, not accepted now": _("accepted before, not accepted now"),
    "without a known answer before, accepted now": _("without a known answer before, accepted now"),
    "asked again and never supported": _("asked again and never supported"),
    "accepted before, and yet had to be asked again": _("accepted before, and yet had to be asked again"),
    "accepted now, not accepted or open before": _("accepted now, not accepted or open before"),
    "not accepted now, accepted before": _("not accepted now, accepted before"),
}
"""How asks went on from one review to the next; the keys are what a terminal says."""

REASONS = {
    "the same words": _("the same words"),
    "a near meaning": _("a near meaning"),
    "now: consider": _("now: consider"),
    "then: consider": _("then: consider"),
    "now: continue": _("now: continue"),
    "then: continue": _("then: continue"),
}
REASONS_WITH = {
    "both: ratify ": _("both: ratify %(names)s"),
    "both: ": _("both: %(names)s"),
    "only now: ": _("only now: %(names)s"),
    "only then: ": _("only then: %(names)s"),
}
"""Why `link` holds two asks to be alike; behind those of the second kind stand names of treaties
and concepts, which are in the catalogues with the context `concept`."""

COUNTED = {
    "paragraphs": _("paragraphs"),
    "texts × State": _("texts × State"),
    "texts": _("texts"),
    "clauses": _("clauses"),
    "in the report": _("in the report"),
    "after the addendum": _("after the addendum"),
    "after the plenary": _("after the plenary"),
    "after the later": _("after later answers"),
    "by the addendum alone": _("by the addendum alone"),
    "by the plenary alone": _("by the plenary alone"),
    "by the later alone": _("by later answers alone"),
    "added by the addendum": _("added by the addendum"),
    "added by the plenary": _("added by the plenary"),
    "added by the later": _("added by later answers"),
    "with those in part": _("with those in part"),
    "with those not supported": _("with those not supported"),
    "with those rejected": _("with those rejected"),
    "with those noted": _("with those noted"),
    "with those without answer": _("with those without answer"),
    "with those under way": _("with those under way"),
}
"""The pieces of the names that `check.counts` gives to counts."""

PROBLEMS = {
    "answer_not_found_again": _("answer not found again"),
    "answer_without_recommendation": _("answer without recommendation"),
    "claim_without_position": _("claim without position"),
    "comment_without_position": _("comment without position"),
    "contradictory_answers": _("contradictory answers"),
    "corrected": _("corrected by a corrigendum"),
    "crashed": _("the reading broke down"),
    "differing_answers": _("differing answers"),
    "differing_repeat": _("differing repeat"),
    "draft_numbers": _("numbers of a draft"),
    "empty_matrix": _("empty matrix"),
    "failed": _("the reading failed"),
    "file_cut_off": _("file cut off"),
    "guessed_encoding": _("guessed encoding"),
    "language_not_read": _("language that is not read"),
    "missing_part": _("a part of the program is missing"),
    "no_number": _("no number"),
    "no_recommender": _("no recommending State"),
    "no_text": _("no text"),
    "no_type": _("no type"),
    "not_started": _("the reading did not start"),
    "numbering_double": _("number printed twice"),
    "numbering_gap": _("gap in the numbers"),
    "numbers_out_of_order": _("numbers out of order"),
    "out_of_memory": _("out of memory"),
    "over_time": _("took too long"),
    "page_without_text": _("page without text"),
    "position_by_wording": _("position told by the wording"),
    "position_unclear": _("position unclear"),
    "recognised_text": _("text recognised from a picture"),
    "recommendation_number_missing": _("number of a recommendation missing"),
    "recommendation_without_recommender": _("recommendation without recommending State"),
    "recommenders_differ": _("recommending States differ"),
    "remainder_unknown": _("remainder unknown"),
    "repeated_row": _("repeated row"),
    "repeated_symbol": _("repeated symbol"),
    "report_without_recommendations": _("report without recommendations"),
    "row_put_aside": _("row put aside"),
    "stated_elsewhere": _("stated elsewhere"),
    "text_length": _("length of a text"),
    "text_suspiciously_long": _("text suspiciously long"),
    "text_suspiciously_short": _("text suspiciously short"),
    "text_without_number": _("text without number"),
    "total_not_met": _("total not met"),
    "unanswered": _("unanswered"),
    "uncited_note": _("note that nothing cites"),
    "unclear_vote": _("unclear vote"),
    "unknown_cycle": _("unknown cycle"),
    "unknown_date": _("unknown date"),
    "unknown_kind": _("unknown kind of document"),
    "unknown_position": _("unknown position"),
    "unknown_recommendation": _("unknown recommendation"),
    "unknown_report": _("unknown report"),
    "unknown_session": _("unknown session"),
    "unknown_state": _("unknown State"),
    "unknown_symbol": _("unknown symbol"),
    "unknown_table": _("unknown table"),
    "unreadable": _("unreadable"),
    "unreadable_file": _("unreadable file"),
    "wrong_encoding": _("wrong encoding"),
}
"""Kinds of doubt that readers and checks know."""
