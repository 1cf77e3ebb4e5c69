"""The words with which a recommendation asks: verbs in the imperative and the adverbs that lead up to them.

Kept from the field's own use: United Nations texts ask with a few hundred verbs, nearly always first in the clause.
"""

VERBS = frozenset(
    """
    abandon abide abolish abrogate abstain accede accelerate accentuate accept accompany accomplish accord
    accredit achieve acknowledge acquire act activate adapt add address adhere adjudicate adjust administer
    adopt advance advise advocate afford agree align allay alleviate allocate allow alter amend amplify
    analyse analyze announce answer apologize appeal apply appoint apprehend approve arrest articulate
    ascertain ask assess assign assist associate assume assure attach attain attend attract augment
    authorize avail avoid ban bear become begin benefit blacklist bolster boost bridge brief bring bring-up
    broach broaden build build-up call cancel capitalize carry carry-out categorize cease celebrate certify
    change circulate clarify clear close co-operate codify collaborate collect combat combine come commence
    commit communicate commute compensate compile complement complete comply conceive concentrate conclude
    concretize condemn conduct confer confirm conform consent consider consolidate construct consult contain
    continue contribute convene convert cooperate coordinate counter create criminalise criminalize
    cultivate curb curtail cut de-escalate deal debate decentralise decentralize decide declare decrease
    decree decriminalise decriminalize dedicate deepen defend defer define deinstitutionalise
    deinstitutionalize delegate delete deliver democratize demonstrate denounce deny deploy depoliticize
    derogate design designate detain deter determine develop devise devote digitalize digitize diminish
    direct disaggregate disarm disband disburse disclose discontinue discourage discuss dismantle dispatch
    dispose disseminate dissolve distribute diversify do double draft draw drop earmark ease educate
    effectuate elaborate elect elevate eliminate elucidate embark embed embody embrace emphasise emphasize
    employ empower emulate enable enact encompass encourage end endeavour endorse endow enforce engage
    enhance enlarge enlist enrich enshrine ensure enter entitle entrench entrust envisage equalize equip
    eradicate erase erect espouse establish evacuate evaluate examine exchange exclude execute exempt
    exercise exert exhaust exonerate expand expedite expel explain explore expose express extend extradite
    facilitate familiarize fast-track favour federate fight fill finalise finalize find fine-tune finish
    focus follow follow-up forbid foresee forge formalize formulate fortify foster frame free fulfil fulfill
    fund gather generate give go grant guarantee guard halt harmonise harmonize harness hasten have heed
    heighten help hold honour humanise humanize identify implement impose imprison improve incarcerate
    incentivize include incorporate increase indemnify indict inform initial initiate inquire inscribe
    insert insist inspect inspire install instate instigate instil instill institute institutionalise
    institutionalize instruct insulate integrate intensify interact internalise internalize intervene
    introduce invest investigate invite invoke involve issue join justify keep know launch lay lead learn
    leave legalize legislate lend lessen let leverage liberalize lift limit lobby localize look lower
    mainstream maintain make manage mandate map maximise maximize mediate meet minimise minimize mitigate
    mobilise mobilize modernise modernize modify monitor motivate move multiply narrow negotiate neutralize
    nominate normalise normalize note notify nullify nurture oblige observe obtain offer offset open
    operationalise operationalize oppose opt optimize organise organize outlaw outline overcome overhaul
    override oversee overturn pardon participate pass pave pay penalise penalize perform permit persevere
    persist persuade pinpoint place plan plead pledge popularise popularize postpone practise prepare
    prescribe present preserve prevent prioritise prioritize proceed proclaim procure produce prohibit
    prolong promote promulgate print pronounce propose prosecute protect provide publicise publicize publish
    punish pursue push put quash raise ratify re-establish re-examine reach react reactivate reaffirm
    realise realize rebuild recall recognise recognize recommend recommit reconcile reconsider reconstruct
    reconvene record recover recruit rectify redistribute redouble redraft redress reduce reestablish refer
    refine reflect reform refrain refuse regard register regularise regularize regulate rehabilitate rehouse
    reimburse reinforce reinstate reintegrate reintroduce reinvigorate reiterate reject relax release
    relieve relocate remain remedy remove remunerate render renew renounce reopen reorganize repair
    repatriate repeal repeat replace replenish replicate reply report reprimand request require rescind
    rescue research resettle resist resolve resort respect respond restore restrict restructure resume
    retain rethink retrain return reunite revamp reverse revert review revise revisit revitalise revitalize
    revive revoke run safeguard salvage sanction satisfy scale scale-up schedule scrap scrutinize secure see
    seek seize select send sensitise sensitize separate serve set settle sever share shield shorten show
    shut sign simplify solicit solve spare spearhead specialize specify speed spend spread stabilize stand
    standardize start stay stem step step-up stick stimulate stipulate stop streamline strengthen strive
    study subject submit subscribe subsidise subsidize succeed summon supervise supplement supply support
    suppress surrender suspend sustain systematize tackle tailor take target teach terminate tighten toughen
    trace track train transfer transform translate transmit transpose treat try turn unblock uncover
    understand undertake undo unfreeze unify unite update upgrade uphold urge use utilize vaccinate validate
    vary verify vest view visit waive welcome widen withdraw withhold withstand work write
    """.split()  # noqa: SIM905 - many words are read and compared as a block
)

ADVERBS = frozenset(
    """
    actively adequately also always appropriately carefully closely completely comprehensively consistently
    continuously duly effectively energetically expeditiously explicitly favorably favourably finally firmly
    formally fully further gradually immediately independently legally meaningfully not officially
    particularly positively possibly progressively promptly properly publicly quickly rapidly regularly
    significantly speedily steadily strictly strongly substantially swiftly systematically thoroughly timely
    unconditionally unreservedly urgently vigorously
    """.split()  # noqa: SIM905 - many words are read and compared as a block
)

DEPENDENT = frozenset(
    """
    according across after against aimed aiming already among as at based because before between by concerning
    during ensuring especially following for from given if in including inter into notably of on particularly pursuant
    regarding respecting should since so such taking that thereby through thus towards under until upon using
    via when where whether which while who with within without
    """.split()  # noqa: SIM905 - many words are read and compared as a block
)
"""Words that begin what cannot stand alone: prepositions, conjunctions and the like."""

ABOUT_ASKING = frozenset(
    """
    a accession adherence and be consideration efforts favourable its of or out party possibilities possibility
    priority process ratification signature the then to up with
    """.split()  # noqa: SIM905 - many words are read and compared as a block
)
"""Words that stand between verbs and their object and are part of neither."""

CONSIDERING = frozenset(
    {"analyse", "analyze", "consider", "contemplate", "envisage", "examine", "explore", "review", "study"}
)
"""Verbs that ask to think about what others ask to do."""
