"""Programs of others that read what we cannot: LibreOffice for old Word files, OCRmyPDF for scans. Both are optional.

They run in the child process's own group, so that they end with it, and under a looser limit of memory, since they
need more than a reader does.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from followthrough.errors import MissingPartError, UnreadableFileError

CONVERSION_SECONDS = 120
RECOGNITION_SECONDS_PER_PAGE = 30
RECOGNITION_SECONDS = 540
MEMORY_MIB = 4096

_LIFT_LIMIT = f'ulimit -S -v {MEMORY_MIB * 1024} 2>/dev/null; ulimit -S -t unlimited 2>/dev/null; exec "$@"'


def as_docx(content: bytes) -> bytes:
    """Convert an old Word file (.doc) with LibreOffice.

    A `MissingPartError` names the program where it is not installed, an `UnreadableFileError` says if it failed.
    """
    program = _office()
    if program is None:
        raise MissingPartError(
            "It is an old Word file (.doc).",
            remedy="Install LibreOffice (on Debian: libreoffice-writer), or save the file as DOCX.",
        )
    with TemporaryDirectory(prefix="followthrough-") as folder:
        source = Path(folder, "document.doc")
        source.write_bytes(content)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        options = ["--headless", "--norestore", "--convert-to", "docx", "--outdir", folder, str(source)]
        _run([program, profile, *options], "LibreOffice", CONVERSION_SECONDS)
        return _result(Path(folder, "document.docx"), "LibreOffice")


def with_text_layer(content: bytes, pages: int) -> bytes:
    """Recognise the text of a scanned PDF with OCRmyPDF; errors as in `as_docx`."""
    program = shutil.which("ocrmypdf")
    if program is None:
        raise MissingPartError(
            "It is a scan without text.",
            remedy="Install ocrmypdf, which can read it, or get a version of the document that has text.",
        )
    with TemporaryDirectory(prefix="followthrough-") as folder:
        source, target = Path(folder, "scan.pdf"), Path(folder, "text.pdf")
        source.write_bytes(content)
        options = ["--quiet", "--force-ocr", "--output-type", "pdf", "--optimize", "0", "--jobs", "1"]
        seconds = min(RECOGNITION_SECONDS, 60 + RECOGNITION_SECONDS_PER_PAGE * pages)
        _run([program, *options, str(source), str(target)], "OCRmyPDF", seconds)
        return _result(target, "OCRmyPDF")


def _office() -> str | None:
    """Find LibreOffice: by name, or where macOS and Windows install it without telling anybody."""
    places = [
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        *(
            os.path.join(os.environ[folder], "LibreOffice", "program", "soffice.com")
            for folder in ("ProgramFiles", "ProgramFiles(x86)")
            if os.environ.get(folder)
        ),
    ]
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in places if os.path.isfile(place)), None)


def _run(command: Sequence[str], name: str, seconds: float) -> None:
    if sys.platform != "win32":
        command = ["/bin/sh", "-c", _LIFT_LIMIT, "sh", *command]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFileError(
            f"{name} took longer than {seconds:g} seconds.", remedy="Split the file, or convert it yourself."
        ) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().rsplit("\n", 1)[-1][:300]
        raise UnreadableFileError(f"{name} could not read it: {said}", remedy="Convert it yourself and try again.")


def _result(path: Path, name: str) -> bytes:
    if not path.exists():
        raise UnreadableFileError(f"{name} made nothing of it.", remedy="Convert it yourself and try again.")
    return path.read_bytes()
