import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Steps of items, and working copies of them."""

    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("reversion", "0002_add_index_on_version_for_content_type_and_db"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Step",
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
                    "revision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="step",
                        to="reversion.revision",
                        verbose_name="revision",
                    ),
                ),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("saved", "saved"),
                            ("copy-saved", "saved as a working copy"),
                            ("sent", "sent for review"),
                            ("returned", "returned to the author"),
                            ("published", "published"),
                            ("scheduled", "scheduled"),
                            ("unpublished", "taken off the site"),
                            ("archived", "archived"),
                            ("dropped", "working copy dropped"),
                            ("restored", "earlier version restored"),
                            ("binned", "moved to the bin"),
                            ("unbinned", "taken from the bin"),
                            ("overridden", "published in spite of the checklist"),
                        ],
                        max_length=12,
                        verbose_name="what was done",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="reason")),
            ],
            options={
                "verbose_name": "step of the history",
                "verbose_name_plural": "steps of the history",
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(fields=["content_type", "object_id", "-id"], name="history_step_item")
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkingCopy",
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
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="reversion.revision"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "draft"), ("in_review", "in review"), ("scheduled", "scheduled")],
                        default="draft",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("publish_at", models.DateTimeField(blank=True, null=True, verbose_name="publish at")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                (
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
            ],
            options={
                "verbose_name": "working copy",
                "verbose_name_plural": "working copies",
                "ordering": ["-updated_at"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "scheduled")),
                        fields=["publish_at"],
                        name="history_copy_due",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id"), name="history_one_copy_an_item"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("publish_at__isnull", False), ("status", "scheduled")),
                            models.Q(
                                models.Q(("status", "scheduled"), _negated=True), ("publish_at__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="history_copy_scheduled_has_moment",
                    ),
                ],
            },
        ),
    ]
