"""Form fields of the editorial office."""

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.postgres.forms import SimpleArrayField
from django.utils.translation import gettext_lazy as _

from infocentre.content.models import Topic
from infocentre.library import files, limits
from infocentre.office.admin.widgets import ManyChoices


class LinesField(SimpleArrayField):
    """A list of short values, one a line; empty lines do not count."""

    widget = forms.Textarea

    default_error_messages = {"item_invalid": _("Line %(nth)s:")}

    def __init__(self, base_field, **kwargs):
        super().__init__(base_field, delimiter="\n", **kwargs)
        self.widget.attrs |= {"rows": 3, "cols": 80, "class": "vLargeTextField lines"}

    def to_python(self, value):
        if isinstance(value, str):
            value = "\n".join(line.strip() for line in value.splitlines() if line.strip())
        return super().to_python(value)


class TopicsField(forms.ModelMultipleChoiceField):
    """Topics chosen from those there are, found by their names in any language.

    taggit's own field takes free text, and would make an untranslated topic of every slip.
    """

    def __init__(self, db_field, admin_site, can_add):
        select = ManyChoices(db_field, admin_site)
        widget = RelatedFieldWidgetWrapper(select, db_field.remote_field, admin_site, can_add_related=can_add)
        super().__init__(
            Topic.objects.all(),
            required=not db_field.blank,
            label=db_field.verbose_name.capitalize(),
            widget=widget,
        )


class LibraryFileField(forms.FileField):
    """A file that is judged as it comes; its own name may be of any length, since it is stored under ours."""

    take = staticmethod(files.take_document)

    def __init__(self, *, max_length=None, **kwargs):
        super().__init__(**kwargs)

    def to_python(self, data):
        file = forms.FileField.to_python(self, data)
        if not file or files.is_judged(file):
            return file
        limits.check_quota(file)
        return self.take(file)


class PictureFileField(LibraryFileField, forms.ImageField):
    """A picture that says why it is refused.

    Django's own field opens the file first, and calls one that would unfold to gigabytes "corrupted".
    """

    take = staticmethod(files.take_picture)

    def to_python(self, data):
        return LibraryFileField.to_python(self, data)
