import pytest
from django.db import transaction
from django.test import override_settings
from django.utils import translation

from tests.permissions.blank_templates import blank
from tests.permissions.sample_office import SampleOffice


@pytest.fixture(scope="package")
def files(tmp_path_factory):
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="package")
def sample_office(django_db_setup, django_db_blocker, files):
    """Made once: each test undoes what it did, and this all of it."""
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(MEDIA_ROOT=files), translation.override("kk"):
            made = SampleOffice()
        yield made
        transaction.set_rollback(True)


@pytest.fixture
def _quick(settings, files, _own_files):
    settings.MEDIA_ROOT = files
    settings.TEMPLATES = [blank(each) for each in settings.TEMPLATES]


@pytest.fixture
def office(sample_office, db, _quick):
    return sample_office
