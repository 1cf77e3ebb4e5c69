from typing import Any

from django.db import migrations, models

TABLES = ("label", "echo", "assessment")
WITH_DAYS = (*TABLES, "problem")


def date(apps: Any, schema_editor: Any) -> None:
    """Give what persons said the day on which they said it; the place of such a row is the key of its decision."""
    decided = dict(apps.get_model("decisions", "Decision").objects.values_list("pk", "at"))
    for name in TABLES:
        table = apps.get_model("store", name)
        for row in table.objects.filter(source__sha256="decisions", place__in=decided):
            table.objects.filter(pk=row.pk).update(since=decided[row.place].date().isoformat())


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0009_unlisted"),
        ("decisions", "0001_decisions"),
    ]

    operations = [
        *(
            migrations.AddField(model_name=name, name=column, field=models.TextField(null=True))
            for name in WITH_DAYS
            for column in ("since", "until")
        ),
        migrations.RunPython(date, migrations.RunPython.noop),
    ]
