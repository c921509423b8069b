"""What Django and its libraries say: in Kazakh and Russian, whole, with every placeholder in its place.

The catalogues are compiled into a temporary folder, so that neither compiled files of the checkout
nor the project's own catalogues can hide a gap.
"""

import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path

import django
import django_prose_editor
import pytest
import taggit
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    MinimumLengthValidator,
    NumericPasswordValidator,
    UserAttributeSimilarityValidator,
)
from django.test import RequestFactory, override_settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from django.views.i18n import JSONCatalog

from infocentre import settings as project_settings

UPSTREAM = Path(__file__).resolve().parents[2] / "locale" / "upstream"
DJANGO = Path(django.__file__).parent
SOURCES = {
    "django.conf": DJANGO / "conf",
    "admin": DJANGO / "contrib/admin",
    "auth": DJANGO / "contrib/auth",
    "contenttypes": DJANGO / "contrib/contenttypes",
    "postgres": DJANGO / "contrib/postgres",
    "sessions": DJANGO / "contrib/sessions",
    "taggit": Path(taggit.__file__).parent,
}
# Nobody of this site meets what these files say.
UNSEEN_FILES = {
    "conf/global_settings.py",  # names of a hundred languages; ours are tested by name
    "views/csrf.py",  # replaced by CSRF_FAILURE_VIEW
    "views/templates/default_urlconf.html",  # the greeting of an empty Django project
}
# Punctuation and names that are the same in every language.
SAME_IN_ALL = {"…", ":", ":?.!", ", ", "%(truncated_text)s…", "IPv4", "IPv6", "URL"}
# Names of formats, keys and values: the only Latin words a Kazakh or Russian message may hold.
LATIN = {
    *(
        "CSRF",
        "HTML",
        "IP",
        "IPv4",
        "IPv6",
        "JSON",
        "LDAP",
        "PostgreSQL",
        "Python",
        "SSO",
        "TZ",
        "URL",
        "UUID",
    ),
    *("Command", "Control", "Mac", "OK", "ManagementForm", "allow_empty", "allow_future", "get_absolute_url"),
    *("True", "False", "None", "null", "last", "a", "A", "z", "Z"),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sdri]|%[sd]|\{\w*\}|</?\w+[^>]*>")
KAZAKH_ONLY = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
CATALOGUES = sorted(UPSTREAM.glob("*/LC_MESSAGES/*.po"))


def read(path):
    """A catalogue; anything Babel cannot read is an error."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3], abort_invalid=True)


def messages(path):
    return [message for message in read(path) if message.id]


def pairs(message):
    """Each form of the original with its translation; further plural forms pair with the last one."""
    if not message.pluralizable:
        return [(message.id, message.string)]
    originals = list(message.id) + [message.id[-1]] * (len(message.string) - 2)
    return list(zip(originals, message.string, strict=True))


def placeholders(text):
    return Counter(PLACEHOLDER.findall(text))


def is_seen(message):
    files = {file for file, _ in message.locations}
    return not (files and files <= UNSEEN_FILES) and message.id not in SAME_IN_ALL


def translations(message):
    """What the running site says for a message: once, or for one and for many."""
    if not message.pluralizable:
        said = pgettext(message.context, message.id) if message.context else gettext(message.id)
        return [(message.id, said)]
    one, many = message.id
    if message.context:
        return [(form, npgettext(message.context, one, many, n)) for n, form in ((1, one), (2, many))]
    return [(form, ngettext(one, many, n)) for n, form in ((1, one), (2, many))]


@pytest.fixture(scope="module", autouse=True)
def _only_upstream(tmp_path_factory):
    """Django's own catalogues and ours of `locale/upstream`, freshly compiled; nothing else."""
    folder = tmp_path_factory.mktemp("locale")
    for path in CATALOGUES:
        target = (folder / path.relative_to(UPSTREAM)).with_suffix(".mo")
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            write_mo(file, read(path))
    with override_settings(LOCALE_PATHS=[folder]):
        yield


@pytest.fixture
def kazakh():
    with translation.override("kk"):
        yield


@pytest.fixture(params=CATALOGUES, ids=lambda path: str(path.relative_to(UPSTREAM)))
def catalogue(request):
    return request.param


def script_messages(language):
    """The catalogue that the admin hands to its scripts and to the prose editor."""
    with translation.override(language):
        response = JSONCatalog.as_view(packages=["django.contrib.admin"])(RequestFactory().get("/"))
    return json.loads(response.content)["catalog"]


def prose_editor_messages():
    """Every string the editor's script passes through gettext, which its bundle calls by a short name."""
    script = Path(django_prose_editor.__file__).parent / "static/django_prose_editor/editor.js"
    text = script.read_text(encoding="utf-8")
    (alias,) = re.findall(r"([\w$]+)=window\.gettext\|\|", text)
    return set(re.findall(rf'(?<![\w$]){re.escape(alias)}\("([^"]+)"\)', text))


# --- The catalogues themselves ------------------------------------------------------------------
def test_catalogues_exist_for_pages_and_scripts():
    assert {str(path.relative_to(UPSTREAM)) for path in CATALOGUES} >= {
        "kk/LC_MESSAGES/django.po",
        "kk/LC_MESSAGES/djangojs.po",
        "ru/LC_MESSAGES/djangojs.po",
    }


def test_catalogue_is_whole_and_agrees_with_babel(catalogue):
    whole = read(catalogue)
    problems = []
    for message in filter(lambda message: message.id, whole):
        if message.fuzzy or not all(said for _, said in pairs(message)):
            problems.append((message.id, "fuzzy or empty"))
        problems += [(message.id, str(error)) for error in message.check(whole)]
    assert problems == []


def test_catalogue_counts_like_django(catalogue):
    language = catalogue.parts[-3]
    upstream = read(DJANGO / "contrib/admin/locale" / language / "LC_MESSAGES/djangojs.po")
    assert (read(catalogue).num_plurals, read(catalogue).plural_expr) == (
        upstream.num_plurals,
        upstream.plural_expr,
    )


def test_catalogue_keeps_placeholders_and_edge_spaces(catalogue):
    wrong = [
        (original, said)
        for message in messages(catalogue)
        for original, said in pairs(message)
        if placeholders(original) != placeholders(said)
        or (original[0].isspace(), original[-1].isspace()) != (said[0].isspace(), said[-1].isspace())
    ]
    assert wrong == []


def test_catalogue_holds_no_english_words_nor_mixed_scripts(catalogue):
    wrong = []
    for message in messages(catalogue):
        for _, said in pairs(message):
            bare = PLACEHOLDER.sub(" ", said)
            if set(re.findall(r"[A-Za-z]\w*", bare)) - LATIN or re.search(
                r"[A-Za-z][а-яёәғқңөұүһі]|[а-яёәғқңөұүһі][A-Za-z]", bare, re.I
            ):
                wrong.append(said)
            if set("“”'\"") & set(bare):
                wrong.append(said)
    assert wrong == []


def test_russian_catalogue_holds_no_kazakh_letters():
    for path in UPSTREAM.glob("ru/LC_MESSAGES/*.po"):
        assert [said for m in messages(path) for _, said in pairs(m) if set(said) & KAZAKH_ONLY] == []


def test_kazakh_says_one_thing_in_one_way(kazakh):
    """Words of Django's catalogue in place of which ours has others: mixing terms is a mistake."""
    other_terms = re.compile("құпия сөз|қолданушы|жолақ|мәліметтер базасы|торап|объект|сүрет", re.IGNORECASE)
    wrong = []
    for path in SOURCES.values():
        for message in filter(is_seen, messages(path / "locale/en/LC_MESSAGES/django.po")):
            wrong += [said for _, said in translations(message) if other_terms.search(said)]
    assert wrong == []


# --- What the running site says -----------------------------------------------------------------
@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("source", SOURCES)
def test_every_framework_message_is_translated(source, language):
    original = SOURCES[source] / "locale/en/LC_MESSAGES/django.po"
    with translation.override(language):
        english = [
            text
            for message in filter(is_seen, messages(original))
            for text, said in translations(message)
            # A borrowed sentence with nothing but placeholders, such as "%(class_name)s %(instance)s".
            if said == text and re.search(r"[A-Za-z]", PLACEHOLDER.sub("", text))
        ]
    assert english == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_admin_script_message_is_translated(language):
    said = script_messages(language)
    missing = []
    for message in messages(DJANGO / "contrib/admin/locale/en/LC_MESSAGES/djangojs.po"):
        single = message.id[0] if message.pluralizable else message.id
        key = f"{message.context}\x04{single}" if message.context else single
        value = said.get(key)
        if not value or value == single or isinstance(value, list) and not all(value):
            missing.append(key)
    assert missing == []


def test_kazakh_script_plurals_have_both_forms():
    assert script_messages("kk")["%s selected option not visible"] == ["Таңдалған %s нұсқа көрінбей тұр"] * 2


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_prose_editor_message_is_translated(language):
    said, wanted = script_messages(language), prose_editor_messages()
    assert len(wanted) > 20
    assert [text for text in sorted(wanted) if said.get(text, text) == text] == []


def test_russian_editor_reads_no_kazakh():
    """The default language fills Russian gaps: a gap would show Kazakh, not English."""
    kazakh, russian = script_messages("kk"), script_messages("ru")
    wanted = prose_editor_messages()
    assert [text for text in sorted(wanted) if russian.get(text) == kazakh.get(text)] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("This field is required.", "Бұл өрісті толтыру міндетті."),
        ("Enter a valid email address.", "Электрондық пошта мекенжайын дұрыс енгізіңіз."),
        ("Enter a valid URL.", "URL мекенжайын дұрыс енгізіңіз."),
        ("Enter a valid date.", "Күнді дұрыс енгізіңіз."),
        (
            "Select a valid choice. That choice is not one of the available choices.",
            "Қолжетімді нұсқалардың бірін таңдаңыз. Бұл нұсқа тізімде жоқ.",
        ),
        ("Save", "Сақтау"),
        ("Save and continue editing", "Сақтап, өңдеуді жалғастыру"),
        ("Delete", "Жою"),
        ("Log in", "Кіру"),
        ("Log out", "Шығу"),
        ("History", "Өзгерістер тарихы"),
        ("Filter", "Сүзгі"),
        ("Search", "Іздеу"),
        ("Password", "Құпиясөз"),
        ("Site administration", "Сайтты басқару"),
        ("Page not found", "Бет табылмады"),
        ("Kazakh", "Қазақша"),
        ("Russian", "Орысша"),
        ("English", "Ағылшынша"),
        ("and", "және"),
        ("Friday", "Жұма"),
        ("November", "Қараша"),
    ],
)
def test_kazakh_sentinel(kazakh, text, said):
    assert gettext(text) == said


@pytest.mark.parametrize("number", [0, 1, 2, 5, 21])
@pytest.mark.parametrize(
    ("one", "many", "noun"),
    [
        ("%(num)d year", "%(num)d years", "жыл"),
        ("%(num)d month", "%(num)d months", "ай"),
        ("%(num)d week", "%(num)d weeks", "апта"),
        ("%(num)d day", "%(num)d days", "күн"),
        ("%(num)d hour", "%(num)d hours", "сағат"),
        ("%(num)d minute", "%(num)d minutes", "минут"),
    ],
)
def test_kazakh_noun_stays_singular_after_a_number(kazakh, one, many, noun, number):
    assert ngettext(one, many, number) % {"num": number} == f"{number} {noun}"


def test_kazakh_time_since_joins_two_units(kazakh):
    assert timesince(datetime(2024, 9, 1), datetime(2026, 11, 22)) == "2\xa0жыл, 2\xa0ай"


def test_kazakh_month_is_lower_case_inside_a_date(kazakh):
    assert date_format(datetime(2026, 11, 2), "j E") == "2 қараша"


def test_kazakh_week_has_seven_different_short_names(kazakh):
    days = [date_format(datetime(2026, 11, day), "D") for day in range(2, 9)]
    assert days == ["Дс", "Сс", "Ср", "Бс", "Жм", "Сб", "Жс"]


@pytest.mark.parametrize(
    ("validator", "said"),
    [
        (MinimumLengthValidator(12), "Құпиясөзде кемінде 12 таңба болуы керек."),
        (CommonPasswordValidator(), "Құпиясөз кең таралған құпиясөздердің бірі болмауы керек."),
        (NumericPasswordValidator(), "Құпиясөз тек цифрлардан тұрмауы керек."),
        (UserAttributeSimilarityValidator(), "Құпиясөз басқа жеке деректеріңізге тым ұқсас болмауы керек."),
    ],
    ids=lambda value: type(value).__name__,
)
def test_kazakh_password_rule(kazakh, validator, said):
    assert validator.get_help_text() == said


def test_site_reads_these_catalogues():
    """The project names this folder after its own, which therefore wins."""
    paths = project_settings.LOCALE_PATHS
    assert paths == [UPSTREAM.parent, UPSTREAM]


# Words that must agree with a noun nobody knows: "был добавлен" of a picture, "Выберите лекция".
AGREEING = re.compile(r"\bбыл\b|успешно|\b(Добавлен|Изменен|Изменён|Удален|Удалён|Выбран|один) ")
AGREEING_KAZAKH = re.compile("сәтті", re.IGNORECASE)
NOUN = re.compile(r"[%{]\(?(name|items|verbose_name|verbose_name_plural|objects?_name|model)\b")


@pytest.mark.parametrize(("language", "agreeing"), [("ru", AGREEING), ("kk", AGREEING_KAZAKH)])
def test_what_is_said_of_any_thing_agrees_with_every_noun(language, agreeing):
    with translation.override(language):
        admin = messages(SOURCES["admin"] / "locale/en/LC_MESSAGES/django.po")
        said = [pair for each in admin for pair in translations(each) if NOUN.search(pair[0])]
    assert len(said) > 25
    assert [words for _original, words in said if agreeing.search(words)] == []
