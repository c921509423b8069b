import logging
from datetime import timedelta
from math import ceil

from django.core import signing
from django.db import DatabaseError
from django.db.utils import Error as DatabaseLost
from django.http import Http404, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, TemplateView

from infocentre.contact import rate
from infocentre.contact.consent import Consent
from infocentre.contact.forms import EnquiryForm
from infocentre.contact.sending import receive
from infocentre.content import dates
from infocentre.content.languages import reader_language
from infocentre.content.site import origin_of
from infocentre.pages.context_processors import site_of
from infocentre.web.errors import error_page
from people.models import Person

logger = logging.getLogger(__name__)
receipt = signing.Signer(salt="infocentre.contact.sent")


@method_decorator(never_cache, "dispatch")
class EnquiryView(FormView):
    """The contact persons beside the form that writes to them."""

    form_class = EnquiryForm
    template_name = "contact/form.html"
    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request, *args, **kwargs):
        try:
            self.site = site_of(request)
            self.consent = Consent.asked_by(self.site)
            response = super().dispatch(request, *args, **kwargs)
            # Drawn here, since the page asks the database too.
            return response.render() if hasattr(response, "render") else response
        except DatabaseLost as error:
            if request.method != "POST":
                raise
            logger.error("An enquiry met no database: %s", type(error).__name__)
            return self.kept(request)

    @staticmethod
    def kept(request):
        """What was typed, ready to be sent again, on a page that needs no database."""
        typed = [(name, value) for name, value in request.POST.items() if name != "csrfmiddlewaretoken"]
        context = {"typed": typed, "csrf_token": get_token(request)}
        return error_page(request, 503, "contact/unavailable.html", **context)

    def post(self, request, *args, **kwargs):
        if self.consent is None:
            return self.render_to_response(self.get_context_data(), status=503)
        return super().post(request, *args, **kwargs)

    def get_form(self, form_class=None):
        """None while there is no consent text: without it the form may not ask for data."""
        return super().get_form(form_class) if self.consent else None

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"consent": self.consent}

    def get_initial(self):
        """`?kind=media` lets other pages link to the form with its kind chosen."""
        return {"kind": self.request.GET.get("kind", "")}

    def form_valid(self, form):
        try:
            enquiry = receive(
                form.message_fields,
                nonce=form.stamp.nonce,
                consent=self.consent,
                language=reader_language(),
                source=rate.source_of(self.request),
                is_spam=form.is_trapped,
                origin=origin_of(self.request),
            )
        except rate.RateLimitError as error:
            return self.refused_until(error.until, form)
        except DatabaseError as error:
            # Without its text: PostgreSQL quotes the whole row, and a message belongs in no journal.
            logger.error("An enquiry could not be stored: %s", type(error).__name__)
            form.add_error(None, _("The message could not be stored. Please send it again in a minute."))
            return self.form_invalid(form, status=503)
        return HttpResponseRedirect(reverse("contact:sent", args=[receipt.sign(enquiry.reference)]))

    def form_invalid(self, form, status=422):
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def refused_until(self, moment, form):
        # The next full minute: clocks on pages have no seconds.
        shown = moment + timedelta(minutes=1)
        words = {"day": dates.write_date(shown), "time": dates.write_time(shown)}
        form.add_error(
            None,
            _(
                "Too many messages have come from your connection. Please send this one after %(time)s on "
                "%(day)s."
            )
            % words,
        )
        response = self.form_invalid(form, status=429)
        response.headers["Retry-After"] = ceil((moment - timezone.now()).total_seconds())
        return response

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            site=self.site,
            asked_consent=self.consent,
            persons=Person.objects.published().contacts().select_related("cover").with_positions(),
            **kwargs,
        )


@method_decorator(never_cache, "dispatch")
class SentView(TemplateView):
    """What the visitor sees after sending: the signed reference of the address, no more."""

    template_name = "contact/sent.html"

    def get_context_data(self, **kwargs):
        try:
            reference = receipt.unsign(self.kwargs["receipt"])
        except signing.BadSignature as error:
            raise Http404(_("There is no such message.")) from error
        return super().get_context_data(reference=reference, **kwargs)
