"""Publishing from the form: what is ready is opened, and nothing untouched counts as changed."""

import json
from datetime import timedelta

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.messages import get_messages
from django.utils import timezone

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, errors_of, save
from tests.office.test_workflow import form_of

pytestmark = pytest.mark.django_db
TEXTS = ("title", "summary", "body")
TOMORROW = timezone.localtime(timezone.now() + timedelta(days=1))
MOMENT = {"schedule_at_0": f"{TOMORROW:%Y-%m-%d}", "schedule_at_1": "10:00"}


def texts_in(*languages):
    return {f"{name}_{code}": "Мәтін" for name in TEXTS for code in languages}


@pytest.mark.parametrize("button", [{"_publish": "1"}, {"_schedule": "1"} | MOMENT])
def test_new_item_is_opened_in_every_language_that_is_ready(office, button):
    response = save(office, address(NewsItem, "add"), **texts_in("kk", "ru"), title_en="Draft", **button)

    assert response.status_code == 302, errors_of(response)
    item = NewsItem.objects.get()
    assert item.languages == ["kk", "ru"]
    assert item.status == (Status.SCHEDULED if "_schedule" in button else Status.PUBLISHED)
    [said] = map(str, get_messages(response.wsgi_request))
    assert said.endswith("Тілдері: Қазақша, Русский.")


def test_languages_that_were_chosen_stay_as_chosen(office):
    save(office, address(NewsItem, "add"), **texts_in(*LANGUAGES), languages=["kk"], _publish="1")
    assert NewsItem.objects.get().languages == ["kk"]


def test_items_of_a_list_are_opened_in_what_is_ready_and_chosen(office):
    item = factories.NewsItemFactory(status=Status.DRAFT, languages=[], title_en="")
    data = {"action": "publish_chosen", "_selected_action": [item.pk], "_chosen": "1", "languages": LANGUAGES}
    office.post(address(NewsItem, "changelist"), data)
    item.refresh_from_db()
    assert (item.status, item.languages) == (Status.PUBLISHED, ["kk", "ru"])


def changed_fields():
    [told] = json.loads(LogEntry.objects.latest("pk").change_message)
    return told["changed"]["fields"]


def test_saving_after_scheduling_reports_no_unchanged_date(office):
    item = factories.NewsItemFactory(status=Status.DRAFT, published_at=None)
    save(office, form_of(item), _schedule="1", **MOMENT)
    save(office, form_of(item), summary_kk="Жаңа")
    assert changed_fields() == ["Summary [kk]"]


def test_saving_a_form_untouched_reports_no_change(office, samples):
    told = {}
    for model, item in samples.items():
        if not hasattr(admin.site.get_model_admin(model), "previews"):
            continue
        assert save(office, address(model, "change", item.pk)).status_code == 302
        entry = LogEntry.objects.filter(object_id=item.pk, content_type__model=model._meta.model_name).last()
        told[model] = json.loads(entry.change_message)
    assert len(told) > 15
    assert {model: words for model, words in told.items() if words} == {}
