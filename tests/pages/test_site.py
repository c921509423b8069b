"""Logos, the picture of the home page and links of the site settings."""

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils import translation

from infocentre.pages.models import SiteSettings, SocialLink
from tests.admin.conftest import make_picture
from tests.factories import SiteSettingsFactory

pytestmark = pytest.mark.django_db


def page_of(client, language, name="pages:privacy"):
    with translation.override(language):
        return client.get(reverse(name)).content.decode()


def test_each_language_has_its_logo_or_the_next_best(client):
    kazakh, russian = make_picture(), make_picture()
    SiteSettingsFactory(logo_kk=kazakh, logo_ru=russian)

    for language, logo, other in (
        ("kk", kazakh, russian),
        ("ru", russian, kazakh),
        ("en", russian, kazakh),
    ):
        html = page_of(client, language)
        assert logo.file.url in html
        assert other.file.url not in html


def test_a_logo_beside_the_name_is_not_read_twice(client):
    SiteSettingsFactory(logo_kk=make_picture())
    html = page_of(client, "ru")
    assert 'class="brand__logo"' in html
    assert "Лаборатория" not in html
    assert '<span class="brand__name">Инфоцентр ОИЯИ</span>' in html


@pytest.mark.parametrize(("alt", "said"), [("Знак центра", "Знак центра"), ("", "Инфоцентр ОИЯИ")])
def test_a_logo_that_holds_the_name_says_it(client, alt, said):
    SiteSettingsFactory(logo_kk=make_picture(alt_ru=alt), logo_holds_name=True)
    html = page_of(client, "ru")
    assert f'alt="{said}"' in html
    assert "brand__name" not in html


def test_the_picture_of_the_home_page_takes_the_place_of_the_ornament(client, django_assert_num_queries):
    site = SiteSettingsFactory()
    assert "hero__pair" in page_of(client, "kk", "pages:home")

    picture = make_picture()
    SiteSettings.objects.update(hero_picture=picture)
    html = page_of(client, "kk", "pages:home")
    assert picture.file.url in html
    assert 'alt="Зертхана" fetchpriority="high"' in html
    assert "hero__pair" not in html
    with django_assert_num_queries(1):
        assert SiteSettings.load().hero.file.url == picture.file.url
    assert site.header_logo is None


def test_an_empty_database_has_pages(client):
    for language in ("kk", "ru", "en"):
        assert "brand__mark" in page_of(client, language, "pages:home")
    assert SiteSettings.load().pk is None
    assert SiteSettings.load().links == []


def test_a_link_to_a_network_stands_once():
    site = SiteSettingsFactory()
    link = {"site": site, "network": "whatsapp", "url": "https://whatsapp.com/channel/jinr"}
    SocialLink.objects.create(**link)
    with pytest.raises(IntegrityError):
        SocialLink.objects.create(**link)


def test_links_stand_in_their_order(client):
    site = SiteSettingsFactory()
    for order, network in ((2, "youtube"), (1, "telegram"), (3, "whatsapp")):
        SocialLink.objects.create(site=site, network=network, url=f"https://{network}.example/", order=order)
    assert [link["label"] for link in SiteSettings.load().links] == ["Telegram", "YouTube", "WhatsApp"]
