import pytest

from infocentre.worker import registry


@pytest.fixture
def handle():
    """Have a function do a kind of work for this test alone."""

    def register(function, kind="test.work", **options):
        registry.job(kind, "Work", **options)(function)
        made.append(kind)
        return kind

    made = []
    yield register
    for kind in made:
        registry.handlers.pop(kind)
