"""The translation view: one language is stored, and nothing else."""

import pytest
from django.urls import reverse
from django.utils import timezone

from infocentre.content.models import Status
from infocentre.history import copies
from infocentre.history.models import WorkingCopy
from infocentre.translations.forms import mark
from infocentre.translations.models import Origin, Progress, State, Term
from infocentre.translations.tracking import refresh
from infocentre.translations.translated import models_of
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, save

pytestmark = pytest.mark.django_db


def view_of(item, language, source="kk"):
    return (
        reverse("translations:translate", args=[item._meta.label_lower, item.pk, language])
        + f"?from={source}"
    )


def opened(client, url):
    """What a browser would send from the view as it stands."""
    form = client.get(url).context["form"]
    data = {}
    for text in form.texts:
        name, value = f"text__{text.place.replace('/', '__')}", text.values[form.language]
        data |= {name: value, f"seen__{name}": mark(value)}
    return data


def translate(client, url, **changes):
    return client.post(url, opened(client, url) | changes)


@pytest.fixture
def item():
    item = factories.NewsItemFactory(status=Status.DRAFT, languages=["kk"])
    refresh(item)
    return item


def states(item):
    return {each.language: each.state for each in Progress.objects.of(item)}


def test_translator_stores_one_language(item, as_role):
    url = view_of(item, "ru")
    assert translate(as_role("translator-ru"), url, text__title="Перевод").status_code == 302
    before, item = item, NewsItem.objects.get()
    assert (item.title_ru, item.title_kk, item.title_en) == ("Перевод", before.title_kk, before.title_en)


def test_language_translated_from_another_source_counts_as_translated(item, as_role):
    client = as_role("translator-en")
    NewsItem.objects.update(title_en="", summary_en="", body_en="")
    refresh(NewsItem.objects.get())
    texts = {"text__title": "Title", "text__summary": "Summary", "text__body": "<p>Body</p>"}
    assert translate(client, view_of(item, "en", source="ru"), **texts).status_code == 302
    assert states(item)["en"] == State.IN_PROGRESS


def test_other_language_is_shown_and_refused(item, as_role):
    translator, url = as_role("translator-ru"), view_of(item, "en")
    data = opened(translator, url)
    assert translator.post(url, data | {"text__title": "Mine"}).status_code == 403


def test_two_translators_at_once_lose_nothing(item, as_role, client):
    russian = as_role("translator-ru")
    first = opened(russian, view_of(item, "ru"))
    english = type(client)()
    from django.contrib.auth.models import Group, User

    user = User.objects.create_user("english", is_staff=True)
    user.groups.add(Group.objects.get(name="translator-en"))
    english.force_login(user)
    second = opened(english, view_of(item, "en"))
    russian.post(view_of(item, "ru"), first | {"text__title": "По-русски"})
    english.post(view_of(item, "en"), second | {"text__title": "In English"})
    item.refresh_from_db()
    assert (item.title_ru, item.title_en) == ("По-русски", "In English")


def test_same_language_changed_meanwhile_shows_both_texts(item, as_role):
    translator, url = as_role("translator-ru"), view_of(item, "ru")
    mine = opened(translator, url)
    translate(translator, url, text__title="Их текст")
    response = translator.post(url, mine | {"text__title": "Мой текст"})
    assert response.status_code == 409
    assert "Их текст" in response.text
    assert "Мой текст" in response.text
    item.refresh_from_db()
    assert item.title_ru == "Их текст"


def hidden(response):
    """What a browser would send from the form as it is shown again."""
    form = response.context["form"]
    data = {bound.html_name: bound.value() for bound in form}
    return data | dict(row.seen for row in response.context["rows"])


def test_merging_keeps_what_the_other_wrote_elsewhere(item, as_role):
    translator, url = as_role("translator-ru"), view_of(item, "ru")
    mine = opened(translator, url)
    translate(translator, url, text__title="Их текст", text__summary="Их аннотация")
    shown = translator.post(url, mine | {"text__title": "Мой текст"})
    translator.post(url, hidden(shown))
    item.refresh_from_db()
    assert (item.title_ru, item.summary_ru) == ("Мой текст", "Их аннотация")


def test_refused_text_does_not_hide_what_the_other_wrote(item, as_role):
    translator, url = as_role("translator-ru"), view_of(item, "ru")
    mine = opened(translator, url)
    translate(translator, url, text__title="Их текст", text__summary="Их аннотация")
    shown = translator.post(url, mine | {"text__title": "Я" * 201})
    assert shown.status_code == 409
    assert "Их текст" in shown.text
    translator.post(url, hidden(shown) | {"text__title": "Короче"})
    item.refresh_from_db()
    assert (item.title_ru, item.summary_ru) == ("Короче", "Их аннотация")


def test_published_item_is_translated_in_a_working_copy(item, as_role):
    NewsItem.objects.update(status=Status.PUBLISHED, published_at=timezone.now())
    translate(as_role("translator-ru"), view_of(item, "ru"), text__title="Перевод")
    before, item = item, NewsItem.objects.get()
    assert item.title_ru == before.title_ru
    assert WorkingCopy.objects.of(item).exists()
    assert copies.present(item).fields["title_ru"] == "Перевод"


def test_changed_source_shows_its_diff_and_confirming_brings_it_up_to_date(item, as_role):
    editor = as_role("editor")
    save(editor, address(NewsItem, "change", item.pk), title_kk=f"{item.title_kk} жаңа")
    url = view_of(item, "ru")
    assert "жаңа</ins>" in editor.get(url).text
    assert states(item)["ru"] == "outdated"
    translate(editor, url, confirmed=["title"])
    assert states(item)["ru"] == "in-progress"


def test_translation_remembers_the_source_the_translator_chose(item, as_role):
    translate(as_role("translator-en"), view_of(item, "en", "ru"), text__title="From Russian")
    origin = Origin.objects.of(item).get(place="title", language="en")
    assert (origin.source_language, origin.source_text) == ("ru", item.title_ru)


def test_parts_are_translated_too(as_role):
    person = factories.PersonFactory(status=Status.DRAFT)
    post = person.positions.create(organisation=factories.OrganisationFactory(), title_kk="Директор")
    refresh(person)
    name = {f"text__positions__{post.pk}__title": "Директор института"}
    translate(as_role("translator-ru"), view_of(person, "ru"), **name)
    post.refresh_from_db()
    assert (post.title_ru, post.title_kk) == ("Директор института", "Директор")


def test_text_that_is_too_long_is_refused_beside_it_and_kept(item, as_role):
    response = translate(as_role("translator-ru"), view_of(item, "ru"), text__title="Я" * 201)
    assert list(response.context["form"].errors) == ["text__title"]
    assert "Я" * 201 in response.text


def test_glossary_terms_are_marked_whatever_their_ending(item, as_role):
    Term.objects.create(kk="өтініш", ru="обращение", en="enquiry")
    NewsItem.objects.update(summary_kk="Өтініштерге жауап берілді")
    response = as_role("translator-en").get(view_of(item, "en"))
    assert '<mark class="term" title="enquiry">Өтініштерге' in response.text


def test_source_is_escaped(item, as_role):
    NewsItem.objects.update(title_kk="<script>alert(1)</script>")
    assert "<script>alert" not in as_role("translator-ru").get(view_of(item, "ru")).text


def test_editor_releases_a_language_from_the_view(item, as_role):
    translate(as_role("editor"), view_of(item, "ru"), text__title="Готово", _release="1")
    item.refresh_from_db()
    assert item.languages == ["kk", "ru"]


def test_translator_releases_nothing_by_a_crafted_request(item, as_role):
    translate(as_role("translator-ru"), view_of(item, "ru"), text__title="Готово", _release="1")
    item.refresh_from_db()
    assert item.languages == ["kk"]


def test_translation_is_sent_for_review(item, as_role):
    translate(as_role("translator-ru"), view_of(item, "ru"), text__title="Готово", _review="1")
    item.refresh_from_db()
    assert item.status == Status.IN_REVIEW


def test_queue_begins_with_what_visitors_see(item, as_role):
    seen = factories.NewsItemFactory(languages=["kk", "ru"])
    refresh(seen)
    response = as_role("translator-en").get(reverse("translations:queue"))
    assert [each.item.key for each in response.context["rows"]] == [seen.pk, item.pk]
    assert response.context["language"] == "en"


def test_queue_may_be_empty(as_role):
    assert as_role("translator-en").get(reverse("translations:queue")).context["rows"] == []


def test_board_counts_kinds_and_languages(item, as_role):
    response = as_role("editor").get(reverse("translations:board"))
    ((meta, cells),) = response.context["rows"]
    numbers = {code: {cell.state: cell.number for cell in row if cell.number} for code, row in cells}
    assert meta.model is NewsItem
    assert numbers == {"kk": {"current": 1}, "ru": {"in-progress": 1}, "en": {"in-progress": 1}}


def test_who_translates_nothing_sees_no_board(as_role):
    client = as_role("enquiries")
    assert models_of(client.user) == []
    assert client.get(reverse("translations:board")).status_code == 403
