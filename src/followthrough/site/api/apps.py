"""The API as a Django application."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Names the application whose templates these are."""

    name = "followthrough.site.api"
    label = "api"
