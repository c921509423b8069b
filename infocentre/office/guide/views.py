"""The guide for members of the office, in the language of their office."""

from django.contrib import admin
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from infocentre.office.guide.chapters import CHAPTERS, FOLDER, Chapter, beginning, chapters, language_for
from infocentre.office.guide.rendering import page_of


@require_safe
def first_page(request):
    return _show(request, beginning(language_for(get_language())), following=0)


@require_safe
def chapter(request, slug):
    if slug not in CHAPTERS:
        raise Http404
    place = CHAPTERS.index(slug)
    return _show(request, Chapter(slug, language_for(get_language())), following=place + 1)


def _show(request, shown, following):
    all_chapters = chapters(shown.language)
    context = admin.site.each_context(request) | {
        "title": shown.title,
        "chapter": shown,
        "page": page_of(shown),
        "chapters": all_chapters,
        "start": beginning(shown.language),
        "previous": all_chapters[following - 2] if following > 1 else None,
        "following": all_chapters[following] if following < len(all_chapters) else None,
    }
    return render(request, "admin/guide/chapter.html", context)


@require_safe
@cache_control(private=True, max_age=3600)
def picture(request, language, name):
    path = FOLDER / "images" / language / f"{name}.webp"
    if not path.is_file():
        raise Http404
    return HttpResponse(path.read_bytes(), content_type="image/webp")
