"""Director actions for a member who lost a phone or whose account was taken over."""

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_removed
from django.contrib import messages
from django.utils.translation import gettext as _

from infocentre.accounts import mails
from infocentre.accounts.sessions import digest
from infocentre.content.site import origin_of


def end_sessions(request, user):
    """End all sessions, except the current one when directors do this to themselves."""
    user.sessions.exclude(pk=digest(request.session.session_key)).delete()
    return messages.SUCCESS, _("All sessions of the account have been ended.")


def reset_factor(request, user):
    """Remove the second factor: the member signs in by password alone and is notified."""
    for factor in Authenticator.objects.filter(user=user):
        factor.delete()
        authenticator_removed.send(sender=Authenticator, request=request, user=user, authenticator=factor)
    end_sessions(request, user)
    mails.notify_of_change(request, user, "factors_removed")
    return messages.SUCCESS, _(
        "The second factor has been removed and all sessions of the account have been ended."
    )


def send_link(request, user):
    if user.is_active and user.email and mails.invite(user, origin_of(request)):
        return messages.SUCCESS, _("A link to set a password has been sent.")
    return messages.ERROR, _("The link was not sent: the account must be active and have an e-mail address.")


ACTIONS = {"end-sessions": end_sessions, "reset-factor": reset_factor, "send-link": send_link}
