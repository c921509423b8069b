"""What follows from signing in and from changes to an account."""

import time

from axes.models import AccessAttempt
from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import pre_save
from django.dispatch import receiver

from infocentre.accounts.browsers import family
from infocentre.accounts.sessions import BEGAN, BROWSER, SEEN


@receiver(user_logged_in)
def describe_session(sender, request, user, **kwargs):
    request.session[BROWSER] = family(request.META.get("HTTP_USER_AGENT", ""))
    request.session[BEGAN] = request.session[SEEN] = int(time.time())


@receiver(pre_save, sender=get_user_model())
def clean_account(sender, instance, raw=False, update_fields=None, **kwargs):
    """Addresses are compared in lower case; a new password or a switched-off account ends its sessions."""
    instance.email = instance.email.lower()
    if raw or not instance.pk or (update_fields and not {"password", "is_active"} & set(update_fields)):
        return
    before = sender.objects.filter(pk=instance.pk).values("password", "is_active").first()
    if before is None:
        return
    if before["password"] != instance.password or (before["is_active"] and not instance.is_active):
        instance.sessions.all().delete()


@receiver(pre_save, sender=AccessAttempt)
def drop_credentials(sender, instance, **kwargs):
    """A failed sign-in is counted; what was typed into the form is nobody's business."""
    instance.get_data = instance.post_data = ""
