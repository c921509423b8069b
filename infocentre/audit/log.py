"""The one way into the audit log."""

from infocentre.audit.current_request import current_user
from infocentre.audit.models import Entry


def record(action, actor=None, item=None, detail=None):
    """Record an action in the caller's transaction, so that both are committed or rolled back.

    `actor` is an account, by default the one the present request belongs to. `item` is the object it was
    done to, or a model when it was done to many. `detail` holds names of fields, roles and files, reasons
    and numbers; never texts of visitors, passwords, codes or e-mail addresses.
    """
    actor = actor or current_user()
    is_known = actor is not None and actor.pk is not None
    is_object = item is not None and not isinstance(item, type)
    return Entry.objects.create(
        action=action,
        actor_id=actor.pk if is_known else None,
        actor_name=actor.get_username() if is_known else "",
        kind=item._meta.label_lower if item is not None else "",
        object_id=str(item.pk) if is_object else "",
        title=str(item)[:200] if is_object else "",
        detail=detail or {},
    )
