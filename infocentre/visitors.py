"""The IP address of a request, used by form limits, sign-in and lockouts."""

import ipaddress
import logging

from django.conf import settings

logger = logging.getLogger(__name__)


def visitor_address(request):
    """The address our outermost proxy saw, or the peer's where there is no proxy of ours.

    Each proxy appends to X-Forwarded-For what it saw; what stands before their entries is the visitor's own
    claim and never believed.
    """
    proxies = settings.TRUSTED_PROXIES
    hops = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if 0 < proxies <= len(hops) and hops[-proxies].strip():
        return hops[-proxies].strip()
    return request.META.get("REMOTE_ADDR", "")


def network_of(address):
    """The unit for rate limits: one IPv4 address or an IPv6 /64 network."""
    try:
        ip = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        logger.warning("The visitor's address is not known, all such share one limit: check TRUSTED_PROXIES.")
        return "unknown"
    if ip.version == 4:
        return str(ip)
    if ip.ipv4_mapped:
        return str(ip.ipv4_mapped)
    return str(ipaddress.IPv6Network((int(ip), 64), strict=False))
