"""Tests that share what is dear are run by one process."""

import pytest

from tests.division import part_of


@pytest.mark.parametrize(
    ("test", "part"),
    [
        ("tests/browser/test_desk.py::test_a[x/y]", "in a browser"),
        ("tests/golden/test_reports.py::test_b", "on the reference data"),
        ("tests/eval/test_accuracy.py::test_c", "on the reference data"),
        ("tests/core/test_states.py::test_d[a::b]", "tests/core/test_states.py"),
    ],
)
def test_a_test_belongs_to_its_folder_or_its_file(test: str, part: str) -> None:
    assert part_of(test) == part
