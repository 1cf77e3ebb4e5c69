"""The same record gives the same bytes, in whatever order a database gives back what was asked for without one."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from followthrough.export.formats import FORMATS
from followthrough.site.store.models import Recommendation
from tests.core.record_samples import REPORT
from tests.site.disorder import in_disorder, shuffled

pytestmark = pytest.mark.django_db
TIMES = 2
PAGES = [
    "/",
    "/states/CIV",
    "/states/CIV/brief",
    "/states/CIV/changes",
    "/reviews/CIV-2",
    f"/{REPORT.replace('/', '_')}",
    f"/{REPORT.replace('/', '_')}/5.1",
    "/recommending/FRA",
    "/issues",
    "/issues/Torture",
    "/compare?a=CIV-1&b=CIV-2",
    "/search?q=torture",
    "/documents",
    "/doubts",
    "/method",
    "/records/labels?state=CIV",
    "/feeds/states/CIV.atom",
    "/export?format=jsonl&q=torture",
    "/api/v1/recommendations",
    "/api/v1/labels",
    "/api/v1/echoes",
]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT a FROM b", "SELECT * FROM (SELECT a FROM b) AS chosen ORDER BY random()"),
        ("SELECT a FROM b ORDER BY c LIMIT 3", "SELECT a FROM b ORDER BY c, random() LIMIT 3"),
        (
            "SELECT a FROM b WHERE c IN (SELECT d FROM e ORDER BY d LIMIT (1)) LIMIT 1",
            "SELECT * FROM (SELECT a FROM b WHERE c IN (SELECT d FROM e ORDER BY d LIMIT (1))) "
            "AS chosen ORDER BY random() LIMIT 1",
        ),
        ("SELECT DISTINCT a FROM b ORDER BY a", "SELECT DISTINCT a FROM b ORDER BY a"),
    ],
)
def test_an_order_is_left_to_chance_where_none_is_asked_for(query: str, expected: str) -> None:
    assert shuffled(query) == expected


@pytest.mark.usefixtures("record")
def test_rows_come_in_another_order_where_none_is_asked_for() -> None:
    rows = Recommendation.objects.order_by().values_list("record_id", flat=True)
    with in_disorder():
        assert len({tuple(rows.all()) for _ in range(50)}) > 1


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("address", [*(f"/export?format={name}" for name in FORMATS), *PAGES])
def test_what_is_given_out_is_the_same_in_whatever_order_the_database_answers(visitor: Client, address: str) -> None:
    expected = given(visitor, address)
    with in_disorder():
        for _ in range(TIMES):
            assert given(visitor, address) == expected


def given(visitor: Client, address: str) -> bytes:
    cache.clear()
    answer: Any = visitor.get(address)
    assert answer.status_code == 200
    return bytes(answer.getvalue())
