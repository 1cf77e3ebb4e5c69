"""Addresses of the API, of exports, feeds and citations."""

from django.urls import path, re_path

from followthrough.site.api import cited, described, exported, feeds
from followthrough.site.api.v1 import api
from followthrough.site.safety.problems import nothing_at

# A document without a symbol goes by its address, which may end in anything: it has no short citation of this kind.
DOCUMENT = r"(?P<address>(?!https?:)[^/]+)"
CITATION = r"\.(?P<form>ris|bib|json|txt)"

urlpatterns = [
    path("api/v1/docs", described.docs, name="api-docs"),
    path("api/v1/", api.urls),
    re_path(r"^api(?:[/\n][\s\S]*)?\Z", nothing_at),
    path("export", exported.exported, name="export"),
    re_path(r"^feeds/states/(?P<code>[A-Z]{3})\.(?P<form>atom|json)$", feeds.of_state, name="feed-state"),
    re_path(
        r"^feeds/recommending/(?P<code>[A-Z]{3})\.(?P<form>atom|json)$",
        feeds.of_recommending,
        name="feed-recommending",
    ),
    re_path(r"^feeds/search\.(?P<form>atom|json)$", feeds.of_search, name="feed-search"),
    re_path(rf"^{DOCUMENT}{CITATION}$", cited.document, name="cite-document"),
    re_path(rf"^{DOCUMENT}/(?P<number>[^/]+){CITATION}$", cited.record, name="cite-record"),
]
