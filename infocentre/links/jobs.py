from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.links import checking, robots
from infocentre.links.collecting import collect
from infocentre.links.models import Link, Site
from infocentre.worker.queue import enqueue
from infocentre.worker.registry import job


@job("links.collect", _("Collecting links to other sites"), every=timedelta(hours=12))
def collect_links():
    if settings.LINK_CHECK:
        collect()


@job("links.dispatch", _("Looking for links to be checked"), every=timedelta(minutes=30))
def dispatch():
    """One chain of jobs a site, which is never asked twice at a time."""
    if settings.LINK_CHECK:
        for host in Link.objects.due().values_list("host", flat=True).distinct().order_by("host"):
            enqueue("links.site", {"host": host}, key=host)


@job("links.site", _("Checking a link to another site"), max_attempts=3)
def check_site(host):
    """Check the next link of a site, then pause before the next request to it.

    One link a job: a worker that is killed asks for it once more, no more than that.
    """
    Site.objects.get_or_create(host=host)
    site = Site.objects.select_for_update(skip_locked=True).filter(host=host).first()
    link = Link.objects.filter(host=host).due().order_by("check_at", "pk").first()
    if site is None or link is None or not settings.LINK_CHECK:
        return
    if site.next_at <= timezone.now():
        checking.check(link)
        site.refresh_from_db()
        site.next_at = timezone.now() + robots.pause_of(site)
        site.save(update_fields=["next_at"])
    if Link.objects.filter(host=host).due().exists():
        enqueue("links.site", {"host": host}, run_at=site.next_at, key=host)
