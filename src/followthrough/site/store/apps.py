"""The store as a Django application."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class StoreConfig(AppConfig):
    """Names the application, and with it the tables: `store_recommendation` and so on."""

    name = "followthrough.site.store"
    label = "store"
    verbose_name = "The record"

    def ready(self) -> None:
        """Let the database say what it means, whenever its tables have changed."""
        from followthrough.site.store import described

        pre_migrate.connect(described.take_away_views, sender=self)
        post_migrate.connect(described.describe, sender=self)
