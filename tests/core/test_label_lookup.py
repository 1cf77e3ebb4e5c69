"""Features are found among those that a model knows by their hashes: each where it is, and no other."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from followthrough.label.lookup import NOWHERE, Lookup

NUMBERS = st.integers(-(2**63), 2**63 - 1)


@given(st.lists(NUMBERS, unique=True, max_size=40), st.lists(NUMBERS, max_size=10), st.integers(0, 39))
def test_a_number_is_found_where_it_stands_and_nowhere_else(listed: list[int], others: list[int], turn: int) -> None:
    wanted = [*listed[turn:], *others, *listed[:turn]]
    found = Lookup.of(np.array(listed, dtype=np.int64)).places(np.array(wanted, dtype=np.int64)).tolist()
    assert found == [listed.index(one) if one in listed else NOWHERE for one in wanted]


def test_numbers_that_share_a_slot_are_all_found() -> None:
    listed = np.unique(np.random.default_rng(0).integers(-(2**63), 2**63 - 1, 20_000))
    lookup = Lookup.of(listed)
    assert len(lookup.tables) > 1
    assert (lookup.places(listed[::-1]) == np.arange(len(listed))[::-1]).all()
