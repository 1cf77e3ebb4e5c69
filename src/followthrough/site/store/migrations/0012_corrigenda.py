import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0011_counted_on_issues"),
    ]

    operations = [
        migrations.CreateModel(
            name="Corrigendum",
            fields=[
                ("row", models.BigAutoField(primary_key=True, serialize=False)),
                ("place", models.IntegerField()),
                ("record_id", models.TextField(db_index=True)),
                ("shown", models.BooleanField(default=True)),
                ("document", models.TextField(db_index=True)),
                ("number", models.TextField()),
                ("page", models.IntegerField()),
                ("recommendation", models.TextField(db_index=True)),
                ("field", models.TextField()),
                ("printed", models.TextField()),
                ("corrected", models.TextField()),
                ("recommenders_as_printed", models.JSONField()),
                ("recommenders_as_corrected", models.JSONField()),
                ("words", models.TextField()),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.source"
                    ),
                ),
            ],
            options={
                "ordering": ("source_id", "place"),
                "abstract": False,
                "constraints": [models.UniqueConstraint(fields=("source", "record_id"), name="corrigendum_once")],
            },
        ),
    ]
