import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    """The queue of jobs, and what comes round."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=60, verbose_name="kind")),
                ("payload", models.JSONField(blank=True, default=dict, verbose_name="data")),
                (
                    "key",
                    models.CharField(
                        blank=True,
                        help_text="Of the jobs with the same key only one waits at a time.",
                        max_length=120,
                        verbose_name="key",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("done", "done"), ("failed", "failed")],
                        default="waiting",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "run_at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="not before"),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts made")),
                ("max_attempts", models.PositiveSmallIntegerField(verbose_name="most attempts")),
                ("error", models.TextField(blank=True, verbose_name="last error")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="finished")),
            ],
            options={
                "verbose_name": "job",
                "verbose_name_plural": "jobs",
                "ordering": ["-created_at", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "waiting")),
                        fields=["run_at", "id"],
                        name="worker_job_due",
                    ),
                    models.Index(fields=["finished_at"], name="worker_job_finished"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("attempts", 0), ("key__gt", ""), ("state", "waiting")),
                        fields=("kind", "key"),
                        name="worker_job_key_waits_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("finished_at__isnull", True), ("state", "waiting")),
                            models.Q(("finished_at__isnull", False), ("state__in", ["done", "failed"])),
                            _connector="OR",
                        ),
                        name="worker_job_finished_has_moment",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Turn",
            fields=[
                (
                    "kind",
                    models.CharField(max_length=60, primary_key=True, serialize=False, verbose_name="kind"),
                ),
                ("due_at", models.DateTimeField(verbose_name="due")),
            ],
            options={
                "verbose_name": "turn",
                "verbose_name_plural": "turns",
            },
        ),
    ]
