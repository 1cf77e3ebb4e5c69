"""The API as a whole: its addresses and its description (OpenAPI)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import NinjaAPI, Router
from ninja.openapi.schema import OpenAPISchema

from followthrough import __version__
from followthrough.errors import InputError
from followthrough.export.codebook import meaning
from followthrough.export.tables import TYPES, own_columns
from followthrough.site.api import counts, records
from followthrough.site.api.description_in_language import all_said
from followthrough.site.api.parameters import MEDIA_TYPES
from followthrough.site.api.records import Address
from followthrough.site.jobs.mending import being_mended
from followthrough.site.safety.problems import MEDIA_TYPE, problem
from followthrough.site.search.generations import UnusableIndexError

WORDS = """The record of the Universal Periodic Review: who asked what of which State, and what the State answered.

Read-only, without a key. Lists take the facets of the search by the same names; a facet may be given several times,
and then any of its values will do. `format=jsonl` and `format=csv` give everything at once, streamed; JSON comes in
pages, in the order of ids, with the address of the next. That begins after the last record of the page before
(`cursor`), so that what was there all the time is given, whatever changes meanwhile. Pages by `offset`, and those
in the order of a search, go on while the record is the same (`edition`) and are refused (409) where it has changed;
a search with an empty `cursor` comes in the order of ids. `as_of` gives everything as it was known on a day. Every
answer has an ETag: ask again with `If-None-Match`, and what has not changed is not sent again. What cannot be
answered is said as problem details (RFC 9457): what is wrong, where, and what to do.

Every record has one address, here and on the site, the same wherever the same documents were added; a page of a list
gives them as `addresses`, in the order of its records. A record without an id is named by what it belongs to and a
short key, which stays when scores are found anew. The address of what was read otherwise since, or is not public,
answers 404."""


class Described(NinjaAPI):
    """The API, with the meaning of every field from the codebook in its description."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._described: dict[str, OpenAPISchema] = {}

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """Give the description, with the meaning of every field, in the reader's language; made once for each."""
        made = f"{get_language()} {sorted(options.items())}"
        if made not in self._described:
            self._described[made] = self._describe(**options)
        return self._described[made]

    def _describe(self, **options: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**options)
        _explain(schema["components"]["schemas"])
        for path in schema["paths"].values():
            path.pop("head", None)  # it is answered, and says nothing that GET does not
            for operation in path.values():
                for status, response in operation["responses"].items():
                    if int(status) >= 400:
                        response["content"] = {MEDIA_TYPE: response["content"][MEDIA_TYPES["json"]]}
        schema.update({part: all_said(schema[part]) for part in ("info", "paths", "components")})
        return schema


def _explain(schemas: dict[str, Any]) -> None:
    for kind, record in TYPES.items():
        properties = schemas.get(record.__name__, {}).get("properties", {})
        for name in own_columns(kind):
            if name in properties and kind != "block":
                properties[name]["description"] = meaning(kind, name)


def _made() -> NinjaAPI:
    made = Described(
        title="Followthrough", version=__version__, description=WORDS, docs_url=None, urls_namespace="api-v1"
    )
    made.add_exception_handler(InputError, _refuse)
    made.add_router("", records.router())
    more = Router()
    summary = "How many recommendations there are, in a named unit"
    Address("/counts", counts.counts, counts.Counts, summary, counts.KNOWN).add_to(more)
    made.add_router("", more)
    return made


def _refuse(request: HttpRequest, error: Any) -> HttpResponse:
    if isinstance(error, UnusableIndexError):
        return being_mended(request, error)
    return problem(400, error.what, error.where, error.remedy)


api = _made()
