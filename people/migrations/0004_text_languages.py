import django.contrib.postgres.fields
from django.db import migrations, models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Coalesce, NullIf


def languages():
    return django.contrib.postgres.fields.ArrayField(models.CharField(max_length=2))


def released_with(field):
    cases = (
        Case(When(Q(languages__contains=[code], **{f"{field}_{code}__gt": ""}), then=Value(code)))
        for code in ("kk", "ru", "en")
    )
    template = "array_remove(ARRAY[%(expressions)s]::varchar(2)[], NULL)"
    return Func(*cases, template=template, output_field=languages())


def text_languages():
    written = (
        NullIf(released_with(field), Value([], output_field=languages())) for field in ("body", "summary")
    )
    return models.GeneratedField(
        expression=Coalesce(*written, F("languages")), output_field=languages(), db_persist=True
    )


def in_alphabetical_order(name, plural):
    return {
        "default_permissions": ("add", "change", "delete", "view", "publish"),
        "ordering": ["sort_key_kk", "pk"],
        "verbose_name": name,
        "verbose_name_plural": plural,
    }


class Migration(migrations.Migration):
    """The languages of the pages of persons and organisations, and an order that leaves nothing open."""

    dependencies = [
        ("people", "0003_word_labels_anew"),
    ]

    operations = [
        migrations.AddField("organisation", "text_languages", text_languages()),
        migrations.AddField("person", "text_languages", text_languages()),
        migrations.AlterModelOptions("organisation", in_alphabetical_order("organisation", "organisations")),
        migrations.AlterModelOptions("person", in_alphabetical_order("person", "persons")),
    ]
