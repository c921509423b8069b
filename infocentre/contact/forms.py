from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from infocentre.contact import protection
from infocentre.contact.models import Enquiry
from infocentre.content import plain
from infocentre.content.widgets import TidiedFormField

ENQUIRY_FIELDS = ("kind", "name", "email", "message")

TOO_LONG = _("Please write at most %(limit_value)d characters; there are %(show_value)d now.")

TOO_OLD = _("The form was open for too long. Nothing is lost: please check it and send it again.")
CHANGED = _("The consent text has changed in the meantime. Please read it and tick the box again.")
TOO_FAST = _("That was quicker than anyone can type. Nothing is lost: please check it and send it again.")


def kind_choices():
    kinds = [(value, capfirst(label)) for value, label in Enquiry.Kind.choices]
    return [("", _("Please choose")), *kinds]


class EnquiryForm(forms.Form):
    """The contact form; it keeps everything typed when there are errors.

    Stamp and trap are no form fields, as they have no place to show an error.
    """

    kind = forms.ChoiceField(
        label=_("What is it about?"),
        choices=kind_choices,
        error_messages={
            "required": _("Please choose what it is about."),
            "invalid_choice": _("Please choose an option from the list."),
        },
    )
    name = TidiedFormField(
        label=_("Your name"),
        max_length=150,
        error_messages={
            "required": _("Please write your name."),
            "max_length": TOO_LONG,
        },
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail"),
        max_length=254,
        error_messages={
            "required": _("Please write your e-mail address: we will answer there."),
            "invalid": _("Please write an address like name@example.kz."),
            "max_length": TOO_LONG,
        },
        widget=forms.EmailInput(
            attrs={
                "autocomplete": "email",
                "inputmode": "email",
                "autocapitalize": "none",
                "spellcheck": "false",
            }
        ),
    )
    message = TidiedFormField(
        label=_("Message"),
        tidy=plain.lines,
        max_length=5000,
        help_text=_("At most 5000 characters."),
        error_messages={
            "required": _("Please write your message."),
            "max_length": TOO_LONG,
        },
        widget=forms.Textarea(attrs={"rows": 9}),
    )
    consent = forms.BooleanField(
        label=_("I agree to the processing of my personal data"),
        error_messages={"required": _("We cannot accept the message without your consent.")},
    )

    def __init__(self, *args, consent, **kwargs):
        super().__init__(*args, **kwargs)
        self.asked_consent = consent
        # The stamp that came with the form serves on while it is good, so that correcting can be quick.
        self.stamp = protection.Stamp.read(self.data.get("stamp", "")) if self.is_bound else self.new_stamp()
        self.fields["consent"].help_text = consent.text
        for field in ("name", "email", "message"):
            # Browsers cut pasted text at `maxlength` without a word; we say what is too long instead.
            self.fields[field].widget.attrs.pop("maxlength", None)

    @property
    def is_trapped(self):
        return protection.has_filled_trap(self.data)

    @property
    def message_fields(self) -> dict:
        """What the enquiry itself consists of; names that are missing were refused."""
        return {name: self.cleaned_data[name] for name in ENQUIRY_FIELDS if name in self.cleaned_data}

    @property
    def was_sent(self) -> bool:
        """Whether this is what was sent just now: somebody went back and pressed the button again."""
        sent = self.message_fields
        return len(sent) == len(ENQUIRY_FIELDS) and Enquiry.objects.sent_lately(sent) is not None

    def clean(self):
        if self.stamp is None or self.stamp.is_too_old:
            self.stamp = self.new_stamp()
            self.add_error(None, TOO_OLD)
        elif self.stamp.is_too_fast and not self.was_sent:
            self.stamp = self.new_stamp()
            self.add_error(None, TOO_FAST)
        elif self.stamp.consent != self.asked_consent.digest:
            self.withdraw_consent()
        return self.cleaned_data

    def new_stamp(self):
        return protection.Stamp.make(self.asked_consent)

    def withdraw_consent(self):
        """The visitor agreed to a text that has been replaced meanwhile: ask again, unticked."""
        self.stamp = self.new_stamp()
        self.data = self.data.copy()
        self.data.pop("consent", None)
        if "consent" in self.cleaned_data:
            self.add_error("consent", CHANGED)
