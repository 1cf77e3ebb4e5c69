"""What beats what: rankings that a person who knows the field would give, without pinning numbers."""

import pytest

from followthrough.link import echoes
from followthrough.records import Echo
from tests.core.link_makers import two_reviews


def found(later: str, *earlier: str) -> dict[str, Echo]:
    return {e.earlier: e for e in echoes(two_reviews(later, *earlier)) if isinstance(e, Echo)}


def score_of(found_echoes: dict[str, Echo], number: int) -> float:
    echo = found_echoes.get(f"then-{number}")
    return echo.score if echo else 0.0


@pytest.mark.parametrize(
    ("later", "better", "worse"),
    [
        # the treaty counts, not the formula around it
        ("Ratify CAT", "Consider acceding to the Convention against Torture", "Ratify CEDAW"),
        (
            "Consider signing the OP-CAT",
            "Join the Optional Protocol to the Convention against Torture",
            "Ratify ICRMW",
        ),
        ("Ratify the Rome Statute", "Become a party to the Rome Statute", "Ratify the ICCPR"),
        # the matter counts, not the verb
        ("Stop executing people", "Abolish capital punishment", "Stop hitting children at school"),
        ("Improve conditions in prisons", "Reduce overcrowding of jails", "Improve conditions in rural schools"),
        ("Decriminalize homosexuality", "Repeal penalties for same-sex relations", "Decriminalize defamation"),
        ("Protect journalists", "Investigate attacks on the press", "Protect migrant workers"),
        ("Combat trafficking in persons", "Fight human trafficking", "Combat poverty"),
        # institutions and mechanisms
        ("Set up an NHRI", "Create a national human rights institution under the Paris Principles", "Set up a court"),
        ("Invite all special procedures", "Issue a standing invitation to mandate holders", "Invite investors"),
        # a near paraphrase beats something that shares one group
        ("Raise the number of women in parliament", "Increase women's political participation", "Shelter women"),
        ("End child labour", "Take children out of hazardous work and eliminate child labour", "Vaccinate children"),
    ],
)
def test_an_ask_is_nearer_to_its_own_kind(later: str, better: str, worse: str) -> None:
    echo = found(later, better, worse)

    assert score_of(echo, 0) > score_of(echo, 1)


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        (
            "Abolish the death penalty",
            "Establish a moratorium on executions with a view to abolishing the death penalty",
        ),
        ("Ratify the Convention on the Rights of Persons with Disabilities", "Sign and ratify CRPD"),
        ("Combat domestic violence against women", "Strengthen measures to prevent violence against women"),
        (
            "Extend a standing invitation to all special procedures",
            "Issue a standing invitation to special procedures",
        ),
    ],
)
def test_the_same_ask_in_other_words_is_called_the_same(later: str, earlier: str) -> None:
    assert found(later, earlier)["then-0"].relation == "same"


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        ("Abolish the death penalty", "Improve access to safe drinking water in villages"),
        ("Ratify ICRMW", "Train the police in crowd control"),
        ("Ratify CAT", "Ratify CEDAW"),
    ],
)
def test_different_asks_are_never_called_the_same(later: str, earlier: str) -> None:
    echo = found(later, earlier).get("then-0")

    assert echo is None or echo.relation == "related"


def test_the_same_words_give_the_best_score_of_all() -> None:
    text = "Guarantee the independence of judges and speed up trials"
    echo = found(text, "Guarantee independent courts", text, "Train judges in the rights of the child")

    assert max(echo.values(), key=lambda e: e.score).earlier == "then-1"


@pytest.mark.parametrize(
    ("later", "earlier", "reason"),
    [
        ("Ratify CAT", "Consider ratifying the Convention against Torture", "both: ratify CAT"),
        ("Ratify CAT", "Consider ratifying the Convention against Torture", "then: consider"),
        ("Consider abolishing capital punishment", "Abolish the death penalty", "now: consider"),
        ("Abolish capital punishment", "Abolish the death penalty", "both: death penalty"),
        ("Ratify CAT and CRPD", "Ratify CAT", "only now: CRPD"),
    ],
)
def test_the_reasons_say_what_both_ask_and_how_the_asking_changed(later: str, earlier: str, reason: str) -> None:
    why = found(later, earlier)["then-0"].why

    assert any(said.startswith(reason) for said in why), why


def test_the_same_input_gives_the_same_echoes() -> None:
    texts = ("Ratify CAT", "Abolish the death penalty", "Protect journalists", "Build schools", "Fight corruption")

    assert list(echoes(two_reviews(*texts))) == list(echoes(two_reviews(*texts)))
