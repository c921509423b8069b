"""Steps taken with many items of a list at once; what cannot be done with one is said, the rest is done."""

from functools import partial

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.widgets import AdminSplitDateTime
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.content.languages import LANGUAGES
from infocentre.publishing import steps

# Of the items that a step was refused for, so many are named.
MAX_NAMED = 10


class MomentForm(forms.Form):
    moment = forms.SplitDateTimeField(label=gettext_lazy("Appears on the site at"), widget=AdminSplitDateTime)

    def clean_moment(self):
        moment = self.cleaned_data["moment"]
        if moment <= timezone.now():
            raise ValidationError(_("This time has passed: choose a later one, or publish now."))
        return moment


class LanguagesForm(forms.Form):
    """Which languages are published; of a working copy the others wait."""

    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Publish the changes of"),
        choices=LANGUAGE_CHOICES,
        initial=LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "The other languages of working copies stay as visitors see them and wait. "
            "What is new is released in those of its languages that are chosen here."
        ),
    )

    def clean_languages(self):
        return tuple(code for code in LANGUAGES if code in self.cleaned_data["languages"])


def _ask(admin, request, queryset, form, title, button):
    """What the step needs to know, below the items it is to be taken with."""
    context = admin.admin_site.each_context(request) | {
        "title": title,
        "button": button,
        "action": request.POST["action"],
        "field": next(iter(form)),
        "items": queryset,
        "opts": admin.opts,
        "media": admin.media + form.media,
        "checkbox_name": ACTION_CHECKBOX_NAME,
    }
    return render(request, "admin/workflow/ask.html", context)


@admin.action(description=gettext_lazy("Publish"), permissions=["publish"])
def publish_chosen(modeladmin, request, queryset):
    form = LanguagesForm(request.POST if "_chosen" in request.POST else None)
    if form.is_valid():
        step = partial(steps.publish, languages=form.cleaned_data["languages"])
        return _with_each(modeladmin, request, queryset, step)
    return _ask(modeladmin, request, queryset, form, _("What shall be published?"), _("Publish"))


@admin.action(description=gettext_lazy("Schedule"), permissions=["publish"])
def schedule_chosen(modeladmin, request, queryset):
    form = MomentForm(request.POST if "_chosen" in request.POST else None)
    if form.is_valid():
        step = partial(steps.publish, moment=form.cleaned_data["moment"])
        return _with_each(modeladmin, request, queryset, step)
    return _ask(modeladmin, request, queryset, form, _("When shall they appear?"), _("Schedule"))


@admin.action(description=gettext_lazy("Send for review"), permissions=["change"])
def send_chosen(modeladmin, request, queryset):
    _with_each(modeladmin, request, queryset, steps.send)


@admin.action(description=gettext_lazy("Take off the site"), permissions=["publish"])
def unpublish_chosen(modeladmin, request, queryset):
    _with_each(modeladmin, request, queryset, steps.unpublish)


@admin.action(description=gettext_lazy("Archive"), permissions=["publish"])
def archive_chosen(modeladmin, request, queryset):
    _with_each(modeladmin, request, queryset, steps.archive)


BULK_STEPS = [publish_chosen, schedule_chosen, send_chosen, unpublish_chosen, archive_chosen]


def _with_each(admin, request, queryset, step):
    done, refused = 0, []
    # Anew, with all columns: a list loads no long texts.
    for item in admin.model._base_manager.filter(pk__in=queryset.values("pk")):
        try:
            step(item, request.user)
            done += 1
        except PermissionDenied:
            refused.append(f"{item}: {_('not yours to change')}")
        except ValidationError as error:
            refused.append(f"{item}: {' '.join(error.messages)}")
    if done:
        words = ngettext("Done with %(number)d item.", "Done with %(number)d items.", done)
        messages.success(request, words % {"number": done})
    for words in refused[:MAX_NAMED]:
        messages.error(request, words)
    if len(refused) > MAX_NAMED:
        rest = len(refused) - MAX_NAMED
        words = ngettext("… and %(number)d more.", "… and %(number)d more.", rest)
        messages.error(request, words % {"number": rest})
