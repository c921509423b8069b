"""Former addresses: what once stood there, and the way to where it stands now."""

from django.http import HttpResponsePermanentRedirect

from infocentre.content.models import FormerAddress


def moved_item(queryset, address):
    """The item of `queryset` that once had this address; None where there was none."""
    key = FormerAddress.objects.owner(queryset.model, address)
    return key and queryset.filter(pk=key).first()


def redirect(request, item, below=""):
    """Lead for good to an item, or to what stands `below` its address; the query comes along."""
    query = request.META.get("QUERY_STRING", "")
    address = item.get_absolute_url() + below
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
