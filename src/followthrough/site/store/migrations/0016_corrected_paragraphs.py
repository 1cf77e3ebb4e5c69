from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0015_deleted"),
    ]

    operations = [
        migrations.AlterField(
            model_name="corrigendum",
            name="recommendation",
            field=models.TextField(db_index=True, null=True),
        ),
    ]
