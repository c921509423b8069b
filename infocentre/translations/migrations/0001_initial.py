import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Where translations come from, how far they are, and the glossary."""

    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Origin",
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
                ("place", models.CharField(max_length=120, verbose_name="text")),
                (
                    "language",
                    models.CharField(
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("digest", models.CharField(max_length=32, verbose_name="digest of the translation")),
                (
                    "source_language",
                    models.CharField(
                        blank=True,
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="translated from",
                    ),
                ),
                (
                    "source_digest",
                    models.CharField(blank=True, max_length=32, verbose_name="digest of the source"),
                ),
                ("source_text", models.TextField(blank=True, verbose_name="source when it was translated")),
                ("made_at", models.DateTimeField(verbose_name="translated")),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="translated by",
                    ),
                ),
            ],
            options={
                "verbose_name": "origin of a translation",
                "verbose_name_plural": "origins of translations",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "place", "language"),
                        name="translations_one_origin_a_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language", models.F("source_language")), _negated=True),
                        name="translations_not_from_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Progress",
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
                    "language",
                    models.CharField(
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("outdated", "outdated"),
                            ("missing", "missing"),
                            ("in-progress", "in progress"),
                            ("current", "current"),
                        ],
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("missing", models.PositiveSmallIntegerField(default=0, verbose_name="texts missing")),
                ("outdated", models.PositiveSmallIntegerField(default=0, verbose_name="texts outdated")),
                ("since", models.DateTimeField(verbose_name="since")),
            ],
            options={
                "verbose_name": "state of a language",
                "verbose_name_plural": "states of languages",
                "indexes": [
                    models.Index(fields=["language", "state", "content_type"], name="translations_board")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "language"),
                        name="translations_one_state_a_language",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kk", models.CharField(max_length=120, verbose_name="Kazakh")),
                ("ru", models.CharField(max_length=120, verbose_name="Russian")),
                ("en", models.CharField(max_length=120, verbose_name="English")),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="When to use it, and when not.",
                        max_length=300,
                        verbose_name="note",
                    ),
                ),
            ],
            options={
                "verbose_name": "term of the glossary",
                "verbose_name_plural": "glossary",
                "ordering": ["ru"],
                "constraints": [
                    models.UniqueConstraint(fields=("kk", "ru", "en"), name="translations_term_once")
                ],
            },
        ),
    ]
