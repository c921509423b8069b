"""Scheduled changes appear at their minute, with no job to run."""

from infocentre.content import due
from infocentre.office import copies
from infocentre.office.models import WorkingCopy

# What shows no content of items.
APART = ("/admin/", "/static/", "/media/", "/covers/", "/i18n/", "/healthz", "/readyz", "/favicon", "/robots")


def publish_due_copies(get_response):
    """Publish what is due when a page notices it, and make the page anew.

    Nearly every page learns it from the query of the site settings. Those that do without, such as the
    sitemap, are asked for it.
    """

    def middleware(request):
        if request.method not in ("GET", "HEAD") or request.path.startswith(APART):
            return get_response(request)
        due.begin()
        response = get_response(request)
        is_due = due.is_due()
        if is_due is None and response.status_code in (200, 404):
            is_due = WorkingCopy.objects.due().exists()
        if is_due and copies.publish_due():
            response = get_response(request)
        return response

    return middleware
