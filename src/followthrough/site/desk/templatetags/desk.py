"""How the desk's templates name things."""

from collections.abc import Mapping

from django import template
from django.utils.translation import gettext, ngettext_lazy, pgettext
from django.utils.translation import gettext_lazy as _

from followthrough.site.desk import addresses
from followthrough.site.store.decisions.models import Decision, Kind

register = template.Library()

VERDICTS = {
    "given": _("given"),
    "removed": _("taken away"),
    "same": _("the same ask"),
    "related": _("a related ask"),
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


RECORDS = {
    "document": ngettext_lazy("%(n)s document", "%(n)s documents", "n"),
    "passage": ngettext_lazy("%(n)s paragraph", "%(n)s paragraphs", "n"),
    "review": ngettext_lazy("%(n)s review", "%(n)s reviews", "n"),
    "recommendation": ngettext_lazy("%(n)s recommendation", "%(n)s recommendations", "n"),
    "response": ngettext_lazy("%(n)s answer", "%(n)s answers", "n"),
    "pledge": ngettext_lazy("%(n)s pledge", "%(n)s pledges", "n"),
    "total": ngettext_lazy("%(n)s stated total", "%(n)s stated totals", "n"),
    "label": ngettext_lazy("%(n)s label", "%(n)s labels", "n"),
    "echo": ngettext_lazy("%(n)s echo", "%(n)s echoes", "n"),
    "coverage": ngettext_lazy("%(n)s judgement on a later document", "%(n)s judgements on later documents", "n"),
    "statement": ngettext_lazy("%(n)s statement", "%(n)s statements", "n"),
    "event": ngettext_lazy("%(n)s event", "%(n)s events", "n"),
    "finding": ngettext_lazy("%(n)s finding", "%(n)s findings", "n"),
    "assessment": ngettext_lazy("%(n)s assessment", "%(n)s assessments", "n"),
    "observation": ngettext_lazy("%(n)s figure", "%(n)s figures", "n"),
    "run": ngettext_lazy("%(n)s account of a run", "%(n)s accounts of runs", "n"),
    "problem": ngettext_lazy("%(n)s doubt", "%(n)s doubts", "n"),
}
"""How many records of a type there are."""


@register.filter
def counted_records(counts: Mapping[str, int] | str) -> str:
    """Say how many records of each type a file brought; empty where that is not known."""
    listed = counts.items() if isinstance(counts, Mapping) else ()
    said = (str(RECORDS[kind] % {"n": n}) if kind in RECORDS else f"{n} {kind}" for kind, n in listed)
    return gettext(", ").join(said)


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
