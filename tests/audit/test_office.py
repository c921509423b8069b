"""What is done in the admin is in the log, with names of fields and never their texts."""

import json

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.test import RequestFactory

from infocentre.audit.models import Entry
from infocentre.audit.personal import holds_personal_data
from infocentre.contact.models import Enquiry
from infocentre.translations.models import Term
from news.models import NewsItem
from tests import factories
from tests.admin.conftest import address, save
from tests.contact.conftest import make_enquiry  # noqa: F401 - a fixture

SECRET = "Aigerim's private words"


def test_change_names_the_fields(admin_client, logged):
    item = factories.NewsItemFactory(title_kk="Жаңалық")
    logged.watch()
    save(admin_client, address(NewsItem, "change", item.pk), summary_ru=SECRET, kind="announcement")
    (action, actor, title, detail), *others = logged()
    assert (action, actor, title, others) == ("changed", "admin", "Жаңалық", [])
    assert {"kind", "summary_ru"} <= set(detail["fields"])
    assert SECRET not in str(detail)


def test_addition_and_deletion_are_noted(admin_client, logged):
    factories.SiteSettingsFactory()
    item = factories.NewsItemFactory(title_kk="Жаңалық")
    logged.watch()
    save(admin_client, address(NewsItem, "add"), title_kk="Жаңа", date_0="01.02.2026")
    admin_client.post(address(NewsItem, "delete", item.pk), {"post": "yes"})
    assert [(action, title) for action, _actor, title, _detail in logged()] == [
        ("added", "Жаңа"),
        ("deleted", "Жаңалық"),
        ("binned", "Жаңалық"),
    ]


def test_deletion_of_several_at_once_notes_each(admin_client, logged):
    items = factories.NewsItemFactory.create_batch(3)
    logged.watch()
    data = {"action": "delete_selected", "_selected_action": [item.pk for item in items], "_chosen": "1"}
    admin_client.post(address(NewsItem, "changelist"), data)
    assert not NewsItem.objects.outside_bin().exists()
    binned = [title for action, _actor, title, _detail in logged() if action == "binned"]
    assert sorted(binned) == sorted(str(item) for item in items)


def test_note_of_several_deletions_is_an_entry_for_each(admin_user, logged):
    """In every admin that offers it, but for the kinds whose deletion is noted whoever deletes."""
    request = RequestFactory().post("/admin/")
    request.user = admin_user
    entries = {}
    for model, model_admin in admin.site._registry.items():
        if "delete_selected" in model_admin.get_actions(request) and not holds_personal_data(model):
            logged.watch()
            model_admin.log_deletions(request, [model(pk=1), model(pk=2)])
            entries[model] = [action for action, *_rest in logged()]
    assert Term in entries
    assert {model for model, actions in entries.items() if actions != ["deleted", "deleted"]} == set()


def test_parts_of_a_form_are_named_without_their_texts(admin_user, logged):
    person = factories.PersonFactory()
    logged.watch()
    message = [{"added": {"name": "position", "object": SECRET}}, {"changed": {"fields": ["E-mail"]}}]
    LogEntry.objects.log_actions(admin_user.pk, [person], 2, message)
    ((_action, _actor, _title, detail),) = logged()
    assert detail == {"fields": ["email"], "parts": [{"change": "added", "name": "position"}]}


def test_free_text_of_the_history_is_left_behind(admin_user, logged):
    item = factories.NewsItemFactory()
    logged.watch()
    LogEntry.objects.log_actions(admin_user.pk, [item], 2, SECRET)
    assert logged()[0][3] == {}


# --- Personal data -----------------------------------------------------------------------------


def test_opening_an_enquiry_is_noted(admin_client, make_enquiry, logged):  # noqa: F811
    enquiry = make_enquiry(message=SECRET)
    logged.watch()
    admin_client.get(address(Enquiry, "change", enquiry.pk))
    assert logged() == [("personal-viewed", "admin", enquiry.reference, {})]


def test_enquiry_that_is_not_there_notes_nothing(admin_client, logged):
    logged.watch()
    admin_client.get(address(Enquiry, "change", 999))
    assert logged() == []


@pytest.mark.parametrize("count", [1, 3])
def test_deleted_enquiries_are_noted_whoever_deletes_them(count, admin_client, make_enquiry, logged):  # noqa: F811
    enquiries = [make_enquiry(message=SECRET) for _number in range(count)]
    logged.watch()
    data = {"action": "delete_selected", "_selected_action": [each.pk for each in enquiries], "post": "yes"}
    admin_client.post(address(Enquiry, "changelist"), data)
    expected = {("personal-deleted", "admin", enquiry.reference) for enquiry in enquiries}
    assert {entry[:3] for entry in logged()} == expected
    make_enquiry()
    logged.watch()
    Enquiry.objects.all().delete()
    assert [entry[:2] for entry in logged()] == [("personal-deleted", "")]


def test_no_words_of_a_visitor_reach_the_log(admin_client, make_enquiry):  # noqa: F811
    enquiry = make_enquiry(message=SECRET, name="Болат Сейітов")
    url = address(Enquiry, "change", enquiry.pk)
    admin_client.get(url)
    save(admin_client, url, note=SECRET, state="answered")
    admin_client.post(address(Enquiry, "delete", enquiry.pk), {"post": "yes"})
    kept = json.dumps(list(Entry.objects.values("title", "detail", "actor_name")), ensure_ascii=False)
    assert [word for word in (SECRET, "Сейітов", "bolat@example.kz") if word in kept] == []
