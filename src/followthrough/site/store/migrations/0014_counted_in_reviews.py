from typing import Any

from django.db import migrations


def mark(apps: Any, schema_editor: Any) -> None:
    """Mark every State, so that its texts are counted by review too, and the turns of their answers."""
    states = apps.get_model("store", "Recommendation").objects.order_by().values_list("state", flat=True).distinct()
    uncounted = apps.get_model("store", "Uncounted")
    uncounted.objects.bulk_create((uncounted(state=state) for state in states), ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0013_revised"),
    ]

    operations = [
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]
