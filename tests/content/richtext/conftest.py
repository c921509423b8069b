from urllib.parse import urlsplit

import pytest

from tests.admin.conftest import WATCH


@pytest.fixture
def watched(page, live_server):
    """Opens pages; whatever hostile text achieves or tries is kept in `troubles`."""
    troubles = []
    host = urlsplit(live_server.url).netloc
    page.add_init_script(WATCH)
    page.on("dialog", lambda dialog: (troubles.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda r: troubles.append(r.url) if urlsplit(r.url).netloc not in ("", host) else None)
    page.context.set_default_timeout(20_000)

    def go(path):
        page.goto(live_server.url + path)
        page.mouse.move(300, 400)
        return page

    go.troubles = troubles
    return go
