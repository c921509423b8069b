"""Menus, figures, announcements and choices in the editorial office."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.utils import timezone

from infocentre.accounts.roles import Role, grant
from infocentre.content.models import Status
from infocentre.pages.fields import DEFAULT_ORDER
from infocentre.pages.models import Announcement, AudiencePage, FigureEntry, MenuEntry, SiteSettings
from tests import factories
from tests.admin.conftest import address, editor, errors_of, office, save  # noqa: F401 - fixtures

pytestmark = pytest.mark.django_db
MENUS, FIGURES = address(MenuEntry, "changelist"), address(FigureEntry, "changelist")


@pytest.fixture
def as_role(client):
    def sign_in(role):
        grant()
        user = User.objects.create_user(role, is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return client

    return sign_in


def list_sent(response):
    """What a browser sends when a list is saved as it stands."""
    formset = response.context["cl"].formset
    data = {"_save": "1"}
    for form in (formset.management_form, *formset.forms):
        data |= {bound.html_name: value for bound in form if (value := bound.value()) not in (None, False)}
    return data


def test_order_and_showing_are_changed_in_the_list(as_role):
    MenuEntry.objects.all().delete()
    first = MenuEntry.objects.create(section="news:list", order=1)
    second = MenuEntry.objects.create(section="events:list", order=2)
    colleague = as_role(Role.EDITOR)

    data = list_sent(colleague.get(MENUS)) | {"form-0-order": "5"}
    data.pop("form-1-is_shown")
    assert colleague.post(MENUS, data).status_code == 302

    first.refresh_from_db(), second.refresh_from_db()
    assert (first.order, second.is_shown) == (5, False)


def test_a_translator_writes_names_and_changes_no_order(as_role):
    entry = MenuEntry.objects.create(section="news:list", order=1)
    translator = as_role(Role.TRANSLATOR_RU)

    assert translator.get(MENUS).context["cl"].formset is None
    sent = {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 1, "form-0-id": entry.pk, "form-0-order": 9}
    translator.post(MENUS, sent | {"_save": "1"})
    entry.refresh_from_db()
    assert entry.order == 1


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.ENQUIRIES])
def test_others_do_not_arrange_the_site(as_role, role):
    client = as_role(role)
    for model in (MenuEntry, FigureEntry, Announcement):
        assert client.get(address(model, "changelist")).status_code == 403
        assert client.get(address(model, "add")).status_code == 403


def test_a_menu_entry_is_written_and_checked(office):  # noqa: F811
    add = address(MenuEntry, "add")
    assert "__all__" in errors_of(save(office, add))
    both = save(office, add, section="news:list", url="https://jinr.example/", label_kk="A")
    assert "__all__" in errors_of(both)
    assert list(errors_of(save(office, add, url="http://jinr.example/", label_kk="A"))) == ["url"]
    assert "label_kk" in errors_of(save(office, add, url="https://jinr.example/"))
    assert save(office, add, url="https://jinr.example/", label_ru="Сайт").status_code == 302
    assert MenuEntry.objects.get(url="https://jinr.example/").label_ru == "Сайт"


def test_the_list_says_that_a_page_is_not_public(office):  # noqa: F811
    MenuEntry.objects.create(page=factories.PageFactory(status=Status.DRAFT))
    assert "жарияланбаған" in office.get(MENUS).text


def test_a_figure_of_ones_own_is_added_and_a_counted_one_only_moved(office):  # noqa: F811
    counted, _made = FigureEntry.objects.get_or_create(counted="events")
    url = address(FigureEntry, "change", counted.pk)
    assert "label_kk" not in office.get(url).context["adminform"].form.fields
    assert save(office, url, order="3").status_code == 302
    assert office.post(address(FigureEntry, "delete", counted.pk), {"post": "yes"}).status_code == 403

    add = address(FigureEntry, "add")
    assert set(errors_of(save(office, add))) >= {"number", "year", "source", "label_kk"}
    values = {"number": "140", "year": "2025", "source": "https://jinr.example/", "label_kk": "студент"}
    assert save(office, add, **values).status_code == 302
    assert FigureEntry.objects.get(number=140).label_kk == "студент"


def test_an_announcement_is_planned(office):  # noqa: F811
    add = address(Announcement, "add")
    values = {"starts_at_0": "01.12.2026", "starts_at_1": "09:00", "ends_at_0": "01.12.2026"}
    values |= {"message_kk": "Жабық", "link": "http://testserver/ru/events/"}
    assert list(errors_of(save(office, add, **values, ends_at_1="08:00"))) == ["ends_at"]
    assert save(office, add, **values, ends_at_1="18:00").status_code == 302
    note = Announcement.objects.get()
    assert (note.link, timezone.localtime(note.ends_at).hour) == ("/events/", 18)


def test_announcements_are_found_by_their_time(office):  # noqa: F811
    now = timezone.now()
    over = factories.AnnouncementFactory(starts_at=now - timedelta(2), ends_at=now - timedelta(1))
    on = factories.AnnouncementFactory()
    planned = factories.AnnouncementFactory(starts_at=now + timedelta(1), ends_at=now + timedelta(2))
    for time, note in (("over", over), ("now", on), ("planned", planned)):
        response = office.get(address(Announcement, "changelist"), {"time": time})
        assert list(response.context["cl"].result_list) == [note]


def test_items_are_chosen_for_an_audience(office):  # noqa: F811
    page = AudiencePage.objects.create(audience="pupils", title_kk="Сізге")
    article = factories.PopularArticleFactory()
    url = address(AudiencePage, "change", page.pk)
    rows = {"choices-TOTAL_FORMS": "1", "choices-0-order": "1"}

    assert save(office, url, **rows, **{"choices-0-article": article.pk}).status_code == 302
    assert page.choices.get().item == article


def test_parts_of_the_home_page_are_chosen_from_menus(office):  # noqa: F811
    site = factories.SiteSettingsFactory()
    places = {f"home_sections_{place}": "" for place in range(len(DEFAULT_ORDER))}
    places |= {"home_sections_0": "figures", "home_sections_2": "news"}
    assert save(office, address(SiteSettings, "change", 1), **places).status_code == 302
    site.refresh_from_db()
    assert site.home_sections == ["figures", "news"]


def test_moving_one_part_of_the_home_page_keeps_the_others(office):  # noqa: F811
    site = factories.SiteSettingsFactory()
    form = address(SiteSettings, "change", site.pk)
    assert save(office, form).status_code == 302
    site.refresh_from_db()
    assert site.home_sections == []

    first, second = DEFAULT_ORDER[:2]
    save(office, form, home_sections_0=second, home_sections_1=first)
    site.refresh_from_db()
    assert site.home_sections == [second, first, *DEFAULT_ORDER[2:]]
