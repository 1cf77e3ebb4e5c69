"""What the label model cannot do, in sentences that the card and the site say."""

from collections.abc import Iterable, Mapping

from followthrough.label.persons import ENOUGH, PRECISE

AIMED_AT = (("issues micro F1", "issues", 0.92), ("action accuracy", "actions", 0.93))
"""What was aimed at: the name of a figure, what it is of, and the least that it was to be."""

_SHORT = (
    "What was aimed at is not reached: {missed}. It falls short on long texts that no other State got in like words; "
    "on short ones that come back it is as good as the coders among themselves."
)

_ALWAYS = (
    "Trained on English texts of the first and second cycle, as UPR Info lightly edits them. Nothing was measured on "
    "other languages, later cycles or other mechanisms.",
    "The model learns the coders' habits with their faults. Terms that gather what has no term of its own (Other, "
    "General, Public security) are coded unevenly and are the weakest.",
    "Between general and specific action (4 and 5) coders differ on nearly the same words; most errors lie there.",
    "Groups of persons and goals go by vocabulary, were measured on three reviews only, which were at hand while the "
    f"words were chosen, and only terms with a precision of {PRECISE} or better, measured on {ENOUGH} texts or more, "
    "are given; what is not given may still be concerned. So few texts leave a good deal open: the true precision "
    "lies between the two figures that are named, in 95 of 100 cases.",
    "A label is a machine's proposal. A coder's and a person's labels stand beside it, never mixed with it.",
)


def limits(overall: Mapping[str, float]) -> list[str]:
    """Say what a model with these figures cannot do; first, if so, that it falls short of what was aimed at."""
    missed = [f"{least} for {of}" for name, of, least in AIMED_AT if overall[name] < least]
    return [*_short(missed), *_ALWAYS]


def sentences() -> list[str]:
    """Give every sentence that `limits` may say."""
    each = [f"{least} for {of}" for _, of, least in AIMED_AT]
    return [*_short(each), *(said for one in each for said in _short([one])), *_ALWAYS]


def _short(missed: Iterable[str]) -> list[str]:
    listed = ", ".join(missed)
    return [_SHORT.format(missed=listed)] if listed else []
