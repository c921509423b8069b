from django.utils.translation import gettext_lazy as _

from infocentre.content.attached import topic_rows, topics_of
from infocentre.content.references import gather
from infocentre.web.compiled import CompiledQuery
from infocentre.web.filters import ChoiceFilter, RelatedFilter, TopicFilter, TranslatedFilter
from infocentre.web.views import PublicDetailView, PublicListView
from people.models import Organisation, Person, Project, StudentGroup, ThesisTopic


def institutions(now):
    return (
        Organisation.objects.published(now)
        .filter(thesis_topics__isnull=False)
        .distinct()
        .by_name()
        .for_links()
    )


def projects(now):
    used = ThesisTopic.objects.published(now).values("project")
    return Project.objects.published(now).filter(pk__in=used).for_links()


class ThesisTopicListView(PublicListView):
    model = ThesisTopic
    paginate_by = 24
    filters = [
        ChoiceFilter("level", _("Level"), ThesisTopic.Level.choices, array=True, lookup="levels"),
        ChoiceFilter("state", _("State"), ThesisTopic.State.choices),
        RelatedFilter("institution", _("Institution"), related=institutions, title="name"),
        RelatedFilter("project", _("Research project"), related=projects),
        TopicFilter(),
        TranslatedFilter(),
    ]

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()


class ThesisTopicDetailView(PublicDetailView):
    model = ThesisTopic

    @classmethod
    def detail_queryset(cls, now):
        topics = super().detail_queryset(now).select_related("cover", "institution", "project")
        return topics.annotate(topic_rows=topic_rows(ThesisTopic))

    def get_context_data(self, **kwargs):
        thesis = self.object
        return super().get_context_data(
            supervisors=SUPERVISORS(thesis.pk),
            institution=thesis.institution if thesis.institution and thesis.institution.is_public else None,
            project=thesis.project if thesis.project and thesis.project.is_public else None,
            topics=topics_of(thesis.topic_rows),
            **kwargs,
        )


class StudentGroupListView(PublicListView):
    """All groups on one page, each with an anchor of its own."""

    model = StudentGroup
    template_name = "people/studentgroup_list.html"
    paginate_by = 48

    @staticmethod
    def columns(queryset):
        return queryset.select_related("institution", "supervisor")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        gather(*context["object_list"])
        return context


SUPERVISORS = CompiledQuery(
    lambda now, key: Person.objects.published(now).filter(thesis_topics=key).by_name().for_links()
)
