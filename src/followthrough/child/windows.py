"""What Windows says of a process, and how one is ended there with all that it has started.

Windows has no limits that a process sets itself, no process groups and no signals; the parent looks and ends it.
"""

import ctypes
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ctypes import wintypes
from functools import cache
from typing import Any

_MAY_BE_ASKED = 0x1000 | 0x0010  # PROCESS_QUERY_LIMITED_INFORMATION, PROCESS_VM_READ
_TICKS_A_SECOND = 10_000_000  # FILETIME counts steps of 100 nanoseconds
_ENDING_SECONDS = 10


class Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_ = (
        ("cb", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("peak_paged_pool", ctypes.c_size_t),
        ("paged_pool", ctypes.c_size_t),
        ("peak_nonpaged_pool", ctypes.c_size_t),
        ("nonpaged_pool", ctypes.c_size_t),
        ("pagefile", ctypes.c_size_t),
        ("peak_pagefile", ctypes.c_size_t),
    )


def memory_of(process: int) -> int:
    """Give the bytes of memory that a process holds now, those swapped out included; 0 where nothing is said."""
    counters = Counters(cb=ctypes.sizeof(Counters))
    with _opened(process) as handle:
        if not handle or not _kernel().K32GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.cb):
            return 0
    return max(int(counters.working_set), int(counters.pagefile))


def computing_of(process: int) -> float:
    """Give the seconds of computing that a process has used; 0 where nothing is said."""
    begun, ended, in_kernel, in_program = (wintypes.FILETIME() for _ in range(4))
    with _opened(process) as handle:
        times = [ctypes.byref(time) for time in (begun, ended, in_kernel, in_program)]
        if not handle or not _kernel().GetProcessTimes(handle, *times):
            return 0.0
    return (_ticks(in_kernel) + _ticks(in_program)) / _TICKS_A_SECOND


def end_tree(process: int) -> None:
    """End a process and whatever it has started."""
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(
            ["taskkill", "/T", "/F", "/PID", str(process)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_ENDING_SECONDS,
            check=False,
        )


@contextmanager
def _opened(process: int) -> Iterator[Any]:
    """Give a handle of a process, null where there is none or it may not be asked."""
    handle = _kernel().OpenProcess(_MAY_BE_ASKED, False, process)
    try:
        yield handle
    finally:
        if handle:
            _kernel().CloseHandle(handle)


@cache
def _kernel() -> Any:
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.OpenProcess.restype = wintypes.HANDLE
    kernel.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
    for function in (kernel.CloseHandle, kernel.K32GetProcessMemoryInfo, kernel.GetProcessTimes):
        function.restype = wintypes.BOOL
    kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
    kernel.K32GetProcessMemoryInfo.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)
    kernel.GetProcessTimes.argtypes = (wintypes.HANDLE, *[ctypes.c_void_p] * 4)
    return kernel


def _ticks(time: wintypes.FILETIME) -> int:
    return (int(time.dwHighDateTime) << 32) + int(time.dwLowDateTime)
