"""What an editor types is kept, checked where it stands, and stored with who did it."""

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User

from events.models import Event
from infocentre.content.models import Status, Topic
from infocentre.pages.models import Announcement, MenuEntry, Page, SiteSettings
from lectures.models import Lecture, Series
from news.models import NewsItem
from people.models import Organisation, Person
from tests import factories
from tests.admin.conftest import address, errors_of, save

STAMPS = {"updated_at", "updated_by_id"}
ADD_NEWS = "/admin/news/newsitem/add/"


def change(item):
    return address(type(item), "change", item.pk)


def stored(item):
    """The columns as they are, the unsuffixed ones too, but for the stamps."""
    rows = type(item).objects.rewrite(False).filter(pk=item.pk).values()
    return {name: value for name, value in rows.get().items() if name not in STAMPS}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_saving_untouched_changes_nothing(language, office, samples, in_language):
    in_language(language)
    for model in (NewsItem, Lecture, Person, Organisation, Page, SiteSettings, Topic):
        item = samples[model]
        before = stored(item)
        response = save(office, change(item))
        assert response.status_code == 302, errors_of(response)
        after = stored(item)
        assert {name: value for name, value in after.items() if (value or "") != (before[name] or "")} == {}


def test_draft_needs_a_title_in_one_language_only(office, samples):
    response = save(office, ADD_NEWS, title_en="Only English")
    assert response.status_code == 302
    item = NewsItem.objects.get(slug="only-english")
    assert (item.title_en, item.title_kk or "", item.languages) == ("Only English", "", [])


def test_title_in_no_language_is_refused_beside_the_title(office, samples):
    response = save(office, ADD_NEWS, summary_ru="Есть")
    assert list(errors_of(response)) == ["title_kk"]
    assert "Есть" in response.text


def test_released_language_without_text_is_refused_beside_the_text(office, samples):
    response = save(office, ADD_NEWS, title_kk="Тақырып", languages=["kk", "ru"], _publish="1")
    fields = {"summary_kk", "body_kk", "title_ru", "summary_ru", "body_ru"}
    assert set(errors_of(response)) == fields
    assert not NewsItem.objects.filter(title_kk="Тақырып").exists()
    assert 'value="Тақырып"' in response.text


def test_publishing_without_a_language_is_refused_beside_the_languages(office, samples):
    response = save(office, ADD_NEWS, title_kk="Тақырып", _publish="1")
    assert list(errors_of(response)) == ["languages"]


def test_expiry_before_start_is_an_error_on_expiry(office, samples):
    url = change(samples[NewsItem])
    response = save(office, url, expires_at_0="01.01.2001", expires_at_1="10:00")
    assert list(errors_of(response)) == ["expires_at"]


def test_empty_publication_time_becomes_now(office, samples):
    texts = {"title_kk": "Тақырып", "summary_kk": "Қысқаша", "body_kk": "<p>Мәтін</p>"}
    response = save(office, ADD_NEWS, _publish="1", languages=["kk"], **texts)
    assert response.status_code == 302
    assert NewsItem.objects.get(title_kk="Тақырып").is_public


BROKEN = {
    "a contact place of another": (Person, "contact_order", {"contact_order": "1"}),
    "a number of another lecture": (Lecture, "number", {"number": "1"}),
    "a season of another series": (Series, "season", {"season": "1"}),
    "an end before the start": (Event, "ends_at", {"ends_at_0": "01.01.2001", "ends_at_1": "10:00"}),
    "an announcement over at once": (
        Announcement,
        "ends_at",
        {"ends_at_0": "01.01.2001", "ends_at_1": "10:00"},
    ),
    "an address without a name": (MenuEntry, "label_kk", {"page": "", "url": "https://example.org/"}),
    "a page below itself": (Page, "parent", {}),
}


@pytest.mark.parametrize(("model", "field", "typed"), BROKEN.values(), ids=BROKEN)
def test_what_the_database_refuses_is_said_beside_its_field(model, field, typed, office, samples):
    factories.PersonFactory(contact_order=1)
    factories.LectureFactory(series=samples[Series], number=1)
    factories.SeriesFactory(season=1)
    typed = typed or {"parent": samples[Page].pk}
    assert list(errors_of(save(office, change(samples[model]), **typed))) == [field]


def test_constraints_name_fields_that_there_are():
    named = [
        (model, constraint.violation_error_code.removeprefix("field:"))
        for model in apps.get_models()
        for constraint in model._meta.constraints
        if (constraint.violation_error_code or "").startswith("field:")
    ]
    assert named
    for model, field in named:
        assert model._meta.get_field(field), (model, field)


@pytest.mark.parametrize(
    ("texts", "slug"),
    [
        ({"title_kk": "Ғылым жаңалықтары"}, "gylym-zhanalyqtary"),
        ({"title_ru": "Новости науки"}, "novosti-nauki"),
        ({"title_kk": "Ғылым", "title_en": "Science day"}, "science-day"),
    ],
)
def test_address_left_empty_is_made_from_the_title(texts, slug, office, samples):
    save(office, ADD_NEWS, **texts)
    assert NewsItem.objects.get(**texts).slug == slug


def test_topic_address_is_made_from_a_kazakh_name(office, samples):
    save(office, address(Topic, "add"), name_kk="Ұшқыш", name_ru="Лётчик", name_en="Ұшқыш")
    assert Topic.objects.get(name_kk="Ұшқыш").slug == "ushqysh"


def test_stamps_say_who_made_and_who_changed(office, editor, samples, client):
    save(office, ADD_NEWS, title_en="Stamped")
    other = User.objects.create_superuser("other")
    client.force_login(other)
    item = NewsItem.objects.get(title_en="Stamped")
    save(client, change(item), title_en="Stamped twice")
    item.refresh_from_db()
    assert (item.created_by, item.updated_by) == (editor, other)


def test_history_names_the_language_of_what_changed(office, samples):
    save(office, change(samples[NewsItem]), title_ru="Иначе")
    assert "[ru]" in LogEntry.objects.first().get_change_message()


def test_lines_are_a_list_without_the_empty_ones(office, samples):
    item = samples[NewsItem]
    save(office, change(item), sources="https://jinr.ru/a\r\n\r\n  https://inp.kz/b \r\n", _publish="1")
    item.refresh_from_db()
    assert item.sources == ["https://jinr.ru/a", "https://inp.kz/b"]


def test_wrong_line_is_named_by_its_number(office, samples):
    response = save(office, change(samples[SiteSettings]), enquiry_recipients="a@example.org\nnobody")
    assert "2" in errors_of(response)["enquiry_recipients"][0]
    assert "a@example.org\nnobody" in response.text


def test_unknown_topics_are_refused(office, samples):
    item, topic = samples[NewsItem], samples[Topic]
    save(office, change(item), topics=[topic.pk], _publish="1")
    assert list(item.topics.all()) == [topic]
    response = save(office, change(item), topics=[topic.pk, topic.pk + 1])
    assert list(errors_of(response)) == ["topics"]
    assert Topic.objects.count() == 1


def test_rich_text_is_cleaned_when_stored(office, samples):
    item = samples[NewsItem]
    save(office, change(item), body_kk='<p onclick="x()">Ғылым</p><script>x()</script>', _publish="1")
    item.refresh_from_db()
    assert item.body_kk == "<p>Ғылым</p>"


def test_inline_objects_need_a_text_in_one_language(office, samples):
    person = samples[Person]
    empty = {"positions-0-title_kk": "", "positions-0-title_ru": ""}
    response = save(office, change(person), **empty)
    formset = response.context["inline_admin_formsets"][0].formset
    assert list(formset.errors[0]) == ["title_kk"]
    assert save(office, change(person), **empty, **{"positions-0-title_en": "Director"}).status_code == 302


def test_settings_are_stored_by_the_first_saving(office):
    texts = {
        f"{field}_{code}": "Орталық"
        for field in ("name", "short_name", "tagline", "consent")
        for code in ("kk", "ru", "en")
    }
    links = {"social_links-TOTAL_FORMS": "1", "social_links-0-network": "telegram"}
    links |= {"social_links-0-url": "https://t.me/jinr", "social_links-0-order": "1"}
    response = save(office, address(SiteSettings, "change", 1), consent_version="1", **texts, **links)
    assert response.status_code == 302
    assert SiteSettings.objects.get().social_links.get().url == "https://t.me/jinr"


def test_dates_are_typed_as_in_kazakhstan(office, samples):
    item = samples[NewsItem]
    for language, typed in (("kk", "03.01.2026"), ("ru", "03.01.2026"), ("en", "2026-01-03")):
        office.post("/i18n/setlang/", {"language": language, "next": "/admin/"})
        NewsItem.objects.update(date="2020-02-02")
        assert save(office, change(item), date=typed, _publish="1").status_code == 302
        item.refresh_from_db()
        assert item.date.isoformat() == "2026-01-03"
        assert f'value="{typed}"' in office.get(change(item)).text


def test_link_to_the_site_is_in_the_language_of_the_office(office, samples, in_language):
    in_language("ru")
    item = samples[NewsItem]
    assert f'href="/ru/news/{item.date.year}/{item.slug}/"' in office.get(change(item)).text
    NewsItem.objects.update(status=Status.DRAFT)
    assert "viewsitelink" not in office.get(change(item)).text


def test_form_of_what_has_no_address_opens(office, samples):
    NewsItem.objects.update(slug="")
    assert "viewsitelink" not in office.get(change(samples[NewsItem])).text


def test_view_permission_opens_every_form(client, samples):
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(reader)
    for model, item in samples.items():
        assert client.get(address(model, "change", item.pk)).status_code == 200
