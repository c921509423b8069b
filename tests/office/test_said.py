"""After each step the office says what was done, in the language of whoever did it."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.utils import timezone
from django.utils.html import strip_tags

from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from infocentre.history.models import Step
from news.models import NewsItem
from tests import factories
from tests.office.conftest import address, errors_of, save
from tests.office.test_workflow import form_of, step

pytestmark = pytest.mark.django_db
NAMES = {"kk": "Атау", "ru": "Заголовок", "en": "Title"}
TITLES = {f"title_{code}": name for code, name in NAMES.items()}
TOMORROW = timezone.localtime(timezone.now() + timedelta(days=1))
MOMENT = {"schedule_at_0": f"{TOMORROW:%Y-%m-%d}", "schedule_at_1": "10:00"}


# --- What there is before the step ----------------------------------------------------------------------


def draft(_office, **fields):
    return factories.NewsItemFactory(**TITLES | {"status": Status.DRAFT, "published_at": None} | fields)


def in_review(office):
    return draft(office, status=Status.IN_REVIEW)


def in_one_language(office):
    """The checklist stands against publishing it."""
    return draft(office, **factories.only_in("ru"))


def live(_office):
    return factories.NewsItemFactory(**TITLES)


def with_copy(office):
    item = live(office)
    save(office, form_of(item), summary_kk="Жаңа мазмұн", summary_ru="Новое содержание")
    return item


def copy_in_review(office):
    item = live(office)
    save(office, form_of(item), summary_kk="Жаңа мазмұн", _review="1")
    return item


def with_past(office):
    item = draft(office)
    save(office, form_of(item), summary_kk="Жаңа мазмұн")
    return item


def in_bin(office):
    item = draft(office)
    office.post(address(NewsItem, "delete", item.pk), {"post": "yes"})
    return item


# --- The step ---------------------------------------------------------------------------------------------


def pressed(**data):
    """A button of the form that stores what is typed and takes a step."""
    return lambda office, item: save(office, form_of(item), **data)


def taken(name, **data):
    """A step that needs nothing typed."""
    return lambda office, item: step(office, item, name, **data)


def chosen(action, **data):
    """A step taken from the list."""
    data |= {"action": action, "_chosen": "1"}
    return lambda office, item: office.post(
        address(NewsItem, "changelist"), data | {"_selected_action": [item.pk]}
    )


def restored(office, item):
    first = Step.objects.of(item).last()
    return office.post(address(NewsItem, "restore", item.pk, first.pk), {"_sure": "1"})


def taken_out(office, item):
    return office.post(f"/admin/bin/news.newsitem/{item.pk}/")


# What there is, what is done, and what is said of it in Kazakh, Russian and English.
STEPS = {
    "saved": (
        (draft, pressed(summary_kk="Жаңа")),
        ("Сақталды: Атау.", "Сохранено: Заголовок.", "Title was saved."),
    ),
    "sent for review": (
        (draft, pressed(_review="1")),
        (
            "Тексеруге жіберілді: Атау.",
            "Отправлено на проверку: Заголовок.",
            "Title was sent for review.",
        ),
    ),
    "returned": (
        (in_review, pressed(_return="1")),
        ("Авторға қайтарылды: Атау.", "Возвращено автору: Заголовок.", "Title was returned to its author."),
    ),
    "published": (
        (draft, pressed(_publish="1")),
        ("Жарияланды: Атау.", "Опубликовано: Заголовок.", "Title was published."),
    ),
    "scheduled": (
        (draft, pressed(_schedule="1", **MOMENT)),
        (
            "Таңдалған уақытта сайтта шығады: Атау.",
            "Появится на сайте в выбранное время: Заголовок.",
            "Title will appear on the site at the chosen time.",
        ),
    ),
    "not published for the checklist": (
        (in_one_language, pressed(_publish="1")),
        (
            "Сақталды, бірақ жарияланған жоқ: алдымен нені түзету керегі тексеру тізімінде көрсетілген.",
            "Сохранено, но не опубликовано: что нужно сначала исправить, сказано в списке проверки.",
            "Saved, but not published: the checklist shows what must be fixed first.",
        ),
    ),
    "saved as a copy": (
        (live, pressed(summary_kk="Жаңа")),
        (
            "Атау: жұмыс көшірмесі ретінде сақталды. Келушілер бұрынғы мәтінді көреді.",
            "Заголовок: сохранено как рабочая копия. Посетители видят прежний текст.",
            "Saved as a working copy of Title. Visitors see the former text.",
        ),
    ),
    "copy sent for review": (
        (with_copy, pressed(_review="1")),
        (
            "Атау: жұмыс көшірмесі тексеруге жіберілді. Келушілер бұрынғы мәтінді көреді.",
            "Заголовок: рабочая копия отправлена на проверку. Посетители видят прежний текст.",
            "The working copy of Title was sent for review. Visitors see the former text.",
        ),
    ),
    "copy returned": (
        (copy_in_review, pressed(_return="1")),
        (
            "Атау: жұмыс көшірмесі авторға қайтарылды.",
            "Заголовок: рабочая копия возвращена автору.",
            "The working copy of Title was returned to its author.",
        ),
    ),
    "copy scheduled": (
        (with_copy, pressed(_schedule="1", **MOMENT)),
        (
            "Атау: өзгерістер таңдалған уақытта шығады.",
            "Заголовок: изменения появятся в выбранное время.",
            "The changes to Title will appear at the chosen time.",
        ),
    ),
    "copy published": (
        (with_copy, pressed(_publish="1")),
        ("Жарияланды: Атау.", "Опубликовано: Заголовок.", "Title was published."),
    ),
    "copy published in one language": (
        (with_copy, pressed(_publish="1", publish_languages=["kk"])),
        (
            "Атау: таңдалған тілдерде жарияланды; қалған тілдер жұмыс көшірмесінде сақталып тұр.",
            "Заголовок: опубликовано на выбранных языках; остальные ждут в рабочей копии.",
            "Title was published in the chosen languages; the others are waiting in the working copy.",
        ),
    ),
    "copy dropped": (
        (with_copy, taken("drop")),
        ("Жұмыс көшірмесі жойылды.", "Рабочая копия отброшена.", "The working copy was discarded."),
    ),
    "nothing to drop": (
        (live, taken("drop")),
        ("Жұмыс көшірмесі жоқ.", "Рабочей копии нет.", "There is no working copy."),
    ),
    "taken off the site": (
        (live, taken("unpublish")),
        ("Сайттан алынды: Атау.", "Снято с сайта: Заголовок.", "Title was taken off the site."),
    ),
    "archived": (
        (live, taken("archive")),
        ("Мұрағатқа жіберілді: Атау.", "Отправлено в архив: Заголовок.", "Title was archived."),
    ),
    "commented": (
        (draft, taken("comment", text="?")),
        ("Пікір қосылды.", "Комментарий добавлен.", "The comment was added."),
    ),
    "empty comment": (
        (draft, taken("comment", text=" ")),
        ("Бос пікір қосылған жоқ.", "Пустой комментарий не добавлен.", "An empty comment was not added."),
    ),
    "restored": (
        (with_past, restored),
        (
            "Бұрынғы нұсқа қайтарылды, бірақ жарияланған жоқ.",
            "Прежняя версия восстановлена, но не опубликована.",
            "The earlier version has been restored. It has not been published.",
        ),
    ),
    "restored into a copy": (
        (with_copy, restored),
        (
            "Бұрынғы нұсқа енді жұмыс көшірмесі болды: келушілер оны жарияланғанда көреді.",
            "Прежняя версия стала рабочей копией: посетители увидят её после публикации.",
            "The earlier version is now a working copy: visitors will see it once it is published.",
        ),
    ),
    "taken out of the bin": (
        (in_bin, taken_out),
        (
            "Материал қайтадан қаралама болды: көрсету керек болғанда жариялаңыз.",
            "Материал снова черновик: опубликуйте его, когда его пора показать.",
            "It is a draft again: publish it to make it visible.",
        ),
    ),
}
DONE = ("1 материал өңделді.", "Готово: 1 материал.", "Done: 1 item.")
BULK = {
    "publish_chosen": (draft, {"languages": ["kk", "ru", "en"]}),
    "schedule_chosen": (draft, {"moment_0": f"{TOMORROW:%Y-%m-%d}", "moment_1": "10:00"}),
    "send_chosen": (draft, {}),
    "unpublish_chosen": (live, {}),
    "archive_chosen": (live, {}),
}
STEPS |= {name: ((before, chosen(name, **data)), DONE) for name, (before, data) in BULK.items()}


# Forms of the office take long to make: each step is taken in one language, two of them in all.
CASES = {(name, LANGUAGES[place % 3]) for place, name in enumerate(STEPS)}
CASES |= {(name, code) for name in ("published", "taken off the site") for code in LANGUAGES}


@pytest.mark.parametrize(("name", "language"), sorted(CASES))
def test_step_says_what_was_done(office, in_language, name, language):
    (before, act), sentences = STEPS[name]
    in_language(language)

    response = act(office, before(office))

    assert response.status_code == 302, errors_of(response)
    *_before, said = get_messages(response.wsgi_request)
    assert strip_tags(str(said)) == dict(zip(LANGUAGES, sentences, strict=True))[language]


@pytest.mark.parametrize("name", ["saved", "saved as a copy"])
def test_words_after_saving_lead_to_the_item(office, name):
    (before, act), _sentences = STEPS[name]
    item = before(office)

    [message] = get_messages(act(office, item).wsgi_request)

    assert f'href="{form_of(item)}"' in str(message)


def test_name_of_an_item_is_no_markup(office):
    item = draft(office, title_kk="<b>Атау</b>")

    [message] = get_messages(pressed(_review="1")(office, item).wsgi_request)

    assert "&lt;b&gt;Атау" in str(message)


def test_refused_step_says_of_which_item_and_why(office, in_language):
    in_language("en")
    response = chosen("send_chosen")(office, live(office))

    [message] = get_messages(response.wsgi_request)

    assert message.level_tag == "error"
    assert str(message) == "Title: There is nothing to review: visitors already see this text."


def test_of_many_refused_items_ten_are_named(office, in_language):
    in_language("en")
    items = factories.NewsItemFactory.create_batch(12)
    data = {"action": "send_chosen", "_selected_action": [item.pk for item in items]}

    said = [
        str(each) for each in get_messages(office.post(address(NewsItem, "changelist"), data).wsgi_request)
    ]

    assert len(said) == 11
    assert said[-1] == "… and 2 more."
