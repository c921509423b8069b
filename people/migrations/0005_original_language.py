from django.db import migrations

from infocentre.content.migrations._original_language import adding


class Migration(migrations.Migration):
    """Every item says which language it was written in."""

    dependencies = [
        ("people", "0004_text_languages"),
        ("translations", "0001_initial"),
    ]

    operations = adding(
        "people",
        {
            "organisation": "name",
            "person": "family_name",
            "project": "title",
            "thesistopic": "title",
            "studentgroup": "name",
        },
    )
