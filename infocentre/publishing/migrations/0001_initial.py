import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Checklists of items, and comments on them."""

    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Checklist",
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
                ("findings", models.JSONField(default=list, verbose_name="findings")),
                ("errors", models.PositiveSmallIntegerField(default=0, verbose_name="errors")),
                ("warnings", models.PositiveSmallIntegerField(default=0, verbose_name="warnings")),
                ("checked_at", models.DateTimeField(auto_now=True, verbose_name="checked")),
            ],
            options={
                "verbose_name": "checklist",
                "verbose_name_plural": "checklists",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id"), name="publishing_one_checklist_an_item"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Comment",
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
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                ("text", models.TextField(max_length=2000, verbose_name="comment")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="written")),
                ("resolved_at", models.DateTimeField(blank=True, null=True, verbose_name="settled")),
            ],
            options={
                "verbose_name": "comment",
                "verbose_name_plural": "comments",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(fields=["content_type", "object_id"], name="publishing_comment_item")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="publishing_comment_says_something",
                    )
                ],
            },
        ),
    ]
