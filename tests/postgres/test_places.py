"""Where the server works, for whom, and what it leaves alone."""

import contextlib
import os
import pwd
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from infocentre.postgres import binaries, files

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")


@pytest.fixture
def open_place():
    """A folder that everybody may enter, unlike pytest's own."""
    place = Path(tempfile.mkdtemp(prefix="infocentre-test-"))
    place.chmod(0o755)
    yield place
    shutil.rmtree(place)


def modes(paths):
    return {path: (stat.S_IMODE(path.stat().st_mode), path.stat().st_uid) for path in paths}


def test_long_path_is_no_obstacle(start_user, tmp_path):
    user = start_user(tmp_path / ("қ" * 60) / ("long name " * 12) / "postgres")

    assert user.sql("SELECT 1") == 1
    assert user.leave() == ""


def test_nobody_else_may_enter_the_folder_or_the_socket(start_user, folder):
    user = start_user()
    assert user.sql("SELECT 1") == 1

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "data" / ".s.PGSQL.5432").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.glob("*.lo*")} == {0o600}
    assert user.sql("SHOW listen_addresses") == ""


def test_server_admits_no_other_account_even_on_its_socket(start_user):
    rules = "SELECT string_agg(concat_ws(' ', type, auth_method, options), ',') FROM pg_hba_file_rules"

    assert start_user().sql(rules) == "local peer {map=us}"


@as_root
def test_in_a_private_home_of_root_a_service_user_runs_a_copy(start_user, folder, tmp_path, server_tools):
    tmp_path.chmod(0o700)
    site = tmp_path / "site-packages"
    site.mkdir()
    package = binaries.find_programs().parents[1]
    for name in [package.name, f"{package.name}.libs"]:
        (site / name).symlink_to(package.with_name(name))
    before = modes([*site.parents, *package.parents, package, site])

    user = start_user(env={"PYTHONPATH": str(site)})

    assert user.sql("SELECT 1") == 1
    program = Path(os.readlink(f"/proc/{server_tools.postmaster(folder)}/exe"))
    assert program.is_relative_to(binaries.CACHE)
    assert program.owner() == "root"
    assert (folder / "data").owner() in {"infocentre-postgres", "nobody"}
    assert folder.owner() == "root"
    assert user.leave() == ""
    assert modes(before) == before


@as_root
def test_data_restored_by_root_are_given_to_the_service_user(start_user, folder, server_tools):
    user = start_user()
    user.sql("CREATE TABLE note AS SELECT 7 AS number")
    user.leave()
    server_tools.wait_until(lambda: server_tools.is_stopped(folder))
    files.give_away(folder / "data", 0, 0)

    assert start_user().sql("SELECT number FROM note") == 7


def test_copy_is_readable_under_a_strict_umask_and_only_made_once(tmp_path, monkeypatch):
    monkeypatch.setattr(binaries, "CACHE", tmp_path / "cache")
    umask = os.umask(0o077)
    try:
        copy = binaries.readable_copy(binaries.find_programs())
    finally:
        os.umask(umask)

    shown = subprocess.run([copy / "initdb", "--version"], capture_output=True, text=True, check=True)
    assert shown.stdout.startswith("initdb (PostgreSQL)")
    assert {mode for mode, _uid in modes(copy.parents[2].rglob("*")).values()} == {0o755, 0o644}
    assert binaries.readable_copy("a folder that is not looked at again") == copy


def python_for(account):
    """An interpreter that this user can run: ours may stand in root's private home."""
    for python in [os.path.realpath(sys.executable), "/usr/local/bin/python3", "/usr/bin/python3"]:
        with contextlib.suppress(OSError):
            test = [python, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
            if subprocess.run(test, user=account.pw_uid, capture_output=True, check=False).returncode == 0:
                return python
    pytest.skip("no Python that an ordinary user can run")


@as_root
def test_ordinary_user_runs_the_server_alone(start_user, open_place, server_tools):
    """Root's own programs may be out of their reach, so they get copies in a place of their own."""
    account = pwd.getpwnam("nobody")
    ignore = shutil.ignore_patterns("include", "*.a", "__pycache__")
    package = binaries.find_programs().parents[1]
    for source in [package, package.with_name(f"{package.name}.libs")]:
        shutil.copytree(source, open_place / source.name, ignore=ignore)
    shutil.copytree(Path(binaries.__file__).parent, open_place / "infocentre" / "postgres", ignore=ignore)
    binaries.make_readable(open_place)
    home = open_place / "home"
    home.mkdir(mode=0o700)
    os.chown(home, account.pw_uid, account.pw_gid)
    before = modes([*home.parents, home])

    user = start_user(
        home / "postgres",
        python=python_for(account),
        project=open_place,
        user=account.pw_uid,
        group=account.pw_gid,
        extra_groups=[],
    )

    assert user.sql("SELECT 1") == 1
    assert {path.owner() for path in home.rglob("*")} == {"nobody"}
    assert user.leave() == ""
    assert modes(before) == before
    server_tools.wait_until(lambda: server_tools.is_stopped(home / "postgres"))


@as_root
def test_root_joins_in_the_folder_of_an_ordinary_user_without_taking_it(start_user, folder, server_tools):
    account = pwd.getpwnam("nobody")
    folder.mkdir(parents=True)
    os.chown(folder, account.pw_uid, account.pw_gid)
    user = start_user()
    user.sql("CREATE TABLE note AS SELECT 7 AS number")
    user.leave()
    server_tools.wait_until(lambda: server_tools.is_stopped(folder))
    files.give_away(folder / "data", account.pw_uid, account.pw_gid)

    assert start_user().sql("SELECT number FROM note") == 7
    assert {path.owner() for path in folder.rglob("*")} == {"nobody"}
