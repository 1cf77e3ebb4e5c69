"""PDFium's functions are declared here as pypdfium2 declares them, which goes with the library that it brings."""

import ctypes
from importlib.machinery import ModuleSpec
from typing import Any

import pypdfium2_raw
import pytest

from followthrough.read import pdfium_functions


def _asks(value: object) -> bool:
    return hasattr(value, "argtypes")


FUNCTIONS = [name for name, value in vars(pdfium_functions).items() if name.startswith("FPDF") and _asks(value)]
CONSTANTS = [name for name, value in vars(pdfium_functions).items() if name.startswith("FPDF") and type(value) is int]
SIMPLE = type(ctypes.c_int)


def kind(of: Any) -> str:
    """Give the letter by which `ctypes` knows a simple type; all that points is alike to the machine."""
    return str(of._type_).replace("z", "P") if isinstance(of, SIMPLE) else "none" if of is None else "P"


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_takes_and_gives_what_pypdfium2_declares(name: str) -> None:
    own, theirs = getattr(pdfium_functions, name), getattr(pypdfium2_raw, name)
    assert [*map(kind, own.argtypes)] == [*map(kind, theirs.argtypes)]
    assert kind(own.restype) == kind(theirs.restype)


@pytest.mark.parametrize("name", CONSTANTS)
def test_a_number_is_that_of_pypdfium2(name: str) -> None:
    assert getattr(pdfium_functions, name) == getattr(pypdfium2_raw, name)


@pytest.mark.parametrize(("name", "theirs"), [("Matrix", "FS_MATRIX"), ("Rectangle", "FS_RECTF")])
def test_a_structure_is_laid_out_as_pypdfium2_declares_it(name: str, theirs: str) -> None:
    own, declared = getattr(pdfium_functions, name), getattr(pypdfium2_raw, theirs)
    assert list(own._fields_) == list(declared._fields_)


def test_two_dozen_functions_and_four_numbers_are_compared() -> None:
    assert len(FUNCTIONS) >= 24
    assert len(CONSTANTS) == 4


def test_the_library_is_found_where_it_stands_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def elsewhere(_: str) -> ModuleSpec:
        return ModuleSpec("pypdfium2_raw", None)

    monkeypatch.setattr(pdfium_functions, "find_spec", elsewhere)
    assert pdfium_functions._library()["FPDF_GetPageCount"]
