from django.db.models import Exists, OuterRef
from django.http import Http404
from django.views.generic import TemplateView

from infocentre.content.languages import all_languages
from infocentre.pages.audiences import BLOCKS, DEFAULT_TITLES, Audience
from infocentre.pages.item_choices import with_items
from infocentre.pages.models import AudienceChoice, AudiencePage
from infocentre.web.compiled import CompiledQuery
from people.models import Person

# Who wants to speak to somebody finds the contact persons on the page itself.
WITH_CONTACTS = (Audience.AUTHORITIES, Audience.MEDIA)


class AudienceView(TemplateView):
    """An entry page: the editors' words, below them what the site holds for this audience."""

    template_name = "pages/audience.html"

    def get_context_data(self, audience, **kwargs):
        if audience not in Audience.values:
            raise Http404
        page = next(iter(PAGE(audience)), None)
        found = [(block, block.items()) for block in BLOCKS[audience]]
        return super().get_context_data(
            page=page,
            audience=audience,
            usual_title=DEFAULT_TITLES[audience],
            chosen=choices_for(audience) if page and page.has_choices else (),
            blocks=[(block, items) for block, items in found if items],
            contacts=CONTACTS() if audience in WITH_CONTACTS else (),
            page_languages=page and page.page_languages,
            canonical_language=page and page.shown_language,
            **kwargs,
        )


def choices_for(audience):
    return [each.item for each in CHOSEN(audience) if each.item.is_public]


PAGE = CompiledQuery(
    lambda now, audience: (
        AudiencePage.objects.published(now)
        .filter(audience=audience)
        .annotate(has_choices=Exists(AudienceChoice.objects.filter(audience_page=OuterRef("pk"))))
    )
)
CHOSEN = CompiledQuery(
    lambda now, audience: with_items(
        AudienceChoice.objects.filter(audience_page__audience=audience), all_languages("title")
    )
)
CONTACTS = CompiledQuery(lambda now: Person.objects.published(now).contacts().for_links())
