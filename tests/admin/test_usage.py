"""The library knows where its things are used."""

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile

from infocentre.accounts.roles import grant
from infocentre.library import usage
from infocentre.library.models import Document, Picture
from tests.admin.conftest import address, make_picture
from tests.factories import EventFactory, MaterialFactory, NewsItemFactory, PersonFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture():
    return make_picture(title="Old")


@pytest.fixture
def uses(picture):
    """A cover, a gallery, a text, and a link in a text of another language."""
    news = NewsItemFactory(cover=picture)
    event = EventFactory()
    event.gallery.create(picture=picture)
    person = PersonFactory(cover=picture)
    # As the text stands when figures are allowed in it, whatever the cleaner of today makes of it.
    article = NewsItemFactory()
    write(article, body_ru=f'<figure data-picture="{picture.pk}"></figure>')
    other = NewsItemFactory()
    write(other, body_en=f'<p><a href="{picture.file.url}">here</a></p>')
    return {news, event.gallery.get(), person, article, other}


def write(item, **texts):
    """Past the cleaning of texts."""
    from django.db import connection

    (column, text), table = *texts.items(), item._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {column} = %s WHERE id = %s", [text, item.pk])


def raw(item, column):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {item._meta.db_table} WHERE id = %s", [item.pk])
        return cursor.fetchone()[0]


def test_every_use_is_found(picture, uses):
    make_picture()
    assert {use.item for use in usage.uses_of(picture)} == uses


def test_picture_id_is_matched_as_a_whole(picture):
    write(NewsItemFactory(), body_kk=f'<figure data-picture="{picture.pk}7"></figure>')
    assert usage.uses_of(picture) == []


def test_form_shows_where_a_picture_is_used(office, picture, uses, in_language):
    in_language("en")
    page = office.get(address(Picture, "change", picture.pk)).text
    assert "Where it is used" in page
    assert page.count("/newsitem/") >= 3
    assert "/events/event/" in page


def test_what_is_used_is_not_deleted_and_the_list_says_where(office, picture, uses):
    delete = address(Picture, "delete", picture.pk)
    assert str(next(use for use in uses if use._meta.model_name == "person")) in office.get(delete).text

    office.post(delete, {"post": "yes"})
    office.post(
        address(Picture, "changelist"),
        {"action": "delete_selected", "_selected_action": [picture.pk], "post": "yes"},
    )

    assert Picture.objects.filter(pk=picture.pk).exists()


def test_what_only_a_text_uses_is_not_deleted_either(office, picture):
    write(NewsItemFactory(), body_kk=f'<figure data-picture="{picture.pk}"></figure>')
    office.post(address(Picture, "delete", picture.pk), {"post": "yes"})
    assert Picture.objects.exists()


def test_what_is_not_used_is_deleted(office, picture):
    office.post(address(Picture, "delete", picture.pk), {"post": "yes"})
    assert not Picture.objects.exists()


def test_picture_is_replaced_everywhere(office, picture, uses):
    other = make_picture(title="New")
    office.post(address(Picture, "replace", picture.pk), {"other": other.pk})

    assert usage.uses_of(picture) == []
    assert {use.item for use in usage.uses_of(other)} == uses


def test_gallery_with_both_pictures_keeps_one(picture):
    other, event = make_picture(), EventFactory()
    event.gallery.create(picture=picture)
    event.gallery.create(picture=other)

    usage.replace(picture, other)

    assert [each.picture for each in event.gallery.all()] == [other]


def test_text_keeps_everything_but_the_picture(picture):
    other, item = make_picture(), NewsItemFactory()
    write(item, body_kk=f'<p>A</p><figure data-picture="{picture.pk}"></figure><p>Б</p>')
    usage.replace(picture, other)
    assert raw(item, "body_kk") == f'<p>A</p><figure data-picture="{other.pk}"></figure><p>Б</p>'


def test_replacing_is_for_those_who_may_delete(client, picture):
    grant()
    author = User.objects.create_user("author", is_staff=True)
    author.groups.add(Group.objects.get(name="author"))
    client.force_login(author)
    assert client.get(address(Picture, "replace", picture.pk)).status_code == 403


def test_list_is_narrowed_to_what_is_used(office, picture, uses):
    unused = make_picture()
    pictures = {"yes": [picture], "no": [unused]}
    for answer, expected in pictures.items():
        response = office.get(address(Picture, "changelist"), {"used": answer})
        assert list(response.context["cl"].queryset) == expected


def test_list_is_searched_by_topic(office, picture):
    picture.topics.add(TopicFactory(name_kk="Нейтрино"))
    make_picture()
    response = office.get(address(Picture, "changelist"), {"q": "нейтрино"})
    assert list(response.context["cl"].queryset) == [picture]


def test_document_of_a_material_is_used(office):
    file = ContentFile(b"%PDF-1.4", name="a.pdf")
    document = Document.objects.create(file=file, title_kk="Құжат", credit="B")
    material = MaterialFactory()
    material.files.create(file=document, language="kk")

    assert [use.item.material for use in usage.uses_of(document)] == [material]
    assert list(Document.objects.filter(usage.used(Document))) == [document]
