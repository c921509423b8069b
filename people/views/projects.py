from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from infocentre.content.attached import topic_rows, topics_of
from infocentre.content.columns import LINK
from infocentre.content.languages import all_languages
from infocentre.web.compiled import CompiledQuery
from infocentre.web.filters import ChoiceFilter, RelatedFilter, TopicFilter, TranslatedFilter
from infocentre.web.related import OUTER_ITEM, Listing, Listings
from infocentre.web.views import PublicDetailView, PublicListView
from people.models import Organisation, Person, Project


def laboratories(now):
    return (
        Organisation.objects.published(now)
        .filter(hosted_projects__isnull=False)
        .distinct()
        .by_name()
        .for_links()
    )


class ProjectListView(PublicListView):
    model = Project
    paginate_by = 24
    filters = [
        RelatedFilter("laboratory", _("Laboratory"), related=laboratories, title="name"),
        ChoiceFilter("state", _("State"), Project.State.choices),
        TopicFilter(),
        TranslatedFilter(),
    ]

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()


NAMED = ("slug", "languages", *all_languages("name"))
PROJECT = Listings(
    organisations=Listing("people.Organisation", Q(projects=OUTER_ITEM), NAMED),
    events=Listing("events.Event", Q(projects=OUTER_ITEM), (*LINK, "starts_at", "ends_at", "precision")),
    news=Listing("news.NewsItem", Q(projects=OUTER_ITEM), (*LINK, "date", "precision")),
    lectures=Listing("lectures.Lecture", Q(projects=OUTER_ITEM), (*LINK, "date", "precision")),
    thesis_topics=Listing("people.ThesisTopic", Q(project=OUTER_ITEM), (*LINK, "state")),
)


class ProjectDetailView(PublicDetailView):
    model = Project

    @classmethod
    def detail_queryset(cls, now):
        items = PROJECT.annotate(super().detail_queryset(now), now).select_related("cover", "laboratory")
        return items.annotate(topic_rows=topic_rows(Project))

    @staticmethod
    def related(slug):
        return ["publications"]

    def get_context_data(self, **kwargs):
        project = self.object
        return super().get_context_data(
            laboratory=project.laboratory if project.laboratory and project.laboratory.is_public else None,
            people=PEOPLE(project.pk),
            topics=topics_of(project.topic_rows),
            **PROJECT.of(project),
            **kwargs,
        )


PEOPLE = CompiledQuery(
    lambda now, key: Person.objects.published(now).filter(projects=key).by_name().for_links()
)
