from django.contrib import admin

from infocentre.audit.office import DeletionsNoted
from infocentre.translations.models import Term


@admin.register(Term)
class TermAdmin(DeletionsNoted, admin.ModelAdmin):
    """The glossary: whoever translates is shown its terms beside the source."""

    list_display = ["ru", "kk", "en", "note"]
    search_fields = ["kk", "ru", "en", "note"]
    fields = ["kk", "ru", "en", "note"]
