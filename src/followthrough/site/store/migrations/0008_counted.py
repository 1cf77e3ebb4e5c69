from typing import Any

from django.db import migrations, models


def mark(apps: Any, schema_editor: Any) -> None:
    """Mark every State, so that what the database holds already is counted."""
    states = apps.get_model("store", "Recommendation").objects.order_by().values_list("state", flat=True).distinct()
    uncounted = apps.get_model("store", "Uncounted")
    uncounted.objects.bulk_create(uncounted(state=state) for state in states)


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0007_one_list_of_each_review"),
    ]

    operations = [
        migrations.CreateModel(
            name="Uncounted",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("state", models.TextField(unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Counted",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("state", models.TextField()),
                ("by", models.TextField()),
                ("changes", models.JSONField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("by", "state"), name="counted_once")],
            },
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]
