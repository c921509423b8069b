"""Fields of our own, and those that several models have alike."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content import richtext
from infocentre.content.widgets import ChoiceArrayFormField, RichTextWidget


class RichTextField(models.TextField):
    """HTML that is sanitised whenever it is stored, whoever stores it."""

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return richtext.clean(value) if isinstance(value, str) else value

    def clean(self, value, model_instance):
        value = super().clean(value, model_instance)
        return richtext.clean(value) if isinstance(value, str) else value

    def formfield(self, **kwargs):
        kwargs["widget"] = RichTextWidget()
        return super().formfield(**kwargs)


class ChoiceArrayField(ArrayField):
    """A set of choices kept in an indexed array; tick boxes in forms, always in the order of the choices."""

    def __init__(self, base_field=None, size=None, **kwargs):
        super().__init__(base_field=base_field, size=size, **kwargs)

    def formfield(self, **kwargs):
        defaults = {"choices": self.base_field.choices, "form_class": ChoiceArrayFormField}
        return models.Field.formfield(self, **(defaults | kwargs))

    def clean(self, value, model_instance):
        chosen = set(value or [])
        known = [code for code, _label in self.base_field.flatchoices]
        if unknown := chosen - set(known):
            raise ValidationError(
                _("Unknown choice: %(value)s."), params={"value": ", ".join(sorted(unknown))}
            )
        value = [code for code in known if code in chosen]
        if not value and not self.blank:
            raise ValidationError(_("Choose at least one."))
        return value


LANGUAGE_CHOICES = [("kk", _("Kazakh")), ("ru", _("Russian")), ("en", _("English"))]


def languages_field(verbose_name, **kwargs):
    """An array of languages of the site."""
    options = {"default": list, "blank": True}
    return ChoiceArrayField(
        models.CharField(max_length=2, choices=LANGUAGE_CHOICES),
        verbose_name=verbose_name,
        **(options | kwargs),
    )


def cover_field(**kwargs):
    """The picture on the card of an item and at the head of its page."""
    options = {
        "verbose_name": _("cover"),
        "help_text": _("Chosen from the library. Left empty, a cover is drawn from the address."),
    }
    return models.ForeignKey(
        "library.Picture", models.PROTECT, null=True, blank=True, related_name="+", **(options | kwargs)
    )


def sources_field():
    """The pages elsewhere that an item rests on, so that it says so."""
    return ArrayField(
        models.URLField(max_length=500),
        default=list,
        blank=True,
        verbose_name=_("sources"),
        help_text=_("Addresses of the pages the facts come from, one a line; shown below the text."),
    )
