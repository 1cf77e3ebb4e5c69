"""Every test that opens a store runs on each database: whatever does not ask for one finds none."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from followthrough.site.store.models import Document
from tests import databases

TESTS = Path(__file__).parents[1]


def test_a_test_that_did_not_ask_for_a_store_has_none() -> None:
    # In a thread of its own: beside an open browser Django refuses for another reason.
    with ThreadPoolExecutor() as threads, pytest.raises(RuntimeError, match="Database access not allowed"):
        threads.submit(Document.objects.exists).result()


@pytest.mark.parametrize(
    "command", [["search", "peace"], ["add", __file__], ["brief", "PRK"], ["serve", "--port", "0"]]
)
def test_no_process_that_it_starts_has_one(command: list[str]) -> None:
    asked = [sys.executable, "-m", "followthrough", *command]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "none: the database cannot be used: " in done.stderr
    assert "FOLLOWTHROUGH_DATABASE" in done.stderr
    assert "Traceback" not in done.stderr


def test_only_one_place_says_which_database_a_process_works_on() -> None:
    for module in sorted(TESTS.rglob("*.py")):
        text = module.read_text(encoding="utf-8")
        if module not in (Path(databases.__file__), Path(__file__)):
            assert f'"{databases.SETTING}"' not in text, module
            assert "getfixturevalue" not in text, "a fixture that is not in the head of a test is not seen beforehand"
