"""Addresses of the pages. They are stable: what is cited today is found tomorrow."""

from django.urls import path, register_converter

from followthrough.site.pages import views


class StateCode:
    """Three capital letters."""

    regex = "[A-Z]{3}"

    def to_python(self, value: str) -> str:
        """Take the code as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Write the code as it is."""
        return value


register_converter(StateCode, "code")

urlpatterns = [
    path("", views.home, name="home"),
    path("states/<code:code>", views.state, name="state"),
    path("reviews/<str:identity>", views.review, name="review"),
    path("recommending/<code:code>", views.recommending, name="recommending"),
    path("search", views.search, name="search"),
    path("doubts", views.doubts, name="doubts"),
    path("method", views.method, name="method"),
    path("<str:address>", views.document, name="document"),
    path("<str:address>/<str:number>", views.record, name="record"),
]
