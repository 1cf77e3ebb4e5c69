"""What travels is compressed, unless it is already."""

from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

COMPRESSED = ("application/zip", "application/vnd.openxmlformats-", "application/vnd.apache.parquet", "image/png")
"""What the types of such files begin with: a second time takes long and saves nothing."""


class Compressing(GZipMiddleware):
    """Compresses all other answers for who takes them so."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Give the answer, compressed where that makes it smaller."""
        if response.headers.get("Content-Type", "").startswith(COMPRESSED):
            return response
        return super().process_response(request, response)
