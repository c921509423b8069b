from django.utils.translation import gettext_lazy as _

from events.models import public_event
from infocentre.content.attached import topic_rows, topics_of
from infocentre.web.compiled import CompiledQuery
from infocentre.web.filters import ChoiceFilter, TopicFilter, TranslatedFilter, YearFilter
from infocentre.web.views import PublicDetailView, PublicListView
from news.models import NewsItem
from people.models import Person


class NewsListView(PublicListView):
    model = NewsItem
    filters = [
        TopicFilter(),
        ChoiceFilter("kind", _("Kind"), NewsItem.Kind.choices),
        YearFilter(lookup="date"),
        TranslatedFilter(),
    ]

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()


class NewsDetailView(PublicDetailView):
    model = NewsItem

    @classmethod
    def detail_queryset(cls, now):
        return super().detail_queryset(now).select_related("cover").annotate(topic_rows=topic_rows(NewsItem))

    def get_context_data(self, **kwargs):
        item = self.object
        return super().get_context_data(
            persons=PERSONS(item.pk),
            topics=topics_of(item.topic_rows),
            event=public_event(item.event_id),
            more=MORE(item.pk),
            **kwargs,
        )


PERSONS = CompiledQuery(lambda now, key: Person.objects.published(now).filter(news=key).by_name().for_links())
MORE = CompiledQuery(lambda now, key: NewsItem.objects.published(now).on_subjects_of(key).for_cards()[:3])
