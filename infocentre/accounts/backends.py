from allauth.account.auth_backends import AuthenticationBackend


class OfficeBackend(AuthenticationBackend):
    """Signs in by user name or e-mail, and only those who work in the office.

    allauth would tell somebody with the right password that their account is switched off; here that reads
    like a wrong password, so nobody learns that there is such an account.
    """

    def user_can_authenticate(self, user):
        return super().user_can_authenticate(user) and user.is_staff

    @classmethod
    def _stash_user(cls, user):
        return None
