"""A small world of coded rows, in our own words, that a model can be trained on in a moment."""

from functools import cache

from followthrough.label.coded import Coded
from followthrough.label.model import Model
from followthrough.label.training import train
from followthrough.records import Recommendation

SUBJECTS = {
    "Death penalty": "capital punishment",
    "Right to water": "drinking water",
    "Trafficking": "human traffickers",
    "Elections": "free ballots",
}
OPENINGS = {
    "5": "Abolish by law",
    "2": "Continue working on",
    "3": "Consider the question of",
    "4": "Improve matters of",
}
STATES = ("AUT", "BEL", "CHL", "DNK", "EGY", "FJI", "GHA", "HUN", "ISL", "JPN", "KEN", "LBN")


def coded_world() -> list[Coded]:
    return [
        Coded(f"{opening} {subject} in {place}", state, (issue,), action, "UPR Info", 1 + number, "FRA", "Noted")
        for number, state in enumerate(STATES)
        for action, opening in OPENINGS.items()
        for issue, subject in SUBJECTS.items()
        for place in ("towns", "villages")
    ]


@cache
def model_of_the_world() -> Model:
    """Train on the whole of it, once for all tests of a process."""
    return train(coded_world())


def asked(text: str, number: str = "1") -> Recommendation:
    return Recommendation(id=f"A/HRC/0/0#{number}", document="A/HRC/0/0", number=number, text=text, state="AUT")
