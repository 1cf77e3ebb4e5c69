from typing import Any

from django.db import migrations, models


def mark(apps: Any, schema_editor: Any) -> None:
    """Mark the States of which an export, matrix or draft was stored when all that is stated was still counted."""
    stated = apps.get_model("store", "Recommendation").objects.filter(
        source__kind__in=("export", "matrix", "draft_report")
    )
    unlisted = apps.get_model("store", "Unlisted")
    states = stated.order_by().values_list("state", flat=True).distinct()
    unlisted.objects.bulk_create(unlisted(state=state) for state in states)


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0008_counted"),
    ]

    operations = [
        migrations.CreateModel(
            name="Unlisted",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("state", models.TextField(unique=True)),
            ],
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]
