"""Answers in one sentence to one recommendation, in the many ways in which States word them."""

import pytest

from tests.cases.addenda_read import passages, positions, responses

ACCEPTS = [
    "In the light of these considerations recommendation 133.5 is accepted.",
    "Zamunda can go along with recommendation 133.5.",
    "Zamunda finds recommendation 133.5 acceptable.",
    "Zamunda lends its support to recommendation 133.5.",
    "The Cabinet agreed to accept recommendation 133.5.",
    "The Cabinet was for accepting recommendation 133.5.",
    "Zamunda cannot abolish the law at once; recommendation 133.5, however, it accepts.",
    "Recommendation 133.5 was considered and approved.",
    "Recommendation 133.5: yes, Zamunda accepts.",
    "Zamunda says yes to recommendation 133.5.",
    "Recommendation 133.5 is among those accepted.",
    "Recommendation 133.5 is one of many that Zamunda accepts.",
    "Although some ministries oppose recommendation 133.5, Zamunda accepts it.",
    "Zamunda intends to accept recommendation 133.5 and hereby does so.",
    "Zamunda has no difficulty in accepting recommendation 133.5.",
    "Zamunda has no hesitation in accepting recommendation 133.5.",
    "Zamunda considers it timely to accept recommendation 133.5, and accepts it.",
    "Zamunda accepts recommendation 133.5, having noted it in the Working Group.",
    "Zamunda, which had noted recommendation 133.5, accepts it.",
    "Recommendation 133.5 is accepted in its entirety.",
    "Recommendation 133.5 is accepted in principle.",
    "Zamunda sees merit in recommendation 133.5 and accepts it.",
    "Having once noted recommendation 133.5, Zamunda is now able to accept it.",
    "Recommendation 133.5 is hereby accepted without reservation.",
    "Recommendation 133.5 commands the full support of Zamunda.",
    "Zamunda has the pleasure of accepting recommendation 133.5.",
    "Zamunda is not opposed to recommendation 133.5 and supports it.",
    "Recommendation 133.5 is acceptable to Zamunda.",
    "Zamunda has decided in favour of recommendation 133.5.",
    "Zamunda welcomes and accepts recommendation 133.5.",
    "Contrary to what was announced in May, recommendation 133.5 is accepted.",
    "Recommendation 133.5 is not noted but accepted.",
    "Rather than merely noting recommendation 133.5, Zamunda accepts it.",
    "Zamunda commits itself to implementing recommendation 133.5.",
    "La recommandation 133.5 emporte l’adhésion de la Zamunda.",
    "La Zamunda souscrit à la recommandation 133.5.",
    "La Zamunda adhère à la recommandation 133.5.",
    "Zamunda se complace en aceptar la recomendación 133.5.",
    "La recomendación 133.5 es aceptable para Zamunda.",
    "Zamunda respalda la recomendación 133.5.",
    "Zamunda embraces recommendation 133.5.",
    "Zamunda stands fully behind recommendation 133.5.",
    "Zamunda has no trouble accepting recommendation 133.5.",
    "We have the honour to confirm acceptance of recommendation 133.5.",
    "There is nothing in recommendation 133.5 that Zamunda could not accept, and it accepts it.",
    "Nous acceptons la recommandation 133.5.",
    "La recommandation 133.5 reçoit un accueil favorable.",
    "La Zamunda ne voit aucune raison de ne pas accepter la recommandation 133.5.",
    "Zamunda ha decidido aceptar la recomendación 133.5.",
    "Zamunda no tiene inconveniente en aceptar la recomendación 133.5.",
    "La recomendación 133.5 cuenta con todo el apoyo de Zamunda.",
]
ACCEPTS_IN_PART = [
    "Zamunda supports recommendation 133.5 but objects to its last part.",
    "As to recommendation 133.5, the first part is accepted and the second is not.",
    "Half of recommendation 133.5 is accepted.",
    "Zamunda accepts recommendation 133.5 minus the reference to the press law.",
    "Zamunda accepts recommendation 133.5 without its last part.",
    "Zamunda accepts recommendation 133.5, but only its first half.",
    "Recommendation 133.5 is accepted but for its last part.",
    "Zamunda accepts recommendation 133.5 with a reservation on its last part.",
    "Recommendation 133.5 is acceptable to Zamunda only in part.",
    "La recommandation 133.5 est acceptée partiellement.",
    "Zamunda acepta en parte la recomendación 133.5.",
    "La Zamunda accepte la recommandation 133.5, sauf en ce qui concerne la diffamation.",
    "La recomendación 133.5 se acepta, salvo en lo que respecta a la difamación.",
]
REFUSES_OR_NOTES = [
    "In the light of these considerations recommendation 133.5 is not accepted.",
    "Zamunda cannot go along with recommendation 133.5.",
    "Zamunda finds recommendation 133.5 unacceptable.",
    "Zamunda does not consider that it can accept recommendation 133.5.",
    "Zamunda does not believe that recommendation 133.5 can be accepted.",
    "Zamunda does not lend its support to recommendation 133.5.",
    "The Cabinet agreed not to accept recommendation 133.5.",
    "The Cabinet was against accepting recommendation 133.5.",
    "Zamunda supports press freedom but objects to recommendation 133.5.",
    "Zamunda supports press freedom; recommendation 133.5, however, it cannot accept.",
    "Recommendation 133.5 merits no more than to be noted.",
    "Recommendation 133.5 was considered and turned down.",
    "Recommendation 133.5 had to be noted.",
    "Recommendation 133.5: no, Zamunda cannot agree.",
    "Zamunda turned down recommendation 133.5.",
    "Zamunda says no to recommendation 133.5.",
    "Recommendation 133.5 is among those not accepted.",
    "Recommendation 133.5 is one of the few that Zamunda does not accept.",
    "Although some ministries support recommendation 133.5, Zamunda does not accept it.",
    "Zamunda has no plans to accept recommendation 133.5.",
    "Zamunda does not intend to accept recommendation 133.5.",
    "Zamunda has difficulty in accepting recommendation 133.5.",
    "Zamunda hesitates to accept recommendation 133.5 and notes it.",
    "Zamunda finds recommendation 133.5 impossible to accept.",
    "Recommendation 133.5 is too far-reaching to be accepted.",
    "To accept recommendation 133.5 would mean to change the Constitution; Zamunda therefore notes it.",
    "Recommendation 133.5 is noted without further commitment.",
    "Zamunda notes recommendation 133.5, having accepted it in the Working Group.",
    "Recommendation 133.5 is not accepted in its present form.",
    "Recommendation 133.5 is not accepted in its entirety.",
    "Zamunda sees merit in recommendation 133.5 but does not accept it.",
    "Recommendation 133.5 cannot, for constitutional reasons, be accepted.",
    "Zamunda has taken careful note of recommendation 133.5.",
    "Recommendation 133.5 falls outside the scope of the review and is noted.",
    "Having once accepted recommendation 133.5, Zamunda now only notes it.",
    "Recommendation 133.5 does not command the support of Zamunda.",
    "Zamunda regrets not being able to accept recommendation 133.5.",
    "Zamunda prefers not to accept recommendation 133.5.",
    "Zamunda chooses to note recommendation 133.5.",
    "Zamunda refrains from accepting recommendation 133.5.",
    "Zamunda abstains from supporting recommendation 133.5.",
    "Zamunda is opposed to recommendation 133.5.",
    "Zamunda remains opposed to recommendation 133.5.",
    "Recommendation 133.5 is unacceptable to Zamunda.",
    "Recommendation 133.5 is not acceptable to Zamunda.",
    "Zamunda declines recommendation 133.5.",
    "Zamunda has decided against recommendation 133.5.",
    "Zamunda distances itself from recommendation 133.5.",
    "Zamunda welcomes recommendation 133.5 but can only note it.",
    "Recommendation 133.5, like several others, is merely noted.",
    "Contrary to what was announced in May, recommendation 133.5 is not accepted.",
    "Recommendation 133.5 is not accepted but noted.",
    "Rather than accepting recommendation 133.5, Zamunda notes it.",
    "Zamunda would accept recommendation 133.5 if its last words were left out; as it stands, it is noted.",
    "Zamunda understands the concern behind recommendation 133.5, which it cannot support.",
    "Zamunda does not see itself in a position to commit to recommendation 133.5.",
    "La Zamunda regrette de ne pouvoir accepter la recommandation 133.5.",
    "La recommandation 133.5 n’emporte pas l’adhésion de la Zamunda.",
    "La Zamunda ne souscrit pas à la recommandation 133.5.",
    "La recommandation 133.5 n’est que notée.",
    "Zamunda lamenta no poder aceptar la recomendación 133.5.",
    "La recomendación 133.5 no es aceptable para Zamunda.",
    "Zamunda declina la recomendación 133.5.",
    "Zamunda se limita a tomar nota de la recomendación 133.5.",
    "Zamunda no respalda la recomendación 133.5.",
    "Zamunda voted against the moratorium and for the same reason cannot support recommendation 133.5.",
    "Il n’a pas été possible de dégager un consensus sur la recommandation 133.5, dont il est pris note.",
    "La recommandation 133.5 ne peut malheureusement pas être acceptée.",
    "La recommandation 133.5 n’est pas retenue.",
    "La Zamunda s’oppose à la recommandation 133.5.",
    "La Zamunda ne peut que prendre note de la recommandation 133.5.",
    "Zamunda lamenta tener que rechazar la recomendación 133.5.",
    "De la recomendación 133.5 Zamunda únicamente toma nota.",
]
SAYS_NOTHING = [
    "Zamunda believes that recommendation 133.5 deserves further study.",
    "The Cabinet discussed accepting recommendation 133.5.",
    "Recommendation 133.5 was considered at length.",
    "Zamunda asks the Council for time to consider recommendation 133.5.",
    "Zamunda has asked for advice on recommendation 133.5.",
    "Recommendation 133.5 was not accepted by the previous Government; the new one has yet to decide.",
    "If recommendation 133.5 were accepted, the law would have to be changed.",
    "Were Zamunda to accept recommendation 133.5, the law would have to be changed.",
    "Zamunda was urged by Peru to accept recommendation 133.5.",
    "Peru hoped that Zamunda would accept recommendation 133.5.",
    "Peru regretted that Zamunda had not accepted recommendation 133.5.",
    "Zamunda invites all States to support it in implementing recommendation 133.5.",
    "With the support of the United Nations Zamunda will implement recommendation 133.5.",
    "Recommendation 133.5 has been noted by the Ministry of Justice for study.",
    "Zamunda thanks all States that supported it in respect of recommendation 133.5.",
    "The question whether recommendation 133.5 can be accepted is before the Cabinet.",
    "Zamunda hopes to be able to accept recommendation 133.5 in the future.",
    "Zamunda will decide at a later stage whether to accept recommendation 133.5.",
    "It is not yet possible to say whether recommendation 133.5 will be accepted.",
    "Zamunda welcomes recommendation 133.5.",
    "La aceptación de la recomendación 133.5 está en estudio.",
]
REFUSED = frozenset(("not_supported", "rejected", "noted"))


def said_of_the_fifth(words: str) -> str | None:
    return positions(responses(passages(f"2 | {words}"))).get("5")


@pytest.mark.parametrize("words", ACCEPTS)
def test_what_accepts_is_support(words: str) -> None:
    assert said_of_the_fifth(words) == "supported"


@pytest.mark.parametrize("words", ACCEPTS_IN_PART)
def test_what_accepts_in_part_is_support_in_part(words: str) -> None:
    assert said_of_the_fifth(words) == "supported_in_part"


@pytest.mark.parametrize("words", REFUSES_OR_NOTES)
def test_what_refuses_or_notes_is_no_support(words: str) -> None:
    assert said_of_the_fifth(words) in REFUSED


@pytest.mark.parametrize("words", SAYS_NOTHING)
def test_what_takes_no_position_gives_none(words: str) -> None:
    assert said_of_the_fifth(words) in {None, "pending"}
