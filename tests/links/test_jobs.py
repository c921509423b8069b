"""From the content to the list of broken links."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse
from django.utils import timezone

from infocentre.accounts.roles import grant
from infocentre.content.models import Status
from infocentre.links import jobs
from infocentre.links.collecting import collect
from infocentre.links.models import Link, Site
from infocentre.worker.models import Job
from infocentre.worker.running import run_due
from tests.factories import NewsItemFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on(settings):
    settings.LINK_CHECK = True
    settings.SITE_ORIGIN = "https://ours.example"


def links():
    return dict(Link.objects.values_list("url", "places"))


def test_links_are_collected_from_texts_sources_and_addresses():
    item = NewsItemFactory(
        body_kk='<p><a href="https://a.example/?x=1&amp;y=2#part">a</a> <a href="mailto:a@b.kz">m</a></p>',
        body_ru='<p><a href="https://ours.example/kk/">us</a> <a href="/kk/">here</a></p>',
        sources=["https://b.example/"],
    )
    organisation = OrganisationFactory(website="https://b.example/")
    hidden = NewsItemFactory(status=Status.DRAFT, sources=["https://draft.example/"])
    collect()

    assert links() == {
        "https://a.example/?x=1&y=2": [["news.newsitem", item.pk]],
        "https://b.example/": [["news.newsitem", item.pk], ["people.organisation", organisation.pk]],
    }
    assert hidden.sources[0] not in links()


def test_what_nobody_links_to_any_more_is_forgotten_and_the_rest_remembered():
    item = NewsItemFactory(sources=["https://a.example/", "https://b.example/"])
    collect()
    Link.objects.filter(host="a.example").update(state=Link.State.WORKS)
    item.sources = ["https://a.example/"]
    item.save()
    collect()

    assert Link.objects.get().state == Link.State.WORKS


def test_site_is_asked_for_one_link_at_a_time_with_pauses(site):
    NewsItemFactory(sources=[site.page("/a"), site.page("/b"), site.page("/c")])
    collect()
    jobs.dispatch()
    run_due()

    assert Link.objects.filter(state=Link.State.WORKS).count() == 1
    waiting = Job.objects.get(state="waiting")
    assert waiting.run_at > timezone.now() + timedelta(seconds=3)
    # Asked too early, as by a second machine, it waits for its time.
    jobs.check_site(waiting.payload["host"])
    assert Link.objects.filter(state=Link.State.WORKS).count() == 1

    for _time in range(2):
        Job.objects.filter(state="waiting").update(run_at=timezone.now())
        Site.objects.update(next_at=timezone.now())
        run_due()
    assert Link.objects.filter(state=Link.State.WORKS).count() == 3
    assert not Job.objects.filter(state="waiting").exists()


def test_pause_that_a_site_asks_for_is_kept(site):
    site.page("/robots.txt", body=b"User-agent: *\nCrawl-delay: 30\n")
    NewsItemFactory(sources=[site.page("/a")])
    collect()
    jobs.dispatch()
    run_due()

    assert Site.objects.get().next_at > timezone.now() + timedelta(seconds=25)


def test_nothing_is_asked_where_it_is_switched_off(site, settings):
    settings.LINK_CHECK = False
    NewsItemFactory(sources=[site.page("/a")])
    collect()
    jobs.dispatch()
    jobs.check_site(Link.objects.get().host)

    assert (site.asked, Job.objects.count()) == ([], 0)


def test_editor_sees_what_is_broken_where_it_stands_and_has_it_checked_again(client):
    grant()
    editor = User.objects.create_user("editor", is_staff=True)
    editor.groups.add(Group.objects.get(name="editor"))
    client.force_login(editor)
    item = NewsItemFactory(sources=["https://a.example/"])
    collect()
    Link.objects.update(state=Link.State.BROKEN, failures=2, check_at=timezone.now() + timedelta(days=5))
    link = Link.objects.get()

    page = client.get(reverse("admin:links_link_change", args=[link.pk])).text
    assert reverse("admin:news_newsitem_change", args=[item.pk]) in page

    changes = {"action": "check_again", "_selected_action": [link.pk]}
    client.post(reverse("admin:links_link_changelist"), changes)
    assert Link.objects.due().get() == link
