"""What all tests share: where the reference data is, that CI never goes without it, and which tests have a store."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests import databases
from tests.division import Division, dearest_first
from tests.measuring import Measured, evaluate

settings.register_profile("project", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("project")

os.environ.setdefault("FOLLOWTHROUGH_HOME", tempfile.mkdtemp(prefix="followthrough-tests-"))

PROJECT = Path(__file__).parent.parent
STORES = {"db", "transactional_db", "django_db_setup", "database", "site"}
REFERENCE = Path(os.environ.get("FOLLOWTHROUGH_REFERENCE", PROJECT.parent / "shared"))


def pytest_configure(config: pytest.Config) -> None:
    """Leave tests without a database, but not the process that only starts others to run them (`pytest -n 2`)."""
    if config.getoption("dist", "no") == "no":
        databases.forbid()


@pytest.fixture(scope="session")
def reference() -> Path:
    """Give the folder of the reference data, or skip with the reason; in CI its absence is a failure."""
    if not (REFERENCE / "data").is_dir():
        reason = f"the reference data is not at {REFERENCE}; set FOLLOWTHROUGH_REFERENCE"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return REFERENCE


@pytest.fixture(scope="session")
def extraction(reference: Path, tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """Give what is read from all reports of the reference data, and its figures: read once for all tests."""
    return evaluate(["extraction"], tmp_path_factory.mktemp("extraction") / "records")


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """Give the address of an empty database for processes that a module of tests starts."""
    with databases.new_database() as address:
        yield address


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test that asks for a store, so that it can be run on another database."""
    for item in items:
        if item.get_closest_marker("django_db") or STORES & set(getattr(item, "fixturenames", ())):
            item.add_marker("store")
    dearest_first(items)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Division:
    """Divide the tests as `division` says where several processes run them."""
    config.option.loadscopereorder = False
    return Division(config, log)
