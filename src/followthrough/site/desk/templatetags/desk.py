"""How the desk's templates name things."""

from django import template

from followthrough.site.desk import addresses
from followthrough.site.store.decisions.models import Kind

register = template.Library()


@register.filter
def desk_address(identity: str) -> str:
    """Give the address of the desk's page for a record."""
    return addresses.of_record(identity)


@register.filter
def decided(kind: str) -> str:
    """Say a kind of decision in words."""
    return str(Kind(kind).label)


@register.filter
def size(count: int) -> str:
    """Say a number of bytes as people do."""
    return f"{count / 2**20:.1f} MiB" if count >= 2**20 else f"{max(1, count // 1024)} KiB"
