"""How records are shown in templates: names, positions in words, addresses, shares."""

from functools import cache

from django import template
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from followthrough.site.pages import addresses
from followthrough.terms import states

register = template.Library()

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
KINDS = {
    "working_group_report": _("report of the Working Group"),
    "draft_report": _("draft report of the Working Group"),
    "addendum": _("addendum: answers of the State"),
    "corrigendum": _("corrigendum"),
    "national_report": _("national report"),
    "compilation": _("compilation of United Nations information"),
    "stakeholder_summary": _("summary of stakeholders' submissions"),
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
    "other": _("other"),
}


@register.filter
def state_name(code: str) -> str:
    """Give the name of a State by its code, or the code where it is not known."""
    return _known().get(code, code)


@register.filter
def position(value: str | None) -> str:
    """Say a position, or what a stated total counts, in words."""
    return str(POSITIONS.get(value or "open", (value or "").replace("_", " ")))


@register.filter
def in_order(by_position: dict[str, int]) -> list[tuple[str, int]]:
    """Give positions and their counts in one order everywhere: from supported to no answer."""
    return [(name, by_position[name]) for name in POSITIONS if by_position.get(name)]


@register.filter
def segments(by_position: dict[str, int]) -> list[tuple[str, float, float]]:
    """Give for each position where its part of a bar begins and how wide it is, in hundredths of the bar."""
    whole, at, parts = sum(by_position.values()) or 1, 0.0, []
    for name, count in in_order(by_position):
        width = 100 * count / whole
        parts.append((name, round(at, 2), round(width, 2)))
        at += width
    return parts


@register.filter
def kind(value: str) -> str:
    """Say a kind of document in words."""
    return str(KINDS.get(value, value))


@register.filter
def record_address(identity: str) -> str:
    """Give the address of a record."""
    return addresses.of_record(identity)


@register.filter
def document_address(identity: str) -> str:
    """Give the address of a document."""
    return addresses.of_document(identity)


@register.filter
def percent(share: float) -> str:
    """Give a share as a whole percentage."""
    return gettext("%(number)d %%") % {"number": round(100 * share)}


@register.filter
def number_of(identity: str) -> str:
    """Give the number of a record in its document."""
    return identity.rsplit("#", 1)[-1]


@cache
def _known() -> dict[str, str]:
    return {state.code: state.name for state in states.states()}
