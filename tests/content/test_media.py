"""Files in parts, as players ask for them."""

import pytest

# Closing a file response looks after the connections to the database.
pytestmark = pytest.mark.django_db
CONTENT = bytes(range(256)) * 400


@pytest.fixture
def stored(settings):
    folder = settings.MEDIA_ROOT / "documents"
    folder.mkdir(parents=True)
    (folder / "sound.mp3").write_bytes(CONTENT)
    (folder / "said.vtt").write_text("WEBVTT\n")
    (folder / "logo.svg").write_text("<svg/>")
    return "/media/documents/sound.mp3"


def get(client, address, **headers):
    response = client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    body = b"".join(response.streaming_content) if response.streaming else response.content
    response.close()
    return response, body


def head(client, address):
    response = client.head(address)
    response.close()
    return response


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=100-199", 100, 199),
        ("bytes=102390-", 102390, 102399),
        ("bytes=-10", 102390, 102399),
        ("bytes=-999999", 0, 102399),
        ("bytes=5-999999", 5, 102399),
    ],
)
def test_a_part_is_sent(client, stored, asked, first, last):
    response, body = get(client, stored, range=asked)

    assert response.status_code == 206
    assert body == CONTENT[first : last + 1]
    assert response["Content-Range"] == f"bytes {first}-{last}/102400"
    assert int(response["Content-Length"]) == len(body)
    assert response["Content-Type"] == "audio/mpeg"


@pytest.mark.parametrize("asked", ["bytes=102400-", "bytes=9-5", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused(client, stored, asked):
    response, _body = get(client, stored, range=asked)

    assert response.status_code == 416
    assert response["Content-Range"] == "bytes */102400"


@pytest.mark.parametrize("asked", ["", "bytes=-", "bytes=0-5,10-15", "lines=1-2", "bytes=a-b"])
def test_anything_else_is_answered_by_the_whole(client, stored, asked):
    response, body = get(client, stored, range=asked)

    assert (response.status_code, len(body)) == (200, len(CONTENT))
    assert response["Accept-Ranges"] == "bytes"


def test_a_part_of_what_has_changed_is_not_sent(client, stored):
    etag = head(client, stored)["ETag"]

    assert get(client, stored, range="bytes=0-9", if_range=etag)[0].status_code == 206
    assert get(client, stored, range="bytes=0-9", if_range='"other"')[0].status_code == 200
    modified = head(client, stored)["Last-Modified"]
    assert get(client, stored, range="bytes=0-9", if_range=modified)[0].status_code == 206


def test_an_unchanged_file_is_not_sent_twice(client, stored):
    etag = head(client, stored)["ETag"]

    assert get(client, stored, if_none_match=etag)[0].status_code == 304


def test_sound_is_not_packed_on_its_way(client, stored):
    response, body = get(client, stored, accept_encoding="gzip")

    assert "Content-Encoding" not in response
    assert body == CONTENT


def test_captions_are_text_and_drawings_are_not_shown_in_place(client, stored):
    assert head(client, "/media/documents/said.vtt")["Content-Type"] == "text/vtt; charset=utf-8"
    drawing = head(client, "/media/documents/logo.svg")
    assert drawing["Content-Disposition"] == "attachment"
    assert "sandbox" in drawing["Content-Security-Policy"]
