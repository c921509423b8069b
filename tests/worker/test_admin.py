import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse
from django.utils import timezone

from infocentre.accounts.roles import grant
from infocentre.worker.models import Job, State

pytestmark = pytest.mark.django_db
LIST = reverse("admin:worker_job_changelist")


@pytest.fixture
def failed():
    values = {"state": State.FAILED, "finished_at": timezone.now(), "attempts": 1, "max_attempts": 1}
    return Job.objects.create(kind="worker.purge", error="Traceback\nValueError: no luck\n", **values)


@pytest.fixture
def as_member_of(client):
    grant()

    def log_in(role):
        user = User.objects.create_user(role, is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return client

    return log_in


def test_director_sees_what_failed_and_has_it_tried_again(as_member_of, failed):
    office = as_member_of("director")
    assert "ValueError: no luck" in office.get(LIST).text

    office.post(LIST, {"action": "retry", "_selected_action": [failed.pk]})

    failed.refresh_from_db()
    assert (failed.state, failed.attempts < failed.max_attempts) == (State.WAITING, True)


def test_queue_can_be_looked_at_and_not_changed(as_member_of, failed):
    office = as_member_of("director")
    change = reverse("admin:worker_job_change", args=[failed.pk])

    assert office.get(change).status_code == 200
    assert office.post(change, {"kind": "other"}).status_code == 403
    assert office.get(reverse("admin:worker_job_delete", args=[failed.pk])).status_code == 403


def test_queue_is_not_for_editors(as_member_of, failed):
    assert as_member_of("editor").get(LIST).status_code == 403
