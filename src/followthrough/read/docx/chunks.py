"""Parts of a Word file in another format (`w:altChunk`), which Word takes in when it opens the file; we do not."""

from followthrough.read.docx.package import Package


def has_parts_in_another_format(content: bytes) -> bool:
    """Say whether a file shows in Word what lies in it, or elsewhere, as HTML or in another format than its own."""
    package = Package(content)
    return package.refers_to(package.main, "aFChunk")
