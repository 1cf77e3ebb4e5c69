"""Figures and method: how the record is made, what its words mean, and whose data it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def page(request: HttpRequest) -> HttpResponse:
    """Show how the record is made."""
    return render(request, "pages/method.html", {})
