"""Background work as a Django application."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Names the application, and with it the tables."""

    name = "followthrough.site.jobs"
    label = "jobs"
