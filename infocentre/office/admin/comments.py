"""Comments beside a form are added and settled without leaving it: a script asks, nothing typed is lost."""

from django.http import Http404, JsonResponse
from django.template.loader import render_to_string

from infocentre.publishing import steps
from infocentre.publishing.models import Comment

STEPS = {"comment", "settle"}


def answer(request, item, address):
    """Take the step; give the words that say so, with all comments as they are now."""
    name = request.POST.get("step", "")
    if name not in STEPS:
        raise Http404
    words = steps.take(name, item, request.user, request.POST)
    comments = list(Comment.objects.of(item).select_related("author"))
    context = {"comments": comments, "step_address": address}
    html = render_to_string("admin/workflow/_comments.html", context, request)
    return JsonResponse({"said": words, "html": html, "count": len(comments)})
