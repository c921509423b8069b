"""The page from which the director removes all examples."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from infocentre.office import bin
from infocentre.office.examples import examples, remove_all
from infocentre.office.navigation import may_remove_examples


@require_http_methods(["GET", "HEAD", "POST"])
def show(request):
    """How many examples there are of each kind; a POST moves them to the bin."""
    if not may_remove_examples(request.user):
        raise PermissionDenied
    if request.method == "POST":
        messages.success(request, bin.words_of_moved(remove_all(request.user)))
        return redirect("office:examples")
    counted = [(model._meta, items.count()) for model, items in examples().items()]
    context = admin.site.each_context(request) | {"title": _("Examples"), "counted": counted}
    return render(request, "admin/examples.html", context | {"days": bin.RETENTION.days})
