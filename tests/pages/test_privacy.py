"""What the privacy page promises is what the code and the files of `deploy/` do."""

import re
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from infocentre.contact.models import RETENTION, SPAM_RETENTION
from infocentre.visits.models import PERIOD

SITE = yaml.safe_load(Path(settings.BASE_DIR, "infocentre/demo/content/site.yaml").read_text())
ROTATION = Path(settings.BASE_DIR, "deploy/logrotate.conf").read_text()
LOG_DAYS = int(re.search(r"maxage (\d+)", ROTATION)[1])
MONTHS = {"kk": "{} ай", "ru": "{} месяцев", "en": "{} months"}
DAYS = {"kk": "{} күн", "ru": "{} дней", "en": "{} days"}


def section(language, number):
    """The words below one heading; the headings stand in the same order in every language."""
    return " ".join(re.split(r"^## ", SITE["privacy"][language], flags=re.M)[number].split())


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_privacy_page_names_every_period(language):
    reading, _videos, messages, _readers, log = (section(language, number) for number in range(1, 6))
    assert DAYS[language].format(PERIOD.days) in reading
    assert MONTHS[language].format(RETENTION.days // 30) in messages
    assert DAYS[language].format(SPAM_RETENTION.days) in messages
    assert DAYS[language].format(LOG_DAYS) in log


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_consent_names_the_period_and_the_transfer_abroad(language):
    consent = SITE["consent"]["text"][language]
    assert MONTHS[language].format(RETENTION.days // 30) in " ".join(consent.split())
    assert "jinr.ru" in consent
    assert "jinr.ru" in section(language, 4)


def test_web_server_logs_where_the_rotation_looks():
    logs = re.findall(
        r"(?:access|error)_log (\S+)/[^/\s;]+", Path(settings.BASE_DIR, "deploy/nginx.conf").read_text()
    )
    assert logs == ["/var/log/infocentre"] * 2
    assert "/var/log/infocentre/*.log" in ROTATION
