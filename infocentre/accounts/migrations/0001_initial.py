import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

GROUPS = ["author", "translator-kk", "translator-ru", "translator-en", "editor", "event-manager"]
GROUPS += ["enquiries", "director"]


def make_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name in GROUPS:
        Group.objects.get_or_create(name=name)


def remove_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    """Sessions, profiles and rules of groups; the roles, and one account per name and e-mail."""

    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # The roles of the editorial office; `accounts.roles` grants their permissions after each migration.
        # First, so that on the way back nothing refers to a group any more.
        migrations.RunPython(make_groups, remove_groups),
        migrations.CreateModel(
            name="GroupPolicy",
            fields=[
                (
                    "group",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="policy",
                        serialize=False,
                        to="auth.group",
                    ),
                ),
                (
                    "second_factor_required",
                    models.BooleanField(
                        default=False,
                        help_text="Members must set one up at their next sign-in before they can use the office.",
                        verbose_name="second factor required",
                    ),
                ),
            ],
            options={
                "verbose_name": "rule of a group",
                "verbose_name_plural": "rules of groups",
            },
        ),
        migrations.CreateModel(
            name="Profile",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="profile",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language of mails",
                    ),
                ),
            ],
            options={
                "verbose_name": "profile",
                "verbose_name_plural": "profiles",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("language__in", ("kk", "ru", "en"))),
                        name="profile_language_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "session_key",
                    models.CharField(
                        max_length=40, primary_key=True, serialize=False, verbose_name="session key"
                    ),
                ),
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sessions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("browser", models.CharField(blank=True, max_length=80, verbose_name="browser")),
                ("began_at", models.DateTimeField(null=True, verbose_name="signed in")),
                ("last_seen_at", models.DateTimeField(null=True, verbose_name="last used")),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Limit",
            fields=[
                ("cache_key", models.CharField(max_length=255, primary_key=True, serialize=False)),
                ("value", models.TextField()),
                ("expires", models.DateTimeField(db_index=True)),
            ],
            options={
                "verbose_name": "limit",
                "verbose_name_plural": "limits",
            },
        ),
        # A name or an e-mail, in whatever case, signs in one account; the table is Django's, so SQL says it.
        migrations.RunSQL(
            "CREATE UNIQUE INDEX accounts_one_per_name ON auth_user (lower(username))",
            "DROP INDEX accounts_one_per_name",
        ),
        migrations.RunSQL(
            "CREATE UNIQUE INDEX accounts_one_per_email ON auth_user (lower(email)) WHERE email <> ''",
            "DROP INDEX accounts_one_per_email",
        ),
    ]
