"""Copies of pictures: made outside of the request, cut around the focal point, never missing."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageDraw

from infocentre.library import jobs, orphans, renditions
from infocentre.library.models import Picture
from infocentre.worker.models import Job
from infocentre.worker.running import run_due
from tests.factories import NewsItemFactory

pytestmark = pytest.mark.django_db
FOCUS = (80, 30)


def painted(size=(2000, 1000)):
    """White, with a red square around the focal point."""
    image = Image.new("RGB", size, "white")
    x, y = size[0] * FOCUS[0] // 100, size[1] * FOCUS[1] // 100
    ImageDraw.Draw(image).rectangle((x - 60, y - 60, x + 60, y + 60), fill="red")
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def make_picture(content=None, **values):
    values = {"title": "A", "credit": "B", "focus_x": FOCUS[0], "focus_y": FOCUS[1]} | values
    return Picture.objects.create(file=ContentFile(content or painted(), name="a.png"), **values)


def is_red(pixel):
    return pixel[0] > 180 and pixel[1] < 90 and pixel[2] < 90


@pytest.mark.parametrize(
    ("size", "ratio", "focus", "box"),
    [
        ((2000, 1000), 1.6, (50, 50), (200, 0, 1800, 1000)),
        ((2000, 1000), 1.6, (0, 0), (0, 0, 1600, 1000)),
        ((2000, 1000), 1.6, (100, 100), (400, 0, 2000, 1000)),
        ((1000, 2000), 1, (50, 30), (0, 100, 1000, 1100)),
        ((1000, 1000), None, (0, 0), (0, 0, 1000, 1000)),
        ((1, 3000), 1.6, (50, 50), (0, 1500, 1, 1501)),
    ],
)
def test_crop_is_as_large_as_can_be_and_as_near_to_the_focus_as_the_edges_allow(size, ratio, focus, box):
    assert renditions.crop_box(*size, ratio, *focus) == box


@pytest.mark.parametrize("crop", ["card", "square", "whole"])
def test_each_copy_has_its_measures_and_what_is_looked_at(crop):
    picture = make_picture()
    run_due()
    box = renditions.crop_box(2000, 1000, renditions.RATIOS[crop], *FOCUS)

    made = renditions.copies(picture, crop)
    assert {copy.format for copy in made} == {"avif", "webp", "jpeg"}
    assert len({copy.width for copy in made}) >= 2
    for copy in made:
        with default_storage.open(copy.name) as file, Image.open(file) as image:
            assert image.format.lower() == copy.format
            assert image.size == (copy.width, copy.height)
            scale = copy.width / (box[2] - box[0])
            place = int((1600 - box[0]) * scale), int((300 - box[1]) * scale)
            assert is_red(image.convert("RGB").getpixel(place)), copy


def test_page_shows_the_stored_picture_until_the_copies_are_made(client):
    item = NewsItemFactory(cover=make_picture(alt_kk="Зертхана"))
    address = item.get_absolute_url()
    before = client.get(address).text
    assert f'src="{item.cover.file.url}"' in before
    assert "image/avif" not in before
    assert 'fill="#f' in before

    run_due()

    after = client.get(address).text
    for width in (400, 800, 1440):
        assert f"-card80x30-{width}.avif {width}w" in after
    assert 'alt="Зертхана"' in after


def test_picture_is_never_enlarged():
    picture = make_picture(painted((300, 200)))
    run_due()
    picture.refresh_from_db()

    assert {copy.width for copy in renditions.copies(picture, "card")} == {300}
    assert picture.card.sources[0].srcset.endswith(" 300w")


def test_moved_focus_makes_new_files_and_keeps_old_ones():
    picture = make_picture()
    run_due()
    picture.refresh_from_db()
    former = renditions.copies(picture, "card")

    picture.focus_x = 10
    picture.save()
    assert picture.card.src == picture.file.url
    run_due()
    picture.refresh_from_db()

    assert "card10x30" in picture.card.src
    assert default_storage.exists(former[0].name)


def test_saving_a_description_makes_nothing_anew():
    picture = make_picture()
    run_due()
    picture.refresh_from_db()
    picture.alt_kk = "Басқаша"
    picture.save()

    assert picture.renditions_ready
    assert Job.objects.filter(kind="library.renditions").count() == 1


def test_copies_of_what_was_changed_meanwhile_do_not_count(monkeypatch):
    picture = make_picture()
    make = renditions.make

    def meanwhile(*drawn):
        Picture.objects.filter(pk=picture.pk).update(focus_x=1)
        return make(*drawn)

    monkeypatch.setattr(renditions, "make", meanwhile)
    jobs.make_renditions(picture.pk)

    picture.refresh_from_db()
    assert not picture.renditions_ready


def test_picture_whose_job_was_lost_is_found_again():
    make_picture()
    Job.objects.all().delete()
    jobs.find_missing_renditions()
    run_due()

    assert Picture.objects.get().renditions_ready


def test_transparency_is_kept_and_white_in_jpeg():
    buffer = io.BytesIO()
    Image.new("RGBA", (500, 500), (0, 0, 0, 0)).save(buffer, "PNG")
    picture = make_picture(buffer.getvalue())
    run_due()

    for copy in renditions.copies(picture, "square"):
        with default_storage.open(copy.name) as file, Image.open(file) as image:
            expected = (255, 255, 255) if copy.format == "jpeg" else 0
            pixel = image.convert("RGB" if copy.format == "jpeg" else "RGBA").getpixel((9, 9))
            assert (pixel if copy.format == "jpeg" else pixel[3]) == expected
    assert picture.colour == ""


class TestSweep:
    @pytest.fixture(autouse=True)
    def _everything_is_old(self, monkeypatch):
        monkeypatch.setattr(orphans, "GRACE", -orphans.GRACE)

    def test_files_of_deleted_and_replaced_things_go_and_the_others_stay(self):
        kept, deleted = make_picture(), make_picture()
        run_due()
        gone = deleted.file.name
        deleted.delete()
        orphans.delete_orphans()

        assert not default_storage.exists(gone)
        assert {copy.name for copy in renditions.copies(kept)} | {kept.file.name} == orphans.stored_files()

    def test_young_files_are_left_alone(self, monkeypatch):
        monkeypatch.setattr(orphans, "GRACE", -orphans.GRACE)
        default_storage.save("pictures/being-stored.png", ContentFile(b"x"))

        assert orphans.delete_orphans() == 0
