"""The functions of PDFium that reading asks, with what goes in and comes out of each, as its own headers declare.

The library is the one that pypdfium2 brings. Its package declares all of PDFium's 450 functions when it is imported,
which takes longer than to read a page; here the two dozen that are needed are.
"""

import ctypes
import sys
from ctypes import POINTER, c_char_p, c_double, c_float, c_int, c_size_t, c_uint, c_ulong, c_ushort, c_void_p
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeAlias

FPDF_DOCUMENT: TypeAlias = int
FPDF_PAGE: TypeAlias = int
FPDF_TEXTPAGE: TypeAlias = int
"""Where PDFium keeps what it has opened; null where it has opened nothing."""

FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY = 4, 5
FPDF_PAGEOBJ_PATH, FPDF_PAGEOBJ_IMAGE = 2, 3

_FILES = {"win32": "pdfium.dll", "darwin": "libpdfium.dylib"}
_FILE_ELSEWHERE = "libpdfium.so"


class Matrix(ctypes.Structure):
    """PDFium's `FS_MATRIX`: a matrix from a character's own space to the page's (fpdfview.h)."""

    _fields_ = tuple((name, c_float) for name in "abcdef")


class Rectangle(ctypes.Structure):
    """PDFium's `FS_RECTF`: a rectangle of a page, in points (fpdfview.h)."""

    _fields_ = tuple((name, c_float) for name in ("left", "top", "right", "bottom"))


def _library() -> ctypes.CDLL:
    """Load PDFium: the file beside pypdfium2's declarations, or what these load where it stands elsewhere."""
    package = find_spec("pypdfium2_raw")
    for folder in (package and package.submodule_search_locations) or ():
        file = Path(folder, _FILES.get(sys.platform, _FILE_ELSEWHERE))
        if file.exists():
            return ctypes.CDLL(str(file))
    from pypdfium2_raw.bindings import _libs

    library: ctypes.CDLL = _libs["pdfium"]
    return library


_pdfium = _library()


def _declared(name: str, result: Any, *given: Any) -> Any:
    function = _pdfium[name]
    function.argtypes, function.restype = given, result
    return function


FPDF_InitLibrary = _declared("FPDF_InitLibrary", None)
FPDF_SetSystemFontInfo = _declared("FPDF_SetSystemFontInfo", None, c_void_p)
FPDF_LoadMemDocument64 = _declared("FPDF_LoadMemDocument64", c_void_p, c_char_p, c_size_t, c_char_p)
FPDF_CloseDocument = _declared("FPDF_CloseDocument", None, c_void_p)
FPDF_DocumentHasValidCrossReferenceTable = _declared("FPDF_DocumentHasValidCrossReferenceTable", c_int, c_void_p)
FPDF_GetLastError = _declared("FPDF_GetLastError", c_ulong)
FPDF_GetPageCount = _declared("FPDF_GetPageCount", c_int, c_void_p)

FPDF_LoadPage = _declared("FPDF_LoadPage", c_void_p, c_void_p, c_int)
FPDF_ClosePage = _declared("FPDF_ClosePage", None, c_void_p)
FPDF_GetPageWidthF = _declared("FPDF_GetPageWidthF", c_float, c_void_p)
FPDF_GetPageHeightF = _declared("FPDF_GetPageHeightF", c_float, c_void_p)
FPDF_GetPageBoundingBox = _declared("FPDF_GetPageBoundingBox", c_int, c_void_p, POINTER(Rectangle))

FPDFPage_CountObjects = _declared("FPDFPage_CountObjects", c_int, c_void_p)
FPDFPage_GetObject = _declared("FPDFPage_GetObject", c_void_p, c_void_p, c_int)
FPDFPageObj_GetType = _declared("FPDFPageObj_GetType", c_int, c_void_p)
FPDFPageObj_GetBounds = _declared("FPDFPageObj_GetBounds", c_int, c_void_p, *[POINTER(c_float)] * 4)
FPDFPageObj_GetFillColor = _declared("FPDFPageObj_GetFillColor", c_int, c_void_p, *[POINTER(c_uint)] * 4)
FPDFPath_GetDrawMode = _declared("FPDFPath_GetDrawMode", c_int, c_void_p, POINTER(c_int), POINTER(c_int))

FPDFText_LoadPage = _declared("FPDFText_LoadPage", c_void_p, c_void_p)
FPDFText_ClosePage = _declared("FPDFText_ClosePage", None, c_void_p)
FPDFText_CountChars = _declared("FPDFText_CountChars", c_int, c_void_p)
FPDFText_GetText = _declared("FPDFText_GetText", c_int, c_void_p, c_int, c_int, POINTER(c_ushort))
FPDFText_GetCharIndexFromTextIndex = _declared("FPDFText_GetCharIndexFromTextIndex", c_int, c_void_p, c_int)
FPDFText_GetCharOrigin = _declared(
    "FPDFText_GetCharOrigin", c_int, c_void_p, c_int, POINTER(c_double), POINTER(c_double)
)
FPDFText_GetLooseCharBox = _declared("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, POINTER(Rectangle))
FPDFText_GetFontInfo = _declared("FPDFText_GetFontInfo", c_ulong, c_void_p, c_int, c_void_p, c_ulong, POINTER(c_int))
FPDFText_GetFontSize = _declared("FPDFText_GetFontSize", c_double, c_void_p, c_int)
FPDFText_GetFontWeight = _declared("FPDFText_GetFontWeight", c_int, c_void_p, c_int)
FPDFText_HasUnicodeMapError = _declared("FPDFText_HasUnicodeMapError", c_int, c_void_p, c_int)
FPDFText_GetMatrix = _declared("FPDFText_GetMatrix", c_int, c_void_p, c_int, POINTER(Matrix))
