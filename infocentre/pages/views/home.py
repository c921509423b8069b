from django.views.generic import TemplateView

from events.models import Event
from infocentre.content.columns import CARD
from infocentre.pages.context_processors import site_of
from infocentre.pages.fields import DEFAULT_ORDER
from infocentre.pages.figures import figures
from infocentre.pages.item_choices import with_items
from infocentre.pages.models import Highlight
from infocentre.web.compiled import CompiledQuery
from lectures.models import Lecture
from news.models import NewsItem
from people.models import Organisation

# Of more highlighted items only the first public ones are shown.
MAX_HIGHLIGHTS = 4
MAX_PARTNERS = 24


class HomeView(TemplateView):
    """What is next, then the parts that editors chose, in their order."""

    template_name = "pages/home.html"

    def get_context_data(self, **kwargs):
        site = site_of(self.request)
        names = site.home_sections or DEFAULT_ORDER
        return super().get_context_data(
            sections=[{"template": f"pages/_home_{name}.html"} for name in names],
            home={name: PARTS[name]() for name in names if name in PARTS},
            events=EVENTS(),
            **kwargs,
        )


def highlights():
    return [each for each in HIGHLIGHTS() if each.item.is_public][:MAX_HIGHLIGHTS]


EVENTS = CompiledQuery(lambda now: Event.objects.published(now).upcoming(now).for_cards()[:3])
LECTURES = CompiledQuery(
    lambda now: Lecture.objects.published(now).recorded_first().card_columns()[:3],
    related=Lecture.objects.all().card_relations,
)
NEWS = CompiledQuery(lambda now: NewsItem.objects.published(now).for_cards()[:5])
HIGHLIGHTS = CompiledQuery(lambda now: with_items(Highlight.objects.all(), CARD, with_covers=True))
PARTNERS = CompiledQuery(
    lambda now: Organisation.objects.published(now).partners().for_links()[:MAX_PARTNERS]
)
# What the parts are made of; the others need nothing from the database.
PARTS = {
    "highlights": highlights,
    "lectures": LECTURES,
    "news": NEWS,
    "figures": figures,
    "partners": PARTNERS,
}
