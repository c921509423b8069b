"""POST requests to the office, as sent by a browser or crafted by hand."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from infocentre.history import copies
from infocentre.history.models import Step
from infocentre.office.models import PreviewLink
from infocentre.translations.forms import mark, name_of
from infocentre.translations.texts import texts_of
from tests.admin.conftest import sent_by
from tests.permissions.sampling import name_of as address_name
from tests.permissions.sampling import url_of
from tests.permissions.writes import undone

BUTTONS = {"save": "_save", "send": "_review", "publish": "_publish", "schedule": "_schedule"}
BUTTONS |= {"return": "_return", "save-in-window": "_popup"}
ADDED = {"add": "_save", "add-published": "_publish"}
STEPS = {"comment": {"text": "?"}, "drop": {}, "unpublish": {}, "archive": {}}
# What must not be there twice.
OWN = {"slug": "one-more", "path": "one-more", "audience": "media", "username": "one-more", "kk": "тағы"}
OWN |= {"name_kk": "Тағы", "name_ru": "Ещё", "name_en": "One more"}
OWN |= {"email": "one-more@example.org", "first_name": "One", "last_name": "More"}
OFFICE = {"take-out": "take-out", "make-link": "make-link", "presence": "presence"}


def moment(prefix):
    later = timezone.localtime(timezone.now() + timedelta(days=2))
    return {f"{prefix}_0": f"{later:%d.%m.%Y}", f"{prefix}_1": f"{later:%H:%M}"}


IMPORTED = {
    "people.organisation": "slug,kind,name_ru\nnew-one,institute,Институт",
    "people.person": "slug,given_name_ru,family_name_ru\nnew-one,Имя,Фамилия",
    "news.coverage": "url,outlet,language,title_ru\nhttps://example.org/new,outlet,ru,Сюжет",
}


class ActionRequests:
    """Builds the request of a deed; forms are read once, as the superuser sees them."""

    def __init__(self, sample_office):
        self.sample_office = sample_office
        self.forms = {}

    def request(self, action, kind, item, member):
        """Address and data."""
        if action in ADDED:
            return url_of("add", kind, item), self._new(kind, item) | {ADDED[action]: "1"}
        if action in BUTTONS:
            extra = moment("schedule_at") if action == "schedule" else {}
            return url_of("form", kind, item), self._form(kind, item) | {BUTTONS[action]: "1"} | extra
        if action == "typed":
            name = address_name("preview", kind).replace("office:preview", f"admin:{under(kind)}_preview")
            return reverse(name, args=[item.pk]), self._form(kind, item)
        if action in STEPS:
            return reverse(f"admin:{under(kind)}_step", args=[item.pk]), STEPS[action] | {"step": action}
        if action.startswith("all-"):
            return url_of("list", kind, item), self._all(kind, action.removeprefix("all-"), item)
        if action in OFFICE:
            data = {"link-days": 1, "link-languages": ["kk"], "opened": timezone.now().isoformat()}
            return reverse(f"office:{action}", args=[kind, item.pk]), data
        return getattr(self, f"_{action.replace('-', '_')}", self._admin_address(action))(kind, item, member)

    def _form(self, kind, item):
        key = kind, item.pk
        if key not in self.forms:
            with undone():
                response = self.sample_office.clients["superuser"].get(url_of("form", kind, item))
                self.forms[key] = sent_by(response) if response.status_code == 200 else {}
        return self.forms[key]

    def _new(self, kind, item):
        own = OWN | ({"url": "https://example.org/one-more"} if kind == "news.coverage" else {})
        shown = {name: value for name, value in self._form(kind, item).items() if name != "_version"}
        return shown | {name: value for name, value in own.items() if name in shown}

    def _all(self, kind, name, item):
        action = {"delete": "delete_selected"}.get(name, name)
        if name in ("publish", "schedule", "send", "unpublish", "archive"):
            action = f"{name}_chosen"
        told = {"schedule": moment("moment"), "publish": {"languages": ["kk", "ru", "en"]}}.get(name)
        data = {"action": action, "_selected_action": [item.pk], "post": "yes", "_chosen": "1"}
        return data | (told or {})

    def _admin_address(self, action):
        """An address of the admin that asks for nothing more."""
        data = {"post": "yes", "format": "csv", "password1": "a-long-Pass-1", "password2": "a-long-Pass-1"}

        def request(kind, item, member):
            return url_of(action, kind, item), data | {"usable_password": "true"}

        return request

    def _restore(self, kind, item, member):
        step = Step.objects.of(item).last()
        return reverse(f"admin:{under(kind)}_restore", args=[item.pk, step.pk]), {"_sure": "1"}

    def _revoke_link(self, kind, item, member):
        link = PreviewLink.objects.of(item).first()
        return reverse("office:revoke-link", args=[kind, item.pk, link.pk]), {}

    def _replace(self, kind, item, member):
        return url_of("replace", kind, item), {"other": self.sample_office.others[kind].pk}

    def _import(self, kind, item, member):
        table = SimpleUploadedFile("table.csv", IMPORTED[kind].encode())
        return url_of("import", kind, item), {"file": table}

    def _translate(self, kind, item, member):
        own = member.removeprefix("translator-") if member.startswith("translator-") else "kk"
        return self._translation(kind, item, own)

    def _translate_other(self, kind, item, member):
        return self._translation(kind, item, "ru" if member == "translator-kk" else "kk")

    def _send_out(self, kind, item, member):
        own = member.removeprefix("translator-") if member.startswith("translator-") else "kk"
        data = {"item": f"{kind}:{item.pk}", "source": "en" if own == "ru" else "ru", "target": own}
        return reverse("translations:send"), data | {"texts": "all", "format": "xlf", "_send": "1"}

    def _translation(self, kind, item, language):
        """A new wording of every text of one language."""
        data = {}
        for text in texts_of(type(item), copies.present(item)):
            name, value = name_of(text.place), text.values[language]
            data |= {name: f"{value}!", f"seen__{name}": mark(value)}
        return url_of("translate", kind, item, language), data


def under(kind):
    return kind.replace(".", "_")
