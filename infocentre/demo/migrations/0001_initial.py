from django.db import migrations, models


class Migration(migrations.Migration):
    """What the demonstration loaded, so that loading again changes only what differs."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="LoadedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=120)),
                ("object_id", models.BigIntegerField()),
                ("digest", models.CharField(max_length=64)),
                ("saved_at", models.DateTimeField(null=True)),
            ],
            options={
                "verbose_name": "item of the demonstration",
                "verbose_name_plural": "items of the demonstration",
                "constraints": [models.UniqueConstraint(fields=("kind", "key"), name="demo_item_once")],
            },
        ),
    ]
