"""Upload limits: by file type, for the whole library and for the disk."""

import errno
import shutil
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Sum
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

MEGABYTE = 1024 * 1024
PICTURE = 30 * MEGABYTE
TEXT = 40 * MEGABYTE
SOUND = 200 * MEGABYTE
BY_KIND = dict.fromkeys(("mp3", "m4a", "mp4", "ogg", "webm"), SOUND)
BY_KIND |= dict.fromkeys(("pdf", "pptx", "odp", "docx", "odt"), TEXT)
# Larger uploads are not stored even temporarily.
MAX_SIZE = SOUND
MIN_FREE_SPACE = 1024 * MEGABYTE
# What the system says when a file cannot be written for want of room.
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
DISK_FULL = _("The disk of the server is full: nothing was stored. Tell its administrator, then try again.")


def check_size(file, limit):
    """Refuse by size alone, before a byte of the file is read."""
    if file.size > limit:
        raise ValidationError(
            _("The file is %(size)s; the limit is %(most)s."),
            params={"size": filesizeformat(file.size), "most": filesizeformat(limit)},
        )


def check_quota(file):
    """Refuse what would fill the library beyond its quota or the disk to its end."""
    if used() + file.size > settings.LIBRARY_QUOTA:
        raise ValidationError(
            _("The library is full: its quota is %(quota)s. Delete files that are no longer used."),
            params={"quota": filesizeformat(settings.LIBRARY_QUOTA)},
        )
    if free() - file.size < MIN_FREE_SPACE:
        raise ValidationError(_("The server’s disk is almost full. Tell the administrator."))


def used() -> int:
    """Bytes of everything in the library, copies of pictures included."""
    models = (apps.get_model("library", name) for name in ("Picture", "Document"))
    return sum(model.objects.aggregate(all=Sum("size"))["all"] or 0 for model in models)


def free() -> int:
    """Bytes left where uploads are stored; their folder appears with the first of them."""
    folder = Path(settings.MEDIA_ROOT)
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free
