from django.utils.translation import gettext_lazy as _

from events.models import Event
from infocentre.content.filters import ChoiceFilter, TopicFilter, TranslatedFilter, YearFilter
from infocentre.content.views import PublicDetailView, PublicListView
from news.models import NewsItem


class NewsListView(PublicListView):
    model = NewsItem
    filters = [
        TopicFilter(),
        ChoiceFilter("kind", _("Kind"), NewsItem.Kind.choices),
        YearFilter(lookup="date"),
        TranslatedFilter(),
    ]

    def for_cards(self, queryset):
        return queryset.for_cards()


class NewsDetailView(PublicDetailView):
    model = NewsItem

    def get_queryset(self):
        return super().get_queryset().select_related("cover")

    def get_context_data(self, **kwargs):
        item = self.object
        return super().get_context_data(
            persons=item.persons.published().by_name().for_links(),
            topics=item.topics.all(),
            event=Event.objects.public_one(item.event_id),
            more=NewsItem.objects.published().on_subjects_of(item).for_cards()[:3],
            **kwargs,
        )
