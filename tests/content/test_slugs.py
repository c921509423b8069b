import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from infocentre.content.models import FormerAddress, Topic
from infocentre.content.slugs import MAX_LENGTH, make_slug
from tests.factories import EventFactory, NewsItemFactory, PageFactory


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Ғылым жаңалықтары", "gylym-zhanalyqtary"),
        ("Әңгіме: өнер, ұлт, үміт, һәм қыс", "angime-oner-ult-umit-ham-qys"),
        ("Объединённый институт — Дубна", "obedinennyi-institut-dubna"),
        ("What are colliders?", "what-are-colliders"),
        ("Щука и ёж", "shuka-i-ezh"),
    ],
)
def test_slug_is_ascii_whatever_the_language(title, slug):
    assert make_slug(title) == slug


def test_long_title_is_cut_at_a_word():
    slug = make_slug("ядролық " * 30)

    assert len(slug) <= MAX_LENGTH
    assert slug.endswith("yadrolyq")


@pytest.mark.django_db
def test_slug_prefers_the_english_title():
    item = NewsItemFactory(slug="", title_kk="Жаңалық", title_en="Big news")

    assert item.slug == "big-news"


@pytest.mark.django_db
def test_slug_of_a_second_item_differs():
    NewsItemFactory(slug="", title_en="Big news")

    assert NewsItemFactory(slug="", title_en="Big news").slug == "big-news-2"


@pytest.mark.django_db
def test_former_address_is_not_given_to_another_item():
    item = NewsItemFactory(slug="big-news")
    item.slug = "bigger-news"
    item.save()

    assert NewsItemFactory(slug="", title_en="Big news").slug == "big-news-2"


@pytest.mark.django_db
def test_former_addresses_redirect_for_good(client):
    item = NewsItemFactory(slug="first")
    old = item.get_absolute_url()
    for slug in ("second", "third"):
        item.slug = slug
        item.save()

    response = client.get(old)

    assert (response.status_code, response.url) == (301, item.get_absolute_url())


@pytest.mark.django_db
def test_going_back_to_a_former_address_leaves_no_loop():
    item = NewsItemFactory(slug="first")
    for slug in ("second", "first"):
        item.slug = slug
        item.save()

    assert list(FormerAddress.objects.values_list("slug", flat=True)) == ["second"]


@pytest.mark.django_db
def test_address_with_another_year_redirects(client):
    item = NewsItemFactory(slug="first")

    response = client.get(reverse("news:detail", args=[1999, "first"]))

    assert (response.status_code, response.url) == (301, item.get_absolute_url())


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["past", "Ғылым", "with space", "-x"])
def test_address_that_cannot_work_is_refused(slug):
    with pytest.raises(ValidationError, match="slug"):
        EventFactory.build(slug=slug, venue=None, format="online").full_clean()


@pytest.mark.django_db
def test_topic_with_a_kazakh_name_gets_an_ascii_slug():
    assert Topic.objects.create(name_kk="Ғылым").slug == "gylym"


@pytest.mark.django_db
def test_former_addresses_of_a_page_redirect_for_good(client):
    page = PageFactory(path="history")
    old = page.get_absolute_url()
    for path in ("centre/history", "history-of-the-centre"):
        page.path = path
        page.save()

    response = client.get(old)

    assert (response.status_code, response.url) == (301, page.get_absolute_url())


@pytest.mark.django_db
def test_circular_renames_redirect_in_one_step(client):
    item = NewsItemFactory(slug="first")
    addresses = set()
    for slug in ("second", "third", "first", "second"):
        addresses.add(item.get_absolute_url())
        item.slug = slug
        item.save()

    for old in addresses - {item.get_absolute_url()}:
        response = client.get(old)
        assert (response.status_code, response.url) == (301, item.get_absolute_url())
    assert client.get(item.get_absolute_url()).status_code == 200


@pytest.mark.django_db
def test_item_that_takes_over_a_former_address_is_what_it_shows(client):
    old = NewsItemFactory(slug="first")
    old.slug = "second"
    old.save()
    new = NewsItemFactory(slug="first")

    assert client.get(new.get_absolute_url()).status_code == 200
    assert not FormerAddress.objects.exists()
