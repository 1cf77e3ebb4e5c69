"""What tests copy instead of working it out is what was worked out."""

from pathlib import Path

import pytest
from django.db import transaction

from followthrough.site.search.building import is_current
from followthrough.site.store.models import Source
from tests.site import stored
from tests.site.conftest import store_the_cast

pytestmark = pytest.mark.django_db


def test_what_is_copied_is_what_was_stored_and_can_be_searched(tmp_path: Path, aside: Path) -> None:
    held = []
    for home in (tmp_path / "first", tmp_path / "then"):
        home.mkdir()
        with transaction.atomic():
            stored.once(store_the_cast, home, aside)
            held.append(stored.rows_held())
            assert is_current(home)
            transaction.set_rollback(True)
    assert held[0] == held[1]
    assert len(held[0]["store_recommendation"]) == 4


def test_more_is_stored_beside_what_was_copied(tmp_path: Path, aside: Path) -> None:
    for number in range(2):
        with transaction.atomic():
            stored.once(store_the_cast, tmp_path / str(number), aside)
            Source.objects.create(name="more.pdf", sha256="99")
            transaction.set_rollback(True)


def test_a_store_that_holds_something_is_not_kept_for_others(tmp_path: Path, aside: Path) -> None:
    Source.objects.create(name="more.pdf", sha256="99")
    with pytest.raises(AssertionError, match="empty store"):
        stored.once(lambda home: None, tmp_path, aside)
