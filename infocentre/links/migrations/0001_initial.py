import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    """Links to other sites, and how those want to be asked."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url", models.URLField(max_length=2000, unique=True, verbose_name="address")),
                ("host", models.CharField(db_index=True, max_length=255, verbose_name="site")),
                ("places", models.JSONField(default=list, verbose_name="places")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("unknown", "not checked yet"),
                            ("works", "works"),
                            ("moved", "moved for good"),
                            ("closed", "does not let us look"),
                            ("doubtful", "failed once"),
                            ("broken", "broken"),
                        ],
                        default="unknown",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("detail", models.CharField(blank=True, max_length=300, verbose_name="what was found")),
                ("leads_to", models.URLField(blank=True, max_length=2000, verbose_name="leads to")),
                ("failures", models.PositiveSmallIntegerField(default=0, verbose_name="failures in a row")),
                ("broken_since", models.DateTimeField(blank=True, null=True, verbose_name="broken since")),
                ("checked_at", models.DateTimeField(blank=True, null=True, verbose_name="checked")),
                (
                    "check_at",
                    models.DateTimeField(
                        db_index=True, default=django.utils.timezone.now, verbose_name="to be checked"
                    ),
                ),
            ],
            options={
                "verbose_name": "link",
                "verbose_name_plural": "links to other sites",
                "ordering": ["host", "url"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("failures__gt", 0), ("state__in", ["doubtful", "broken"])),
                            models.Q(
                                models.Q(("state__in", ["doubtful", "broken"]), _negated=True),
                                ("failures", 0),
                            ),
                            _connector="OR",
                        ),
                        name="links_link_failures_match_state",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Site",
            fields=[
                (
                    "host",
                    models.CharField(max_length=255, primary_key=True, serialize=False, verbose_name="site"),
                ),
                ("robots", models.TextField(blank=True, verbose_name="robots.txt")),
                ("robots_at", models.DateTimeField(blank=True, null=True, verbose_name="robots.txt read")),
                (
                    "next_at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="not before"),
                ),
            ],
            options={
                "verbose_name": "site",
                "verbose_name_plural": "sites",
            },
        ),
    ]
