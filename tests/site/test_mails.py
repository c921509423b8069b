"""Every mail greets and closes in its language, in the register of an institution."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

TEMPLATES = Path(settings.BASE_DIR, "templates")
MAILS = [
    str(file.relative_to(TEMPLATES))
    for file in sorted(TEMPLATES.rglob("*.txt"))
    if file.read_text().strip() and file.parent.name != "mails"
]
FORMS = {
    "kk": ("Сәлеметсіз бе!", "Құрметпен,\nБЯЗИ-дің Алматыдағы ақпараттық орталығы"),
    "ru": ("Здравствуйте!", "С уважением,\nИнформационный центр ОИЯИ в Алматы"),
    "en": ("Dear colleague,", "Kind regards,\nJINR Information Centre in Almaty"),
}


@pytest.mark.parametrize("language", FORMS)
@pytest.mark.parametrize("mail", MAILS)
def test_mail_greets_and_closes(mail, language):
    greeting, closing = FORMS[language]
    with translation.override(language):
        text = render_to_string(mail, dict.fromkeys(["link", "address", "change"], "…")).strip()
    assert text.startswith(f"{greeting}\n\n")
    assert text.endswith(f"\n\n{closing}")
    assert "\n\n\n" not in text
