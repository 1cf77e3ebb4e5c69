"""What the record's closed lists are called on pages, for translation."""

from django.utils.translation import gettext_lazy as _

POSITIONS = {
    "supported": _("supported"),
    "supported_in_part": _("supported in part"),
    "noted": _("noted"),
    "not_supported": _("not supported"),
    "rejected": _("rejected"),
    "pending": _("to be answered"),
    "unclear": _("unclear"),
    "open": _("no answer"),
}
"""Positions in the order in which every page shows them."""

WHAT = POSITIONS | {"received": _("received"), "implemented": _("implemented"), "under_way": _("under way")}
"""What a stated total counts."""

SIDES = {"supported": _("supported"), "declined": _("not supported or noted"), "undecided": _("not answered yet")}

CLAIMS = {"implemented": _("implemented"), "under_way": _("under way"), "planned": _("planned")}

RELATIONS = {"same": _("the same recommendation"), "related": _("a related recommendation")}

VERDICTS = {
    "answered": _("answered"),
    "mentioned": _("mentioned"),
    "denied": _("denied"),
    "referred_elsewhere": _("referred elsewhere"),
    "not_found": _("not found"),
}

KINDS = {
    "working_group_report": _("report of the Working Group"),
    "draft_report": _("draft report of the Working Group"),
    "addendum": _("addendum: answers of the State"),
    "corrigendum": _("corrigendum"),
    "national_report": _("national report"),
    "compilation": _("compilation of United Nations information"),
    "stakeholder_summary": _("summary of stakeholders’ submissions"),
    "midterm_report": _("mid-term report"),
    "matrix": _("matrix of recommendations"),
    "advance_questions": _("advance questions"),
    "decision": _("decision of the Council"),
    "council_report": _("report of the Council"),
    "oral_statement": _("oral statement"),
    "inquiry_report": _("report of an inquiry"),
    "state_report": _("report of the State"),
    "resolution": _("resolution"),
    "letter": _("letter"),
    "press": _("press"),
    "export": _("export"),
    "other": _("other document"),
}

GROUPS = {
    "African": _("African States"),
    "Asia-Pacific": _("Asia-Pacific States"),
    "EEG": _("Eastern European States"),
    "GRULAC": _("Latin American and Caribbean States"),
    "WEOG": _("Western European and other States"),
    "none": _("no regional group"),
}

SCHEMES = {
    "issue": _("issue"),
    "action": _("kind of action"),
    "group": _("persons concerned"),
    "sdg": _("Sustainable Development Goal"),
    "uhri_theme": _("theme of the Universal Human Rights Index"),
}

GIVERS = {"coder": _("coders"), "model": _("a model"), "person": _("persons here")}

ACTIONS = {
    "1": _("minimal"),
    "2": _("continuing"),
    "3": _("considering"),
    "4": _("general"),
    "5": _("specific"),
}

TRANSLATED_SCHEMES = ("issue", "group", "scale", "uhri_theme")
"""Schemes whose terms are in the catalogues, with the scheme as context; `script/translations.py` puts them there."""

RELATIONS = {"same": _("the same recommendation"), "related": _("a related recommendation")}

FACETS = {
    "kind": _("what"),
    "state": _("State under review"),
    "recommender": _("recommending State"),
    "region": _("regional group under review"),
    "recommender_region": _("regional group that recommends"),
    "uhri_theme": _("theme of the Universal Human Rights Index"),
    "labelled_by": _("labelled by"),
    "language": _("language"),
    "cycle": _("cycle"),
    "session": _("session"),
    "position": _("answer"),
    "claim": _("claim of the State"),
    "issue": _("issue"),
    "action": _("kind of action"),
    "group": _("persons concerned"),
    "sdg": _("Sustainable Development Goal"),
    "document_kind": _("kind of document"),
    "year": _("year"),
}

FILTERS = FACETS | {
    "by": _("recommending State"),
    "words": _("words"),
    "document": _("document"),
    "doubt": _("kind of doubt"),
    "review": _("review"),
    "mechanism": _("mechanism"),
    "under": _("under paragraph"),
    "paragraph": _("answer to the whole paragraph"),
    "turned": _("answer that changed"),
    "again": _("asked again"),
    "counted": _("counted as"),
    "series": _("series of figures"),
    "read": _("read"),
    "as_of": _("day"),
    "sort": _("order"),
}

ENTRIES = {"recommendation": _("recommendation"), "passage": _("paragraph of a document")}

READ = {"machine": _("by a machine alone"), "person": _("checked by a person"), "doubt": _("in doubt")}

MECHANISMS = {
    "upr": _("Universal Periodic Review"),
    "treaty_body": _("treaty bodies"),
    "special_procedure": _("special procedures"),
}

UNITS = {
    "paragraph": _("paragraphs"),
    "text": _("texts"),
    "text_state": _("texts × recommending States"),
    "clause": _("clauses"),
}

SORTS = {"relevance": _("relevance"), "newest": _("newest first"), "oldest": _("oldest first")}

STEPS = {
    "followthrough": _("program"),
    "check": _("doubts"),
    "cover": _("judgements on later documents"),
    "label": _("labels"),
    "link": _("echoes"),
}
"""What of a run has a version; libraries have their own names."""

STATUSES = {
    "announced": _("announced"),
    "held": _("held"),
    "adopted": _("adopted"),
    "cancelled": _("cancelled"),
}

VOTES = {"for": _("for"), "against": _("against"), "abstaining": _("abstaining")}

SAID = {
    "direct": _("verbatim"),
    "indirect": _("indirect speech"),
    "mixed": _("partly verbatim"),
    "paraphrase": _("paraphrase"),
}

CORRECTED = {
    "text": _("text"),
    "recommenders": _("recommending States"),
    "number": _("number"),
    "position": _("answer"),
    "recommendation": _("recommendation"),
    "paragraph": _("paragraph"),
    "footnote": _("footnote"),
}
"""What corrigenda change."""

STAGES = {
    "report": _("in the report"),
    "addendum": _("in the addendum"),
    "plenary": _("in the plenary"),
    "later": _("later"),
}

MEASURES = {
    "answers": _("answers by clause, against a coding made for this project"),
    "coverage": _("paragraphs of later reports that answer a recommendation"),
    "echoes": _("the same recommendation in an earlier review"),
    "extraction": _("recommendations found in reports, against UPR Info’s coded rows"),
    "positions": _("final positions, against OHCHR’s matrices"),
    "statements": _("statements found in the press"),
    "verdicts": _("what a report answers and leaves unsaid"),
    "labels": _("issues, kinds of action, persons concerned"),
}

SERIES = {
    "Humanitarian requirements": _("Humanitarian requirements"),
    "Humanitarian funding within appeals and plans": _("Humanitarian funding within appeals and plans"),
    "Humanitarian funding outside appeals and plans": _("Humanitarian funding outside appeals and plans"),
}
"""Series of figures that are made of OCHA's tables."""

SOURCES = {"OCHA Financial Tracking Service": _("OCHA Financial Tracking Service")}
"""Who states the figures of a series."""
