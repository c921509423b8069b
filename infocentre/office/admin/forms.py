"""The form of translated content: every complaint stands beside the field it is about."""

from datetime import datetime

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.widgets import SplitDateTimeWidget
from django.utils.translation import gettext_lazy as _

from infocentre.content.composition import naming_fields
from infocentre.content.languages import LANGUAGES, reader_language


class ContentForm(forms.ModelForm):
    """A draft may lack texts in any language, but not its name in all of them."""

    # Set by the admin when a colleague stored the item meanwhile: then nothing is stored at first.
    conflict = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            # What is stored says whether a field was changed, and no hidden field beside it.
            for field in self.fields.values():
                field.show_hidden_initial = False
        # Moments are typed to the minute: one left untouched must not look changed, nor lose its seconds.
        self.moments = {
            name: self.initial[name]
            for name, field in self.fields.items()
            if isinstance(field.widget, SplitDateTimeWidget) and isinstance(self.initial.get(name), datetime)
        }
        for name, moment in self.moments.items():
            self.initial[name] = moment.replace(second=0, microsecond=0)

    def clean(self):
        cleaned = super().clean()
        if self.conflict is not None:
            self.add_error(None, self.conflict.sentence)
        cleaned |= {name: moment for name, moment in self.moments.items() if name not in self.changed_data}
        for field in naming_fields(self._meta.model):
            names = [f"{field}_{code}" for code in LANGUAGES if f"{field}_{code}" in self.fields]
            if names and not any(cleaned.get(name) or name in self.errors for name in names):
                own = f"{field}_{reader_language()}"
                self.add_error(own if own in names else names[0], _("Required in at least one language."))
        return cleaned

    def _update_errors(self, errors):
        """Put the complaint of a database constraint beside its field."""
        if hasattr(errors, "error_dict"):
            for error in errors.error_dict.pop(NON_FIELD_ERRORS, []):
                errors.error_dict.setdefault(self._field_of(error), []).append(error)
        super()._update_errors(errors)

    def _field_of(self, error):
        """Constraints with a field of their own name it in their `violation_error_code`: "field:ends_at"."""
        kind, _separator, field = (error.code or "").partition(":")
        return field if kind == "field" and field in self.fields else NON_FIELD_ERRORS
