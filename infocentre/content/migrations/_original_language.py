"""The language that items were written in, as each app's migration adds it."""

from django.db import migrations, models
from django.db.models import Q

from infocentre.content.languages import reader_language

# What was remembered of a text decides, then which languages have a name.
FILL = """
UPDATE {app}_{model} AS item SET original_language = COALESCE(
    (
        SELECT origin.language FROM translations_origin origin
        JOIN django_content_type kind ON kind.id = origin.content_type_id
        WHERE kind.app_label = '{app}' AND kind.model = '{model}' AND origin.object_id = item.id
            AND origin.place = '{name}' AND origin.source_language = ''
    ),
    CASE WHEN {name}_kk <> '' THEN 'kk' WHEN {name}_ru <> '' THEN 'ru' WHEN {name}_en <> '' THEN 'en' END,
    'kk'
)
"""
LANGUAGES = [("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")]


def adding(app: str, names: dict[str, str]) -> list:
    """The operations for some models; `names` says of each which field names an item."""
    return [operation for model, name in names.items() for operation in _adding(app, model, name)]


def _adding(app, model, name):
    yield migrations.AddField(
        model_name=model,
        name="original_language",
        field=models.CharField(
            choices=LANGUAGES,
            default=reader_language,
            help_text="The language it was first written in; translations are measured against it.",
            max_length=2,
            verbose_name="original language",
        ),
    )
    yield migrations.AddConstraint(
        model_name=model,
        constraint=models.CheckConstraint(
            condition=Q(original_language__in=["kk", "ru", "en"]), name=f"{app}_{model}_known_original"
        ),
    )
    yield migrations.RunSQL(FILL.format(app=app, model=model, name=name), migrations.RunSQL.noop)
