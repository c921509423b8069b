from django.db import migrations

NAMES = ["author", "translator-kk", "translator-ru", "translator-en", "editor", "event-manager"]
NAMES += ["enquiries", "director"]


def make(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name in NAMES:
        Group.objects.get_or_create(name=name)


def remove(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=NAMES).delete()


class Migration(migrations.Migration):
    """The roles of the editorial office; what they may do is granted by `accounts.roles` afterwards."""

    dependencies = [
        ("accounts", "0002_one_account_per_name_and_email"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(make, remove)]
