"""A map on which every State is one tile of the same size, near its neighbours.

The vocabulary is `data/states_tiles.tsv`: members and observers of the United Nations, each with a column and a row
counted from 0 at the north-west. The places were found from the States' rough positions on the globe: each tile as
near to its own place, and as rightly placed towards its neighbours, as a grid allows.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from followthrough.errors import VocabularyError
from followthrough.terms import states
from followthrough.terms.shipped import text_of

Place = tuple[int, int]


@cache
def tiles() -> Mapping[str, Place]:
    """Give column and row of every State by its code; read once."""
    text = text_of("states_tiles.tsv")
    mapped = {one.code for one in states.states() if one.status in ("member", "observer")}
    return load(text, mapped)


def load(text: str, wanted: set[str]) -> Mapping[str, Place]:
    """Read the table; a `VocabularyError` says which State is missing, unknown or not alone on its tile."""
    places: dict[str, Place] = {}
    taken: dict[Place, str] = {}
    for row in (line.split("\t") for line in text.splitlines()[1:]):
        code, place = row[0], (int(row[1]), int(row[2]))
        if code not in wanted or code in places:
            raise VocabularyError(f"{code} is unknown or stands twice.", where="states_tiles.tsv")
        if other := taken.get(place):
            raise VocabularyError(f"{code} and {other} are on one tile.", where="states_tiles.tsv")
        places[code] = place
        taken[place] = code
    if missing := sorted(wanted - set(places)):
        raise VocabularyError(f"{missing[0]} has no tile.", where="states_tiles.tsv")
    return MappingProxyType(places)
