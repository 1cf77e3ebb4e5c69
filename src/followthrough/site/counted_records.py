"""How many records of each type there are, in the reader's language."""

from collections.abc import Mapping

from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext_lazy

RECORDS = {
    "document": ngettext_lazy("%(n)s document", "%(n)s documents", "n"),
    "passage": ngettext_lazy("%(n)s paragraph", "%(n)s paragraphs", "n"),
    "review": ngettext_lazy("%(n)s review", "%(n)s reviews", "n"),
    "recommendation": ngettext_lazy("%(n)s recommendation", "%(n)s recommendations", "n"),
    "response": ngettext_lazy("%(n)s answer", "%(n)s answers", "n"),
    "corrigendum": ngettext_lazy("%(n)s change by a corrigendum", "%(n)s changes by corrigenda", "n"),
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


class Grouped(int):
    """A number that is written with the reader's separator of thousands."""

    def __str__(self) -> str:
        """Write it."""
        return number_format(int(self), force_grouping=True)

    __format__ = object.__format__


def counted(counts: Mapping[str, int]) -> str:
    """Say how many records of each type there are, one after the other; a type without words has its name."""
    said = (
        str(RECORDS[kind] % {"n": Grouped(n)}) if kind in RECORDS else f"{Grouped(n)} {kind}"
        for kind, n in counts.items()
    )
    return gettext(", ").join(said)
