"""The order of the parts of the home page, as editors choose it."""

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class HomeSection(models.TextChoices):
    HIGHLIGHTS = "highlights", _("highlighted items")
    LECTURES = "lectures", _("latest recordings")
    NEWS = "news", _("news")
    FIGURES = "figures", _("figures")
    AUDIENCES = "audiences", _("entry points for audiences")
    PARTNERS = "partners", _("partners")
    IDEA = "idea", _("about the ornament")


# What stands on the home page as long as nobody has chosen.
DEFAULT_ORDER = list(HomeSection.values)


class PlacesWidget(forms.MultiWidget):
    """A menu for each place, from the top of the page down."""

    template_name = "admin/widgets/places.html"
    # The places are one question: a group with the label of the field, not a label that leads nowhere.
    use_fieldset = True

    def __init__(self, choices, attrs=None):
        super().__init__([forms.Select(choices=choices) for _place in HomeSection], attrs)

    def decompress(self, value):
        return list(value or [])


class PlacesField(forms.MultiValueField):
    """The chosen parts in their order; empty places are passed over, none may be taken twice."""

    def __init__(self, **kwargs):
        choices = [("", _("– none –")), *HomeSection.choices]
        fields = [forms.ChoiceField(choices=choices, required=False) for _place in HomeSection]
        super().__init__(fields, widget=PlacesWidget(choices), require_all_fields=False, **kwargs)

    def prepare_value(self, value):
        """As long as nobody has chosen, the usual order: who moves one part keeps the others."""
        return value or list(DEFAULT_ORDER)

    def has_changed(self, initial, data):
        return [value for value in data if value] != self.prepare_value(initial)

    def compress(self, values):
        chosen = [value for value in values if value]
        if len(set(chosen)) < len(chosen):
            raise ValidationError(_("Each part can appear only once."))
        return [] if chosen == DEFAULT_ORDER else chosen


class HomeSectionsField(ArrayField):
    def __init__(self, **kwargs):
        options = {
            "base_field": models.CharField(max_length=12, choices=HomeSection),
            "default": list,
            "blank": True,
            "verbose_name": _("parts of the home page"),
            "help_text": _("From top to bottom, below the next events. If all are empty: the default order."),
        }
        super().__init__(**(options | kwargs))

    def formfield(self, **kwargs):
        return PlacesField(required=False, label=capfirst(self.verbose_name), help_text=self.help_text)
