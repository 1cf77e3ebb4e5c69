"""How records are shown in templates: names, positions in words, addresses, shares."""

from datetime import date
from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language, gettext
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
    """Give the name of a State in the reader's language, or the code where it is not known."""
    known = states.vocabulary().states.get(code)
    return known.names.get((get_language() or "en")[:2], known.name) if known else code


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
def day_in_words(iso: str | None) -> str:
    """Write an ISO date in the reader's language: 19 September 2014; a month or a year alone stays one."""
    parts = (iso or "").split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts):
        return iso or ""
    numbers = [int(part) for part in parts]
    form = {1: "Y", 2: "YEAR_MONTH_FORMAT", 3: "DATE_FORMAT"}.get(len(numbers), "")
    try:
        return date_format(date(*[*numbers, 1, 1][:3]), form) if form else iso or ""
    except ValueError:
        return iso or ""


@register.filter
def facet_value(value: str, facet: str) -> str:
    """Say a value of a facet of the search in words."""
    if facet == "position":
        return position(value)
    if facet == "document_kind":
        return kind(value)
    return state_name(value) if facet in ("state", "recommender") else value.replace("_", " ")


@register.filter
def kind(value: str) -> str:
    """Say a kind of document in words."""
    return str(KINDS.get(value, value))


@register.simple_tag(takes_context=True)
def address(context: Context, name: str, *arguments: str, **query: Any) -> str:
    """Give the address of a page; the day that is asked for is kept."""
    return addresses.asking(reverse(name, args=arguments), {**query, "as_of": context.get("day")})


@register.simple_tag(takes_context=True)
def address_of(context: Context, identity: str) -> str:
    """Give the address of a record or document by its id; the day that is asked for is kept."""
    return addresses.asking(addresses.of_record(identity), {"as_of": context.get("day")})


@register.filter
def number(value: int) -> str:
    """Write a whole number with the reader's separator of thousands."""
    return number_format(value, force_grouping=True)


@register.filter
def percent(share: float) -> str:
    """Give a share as a whole percentage."""
    return gettext("%(number)d %%") % {"number": round(100 * share)}


@register.filter
def number_of(identity: str) -> str:
    """Give the number of a record in its document."""
    return identity.rsplit("#", 1)[-1]
