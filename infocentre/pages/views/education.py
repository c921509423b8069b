from django.views.generic import TemplateView

from events.models import Opportunity
from infocentre.web.compiled import CompiledQuery
from lectures.models import Material
from people.models import Organisation, StudentGroup, ThesisTopic


class EducationView(TemplateView):
    """The way into everything one can learn, join or apply for."""

    template_name = "pages/education.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            opportunities=OPPORTUNITIES(),
            thesis_topics=THESIS_TOPICS(),
            groups=GROUPS(),
            materials=MATERIALS(),
            universities=UNIVERSITIES(),
            **kwargs,
        )


def universities(now):
    teaching = Organisation.objects.published(now).filter(kind=Organisation.Kind.UNIVERSITY)
    return teaching.by_name().for_links()[:12]


OPPORTUNITIES = CompiledQuery(lambda now: Opportunity.objects.published(now).open_at(now).for_cards()[:4])
THESIS_TOPICS = CompiledQuery(lambda now: ThesisTopic.objects.published(now).open().for_links()[:6])
GROUPS = CompiledQuery(lambda now: StudentGroup.objects.published(now).for_links()[:6])
MATERIALS = CompiledQuery(lambda now: Material.objects.published(now).for_cards()[:3])
UNIVERSITIES = CompiledQuery(universities)
