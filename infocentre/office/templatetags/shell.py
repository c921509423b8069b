from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

from infocentre.office.admin.columns import status_chip
from infocentre.office.guide.chapters import Chapter, chapter_for, language_for
from infocentre.office.moments import write_moment
from infocentre.office.navigation import section_of

register = template.Library()
register.filter("moment", write_moment)
register.filter("status_chip", status_chip)


@register.simple_tag
def section_name(opts):
    """The section of the navigation that a model stands in."""
    return section_of(opts.model).label


@register.inclusion_tag("admin/guide/_help.html", takes_context=True)
def help_link(context):
    """The way from a screen to the chapter of the editors' guide that fits it."""
    path = context["request"].path
    slug = None if path.startswith("/admin/guide/") else chapter_for(path, context.get("opts"))
    return {"chapter": Chapter(slug, language_for(get_language())) if slug else None}


@register.simple_tag
def icon(name):
    """A drawing from the sheet that every page of the office carries; always beside words."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-{}"/></svg>', name
    )
