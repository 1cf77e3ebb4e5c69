"""A document in another language of the United Nations says that nothing was found in it for that reason."""

import json
from pathlib import Path
from typing import Any

import pytest

from followthrough.pipeline.file import lines_of_file

REPORTS = {
    "French": """A/HRC/99/7
Distr. générale
19 décembre 2019
Conseil des droits de l’homme
Rapport du Groupe de travail sur l’Examen périodique universel
Slovénie
1. Le Groupe de travail a tenu sa session du 4 au 15 novembre 2019. L’Examen concernant la Slovénie a eu lieu le 12.
2. Les recommandations ci-après seront examinées par la Slovénie, qui donnera une réponse en temps voulu :
2.1 Planter des chênes le long des routes (France) ;
""",
    "Spanish": """A/HRC/99/7
Consejo de Derechos Humanos
Informe del Grupo de Trabajo sobre el Examen Periódico Universal
Eslovenia
1. El Grupo de Trabajo celebró su período de sesiones del 4 al 15 de noviembre de 2019.
2. Eslovenia examinará las recomendaciones siguientes y les dará respuesta a su debido tiempo:
2.1 Plantar robles a lo largo de los caminos (Francia);
""",
    "Russian": """A/HRC/99/7
Совет по правам человека
Доклад Рабочей группы по универсальному периодическому обзору
Словения
1. Рабочая группа провела свою сессию с 4 по 15 ноября 2019 года.
2. Следующие рекомендации будут рассмотрены Словенией, которая своевременно представит ответы:
2.1 Посадить дубы вдоль дорог (Франция);
""",
    "Arabic": """A/HRC/99/7
مجلس حقوق الإنسان
تقرير الفريق العامل المعني بالاستعراض الدوري الشامل
سلوفينيا
1. عقد الفريق العامل دورته في تشرين الثاني.
2. ستنظر سلوفينيا في التوصيات التالية وسترد عليها في الوقت المناسب:
""",
    "Chinese": """A/HRC/99/7
人权理事会
普遍定期审议工作组报告
斯洛文尼亚
1. 工作组举行了第三十四届会议。
2. 斯洛文尼亚将审查下列建议，并将在适当时候作出答复：
""",
}


def records(text: str, folder: Path) -> list[dict[str, Any]]:
    (folder / "report.txt").write_text(text, encoding="utf-8")
    request = {"path": str(folder / "report.txt"), "passages": True}
    return [json.loads(line) for line in lines_of_file(request)]


@pytest.mark.parametrize("language", REPORTS)
def test_a_report_in_another_language_says_why_it_is_empty(language: str, tmp_path: Path) -> None:
    found = records(REPORTS[language], tmp_path)
    assert (found[0]["kind"], found[0]["states"]) == ("working_group_report", ["SVN"])
    assert [one["number"] for one in found if one["type"] == "passage" and one["number"]][:2] == ["1", "2"]
    (doubt,) = (one for one in found if one.get("kind") == "language_not_read")
    assert f"It is written in {language}." in doubt["message"]
    assert doubt["found"] == REPORTS[language].split("\n1. ")[1].split("\n")[0]


def test_an_english_report_without_recommendations_is_not_blamed_on_its_language(tmp_path: Path) -> None:
    text = (
        "A/HRC/99/7\nReport of the Working Group on the Universal Periodic Review\nSlovenia\n1. It met in the autumn."
    )
    kinds = [one.get("kind") for one in records(text, tmp_path)]
    assert "report_without_recommendations" in kinds
    assert "language_not_read" not in kinds
