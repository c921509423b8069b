import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """What all content shares: topics, and addresses that moved."""

    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="name")),
                ("name_kk", models.CharField(max_length=100, null=True, unique=True, verbose_name="name")),
                ("name_ru", models.CharField(max_length=100, null=True, unique=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=100, null=True, unique=True, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(allow_unicode=True, max_length=100, unique=True, verbose_name="slug"),
                ),
            ],
            options={
                "verbose_name": "topic",
                "verbose_name_plural": "topics",
                "ordering": ["slug"],
            },
        ),
        migrations.CreateModel(
            name="TaggedItem",
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(app_label)s_%(class)s_tagged_items",
                        to="contenttypes.contenttype",
                        verbose_name="content type",
                    ),
                ),
                ("object_id", models.IntegerField(db_index=True, verbose_name="object ID")),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="content.topic",
                        verbose_name="topic",
                    ),
                ),
            ],
            options={
                "verbose_name": "topic of an item",
                "verbose_name_plural": "topics of items",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "tag"), name="content_topic_once_per_item"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(editable=False, max_length=60, verbose_name="kind")),
                ("slug", models.CharField(max_length=200, verbose_name="former address")),
                ("object_id", models.BigIntegerField(verbose_name="item")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
            ],
            options={
                "verbose_name": "former address",
                "verbose_name_plural": "former addresses",
                "indexes": [models.Index(fields=["kind", "object_id"], name="content_former_address_item")],
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "slug"), name="content_former_address_unique")
                ],
            },
        ),
    ]
