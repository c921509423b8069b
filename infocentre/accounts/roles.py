"""Who may do what in the editorial office: one table, granted to the groups after each migration.

The groups are named by stable keys; people read their labels. What a permission cannot say (which language
a translator may touch, what an author may still change) is decided where the work is done, by these roles.
"""

from django.apps import apps
from django.db import models
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import LANGUAGES


class Role(models.TextChoices):
    AUTHOR = "author", _("Author")
    TRANSLATOR_KK = "translator-kk", _("Translator into Kazakh")
    TRANSLATOR_RU = "translator-ru", _("Translator into Russian")
    TRANSLATOR_EN = "translator-en", _("Translator into English")
    EDITOR = "editor", _("Editor")
    EVENT_MANAGER = "event-manager", _("Event manager")
    ENQUIRIES = "enquiries", _("Enquiries")
    DIRECTOR = "director", _("Director")


TRANSLATORS = {f"translator-{code}": code for code in LANGUAGES}

LOOK = ("view",)
WRITE = ("view", "add", "change")
KEEP = (*WRITE, "delete")
PUBLISH = (*KEEP, "publish")
TRANSLATE = ("view", "change")

EVENTS = ["events.event", "events.opportunity"]
EVENT_PARTS = ["events.session", "events.paper", "events.gallerypicture"]
ITEMS = [
    *("news.newsitem", "news.article", "news.coverage"),
    *("lectures.lecture", "lectures.series", "lectures.material"),
    *("people.person", "people.organisation", "people.project"),
    *("people.thesistopic", "people.studentgroup"),
    *EVENTS,
]
PAGES = ["pages.page", "pages.audiencepage"]
# What belongs to an item and is edited inside its form.
PARTS = [
    *EVENT_PARTS,
    *("lectures.recording", "lectures.transcript", "lectures.materialfile"),
    *("people.position", "people.channel", "people.publication"),
]
PAGE_PARTS = ["pages.milestone", "pages.audiencechoice"]
LIBRARY = ["library.picture", "library.document"]
SUPPORT = ["content.topic", "news.outlet", "events.venue"]
GLOSSARY = ["translations.term"]
SITE = [
    *("pages.sitesettings", "pages.presskit", "lectures.podcast"),
    *("pages.menuentry", "pages.announcement", "pages.figureentry"),
]
SITE_PARTS = ["pages.sociallink", "pages.highlight", "pages.partner", "pages.pressfile", "pages.pressphoto"]
EVERYTHING = [*ITEMS, *PAGES, *PARTS, *PAGE_PARTS, *LIBRARY, *SUPPORT, *SITE, *SITE_PARTS]

EDITING = [
    (PUBLISH, ITEMS + PAGES),
    (KEEP, [*PARTS, *PAGE_PARTS, *LIBRARY, *SUPPORT, *SITE, *SITE_PARTS]),
    (KEEP, GLOSSARY),
    (LOOK, ["content.formeraddress"]),
    (TRANSLATE, ["links.link"]),
]
TRANSLATING = [(TRANSLATE, EVERYTHING), (WRITE, GLOSSARY)]
ENQUIRING = [(("view", "change", "delete"), ["contact.enquiry"])]
GRANTED = {
    Role.AUTHOR: [(WRITE, ITEMS + LIBRARY + SUPPORT), (KEEP, PARTS), (LOOK, PAGES + PAGE_PARTS)],
    Role.TRANSLATOR_KK: TRANSLATING,
    Role.TRANSLATOR_RU: TRANSLATING,
    Role.TRANSLATOR_EN: TRANSLATING,
    Role.EDITOR: EDITING,
    Role.EVENT_MANAGER: [
        (PUBLISH, EVENTS),
        (KEEP, EVENT_PARTS),
        (WRITE, [*LIBRARY, *SUPPORT]),
        (LOOK, EVERYTHING),
    ],
    Role.ENQUIRIES: ENQUIRING,
    Role.DIRECTOR: [
        *EDITING,
        *ENQUIRING,
        (LOOK, ["audit.entry"]),
        (KEEP, ["auth.user"]),
        (TRANSLATE, ["auth.group", "worker.job"]),
    ],
}


def permissions_of(role) -> set[tuple[str, str]]:
    """(app label, codename) of everything that is granted to `role`."""
    return {
        (label.partition(".")[0], f"{action}_{label.partition('.')[2]}")
        for actions, labels in GRANTED[role]
        for label in labels
        for action in actions
    }


def grant(**kwargs):
    """Give each group exactly what the table says; called when permissions exist, after each migration."""
    every = apps.get_model("auth.Permission").objects.select_related("content_type")
    known = {(each.content_type.app_label, each.codename): each for each in every}
    for role in Role:
        group, _made = apps.get_model("auth.Group").objects.get_or_create(name=role.value)
        group.permissions.set([known[key] for key in permissions_of(role) if key in known])


def roles_of(user) -> set[str]:
    """The roles of a user, asked once; a superuser has no need of any."""
    if not hasattr(user, "_roles"):
        user._roles = set(user.groups.values_list("name", flat=True)) if user.pk else set()
    return user._roles


def languages_of(user) -> tuple[str, ...]:
    """The languages whose texts a user may write: all, unless translating is their only role."""
    if user.is_superuser:
        return LANGUAGES
    roles = roles_of(user)
    if roles & {Role.AUTHOR, Role.EDITOR, Role.EVENT_MANAGER, Role.DIRECTOR}:
        return LANGUAGES
    return tuple(code for role, code in TRANSLATORS.items() if role in roles)


def only_translates(user) -> bool:
    """Whether a user may change texts in languages of theirs and nothing else of an item."""
    return not user.is_superuser and languages_of(user) != LANGUAGES
