"""How threads and charts of changed answers are shown: names, colours, numbers that SVG understands."""

from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from followthrough.follow.changes import NEW
from followthrough.site.pages import addresses
from followthrough.site.pages.templatetags.record import position

register = template.Library()
_NEW = _("not asked before")


@register.filter
def flow_name(name: str) -> str:
    """Say an answer in words, or that the ask is new."""
    return str(_NEW) if name == NEW else position(name)


@register.filter
def flow_class(name: str) -> str:
    """Give the class that colours an answer."""
    return "new" if name == NEW else name


@register.filter
def svg(value: float) -> str:
    """Write a number with a point, whatever the reader's language."""
    return f"{value:.1f}"


@register.filter
def add_to(value: float, more: int) -> str:
    """Add to a number of a drawing."""
    return svg(value + more)


@register.simple_tag(takes_context=True)
def list_of(context: Context, name: str, **query: Any) -> str:
    """Give the address of a list on the page of what changed; the day and the clock that are asked for are kept."""
    by = "said" if context.get("by_day_said") else ""
    asked = {"list": name, **query, "by": by, "as_of": context.get("day")}
    return f"{addresses.asking(reverse('changes', args=[context['code']]), asked)}#list"


@register.simple_tag(takes_context=True)
def thread_of(context: Context, identity: str) -> str:
    """Give the address of a recommendation's thread; the day that is asked for is kept."""
    address, number = addresses.of_record(identity).strip("/").split("/", 1)
    return addresses.asking(reverse("thread", args=[address, number]), {"as_of": context.get("day")})
