"""The form of translated content: every complaint stands beside the field it is about."""

from datetime import datetime

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.widgets import SplitDateTimeWidget
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.composition import naming_fields
from infocentre.content.languages import LANGUAGES, reader_language
from infocentre.content.models.publication import PUBLIC_STATUSES


class ContentForm(forms.ModelForm):
    """A draft may lack texts in any language, but not its name in all of them."""

    # Where the complaint of a database constraint belongs, by the end of the constraint's name.
    constraint_fields = {
        "_expires_after_start": "expires_at",
        "_has_place": "venue",
        "_not_its_own_parent": "parent",
        "_number_once_per_series": "number",
        "_duration_positive": "duration",
        "_focus_inside": "focus_x",
        "_ends_after_start": "ends_at",
        "_url_is_https": "url",
        "_url_has_label": "label_kk",
    }

    # Set by the admin when a colleague stored the item meanwhile: then nothing is stored at first.
    conflict = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
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
                self.add_error(own if own in names else names[0], _("Needed in one language at least."))
        if cleaned.get("status") in PUBLIC_STATUSES and cleaned.get("published_at", "wrong") is None:
            cleaned["published_at"] = timezone.now()
        return cleaned

    def _update_errors(self, errors):
        """Put the complaint of a database constraint beside its field."""
        if hasattr(errors, "error_dict"):
            for error in errors.error_dict.pop(NON_FIELD_ERRORS, []):
                errors.error_dict.setdefault(self._field_of(error), []).append(error)
        super()._update_errors(errors)

    def _field_of(self, error):
        """A constraint's error tells its message only: find the constraint by that."""
        constraints = (each for _model, group in self.instance.get_constraints() for each in group)
        said = str(error.message)
        broken = next((c for c in constraints if str(c.get_violation_error_message()) == said), None)
        if broken is None:
            return NON_FIELD_ERRORS
        columns = getattr(broken, "fields", ())
        named = (field for end, field in self.constraint_fields.items() if broken.name.endswith(end))
        field = next(named, columns[0] if len(columns) == 1 else None)
        return field if field in self.fields else NON_FIELD_ERRORS
