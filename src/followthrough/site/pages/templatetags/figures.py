"""Figures in templates: each names its unit for whoever counts after us, and leads to the list behind it."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

from followthrough.site.pages.templatetags.counts import number, share_of, some_of
from followthrough.site.pages.templatetags.record import address

register = template.Library()


@register.simple_tag
def figure(count: float, leading_to: str = "", unit: str = "text") -> str:
    """Write how many there are of a unit, as a link to the list of them; nothing has no list."""
    if not (count and leading_to):
        return number(count)
    return format_html('<a href="{}" data-unit="{}">{}</a>', leading_to, unit, number(count))


FEW = 10
"""Of fewer texts a share says less than it seems to; the numbers themselves are written."""


@register.simple_tag
def share(answered: Any, position: str, leading_to: str = "") -> str:
    """Write the share of a position in a tally, as a link to the texts that it is held on; of few texts, how many."""
    held = answered.by_position.get(position, 0)
    if answered.whole < FEW and answered.waiting < answered.whole and (held or not answered.waiting):
        return _some_of(answered, position, leading_to)
    said = share_of(answered, position)
    if not held:
        return format_html('<span data-why="none is held">{}</span>', said)
    if not leading_to:
        return said
    narrowed = beyond(leading_to, position=position)
    return format_html('<a href="{}" data-unit="share" data-of="{}">{}</a>', narrowed, answered.whole, said)


def _some_of(answered: Any, position: str, leading_to: str) -> str:
    held = answered.by_position.get(position, 0)
    some = figure(held, beyond(leading_to, position=position) if leading_to else "")
    least = "≥\N{NO-BREAK SPACE}" if answered.waiting else ""
    said = some_of(least + conditional_escape(some), number(answered.whole))
    return format_html('<span data-why="few texts">{}</span>', mark_safe(said))  # every part of it is escaped


@register.simple_tag
def beyond(leading_to: str, **query: str) -> str:
    """Add to what an address asks for, before the part of the page that it leads to."""
    path, mark, place = leading_to.partition("#")
    said = "&".join(f"{name}={value}" for name, value in query.items())
    return f"{path}{'&' if '?' in path else '?'}{said}{mark}{place}"


@register.simple_tag(takes_context=True)
def list_on(context: Context, name: str, *arguments: str, **query: Any) -> str:
    """Give the address of the list of recommendations on a page; the day that is asked for is kept."""
    return f"{address(context, name, *arguments, **query)}#recommendations"
