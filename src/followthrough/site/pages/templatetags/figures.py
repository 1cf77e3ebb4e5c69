"""Figures in templates: each names its unit for whoever counts after us, and leads to the list behind it."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import format_html

from followthrough.site.pages.templatetags.record import address, number, share_of

register = template.Library()


@register.simple_tag
def figure(count: float, leading_to: str = "", unit: str = "text") -> str:
    """Write how many there are of a unit, as a link to the list of them; nothing has no list."""
    if not (count and leading_to):
        return number(count)
    return format_html('<a href="{}" data-unit="{}">{}</a>', leading_to, unit, number(count))


@register.simple_tag
def share(answered: Any, position: str, leading_to: str = "") -> str:
    """Write the share of a position in a tally, as a link to the texts that it is held on."""
    said = share_of(answered, position)
    if not (answered.by_position.get(position) and leading_to):
        return said
    narrowed = beyond(leading_to, position=position)
    return format_html('<a href="{}" data-unit="share" data-of="{}">{}</a>', narrowed, answered.whole, said)


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
