"""What is searched for, as typed in the site and as SQLite's FTS5 is asked for the same.

Words of every frequency, phrases, prefixes, operators, facets that are filtered by, and everything.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Asked:
    """A search: as typed, as FTS5 takes it (empty: everything), and the facets with the value that each must have."""

    typed: str
    match: str
    filters: dict[str, str] = field(default_factory=dict)


WORDS = (
    "rights",
    "human",
    "women",
    "children",
    "ratify",
    "torture",
    "protection",
    "education",
    "journalists",
    "trafficking",
    "albinism",
    "moratorium",
    "statelessness",
    "juvenile justice",
    "human rights defenders",
    "freedom expression",
    "domestic violence women",
    "prison conditions",
    "indigenous land",
    "birth registration",
)
PHRASES = ('"death penalty"', '"hate speech"', '"standing invitation"', '"rule of law"', '"migrant workers"')
PREFIXES = ("detain*", "discriminat*", "traffick*")

QUERIES = (
    Asked("", ""),
    *(Asked(words, " AND ".join(words.split())) for words in WORDS),
    *(Asked(phrase, phrase) for phrase in PHRASES),
    *(Asked(prefix, prefix) for prefix in PREFIXES),
    Asked("torture OR slavery", "torture OR slavery"),
    Asked("women NOT children", "women NOT children"),
    Asked("(prison OR detention) minors", "(prison OR detention) AND minors"),
    Asked("women", "women", {"recommender": "FRA"}),
    Asked("education", "education", {"position": "supported"}),
    Asked("", "", {"state": "CHN"}),
    Asked("", "", {"cycle": "2", "position": "noted"}),
    Asked("", "", {"issue": "Death penalty", "recommender": "DEU"}),
)
