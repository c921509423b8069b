"""The description of a page for search engines, from what the page has at hand."""

from django import template

from infocentre.content.kinds import kind_of
from infocentre.content.languages import reader_language
from infocentre.pages import structured
from infocentre.web.structured import PageContext, as_json_ld

register = template.Library()


@register.simple_tag(takes_context=True)
def structured_data(context):
    request, site = context["request"], context["site"]
    picture = context.get("preview") or ""
    page = PageContext(context["origin"], reader_language(), site, picture, context.flatten())
    item = context.get("object") or context.get("page")
    if getattr(item, "is_example", False):
        return ""
    if getattr(kind_of(type(item)), "structured", None):
        return as_json_ld(structured.of_item(item, page))
    if request.resolver_match and request.resolver_match.view_name == "pages:home":
        return as_json_ld([structured.organisation(page), structured.website(page)])
    if title := context.get("title"):
        return as_json_ld(structured.of_list(request.path, title, page))
    return ""
