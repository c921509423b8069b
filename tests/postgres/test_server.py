"""When the server starts and stops, whoever is killed."""

import os
import shutil
import signal
import subprocess
import sys

from infocentre.postgres import server


def test_first_user_starts_the_server_silently(start_user):
    user = start_user()

    assert user.sql("SELECT 1") == 1
    assert user.leave() == ""


def test_second_user_shares_the_server(start_user, folder, server_tools):
    first = start_user()
    first.sql("CREATE TABLE note AS SELECT 7 AS number")
    pid = server_tools.postmaster(folder)

    assert start_user().sql("SELECT number FROM note") == 7
    assert server_tools.postmaster(folder) == pid


def test_server_stays_while_somebody_uses_it_and_stops_with_the_last(start_user, folder, server_tools):
    first, second = start_user(), start_user()
    assert os.path.samefile(first.host, second.host)

    first.leave()
    assert second.sql("SELECT 1") == 1
    second.leave()

    server_tools.wait_until(lambda: server_tools.is_stopped(folder))
    assert not (folder / "data" / "postmaster.pid").exists()


def test_server_stops_when_the_last_user_is_killed(start_user, folder, server_tools):
    user = start_user()
    assert user.sql("SELECT 1") == 1

    user.kill()

    server_tools.wait_until(lambda: server_tools.is_stopped(folder))
    assert "database system is shut down" in (folder / "server.log").read_text()


def test_forked_child_is_a_user_too(folder, server_tools):
    program = f"""
import os, sys
from infocentre.postgres import server
server.ensure({str(folder)!r}, durable=False)
if not os.fork():
    os.close(1)
    sys.stdin.read()
"""
    command = [sys.executable, "-c", program]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=server.PROJECT, stdin=pipe, stdout=pipe) as parent:
        parent.stdout.read()
        parent.wait()

        assert parent.returncode == 0
        assert not server_tools.is_stopped(folder)

    server_tools.wait_until(lambda: server_tools.is_stopped(folder))


def test_killed_server_starts_again_with_all_committed_rows(start_user, folder, server_tools):
    user = start_user()
    user.sql("CREATE TABLE note AS SELECT 7 AS number")
    server_tools.kill(server_tools.postmaster(folder))

    user.connect_again()

    assert user.sql("SELECT number FROM note") == 7


def test_power_cut_is_survived_even_if_the_old_number_belongs_to_another_process(
    start_user, folder, server_tools
):
    user = start_user()
    user.sql("CREATE TABLE note AS SELECT 7 AS number")
    server_tools.kill(server_tools.keeper(folder))
    server_tools.kill(server_tools.postmaster(folder))
    user.kill()
    server_tools.wait_until(lambda: server_tools.is_stopped(folder))
    for mark in ["postmaster.pid", ".s.PGSQL.5432.lock"]:
        stale = folder / "data" / mark
        stale.write_text(stale.read_text().replace(stale.read_text().split()[0], str(os.getpid()), 1))

    assert start_user().sql("SELECT number FROM note") == 7


def test_next_user_replaces_a_killed_keeper(start_user, folder, server_tools):
    first = start_user()
    assert first.sql("SELECT 1") == 1
    keeper, pid = server_tools.keeper(folder), server_tools.postmaster(folder)
    server_tools.kill(keeper)

    second = start_user()
    assert second.sql("SELECT 1") == 1
    assert server_tools.keeper(folder) != keeper
    assert server_tools.postmaster(folder) == pid
    first.leave()
    second.leave()

    server_tools.wait_until(lambda: server_tools.is_stopped(folder))


def test_keeper_told_to_end_stops_the_server_until_the_next_connection(start_user, folder, server_tools):
    user = start_user()
    assert user.sql("SELECT 1") == 1
    os.kill(server_tools.keeper(folder), signal.SIGTERM)
    server_tools.wait_until(lambda: server_tools.is_stopped(folder))

    user.connect_again()

    assert user.sql("SELECT 1") == 1


def test_keeper_ignores_the_end_of_the_terminal(start_user, folder, server_tools):
    user = start_user()
    assert user.sql("SELECT 1") == 1

    os.kill(server_tools.keeper(folder), signal.SIGINT)
    os.kill(server_tools.keeper(folder), signal.SIGHUP)
    user.leave()

    server_tools.wait_until(lambda: server_tools.is_stopped(folder))


def test_concurrent_starts_run_one_server(start_user, folder):
    users = [start_user() for _number in range(6)]

    assert {user.sql("SELECT 1") for user in users} == {1}
    assert (folder / "server.log").read_text().count("ready to accept connections") == 1
    assert [user.leave() for user in users] == [""] * 6


def test_killed_initdb_leaves_nothing_broken(start_user, folder, server_tools):
    user = start_user()
    server_tools.wait_until(lambda: list(folder.glob("data.new-*/PG_VERSION")))
    user.kill()
    assert not (folder / "data").exists()

    assert start_user().sql("SELECT 1") == 1
    assert list(folder.glob("data.new-*")) == []


def test_removed_folder_is_made_anew(start_user, folder, server_tools):
    user = start_user()
    assert user.sql("SELECT 1") == 1
    removed = server_tools.postmaster(folder)
    shutil.rmtree(folder)

    user.connect_again()

    assert user.sql("SELECT 1") == 1
    assert server_tools.postmaster(folder) != removed
    server_tools.kill(removed)


def test_new_database_folder_knows_cyrillic(start_user):
    user = start_user()
    user.sql("CREATE EXTENSION pg_trgm")

    assert user.sql("SELECT lower('ҒЫЛЫМ')") == "ғылым"
    assert user.sql("SELECT 'ҒЫЛЫМ' ~* 'ғылым'") is True
    assert user.sql("SELECT similarity('ҒЫЛЫМ', 'ғылымы')") > 0.5
