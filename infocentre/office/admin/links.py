"""Preview links on the form of an item: the open ones, and what is needed to make another."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.content.languages import LANGUAGES
from infocentre.content.site import origin_of
from infocentre.office.models import PreviewLink

DAYS = (1, 7, 30)


def _days():
    return [(days, ngettext("%(days)d day", "%(days)d days", days) % {"days": days}) for days in DAYS]


class LinkForm(forms.Form):
    """How long a link stays open and in which languages."""

    days = forms.TypedChoiceField(label=_("Open for"), choices=_days, coerce=int, initial=7)
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=LANGUAGE_CHOICES,
        initial=list(LANGUAGES),
        widget=forms.CheckboxSelectMultiple,
    )


def context_of(request, item) -> dict:
    links = PreviewLink.objects.of(item).open().select_related("created_by")
    return {"preview_links": list(links), "link_form": LinkForm(prefix="link"), "origin": origin_of(request)}
