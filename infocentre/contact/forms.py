from django import forms
from django.core.validators import RegexValidator
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from infocentre.contact import protection
from infocentre.contact.models import Enquiry

TOO_LONG = _("Please write at most %(limit_value)d characters; now there are %(show_value)d.")
# Django's own words for it are about "null characters".
NUL = _("There is a character here that cannot be stored. Please type the text anew.")

TOO_OLD = _("The form had been open for too long. Nothing is lost: please check it and send it again.")
CHANGED = _("The consent text has been changed meanwhile. Please read it and tick the box again.")
TOO_FAST = _("That was quicker than people write. Nothing is lost: please check it and send it again.")

single_line = RegexValidator(
    r"[\x01-\x1f\x7f-\x9f]",
    _("Please write this on one line, without special characters."),
    code="several_lines",
    inverse_match=True,
)


def kind_choices():
    kinds = [(value, capfirst(label)) for value, label in Enquiry.Kind.choices]
    return [("", _("Please choose")), *kinds]


class MessageField(forms.CharField):
    """Counts a line break as one character, as people and browsers do: forms send two."""

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n").replace("\r", "\n")


class EnquiryForm(forms.Form):
    """The contact form; it keeps everything typed when there are errors.

    Stamp and trap are no form fields, as they have no place to show an error.
    """

    kind = forms.ChoiceField(
        label=_("What is it about?"),
        choices=kind_choices,
        error_messages={
            "required": _("Please choose what it is about."),
            "invalid_choice": _("Please choose one of the kinds in the list."),
        },
    )
    name = forms.CharField(
        label=_("Your name"),
        max_length=150,
        validators=[single_line],
        error_messages={
            "required": _("Please write your name."),
            "max_length": TOO_LONG,
            "null_characters_not_allowed": NUL,
        },
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail"),
        max_length=254,
        validators=[single_line],
        error_messages={
            "required": _("Please write your e-mail address: the answer goes there."),
            "invalid": _("Please write an address like name@example.kz."),
            "max_length": TOO_LONG,
            "null_characters_not_allowed": NUL,
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
    message = MessageField(
        label=_("Message"),
        max_length=5000,
        help_text=_("At most 5000 characters."),
        error_messages={
            "required": _("Please write your message."),
            "max_length": TOO_LONG,
            "null_characters_not_allowed": NUL,
        },
        widget=forms.Textarea(attrs={"rows": 9}),
    )
    consent = forms.BooleanField(
        label=_("I agree to the processing of my personal data"),
        error_messages={"required": _("We may not take the message without your consent.")},
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

    def clean(self):
        if self.stamp is None or self.stamp.is_too_old:
            self.stamp = self.new_stamp()
            self.add_error(None, TOO_OLD)
        elif self.stamp.is_too_fast:
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
