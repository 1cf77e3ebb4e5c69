"""The description of the API: what it says in each language, and that the API is as it says."""

from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
import schemathesis
from django.core import signals
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, Phase, given
from schemathesis.checks import CHECKS

from followthrough.site.api.description_in_language import all_words
from followthrough.site.api.selecting import OWN
from followthrough.site.search.fields import FACETS
from followthrough.site.store.selection import KINDS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_the_description_says_what_every_field_means(visitor: Client) -> None:
    schema = visitor.get("/api/v1/openapi.json").json()
    fields = schema["components"]["schemas"]["Recommendation"]["properties"]
    assert all(one["description"].endswith(".") for name, one in fields.items() if name != "type")
    assert set(OWN) == set(KINDS)
    known = {p["name"] for p in schema["paths"]["/api/v1/recommendations"]["get"]["parameters"]}
    assert {*FACETS, "q", "sort", "as_of"} - {"kind"} <= known


def test_the_description_is_a_page_for_people_without_scripts(visitor: Client) -> None:
    page = visitor.get("/api/v1/docs")
    text = page.content.decode("utf-8")
    assert "GET /api/v1/recommendations/{identity}/intervals" in text
    assert "<script" not in text
    assert "`" not in text
    assert "https://" not in text.replace("https://docs.un.org", "")
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]


SHORT = hypothesis.settings(
    max_examples=12,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
CHECKED = ("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance")


@pytest.fixture
def open_connection() -> Iterator[None]:
    """Keep the connection, and with it what the test has stored, over many requests, as Django's client does."""
    ends = (signals.request_started, signals.request_finished)
    for signal in ends:
        signal.disconnect(close_old_connections)
    yield
    for signal in ends:
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("open_connection")
def test_the_api_is_as_its_description_says(settings: Any) -> None:
    settings.RATE_LIMITS = ()
    settings.ALLOWED_HOSTS = ["*"]
    application = get_wsgi_application()
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    checks = [CHECKS.get_one(name) for name in CHECKED]
    found: Any = schema.get_all_operations()
    for operation in found:
        _fuzz(operation.ok(), checks)


def _fuzz(operation: Any, checks: list[Any]) -> None:
    @SHORT
    @given(case=operation.as_strategy())
    def answers(case: Any) -> None:
        case.call_and_validate(checks=checks, headers={"Accept-Encoding": "identity"})

    answers()


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "Un document, par son identifiant."), ("ar", "وثيقة واحدة بمعرّفها.")]
)
def test_the_description_is_in_the_language_that_is_asked_for(visitor: Client, language: str, said: str) -> None:
    english = visitor.get("/api/v1/openapi.json").json()
    answered = visitor.get("/api/v1/openapi.json", headers={"accept-language": language})
    one = answered.json()["paths"]["/api/v1/documents/{identity}"]["get"]
    assert (one["summary"], one["operationId"]) == (said, "documents_identity")
    assert "Accept-Language" in answered.headers["Vary"]
    assert visitor.get("/api/v1/openapi.json").json() == english
    untranslated = set(all_words(answered.json())) & set(all_words(english)) - {"OK"}
    assert untranslated == set()


def test_a_program_is_refused_in_its_language(visitor: Client) -> None:
    refused = visitor.get("/api/v1/documents/none", headers={"accept-language": "fr"}).json()
    assert refused["title"] == "Il n’y a rien ici"
    assert "identifiant" in refused["what"]
