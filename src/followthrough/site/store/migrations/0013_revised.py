from typing import Any

from django.db import migrations


def mark(apps: Any, schema_editor: Any) -> None:
    """Mark the States of which a revised report was stored when it was counted beside the report that it revises."""
    revised = apps.get_model("store", "Recommendation").objects.filter(document__contains="/Rev.")
    unlisted = apps.get_model("store", "Unlisted")
    states = revised.order_by().values_list("state", flat=True).distinct()
    unlisted.objects.bulk_create((unlisted(state=state) for state in states), ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0012_corrigenda"),
    ]

    operations = [
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]
