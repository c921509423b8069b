from tests.office.conftest import *  # noqa: F403 - the fixtures of the office
