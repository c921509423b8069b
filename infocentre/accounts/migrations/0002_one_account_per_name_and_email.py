from django.db import migrations


class Migration(migrations.Migration):
    """A name or an e-mail, in whatever case, signs in one account; the table is Django's, so SQL says it."""

    dependencies = [
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE UNIQUE INDEX accounts_one_per_name ON auth_user (lower(username))",
            "DROP INDEX accounts_one_per_name",
        ),
        migrations.RunSQL(
            "CREATE UNIQUE INDEX accounts_one_per_email ON auth_user (lower(email)) WHERE email <> ''",
            "DROP INDEX accounts_one_per_email",
        ),
    ]
