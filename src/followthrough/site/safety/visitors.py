"""Who asks: the address that limits are counted by."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

_HOUSEHOLD = 64
"""Bits of an IPv6 address that one household has; it may use any of the addresses below."""


def address_of(request: HttpRequest) -> str:
    """Give the address that a request comes from: of IPv6 the network of one household.

    Behind proxies (the setting FOLLOWTHROUGH_PROXIES says how many) it is the one that the outermost of them saw;
    what stands before it in `X-Forwarded-For` was written by the visitor and is not believed.
    """
    address = str(request.META.get("REMOTE_ADDR", ""))
    if settings.PROXIES:
        forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")
        address = forwarded[-min(settings.PROXIES, len(forwarded))].strip() or address
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address[:64]
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped is None:
        return str(ipaddress.ip_network((parsed, _HOUSEHOLD), strict=False))
    return str(parsed.ipv4_mapped if isinstance(parsed, ipaddress.IPv6Address) else parsed)
