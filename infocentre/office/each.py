"""A step taken with each of many items; what cannot be done with one is said, the rest is done."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

# Of the items that a step was refused for, so many are named.
MAX_NAMED = 10


def with_each(request, items, step, tell=None):
    """Take `step` with each item, then say what was done and why others refused it.

    `tell` is called with the items it was taken with, in place of the usual words.
    """
    done, refused = [], []
    for item in items:
        try:
            step(item, request.user)
            done.append(item)
        except PermissionDenied:
            refused.append(f"{item}: {_('not yours to change')}")
        except ValidationError as error:
            refused.append(f"{item}: {' '.join(error.messages)}")
    if done:
        tell(done) if tell else messages.success(request, words_of_done(done))
    for words in refused[:MAX_NAMED]:
        messages.error(request, words)
    if len(refused) > MAX_NAMED:
        rest = len(refused) - MAX_NAMED
        words = ngettext("… and %(number)d more.", "… and %(number)d more.", rest)
        messages.error(request, words % {"number": rest})


def words_of_done(done) -> str:
    words = ngettext("Done: %(number)d item.", "Done: %(number)d items.", len(done))
    return words % {"number": len(done)}
