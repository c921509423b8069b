"""How fields are shown in every form of ours, in inline ones too."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.forms.widgets import SplitDateTimeWidget
from django.utils.text import capfirst
from taggit.managers import TaggableManager

from infocentre.content.languages import SHORT_NAMES
from infocentre.content.models import Topic
from infocentre.library.models import Picture
from infocentre.office.admin.fields import LinesField, TopicsField
from infocentre.office.admin.widgets import ManyChoices, PictureSelect


class FieldRules:
    """Relations are found by typing, pictures are seen, lists have a line each, texts know their language."""

    formfield_overrides = {
        models.URLField: {"assume_scheme": "https"},
    }
    # Whether a label names the language of its text; needless inside a language's own tab.
    language_in_label = False

    def get_autocomplete_fields(self, request):
        return [
            field.name
            for field in self.opts.get_fields()
            if field.concrete and field.is_relation and self._is_searchable(field)
        ]

    def _is_searchable(self, field):
        model = field.remote_field.model
        if not field.editable or not self.admin_site.is_registered(model):
            return False
        return bool(self.admin_site.get_model_admin(model).search_fields)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, TaggableManager):
            topics = self.admin_site.get_model_admin(Topic)
            return TopicsField(db_field, self.admin_site, topics.has_add_permission(request))
        if type(db_field) is ArrayField:  # those derived from it bring a form field of their own
            options = {"assume_scheme": "https"} if isinstance(db_field.base_field, models.URLField) else {}
            return LinesField(
                db_field.base_field.formfield(**options),
                required=not db_field.blank,
                label=capfirst(db_field.verbose_name),
                help_text=db_field.help_text,
            )
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, SplitDateTimeWidget):
            field.widget.widgets[1].format = "%H:%M"
        return field

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.remote_field.model is Picture:
            kwargs.setdefault("widget", PictureSelect(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if self._is_searchable(db_field):
            kwargs.setdefault("widget", ManyChoices(db_field, self.admin_site))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def patch_translation_field(self, db_field, field, request, **kwargs):
        """Demand a text only where the model does: modeltranslation would demand every Kazakh one."""
        super().patch_translation_field(db_field, field, request, **kwargs)
        language = getattr(db_field, "language", None)
        if language is None:
            return
        field.required = not db_field.blank
        field.widget.is_required = field.required
        field.widget.attrs["lang"] = language
        label = capfirst(db_field.translated_field.verbose_name)
        field.label = f"{label} · {SHORT_NAMES[language]}" if self.language_in_label else label

    def verbose_name_of(self, name):
        """The name of a field as people read it, with its language where it has one."""
        try:
            return capfirst(self.opts.get_field(name).verbose_name)
        except FieldDoesNotExist:
            return name
