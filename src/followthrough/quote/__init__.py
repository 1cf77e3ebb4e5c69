"""Press items become statements: who said what, in which words, as the item reports it."""

from followthrough.quote.items import Item
from followthrough.quote.statements import statements

__all__ = ["Item", "statements"]
