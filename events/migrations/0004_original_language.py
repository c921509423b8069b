from django.db import migrations

from infocentre.content.migrations._original_language import adding


class Migration(migrations.Migration):
    """Every item says which language it was written in."""

    dependencies = [
        ("events", "0003_name_contests_among_opportunities"),
        ("translations", "0001_initial"),
    ]

    operations = adding(
        "events",
        {"event": "title", "opportunity": "title"},
    )
