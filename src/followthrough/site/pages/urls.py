"""Addresses of the pages. They are stable: what is cited today is found tomorrow."""

from django.urls import path, register_converter

from followthrough.site.pages.views import (
    brief,
    changes,
    charts,
    compare,
    document,
    documents,
    doubts,
    draft,
    home,
    issue,
    issues,
    labelling,
    language,
    method,
    named,
    one_record,
    recommendation,
    recommendations,
    recommending,
    records,
    review,
    search,
    state,
    terms,
    thread,
)


class AsWritten:
    """A part of an address that is taken and written as it is; `regex` says what it may be."""

    regex: str

    def to_python(self, value: str) -> str:
        """Take it as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Write it as it is."""
        return value


class StateCode(AsWritten):
    """Three capital letters."""

    regex = "[A-Z]{3}"


class Hash(AsWritten):
    """The first digits of a hash."""

    regex = "[0-9a-f]{24}"


class Scheme(AsWritten):
    """Light or dark paper."""

    regex = "light|dark"


register_converter(Hash, "hash")
register_converter(Scheme, "scheme")
register_converter(StateCode, "code")

urlpatterns = [
    path("", home.page, name="home"),
    path("states/<code:code>", state.page, name="state"),
    path("states/<code:code>/brief", brief.page, name="brief"),
    path("states/<code:code>/changes", changes.page, name="changes"),
    path("threads/<str:address>/<str:number>", thread.page, name="thread"),
    path("draft", draft.page, name="draft"),
    path("states/<str:name>", named.page, {"to": "state"}),
    path("reviews/<str:identity>", review.page, name="review"),
    path("recommending/<code:code>", recommending.page, name="recommending"),
    path("recommending/<str:name>", named.page, {"to": "recommending"}),
    path("issues", issues.page, name="issues"),
    path("issues/<path:term>", issue.page, name="issue"),
    path("compare", compare.page, name="compare"),
    path("search", search.page, name="search"),
    path("documents", documents.page, name="documents"),
    path("records/<str:kind>", records.page, name="records"),
    path("records/<str:kind>/<path:key>", one_record.page, name="one-record"),
    path("recommendations", recommendations.page, name="recommendations"),
    path("doubts", doubts.page, name="doubts"),
    path("method", method.page, name="method"),
    path("method/labels", labelling.page, name="labelling"),
    path("method/labels/data", labelling.data, name="labelling-data"),
    path("terms/<str:scheme>", terms.page, name="terms"),
    path("charts/<hash:name>-<scheme:scheme>.svg", charts.page, name="chart"),
    path("language", language.page, name="language"),
    path("<str:address>", document.page, name="document"),
    path("<str:address>/<str:number>", recommendation.page, name="record"),
]
