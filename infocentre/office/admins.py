"""Finding the admin of a kind, as addresses and lists of the office name it."""

from django.apps import apps


def admin_of(site, label):
    """The admin of the model that a label such as `news.newsitem` names; None where there is none."""
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return None
    return site.get_model_admin(model) if site.is_registered(model) else None
