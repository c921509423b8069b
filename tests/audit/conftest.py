import pytest
from django.contrib.auth.models import Group, User

from infocentre.audit.models import Entry


@pytest.fixture
def director(db):
    user = User.objects.create_user("director", password="a long pass phrase", is_staff=True)
    user.groups.add(Group.objects.get(name="director"))
    return user


@pytest.fixture
def director_client(client, director):
    client.force_login(director)
    return client


@pytest.fixture
def logged(db):
    """The entries made since the test began to look, oldest first, as (action, actor, title, detail)."""
    start = []

    class LogWatcher:
        def watch(self):
            start[:] = [Entry.objects.count()]

        def __call__(self):
            entries = Entry.objects.order_by("pk")[start[0] :]
            return [(each.action, each.actor_name, each.title, each.detail) for each in entries]

    watcher = LogWatcher()
    watcher.watch()
    return watcher
