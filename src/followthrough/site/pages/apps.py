"""The pages as a Django application."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Names the application whose templates and static files these are."""

    name = "followthrough.site.pages"
    label = "pages"
