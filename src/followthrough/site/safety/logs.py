"""The log: one JSON object a line in the data folder, and a plain line on standard error for what goes wrong."""

import json
import logging
from pathlib import Path
from typing import Any

KEPT = 3
LARGEST = 5 * 2**20  # bytes of a file before the next is begun


class AsJson(logging.Formatter):
    """Writes what happened as one JSON object: when, how bad, where, what, and the request that it happened to."""

    def format(self, record: logging.LogRecord) -> str:
        """Give one line of JSON; a traceback is one of its fields."""
        line: dict[str, Any] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "by": record.name,
            "message": record.getMessage(),
        }
        request = getattr(record, "request", None)
        if request is not None and hasattr(request, "path"):
            line |= {"method": request.method, "path": request.path[:500]}
            line["reference"] = getattr(request, "reference", "")
        if status := getattr(record, "status_code", None):
            line["status"] = status
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class Plain(logging.Formatter):
    """Writes one line for the person at the terminal, with the name under which the log has the rest."""

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Give the line without a traceback."""
        reference = getattr(getattr(record, "request", None), "reference", "")
        line = f"{record.levelname.lower()}: {record.getMessage()}"
        return f"{line} [{reference}]" if reference else line


def log_settings(home: Path, name: str) -> dict[str, Any]:
    """Give Django's description of the log in the data folder; `name` tells the processes that write apart."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": AsJson}, "plain": {"()": Plain}},
        "handlers": {
            "file": _file(home / "log", name),
            "terminal": {"class": "logging.StreamHandler", "formatter": "plain", "level": "ERROR"},
        },
        "loggers": {
            "django": {"handlers": ["file", "terminal"], "level": "WARNING", "propagate": False},
            "django_tasks": {"handlers": ["file"], "level": "INFO", "propagate": False},
            "django_tasks_db": {"handlers": ["file"], "level": "INFO", "propagate": False},
            "followthrough": {"handlers": ["file", "terminal"], "level": "INFO"},
        },
    }


def _file(folder: Path, name: str) -> dict[str, Any]:
    """Describe the handler that writes to a file; where none can be made, nothing is written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return {"class": "logging.NullHandler"}
    return {
        "class": "logging.handlers.RotatingFileHandler",
        "filename": folder / f"{name}.jsonl",
        "formatter": "json",
        "maxBytes": LARGEST,
        "backupCount": KEPT,
        "encoding": "utf-8",
        "delay": True,
    }
