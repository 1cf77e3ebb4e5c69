"""The parts of a recommendation as printed: words, and the States right behind them."""

from typing import NamedTuple

from followthrough.records import PrintedRecommender


class Part(NamedTuple):
    """Words of a text and the States printed right behind them; `shared` is an object that stands further on."""

    words: str
    recommenders: tuple[PrintedRecommender, ...]
    shared: str = ""
