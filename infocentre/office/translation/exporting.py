"""Texts out to translators: choose languages, texts and format; get a file."""

from collections import Counter

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from infocentre.accounts import rights
from infocentre.audit.actions import Action
from infocentre.audit.log import record
from infocentre.content.languages import FALLBACKS, LANGUAGES, OWN_NAMES
from infocentre.office.translation.board import own_language
from infocentre.translations.exchange import xliff
from infocentre.translations.exchange.docx import writing as docx
from infocentre.translations.exchange.export import chosen, exported_items, may_translate
from infocentre.translations.exchange.limits import MAX_ITEMS
from infocentre.translations.glossary import Glossary

NAMES = [(code, OWN_NAMES[code]) for code in LANGUAGES]
FORMATS = {"xlf": xliff, "docx": docx}


class ExportForm(forms.Form):
    source = forms.ChoiceField(label=gettext_lazy("Translate from"), choices=NAMES)
    target = forms.ChoiceField(label=gettext_lazy("Into"), choices=NAMES)
    texts = forms.ChoiceField(
        label=gettext_lazy("Texts"),
        choices=[
            ("waiting", gettext_lazy("Only missing and outdated ones")),
            ("all", gettext_lazy("All, with their current translations")),
        ],
        widget=forms.RadioSelect,
    )
    format = forms.ChoiceField(
        label=gettext_lazy("Format"),
        choices=[
            ("xlf", gettext_lazy("XLIFF 2.1, for translation programs")),
            ("docx", gettext_lazy("DOCX, a table for Word, LibreOffice or Google Docs")),
        ],
        widget=forms.RadioSelect,
    )

    def clean(self):
        data = super().clean()
        if data.get("source") and data.get("source") == data.get("target"):
            raise forms.ValidationError(_("Choose two different languages."))
        return data


@require_POST
def send(request):
    """The page of the export, for items chosen in a list or in the queue; then its file."""
    items = [item for item in chosen(request.POST.getlist("item")) if rights.may_see(request.user, item)]
    return ask(request, items)


def ask(request, items):
    """Ask how to export `items`, or export them."""
    if not any(may_translate(request.user, item, code) for item in items for code in LANGUAGES):
        if items:
            raise PermissionDenied
        complaint = _("Choose what is to be exported.")
        return _page(request, items, ExportForm(initial=_usual(request, items)), complaint)
    form = ExportForm(request.POST if "_send" in request.POST else None, initial=_usual(request, items))
    if not form.is_valid():
        return _page(request, items, form)
    wanted = form.cleaned_data
    barred = [str(item) for item in items if not may_translate(request.user, item, wanted["target"])]
    if barred:
        words = _("You may not translate into this language: %(items)s")
        return _page(request, items, form, words % {"items": "; ".join(barred[:10])})
    if len(items) > MAX_ITEMS:
        words = _("At most %(count)d items go into one file.")
        return _page(request, items, form, words % {"count": MAX_ITEMS})
    return _file(request, items, form)


def _usual(request, items):
    """What is asked for most: into one's own language, from that in which most of the items were written."""
    requested = request.POST.get("language", "")
    target = requested if requested in LANGUAGES else own_language(request.user)
    originals = Counter(getattr(item, "original_language", "") for item in items)
    others = [code for code in FALLBACKS[target] if code != target]
    source = max(others, key=lambda code: originals[code])
    return {"source": source, "target": target, "texts": "waiting", "format": "xlf"}


def _file(request, items, form):
    wanted = form.cleaned_data
    source, target, suffix = wanted["source"], wanted["target"], wanted["format"]
    sent = exported_items(items, request.user, source, target, only_waiting=wanted["texts"] == "waiting")
    if not sent:
        return _page(request, items, form, _("These items have nothing left to translate."))
    content = FORMATS[suffix].write(sent, source, target, Glossary(source, target))
    for model, number in Counter(type(exported.item) for exported in sent).items():
        detail = {"rows": number, "format": suffix, "language": target}
        record(Action.EXPORTED, request.user, model, detail)
    name = f"translation-{source}-{target}-{timezone.localdate():%Y-%m-%d}.{suffix}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=FORMATS[suffix].CONTENT_TYPE, headers=headers)


def _page(request, items, form, complaint=""):
    context = admin.site.each_context(request) | {
        "title": _("Export for translation"),
        "items": items,
        "form": form,
        "complaint": complaint,
    }
    status = 422 if complaint or form.is_bound else 200
    return render(request, "admin/translations/send.html", context, status=status)
