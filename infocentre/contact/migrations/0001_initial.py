import django.utils.timezone
from django.db import migrations, models

import infocentre.contact.models


class Migration(migrations.Migration):
    """Enquiries, and how often somebody sent one."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Enquiry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        default=infocentre.contact.models.new_reference,
                        editable=False,
                        max_length=9,
                        unique=True,
                        verbose_name="reference number",
                    ),
                ),
                ("submission", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("general", "general question"),
                            ("lecture", "lecture or visit at a school or university"),
                            ("study", "study, practice and theses"),
                            ("cooperation", "scientific cooperation"),
                            ("media", "question of the media"),
                            ("site", "mistake on the site"),
                        ],
                        max_length=20,
                        verbose_name="kind of enquiry",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                ("email", models.EmailField(max_length=254, verbose_name="e-mail")),
                ("message", models.TextField(max_length=5000, verbose_name="message")),
                (
                    "language",
                    models.CharField(
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                (
                    "consent_version",
                    models.CharField(max_length=20, verbose_name="version of the consent text"),
                ),
                (
                    "consent_language",
                    models.CharField(
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language of the consent text",
                    ),
                ),
                ("consent_text", models.TextField(verbose_name="consent given to")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_index=True, default=django.utils.timezone.now, verbose_name="received"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("in-progress", "in progress"),
                            ("answered", "answered"),
                            ("closed", "closed"),
                            ("spam", "spam"),
                        ],
                        db_index=True,
                        default="new",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "settled_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="settled"),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="Seen in the office only, and deleted with the enquiry.",
                        verbose_name="note for colleagues",
                    ),
                ),
                (
                    "notified_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="colleagues told at"
                    ),
                ),
                (
                    "notify_error",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="why they were not told"
                    ),
                ),
            ],
            options={
                "verbose_name": "enquiry",
                "verbose_name_plural": "enquiries",
                "ordering": ["-created_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("consent_version", ""), _negated=True),
                            models.Q(("consent_text", ""), _negated=True),
                        ),
                        name="contact_enquiry_has_consent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("settled_at__isnull", False), ("state__in", ["answered", "closed", "spam"])
                            ),
                            models.Q(
                                models.Q(("state__in", ["answered", "closed", "spam"]), _negated=True),
                                ("settled_at__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="contact_enquiry_settled_has_moment",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attempt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.CharField(max_length=64)),
                ("created_at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
            ],
            options={
                "verbose_name": "attempt",
                "verbose_name_plural": "attempts",
                "indexes": [models.Index(fields=["source", "created_at"], name="contact_attempt_recent")],
            },
        ),
    ]
