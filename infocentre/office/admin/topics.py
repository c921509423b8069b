from django.contrib import admin
from django.core.validators import RegexValidator
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import all_languages
from infocentre.content.models import Topic
from infocentre.office.admin.base import ContentAdmin
from infocentre.office.admin.columns import LANGUAGE_COLUMNS
from infocentre.office.admin.forms import ContentForm

ASCII_ADDRESS = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*$", _("Small Latin letters, digits and single hyphens.")
)


class TopicForm(ContentForm):
    """The address may be left to the server, which makes an ASCII one."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if slug := self.fields.get("slug"):
            slug.required = False
            slug.help_text = _("Left empty, it is made from the English name.")
            slug.validators = [ASCII_ADDRESS]

    def clean_slug(self):
        return self.cleaned_data["slug"] or self.instance.slug


@admin.register(Topic)
class TopicAdmin(ContentAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "uses", "slug"]
    search_fields = [*all_languages("name"), "slug"]
    title_field = "name"
    form = TopicForm
    prepopulated_fields = {"slug": ["name_en"]}
    fieldsets = [(_("Address"), {"fields": ["slug"]})]

    def for_list(self, queryset):
        return super().for_list(queryset).annotate(uses=Count("items"))

    @admin.display(description=_("items"), ordering="uses")
    def uses(self, topic):
        return topic.uses
