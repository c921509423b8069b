import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """How often the page of an item was asked for, a number a day."""

    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.CreateModel(
            name="Visits",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "content_type",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="contenttypes.contenttype",
                        verbose_name="kind",
                    ),
                ),
                ("object_id", models.PositiveBigIntegerField(editable=False, verbose_name="item")),
                ("day", models.DateField(verbose_name="day")),
                ("number", models.PositiveIntegerField(verbose_name="visits")),
            ],
            options={
                "verbose_name": "visits of an item",
                "verbose_name_plural": "visits of items",
                "indexes": [models.Index(fields=["day"], name="visits_by_day")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "day"), name="visits_one_number_an_item_and_day"
                    )
                ],
            },
        ),
    ]
