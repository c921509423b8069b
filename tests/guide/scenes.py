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
from infocentre.content.models import Picture, Status
from infocentre.office import bin, gate, presence, steps
from infocentre.pages.models import Announcement
from infocentre.translations import keeping
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
DRAFT, REVIEWED, SCHEDULED = (
    "nica-days-satbayev-university",
    "burabay-air-moss-study",
    "inp-joins-na62-at-cern",
)
CHANGED, OUTDATED = "cis-internship-ends-with-project-defences", "superheavy-element-factory-inaugurated"
UNREADY, MET, BINNED = (
    "inp-scientist-meets-school-leavers",
    "cis-internship-sixteenth-opens",
    "jinr-days-open-in-astana",
)
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
        item = NewsItem.objects.get(slug=MET)
        save(
            client_of("editor"),
            address(NewsItem, "change", item.pk),
            **{f"title_{self.language}": self.theirs},
            _continue="1",
        )

    def table(self):
        """What an export brings, with one name changed and one row more."""
        export = client_of("editor").post("/admin/people/organisation/export/", {"format": "csv"})
        path = settings.VAR_DIR / f"organisations-{self.language}.csv"
        name = Organisation.objects.get(slug="kaznu").__dict__[f"name_{self.language}"]
        path.write_text(
            export.content.decode("utf-8-sig").replace(name, name + WORDS[self.language]["changed"], 1)
        )
        return path


def account(role):
    return User.objects.get(username=f"demo-{ACCOUNTS.get(role, role)}")


def client_of(role):
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(account(role))
    return client


def news(slug):
    return NewsItem.objects.get(slug=slug)


def set_scene(language, origin) -> Scene:
    """The same for each language, but that the texts of people are in it."""
    words, author, editor = WORDS[language], account("author"), account("editor")
    other = {"kk": "ru", "ru": "kk"}[language]
    _drafts(language, other, words, author, editor)
    changed = news(CHANGED)
    form = address(NewsItem, "change", changed.pk)
    save(
        client_of("editor"),
        form,
        **{f"title_{language}": changed.__dict__[f"title_{language}"] + words["changed"]},
        _continue="1",
    )
    outdated = news(OUTDATED)
    title = outdated.title_kk + WORDS["kk"]["changed"]
    save(client_of("editor"), address(NewsItem, "change", outdated.pk), title_kk=title, _publish="1")
    enquiries = _enquiries(language, words)
    announcement = _announcement(words, language)
    reviewed = news(REVIEWED)
    event = Event.objects.get(slug="project-contest-pupils")
    addresses = {
        "origin": origin,
        "draft": address(NewsItem, "change", news(DRAFT).pk),
        "reviewed": address(NewsItem, "change", reviewed.pk),
        "preview": reverse("office:preview", args=["news.newsitem", reviewed.pk])
        + f"?lang={language}&width=phone",
        "unready": address(NewsItem, "change", news(UNREADY).pk),
        "changed": form,
        "compare": address(NewsItem, "compare", changed.pk) + "?old=now&new=copy",
        "history": address(NewsItem, "history", changed.pk),
        "met": address(NewsItem, "change", news(MET).pk),
        "translate": reverse("translations:translate", args=["news.newsitem", outdated.pk, "ru"]),
        "picture": address(Picture, "change", Picture.objects.order_by("pk").first().pk),
        "event": address(Event, "change", event.pk),
        "enquiry": address(Enquiry, "change", enquiries[0].pk),
        "announcement": address(Announcement, "change", announcement.pk),
        "group": address(Group, "change", Group.objects.get(name="editor").pk),
    }
    return Scene(language, addresses)


def _drafts(language, other, words, author, editor):
    draft = news(DRAFT)
    _becomes(
        draft,
        Status.DRAFT,
        author,
        {f"{name}_{code}": "" for code in (other, "en") for name in ("title", "summary", "body")},
    )
    reviewed = news(REVIEWED)
    _becomes(reviewed, Status.DRAFT, author, {})
    steps.send(reviewed, author)
    steps.comment(reviewed, editor, {"text": words["comment"]})
    steps.comment(reviewed, author, {"text": words["answer"]})
    days = {"link-days": "7", "link-languages": [language]}
    client_of("editor").post(reverse("office:make-link", args=["news.newsitem", reviewed.pk]), days)
    presence.opened(reviewed, author)
    scheduled = news(SCHEDULED)
    _becomes(scheduled, Status.DRAFT, author, {})
    steps.publish(scheduled, editor, timezone.now() + timedelta(days=6))
    _becomes(news(UNREADY), Status.DRAFT, author, {"title_kk": "", "summary_kk": "", "body_kk": ""})
    _becomes(news(MET), Status.DRAFT, author, {})
    bin.put(news(BINNED), editor)


def follow_translations():
    """The board knows only what was stored in the office: as if all of the demo had been."""
    for model in bin.kinds():
        for item in model._base_manager.all():
            keeping.refresh(item)


def _becomes(item, status, author, texts):
    item.status, item.created_by = status, author
    for name, value in texts.items():
        setattr(item, name, value)
    item.languages = [code for code in item.languages if getattr(item, f"title_{code}")]
    item.save()
    gate.keep(item, gate.check(item))
    keeping.refresh(item)


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


def _announcement(words, language):
    now = timezone.now()
    return Announcement.objects.create(
        starts_at=now, ends_at=now + timedelta(days=3), **{f"message_{language}": words["announcement"]}
    )
