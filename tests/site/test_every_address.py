"""Every address of the site, with whatever may stand in it: a clear answer, never a fault of our own."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from followthrough.site.api.parameters import _WORDS as OF_THE_API
from followthrough.site.search.fields import FACETS
from tests.core.record_samples import REPORT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def addresses(resolver: Any, before: str = "") -> Iterator[str]:
    """Give the pattern of every address."""
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from addresses(one, before + str(one.pattern))
        elif isinstance(one, URLPattern):
            yield before + str(one.pattern)


# who signs out cannot see the rest
PATTERNS = sorted(set(addresses(get_resolver("followthrough.site.urls"))) - {"desk/sign-out"})
PART = re.compile(r"<[^>]+>|\(\?P<\w+>(?:\([^)]*\)|[^()])*\)|\(\?:[^)]*\)\?")
PARAMETERS = sorted(
    {*FACETS, *OF_THE_API, "page", "state", "as_of", "a", "b", "text", "as", "more", "at", "next", "with", "record"}
)
KNOWN = [
    "CIV",
    "FRA",
    "CIV-2",
    REPORT,
    REPORT.replace("/", "_"),
    "5.1",
    f"{REPORT}#5.1",
    "supported",
    "2014-09-11",
    "1",
]
ODD = [
    *("", "\x00", "\r\nX: y", "%", "\\", "//elsewhere.example", "https://elsewhere.example/", "../../etc/passwd"),
    *("0", "-1", "1e9", "²", "٣", "9" * 19, "9" * 5000, "18446744073709551616", "NaN"),
    *("0000-00-00", "9999-12-31", "2014-13", "10000-01-01", "２０１４", "date:..", "date:9999..0000", "after:x"),
    *("((((" * 300, '"' * 501, "*", "AND", "NOT NOT", "state:", "cycle:x", "[a TO b]", "a^9", "a~2", "<script>"),
    *("csv", "jsonl", "pack", "atom", "light", "x" * 3000, "é" * 300, "中文", "\u202e", "\ufeff", "😀"),
]
SHORT = settings(
    max_examples=150,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
VALUES = st.one_of(st.sampled_from(KNOWN), st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"])))


@st.composite
def asked(draw: st.DrawFn) -> str:
    pattern = draw(st.sampled_from(PATTERNS))
    path = PART.sub(lambda part: quote(draw(VALUES), safe=""), pattern.strip("^").removesuffix(r"\Z").rstrip("$"))
    query = draw(st.lists(st.tuples(st.sampled_from(PARAMETERS), VALUES), max_size=3))
    return f"/{path.replace(chr(92), '')}" + (f"?{urlencode(query)}" if query else "")


def test_the_addresses_that_are_tried_are_those_of_the_site() -> None:
    assert {"", "search", "desk/upload", "export", "api/v1/documents"} <= set(PATTERNS)
    assert len(PATTERNS) > 80


@pytest.mark.parametrize("pattern", [one for one in PATTERNS if one.startswith("desk") and one != "desk/sign-in"])
def test_the_desk_is_for_editors_alone(visitor: Client, pattern: str) -> None:
    address = f"/{PART.sub('1', pattern)}"
    answers = [visitor.get(address), visitor.post(address, {"reason": "none"})]
    led = [answer.headers["Location"] for answer in answers if answer.status_code != 405]
    assert led
    assert all(where.startswith("/desk/sign-in?next=") for where in led)


@pytest.mark.parametrize("signed_in", [False, True])
def test_whatever_is_asked_the_answer_is_no_fault_and_leads_to_no_other_site(
    visitor: Client, editor: Client, settings: Any, signed_in: bool
) -> None:
    settings.RATE_LIMITS = ()
    client = editor if signed_in else visitor

    @given(address=asked(), posted=st.booleans())
    @SHORT
    def answers(address: str, posted: bool) -> None:
        answer: Any = client.post(address, {"to": address}) if posted else client.get(address)
        if answer.streaming:
            b"".join(answer.streaming_content)
        assert answer.status_code < 500, address
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert not answer.headers.get("Location", "/").startswith(("//", "/\\", "http", "javascript"))

    answers()
