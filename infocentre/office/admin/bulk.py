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
from django.utils.translation import gettext_lazy

from infocentre.content.fields import LANGUAGE_CHOICES
from infocentre.content.languages import LANGUAGES
from infocentre.office import bin, undo
from infocentre.office.each import with_each, words_of_done
from infocentre.publishing import steps


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
        label=gettext_lazy("Publish the changes in"),
        choices=LANGUAGE_CHOICES,
        initial=LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "The other languages of working copies stay as visitors see them and wait. New items are "
            "released in the languages chosen here."
        ),
    )

    def clean_languages(self):
        return tuple(code for code in LANGUAGES if code in self.cleaned_data["languages"])


def _ask(admin, request, queryset, form, title, button, words=""):
    """What the step needs to know, or what comes of it, below the items it is to be taken with."""
    context = admin.admin_site.each_context(request) | {
        "title": title,
        "button": button,
        "action": request.POST["action"],
        "field": next(iter(form), None),
        "words": words,
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
        return with_each(request, _whole(modeladmin, queryset), step)
    return _ask(modeladmin, request, queryset, form, _("What should be published?"), _("Publish"))


@admin.action(description=gettext_lazy("Schedule"), permissions=["publish"])
def schedule_chosen(modeladmin, request, queryset):
    form = MomentForm(request.POST if "_chosen" in request.POST else None)
    if form.is_valid():
        step = partial(steps.publish, moment=form.cleaned_data["moment"])
        return with_each(request, _whole(modeladmin, queryset), step)
    return _ask(modeladmin, request, queryset, form, _("When should they appear?"), _("Schedule"))


@admin.action(description=gettext_lazy("Send for review"), permissions=["change"])
def send_chosen(modeladmin, request, queryset):
    with_each(request, _whole(modeladmin, queryset), steps.send)


@admin.action(description=gettext_lazy("Take off the site"), permissions=["publish"])
def unpublish_chosen(modeladmin, request, queryset):
    words = _("They become drafts again; their addresses stay.")
    return _take_off(modeladmin, request, queryset, steps.unpublish, unpublish_chosen, words)


@admin.action(description=gettext_lazy("Archive"), permissions=["publish"])
def archive_chosen(modeladmin, request, queryset):
    words = _("They leave the site for good, and stay in the office.")
    return _take_off(modeladmin, request, queryset, steps.archive, archive_chosen, words)


@admin.action(description=gettext_lazy("Move to the bin"), permissions=["delete"])
def delete_selected(modeladmin, request, queryset):
    """In place of Django's action of this name, which speaks of deleting."""
    if "_chosen" not in request.POST:
        words = _("They leave the site at once; for 30 days they can be taken back as drafts.")
        return _ask_first(modeladmin, request, queryset, delete_selected, words)
    return with_each(
        request,
        _whole(modeladmin, queryset),
        partial(_into_bin, modeladmin, request),
        lambda done: messages.success(request, bin.words_of_moved(done)),
    )


def _into_bin(admin, request, item, user):
    if not admin.has_delete_permission(request, item):
        raise PermissionDenied
    admin.log_deletions(request, [item])
    admin.delete_model(request, item)


def _take_off(admin, request, queryset, step, action, words):
    """Only when it was confirmed; it can be undone as long as nothing else was done with the items."""
    if "_chosen" not in request.POST:
        return _ask_first(admin, request, queryset, action, words)
    items = list(_whole(admin, queryset))
    former = {item.pk: item.status for item in items}

    def tell(done):
        statuses = {item.pk: former[item.pk] for item in done}
        undo.offer(request, admin.model, statuses, words_of_done(done))

    return with_each(request, items, step, tell)


def _ask_first(admin, request, queryset, action, words):
    title = action.short_description
    return _ask(admin, request, queryset, forms.Form(), f"{title}?", title, words)


BULK_STEPS = [publish_chosen, schedule_chosen, send_chosen, unpublish_chosen, archive_chosen, delete_selected]


def _whole(admin, queryset):
    """Anew, with all columns: a list loads no long texts."""
    return admin.model._base_manager.filter(pk__in=queryset.values("pk"))
