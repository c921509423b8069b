from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from infocentre.content.filters import ChoiceFilter, RelatedFilter
from infocentre.content.languages import reader_language
from infocentre.content.views import PublicDetailView, PublicListView
from people.models import Organisation, Person, Position


def organisations_with_people():
    return Organisation.objects.published().filter(positions__isnull=False).distinct().by_name().for_links()


class PersonListView(PublicListView):
    """People by family name in the reader's alphabet, found by a part of their name in any language."""

    model = Person
    paginate_by = 24
    filters = [
        ChoiceFilter("role", _("Group"), Person.Role.choices, array=True, lookup="roles"),
        RelatedFilter(
            "organisation",
            _("Organisation"),
            related=organisations_with_people,
            lookup="positions__organisation",
            title="name",
        ),
    ]

    def get_queryset(self):
        people = Person.objects.published().by_name()
        letter = f"letter_{reader_language()}"
        self.letters = list(people.order_by(letter).values_list(letter, flat=True).distinct())
        self.letter = self.request.GET.get("letter", "")[:1]
        self.words = self.request.GET.get("q", "").strip()[:100]
        people = self.narrowed(people)
        for word in self.words.split():
            people = people.filter(Person.containing(word, "family_name", "given_name", "patronymic"))
        return people.starting_with(self.letter) if self.letter else people

    def for_cards(self, queryset):
        return queryset.for_cards()

    def get_context_data(self, **kwargs):
        return super().get_context_data(letters=self.letters, letter=self.letter, words=self.words, **kwargs)


class PersonDetailView(PublicDetailView):
    model = Person

    def get_queryset(self):
        return super().get_queryset().select_related("cover").with_positions()

    def get_context_data(self, **kwargs):
        person = self.object
        return super().get_context_data(
            lectures=person.lectures.published().for_links(),
            events=person.events.published().for_links(),
            news=person.news.published().for_links(),
            **kwargs,
        )


class OrganisationListView(PublicListView):
    model = Organisation
    paginate_by = 48
    template_name = "people/organisation_list.html"
    filters = [ChoiceFilter("kind", _("Kind"), Organisation.Kind.choices)]

    def get_queryset(self):
        return self.narrowed(Organisation.objects.published().by_name())

    def for_cards(self, queryset):
        return queryset.for_cards()


class OrganisationDetailView(PublicDetailView):
    model = Organisation

    def get_queryset(self):
        return super().get_queryset().select_related("cover", "parent").prefetch_related("channels")

    def get_context_data(self, **kwargs):
        organisation = self.object
        here = Position.objects.filter(organisation=organisation)
        return super().get_context_data(
            people=Person.objects.published()
            .filter(positions__in=here)
            .distinct()
            .by_name()
            .for_links()
            .prefetch_related(Prefetch("positions", here, to_attr="positions_here")),
            parent=organisation.parent if organisation.parent and organisation.parent.is_public else None,
            parts=organisation.parts.published().by_name().for_links(),
            events=organisation.events.published().for_links()[:6],
            **kwargs,
        )
