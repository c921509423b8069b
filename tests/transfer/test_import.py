"""The dry run shows exactly what the import then does: all of it or nothing."""

import json

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.utils import translation

from infocentre.audit.models import Entry
from infocentre.content.languages import LANGUAGES
from infocentre.content.models import FormerAddress
from infocentre.history.models import Step
from news.models import Coverage
from people.models import Organisation, Person
from tests import factories
from tests.admin.conftest import in_language  # noqa: F401 - a fixture
from tests.transfer.conftest import reported, xlsx_bytes


def errors(shown):
    return [(row.number, name) for row in shown.context["outcome"].rows for name, _reasons in row.errors]


def test_dry_run_shows_old_and_new_and_changes_nothing(transfer):
    factories.OrganisationFactory(slug="inp", website="https://old.example/")
    rows = [["slug", "kind", "website", "name_ru"], ["inp", "institute", "https://new.example/", "Новое имя"]]
    rows += [["new-one", "university", "", "Университет"]]
    old = Organisation.objects.get().name_ru

    shown = transfer.upload(Organisation, rows)

    changes = [("name_ru", old, "Новое имя"), ("website", "https://old.example/", "https://new.example/")]
    (_number, state, new) = reported(shown)[1]
    assert reported(shown)[0] == (2, "changed", changes)
    assert state == "new"
    assert {("name_ru", "", "Университет"), ("status", "", "draft"), ("country", "", "KZ")} <= set(new)
    assert Organisation.objects.get().name_ru == old
    assert not LogEntry.objects.exists()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_confirmed_import_does_what_was_shown(kind, transfer):
    factories.OrganisationFactory(slug="inp", name_ru="Старое", city_ru="Алматы")
    rows = [
        ["slug", "kind", "name_ru", "city_ru"],
        ["inp", "institute", "Новое", ""],
        ["b", "university", "Б", ""],
    ]
    content = rows if kind == "csv" else xlsx_bytes(rows)
    transfer.import_(Organisation, content, f"table.{kind}")

    changed, new = Organisation.objects.get(slug="inp"), Organisation.objects.get(slug="b")
    assert (changed.name_ru, changed.city_ru, changed.status) == ("Новое", "", "published")
    assert (new.name_ru, new.status, new.created_by, new.sort_key_ru != "") == (
        "Б",
        "draft",
        transfer.user,
        True,
    )


def test_absent_columns_are_left_alone(transfer):
    factories.PersonFactory(slug="a", degree_kk="PhD", roles=["lecturer"])
    transfer.import_(Person, [["slug", "interests_kk"], ["a", "нейтрино"]])
    person = Person.objects.get()
    assert (person.degree_kk, person.roles, person.interests_kk) == ("PhD", ["lecturer"], "нейтрино")


@pytest.mark.parametrize("language", LANGUAGES)
def test_unsuffixed_columns_hold_kazakh_whatever_language_the_office_speaks(
    language,
    transfer,
    in_language,  # noqa: F811
):
    factories.OrganisationFactory(slug="old", name_kk="Ескі")
    in_language(language)
    names = ["slug", "kind", "name_kk", "name_ru", "name_en"]
    rows = [names, ["old", "institute", "Институт", "Институт рус", "Institute"]]
    rows += [["new", "institute", "", "Только по-русски", ""]]
    transfer.import_(Organisation, rows)

    with connection.cursor() as cursor:
        cursor.execute("SELECT name, name_kk, name_ru, name_en FROM people_organisation ORDER BY slug")
        new, old = cursor.fetchall()
    assert old == ("Институт", "Институт", "Институт рус", "Institute")
    assert (new[1] or "", new[2], new[3] or "") == ("", "Только по-русски", "")
    # What a Kazakh reader is shown: borrowed, but the same for whoever imports.
    assert new[0] == "Только по-русски"


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_are_told_in_the_language_of_the_office(language, transfer, in_language):  # noqa: F811
    in_language(language)
    shown = transfer.upload(Organisation, [["slug", "kind", "name_kk", "parent"], ["a", "x", "А", "nobody"]])
    words = {"kk": "мекенжайымен", "ru": "Адрес «nobody» не найден", "en": "with the address “nobody”"}
    assert words[language] in shown.text
    assert [name for name in ("kind", "parent") if (2, name) not in errors(shown)] == []


def test_one_wrong_row_stops_all(transfer):
    rows = [["slug", "kind", "name_kk"], ["good", "institute", "Жақсы"], ["Bad Slug", "institute", "Ж"]]
    shown = transfer.upload(Organisation, rows)
    assert errors(shown) == [(3, "slug")]
    assert "token" not in shown.context
    assert not Organisation.objects.exists()


@pytest.mark.parametrize(
    ("model", "headers", "row", "column"),
    [
        (
            Person,
            ["slug", "family_name_kk", "given_name_kk", "email"],
            ["a", "А", "Б", "not-an-address"],
            "email",
        ),
        (Person, ["slug", "email"], ["a", ""], "family_name_kk"),
        (Person, ["slug", "family_name_kk", "given_name_kk", "roles"], ["a", "А", "Б", "boss"], "roles"),
        (
            Person,
            ["slug", "family_name_kk", "given_name_kk", "contact_order"],
            ["a", "А", "Б", "x"],
            "contact_order",
        ),
        (
            Person,
            ["slug", "family_name_kk", "given_name_kk", "languages"],
            ["a", "А", "Б", "kk, en"],
            "given_name_en",
        ),
        (
            Organisation,
            ["slug", "kind", "name_kk", "country"],
            ["a", "institute", "А", "Kazakhstan"],
            "country",
        ),
        (Coverage, ["url", "outlet", "language", "title_kk"], ["https://a.kz/", "none", "kk", "А"], "outlet"),
        (Coverage, ["url", "date"], ["https://a.kz/", "31.02.2026"], "date"),
        (Coverage, ["url", "persons"], ["https://a.kz/", "nobody"], "persons"),
    ],
)
def test_wrong_cells_name_their_column(model, headers, row, column, transfer):
    assert (2, column) in errors(transfer.upload(model, [headers, row]))


def test_same_key_twice_is_wrong(transfer):
    shown = transfer.upload(Organisation, [["slug", "kind", "name_kk"], *[["a", "institute", "А"]] * 2])
    assert errors(shown) == [(3, "slug")]


def test_former_address_makes_no_second_item(transfer):
    item = factories.OrganisationFactory(slug="now")
    FormerAddress.objects.create(kind="people.organisation", slug="before", object_id=item.pk)
    shown = transfer.upload(Organisation, [["slug", "kind", "name_kk"], ["before", "institute", "А"]])
    assert errors(shown) == [(2, "slug")]


def test_item_in_the_bin_is_not_touched(transfer):
    item = factories.OrganisationFactory(slug="a", status="draft")
    Organisation.objects.update(binned_at=item.created_at)
    assert errors(transfer.upload(Organisation, [["slug", "name_kk"], ["a", "Б"]])) == [(2, "")]


def test_two_persons_of_one_file_cannot_share_a_place(transfer):
    names = ["slug", "family_name_kk", "given_name_kk", "contact_order"]
    shown = transfer.upload(Person, [names, ["a", "А", "А", "1"], ["b", "Б", "Б", "1"]])
    assert errors(shown) == [(3, "contact_order")]


def test_broken_rule_of_the_database_is_told_in_its_words(transfer):
    factories.OrganisationFactory(slug="a", status="draft")
    rows = [["slug", "published_at", "expires_at"], ["a", "2026-03-02 10:00", "2026-03-01 10:00"]]
    shown = transfer.upload(Organisation, rows)
    assert errors(shown) == [(2, "")]
    assert str(translation.gettext("“Show until” must be later than “publish at”.")) in shown.text


def test_part_may_follow_its_whole_in_one_file(transfer):
    rows = [["slug", "kind", "name_kk", "parent"], ["whole", "university", "А", ""]]
    transfer.import_(Organisation, [*rows, ["part", "institute", "Б", "whole"]])
    assert Organisation.objects.get(slug="part").parent.slug == "whole"


def test_persons_of_a_piece_are_set(transfer):
    one, two = factories.PersonFactory(slug="one"), factories.PersonFactory(slug="two")
    piece = factories.CoverageFactory(url="https://a.kz/")
    piece.persons.add(one)
    shown = transfer.upload(Coverage, [["url", "persons"], ["https://a.kz/", "two; one"]])
    assert reported(shown) == [(2, "changed", [("persons", "one", "one, two")])]
    transfer.confirm(Coverage, shown)
    assert set(piece.persons.all()) == {one, two}


# --- Confirming --------------------------------------------------------------------------------


def test_import_that_would_do_something_else_shows_the_dry_run_again(transfer):
    item = factories.OrganisationFactory(slug="a")
    shown = transfer.upload(Organisation, [["slug", "name_kk"], ["a", "Кестеден"]])
    item.name_kk = "Әріптестен"
    item.save()
    again = transfer.confirm(Organisation, shown)
    assert reported(again) == [(2, "changed", [("name_kk", "Әріптестен", "Кестеден")])]
    assert Organisation.objects.get().name_kk == "Әріптестен"
    transfer.confirm(Organisation, again)
    assert Organisation.objects.get().name_kk == "Кестеден"


def test_confirmation_belongs_to_one_person_and_one_kind(transfer, client, admin_user):
    shown = transfer.upload(Organisation, [["slug", "kind", "name_kk"], ["a", "institute", "А"]])
    assert transfer.confirm(Person, shown).status_code == 422
    client.force_login(admin_user)
    assert transfer.confirm(Organisation, shown).status_code == 422
    forged = {"confirmed": "forged"}
    assert client.post("/admin/people/organisation/import/", forged).status_code == 422
    assert not Organisation.objects.exists()


def test_history_and_audit_log_tell_of_it(transfer):
    factories.OrganisationFactory(slug="a")
    transfer.import_(
        Organisation, [["slug", "kind", "name_kk"], ["a", "institute", "Ж"], ["b", "institute", "Б"]]
    )
    entries = Entry.objects.filter(actor_name="colleague").order_by("pk")
    assert [(each.action, each.detail) for each in entries][-3:] == [
        ("changed", {"fields": ["name_kk"]}),
        ("added", {}),
        ("imported", {"file": "table.csv", "rows": 2, "created": 1, "updated": 1}),
    ]
    assert [note.action_flag for note in LogEntry.objects.order_by("pk")] == [2, 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_import_is_a_step_of_the_history(language, transfer, in_language):  # noqa: F811
    in_language(language)
    transfer.import_(Organisation, [["slug", "kind", "name_kk", "name_ru"], ["a", "institute", "Қаз", "Рус"]])
    (step,) = Step.objects.of(Organisation.objects.get(slug="a"))
    assert step.revision.user == transfer.user
    (version,) = step.revision.version_set.all()
    kept = json.loads(version.serialized_data)[0]["fields"]
    assert (kept["name_kk"], kept["name_ru"]) == ("Қаз", "Рус")


def test_rich_text_is_sanitised(transfer):
    transfer.import_(
        Organisation,
        [["slug", "kind", "name_kk", "body_kk"], ["a", "institute", "А", "<p>x<script>y</script></p>"]],
    )
    assert Organisation.objects.get().body_kk == "<p>x</p>"


def test_texts_of_the_file_are_escaped_on_the_page(transfer):
    shown = transfer.upload(
        Organisation, [["slug", "kind", "name_kk"], ["a", "institute", "<script>x</script>"]]
    )
    assert "<script>x" not in shown.text


def test_unchanged_rows_ask_the_database_for_nothing(transfer, django_assert_max_num_queries):
    for number in range(30):
        factories.OrganisationFactory(slug=f"o-{number}")
    content = transfer.export(Organisation).content
    with django_assert_max_num_queries(90):
        assert transfer.upload(Organisation, content).context["outcome"].same == 30


@pytest.mark.parametrize(
    ("model", "column", "typed", "example"),
    [
        (Person, "expires_at", "01.11.2026", "01.03.2026 10:00"),
        (Coverage, "date", "31.02.2026", "2026-03-01"),
    ],
)
def test_refused_date_says_what_is_expected(model, column, typed, example, transfer):
    item = factories.PersonFactory() if model is Person else factories.CoverageFactory()
    key = "slug" if model is Person else "url"

    shown = transfer.upload(model, [[key, column], [getattr(item, key), typed]])

    [row] = shown.context["outcome"].rows
    said = " ".join(str(words) for _name, words in row.shown_errors)
    assert typed in said
    assert example in said
