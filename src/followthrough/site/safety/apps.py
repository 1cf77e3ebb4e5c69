"""Safety as a Django application: it brings the pages for errors."""

from django.apps import AppConfig


class SafetyConfig(AppConfig):
    """Names the application whose templates these are."""

    name = "followthrough.site.safety"
    label = "safety"
