from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from infocentre.library import keeping, orphans, renditions
from infocentre.library.files import pictures
from infocentre.library.models import Picture
from infocentre.worker.queue import enqueue
from infocentre.worker.registry import job


@job("library.renditions", _("Smaller copies of a picture"))
def make_renditions(pk):
    """Make renditions of the current picture, which may change or be deleted meanwhile."""
    picture = Picture.objects.filter(pk=pk).first()
    if picture is None:
        return
    source = renditions.load(picture)
    copies, colour = renditions.make(picture, source), pictures.dominant_colour(source)
    same = Picture.objects.filter(
        pk=pk, file=picture.file.name, focus_x=picture.focus_x, focus_y=picture.focus_y
    )
    same.update(renditions_ready=True, colour=colour, size=picture.file.size + copies)


@job("library.missing_renditions", _("Looking for pictures without smaller copies"), every=timedelta(hours=1))
def find_missing_renditions():
    for pk in Picture.objects.filter(renditions_ready=False).values_list("pk", flat=True):
        enqueue("library.renditions", {"pk": pk}, key=str(pk))


@job("library.delete_orphans", _("Deleting unused files"), every=timedelta(days=1))
def delete_orphaned_files():
    orphans.delete_orphans()
    orphans.delete_drafts()


@job("library.sweep_uploads", _("Deleting uploads of refused forms"), every=timedelta(hours=1))
def sweep_uploads():
    keeping.sweep()
