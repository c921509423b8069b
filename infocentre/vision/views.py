from urllib.parse import urldefrag

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView

from infocentre.vision.choices import COOKIE, COOKIE_AGE, Vision, vision_of


# Without a token: the form stands on every page, which sets no cookie, and changes the looks alone.
@method_decorator(csrf_exempt, name="dispatch")
class VisionView(TemplateView):
    """The version for people with low vision: explained, turned on, adjusted and turned off."""

    template_name = "vision/settings.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(choices=vision_of(self.request) or Vision(), **kwargs)

    def post(self, request):
        place = self.place_to_return(request)
        if request.POST.get("off"):
            response = HttpResponseRedirect(urldefrag(place).url)
            response.delete_cookie(COOKIE, samesite="Lax")
            return response
        response = HttpResponseRedirect(place)
        chosen = (vision_of(request) or Vision()).with_choices(request.POST)
        secure = request.is_secure()
        response.set_cookie(
            COOKIE, str(chosen), max_age=COOKIE_AGE, samesite="Lax", httponly=True, secure=secure
        )
        return response

    @staticmethod
    def place_to_return(request) -> str:
        wanted = request.POST.get("next", "")
        is_local = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
        return wanted if is_local else reverse("vision:settings")
