from django.db.models import Prefetch, Q
from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import LINK
from infocentre.content.languages import all_languages
from infocentre.web.compiled import CompiledQuery
from infocentre.web.filters import ChoiceFilter
from infocentre.web.related import OUTER_ITEM, Listing, Listings
from infocentre.web.views import PublicDetailView, PublicListView
from people.models import Organisation, Person, Position

ORGANISATION = Listings(
    projects=Listing(
        "people.Project", Q(laboratory=OUTER_ITEM) | Q(organisations=OUTER_ITEM), (*LINK, "short_name")
    ),
    events=Listing(
        "events.Event",
        Q(organisers=OUTER_ITEM) | Q(venue__organisation=OUTER_ITEM),
        (*LINK, "starts_at", "ends_at", "precision"),
        limit=8,
    ),
    thesis_topics=Listing("people.ThesisTopic", Q(institution=OUTER_ITEM), (*LINK, "state")),
    groups=Listing(
        "people.StudentGroup",
        Q(institution=OUTER_ITEM),
        ("slug", "languages", *all_languages("name", "field")),
    ),
    opportunities=Listing("events.Opportunity", Q(organiser=OUTER_ITEM), (*LINK, "deadline")),
)


class OrganisationListView(PublicListView):
    model = Organisation
    paginate_by = 48
    template_name = "people/organisation_list.html"
    filters = [ChoiceFilter("kind", _("Kind"), Organisation.Kind.choices)]

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()


class OrganisationDetailView(PublicDetailView):
    model = Organisation

    @classmethod
    def detail_queryset(cls, now):
        return ORGANISATION.annotate(super().detail_queryset(now), now).select_related("cover", "parent")

    @staticmethod
    def related(slug):
        return ["channels"]

    def get_context_data(self, **kwargs):
        organisation = self.object
        return super().get_context_data(
            people=PEOPLE(organisation.pk),
            parent=organisation.parent if organisation.parent and organisation.parent.is_public else None,
            parts=PARTS(organisation.pk),
            **ORGANISATION.of(organisation),
            **kwargs,
        )


def people_of(now, key):
    """People who hold or held a position at the organisation."""
    posts = Position.objects.filter(organisation=key)
    return Person.objects.published(now).filter(pk__in=posts.values("person")).by_name().for_links()


def posts_of(key):
    posts = Position.objects.filter(organisation=key)
    return [Prefetch("positions", posts, to_attr="positions_here")]


PEOPLE = CompiledQuery(people_of, related=posts_of)
PARTS = CompiledQuery(
    lambda now, key: Organisation.objects.published(now).filter(parent=key).by_name().for_links()
)
