"""Form fields and widgets of the content's own model fields."""

from django import forms
from django.forms.widgets import Script
from django.templatetags.static import static
from django_prose_editor.widgets import AdminProseEditorWidget
from js_asset import ImportMap, Media

from infocentre.content import plain, richtext

# The modules of the editor that are ours, by the names they import each other by.
MODULES = {
    f"writing/{name}": f"admin-site/writing/{name}.js"
    for name in ("server", "addresses", "dialog", "pickers", "adding", "paste", "pasting", "blocks")
}
# Reading what is pasted.
MODULES |= {
    f"pasted/{name}": f"admin-site/writing/pasted/{name}.js"
    for name in ("source", "looks", "ordinals", "lists", "rtf", "pictures")
}


class RichTextWidget(AdminProseEditorWidget):
    """The prose editor, offering exactly what `richtext.clean` lets through."""

    def __init__(self, attrs=None):
        config = {"extensions": richtext.EDITOR_EXTENSIONS}
        super().__init__(attrs=attrs, config=config, preset="configurable")

    def get_config(self):
        """The editor loads our extensions before it starts."""
        return super().get_config() | {"js_modules": [static("admin-site/writing/blocks.js")]}

    @property
    def media(self):
        ours = Media(
            importmap=ImportMap(MODULES),
            css={"all": ["admin-site/writing.css"]},
            js=["admin-site/editor.js", Script("admin-site/writing/checks.js", type="module")],
        )
        return super().media + ours


class TidiedFormField(forms.CharField):
    """A text that is tidied before its length is counted; `tidy` is a function of `content.plain`."""

    def __init__(self, *, tidy=plain.line, **kwargs):
        super().__init__(**kwargs)
        self.tidy = tidy

    def to_python(self, value):
        return super().to_python(self.tidy(value) if isinstance(value, str) else value)


class ChoiceArrayFormField(forms.TypedMultipleChoiceField):
    """Tick boxes for a `ChoiceArrayField`."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        kwargs.pop("base_field", None)
        kwargs.pop("max_length", None)
        kwargs["coerce"] = str
        super().__init__(**kwargs)
