"""The words with which a recommendation asks: verbs in the imperative and the adverbs that lead up to them.

Kept from the field's own use: United Nations texts ask with a few hundred verbs, nearly always first in the clause.
"""

VERBS = frozenset(
    """
    abandon abide abolish abrogate abstain accede accelerate accentuate accept accompany accomplish accord
    accredit achieve acknowledge acquire act activate adapt add address adhere adjudicate adjust administer
    adopt advance advise advocate afford agree align allay alleviate allocate allow alter amend amplify analyse
    analyze announce answer apologize appeal apply appoint apprehend approve arrest articulate ascertain ask
    assess assign assist associate assume assure attach attain attend attract augment authorize avail avoid ban
    bear become begin benefit blacklist bolster boost bridge brief bring bring-up broach broaden build build-up
    call cancel capitalize carry carry-out categorize cease celebrate certify change circulate clarify clear
    close co-operate codify collaborate collect combat combine come commence commit communicate commute
    compensate compile complement complete comply conceive concentrate conclude condemn conduct confer confirm
    conform consent consider consolidate construct consult contain continue contribute convene convert
    cooperate coordinate counter create criminalise criminalize cultivate curb curtail cut de-escalate deal
    debate decentralize decide declare decrease decriminalise decriminalize dedicate deepen defend define
    deinstitutionalize delegate delete deliver democratize demonstrate denounce deny deploy depoliticize
    derogate design designate determine develop devise devote diminish direct disaggregate disarm disband
    disclose discontinue discourage discuss dismantle dispatch disseminate dissolve distribute diversify do
    double draft draw drop ease educate effectuate elaborate elevate eliminate elucidate embark embed embody
    embrace emphasize employ empower emulate enable enact encourage end endeavour endorse enforce engage
    enhance enlarge enlist enrich enshrine ensure enter entrench entrust envisage equalize equip eradicate
    erase espouse establish evaluate examine exchange exclude execute exempt exercise exert exhaust expand
    expedite explain explore express extend facilitate fast-track favour federate fight fill finalise finalize
    find fine-tune finish focus follow follow-up forbid foresee forge formalize formulate fortify foster frame
    free fulfil fulfill fund gather generate give go grant guarantee guard halt harmonise harmonize harness
    hasten have heed heighten help hold honour humanize identify implement impose improve incentivize include
    incorporate increase indict inform initial initiate inquire inscribe insert insist inspect inspire install
    instate instigate instil instill institute institutionalise institutionalize instruct integrate intensify
    internalize intervene introduce invest investigate invite invoke involve issue join justify keep know
    launch lay lead learn leave legalize legislate lend let leverage liberalize lift limit lobby localize look
    lower mainstream maintain make manage mandate map maximise maximize mediate meet minimise minimize mitigate
    mobilise mobilize modernise modernize modify monitor motivate move multiply narrow negotiate nominate note
    notify nurture observe obtain offer open operationalise operationalize opt optimize organise organize
    outlaw overcome overhaul override oversee participate pass pave pay penalise penalize perform permit
    persevere persist persuade pinpoint place plan plead pledge popularize practise prepare present preserve
    prevent prioritise prioritize proceed proclaim produce prohibit prolong promote promulgate propose
    prosecute protect provide publicise publicize publish punish pursue push put raise ratify re-establish
    re-examine reach react reactivate reaffirm realise realize rebuild recall recognise recognize recommend
    recommit reconcile reconsider reconstruct reconvene record recruit rectify redouble redraft redress reduce
    reestablish refer refine reflect reform refrain refuse regard register regularise regularize regulate
    rehabilitate reinforce reinstate reintegrate reintroduce reinvigorate reiterate reject relax release
    relieve relocate remain remedy remove remunerate render renew renounce reopen reorganize repatriate repeal
    repeat replace replicate reply report request require rescind research resettle resist resolve resort
    respect respond restore restrict restructure resume retain retrain return reunite reverse review revise
    revisit revitalise revitalize revoke run safeguard sanction satisfy scale scale-up schedule scrap
    scrutinize secure see seek seize send sensitize separate serve set settle share shorten show shut sign
    simplify solicit solve spare spearhead specify speed spend stabilize stand standardize start stay stem step
    step-up stick stimulate stipulate stop streamline strengthen strive study subject submit subscribe succeed
    supervise supplement supply support suppress suspend sustain systematize tackle take target teach terminate
    tighten toughen track train transfer transform translate transmit transpose treat try turn unblock uncover
    understand undertake undo unfreeze unify update upgrade uphold urge use utilize validate verify vest view
    visit waive welcome widen withdraw withhold work write
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
