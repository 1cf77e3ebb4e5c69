"""Addresses within the desk."""

from urllib.parse import urlencode

from django.urls import reverse


def of_record(identity: str) -> str:
    """Give the address of the desk's page for a record."""
    return f"{reverse('desk-record')}?{urlencode({'id': identity})}"
