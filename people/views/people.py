from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from infocentre.content.columns import LINK
from infocentre.content.languages import all_languages, reader_language
from infocentre.content.sorting import sort_key
from infocentre.web.compiled import CompiledQuery
from infocentre.web.filters import ChoiceFilter, RelatedFilter
from infocentre.web.related import OUTER_ITEM, Listing, Listings
from infocentre.web.views import PublicDetailView, PublicListView
from people.models import Organisation, Person, Position


def organisations_with_people(now):
    known = Organisation.objects.published(now).filter(pk__in=Position.objects.values("organisation"))
    return known.by_name().for_links()


def letters_in_use(now):
    letter = f"letter_{reader_language()}"
    return Person.objects.published(now).order_by().values_list(letter, flat=True).distinct()


LETTERS = CompiledQuery(letters_in_use)


def letters() -> list[str]:
    """The first letters of the names that there are, in the order of the reader's alphabet."""
    language = reader_language()
    return sorted(filter(None, LETTERS()), key=lambda letter: (sort_key(letter, language), letter))


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
        self.letters = letters()
        self.letter = self.request.GET.get("letter", "")[:1]
        self.words = self.request.GET.get("q", "").strip()[:100]
        people = super().get_queryset()
        for word in self.words.split():
            people = people.filter(
                Person.released_containing(word, "family_name", "given_name", "patronymic")
            )
        return people.starting_with(self.letter) if self.letter else people

    @staticmethod
    def columns(queryset):
        return queryset.for_cards()

    @staticmethod
    def relations():
        return [Person.objects.all().positions()]

    def get_context_data(self, **kwargs):
        return super().get_context_data(letters=self.letters, letter=self.letter, words=self.words, **kwargs)


DATED = ("date", "precision")
PERSON = Listings(
    lectures=Listing("lectures.Lecture", Q(speakers=OUTER_ITEM), (*LINK, *DATED)),
    events=Listing(
        "events.Event",
        Q(speakers=OUTER_ITEM) | Q(sessions__speakers=OUTER_ITEM),
        (*LINK, "starts_at", "ends_at", "precision"),
    ),
    news=Listing("news.NewsItem", Q(persons=OUTER_ITEM), (*LINK, *DATED)),
    articles=Listing("news.Article", Q(authors=OUTER_ITEM), (*LINK, *DATED)),
    coverage=Listing(
        "news.Coverage",
        Q(persons=OUTER_ITEM),
        ("languages", "url", "language", *DATED, *all_languages("title")),
    ),
    projects=Listing("people.Project", Q(persons=OUTER_ITEM), (*LINK, "short_name")),
    thesis_topics=Listing("people.ThesisTopic", Q(supervisors=OUTER_ITEM), (*LINK, "state")),
)


class PersonDetailView(PublicDetailView):
    model = Person

    @classmethod
    def detail_queryset(cls, now):
        return PERSON.annotate(super().detail_queryset(now), now).select_related("cover")

    @staticmethod
    def related(slug):
        return [Person.objects.all().positions()]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**PERSON.of(self.object), **kwargs)
