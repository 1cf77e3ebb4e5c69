"""The words with which a recommendation asks: verbs in the imperative and the adverbs that lead up to them.

Kept from the field's own use: United Nations texts ask with a few hundred verbs, nearly always first in the clause.
"""

VERBS = frozenset(
    """
    abandon abide abolish abrogate abstain accede accelerate accept accomplish accord achieve acknowledge act
    activate adapt address adhere adjust adopt advance agree align alleviate allocate allow amend analyse
    analyze announce answer appeal apply appoint approve ask assess assign assist assure attach attain
    authorize avoid ban become begin bolster boost bridge bring broaden build call carry cease celebrate
    change circulate clarify clear close co-operate codify collaborate collect combat come commence commit
    communicate commute compensate complement complete comply conclude condemn conduct confirm consider
    consolidate consult continue contribute convert cooperate coordinate counter create criminalise
    criminalize cut deal decide declare decrease decriminalise decriminalize dedicate deepen define delete
    deliver demonstrate denounce deny deploy design designate determine develop devise devote diminish direct
    disarm disclose discontinue discourage discuss disseminate dissolve double draft draw educate elaborate
    eliminate embark empower enable enact encourage end endeavour endorse enforce engage enhance enlarge
    enshrine ensure entrust envisage equalize eradicate establish evaluate examine exchange execute exempt
    exercise exert expand expedite explain explore express extend facilitate favour finalise finalize find
    finish focus follow follow-up forbid formalize formulate foster free fulfil fulfill fund generate give
    grant guarantee guard halt harmonise harmonize have heed help hold honour identify implement impose
    improve include incorporate increase inform initial initiate inquire insert install instigate institute
    institutionalise institutionalize integrate intensify introduce invest investigate invite involve issue
    join justify keep launch lead legalize legislate let lift limit look lower mainstream maintain make manage
    mandate meet mitigate mobilize modernize modify monitor move multiply nominate notify observe obtain offer
    open operationalize organise organize outlaw overcome oversee participate pass pay perform permit
    persevere persist place plan plead pledge prepare present preserve prevent prioritise prioritize proceed
    proclaim prohibit promote promulgate prosecute protect provide publicise publicize publish punish pursue
    put raise ratify re-establish re-examine reach react reactivate reaffirm realise realize recognise
    recognize recommend recommit reconsider reconstruct reconvene record rectify redouble redraft redress
    reduce reestablish refer reflect reform refrain regard regularise regularize regulate rehabilitate
    reinforce reinstate reintroduce reiterate reject release remain remedy remove render renew reopen
    repatriate repeal repeat replace replicate reply report request require rescind research resettle resolve
    resort respect respond restore restrict restructure resume retain return review revise revisit revitalize
    revoke safeguard sanction scale schedule secure seek sensitize separate set settle share shut sign
    simplify solve spare speed spend stand standardize start step stimulate stop streamline strengthen strive
    study subject submit subscribe supply support suppress suspend sustain tackle take target terminate
    tighten train transfer transform translate transmit transpose treat turn undertake unify update upgrade
    uphold urge use utilize verify vest view visit waive welcome widen withdraw work
    """.split()  # noqa: SIM905
)

ADVERBS = frozenset(
    """
    actively adequately also always appropriately carefully closely completely comprehensively consistently
    continuously duly effectively energetically expeditiously explicitly favorably favourably finally firmly
    formally fully further gradually immediately independently legally meaningfully not officially
    particularly positively possibly progressively promptly properly publicly quickly rapidly regularly
    significantly speedily steadily strictly strongly substantially swiftly systematically thoroughly timely
    unconditionally unreservedly urgently vigorously
    """.split()  # noqa: SIM905
)

DEPENDENT = frozenset(
    """
    according across after against aimed aiming already among as at based because before between by concerning
    during ensuring especially for from given if in including inter into notably of on particularly pursuant
    regarding respecting should since so such taking that thereby through thus towards under until upon using
    via when where whether which while who with within without
    """.split()  # noqa: SIM905
)
"""Words that begin what cannot stand alone: prepositions, conjunctions and the like."""

ABOUT_ASKING = frozenset(
    """
    a accession adherence and be consideration efforts favourable its of or party possibilities possibility
    priority process ratification signature the to with
    """.split()  # noqa: SIM905
)
"""Words that stand between verbs and their object and are part of neither."""
