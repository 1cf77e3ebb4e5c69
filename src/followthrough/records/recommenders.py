"""Recommending States as a document prints them: their codes, and their names in one line."""

from collections.abc import Iterable

from followthrough.records.reviews import PrintedRecommender


def codes(recommenders: Iterable[PrintedRecommender]) -> tuple[str, ...]:
    """Give the codes of recommenders in printed order, each once; a name that is not known has none."""
    return tuple(dict.fromkeys(one.code for one in recommenders if one.code))


def names(recommenders: Iterable[PrintedRecommender]) -> str:
    """Give recommending States in one line, as a document prints them."""
    return "; ".join(one.printed for one in recommenders)
