"""Programs of others that read what we cannot: LibreOffice for old Word files, OCRmyPDF for scans. Both are optional.

They run in the child process's own group, so that they end with it, and under a looser limit of memory, since they
need more than a reader does.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from followthrough.errors import MissingPartError, UnreadableFileError
from followthrough.messages import files as say
from followthrough.messages.sentence import Message, Sentence

CONVERSION_SECONDS = 120
RECOGNITION_SECONDS_PER_PAGE = 30
RECOGNITION_SECONDS = 540
MEMORY_MIB = 4096

_SYSTEM: str = sys.platform
_PYTHON = f'& "{sys.executable}"' if " " in sys.executable else sys.executable
_LIBREOFFICE = {
    "linux": say.ON_DEBIAN(command="sudo apt-get install libreoffice-writer"),
    "darwin": "brew install --cask libreoffice",
    "win32": "winget install TheDocumentFoundation.LibreOffice",
}
_OCRMYPDF = {
    "linux": say.ON_DEBIAN(command="sudo apt-get install ocrmypdf"),
    "darwin": "brew install ocrmypdf",
    "win32": (
        "winget install UB-Mannheim.TesseractOCR, winget install ArtifexSoftware.GhostScript, then "
        f"{_PYTHON} -m pip install ocrmypdf"
    ),
}
"""What to type on each system."""

_LIFT_LIMIT = f'ulimit -S -v {MEMORY_MIB * 1024} 2>/dev/null; ulimit -S -t unlimited 2>/dev/null; exec "$@"'


def as_docx(content: bytes) -> bytes:
    """Convert an old Word file (.doc) with LibreOffice.

    A `MissingPartError` names the program where it is not installed, an `UnreadableFileError` says if it failed.
    """
    program = _office()
    if program is None:
        remedy = _advice(_LIBREOFFICE, say.INSTALL_LIBREOFFICE_SO, say.INSTALL_LIBREOFFICE)
        raise MissingPartError(say.OLD_WORD(), remedy=remedy)
    with _folder() as folder:
        source = Path(folder, "document.doc")
        source.write_bytes(content)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        options = ["--headless", "--norestore", "--convert-to", "docx", "--outdir", folder, str(source)]
        _run([program, profile, *options], "LibreOffice", CONVERSION_SECONDS)
        return _result(Path(folder, "document.docx"), "LibreOffice")


def with_text_layer(content: bytes, pages: int) -> bytes:
    """Recognise the text of a scanned PDF with OCRmyPDF; errors as in `as_docx`."""
    program = _ocrmypdf()
    if program is None:
        remedy = _advice(_OCRMYPDF, say.INSTALL_OCRMYPDF_SO, say.INSTALL_OCRMYPDF)
        raise MissingPartError(say.SCAN(), remedy=remedy)
    with _folder() as folder:
        source, target = Path(folder, "scan.pdf"), Path(folder, "text.pdf")
        source.write_bytes(content)
        options = ["--quiet", "--force-ocr", "--output-type", "pdf", "--optimize", "0", "--jobs", "1"]
        seconds = min(RECOGNITION_SECONDS, 60 + RECOGNITION_SECONDS_PER_PAGE * pages)
        _run([program, *options, str(source), str(target)], "OCRmyPDF", seconds)
        return _result(target, "OCRmyPDF")


def _folder() -> TemporaryDirectory[str]:
    """Give a folder for a while; a program that still holds a file of it, as on Windows, is no fault."""
    return TemporaryDirectory(prefix="followthrough-", ignore_cleanup_errors=True)


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


def _ocrmypdf() -> str | None:
    """Find OCRmyPDF: by name, or beside this Python, where pip puts it and no shell looks."""
    return shutil.which("ocrmypdf") or shutil.which("ocrmypdf", path=os.path.dirname(sys.executable))


def _advice(by_system: Mapping[str, str], with_words: Sentence, without: Sentence) -> Message:
    """Say that a program is to be installed, and what to type on this system for it, where that is known."""
    words = by_system.get(_SYSTEM)
    return with_words(typed=words) if words else without()


def _run(command: Sequence[str], name: str, seconds: float) -> None:
    if sys.platform != "win32":
        command = ["/bin/sh", "-c", _LIFT_LIMIT, "sh", *command]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as error:
        what = say.PROGRAM_TOO_SLOW(name=name, seconds=f"{seconds:g}")
        raise UnreadableFileError(what, remedy=say.SPLIT_OR_CONVERT()) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().rsplit("\n", 1)[-1][:300]
        raise UnreadableFileError(say.PROGRAM_FAILED(name=name, said=said), remedy=say.CONVERT_YOURSELF())


def _result(path: Path, name: str) -> bytes:
    if not path.exists():
        raise UnreadableFileError(say.PROGRAM_MADE_NOTHING(name=name), remedy=say.CONVERT_YOURSELF())
    return path.read_bytes()
