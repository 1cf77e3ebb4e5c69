"""Templates load what they use and nothing else."""

import re
from pathlib import Path

import pytest
from django.template import Template, TemplateSyntaxError

SITE = Path(__file__).parents[2] / "src" / "followthrough" / "site"
LOADS = re.compile(r"{% load ([^%]+) %}")
TEMPLATES = sorted(SITE.rglob("*.html"))


def is_whole(source: str) -> bool:
    try:
        Template(source)
    except TemplateSyntaxError:
        return False
    return True


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_loads_no_library_that_it_does_not_use(template: Path) -> None:
    source = template.read_text(encoding="utf-8")
    assert is_whole(source)
    for loads in LOADS.finditer(source):
        for library in loads[1].split():
            without = loads[0].replace(f" {library} ", " ", 1).replace("{% load %}", "")
            assert not is_whole(source.replace(loads[0], without, 1)), library
