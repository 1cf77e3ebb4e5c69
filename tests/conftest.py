"""What all tests share: where the reference data is, and that CI never goes without it."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("project", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("project")

os.environ.setdefault("FOLLOWTHROUGH_HOME", tempfile.mkdtemp(prefix="followthrough-tests-"))

PROJECT = Path(__file__).parent.parent
REFERENCE = Path(os.environ.get("FOLLOWTHROUGH_REFERENCE", PROJECT.parent / "shared"))


@pytest.fixture(scope="session")
def reference() -> Path:
    """Give the folder of the reference data, or skip with the reason; in CI its absence is a failure."""
    if not (REFERENCE / "data").is_dir():
        reason = f"the reference data is not at {REFERENCE}; set FOLLOWTHROUGH_REFERENCE"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return REFERENCE
