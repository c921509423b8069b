"""Whether somebody still has to set up a second factor."""

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef

FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def with_factor(users):
    """Annotate `has_factor`: an authenticator app or a passkey; recovery codes do not count."""
    factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=FACTORS)
    return users.annotate(has_factor=Exists(factors))


def lacks_required_factor(user):
    """Checked on every request, so that the director's decision applies immediately."""
    users = get_user_model().objects.filter(pk=user.pk, groups__policy__second_factor_required=True)
    return with_factor(users).filter(has_factor=False).exists()
