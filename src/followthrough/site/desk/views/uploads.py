"""Bringing documents, and looking how the work on them goes."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.errors import InputError
from followthrough.site.desk.editing import editor_of
from followthrough.site.jobs.asking import ask_for_index, ask_to_add
from followthrough.site.jobs.models import Job
from followthrough.site.jobs.uploads import ENDINGS, MOST, keep
from followthrough.site.store.decisions.recording import name_of

PAGE = 20


@login_required
def upload(request: HttpRequest) -> HttpResponse:
    """Take files in and ask for them to be read; files that no reader knows are named, and nothing is taken in."""
    errors: list[str] = []
    if request.method == "POST":
        files = [file for file in request.FILES.getlist("files") if isinstance(file, UploadedFile)]
        job = _taken_in(request, files, errors)
        if job:
            return redirect("desk-job", job.pk)
    context = {"errors": errors, "mebibytes": settings.UPLOAD_BYTES >> 20, "endings": ",".join(ENDINGS)}
    return render(request, "desk/upload.html", context, status=400 if errors else 200)


@login_required
def jobs(request: HttpRequest) -> HttpResponse:
    """Show the jobs, newest first."""
    return render(
        request, "desk/jobs.html", {"listed": Paginator(Job.objects.all(), PAGE).get_page(request.GET.get("page"))}
    )


@login_required
def job(request: HttpRequest, number: int) -> HttpResponse:
    """Show how far a job is, and what came of each file."""
    return render(request, "desk/job.html", {"job": get_object_or_404(Job, pk=number)})


@login_required
@require_POST
def index(request: HttpRequest) -> HttpResponse:
    """Ask for the search to be brought up to date."""
    return redirect("desk-job", ask_for_index(name_of(editor_of(request)), at_once=True).pk)


def _taken_in(request: HttpRequest, files: Sequence["UploadedFile[Any]"], errors: list[str]) -> Job | None:
    if not 0 < len(files) <= MOST:
        errors.append(_("Choose between 1 and %(most)d files.") % {"most": MOST})
        return None
    kept = []
    for file in files:
        try:
            kept.append(keep(file.name or "", file.chunks(), settings.HOME))
        except InputError as error:
            errors.append(str(error))
    return None if errors else ask_to_add(name_of(editor_of(request)), kept)
