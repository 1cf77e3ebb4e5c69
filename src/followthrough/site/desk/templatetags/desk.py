"""How the desk's templates name things."""

from collections.abc import Mapping

from django import template
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from followthrough.site.counted_records import counted
from followthrough.site.desk import addresses
from followthrough.site.store.decisions.models import Decision, Kind

register = template.Library()

VERDICTS = {
    "given": _("given"),
    "removed": _("taken away"),
    "same": _("the same recommendation"),
    "related": _("a related recommendation"),
    "none": _("neither"),
    "right": _("right"),
    "public": _("shown"),
    "withheld": _("kept back"),
    "looked at": _("looked at"),
}
SEEN = {
    "text": _("text"),
    "recommenders": _("recommending States"),
    "position": _("position"),
}
"""What a check takes down beside the words."""

FREE = (Kind.GROUP, Kind.BODY, Kind.PLAN)
"""Kinds whose verdict is the editor's own words."""


@register.filter
def counted_records(counts: Mapping[str, int] | str) -> str:
    """Say how many records of each type a file brought; empty where that is not known."""
    return counted(counts) if isinstance(counts, Mapping) else ""


@register.filter
def desk_address(identity: str) -> str:
    """Give the address of the desk's page for a record."""
    return addresses.of_record(identity)


@register.filter
def decided(kind: str) -> str:
    """Say a kind of decision in words."""
    return str(Kind(kind).label)


@register.filter
def verdict(decision: Decision) -> str:
    """Say a decision in a word: of the closed kinds in the reader's language, else as the editor wrote it."""
    if decision.kind == Kind.ASSESSMENT:
        return pgettext("scale", decision.verdict)
    return decision.verdict if decision.kind in FREE else str(VERDICTS.get(decision.verdict, decision.verdict))


@register.filter
def seen_as(name: str) -> str:
    """Say what a check saw that is otherwise now."""
    return str(SEEN.get(name, name))


@register.filter
def size(count: int) -> str:
    """Say a number of bytes as people do."""
    return f"{count / 2**20:.1f} MiB" if count >= 2**20 else f"{max(1, count // 1024)} KiB"
