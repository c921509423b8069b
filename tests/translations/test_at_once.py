"""Two simultaneous saves of one language: one is stored, the other reports a conflict."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from infocentre.content.models import Status
from infocentre.translations.tracking import refresh
from tests import factories
from tests.translations.test_translate import opened, view_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_simultaneous_saves_are_serialised(member):
    item = factories.NewsItemFactory(status=Status.DRAFT, languages=["kk"])
    refresh(item)
    url, start = view_of(item, "ru"), Barrier(2)
    clients = []
    for name in ("first", "second"):
        clients.append(Client())
        clients[-1].force_login(member("translator-ru", name))
    data = opened(clients[0], url)

    def save(client, title):
        start.wait()
        try:
            return client.post(url, data | {"text__title": title}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(save, clients, ["Первый", "Второй"]))
    item.refresh_from_db()
    assert sorted(answers) == [302, 409]
    assert item.title_ru == ["Первый", "Второй"][answers.index(302)]
