"""Decisions as a Django application, with migrations of their own."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """Names the application, and with it the tables."""

    name = "followthrough.site.store.decisions"
    label = "decisions"
