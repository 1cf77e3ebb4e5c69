from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0014_counted_in_reviews"),
    ]

    operations = [
        migrations.AddField(
            model_name="corrigendum",
            name="deleted",
            field=models.JSONField(null=True),
        ),
    ]
