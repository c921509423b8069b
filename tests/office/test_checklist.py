"""What the checklist finds, what it says, and what it stands against."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone, translation

from events.models import Event, GalleryPicture
from infocentre.content.models import FormerAddress, Status
from infocentre.library.models import Picture
from infocentre.publishing import checklist
from infocentre.publishing.checklist.sentences import SENTENCES
from infocentre.publishing.models import Checklist
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, make_picture, save

pytestmark = pytest.mark.django_db


def codes(item, level=None):
    return {each.code for each in checklist.check(item) if level in (None, each.level)}


def complete_news(**values):
    """A news item in which nothing is found."""
    values.setdefault("cover", make_picture())
    summaries = {
        "summary_kk": "Қысқы мектеп туралы пайдалы болатындай ұзын сөйлем.",
        "summary_ru": "Предложение о зимней школе достаточной длины.",
        "summary_en": "A sentence that is long enough to be useful.",
    }
    item = factories.NewsItemFactory(**(summaries | values))
    item.topics.add(factories.TopicFactory())
    return item


def with_link(href, words="The winter school"):
    return complete_news(body_ru=f'<p><a href="{href}">{words}</a></p>')


def test_complete_item_has_nothing_found():
    assert checklist.check(complete_news()) == []


def test_text_in_the_default_language_is_needed():
    finding = checklist.check(
        factories.NewsItemFactory(status=Status.DRAFT, **factories.only_in("ru"))
    ).errors[0]
    assert (finding.code, finding.field, finding.fields) == (
        "no-default-text",
        "title_kk",
        ("title", "summary", "body"),
    )


def test_pictures_are_described_in_the_languages_to_be_released():
    picture = make_picture(alt_kk="", alt_en="", title="Бассейн")
    item = complete_news(cover=picture, languages=["kk", "ru"])
    (finding,) = checklist.check(item).errors
    assert (finding.code, finding.field, finding.languages) == ("no-alt", "cover", ("kk",))
    Picture.objects.update(is_decorative=True)
    assert checklist.check(item).errors == []


def test_pictures_of_gallery_and_text_are_looked_at_too():
    event = factories.EventFactory()
    GalleryPicture.objects.create(event=event, picture=make_picture(alt_ru=""))
    assert [each.field for each in checklist.check(event).errors] == ["gallery"]
    item = complete_news()
    keys = (make_picture(alt_kk="").pk, 999)
    item.body_kk = "".join(f'<figure data-picture="{key}"></figure>' for key in keys)
    assert [(each.code, each.field) for each in checklist.check(item).errors] == [
        ("no-alt", "body_kk"),
        ("lost-picture", "body_kk"),
    ]


@pytest.mark.parametrize(
    "href",
    [
        *("/ru/nowhere/", "/ru/news/2026/never-was/", "/media/pictures/none.jpg", "/media/../secret"),
        *("/static/none.css", "/ru/about/none/", "item:news.newsitem:999", "item:auth.user:1", "item:x"),
    ],
)
def test_link_to_nowhere_is_an_error(href):
    assert codes(with_link(href), "error") & {"broken-link", "hidden-link"}


@pytest.mark.parametrize(
    "href",
    [
        *("/ru/news/", "/en/events/?kind=school", "/kk/news", "/", "/static/img/favicon.svg", "#part"),
        *("https://jinr.int/nowhere/", "mailto:a@example.org", "//other.example/x", "/kk/for/pupils/"),
    ],
)
def test_other_links_raise_no_finding(href):
    assert checklist.check(with_link(href)) == []


def test_link_to_an_item_needs_one_that_visitors_see():
    target = factories.NewsItemFactory(slug="target", status=Status.DRAFT)
    year = target.date.year
    for href in (f"/ru/news/{year}/target/", f"item:news.newsitem:{target.pk}"):
        assert codes(with_link(href), "error") == {"hidden-link"}
    NewsItem.objects.filter(pk=target.pk).update(status=Status.PUBLISHED)
    FormerAddress.objects.create(kind="news.newsitem", slug="once", object_id=target.pk)
    for href in (f"/ru/news/{year}/target/#x", f"/kk/news/{year}/once/", f"item:news.newsitem:{target.pk}"):
        assert checklist.check(with_link(href)) == []


def test_link_by_the_public_origin_is_a_link_of_ours(settings):
    settings.SITE_ORIGIN = "https://centre.example"
    assert codes(with_link("https://centre.example/ru/nowhere/")) == {"broken-link"}


def test_draft_in_another_language_does_not_bar_a_release():
    item = complete_news(body_en='<p><a href="/nowhere/">The winter school</a></p>', languages=["kk", "ru"])
    assert codes(item) == {"language-unreleased"}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<p>x <a href="https://jinr.int/">.</a></p>', "empty-link"),
        ('<p><span data-tex="\\frac{1}{">x</span></p>', "formula"),
    ],
)
def test_what_visitors_could_not_read_is_an_error(body, code):
    item = complete_news()
    item.body_ru = body
    assert codes(item, "error") == {code}


def test_matters_of_style_stay_beside_the_text():
    assert checklist.check(complete_news(body_ru="<p>Два  пробела подряд</p>")) == []


def test_event_needs_a_place():
    event = factories.EventFactory(status=Status.DRAFT, venue=None)
    assert codes(event, "error") == {"no-place"}
    event.format = Event.Format.ONLINE
    assert codes(event, "error") == set()
    assert "no-online-address" in codes(event)


def test_warnings_about_an_event():
    past = factories.EventFactory(status=Status.DRAFT, starts_at=timezone.now() - timedelta(days=3))
    assert "event-over" in codes(past)
    assert "event-day-unknown" in codes(factories.EventFactory(precision="month"))


def test_warnings_about_languages():
    values = factories.only_in("kk") | {"title_ru": "Начато"}
    found = {each.code: each for each in checklist.check(complete_news(**values))}
    assert found["language-missing"].languages == ("en",)
    assert found["language-unfinished"].fields == ("summary", "body")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"cover": None}, "no-cover"),
        ({"summary_ru": "Коротко"}, "summary-short"),
        ({"summary_ru": "д" * 350}, "summary-long"),
        ({"title_ru": "д" * 130}, "title-long"),
        ({"body_ru": "<h2>Один</h2><h4>Три</h4>"}, "heading-order"),
        ({"body_ru": "<h2>Один</h2><h2> </h2>"}, "empty-heading"),
        ({"body_ru": '<p><a href="https://jinr.int/">Тут</a></p>'}, "here-link"),
        ({"title_kk": "Бiз мектепке барамыз"}, "mixed-alphabets"),
        ({"body_ru": "<p>Поездка c физиками</p>"}, "look-alike"),
        (
            {"body_kk": "<p>Это осталось на русском языке и не переведено.</p>"},
            "other-language",
        ),
    ],
)
def test_warnings_about_texts(values, code):
    item = complete_news(**values)
    assert codes(item) == {code}
    assert codes(item, "error") == set()


def test_warnings_about_single_kinds():
    assert "no-topics" in codes(factories.NewsItemFactory())
    assert "no-deadline" in codes(factories.OpportunityFactory())
    assert "email-shown" in codes(factories.PersonFactory(email="a@example.org"))
    assert "no-speaker" in codes(factories.LectureFactory())
    heard = factories.RecordingFactory(kind="page", media="audio", url="https://listen.example/").lecture
    assert "no-speaker" not in codes(heard)


def test_findings_are_put_into_words_for_whoever_reads_them():
    data = checklist.check(with_link("/ru/nowhere/")).as_data()
    for language, words in [
        ("kk", "Мәтін (Русский): /ru/nowhere/ сілтемесі ешқайда апармайды."),
        ("ru", "Текст (Русский): ссылка /ru/nowhere/ никуда не ведёт."),
        ("en", "Text (Русский): the link /ru/nowhere/ leads nowhere."),
    ]:
        with translation.override(language):
            (shown,) = checklist.shown(data, NewsItem)
        assert shown.sentence == words
    assert shown.anchor == "id_body_ru"


def test_every_sentence_is_filled_in_every_language():

    facts = {"level": "error", "field": "title_kk", "values": ["1", "2"], "languages": ["kk"]}
    facts["fields"] = ["title"]
    for language in ("kk", "ru", "en"):
        with translation.override(language):
            shown = checklist.shown([{"code": code} | facts for code in SENTENCES], NewsItem)
            assert len({each.sentence for each in shown}) == len(SENTENCES)


def test_a_text_full_of_links_is_checked_by_a_few_queries(django_assert_max_num_queries, content_types):
    targets = [factories.NewsItemFactory(), factories.EventFactory(), factories.PersonFactory()]
    links = "".join(f'<a href="{target.get_absolute_url()}">The school</a>' for target in targets * 20)
    item = complete_news(body_ru=f"<p>{links}</p>", body_en=f"<p>{links}</p>")
    with django_assert_max_num_queries(8):
        assert checklist.check(item) == []


def test_form_shows_the_findings_beside_their_fields(as_role):
    item = complete_news(status=Status.DRAFT, body_ru='<p><a href="/ru/nowhere/">Школа</a></p>')
    editor = as_role("editor")
    response = save(editor, address(NewsItem, "change", item.pk), _publish="1")
    assert response.url.endswith("#checklist")
    form = editor.get(address(NewsItem, "change", item.pk)).text
    assert 'href="#id_body_ru"' in form
    item.refresh_from_db()
    assert item.status == Status.DRAFT


@pytest.mark.parametrize("answer", ["errors", "warnings", "clean", "unchecked"])
def test_list_is_narrowed_by_the_checklist(answer, as_role):
    items = {
        "errors": with_link("/ru/nowhere/"),
        "warnings": complete_news(cover=None),
        "clean": complete_news(),
    }
    call_command("check_items", verbosity=0)
    items["unchecked"] = complete_news()
    response = as_role("editor").get(f"/admin/news/newsitem/?checklist={answer}")
    assert list(response.context["cl"].queryset) == [items[answer]]


def test_command_checks_the_working_copy_and_only_what_is_missing(as_role):
    item = complete_news()
    save(as_role("editor"), address(NewsItem, "change", item.pk), cover="")
    Checklist.objects.all().delete()
    call_command("check_items", verbosity=0)
    checklist = Checklist.objects.of(item).get()
    assert [each["code"] for each in checklist.findings] == ["no-cover"]
    call_command("check_items", missing=True, verbosity=0)
    assert Checklist.objects.of(item).get().checked_at == checklist.checked_at
