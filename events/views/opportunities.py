from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from events.models import Opportunity
from infocentre.content.attached import topic_rows, topics_of
from infocentre.web.filters import ChoiceFilter, Filter, TopicFilter, TranslatedFilter
from infocentre.web.views import PublicDetailView, PublicListView


class OpenFilter(Filter):
    """What can still be applied for, or what cannot any more."""

    def options(self, list_queryset):
        return [("yes", pgettext("opportunity", "open")), ("no", pgettext("opportunity", "closed"))]

    def apply(self, queryset, value):
        return queryset.open() if value == "yes" else queryset.closed()


class OpportunityListView(PublicListView):
    model = Opportunity
    filters = [
        ChoiceFilter("kind", _("Kind"), Opportunity.Kind.choices),
        ChoiceFilter("level", _("Audience"), Opportunity.Level.choices, array=True, lookup="levels"),
        OpenFilter("open", _("Open or closed")),
        TopicFilter(),
        TranslatedFilter(),
    ]

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()


class OpportunityDetailView(PublicDetailView):
    model = Opportunity

    @classmethod
    def detail_queryset(cls, now):
        items = super().detail_queryset(now).select_related("cover", "organiser")
        return items.annotate(topic_rows=topic_rows(Opportunity))

    def get_context_data(self, **kwargs):
        item = self.object
        organiser = item.organiser if item.organiser and item.organiser.is_public else None
        return super().get_context_data(organiser=organiser, topics=topics_of(item.topic_rows), **kwargs)
