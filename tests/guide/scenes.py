"""What stands in the office when the pictures of the guide are taken: items of the demo in every state."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from events.models import Event
from infocentre.contact.models import Enquiry
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import Status
from infocentre.library.models import Picture
from infocentre.office import bin, presence
from infocentre.pages.models import Announcement
from infocentre.publishing import checklist, steps
from infocentre.translations import tracking
from news.models import NewsItem
from people.models import Organisation
from tests.admin.conftest import address, save

WORDS = {
    "kk": {
        "word": "стажировка",
        "slips": "Қaтысушылар  екі апта бойы зертханаларда жұмыс істеді. Толығырақ: осында.",
        "mine": " қорытындысы",
        "theirs": "Жас ғалымдардың тағылымдамасы жобаларды қорғаумен аяқталды",
        "comment": "Қатысушылардың санын қайта тексеріп, дереккөзін көрсетіңізші.",
        "answer": "Тексердім, түзеттім. Дереккөзі қосылды.",
        "changed": " (толықтырылды)",
        "announcement": "Орталық 16 желтоқсанда жабық. Өтініштерге 17 желтоқсаннан бастап жауап береміз.",
        "visitor": "Сайт келушісі",
        "messages": (
            "Сәлеметсіз бе! Мектебімізге элементар бөлшектер физикасы туралы дәріс оқуға келе аласыздар ма?",
            "Студенттік практикаға құжаттарды қашан тапсыруға болады?",
        ),
    },
    "ru": {
        "word": "стажировка",
        "slips": "Учaстники две недели  работали в лабораториях. Подробнее: здесь.",
        "mine": " защитой",
        "theirs": "Стажировка молодых учёных завершилась защитой проектов",
        "comment": "Проверьте, пожалуйста, число участников и добавьте источник.",
        "answer": "Проверено и исправлено, источник добавлен.",
        "changed": " (дополнено)",
        "announcement": "16 декабря центр закрыт. На обращения ответим с 17 декабря.",
        "visitor": "Посетитель сайта",
        "messages": (
            "Здравствуйте! Можно ли пригласить вас в школу с лекцией по физике элементарных частиц?",
            "Когда можно подать документы на студенческую практику?",
        ),
    },
}
# What becomes of news items of the demo, by the names that the table of pictures uses.
ITEMS = {
    "draft": "nica-days-satbayev-university",
    "reviewed": "burabay-air-moss-study",
    "unready": "inp-scientist-meets-school-leavers",
    "changed": "cis-internship-ends-with-project-defences",
    "outdated": "superheavy-element-factory-inaugurated",
    "met": "cis-internship-sixteenth-opens",
}
SCHEDULED, BINNED = "inp-joins-na62-at-cern", "jinr-days-open-in-astana"
ACCOUNTS = {"translator": "translator-ru"}


@dataclass
class Scene:
    language: str
    addresses: dict

    def __getattr__(self, name):
        return WORDS[self.language][name]

    def at(self, address):
        return self.addresses["origin"] + address.format(
            language=self.language, word=self.word, **self.addresses
        )

    def colleague_saves(self):
        title = {f"title_{self.language}": self.theirs}
        save(client_of("editor"), form(news(ITEMS["met"])), **title, _continue="1")

    def table(self):
        """What an export brings, with one name changed."""
        export = client_of("editor").post("/admin/people/organisation/export/", {"format": "csv"})
        name = getattr(Organisation.objects.get(slug="kaznu"), f"name_{self.language}")
        text = export.content.decode("utf-8-sig").replace(name, name + self.changed, 1)
        path = settings.VAR_DIR / f"organisations-{self.language}.csv"
        path.write_text(text, encoding="utf-8")
        return path


def account(role):
    return User.objects.get(username=f"demo-{ACCOUNTS.get(role, role)}")


def client_of(role):
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(account(role))
    return client


def news(slug):
    return NewsItem.objects.get(slug=slug)


def form(item):
    return address(type(item), "change", item.pk)


def set_scene(language, origin) -> Scene:
    """The same for each language, but that the texts of people are in it."""
    words = WORDS[language]
    _items_of_an_author(language)
    _item_in_review(language, words)
    _changes_of_an_editor(language, words)
    enquiry, announcement = _enquiries(language, words)[0], _announcement(language, words)
    forms = {name: form(news(slug)) for name, slug in ITEMS.items()}
    changed, reviewed, outdated = (news(ITEMS[name]).pk for name in ("changed", "reviewed", "outdated"))
    preview = reverse("office:preview", args=["news.newsitem", reviewed])
    addresses = {
        "origin": origin,
        "preview": f"{preview}?lang={language}&width=phone",
        "compare": address(NewsItem, "compare", changed) + "?old=now&new=copy",
        "history": address(NewsItem, "history", changed),
        "translate": reverse("translations:translate", args=["news.newsitem", outdated, "ru"]),
        "picture": form(Picture.objects.earliest("pk")),
        "event": form(Event.objects.get(slug="project-contest-pupils")),
        "enquiry": form(enquiry),
        "announcement": form(announcement),
        "group": form(Group.objects.get(name="editor")),
    }
    return Scene(language, forms | addresses)


def _items_of_an_author(language):
    others = [code for code in LANGUAGES if code != language]
    _is_a_draft(ITEMS["draft"], without=others)
    _is_a_draft(ITEMS["unready"], without=["kk"])
    _is_a_draft(ITEMS["met"])


def _item_in_review(language, words):
    author, editor = account("author"), account("editor")
    item = _is_a_draft(ITEMS["reviewed"])
    steps.send(item, author)
    steps.comment(item, editor, {"text": words["comment"]})
    steps.comment(item, author, {"text": words["answer"]})
    presence.opened(item, author)
    link = {"link-days": "7", "link-languages": [language]}
    client_of("editor").post(reverse("office:make-link", args=["news.newsitem", item.pk]), link)


def _changes_of_an_editor(language, words):
    editor, office = account("editor"), client_of("editor")
    changed, outdated = news(ITEMS["changed"]), news(ITEMS["outdated"])
    title = f"title_{language}"
    save(office, form(changed), **{title: getattr(changed, title) + words["changed"]}, _continue="1")
    save(office, form(outdated), title_kk=outdated.title_kk + WORDS["kk"]["changed"], _publish="1")
    steps.publish(_is_a_draft(SCHEDULED), editor, timezone.now() + timedelta(days=6))
    bin.move_in(news(BINNED), editor)


def _is_a_draft(slug, without=()):
    item = news(slug)
    item.status, item.created_by = Status.DRAFT, account("author")
    for code in without:
        for name in ("title", "summary", "body"):
            setattr(item, f"{name}_{code}", "")
    item.languages = [code for code in item.languages if code not in without]
    item.save()
    checklist.save(item, checklist.check(item))
    tracking.refresh(item)
    return item


def follow_translations():
    """The board knows only what was stored in the office: as if all of the demo had been."""
    for model in bin.kinds():
        for item in model._base_manager.all():
            tracking.refresh(item)


def _enquiries(language, words):
    consent = {"consent_version": "1", "consent_language": language, "consent_text": "–"}
    kinds = (Enquiry.Kind.LECTURE, Enquiry.Kind.STUDY)
    return [
        Enquiry.objects.create(
            kind=kind,
            name=words["visitor"],
            email="visitor@example.org",
            message=message,
            language=language,
            submission=f"{language}-{kind}",
            **consent,
        )
        for kind, message in zip(kinds, words["messages"], strict=True)
    ]


def _announcement(language, words):
    now = timezone.now()
    return Announcement.objects.create(
        starts_at=now, ends_at=now + timedelta(days=3), **{f"message_{language}": words["announcement"]}
    )
