"""What each check says. The places are filled when a sentence is shown; see `finding`."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    # Errors.
    "no-default-text": _("There is no text in Kazakh: %(fields)s."),
    "no-alt": _("The picture “%(value)s” has no alternative text: %(languages)s."),
    "lost-picture": _("%(where)s: a picture of the text is no longer in the library."),
    "broken-link": _("%(where)s: the link %(value)s leads nowhere."),
    "hidden-link": _("%(where)s: the link %(value)s leads to what visitors do not see."),
    "no-place": _("The event has no venue and is not held online."),
    "empty-link": _("%(where)s: the link to %(value)s has no text."),
    "formula": _("%(where)s: the formula %(value)s cannot be read."),
    # Warnings.
    "language-missing": _("There is nothing yet in these languages: %(languages)s."),
    "language-unfinished": _("%(languages)s has been started but lacks: %(fields)s."),
    "language-unreleased": _("Complete, but not released: %(languages)s."),
    "no-cover": _("There is no picture: a cover is generated from the address."),
    "no-topics": _("There are no topics: the item appears in fewer lists."),
    "summary-short": _(
        "%(where)s is too short for search engines: %(value)s characters instead of at least %(other)s."
    ),
    "summary-long": _(
        "%(where)s will be cut off by search engines: %(value)s characters instead of at most %(other)s."
    ),
    "title-long": _(
        "%(where)s will be cut off when shared: %(value)s characters instead of at most %(other)s."
    ),
    "event-over": _("The event is already over and has not been published yet."),
    "event-day-unknown": _("The day of the event is not known yet."),
    "no-online-address": _("The event is held online: there is no address yet for those who register."),
    "here-link": _("%(where)s: the link text “%(value)s” does not say where it leads."),
    "heading-order": _("%(where)s: a heading skips a level: “%(value)s”."),
    "empty-heading": _("%(where)s: there is an empty heading."),
    "mixed-alphabets": _("%(where)s: Latin and Cyrillic letters in one word: “%(value)s”."),
    "look-alike": _("%(where)s: a short word is typed in Latin letters: “%(value)s”."),
    "other-language": _("%(where)s: this seems to be in another language: “%(value)s”."),
    "no-deadline": _("There is no deadline: visitors will read that they can apply at any time."),
    "email-shown": _("The e-mail is shown publicly: has the person agreed?"),
    "no-speaker": _("The lecture has no speaker."),
}
