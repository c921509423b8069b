"""Form fields and widgets of the content's own model fields."""

from django import forms
from django_prose_editor.widgets import AdminProseEditorWidget
from js_asset import Media

from infocentre.content import richtext


class RichTextWidget(AdminProseEditorWidget):
    """The prose editor, offering exactly what `richtext.clean` lets through."""

    def __init__(self, attrs=None):
        config = {"extensions": richtext.EDITOR_EXTENSIONS}
        super().__init__(attrs=attrs, config=config, preset="configurable")

    @property
    def media(self):
        return super().media + Media(js=["admin-site/editor.js"])


class ChoiceArrayFormField(forms.TypedMultipleChoiceField):
    """Tick boxes for a `ChoiceArrayField`."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        kwargs.pop("base_field", None)
        kwargs.pop("max_length", None)
        kwargs["coerce"] = str
        super().__init__(**kwargs)
