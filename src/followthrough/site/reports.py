"""Symbols of a review's documents, as far as the record itself knows them."""

from followthrough.records.ids import plain_symbol
from followthrough.site.store import models


def symbols_in_record(state: str, cycle: int) -> list[str]:
    """Give the symbols of the report and the decision of a State's review, where some document in the record says."""
    reports = models.Document.objects.filter(kind="working_group_report", cycle=cycle, shown=True)
    decisions = models.Review.objects.filter(cycle=cycle).exclude(decision=None)
    found = [row.symbol for row in reports if state in row.states and row.symbol]
    return [*found, *(_decision(row.decision) for row in decisions if state in row.states and row.decision)]


def reports_in_record() -> dict[str, str]:
    """Give the State of each report of the Working Group that some document in the record names, by symbol."""
    reports = models.Document.objects.filter(kind="working_group_report", shown=True).exclude(symbol=None)
    return {plain_symbol(row.symbol): row.states[0] for row in reports if row.symbol and row.states}


def _decision(printed: str) -> str:
    """Give the symbol of a decision that a text names by its number alone: `43/112`."""
    return printed if printed.startswith(("A/", "SAMPLE/")) else f"A/HRC/DEC/{printed}"
