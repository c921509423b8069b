"""The translation view: source and target side by side, one language of one item at a time."""

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from infocentre.accounts import rights
from infocentre.content.languages import LANGUAGES, OWN_NAMES
from infocentre.content.models import Publishable
from infocentre.history import copies
from infocentre.office.admins import admin_of
from infocentre.office.media import with_nonce
from infocentre.publishing import steps
from infocentre.publishing.saving import locked
from infocentre.translations.forms import TranslationForm, default_source, name_of
from infocentre.translations.glossary import Glossary
from infocentre.translations.models import Origin
from infocentre.translations.texts import texts_of
from infocentre.translations.tracking import as_list, chosen_original
from infocentre.translations.translated import model_of
from infocentre.translations.writing import write


@require_http_methods(["GET", "POST"])
def translate(request, kind, pk, language):
    item = find(request, kind, pk)
    if language not in LANGUAGES:
        raise Http404
    if request.method != "POST":
        return Page(request, item, language).show()
    with transaction.atomic():
        # Two who save at the same moment come one after the other, and the second is told of the first.
        item = locked(item)
        page = Page(request, item, language)
        if not page.may_write:
            raise PermissionDenied
        return page.save() or page.show_again()


def find(request, kind, pk):
    """The item of an address, as far as this person may look at it."""
    model_admin = admin_of(admin.site, kind) if model_of(kind) else None
    item = model_admin and model_admin.get_object(request, str(pk))
    if item is None:
        raise Http404
    if not model_admin.has_view_or_change_permission(request, item):
        raise PermissionDenied
    return item


class Page:
    """One opening or saving of the view."""

    def __init__(self, request, item, language):
        self.request, self.item, self.language = request, item, language
        snapshot = copies.present(item)
        self.texts = texts_of(type(item), snapshot)
        self.released = as_list(snapshot.fields.get("languages"))
        self.origins = {(each.place, each.language): each for each in Origin.objects.of(item)}
        self.original = chosen_original(snapshot)
        requested = request.GET.get("from", "")
        is_known = requested in LANGUAGES and requested != language
        self.source = (
            requested if is_known else default_source(self.texts, self.origins, language, self.original)
        )
        may_change = admin.site.get_model_admin(type(item)).has_change_permission(request, item)
        self.may_write = may_change and language in rights.writable_languages(request.user, type(item), item)
        self.form = TranslationForm(request.POST or None, texts=self.texts, language=language)
        self.theirs = {}

    @property
    def may_publish(self):
        return isinstance(self.item, Publishable) and rights.may_publish(self.request.user, type(self.item))

    def save(self):
        """Store what was typed; None where the page is to be shown again with what stands against it."""
        is_valid = self.form.is_valid()
        changed, self.theirs = self.form.changed, self.form.theirs
        if self.theirs or not is_valid:
            # Both texts are shown; what is sent then has seen the other one.
            return None
        wanted = {"source": self.source, "confirmed": self.form.confirmed}
        release = "_release" in self.request.POST and self.may_publish
        try:
            with transaction.atomic():
                write(self.item, self.request.user, self.language, changed, release=release, **wanted)
                self._log(changed)
        except ValidationError as error:
            self._say_errors(error)
            return None
        return self._after(release)

    def _say_errors(self, error):
        for field, errors in error.error_dict.items():
            place = field.removesuffix(f"_{self.language}")
            known = name_of(place) if name_of(place) in self.form.fields else None
            self.form.add_error(known, [message for each in errors for message in each.messages])

    def _log(self, changed):
        names = [f"{place} [{self.language}]" for place in changed]
        words = [{"changed": {"fields": names}}] if names else []
        LogEntry.objects.log_actions(self.request.user.pk, [self.item], CHANGE, words, single_object=True)

    def _after(self, release):
        user = self.request.user
        if "_review" in self.request.POST and isinstance(self.item, Publishable):
            try:
                steps.send(type(self.item)._base_manager.get(pk=self.item.pk), user)
                messages.success(self.request, _("The translation was saved and sent for review."))
            except ValidationError as error:
                messages.warning(self.request, " ".join(error.messages))
        elif release:
            words = _("The translation was saved and released.")
            if self.item.is_public:
                words = _(
                    "The translation was saved; visitors will see it once the working copy is published."
                )
            messages.success(self.request, words)
        else:
            messages.success(self.request, _("The translation was saved."))
        if "_next" in self.request.POST:
            return redirect(f"{reverse('translations:queue')}?language={self.language}")
        return redirect(f"{self.request.path}?from={self.source}")

    def show_again(self):
        self.form.take_over_unchanged()
        return self.show()

    def show(self):
        glossary = Glossary(self.source, self.language)
        rows = list(self.form.rows(self.source, self.origins, self.released, glossary))
        for row in rows:
            row.theirs = self.theirs.get(row.place)
        context = admin.site.each_context(self.request) | {
            "title": _("Translation: %(title)s") % {"title": self.item},
            "item": self.item,
            "opts": type(self.item)._meta,
            "language": self.language,
            "language_name": OWN_NAMES[self.language],
            "source": self.source,
            "original": self.original,
            "sources": [(code, OWN_NAMES[code]) for code in LANGUAGES if code != self.language],
            "targets": [(code, OWN_NAMES[code]) for code in LANGUAGES],
            "source_name": OWN_NAMES[self.source],
            "rows": rows,
            "form": self.form,
            "may_write": self.may_write,
            "may_publish": self.may_publish,
            "is_publishable": isinstance(self.item, Publishable),
            "copy": copies.copy_of(self.item) if isinstance(self.item, Publishable) else None,
            "has_conflict": bool(self.theirs),
            "kind": type(self.item)._meta.label_lower,
            "media": with_nonce(self.form.media, self.request),
        }
        status = 409 if self.theirs else 200
        return render(self.request, "admin/translations/translate.html", context, status=status)
