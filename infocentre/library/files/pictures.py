"""PNG files that are handed out as they came: logos of the press kit."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from infocentre.library import images


def check(file):
    picture = images.open_checked(file)
    if picture.format != "PNG":
        raise ValidationError(_("The content of the file does not match its name."))
    try:
        picture.load()
    except (OSError, ValueError, SyntaxError) as error:
        raise ValidationError(_("The picture is damaged and cannot be read.")) from error
