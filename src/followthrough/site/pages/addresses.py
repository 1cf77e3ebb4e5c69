"""Stable addresses: ids in web addresses and back.

`A/HRC/27/10#124.5` is `/A_HRC_27_10/124.5`; documents without a symbol are `/sha256:…`.
"""

from followthrough.records.ids import document_of


def of_document(identity: str) -> str:
    """Give the address of a document."""
    return "/" + identity.replace("/", "_")


def of_record(identity: str) -> str:
    """Give the address of a record that has a number in a document."""
    document = document_of(identity)
    return f"{of_document(document)}/{identity[len(document) + 1 :]}" if "#" in identity else of_document(identity)


def document_in(address: str) -> str:
    """Give the id of the document that an address names; underscores stand for the strokes of a symbol."""
    return address.replace("_", "/")
