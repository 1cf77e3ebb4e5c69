"""The API as a page for people, made of its own description; it needs no script and loads nothing from elsewhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from followthrough.site.api.v1 import api


def docs(request: HttpRequest) -> HttpResponse:
    """Show every address of the API with its parameters and answers, and what every field means."""
    schema = api.get_openapi_schema()
    operations = [_operation(path, methods["get"]) for path, methods in schema["paths"].items()]
    schemas = [_schema(name, one) for name, one in sorted(schema["components"]["schemas"].items())]
    words = [_with_code(paragraph) for paragraph in schema["info"]["description"].split("\n\n")]
    context = {"operations": operations, "schemas": [s for s in schemas if s["fields"]], "words": words}
    return render(request, "api/docs.html", context)


def _operation(path: str, described: dict[str, Any]) -> dict[str, Any]:
    query = (p for p in described.get("parameters", []) if p["in"] == "query")
    asked = [{"name": p["name"], "description": _with_code(p["description"])} for p in query]
    answer = described["responses"][200]["content"]["application/json"]["schema"]
    return {"path": path, "summary": _with_code(described["summary"]), "parameters": asked, "answer": _name(answer)}


def _schema(name: str, described: dict[str, Any]) -> dict[str, Any]:
    fields = [
        {"name": field, "type": _type(one), "meaning": _with_code(one.get("description", ""))}
        for field, one in described.get("properties", {}).items()
    ]
    return {
        "name": name,
        "description": _with_code(described.get("description", "").split("\n\n")[0]),
        "fields": fields,
    }


def _type(described: dict[str, Any]) -> SafeString:
    """Say a JSON Schema in a few words; what it names stands as code."""
    if "$ref" in described:
        return _code(_name(described))
    if "anyOf" in described:
        return format_html_join(gettext(" or "), "{}", ((_type(one),) for one in described["anyOf"]))
    if "enum" in described or "const" in described:
        values = described.get("enum", [described.get("const")])
        return format_html_join(gettext(", "), "{}", ((_code(value),) for value in values))
    if described.get("type") == "array":
        return mark_safe(escape(gettext("list of %(of)s")) % {"of": _type(described.get("items", {}))})
    return _code(described.get("type", "any"))


def _with_code(words: str) -> SafeString:
    """Write what stands between backquotes as code."""
    parts = enumerate(words.split("`"))
    return format_html_join("", "{}", ((_code(part) if nth % 2 else part,) for nth, part in parts))


def _code(name: object) -> SafeString:
    return format_html("<code>{}</code>", name)


def _name(described: dict[str, Any]) -> str:
    """Give the name of the schema that is referred to."""
    return str(described["$ref"].rsplit("/", 1)[-1])
