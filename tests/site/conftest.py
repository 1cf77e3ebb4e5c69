"""The cast of characters that tests of the site share: a record, a visitor, two editors.

The record is the second review of Côte d'Ivoire: a report with two recommendations (5.1 by France and Ghana,
supported in the addendum; 5.2 by Viet Nam, not supported), the review before with one that asks the same as 5.1, and
a press article in which a machine found what an envoy said.
"""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from django.utils.translation import activate

from followthrough.site.search.building import build
from followthrough.site.store.writing import write
from tests.site.cast import EARLIER, PRESS, RECORD
from tests.site.stored import once

PASSWORD = "a long enough word"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Any) -> Path:
    """Every test has a data folder and counts of its own, and speaks English until it says otherwise."""
    settings.HOME = tmp_path
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
    activate("en")
    return tmp_path


@pytest.fixture(scope="session")
def aside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the files lie that are copied by `once`."""
    return tmp_path_factory.mktemp("aside")


@pytest.fixture
def record(db: None, own_folder: Path, aside: Path) -> None:
    """Store the record of the cast and make its index."""
    once(store_the_cast, own_folder, aside)


def store_the_cast(home: Path) -> None:
    write("report.pdf", "11", RECORD)
    write("earlier.pdf", "12", EARLIER)
    write("press.html", "13", PRESS)
    build(home)


@pytest.fixture
def visitor(client: Client) -> Client:
    """Somebody who has not signed in."""
    return client


@pytest.fixture
def maria(db: None) -> User:
    """An editor."""
    return User.objects.create_user("maria", password=PASSWORD, first_name="Maria", last_name="Sánchez")


@pytest.fixture
def omar(db: None) -> User:
    """Another editor."""
    return User.objects.create_user("omar", password=PASSWORD)


@pytest.fixture
def editor(maria: User) -> Client:
    """Maria, signed in."""
    signed_in = Client()
    signed_in.force_login(maria)
    return signed_in
