from django.contrib import admin
from django.db.models import F
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from infocentre.content.languages import all_languages, reader_language
from infocentre.office.admin import (
    LANGUAGE_COLUMNS,
    ChoiceArrayFilter,
    LinkInline,
    PublishableAdmin,
    TopicFilter,
    TranslatedInline,
)
from infocentre.office.admin.publishable import ACCOMPANIMENT, PUBLICATION
from infocentre.transfer.admin import TransferScreens
from people.models import (
    Channel,
    Organisation,
    Person,
    Position,
    Project,
    Publication,
    StudentGroup,
    ThesisTopic,
)
from people.transfer import OrganisationResource, PersonResource


class NamedAdmin(PublishableAdmin):
    """People and organisations: listed by name in the order of the reader's alphabet."""

    # How its rows are exchanged as tables.
    resource_class = None
    change_list_template = "transfer/change_list.html"
    long_texts = ["summary", "body"]

    @property
    def transfer(self):
        return TransferScreens(self, self.resource_class)

    def get_urls(self):
        return [*self.transfer.urls(), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, self.transfer.links(request) | (extra_context or {}))

    def get_ordering(self, request):
        return [f"sort_key_{reader_language()}", "pk"]

    def headline_key(self):
        return F(f"sort_key_{reader_language()}")


class PositionInline(TranslatedInline):
    model = Position
    fields = ["organisation", "title", ("as_of", "order")]


@admin.register(Person)
class PersonAdmin(NamedAdmin):
    resource_class = PersonResource
    list_display = ["full_name", *LANGUAGE_COLUMNS, "status_chip", "belongs_to", "contact_order", "changed"]
    list_filter = [*PublishableAdmin.list_filter, ("roles", ChoiceArrayFilter)]
    search_fields = [*all_languages("family_name", "given_name", "patronymic", "interests"), "slug", "email"]
    title_field = "family_name"
    prepopulated_fields = {"slug": ["given_name_en", "family_name_en"]}
    inlines = [PositionInline]
    fieldsets = [
        (_("Role at the centre"), {"fields": ["roles", "contact_order"]}),
        (_("Contacts and profiles"), {"fields": ["email", "website", "orcid", "inspire"]}),
        (_("Picture and sources"), {"fields": ["cover", "sources"]}),
        PUBLICATION,
    ]

    @admin.display(description=pgettext_lazy("of a person", "name"), ordering="headline_key")
    def full_name(self, person):
        return str(person)

    @admin.display(description=_("belongs to"))
    def belongs_to(self, person):
        labels = dict(Person.Role.choices)
        return ", ".join(str(labels[role]) for role in person.roles)


class ChannelInline(LinkInline):
    model = Channel


@admin.register(Organisation)
class OrganisationAdmin(NamedAdmin):
    resource_class = OrganisationResource
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "kind", "changed"]
    list_filter = [*PublishableAdmin.list_filter, "kind", "country"]
    search_fields = [*all_languages("name", "short_name", "city"), "slug"]
    title_field = "name"
    prepopulated_fields = {"slug": ["name_en"]}
    inlines = [ChannelInline]
    fieldsets = [
        (_("Basic details"), {"fields": ["kind", "parent", "country", "website"]}),
        (_("Picture and sources"), {"fields": ["cover", "sources"]}),
        PUBLICATION,
    ]


class PublicationInline(LinkInline):
    model = Publication


@admin.register(Project)
class ProjectAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "short_name", "state", "laboratory"]
    list_filter = [*PublishableAdmin.list_filter, "state", TopicFilter]
    list_select_related = ["laboratory"]
    search_fields = [*all_languages("title", "summary"), "slug", "short_name"]
    date_hierarchy = "published_at"
    long_texts = ["summary", "body", "facility", "collaboration"]
    prepopulated_fields = {"slug": ["title_en"]}
    inlines = [PublicationInline]
    fieldsets = [
        (_("Basic details"), {"fields": ["short_name", ("state", "started"), "laboratory", "website"]}),
        (_("Participants"), {"fields": ["organisations", "persons"]}),
        (_("Related content"), {"fields": ["events", "news", "lectures"]}),
        ACCOMPANIMENT,
        PUBLICATION,
    ]


@admin.register(ThesisTopic)
class ThesisTopicAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "state", "institution", "example"]
    list_filter = [*PublishableAdmin.list_filter, "state", ("levels", ChoiceArrayFilter), TopicFilter]
    list_select_related = ["institution"]
    search_fields = [*all_languages("title", "summary"), "slug"]
    date_hierarchy = "published_at"
    long_texts = ["summary", "body"]
    prepopulated_fields = {"slug": ["title_en"]}
    fieldsets = [
        (_("Level and supervisors"), {"fields": ["levels", "state", "supervisors", "institution"]}),
        (_("Connections"), {"fields": ["project"]}),
        ACCOMPANIMENT,
        PUBLICATION,
    ]


@admin.register(StudentGroup)
class StudentGroupAdmin(PublishableAdmin):
    list_display = ["headline", *LANGUAGE_COLUMNS, "status_chip", "institution", "example"]
    list_select_related = ["institution"]
    search_fields = [*all_languages("name", "field", "summary"), "slug"]
    date_hierarchy = "published_at"
    title_field = "name"
    long_texts = ["field", "summary", "meets", "joining"]
    prepopulated_fields = {"slug": ["name_en"]}
    fieldsets = [
        (_("Supervisor and institution"), {"fields": ["supervisor", "institution"]}),
        PUBLICATION,
    ]
