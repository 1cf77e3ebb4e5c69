"""The store as a Django application."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Names the application, and with it the tables: `store_recommendation` and so on."""

    name = "followthrough.site.store"
    label = "store"
    verbose_name = "The record"
