"""The desk as a Django application."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Names the application whose templates these are."""

    name = "followthrough.site.desk"
    label = "desk"
