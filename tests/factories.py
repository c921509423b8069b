"""Objects for tests: published, and complete in all three languages unless a test says otherwise."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from events.models import Event, Opportunity, Venue
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status, Topic
from infocentre.pages.models import Announcement, FigureEntry, Page, SiteSettings
from lectures.models import Lecture, Material, Recording, Series
from news.models import Article, Coverage, NewsItem, Outlet
from people.models import Organisation, Person, Project, StudentGroup, ThesisTopic


def sequence(pattern):
    return factory.Sequence(pattern.format)


class PublishedFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    status = Status.PUBLISHED
    published_at = factory.LazyFunction(lambda: timezone.now() - timedelta(minutes=1))
    languages = factory.LazyFunction(lambda: list(LANGUAGES))


class ArticleFactory(PublishedFactory):
    """Title, summary and text in three languages."""

    class Meta:
        abstract = True

    title_kk = sequence("Тақырып {}")
    title_ru = sequence("Заголовок {}")
    title_en = sequence("Title {}")
    summary_kk = "Қысқаша мазмұны"
    summary_ru = "Краткое содержание"
    summary_en = "What it is about"
    body_kk = "<p>Толық мәтін</p>"
    body_ru = "<p>Полный текст</p>"
    body_en = "<p>The full text</p>"


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = Topic

    slug = sequence("topic-{}")
    name_kk = sequence("Тақырыптама {}")
    name_ru = sequence("Тема {}")
    name_en = sequence("Topic {}")


class NewsItemFactory(ArticleFactory):
    class Meta:
        model = NewsItem

    slug = sequence("news-{}")


class VenueFactory(DjangoModelFactory):
    class Meta:
        model = Venue

    slug = sequence("venue-{}")
    name_kk = "Ядролық физика институты"
    name_ru = "Институт ядерной физики"
    name_en = "Institute of Nuclear Physics"


class EventFactory(ArticleFactory):
    class Meta:
        model = Event

    slug = sequence("event-{}")
    kind = Event.Kind.SEMINAR
    venue = factory.SubFactory(VenueFactory)
    starts_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=7))


class SeriesFactory(PublishedFactory):
    class Meta:
        model = Series

    slug = sequence("series-{}")
    title_kk = "Дәрістер топтамасы"
    title_ru = "Цикл лекций"
    title_en = "Lecture series"
    summary_kk = "Қысқаша"
    summary_ru = "Кратко"
    summary_en = "In short"


class LectureFactory(ArticleFactory):
    class Meta:
        model = Lecture

    slug = sequence("lecture-{}")
    date = factory.LazyFunction(timezone.localdate)


class RecordingFactory(DjangoModelFactory):
    class Meta:
        model = Recording

    lecture = factory.SubFactory(LectureFactory)
    kind = Recording.Kind.YOUTUBE
    url = "https://youtu.be/0gWVBuDJcY8"
    language = "en"


class OrganisationFactory(PublishedFactory):
    class Meta:
        model = Organisation

    slug = sequence("organisation-{}")
    kind = Organisation.Kind.INSTITUTE
    name_kk = sequence("Институт {} (қаз)")
    name_ru = sequence("Институт {} (рус)")
    name_en = sequence("Institute {}")


class PersonFactory(PublishedFactory):
    class Meta:
        model = Person

    slug = sequence("person-{}")
    given_name_kk = "Айгүл"
    given_name_ru = "Айгуль"
    given_name_en = "Aigul"
    family_name_kk = sequence("Қасымова{}")
    family_name_ru = sequence("Касымова{}")
    family_name_en = sequence("Kassymova{}")


class PageFactory(ArticleFactory):
    class Meta:
        model = Page

    path = sequence("page-{}")


class SiteSettingsFactory(DjangoModelFactory):
    class Meta:
        model = SiteSettings

    name_kk = "БЯЗИ-дің Алматыдағы ақпараттық орталығы"
    name_ru = "Информационный центр ОИЯИ в Алматы"
    name_en = "JINR Information Centre in Almaty"
    short_name_kk = "БЯЗИ Ақпараттық орталығы"
    short_name_ru = "Инфоцентр ОИЯИ"
    short_name_en = "JINR Infocentre"
    tagline_kk = "Ғылым жақын"
    tagline_ru = "Наука рядом"
    tagline_en = "Science is near"
    consent_kk = "Келісемін"
    consent_ru = "Согласие"
    consent_en = "I agree"
    consent_version = "test-1"
    email = "centre@example.org"


def only_in(*languages):
    """Field values of an article that is written and released in `languages` alone."""
    values = {"languages": list(languages)}
    for code in LANGUAGES:
        if code not in languages:
            values |= {f"{field}_{code}": "" for field in ("title", "summary", "body")}
    return values


class PopularArticleFactory(ArticleFactory):
    class Meta:
        model = Article

    slug = sequence("article-{}")


class OpportunityFactory(ArticleFactory):
    class Meta:
        model = Opportunity

    slug = sequence("opportunity-{}")
    kind = Opportunity.Kind.INTERNSHIP
    levels = factory.LazyFunction(lambda: ["students"])


class MaterialFactory(ArticleFactory):
    class Meta:
        model = Material

    slug = sequence("material-{}")
    kind = Material.Kind.GUIDE
    subject = Material.Subject.PHYSICS
    levels = factory.LazyFunction(lambda: ["pupils"])


class ProjectFactory(ArticleFactory):
    class Meta:
        model = Project

    slug = sequence("project-{}")


class ThesisTopicFactory(ArticleFactory):
    class Meta:
        model = ThesisTopic

    slug = sequence("thesis-{}")
    levels = factory.LazyFunction(lambda: ["master"])


class StudentGroupFactory(PublishedFactory):
    class Meta:
        model = StudentGroup

    slug = sequence("group-{}")
    name_kk = sequence("Топ {}")
    name_ru = sequence("Группа {}")
    name_en = sequence("Group {}")
    summary_kk = summary_ru = summary_en = "…"


class OutletFactory(DjangoModelFactory):
    class Meta:
        model = Outlet

    slug = sequence("outlet-{}")
    name_kk = name_ru = name_en = sequence("Outlet {}")


class CoverageFactory(PublishedFactory):
    class Meta:
        model = Coverage

    outlet = factory.SubFactory(OutletFactory)
    language = "kk"
    url = sequence("https://news.example/{}")
    title_kk = sequence("Хабар {}")
    title_ru = sequence("Сюжет {}")
    title_en = sequence("Piece {}")


class AnnouncementFactory(DjangoModelFactory):
    class Meta:
        model = Announcement

    starts_at = factory.LazyFunction(lambda: timezone.now() - timedelta(hours=1))
    ends_at = factory.LazyFunction(lambda: timezone.now() + timedelta(hours=1))
    message_kk = sequence("Хабарландыру {}")
    message_ru = sequence("Объявление {}")
    message_en = sequence("Notice {}")


class FigureFactory(DjangoModelFactory):
    class Meta:
        model = FigureEntry

    number = 140
    year = 2025
    source = "https://jinr.example/students"
    label_kk = "студент білім алды"
    label_ru = "студентов прошли обучение"
    label_en = "students were trained"
