from django.contrib import admin
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from infocentre.content.admin import ContentAdmin, LinkInline, PublishableAdmin, TranslatedInline
from infocentre.content.admin.publishable import PUBLICATION
from infocentre.content.languages import all_languages
from infocentre.pages.models import Milestone, Page, SiteSettings, SocialLink


class MilestoneInline(TranslatedInline):
    model = Milestone
    fields = [("date", "precision", "order"), "title", "description", "source"]


@admin.register(Page)
class PageAdmin(PublishableAdmin):
    list_display = ["headline", "language_marks", "status", "address", "layout", "order", "changed"]
    list_filter = [*PublishableAdmin.list_filter, "layout"]
    search_fields = [*all_languages("title", "summary"), "path"]
    date_hierarchy = "published_at"
    long_texts = ["summary", "body"]
    texts = ["title", "summary", "body"]
    inlines = [MilestoneInline]
    fieldsets = [
        (_("Place in the site"), {"fields": ["parent", "path", "order"]}),
        (_("Layout and picture"), {"fields": ["layout", "cover"]}),
        (PUBLICATION[0], {"fields": [name for name in PUBLICATION[1]["fields"] if name != "slug"]}),
    ]

    @admin.display(description=_("address"), ordering="path")
    def address(self, page):
        return f"/about/{page.path}/" if page.path else "/about/"


class SocialLinkInline(LinkInline):
    model = SocialLink


@admin.register(SiteSettings)
class SiteSettingsAdmin(ContentAdmin):
    """One record: its list leads straight to its form."""

    title_field = "name"
    texts = ["name", "short_name", "host", "tagline", "intro", "address", "consent", "privacy"]
    needed_texts = ("name", "short_name", "tagline", "consent")
    inlines = [SocialLinkInline]
    fieldsets = [
        (_("How to reach the centre"), {"fields": ["email", "phone", "enquiry_recipients"]}),
        (_("Consent"), {"fields": ["consent_version"]}),
        (_("Mark"), {"fields": ["logo"]}),
    ]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        return redirect(reverse("admin:pages_sitesettings_change", args=[1]))

    def get_object(self, request, object_id, from_field=None):
        """The record, or an empty one that the first saving stores."""
        return super().get_object(request, object_id, from_field) or SiteSettings(pk=1)

    def view_on_site(self, obj):
        return reverse("pages:home")
