from django.utils.translation import gettext_lazy as _

from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.web.filters import ChoiceFilter, RelatedFilter, YearFilter
from infocentre.web.views import PublicListView
from news.models import Coverage, Outlet


def outlets(now):
    known = Coverage.objects.published(now).values("outlet")
    return Outlet.objects.filter(pk__in=known)


class CoverageListView(PublicListView):
    """What the media say; each piece is read where it appeared."""

    model = Coverage
    paginate_by = 24
    filters = [
        RelatedFilter("outlet", _("Outlet"), related=outlets, title="name"),
        ChoiceFilter("kind", _("Kind"), Coverage.Kind.choices),
        ChoiceFilter("language", _("Language of the report"), LANGUAGE_CHOICES),
        YearFilter(lookup="date"),
    ]

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()
