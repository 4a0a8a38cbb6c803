//! Words that British and American English spell in two ways. Data, no logic.
//!
//! Each pair is `british/american`; pairs are parted by spaces. Words that only differ by meaning or
//! by taste (story, whisky, archaeology) are left out, and so are forms that are another word as well.

/// Each spelling belongs to one side only.
pub const PAIRS: &str = "\
     actualisation/actualization actualise/actualize actualised/actualized actualises/actualizes actualising/actualizing \
     aeroplane/airplane aeroplanes/airplanes agonise/agonize agonised/agonized agonises/agonizes agonising/agonizing \
     aluminium/aluminum americanisation/americanization americanise/americanize americanised/americanized americanises/americanizes \
     americanising/americanizing anaemia/anemia anaemic/anemic anaesthesia/anesthesia anaesthetic/anesthetic anaesthetics/anesthetics \
     anaesthetist/anesthetist analogue/analog analyse/analyze analysed/analyzed analyser/analyzer analysing/analyzing \
     antagonise/antagonize antagonised/antagonized antagonises/antagonizes antagonising/antagonizing apologise/apologize \
     apologised/apologized apologises/apologizes apologising/apologizing appal/appall appals/appalls appetiser/appetizer \
     appetisers/appetizers appetising/appetizing arbour/arbor arbours/arbors ardour/ardor armour/armor armoured/armored \
     armouries/armories armours/armors armoury/armory artefact/artifact artefacts/artifacts authorisation/authorization \
     authorise/authorize authorised/authorized authorises/authorizes authorising/authorizing baptise/baptize baptised/baptized \
     baptises/baptizes baptising/baptizing barrelled/barreled barrelling/barreling bastardise/bastardize bastardised/bastardized \
     bastardises/bastardizes bastardising/bastardizing behaviour/behavior behavioural/behavioral behaviourally/behaviorally \
     behaviours/behaviors belabour/belabor belaboured/belabored bowdlerise/bowdlerize bowdlerised/bowdlerized bowdlerises/bowdlerizes \
     bowdlerising/bowdlerizing breathalyse/breathalyze breathalysed/breathalyzed breathalyser/breathalyzer \
     breathalysing/breathalyzing brutalise/brutalize brutalised/brutalized brutalises/brutalizes brutalising/brutalizing \
     burglarise/burglarize burglarised/burglarized burglarises/burglarizes burglarising/burglarizing caesarean/cesarean \
     calibre/caliber cancelled/canceled cancelling/canceling candour/candor cannibalise/cannibalize cannibalised/cannibalized \
     cannibalises/cannibalizes cannibalising/cannibalizing canonise/canonize canonised/canonized canonises/canonizes \
     canonising/canonizing capitalisation/capitalization capitalise/capitalize capitalised/capitalized capitalises/capitalizes \
     capitalising/capitalizing carolled/caroled carolling/caroling catalogue/catalog catalogued/cataloged catalogues/catalogs \
     cataloguing/cataloging catalyse/catalyze catalysed/catalyzed catalysing/catalyzing categorisation/categorization \
     categorise/categorize categorised/categorized categorises/categorizes categorising/categorizing cauterise/cauterize \
     cauterised/cauterized cauterises/cauterizes cauterising/cauterizing centimetre/centimeter centimetres/centimeters \
     centralisation/centralization centralise/centralize centralised/centralized centralises/centralizes centralising/centralizing \
     centre/center centred/centered centrepiece/centerpiece centrepieces/centerpieces centres/centers centring/centering \
     channelled/channeled channelling/channeling characterisation/characterization characterise/characterize \
     characterised/characterized characterises/characterizes characterising/characterizing chequered/checkered chiselled/chiseled \
     chiseller/chiseler chisellers/chiselers chiselling/chiseling civilisation/civilization civilisations/civilizations \
     civilise/civilize civilised/civilized civilises/civilizes civilising/civilizing clamour/clamor clamoured/clamored \
     clamouring/clamoring clamours/clamors clangour/clangor coeliac/celiac colonisation/colonization colonise/colonize \
     colonised/colonized coloniser/colonizer colonisers/colonizers colonises/colonizes colonising/colonizing colour/color \
     colourblind/colorblind coloured/colored colourful/colorful colouring/coloring colourless/colorless \
     colours/colors commercialisation/commercialization commercialise/commercialize commercialised/commercialized \
     commercialises/commercializes commercialising/commercializing computerisation/computerization computerise/computerize \
     computerised/computerized computerises/computerizes computerising/computerizing conceptualisation/conceptualization \
     conceptualise/conceptualize conceptualised/conceptualized conceptualises/conceptualizes conceptualising/conceptualizing \
     containerisation/containerization containerise/containerize containerised/containerized containerises/containerizes \
     containerising/containerizing contextualisation/contextualization contextualise/contextualize contextualised/contextualized \
     contextualises/contextualizes contextualising/contextualizing cosier/cozier cosy/cozy counselled/counseled \
     counselling/counseling counsellor/counselor counsellors/counselors criminalisation/criminalization criminalise/criminalize \
     criminalised/criminalized criminalises/criminalizes criminalising/criminalizing criticise/criticize criticised/criticized \
     criticises/criticizes criticising/criticizing crystallisation/crystallization crystallise/crystallize crystallised/crystallized \
     crystallises/crystallizes crystallising/crystallizing cudgelled/cudgeled cudgelling/cudgeling customisation/customization \
     customise/customize customised/customized customises/customizes customising/customizing decarbonisation/decarbonization \
     decarbonise/decarbonize decarbonised/decarbonized decarbonises/decarbonizes decarbonising/decarbonizing \
     decentralisation/decentralization decentralise/decentralize decentralised/decentralized decentralises/decentralizes \
     decentralising/decentralizing decolonisation/decolonization decolonise/decolonize decolonised/decolonized \
     decolonises/decolonizes decolonising/decolonizing decriminalisation/decriminalization decriminalise/decriminalize \
     decriminalised/decriminalized decriminalises/decriminalizes decriminalising/decriminalizing defence/defense \
     defenceless/defenseless defences/defenses dehumanisation/dehumanization dehumanise/dehumanize dehumanised/dehumanized \
     dehumanises/dehumanizes dehumanising/dehumanizing demeanour/demeanor demilitarisation/demilitarization demilitarise/demilitarize \
     demilitarised/demilitarized demilitarises/demilitarizes demilitarising/demilitarizing demobilisation/demobilization \
     demobilise/demobilize demobilised/demobilized demobilises/demobilizes demobilising/demobilizing democratisation/democratization \
     democratise/democratize democratised/democratized democratises/democratizes democratising/democratizing \
     demonisation/demonization demonise/demonize demonised/demonized demonises/demonizes demonising/demonizing \
     demoralisation/demoralization demoralise/demoralize demoralised/demoralized demoralises/demoralizes demoralising/demoralizing \
     deodorisation/deodorization deodorise/deodorize deodorised/deodorized deodorises/deodorizes deodorising/deodorizing \
     deputise/deputize deputised/deputized deputises/deputizes deputising/deputizing desensitisation/desensitization \
     desensitise/desensitize desensitised/desensitized desensitises/desensitizes desensitising/desensitizing \
     destabilisation/destabilization destabilise/destabilize destabilised/destabilized destabilises/destabilizes \
     destabilising/destabilizing dialled/dialed dialling/dialing diarrhoea/diarrhea digitalise/digitalize digitalised/digitalized \
     digitalises/digitalizes digitalising/digitalizing digitisation/digitization digitise/digitize digitised/digitized \
     digitises/digitizes digitising/digitizing discolour/discolor discoloured/discolored discolouring/discoloring \
     disembowelled/disemboweled disembowelling/disemboweling disfavour/disfavor dishevelled/disheveled dishonour/dishonor \
     dishonourable/dishonorable dishonoured/dishonored dishonouring/dishonoring disorganisation/disorganization \
     disorganise/disorganize disorganised/disorganized disorganises/disorganizes disorganising/disorganizing distil/distill \
     distils/distills dramatisation/dramatization dramatise/dramatize dramatised/dramatized dramatises/dramatizes \
     dramatising/dramatizing duelled/dueled duelling/dueling economise/economize economised/economized economises/economizes \
     economising/economizing empathise/empathize empathised/empathized empathises/empathizes empathising/empathizing \
     emphasise/emphasize emphasised/emphasized emphasises/emphasizes emphasising/emphasizing enamelled/enameled enamelling/enameling \
     enamour/enamor enamoured/enamored encyclopaedia/encyclopedia endeavour/endeavor endeavoured/endeavored endeavouring/endeavoring \
     endeavours/endeavors energise/energize energised/energized energiser/energizer energises/energizes energising/energizing \
     enrol/enroll enrolment/enrollment enrolments/enrollments enrols/enrolls enthral/enthrall enthrals/enthralls epicentre/epicenter \
     epitomise/epitomize epitomised/epitomized epitomises/epitomizes epitomising/epitomizing equalisation/equalization \
     equalise/equalize equalised/equalized equaliser/equalizer equalisers/equalizers equalises/equalizes equalising/equalizing \
     equalled/equaled equalling/equaling eulogise/eulogize eulogised/eulogized eulogises/eulogizes eulogising/eulogizing \
     evangelisation/evangelization evangelise/evangelize evangelised/evangelized evangelises/evangelizes evangelising/evangelizing \
     externalisation/externalization externalise/externalize externalised/externalized externalises/externalizes \
     externalising/externalizing factorisation/factorization factorise/factorize factorised/factorized factorises/factorizes \
     factorising/factorizing faecal/fecal faeces/feces familiarise/familiarize familiarised/familiarized familiarises/familiarizes \
     familiarising/familiarizing fantasise/fantasize fantasised/fantasized fantasises/fantasizes fantasising/fantasizing favour/favor \
     favourable/favorable favourably/favorably favoured/favored favouring/favoring favourite/favorite favourites/favorites \
     favouritism/favoritism favours/favors fertilisation/fertilization fertilise/fertilize fertilised/fertilized \
     fertiliser/fertilizer fertilisers/fertilizers fertilises/fertilizes fertilising/fertilizing fervour/fervor fibre/fiber \
     fibreboard/fiberboard fibreglass/fiberglass fibres/fibers finalisation/finalization finalise/finalize finalised/finalized \
     finalises/finalizes finalising/finalizing flavour/flavor flavoured/flavored flavourful/flavorful flavouring/flavoring \
     flavours/flavors foetal/fetal foetus/fetus foetuses/fetuses formalisation/formalization formalise/formalize \
     formalised/formalized formalises/formalizes formalising/formalizing fossilise/fossilize fossilised/fossilized \
     fossilises/fossilizes fossilising/fossilizing fuelled/fueled fuelling/fueling fulfil/fulfill fulfilment/fulfillment \
     fulfils/fulfills funnelled/funneled funnelling/funneling galvanise/galvanize galvanised/galvanized galvanises/galvanizes \
     galvanising/galvanizing generalisation/generalization generalisations/generalizations generalise/generalize \
     generalised/generalized generalises/generalizes generalising/generalizing globalisation/globalization globalise/globalize \
     globalised/globalized globalises/globalizes globalising/globalizing grey/gray greyer/grayer greying/graying greys/grays \
     grovelled/groveled grovelling/groveling gynaecological/gynecological gynaecologist/gynecologist gynaecologists/gynecologists \
     gynaecology/gynecology haemoglobin/hemoglobin haemophilia/hemophilia haemorrhage/hemorrhage haemorrhaged/hemorrhaged \
     haemorrhages/hemorrhages haemorrhaging/hemorrhaging haemorrhoids/hemorrhoids harbour/harbor harboured/harbored \
     harbouring/harboring harbours/harbors harmonisation/harmonization harmonise/harmonize harmonised/harmonized \
     harmoniser/harmonizer harmonises/harmonizes harmonising/harmonizing homoeopathic/homeopathic homoeopathy/homeopathy \
     homogenise/homogenize homogenised/homogenized homogenises/homogenizes homogenising/homogenizing honour/honor \
     honourable/honorable honoured/honored honouring/honoring honours/honors hospitalisation/hospitalization \
     hospitalisations/hospitalizations hospitalise/hospitalize hospitalised/hospitalized hospitalises/hospitalizes \
     hospitalising/hospitalizing humour/humor humoured/humored humourless/humorless humours/humors hybridisation/hybridization \
     hybridise/hybridize hybridised/hybridized hybridises/hybridizes hybridising/hybridizing hypnotise/hypnotize \
     hypnotised/hypnotized hypnotises/hypnotizes hypnotising/hypnotizing hypoglycaemia/hypoglycemia hypothesise/hypothesize \
     hypothesised/hypothesized hypothesising/hypothesizing idealisation/idealization idealise/idealize idealised/idealized \
     idealises/idealizes idealising/idealizing immunisation/immunization immunisations/immunizations immunise/immunize \
     immunised/immunized immunises/immunizes immunising/immunizing incentivisation/incentivization incentivise/incentivize \
     incentivised/incentivized incentivises/incentivizes incentivising/incentivizing individualisation/individualization \
     individualise/individualize individualised/individualized individualises/individualizes individualising/individualizing \
     industrialisation/industrialization industrialise/industrialize industrialised/industrialized industrialises/industrializes \
     industrialising/industrializing initialisation/initialization initialise/initialize initialised/initialized \
     initialises/initializes initialising/initializing initialled/initialed initialling/initialing instalment/installment \
     instalments/installments instil/instill instils/instills institutionalisation/institutionalization \
     institutionalise/institutionalize institutionalised/institutionalized institutionalises/institutionalizes \
     institutionalising/institutionalizing internalisation/internalization internalise/internalize internalised/internalized \
     internalises/internalizes internalising/internalizing internationalisation/internationalization \
     internationalise/internationalize internationalised/internationalized internationalises/internationalizes \
     internationalising/internationalizing ionisation/ionization ionise/ionize ionised/ionized ionises/ionizes ionising/ionizing \
     italicisation/italicization italicise/italicize italicised/italicized italicises/italicizes italicising/italicizing \
     itemise/itemize itemised/itemized itemises/itemizes itemising/itemizing jeopardise/jeopardize jeopardised/jeopardized \
     jeopardises/jeopardizes jeopardising/jeopardizing jewelled/jeweled jeweller/jeweler jewellers/jewelers jewellery/jewelry \
     jewelling/jeweling kerbside/curbside kilometre/kilometer kilometres/kilometers labelled/labeled labeller/labeler \
     labellers/labelers labelling/labeling labour/labor laboured/labored labourer/laborer labourers/laborers labouring/laboring \
     labours/labors legalisation/legalization legalise/legalize legalised/legalized legalises/legalizes legalising/legalizing \
     leukaemia/leukemia levelled/leveled leveller/leveler levellers/levelers levelling/leveling libelled/libeled libelling/libeling \
     liberalisation/liberalization liberalise/liberalize liberalised/liberalized liberalises/liberalizes liberalising/liberalizing \
     lionise/lionize lionised/lionized lionises/lionizes lionising/lionizing liquorice/licorice litre/liter litres/liters \
     localisation/localization localise/localize localised/localized localises/localizes localising/localizing lustre/luster \
     magnetisation/magnetization magnetise/magnetize magnetised/magnetized magnetises/magnetizes magnetising/magnetizing \
     manoeuvrable/maneuverable manoeuvre/maneuver manoeuvred/maneuvered manoeuvres/maneuvers manoeuvring/maneuvering \
     marginalisation/marginalization marginalise/marginalize marginalised/marginalized marginalises/marginalizes \
     marginalising/marginalizing marshalled/marshaled marshalling/marshaling marvelled/marveled marvelling/marveling \
     marvellous/marvelous marvellously/marvelously materialisation/materialization materialise/materialize materialised/materialized \
     materialises/materializes materialising/materializing maximisation/maximization maximise/maximize maximised/maximized \
     maximises/maximizes maximising/maximizing meagre/meager mechanisation/mechanization mechanise/mechanize mechanised/mechanized \
     mechanises/mechanizes mechanising/mechanizing medalled/medaled medalling/medaling memorialisation/memorialization \
     memorialise/memorialize memorialised/memorialized memorialises/memorializes memorialising/memorializing memorise/memorize \
     memorised/memorized memorises/memorizes memorising/memorizing mesmerise/mesmerize mesmerised/mesmerized mesmerises/mesmerizes \
     mesmerising/mesmerizing militarisation/militarization militarise/militarize militarised/militarized militarises/militarizes \
     militarising/militarizing millimetre/millimeter millimetres/millimeters mineralisation/mineralization mineralise/mineralize \
     mineralised/mineralized mineralises/mineralizes mineralising/mineralizing miniaturisation/miniaturization \
     miniaturise/miniaturize miniaturised/miniaturized miniaturises/miniaturizes miniaturising/miniaturizing \
     minimisation/minimization minimise/minimize minimised/minimized minimises/minimizes minimising/minimizing \
     misdemeanour/misdemeanor misdemeanours/misdemeanors mitre/miter mobilisation/mobilization mobilise/mobilize mobilised/mobilized \
     mobilises/mobilizes mobilising/mobilizing modelled/modeled modeller/modeler modellers/modelers modelling/modeling \
     modernisation/modernization modernise/modernize modernised/modernized moderniser/modernizer modernisers/modernizers \
     modernises/modernizes modernising/modernizing moisturise/moisturize moisturised/moisturized moisturiser/moisturizer \
     moisturises/moisturizes moisturising/moisturizing monetisation/monetization monetise/monetize monetised/monetized \
     monetises/monetizes monetising/monetizing monopolise/monopolize monopolised/monopolized monopolises/monopolizes \
     monopolising/monopolizing moralisation/moralization moralise/moralize moralised/moralized moralises/moralizes \
     moralising/moralizing motorise/motorize motorised/motorized motorises/motorizes motorising/motorizing mould/mold moulded/molded \
     moulding/molding moulds/molds mouldy/moldy moult/molt moulting/molting moustache/mustache moustaches/mustaches \
     multicoloured/multicolored nationalisation/nationalization nationalise/nationalize nationalised/nationalized \
     nationalises/nationalizes nationalising/nationalizing naturalisation/naturalization naturalise/naturalize \
     naturalised/naturalized naturalises/naturalizes naturalising/naturalizing nebulise/nebulize nebulised/nebulized \
     nebulises/nebulizes nebulising/nebulizing neighbour/neighbor neighbourhood/neighborhood neighbourhoods/neighborhoods \
     neighbouring/neighboring neighbourly/neighborly neighbours/neighbors neutralisation/neutralization neutralise/neutralize \
     neutralised/neutralized neutralises/neutralizes neutralising/neutralizing normalisation/normalization normalise/normalize \
     normalised/normalized normalises/normalizes normalising/normalizing notarise/notarize notarised/notarized notarises/notarizes \
     notarising/notarizing odour/odor odourless/odorless odours/odors oedema/edema oesophageal/esophageal \
     oesophagus/esophagus oestrogen/estrogen offence/offense offences/offenses optimisation/optimization optimise/optimize \
     optimised/optimized optimises/optimizes optimising/optimizing organisation/organization organisational/organizational \
     organisations/organizations organise/organize organised/organized organiser/organizer organisers/organizers organises/organizes \
     organising/organizing orthopaedic/orthopedic orthopaedics/orthopedics ostracise/ostracize ostracised/ostracized \
     ostracises/ostracizes ostracising/ostracizing oxidisation/oxidization oxidise/oxidize oxidised/oxidized oxidises/oxidizes \
     oxidising/oxidizing paediatric/pediatric paediatrician/pediatrician paediatricians/pediatricians paediatrics/pediatrics \
     paedophile/pedophile paedophiles/pedophiles paedophilia/pedophilia palaeontologist/paleontologist \
     palaeontologists/paleontologists palaeontology/paleontology panelled/paneled panelling/paneling paralyse/paralyze \
     paralysed/paralyzed paralysing/paralyzing parcelled/parceled parcelling/parceling parlour/parlor parlours/parlors \
     pasteurisation/pasteurization pasteurise/pasteurize pasteurised/pasteurized pasteurises/pasteurizes pasteurising/pasteurizing \
     patronise/patronize patronised/patronized patronises/patronizes patronising/patronizing pedalled/pedaled pedalling/pedaling \
     pedlar/peddler pedlars/peddlers penalise/penalize penalised/penalized penalises/penalizes penalising/penalizing \
     pencilled/penciled pencilling/penciling personalisation/personalization personalise/personalize personalised/personalized \
     personalises/personalizes personalising/personalizing phoney/phony plagiarise/plagiarize plagiarised/plagiarized \
     plagiarises/plagiarizes plagiarising/plagiarizing plough/plow ploughed/plowed ploughing/plowing ploughs/plows \
     polarisation/polarization polarise/polarize polarised/polarized polarises/polarizes polarising/polarizing \
     politicisation/politicization politicise/politicize politicised/politicized politicises/politicizes politicising/politicizing \
     popularisation/popularization popularise/popularize popularised/popularized popularises/popularizes popularising/popularizing \
     pressurisation/pressurization pressurise/pressurize pressurised/pressurized pressurises/pressurizes pressurising/pressurizing \
     pretence/pretense pretences/pretenses prioritisation/prioritization prioritise/prioritize prioritised/prioritized \
     prioritises/prioritizes prioritising/prioritizing privatisation/privatization privatise/privatize privatised/privatized \
     privatises/privatizes privatising/privatizing professionalisation/professionalization professionalise/professionalize \
     professionalised/professionalized professionalises/professionalizes professionalising/professionalizing proselytise/proselytize \
     proselytised/proselytized proselytises/proselytizes proselytising/proselytizing psychoanalyse/psychoanalyze \
     psychoanalysed/psychoanalyzed psychoanalysing/psychoanalyzing publicise/publicize publicised/publicized publicises/publicizes \
     publicising/publicizing pulverise/pulverize pulverised/pulverized pulverises/pulverizes pulverising/pulverizing \
     pummelled/pummeled pummelling/pummeling pyjamas/pajamas quarrelled/quarreled quarreller/quarreler quarrellers/quarrelers \
     quarrelling/quarreling radicalisation/radicalization radicalise/radicalize radicalised/radicalized radicalises/radicalizes \
     radicalising/radicalizing rancour/rancor randomisation/randomization randomise/randomize randomised/randomized \
     randomises/randomizes randomising/randomizing rationalisation/rationalization rationalise/rationalize rationalised/rationalized \
     rationalises/rationalizes rationalising/rationalizing realisation/realization realisations/realizations realise/realize \
     realised/realized realises/realizes realising/realizing recognisable/recognizable recognisably/recognizably recognise/recognize \
     recognised/recognized recognises/recognizes recognising/recognizing reconnoitre/reconnoiter refuelled/refueled \
     refuelling/refueling regularisation/regularization regularise/regularize regularised/regularized regularises/regularizes \
     regularising/regularizing remodelled/remodeled remodelling/remodeling reorganisation/reorganization \
     reorganisations/reorganizations reorganise/reorganize reorganised/reorganized reorganises/reorganizes reorganising/reorganizing \
     revelled/reveled reveller/reveler revellers/revelers revelling/reveling revitalisation/revitalization revitalise/revitalize \
     revitalised/revitalized revitalises/revitalizes revitalising/revitalizing rhapsodise/rhapsodize rhapsodised/rhapsodized \
     rhapsodises/rhapsodizes rhapsodising/rhapsodizing rigour/rigor rigours/rigors rivalled/rivaled rivalling/rivaling \
     romanticise/romanticize romanticised/romanticized romanticises/romanticizes romanticising/romanticizing rumour/rumor \
     rumoured/rumored rumours/rumors sabre/saber sabres/sabers sanitise/sanitize sanitised/sanitized sanitiser/sanitizer \
     sanitisers/sanitizers sanitises/sanitizes sanitising/sanitizing satirise/satirize satirised/satirized satirises/satirizes \
     satirising/satirizing saviour/savior saviours/saviors savour/savor savoured/savored savouring/savoring savours/savors \
     savoury/savory scandalise/scandalize scandalised/scandalized scandalises/scandalizes scandalising/scandalizing sceptic/skeptic \
     sceptical/skeptical sceptically/skeptically scepticism/skepticism sceptics/skeptics sceptre/scepter scrutinise/scrutinize \
     scrutinised/scrutinized scrutinises/scrutinizes scrutinising/scrutinizing secularisation/secularization secularise/secularize \
     secularised/secularized secularises/secularizes secularising/secularizing sensationalisation/sensationalization \
     sensationalise/sensationalize sensationalised/sensationalized sensationalises/sensationalizes sensationalising/sensationalizing \
     sensitise/sensitize sensitised/sensitized sensitises/sensitizes sensitising/sensitizing septicaemia/septicemia \
     serialise/serialize serialised/serialized serialises/serializes serialising/serializing sermonise/sermonize \
     sermonised/sermonized sermonises/sermonizes sermonising/sermonizing shovelled/shoveled shovelling/shoveling shrivelled/shriveled \
     shrivelling/shriveling signalled/signaled signaller/signaler signallers/signalers signalling/signaling skilful/skillful \
     skilfully/skillfully smoulder/smolder smouldered/smoldered smouldering/smoldering smoulders/smolders snorkelled/snorkeled \
     snorkelling/snorkeling snowplough/snowplow snowploughs/snowplows socialisation/socialization socialise/socialize \
     socialised/socialized socialises/socializes socialising/socializing sombre/somber specialisation/specialization \
     specialise/specialize specialised/specialized specialises/specializes specialising/specializing spectre/specter \
     spiralled/spiraled spiralling/spiraling splendour/splendor stabilisation/stabilization stabilise/stabilize stabilised/stabilized \
     stabiliser/stabilizer stabilisers/stabilizers stabilises/stabilizes stabilising/stabilizing standardisation/standardization \
     standardise/standardize standardised/standardized standardises/standardizes standardising/standardizing stencilled/stenciled \
     stencilling/stenciling sterilisation/sterilization sterilise/sterilize sterilised/sterilized steriliser/sterilizer \
     sterilises/sterilizes sterilising/sterilizing stigmatise/stigmatize stigmatised/stigmatized stigmatises/stigmatizes \
     stigmatising/stigmatizing strategise/strategize strategised/strategized strategises/strategizes strategising/strategizing \
     subsidise/subsidize subsidised/subsidized subsidises/subsidizes subsidising/subsidizing succour/succor sulphate/sulfate \
     sulphur/sulfur sulphuric/sulfuric summarisation/summarization summarise/summarize summarised/summarized summarises/summarizes \
     summarising/summarizing swivelled/swiveled swivelling/swiveling symbolise/symbolize symbolised/symbolized symbolises/symbolizes \
     symbolising/symbolizing sympathise/sympathize sympathised/sympathized sympathises/sympathizes sympathising/sympathizing \
     synchronisation/synchronization synchronise/synchronize synchronised/synchronized synchronises/synchronizes \
     synchronising/synchronizing synthesise/synthesize synthesised/synthesized synthesiser/synthesizer synthesising/synthesizing \
     systematise/systematize systematised/systematized systematises/systematizes systematising/systematizing tantalise/tantalize \
     tantalised/tantalized tantalises/tantalizes tantalising/tantalizing temporise/temporize temporised/temporized \
     temporises/temporizes temporising/temporizing terrorise/terrorize terrorised/terrorized terrorises/terrorizes \
     terrorising/terrorizing theatregoers/theatergoers theorise/theorize theorised/theorized theorises/theorizes \
     theorising/theorizing titbit/tidbit titbits/tidbits titre/titer tokenisation/tokenization tokenise/tokenize tokenised/tokenized \
     tokenises/tokenizes tokenising/tokenizing totalled/totaled totalling/totaling towelled/toweled towelling/toweling \
     tranquillise/tranquilize tranquillised/tranquilized tranquilliser/tranquilizer tranquillisers/tranquilizers \
     tranquillising/tranquilizing tranquillity/tranquility traumatisation/traumatization traumatise/traumatize \
     traumatised/traumatized traumatises/traumatizes traumatising/traumatizing travelled/traveled traveller/traveler \
     travellers/travelers travelling/traveling tricolour/tricolor trivialise/trivialize trivialised/trivialized \
     trivialises/trivializes trivialising/trivializing tumour/tumor tumours/tumors tunnelled/tunneled tunnelling/tunneling \
     tyrannise/tyrannize tyrannised/tyrannized tyrannises/tyrannizes tyrannising/tyrannizing unauthorised/unauthorized \
     uncivilised/uncivilized unfavourable/unfavorable unionise/unionize unionised/unionized unionises/unionizes unionising/unionizing \
     unorganised/unorganized unravelled/unraveled unravelling/unraveling unrecognisable/unrecognizable unrecognised/unrecognized \
     unskilful/unskillful urbanisation/urbanization urbanise/urbanize urbanised/urbanized urbanises/urbanizes urbanising/urbanizing \
     utilisation/utilization utilise/utilize utilised/utilized utilises/utilizes utilising/utilizing valour/valor \
     vandalisation/vandalization vandalise/vandalize vandalised/vandalized vandalises/vandalizes vandalising/vandalizing \
     vaporise/vaporize vaporised/vaporized vaporiser/vaporizer vaporises/vaporizes vaporising/vaporizing vapour/vapor vapours/vapors \
     verbalise/verbalize verbalised/verbalized verbalises/verbalizes verbalising/verbalizing victimisation/victimization \
     victimise/victimize victimised/victimized victimises/victimizes victimising/victimizing vigour/vigor visualisation/visualization \
     visualise/visualize visualised/visualized visualises/visualizes visualising/visualizing vocalisation/vocalization \
     vocalise/vocalize vocalised/vocalized vocalises/vocalizes vocalising/vocalizing watercolour/watercolor watercolours/watercolors \
     weaponisation/weaponization weaponise/weaponize weaponised/weaponized weaponises/weaponizes weaponising/weaponizing \
     weaselled/weaseled weaselling/weaseling weatherise/weatherize weatherised/weatherized weatherises/weatherizes \
     weatherising/weatherizing westernisation/westernization westernise/westernize westernised/westernized westernises/westernizes \
     westernising/westernizing wilful/willful wilfully/willfully womanise/womanize womanised/womanized womaniser/womanizer \
     womanises/womanizes womanising/womanizing woollen/woolen woollens/woolens yodelled/yodeled yodelling/yodeling";

/// The British spelling is foreign to Americans; the American one is a British word too, with another
/// meaning perhaps: a tire, a check.
pub const BRITISH: &str = "\
     acknowledgement/acknowledgment acknowledgements/acknowledgments ageing/aging amongst/among cheque/check chequebook/checkbook \
     cheques/checks chilli/chili chillies/chilies draught/draft draughts/drafts draughty/drafty dreamt/dreamed furore/furor gaol/jail \
     gramme/gram grammes/grams judgement/judgment judgements/judgments kerb/curb kerbs/curbs kilogramme/kilogram \
     kilogrammes/kilograms learnt/learned licence/license licences/licenses maths/math mediaeval/medieval metre/meter metres/meters \
     orientated/oriented practise/practice practised/practiced practises/practices practising/practicing programme/program \
     programmes/programs specialities/specialties speciality/specialty spelt/spelled storey/story storeys/stories sulphide/sulfide \
     tyre/tire tyres/tires whilst/while yoghurt/yogurt yoghurts/yogurts";

/// The American spelling is foreign to the British, at least as the part of speech that
/// the rule asks for; the British one is an American word too.
pub const AMERICAN: &str = "\
     analyses/analyzes licence/license licences/licenses paralyses/paralyzes practise/practice practised/practiced \
     practises/practices practising/practicing theatre/theater theatres/theaters";
