"""Counts and shares in templates: numbers as the reader writes them, shares of answers, the parts of a bar."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext

from followthrough.site.pages import words

register = template.Library()


@register.filter
def in_order(by_position: Mapping[str, int]) -> list[tuple[str, int]]:
    """Give positions and their counts in one order everywhere: from supported to no answer."""
    return [(name, by_position[name]) for name in words.POSITIONS if by_position.get(name)]


@register.filter
def segments(by_position: Mapping[str, int]) -> list[tuple[str, float, float]]:
    """Give for each position where its part of a bar begins and how wide it is, in hundredths of the bar."""
    total, at, parts = sum(by_position.values()) or 1, 0.0, []
    for name, count in in_order(by_position):
        width = 100 * count / total
        parts.append((name, round(at, 2), round(width, 2)))
        at += width
    return parts


@register.filter
def share_of(answered: Any, wanted: str) -> str:
    """Give the share of a position in a tally as a whole percentage: at least so much where answers are not known.

    Where none is known there is no share; where it is none of those that are known, of how many.
    """
    if answered.waiting == answered.whole:
        return "–"
    if answered.waiting and not answered.by_position.get(wanted):
        return some_of(number(0), number(answered.whole - answered.waiting))
    said = percent(answered.share(wanted))
    return f"≥\N{NO-BREAK SPACE}{said}" if answered.waiting else said


def some_of(some: str, whole: str) -> str:
    """Say how many of how many, both written as numbers or as links."""
    return gettext("%(some)s of %(all)s") % {"some": some, "all": whole}


@register.filter
def number(value: float) -> str:
    """Write a number with the reader's separator of thousands, without decimals."""
    return number_format(round(value), force_grouping=True)


@register.filter
def percent(share: float) -> str:
    """Give a share as a whole percentage."""
    return gettext("%(number)d %%") % {"number": round(100 * share)}


@register.filter
def measured(value: float) -> str:
    """Write a measured figure: a share with three decimals, a count without any."""
    return number(value) if value == 0 or value > 1 else number_format(round(value, 3), 3)


@register.filter
def to_hundredths(value: float) -> str:
    """Write a share from 0 to 1 with two decimals."""
    return number_format(round(value, 2), 2)
