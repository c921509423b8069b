import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from tests.admin.conftest import *  # noqa: F403 - the fixtures of the office


@pytest.fixture
def member(db):
    """Makes a person of the office with a role."""

    def make(role, username=None):
        user = User.objects.create_user(username or role, is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        return user

    return make


@pytest.fixture
def as_role(client, member):
    """A client signed in with a role."""

    def sign_in(role):
        user = member(role)
        client.force_login(user)
        client.user = user
        return client

    return sign_in


@pytest.fixture
def two(member):
    """Two editors, each in a browser of their own."""

    def sign_in(name):
        client = Client()
        client.force_login(member("editor", name))
        return client

    return sign_in("aigul"), sign_in("berik")
