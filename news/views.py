from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import without_texts
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
        return queryset.select_related("cover").defer(*without_texts("body"))


class NewsDetailView(PublicDetailView):
    model = NewsItem

    def get_queryset(self):
        return super().get_queryset().select_related("cover", "event")

    def get_context_data(self, **kwargs):
        item = self.object
        others = (
            NewsItem.objects.published().exclude(pk=item.pk).filter(topics__in=item.topics.all()).distinct()
        )
        return super().get_context_data(
            persons=item.persons.published().by_name(),
            topics=item.topics.all(),
            event=item.event if item.event and item.event.is_public else None,
            more=others.select_related("cover").defer(*without_texts("body"))[:3],
            **kwargs,
        )
