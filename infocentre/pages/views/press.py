"""What journalists take away, page by page or as one file."""

from django.http import FileResponse, HttpResponseNotModified
from django.views.generic import TemplateView, View

from infocentre.content.languages import LANGUAGES
from infocentre.pages import presskit
from infocentre.pages.figures import figures
from infocentre.pages.models import PressFile, PressKit, PressPhoto
from people.models import Person


class PressKitView(TemplateView):
    template_name = "pages/press_kit.html"

    def get_context_data(self, **kwargs):
        kit = PressKit.load()
        files = list(PressFile.objects.select_related("file"))
        texts = [(code, *presskit.boilerplates(kit, code)) for code in LANGUAGES]
        return super().get_context_data(
            texts=[text for text in texts if any(text[1:])],
            logos=[each.file for each in files if each.kind == PressFile.Kind.LOGO],
            documents=[each.file for each in files if each.kind == PressFile.Kind.DOCUMENT],
            photos=[each.picture for each in PressPhoto.objects.select_related("picture")],
            figures=figures(),
            contact=Person.objects.published().filter(pk=kit.contact_id).with_positions().first(),
            **kwargs,
        )


class PressArchiveView(View):
    """Everything of the press kit as one ZIP, made of the files as they are now."""

    def get(self, request):
        contents = presskit.contents()
        etag = f'"{presskit.digest(contents)}"'
        if request.headers.get("If-None-Match") == etag:
            return HttpResponseNotModified(headers={"ETag": etag})
        return FileResponse(
            presskit.archive(contents),
            as_attachment=True,
            filename="press-kit-jinr-almaty.zip",
            headers={"ETag": etag},
        )
