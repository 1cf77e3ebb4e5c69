"""How right labels are, in templates."""

from django import template

from followthrough.label.published import Figures, published

register = template.Library()


@register.simple_tag
def measured_of(scheme: str, term: str) -> Figures | None:
    """Give how right the model's labels with this term are; null where it gives none in that scheme."""
    return published().label(scheme, term)
