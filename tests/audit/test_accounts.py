"""What happens to accounts is in the log; what was typed to get in is not."""

import json

import pytest
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import AnonymousUser, Group, User
from django.contrib.auth.tokens import default_token_generator
from django.test import Client
from django.urls import reverse

from infocentre.audit.current_request import remember_request
from infocentre.audit.models import Entry
from tests.admin.conftest import address, save

PASSWORD = "a long pass phrase"
LOGIN = "/admin/account/login/"


@pytest.fixture
def author(db, logged):
    user = User.objects.create_user("author", "author@example.org", PASSWORD, is_staff=True)
    logged.watch()
    return user


def sign_in(client, name, password=PASSWORD):
    return client.post(LOGIN, {"login": name, "password": password, "next": "/admin/"})


def test_signing_in_and_out(client, author, logged):
    sign_in(client, "author")
    client.post("/admin/account/logout/")
    assert [entry[:3] for entry in logged()] == [
        ("signed-in", "author", "author"),
        ("signed-out", "author", "author"),
    ]


def test_failed_sign_in_names_an_account_that_exists(client, author, logged):
    sign_in(client, "author", "wrong secret")
    assert logged() == [("sign-in-failed", "", "author", {})]


def test_failed_sign_in_keeps_nothing_that_was_typed(client, author, logged):
    sign_in(client, "my password typed too early", "wrong secret")
    assert logged() == [("sign-in-failed", "", "", {})]
    assert not Entry.objects.filter(title__icontains="password").exists()


def test_guessing_does_not_fill_the_log(client, author, logged):
    for number in range(3):
        sign_in(client, f"nobody-{number}", "x")
    for _number in range(12):
        sign_in(client, "author", "x")
    names = [entry[2] for entry in logged() if entry[0] == "sign-in-failed"]
    assert names.count("") == 1
    assert 1 <= names.count("author") <= 10


def test_change_of_ones_own_password(client, author, logged):
    client.force_login(author)
    logged.watch()
    new = "another long phrase 7"
    sent = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    client.post(reverse("account_change_password"), sent)
    assert ("password-changed", "author", "author", {}) in logged()


def test_reset_without_being_signed_in(rf, author, logged):
    def reset(request):
        author.set_password("another long phrase 7")
        author.save()

    request = rf.post("/")
    request.user = AnonymousUser()
    assert default_token_generator.make_token(author)
    remember_request(reset)(request)
    assert logged() == [("password-reset", "", "author", {})]


def test_renewed_hash_is_no_change_of_the_password(client, author, logged, settings):
    former = "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher"
    settings.PASSWORD_HASHERS = [*settings.PASSWORD_HASHERS, former]
    User.objects.filter(pk=author.pk).update(password=make_password(PASSWORD, hasher="pbkdf2_sha1"))
    sign_in(client, "author")
    assert [entry[0] for entry in logged()] == ["signed-in"]


def test_account_made_in_the_office_and_deleted(admin_client, logged):
    logged.watch()
    sent = {"username": "new", "email": "new@example.org", "first_name": "A", "last_name": "B"}
    save(admin_client, address(User, "add"), **sent)
    admin_client.post(address(User, "delete", User.objects.get(username="new").pk), {"post": "yes"})
    done = [entry[:3] for entry in logged() if entry[0].startswith("account")]
    assert done == [("account-created", "admin", "new"), ("account-deleted", "admin", "new")]


def test_roles_and_deactivation_name_who_did_it(admin_client, author, logged):
    group = Group.objects.get(name="editor")
    logged.watch()
    save(admin_client, address(User, "change", author.pk), groups=[group.pk], is_active="")
    done = {action: (actor, detail) for action, actor, _title, detail in logged()}
    assert done["account-deactivated"] == ("admin", {})
    assert done["role-changed"] == ("admin", {"given": ["editor"]})


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        (lambda user, group: group.user_set.add(user), {"given": ["editor"]}),
        (lambda user, group: user.groups.remove(group), {"taken": ["editor"]}),
        (lambda user, group: user.groups.clear(), {"taken": ["editor"]}),
        (lambda user, group: group.user_set.clear(), {"taken": ["editor"]}),
    ],
)
def test_roles_are_noted_from_either_side(change, detail, author, logged):
    group = Group.objects.get(name="editor")
    if "taken" in detail:
        author.groups.add(group)
    logged.watch()
    change(author, group)
    assert logged() == [("role-changed", "", "author", detail)]


def test_becoming_a_superuser_is_noted(author, logged):
    author.is_superuser = True
    author.save()
    assert logged() == [("role-changed", "", "author", {"given": ["is_superuser"]})]


def test_no_password_or_address_reaches_the_log(client, author):
    sign_in(client, "author")
    sign_in(Client(), "author", "wrong secret")
    author.set_password("another long phrase 7")
    author.save()
    kept = json.dumps(list(Entry.objects.values("title", "detail", "actor_name")))
    assert [word for word in (PASSWORD, "secret", "phrase", "@") if word in kept] == []
