from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from events.models import Event
from infocentre.content.filters import ChoiceFilter, RelatedFilter
from infocentre.content.frozen import Frozen
from infocentre.content.languages import reader_language
from infocentre.content.views import PublicDetailView, PublicListView
from lectures.models import Lecture
from news.models import NewsItem
from people.models import Organisation, Person, Position


def organisations_with_people(now):
    known = Organisation.objects.published(now).filter(pk__in=Position.objects.values("organisation"))
    return known.by_name().for_links()


def letters_in_use(now):
    letter = f"letter_{reader_language()}"
    return Person.objects.published(now).order_by(letter).values_list(letter, flat=True).distinct()


LETTERS = Frozen(letters_in_use)


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

    @classmethod
    def listed(cls, now):
        return super().listed(now).by_name()

    def get_queryset(self):
        self.letters = LETTERS()
        self.letter = self.request.GET.get("letter", "")[:1]
        self.words = self.request.GET.get("q", "").strip()[:100]
        people = super().get_queryset()
        for word in self.words.split():
            people = people.filter(Person.containing(word, "family_name", "given_name", "patronymic"))
        return people.starting_with(self.letter) if self.letter else people

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()

    @staticmethod
    def relations():
        return [Person.objects.all().positions()]

    def get_context_data(self, **kwargs):
        return super().get_context_data(letters=self.letters, letter=self.letter, words=self.words, **kwargs)


class PersonDetailView(PublicDetailView):
    model = Person

    @classmethod
    def shown(cls, now):
        return super().shown(now).select_related("cover")

    @staticmethod
    def related(slug):
        return [Person.objects.all().positions()]

    def get_context_data(self, **kwargs):
        person = self.object
        return super().get_context_data(
            lectures=LECTURES(person.pk),
            events=EVENTS(person.pk),
            news=NEWS(person.pk),
            **kwargs,
        )


class OrganisationListView(PublicListView):
    model = Organisation
    paginate_by = 48
    template_name = "people/organisation_list.html"
    filters = [ChoiceFilter("kind", _("Kind"), Organisation.Kind.choices)]

    @classmethod
    def listed(cls, now):
        return super().listed(now).by_name()

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()


class OrganisationDetailView(PublicDetailView):
    model = Organisation

    @classmethod
    def shown(cls, now):
        return super().shown(now).select_related("cover", "parent")

    @staticmethod
    def related(slug):
        return ["channels"]

    def get_context_data(self, **kwargs):
        organisation = self.object
        return super().get_context_data(
            people=PEOPLE(organisation.pk),
            parent=organisation.parent if organisation.parent and organisation.parent.is_public else None,
            parts=PARTS(organisation.pk),
            events=EVENTS_OF_ORGANISATION(organisation.pk),
            **kwargs,
        )


def people_of(now, key):
    """Whoever holds or held a post at the organisation."""
    posts = Position.objects.filter(organisation=key)
    return Person.objects.published(now).filter(pk__in=posts.values("person")).by_name().for_links()


def posts_of(key):
    posts = Position.objects.filter(organisation=key)
    return [Prefetch("positions", posts, to_attr="positions_here")]


LECTURES = Frozen(lambda now, key: Lecture.objects.published(now).filter(speakers=key).for_links())
EVENTS = Frozen(lambda now, key: Event.objects.published(now).filter(speakers=key).for_links())
NEWS = Frozen(lambda now, key: NewsItem.objects.published(now).filter(persons=key).for_links())
PEOPLE = Frozen(people_of, related=posts_of)
PARTS = Frozen(lambda now, key: Organisation.objects.published(now).filter(parent=key).by_name().for_links())
EVENTS_OF_ORGANISATION = Frozen(
    lambda now, key: Event.objects.published(now).filter(organisers=key).for_links()[:6]
)
