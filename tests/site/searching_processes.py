"""What other processes do in the tests of the search. They have no database."""

import os
from pathlib import Path

from followthrough.site.search.generations import next_generation
from followthrough.site.search.searching import Question, search
from followthrough.site.search.tally import Tally

DIED = 9


def begin_and_die(home: Path) -> None:
    with next_generation(home, "never finished", Tally()) as index:
        writer = index.writer(15_000_000, num_threads=1)
        writer.add_json('{"id": "half", "text_en": "half", "date": 0}')
        writer.commit()
        os._exit(DIED)


def read_on(home: Path, typed: str) -> set[int]:
    """Search until there is enough; give the different numbers of entries that were found."""
    totals = set()
    while not (home / "enough").exists():
        totals.add(search(home, Question(typed)).total)
        (home / "reading").touch()
    return totals
