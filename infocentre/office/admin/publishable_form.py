"""The form of what is published: the step that was asked for decides what the form demands."""

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import complete_languages
from infocentre.content.models import Status
from infocentre.history.models import Action
from infocentre.office.admin.forms import ContentForm
from infocentre.publishing.workflow import GOING_PUBLIC, status_after


class PublishableForm(ContentForm):
    """Stores what is typed; publishing and scheduling demand more than a draft does."""

    schedule_at = forms.SplitDateTimeField(
        label=_("Appears on the site at"), required=False, widget=AdminSplitDateTime
    )
    override_reason = forms.CharField(
        label=_("Publish anyway, because"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("The reason is kept in the history and in the audit log."),
    )
    # Set by the admin: what is to be done, and whether it is done with a working copy.
    action = Action.SAVED
    is_copy = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "languages" in self.fields and not self.instance.languages:
            self.fields["languages"].help_text = _(
                "Visitors see only these languages. None chosen: publishing releases every one whose texts "
                "are complete."
            )

    def clean(self):
        cleaned = super().clean()
        if self.action == Action.SCHEDULED:
            self._clean_moment(cleaned)
        if not self.is_copy:
            self._clean_status(cleaned)
        return cleaned

    def _clean_moment(self, cleaned):
        moment = cleaned.get("schedule_at")
        if moment is None and "schedule_at" not in self.errors:
            self.add_error("schedule_at", _("Choose when it should appear."))
        elif moment is not None and moment <= timezone.now():
            self.add_error("schedule_at", _("This time has passed: choose a later one, or publish now."))
        elif not self.is_copy and moment is not None:
            self.instance.published_at = cleaned["published_at"] = moment

    def _post_clean(self):
        """Publishing releases every language that is ready, where none was chosen."""
        if self.goes_public and not self.is_copy and "languages" in self.fields:
            chosen = self.cleaned_data.get("languages")
            if not chosen and "languages" not in self.errors:
                self.cleaned_data["languages"] = self._ready_languages()
        super()._post_clean()

    def _ready_languages(self):
        def text_of(name):
            return self.cleaned_data[name] if name in self.cleaned_data else getattr(self.instance, name)

        return complete_languages(self.instance.required_texts, text_of)

    def _clean_status(self, cleaned):
        status = status_after(self.action, self.instance.status)
        moment = cleaned.get("published_at", self.instance.published_at)
        if self.action == Action.PUBLISHED and moment and moment > timezone.now():
            status = Status.SCHEDULED
        self.instance.status = status

    @property
    def goes_public(self):
        return self.action in GOING_PUBLIC


def typed_moment(data):
    """The moment that was typed into `schedule_at`; None where the form will complain of it."""
    field = PublishableForm.base_fields["schedule_at"]
    try:
        return field.clean(field.widget.value_from_datadict(data, {}, "schedule_at"))
    except forms.ValidationError:
        return None
