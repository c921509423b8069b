from django.db import migrations

from infocentre.content.migrations._original_language import adding


class Migration(migrations.Migration):
    """Every item says which language it was written in."""

    dependencies = [
        ("pages", "0003_word_labels_anew"),
        ("translations", "0001_initial"),
    ]

    operations = adding(
        "pages",
        {"page": "title", "audiencepage": "title"},
    )
