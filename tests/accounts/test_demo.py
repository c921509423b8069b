from django.contrib.auth.models import User

from infocentre.accounts.roles import Role
from infocentre.demo import accounts
from tests.accounts.conftest import is_in, sign_in


def test_each_role_has_a_demo_account_with_the_same_password(db, client, tmp_path, monkeypatch):
    monkeypatch.setattr(accounts, "PASSWORD_FILE", tmp_path / "demo-password")
    password = accounts.ensure_demo_accounts()
    assert accounts.ensure_demo_accounts() == password
    roles = {user.username: list(user.groups.values_list("name", flat=True)) for user in User.objects.all()}
    assert roles == {"demo": [], "demo-events": [Role.EVENT_MANAGER]} | {
        f"demo-{role}": [role] for role in Role.values if role != Role.EVENT_MANAGER
    }
    sign_in(client, "demo-author", password)
    assert is_in(client)
