"""How right the product is, measured on reference data with the reference's own scorer."""

from followthrough.evaluate.measures import MEASURES, Measure, Measured, measure
from followthrough.evaluate.reference import Reference

__all__ = ["MEASURES", "Measure", "Measured", "Reference", "measure"]
