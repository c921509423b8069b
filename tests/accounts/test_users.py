"""What a director may do with accounts, and what nobody but a superuser may."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core import mail
from django.urls import reverse

from infocentre.accounts.models import GroupPolicy, Profile, Session
from infocentre.accounts.roles import Role
from tests.accounts.conftest import PASSWORD, add_app, code_of, is_in, sign_in

ACTIONS = ["end_sessions", "reset_factor", "send_link"]


@pytest.fixture
def owner(db):
    return User.objects.create_superuser("owner", "owner@example.kz", PASSWORD)


@pytest.fixture
def office(client, director):
    client.force_login(director)
    return client


def change(user):
    return reverse("admin:auth_user_change", args=[user.pk])


def group(role):
    return Group.objects.get(name=role)


def form_of(user, **fields):
    values = {"username": user.username, "first_name": "A", "last_name": "B", "email": user.email}
    values |= {"language": "kk", "is_active": "on", "groups": [each.pk for each in user.groups.all()]}
    return values | fields


def test_director_invites_a_member(office, client):
    data = {"username": "bolat", "first_name": "Болат", "last_name": "Серік", "email": "Bolat@example.kz"}
    data |= {"language": "ru", "groups": [group(Role.AUTHOR).pk], "invite": "on"}
    office.post("/admin/auth/user/add/", data)
    user = User.objects.get(username="bolat")
    assert (user.is_staff, user.is_superuser, user.email) == (True, False, "bolat@example.kz")
    assert [each.name for each in user.groups.all()] == [Role.AUTHOR]
    assert not user.has_usable_password()
    assert Profile.objects.get(user=user).language == "ru"
    (message,) = mail.outbox
    assert "Имя пользователя" in message.body or "имя пользователя" in message.body


@pytest.mark.parametrize("values", [{"username": "DIRECTOR"}, {"email": "Director@example.kz"}])
def test_names_and_emails_are_taken_once(office, member, values):
    response = office.post(change(member), form_of(member, **values))
    assert list(response.context["adminform"].form.errors) == list(values)


def test_director_grants_roles_and_nothing_beside_them(office, director, member):
    every = Permission.objects.first().pk
    crafted = {"is_superuser": "on", "is_staff": "", "user_permissions": [every], "password": "x"}
    for user in (member, director):
        roles = [*user.groups.values_list("pk", flat=True), group(Role.AUTHOR).pk]
        office.post(change(user), form_of(user, groups=roles, **crafted))
        user.refresh_from_db()
        assert user.groups.filter(name=Role.AUTHOR).exists()
        assert not user.is_superuser
        assert user.is_staff
        assert not user.user_permissions.exists()
        assert user.check_password(PASSWORD)


def test_new_account_of_a_director_is_no_superuser(office):
    data = {"username": "x", "first_name": "X", "last_name": "Y", "email": "x@example.kz", "language": "kk"}
    office.post("/admin/auth/user/add/", data | {"is_superuser": "on", "password1": "a", "password2": "a"})
    assert not User.objects.get(username="x").is_superuser


def test_director_cannot_touch_a_superuser(office, owner):
    assert "_save" not in office.get(change(owner)).text
    assert office.post(change(owner), form_of(owner, email="mine@example.kz")).status_code == 403
    for action in ACTIONS:
        assert office.post(reverse(f"admin:auth_user_{action}", args=[owner.pk])).status_code == 403
    password = reverse("admin:auth_user_password_change", args=[owner.pk])
    assert office.post(password, {"password1": "new", "password2": "new"}).status_code == 403
    assert office.post(reverse("admin:auth_user_delete", args=[owner.pk]), {"post": "yes"}).status_code == 403
    office.post("/admin/auth/user/", {"action": "deactivate", "_selected_action": [owner.pk]})
    owner.refresh_from_db()
    assert owner.is_active
    assert owner.email == "owner@example.kz"
    assert owner.check_password(PASSWORD)


def test_director_sets_no_passwords(office, member):
    url = reverse("admin:auth_user_password_change", args=[member.pk])
    assert office.post(url, {"password1": "new", "password2": "new"}).status_code == 403


@pytest.mark.parametrize("role", [role for role in Role if role != Role.DIRECTOR])
def test_other_roles_reach_no_accounts(client, make_member, owner, role):
    member = make_member("somebody", role)
    client.force_login(member)
    paths = ["/admin/auth/user/", "/admin/auth/user/add/", change(member), "/admin/auth/group/"]
    paths += [reverse(f"admin:auth_user_{action}", args=[member.pk]) for action in ACTIONS]
    assert {client.post(path, form_of(member)).status_code for path in paths} == {403}


def test_actions_are_not_done_by_a_link(office, member):
    for action in ACTIONS:
        assert office.get(reverse(f"admin:auth_user_{action}", args=[member.pk])).status_code == 403


def test_director_removes_a_lost_factor_and_the_owner_is_told(office, client, member):
    add_app(member)
    office.post(reverse("admin:auth_user_reset_factor", args=[member.pk]))
    assert not member.authenticator_set.exists()
    assert [message.to for message in mail.outbox] == [[member.email]]
    office.logout()
    sign_in(client, member)
    assert is_in(client)


def test_owner_is_told_at_the_old_address_of_a_new_one(office, member):
    office.post(change(member), form_of(member, email="new@example.kz"))
    member.refresh_from_db()
    assert member.email == "new@example.kz"
    assert [message.to for message in mail.outbox] == [["aigerim@example.kz"]]


def test_director_ends_sessions(office, member, director):
    sign_in(type(office)(), member)
    office.post(reverse("admin:auth_user_end_sessions", args=[member.pk]))
    assert not Session.objects.of(member).exists()
    assert Session.objects.of(director).exists()


def test_director_cannot_lock_themselves_out(office, director):
    office.post(reverse("admin:auth_user_end_sessions", args=[director.pk]))
    data = form_of(director)
    data.pop("is_active")
    office.post(change(director), data)
    assert is_in(office)


def test_accounts_are_switched_off_in_bulk_but_not_ones_own(office, member, director):
    data = {"action": "deactivate", "_selected_action": [member.pk, director.pk]}
    office.post("/admin/auth/user/", data)
    assert list(User.objects.filter(is_active=True)) == [director]


def test_only_an_account_nobody_used_is_deleted(office, member):
    url = reverse("admin:auth_user_delete", args=[member.pk])
    assert office.get(url).status_code == 200
    sign_in(type(office)(), member)
    assert office.post(url, {"post": "yes"}).status_code == 403


def test_director_demands_a_factor_of_a_group(office):
    url = reverse("admin:auth_group_change", args=[group(Role.EDITOR).pk])
    assert "Редактор" in office.get(url).text
    office.post(url, {"second_factor_required": "on", "name": "hackers", "permissions": []})
    policy = GroupPolicy.objects.get(group__name=Role.EDITOR)
    assert policy.second_factor_required
    assert policy.group.permissions.exists()


def test_roles_are_neither_added_nor_deleted(office, owner):
    for user in (None, owner):
        if user:
            office.force_login(user)
        assert office.post("/admin/auth/group/add/", {"name": "x"}).status_code == 403
        url = reverse("admin:auth_group_delete", args=[group(Role.EDITOR).pk])
        assert office.post(url, {"post": "yes"}).status_code == 403


def test_tables_of_the_libraries_are_not_shown(client, owner):
    client.force_login(owner)
    for table in ("account/emailaddress", "mfa/authenticator", "axes/accessattempt"):
        assert client.get(f"/admin/{table}/").status_code == 404


def test_owner_is_told_of_changes_to_factors(client, member):
    code = code_of(add_app(member))
    sign_in(client, member)
    client.post(reverse("mfa_authenticate"), {"code": code})
    client.post(reverse("mfa_deactivate_totp"))
    assert not member.authenticator_set.exists()
    assert mail.outbox[0].to == [member.email]
