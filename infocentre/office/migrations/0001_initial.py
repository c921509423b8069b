import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import infocentre.content.fields


class Migration(migrations.Migration):
    """Links that show drafts; who has a form open."""

    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PreviewLink",
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
                    "languages",
                    infocentre.content.fields.ChoiceArrayField(
                        base_field=models.CharField(
                            choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")], max_length=2
                        ),
                        default=list,
                        size=None,
                        verbose_name="languages",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
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
                ("expires_at", models.DateTimeField(verbose_name="open until")),
                ("revoked_at", models.DateTimeField(blank=True, null=True, verbose_name="revoked")),
                ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="last opened")),
                ("times_opened", models.PositiveIntegerField(default=0, verbose_name="times opened")),
            ],
            options={
                "verbose_name": "preview link",
                "verbose_name_plural": "preview links",
                "ordering": ["-pk"],
                "default_permissions": (),
                "indexes": [models.Index(fields=["content_type", "object_id"], name="office_link_item")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("languages__contained_by", ["kk", "ru", "en"]),
                            models.Q(("languages", []), _negated=True),
                        ),
                        name="office_link_has_known_languages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("created_at"))),
                        name="office_link_expires_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Presence",
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
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                ("opened_at", models.DateTimeField(verbose_name="opened")),
                ("seen_at", models.DateTimeField(verbose_name="seen")),
            ],
            options={
                "verbose_name": "open form",
                "verbose_name_plural": "open forms",
                "indexes": [models.Index(fields=["seen_at"], name="office_presence_seen")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "user"), name="office_one_presence_a_user"
                    )
                ],
            },
        ),
    ]
