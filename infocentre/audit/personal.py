"""Who viewed, exported or deleted visitors' personal data."""

from django.db.models.signals import post_delete

from infocentre.audit.actions import Action
from infocentre.audit.log import record


def holds_personal_data(model) -> bool:
    """Models say so by `holds_personal_data = True`."""
    return getattr(model, "holds_personal_data", False)


def connect():
    post_delete.connect(_deleted, dispatch_uid="audit.personal")


def _deleted(sender, instance, **kwargs):
    if holds_personal_data(sender):
        record(Action.PERSONAL_DELETED, item=instance)


class PersonalDataMixin:
    """For the admin of such a model: opening a record is noted."""

    def change_view(self, request, object_id, form_url="", extra_context=None):
        response = super().change_view(request, object_id, form_url, extra_context)
        context = getattr(response, "context_data", None) or {}
        if request.method == "GET" and context.get("original") is not None:
            record(Action.PERSONAL_VIEWED, request.user, context["original"])
        return response
