"""The API as a page for people, made of its own description; it needs no script and loads nothing from elsewhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.api.v1 import WORDS, api


def docs(request: HttpRequest) -> HttpResponse:
    """Show every address of the API with its parameters and answers, and what every field means."""
    schema = api.get_openapi_schema()
    operations = [_operation(path, methods["get"]) for path, methods in schema["paths"].items()]
    schemas = [_schema(name, one) for name, one in sorted(schema["components"]["schemas"].items())]
    context = {"operations": operations, "schemas": [s for s in schemas if s["fields"]], "words": _joined(WORDS)}
    return render(request, "api/docs.html", context)


def _joined(words: str) -> list[str]:
    """Give paragraphs without the ends of their lines."""
    return [" ".join(paragraph.split()).replace("`", "") for paragraph in words.split("\n\n")]


def _operation(path: str, described: dict[str, Any]) -> dict[str, Any]:
    asked = [p for p in described.get("parameters", []) if p["in"] == "query"]
    answer = described["responses"][200]["content"]["application/json"]["schema"]
    return {"path": path, "summary": described["summary"], "parameters": asked, "answer": _type(answer)}


def _schema(name: str, described: dict[str, Any]) -> dict[str, Any]:
    fields = [
        {"name": field, "type": _type(one), "meaning": one.get("description", "")}
        for field, one in described.get("properties", {}).items()
    ]
    return {"name": name, "description": described.get("description", "").split("\n\n")[0], "fields": fields}


def _type(described: dict[str, Any]) -> str:
    """Say a JSON Schema in a few words."""
    if "$ref" in described:
        return str(described["$ref"].rsplit("/", 1)[-1])
    if "anyOf" in described:
        return " or ".join(_type(one) for one in described["anyOf"])
    if "enum" in described or "const" in described:
        return ", ".join(map(str, described.get("enum", [described.get("const")])))
    if described.get("type") == "array":
        return f"list of {_type(described.get('items', {}))}"
    return str(described.get("type", "any"))
