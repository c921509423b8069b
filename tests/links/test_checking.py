"""What the checker finds, against a real server on this machine."""

from datetime import timedelta

import pytest
from django.utils import timezone

from infocentre.links import checking, fetching
from infocentre.links.models import Link, Site

pytestmark = pytest.mark.django_db
State = Link.State


def checked(url, times=1):
    link = Link(url=url, host="neighbour")
    for _time in range(times):
        checking.check(link)
    return Link.objects.get()


def test_page_that_is_there_works_and_is_asked_for_its_head_alone(site):
    link = checked(site.page("/there"))

    assert (link.state, link.detail) == (State.WORKS, "200 OK")
    assert site.methods("/there") == ["HEAD"]
    assert link.check_at > timezone.now() + timedelta(days=6)


def test_checker_says_who_it_is(site, settings):
    settings.SITE_ORIGIN = "https://jinr.example"
    checked(site.page("/there"))
    assert {agent for _command, _path, agent in site.asked} == {
        "InfocentreLinkCheck/1.0 (+https://jinr.example/)"
    }


def test_server_that_does_not_know_head_is_asked_again(site):
    link = checked(site.page("/", lambda command: 405 if command == "HEAD" else 200))
    assert (link.state, site.methods("/")) == (State.WORKS, ["HEAD", "GET"])


def test_page_is_broken_when_it_fails_on_two_days(site):
    first = checked(site.origin + "/gone")
    assert (first.state, first.check_at < timezone.now() + timedelta(days=2)) == (State.DOUBTFUL, True)
    assert not Link.objects.broken().exists()

    checking.check(first)

    assert Link.objects.broken().get() == first
    assert (first.detail, first.failures) == ("404 Not Found", 2)


def test_page_that_is_back_is_no_longer_broken(site):
    link = checked(site.origin + "/gone", times=2)
    site.page("/gone")
    checking.check(link)

    assert (link.state, link.failures, link.broken_since) == (State.WORKS, 0, None)


@pytest.mark.parametrize("status", [401, 403, 429, 503])
def test_server_that_keeps_machines_out_is_not_called_broken(site, status):
    assert checked(site.page("/", status), times=3).state == State.CLOSED


def test_page_that_moved_for_good_says_where_to(site):
    site.page("/new")
    site.page("/between", 308, Location="/new")
    link = checked(site.page("/old", 301, Location="/between"))

    assert (link.state, link.leads_to) == (State.MOVED, site.origin + "/new")


def test_page_that_is_elsewhere_for_now_works(site):
    site.page("/new")
    site.page("/between", 302, Location="/new")
    assert checked(site.page("/old", 301, Location="/between")).state == State.WORKS


def test_redirects_in_a_circle_are_given_up(site):
    site.page("/a", 302, Location="/b")
    site.page("/b", 302, Location="/a")
    assert checked(site.origin + "/a").state == State.DOUBTFUL
    assert len(site.methods("/a")) + len(site.methods("/b")) == fetching.MAX_REDIRECTS + 1


def test_what_robots_txt_forbids_is_not_asked(site):
    site.page("/robots.txt", body=b"User-agent: InfocentreLinkCheck\nDisallow: /private/\n")
    site.page("/public", 302, Location="/private/page")

    assert checked(site.page("/private/page")).state == State.CLOSED
    Link.objects.all().delete()
    assert checked(site.origin + "/public").state == State.CLOSED
    assert site.methods("/private/page") == []
    assert site.methods("/robots.txt") == ["GET"]


def test_site_whose_robots_txt_fails_is_left_alone(site):
    site.page("/robots.txt", 500)
    assert checked(site.page("/there")).state == State.CLOSED
    assert site.methods("/there") == []


def test_answer_is_read_no_further_than_needed(site):
    site.page("/robots.txt", body=b"#" * 3 * fetching.MAX_BODY)
    checked(site.page("/there"))
    assert len(Site.objects.get().robots) == fetching.MAX_BODY


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/", "http://nowhere.invalid/", "https://127.0.0.1/", "http://a..b/"]
)
def test_address_that_cannot_be_asked_is_no_accident_of_the_checker(url, site):
    assert checked(url).state in (State.CLOSED, State.DOUBTFUL)


def test_address_in_cyrillic_is_asked_as_browsers_do(site):
    site.page("/%D2%92%D1%8B%D0%BB%D1%8B%D0%BC")
    assert checked(site.origin + "/Ғылым").state == State.WORKS


def test_server_that_answers_byte_by_byte_is_cut_off(monkeypatch):
    """The clock of the whole request, not of each byte, ends it."""
    import socket
    import threading

    from infocentre.links import guard

    monkeypatch.setattr(fetching, "DEADLINE", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        monkeypatch.setattr(guard, "ALLOWED_FOR_TESTS", {("127.0.0.1", port)})
        done = threading.Event()

        def drip():
            for _time in range(2):
                line, _address = server.accept()
                with line:
                    while not done.wait(0.02):
                        try:
                            line.send(b"H")
                        except OSError:
                            break

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        link = checked(f"http://127.0.0.1:{port}/")
        done.set()

    assert link.state == State.DOUBTFUL
