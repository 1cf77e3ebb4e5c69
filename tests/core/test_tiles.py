"""The map of tiles."""

import pytest

from followthrough.errors import VocabularyError
from followthrough.terms import states
from followthrough.terms.tiles import load, tiles

HEAD = "code\tcolumn\trow\n"


def test_every_member_and_observer_has_a_tile_of_its_own() -> None:
    assert {states.state(code).status for code in tiles()} == {"member", "observer"}
    assert len(set(tiles().values())) == len(tiles()) == 195


def test_neighbours_lie_as_they_do_on_the_globe() -> None:
    place = tiles()
    assert place["PRT"][0] < place["ESP"][0]  # west of
    assert place["NOR"][1] < place["ZAF"][1]  # north of
    assert abs(place["PRK"][0] - place["KOR"][0]) + abs(place["PRK"][1] - place["KOR"][1]) == 1


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("FRA\t1\t1\nFRA\t2\t1\n", "stands twice"),
        ("XXX\t1\t1\n", "unknown"),
        ("FRA\t1\t1\nDEU\t1\t1\n", "on one tile"),
        ("FRA\t1\t1\n", "DEU has no tile"),
    ],
)
def test_a_table_that_contradicts_itself_is_refused(rows: str, says: str) -> None:
    with pytest.raises(VocabularyError, match=says):
        load(HEAD + rows, {"FRA", "DEU"})
