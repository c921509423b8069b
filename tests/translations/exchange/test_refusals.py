"""What no longer fits is refused text by text, with its reason; the rest is taken."""

import io
import re

import docx
import pytest
from django.utils import timezone, translation

from infocentre.audit.models import Entry
from infocentre.content.models import Status
from infocentre.history.models import Step
from infocentre.translations.exchange.checking import REFUSED
from infocentre.translations.tracking import refresh
from news.models import NewsItem
from tests import factories
from tests.translations.exchange.conftest import SEND, TAKE, ExchangeClient, edited, saved

pytestmark = pytest.mark.django_db
NEW = {"title.0": (None, "Новый заголовок"), "summary.0": (None, "Новое содержание")}


@pytest.fixture
def item():
    item = factories.NewsItemFactory(
        status=Status.DRAFT,
        body_kk='<p>Бір <strong>екі</strong></p><p><a href="https://a.kz/" rel="noopener">Үш</a></p>',
        body_ru='<p>Раз <strong>два</strong></p><p><a href="https://a.kz/" rel="noopener">Три</a></p>',
    )
    refresh(item)
    return item


def reasons(shown):
    """Why each text is refused, in English, by its place."""
    outcome = shown.context["outcome"]
    return {
        each.place: " ".join(map(str, each.reasons))
        for item in outcome.items
        for each in item.texts
        if each.state == REFUSED
    }


@pytest.fixture
def look(exchange):
    def in_english(content):
        exchange.client.cookies["django_language"] = "en"
        with translation.override("en"):
            return exchange.look(content)

    return in_english


def test_changed_source_is_refused_with_what_changed(exchange, look, item):
    content = edited(exchange.sent(item), NEW)
    NewsItem.objects.update(title_kk="Басқа тақырып")
    shown = look(content)
    assert list(reasons(shown)) == ["title"]
    assert "source has changed" in reasons(shown)["title"]
    (verdict,) = shown.context["outcome"].items[0].in_state(REFUSED)
    assert "<ins>Басқа" in verdict.source_changes
    assert shown.context["outcome"].changed == 1


def test_unedited_text_with_a_changed_source_is_not_refused(exchange, look, item):
    content = exchange.sent(item)
    NewsItem.objects.update(title_kk="Басқа тақырып")
    assert look(content).context["outcome"].same == 3


def test_translation_changed_meanwhile_is_refused(exchange, look, item):
    content = edited(exchange.sent(item), NEW)
    NewsItem.objects.update(title_ru="Заголовок коллеги")
    assert "changed here" in reasons(look(content))["title"]


def test_translation_that_is_there_already_is_not_refused(exchange, look, item):
    content = edited(exchange.sent(item), NEW)
    NewsItem.objects.update(title_ru="Новый заголовок")
    assert reasons(look(content)) == {}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"binned_at": timezone.now()}, "in the bin"),
        ({"status": Status.ARCHIVED}, "archived"),
        ({"languages": [], "title_kk": "", "summary_kk": ""}, "no longer has this text"),
    ],
)
def test_item_out_of_reach_is_refused(exchange, look, item, change, reason):
    content = edited(exchange.sent(item), NEW)
    NewsItem.objects.update(**change)
    found = reasons(look(content))
    assert found
    assert all(reason in each for each in found.values())


def test_item_that_is_gone_is_refused(exchange, look, item):
    content = edited(exchange.sent(item), NEW)
    item.delete()
    assert set(reasons(look(content)).values()) == {"The item no longer exists."}


def test_part_that_is_gone_is_refused(exchange, look):
    person = factories.PersonFactory(status=Status.DRAFT)
    post = person.positions.create(
        organisation=factories.OrganisationFactory(), title_kk="Директор", title_ru="Директор"
    )
    content = edited(exchange.sent(person), {f"positions.{post.pk}.title.0": (None, "Заведующий")})
    person.positions.all().delete()
    assert "no longer has this text" in reasons(look(content))[f"positions/{post.pk}/title"]


@pytest.mark.parametrize("kind", ["xlf", "docx"])
@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Раз два", "codes are missing: 1"),
        ("Раз {1}два{/1} {1}три{/1}", "codes occur twice: 1"),
        ("Раз {1}два{/1} {7}три{/7}", "does not have: 7"),
        ("Раз {/1}два{1}", "not in order"),
        ("Раз {1/}два", "not in order"),
        (" ", "Not translated: 1 of 2"),
    ],
)
def test_wrong_codes_are_refused(exchange, look, item, kind, line, reason):
    content = exchange.sent(item, kind=kind)
    if kind == "docx":
        content = edited(content, {"body.0": (None, line)})
    else:
        marked = re.sub(r"\{(\d)\}(.*?)\{/\1\}", r'<pc id="\1">\2</pc>', line)
        marked = re.sub(r"\{(\d)\}", r'<sc id="\1"/>', marked)
        marked = re.sub(r"\{/(\d)\}", r'<ec startRef="\1"/>', marked)
        marked = re.sub(r"\{(\d)/\}", r'<ph id="\1"/>', marked)
        content = re.sub(
            "<target>Раз.*?</target>", f"<target>{marked}</target>", content.decode(), count=1
        ).encode()
    assert reason in reasons(look(content))["body"]


def test_text_too_long_for_its_field_is_refused(exchange, look, item):
    found = reasons(look(edited(exchange.sent(item), {"title.0": (None, "Ы" * 2000)})))
    assert "2000" in found["title"]


def test_row_that_is_there_twice_is_refused(exchange, look, item):
    content = edited(exchange.sent(item), NEW).decode()
    unit = re.search(r'<unit id="title\..*?</unit>', content)[0]
    assert "twice" in reasons(look(content.replace(unit, unit * 2).encode()))["title"]


@pytest.mark.parametrize("kind", ["xlf", "docx"])
def test_row_without_its_reference_is_refused(exchange, look, item, kind):
    content = exchange.sent(item, kind=kind)
    if kind == "docx":
        document = docx.Document(io.BytesIO(content))
        document.tables[0].rows[1].cells[0].text = "Тақырып"
        content = saved(document)
    else:
        content = re.sub(rb'unit id="title[^"]*"', b'unit id="other"', content)
    shown = look(content)
    assert "reference" in reasons(shown)[""]
    assert shown.context["outcome"].same == 2


def test_other_rows_are_taken_and_only_they(exchange, look, item):
    content = edited(exchange.sent(item), NEW | {"body.0": (None, "Без кодов")})
    shown = look(content)
    done = exchange.confirm(shown)
    assert (done.context["outcome"].changed, done.context["outcome"].refused) == (2, 1)
    item.refresh_from_db()
    assert (item.title_ru, item.summary_ru) == ("Новый заголовок", "Новое содержание")
    assert "два" in item.body_ru
    assert Step.objects.count() == 2
    assert Entry.objects.filter(action="imported", actor_id=exchange.client.user.pk).count() == 1


def test_item_that_moved_on_after_the_dry_run_is_left_alone(exchange, item):
    other = factories.NewsItemFactory(status=Status.DRAFT)
    shown = exchange.look(edited(exchange.sent(item, other), NEW))
    NewsItem.objects.filter(pk=item.pk).update(title_ru="Заголовок коллеги")
    outcome = exchange.confirm(shown).context["outcome"]
    item.refresh_from_db()
    other.refresh_from_db()
    assert (item.title_ru, item.summary_ru) == ("Заголовок коллеги", "Краткое содержание")
    assert other.title_ru == "Новый заголовок"
    assert outcome.changed == 2


def test_text_refused_before_keeps_its_reason_after_the_import(exchange, look, item):
    """What could not be stored was known when the file was looked at; nothing has changed since."""
    chapters = {"chapters_kk": "00:00 Кіріспе", "chapters_ru": "00:00 Введение"}
    recording = factories.RecordingFactory(lecture__status=Status.DRAFT, **chapters)
    place = f"recordings.{recording.pk}.chapters.0"
    content = edited(exchange.sent(item, recording.lecture), NEW | {place: (None, "Без времени")})
    shown = look(content)
    before = reasons(shown)
    assert "not a chapter" in before[f"recordings/{recording.pk}/chapters"]

    with translation.override("en"):
        done = exchange.confirm(shown)

    assert reasons(done) == before
    assert done.context["outcome"].changed == shown.context["outcome"].changed


# --- Rights ---------------------------------------------------------------------------------------


def test_translator_exports_and_imports_their_language_alone(as_role, item):
    exchange = ExchangeClient(as_role("translator-ru"))
    assert exchange.send(item, target="en").status_code == 422
    assert exchange.take(edited(exchange.sent(item), NEW)).changed == 2
    entry = Entry.objects.get(action="exported")
    assert (entry.actor_name, entry.kind, entry.detail["language"]) == (
        "translator-ru",
        "news.newsitem",
        "ru",
    )


def test_file_into_another_language_is_refused_to_a_translator(as_role, client, item, member):
    client.force_login(member("editor"))
    content = edited(ExchangeClient(client).sent(item, target="en"), NEW)
    shown = ExchangeClient(as_role("translator-ru")).look(content)
    assert shown.context["outcome"].refused == 3
    assert "token" not in shown.context


@pytest.mark.parametrize("role", ["enquiries", "event-manager"])
def test_whoever_may_not_change_news_gets_none(as_role, item, role):
    client = as_role(role)
    assert ExchangeClient(client).send(item).status_code in (403, 422)
    assert client.get(TAKE()).status_code == (403 if role == "enquiries" else 200)


def test_author_exports_only_what_they_began(as_role, item):
    exchange = ExchangeClient(as_role("author"))
    assert exchange.send(item).status_code == 403
    NewsItem.objects.update(created_by=exchange.client.user)
    assert exchange.send(item).status_code == 200


def test_strangers_get_nothing(client, item):
    assert client.post(SEND()).status_code == 302
    assert client.get(TAKE()).status_code == 302
