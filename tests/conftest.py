import os

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import translation

from tests import databases, demo_once

# Playwright's event loop runs in the thread of the test; the ORM is not called from within it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_configure():
    # WhiteNoise warns of a missing folder, and warnings are errors.
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)


def pytest_terminal_summary(terminalreporter, config):
    """The order is another one each time; by its seed it comes again. The head that tells it is left out."""
    if seed := config.getoption("randomly_seed", None):
        terminalreporter.write_line(f"The order of the tests comes again with --randomly-seed={seed}")


def pytest_collection_modifyitems(items):
    """Whatever drives a browser is marked, so that `-m 'not browser'` leaves it out."""
    for item in items:
        if {"page", "context", "browser"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """Asked for by pytest-django before it makes the database of this process: let it be a copy."""
    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = databases.migrated()


@pytest.fixture(scope="session", autouse=True)
def _one_demo(request, tmp_path_factory):
    """Where the processes of this run keep the demo that one of them has built."""
    own = tmp_path_factory.getbasetemp()
    demo_once.folder = own.parent if hasattr(request.config, "workerinput") else own


@pytest.fixture(autouse=True)
def _active_language():
    """Each test starts in Kazakh and leaves no language behind."""
    with translation.override("kk"):
        yield


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    """Files of the test alone; static ones come from the source folders, not collected."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    """Argon2 is slow on purpose; tests that need it set it themselves."""
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher",
        *settings.PASSWORD_HASHERS,
    ]


@pytest.fixture(autouse=True)
def _uncounted(settings):
    """Counting visits would add a query to some responses."""
    settings.COUNT_VISITS = False


@pytest.fixture
def content_types(db):
    """Ask for the content types once, as a running process has."""
    from django.apps import apps

    ContentType.objects.get_for_models(*apps.get_models())


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    flags += ["--disable-sync", "--no-first-run"]
    return browser_type_launch_args | {"executable_path": os.environ.get("CHROMIUM"), "args": flags}
