import type { MessageName } from '../organisation/organisation-schema.ts'

/** Words that say nothing beside a greeting, a thank-you or a request for a person. */
export const fillers: ReadonlySet<string> = new Set(
  `ik wil zou graag even nu gewoon gwn maar eens een de het aub svp alsjeblieft alstublieft kan kunt u jij je jullie mij me met
  mag hoor he ja nee ok oke heel erg zo ook voor toch dus hier daar allemaal meneer mevrouw
  i want would like to a the please can could you me just now with really very so much for there all`.split(
    /\s+/,
  ),
)

/** Words that change nothing about what someone wishes: "ik wil [echt gewoon] dood". */
const soft =
  '(?:(?:echt|gewoon|gwn|nu|zo|heel|graag|liever|beter|het|liefst|liefste|eigenlijk|alleen|maar|ook|soms|wel|toch|dus|al|weer|steeds|vaak|altijd|veel|even|snel|vandaag|vannacht|nog|zelf|really|just|always|often) ){0,4}'
/** The wish ends here: "ik wil dood" and "ik wil dood want ...", but not "ik wil dood hout laten weghalen". */
const wishEnds =
  '(?:$|(?:en|want|maar|omdat|door|als|sinds|ik|mijn|er|het|dit|alles|niemand|iedereen|help|nu|wat|hoe|zo|echt|sorry|aub|zonder|met (?:het|mijn|dit) leven|and|but|because|i|my|so|please|now|nobody|everything) )'
const suicide = '(?:zelfmoord|zelfdoding|suicide)'
const myself = '(?:mezelf|mijzelf|me zelf|mij zelf|myself)'
const iWant =
  ' i (?:(?:am|m|will|ll|d|would|like|want|wanna|going|gonna|might|could|have|ve|been|feel|think|thinking|about|of|to|really|just|always|often) ){1,6}'
const relative =
  '(?:ik|hij|zij|ze|iemand|man|vrouw|kind|kindje|baby|zoon|dochter|vader|moeder|papa|mama|opa|oma|broer|zus|vriend|vriendin|partner|buurman|buurvrouw|collega)'
const over = '(?!.*(?:gehad|gekregen|geleden|vorige?|overleefd|achter de rug|last (?:week|month|year)) )'
const person = '(?:mens|medewerker|persoon|iemand|ambtenaar)'

/**
 * Looked for anywhere in the folded text (words parted by single spaces). First the most urgent. A wish to die counts
 * whoever has it: who worries about another needs the same number. Dying as a subject ("zelfmoordpreventie", "een dood
 * dier melden") is a question.
 */
export const anywherePhrases: readonly [MessageName, readonly RegExp[]][] = [
  [
    'crisis',
    [
      RegExp(` (?:wil|wou|zou)(?: ik)? ${soft}(?:dood|doodgaan|sterven) (?:zijn |gaan |willen )?${wishEnds}`),
      RegExp(` (?:ben|kan|was)(?: ik)? ${soft}(?:liever|beter|maar) dood (?:zijn |gaan )?${wishEnds}`),
      RegExp(` (?:wou|wens|wenste|willen|wil|hoop) (?:dat )?ik ${soft}dood (?:was|ben|ga|ging|mocht) `),
      RegExp(
        ` (?:wil|wou|hoef|zou|kan)(?: ik)? ${soft}niet (?:meer|langer) (?:verder )?(?:te )?leven (?!van |naast |tussen |samen |in (?:deze|die|dit) (?:buurt|wijk|straat|huis|flat|stad|gemeente) |in (?:ons|mijn) )`,
      ),
      RegExp(` (?:wil|hoef)(?: ik)? ${soft}niet (?:meer|langer) verder ${wishEnds}`),
      RegExp(` (?:zie|zag)(?: ik)? ${soft}(?:het |mijn )?leven ${soft}niet (?:meer )?zitten `),
      RegExp(`^ ik zie het ${soft}niet meer zitten $`),
      / geen zin meer in (?:het|mijn|dit) leven | (?:mijn|het) leven heeft (?:voor mij )?geen zin meer /,
      / einde? (?:te )?(?:maken )?aan (?:mijn|me|het) leven /,
      RegExp(`^ ik (?:wil ${soft}er niet meer zijn|maak er ${soft}een einde? aan) $`),
      RegExp(
        ` (?:wil|wou|ga|zou)(?: ik)? ${soft}(?:voor (?:de|een) trein|van (?:de|een|het) (?:brug|dak|flat)) (?:af )?springen $`,
      ),
      RegExp(`^ (?:ik )?${suicide} (?:plegen )?$`),
      RegExp(` (?:wil|wou|ga)(?: ik)? ${soft}er een einde? aan maken ${wishEnds}`),
      RegExp(` ${myself} ${soft}(?:iets|wat) aan(?: te)? ?doen `),
      RegExp(` (?:doe|deed)(?: ik)? ${myself} ${soft}(?:iets|wat) aan `),
      RegExp(
        ` (?:wil|wou|ga|zou|kan)(?: ik)? ${soft}${myself} (?:van kant maken|ophangen|verhangen|doden|snijden) `,
      ),
      RegExp(` (?:wil|wou|ga|zou|overweeg)(?: ik)? (?:om )?${soft}${suicide} (?:te )?(?:plegen|${wishEnds})`),
      RegExp(` pleeg(?: ik)? ${soft}${suicide} `),
      RegExp(` (?:denk|dacht)(?: ik)? ${soft}aan ${suicide} | aan ${suicide} (?:denk|te denken) `),
      RegExp(
        ` (?:heb|loop|zit|have|having)(?: ik)? ${soft}(?:last van |met )?(?:${suicide} ?gedachten|suicidale gedachten|suicidal thoughts) `,
      ),
      RegExp(` (?:ben|voel me|am|m|feel|feeling)(?: ik)? ${soft}(?:suicidaal|suicidal) `),
      RegExp(`${iWant}(?:kill myself|hurt myself|harm myself|end my life|end it all|commit suicide) `),
      RegExp(`${iWant}(?:die|be dead) (?:${wishEnds}|today |tonight )`),
      / i wish i (?:was|were) dead | kill myself |^ (?:want to|wanna) die $/,
      RegExp(
        ` (?:do not|dont|don t|no longer) ${soft}(?:want to|wanna) (?:live|be alive) (?:any ?more |any longer )?${wishEnds}`,
      ),
    ],
  ],
  [
    'spoed',
    [
      /^ (?:bel )?(?:112|1 1 2|911)(?: nu| bellen| aub| svp)? $/,
      / (?:bel|stuur|call|send)(?: \w+){0,2} (?:112|911|ambulance|ziekenwagen|brandweer|an ambulance|the police) (?:nu|snel|now|aub|svp|please)/,
      / (?:valt flauw en|bewusteloos op|reanimatie nu|is not breathing|isn t breathing|stopped breathing|bloedt dood|hartaanval nu|heart attack now)/,
      RegExp(` ${relative} (?:ademt|haalt) (?:niet|geen adem) `),
      RegExp(
        ` ${relative} (?:heb|heeft|krijg|krijgt) (?:nu )?een (?:hartaanval|hartinfarct|hartstilstand|beroerte) (?!van )${over}`,
      ),
      RegExp(` (?:is|am|m|s) having an? (?:heart attack|stroke) ${over}`),
      / inbraak(?: \w+){0,4} (?:bezig|gaande|aan de gang) /,
      / (?:is|are|s) breaking into (?:my|our|the) (?:house|home|flat|apartment) | burglar in (?:my|our|the) house /,
      / (?:huis|woning|flat|keuken) staat (?:nu )?in brand /,
      / er is (?:nu |hier )?brand (?!(?:\w+ ){0,6}geweest )(?:bij|in|op|uitgebroken|help|hier|$)/,
      / there is a fire (?:in|at|here|next|$)/,
      / ik ruik (?:een |nu )?(?:gas|gaslucht) |^ (?:help )?gaslucht $/,
      /^(?!.* (?:vorige?|geleden|gisteren|was|had|geweest) ).* inbreker (?:nu )?(?:in|bij|binnen) /,
      /^ (?:help )?ik word (?:nu )?(?:bedreigd|geslagen|aangevallen) (?:help )?$/,
      / (?:my|the) house is on fire /,
      / (?:word|wordt|worden) (?:nu |op dit moment )(?:bij (?:mij|ons|de buren) )?(?:thuis )?(?:ingebroken|aangevallen|bedreigd|neergestoken|geslagen)/,
      / (?:inbreker|iemand met een mes|iemand met een wapen) (?:nu )?(?:in huis|voor de deur|binnen) /,
      /^ (?:help )?(?:er is )?(?:een )?(?:noodgeval|spoedgeval|emergency|help me now)(?: help)? $/,
    ],
  ],
  [
    'mens',
    [
      / (?:een |n )?(?:mens|medewerker|persoon|echt iemand|iemand van de gemeente|echte persoon|ambtenaar|menselijke medewerker|echt mens) (?:spreken|praten|bellen) /,
      / (?:spreken|praten|chatten) met (?:een |n )?(?:echt |echte |levend )?(?:mens|medewerker|persoon|iemand) /,
      RegExp(`^ (?:ik )?(?:wil|mag|kan)(?: ik)? (?:een )?${person} (?:spreken|bellen) `),
      RegExp(
        ` (?:wil|mag|kan|zou)(?: \\w+){0,4} ${person} aan de (?:telefoon|lijn) (?:$|(?:spreken|krijgen|hebben|aub|svp|alsjeblieft|alstublieft) )`,
      ),
      RegExp(
        `^ (?:geef mij |geef me )?(?:een |n )?(?:echt |echte )?${person} (?:aan de (?:telefoon|lijn) )?(?:aub |svp )?$`,
      ),
      RegExp(` met (?:een )?(?:echt |echte )?${person} (?:spreken|praten|bellen) $`),
      / (?:speak|talk|chat) (?:to|with) (?:a |an )?(?:real |actual |live )?(?:human|person|someone|agent|employee|staff|human being) /,
      / (?:need|want|get|like)(?: \w+){0,4} (?:human|(?:real|actual|live) (?:person|agent|employee))(?: being)? (?:$|please |now )|^ (?:a )?real (?:human|person) (?:please )?$/,
    ],
  ],
  [
    'dank',
    [
      /^ (?:(?:ok|oke|ja|nee|nou|super|top|fijn|mooi|prima|perfect|geweldig|duidelijk|helder|heel|erg|hartelijk|hartstikke|alvast|great|many) ){0,4}(?:bedankt|dank(?: je| u| jullie)?(?: wel)?|dankjewel|dankuwel|thanks|thank you|thx|merci)(?: (?:heel|erg|zeer|alvast|hoor|very|so|much|a|lot)){0,3} (?:voor|for) (?:(?:de|het|uw|je|jouw|jullie|al|alle|deze|dit|the|your|all|this|snelle|goede|fijne|duidelijke|heldere|vriendelijke|quick|good|great|kind|clear) ){0,4}(?!niks|niets|nothing)\w+ (?:hoor |fijne dag |en tot ziens )?$/,
    ],
  ],
]

/** A word of abuse; some are the first part of one ("kutbot"). No "kanker" with just anything: that is an illness too. */
export const swearWord =
  /^(?:(?:kut|klote|klootza|fuck|tyfus|debiel|idio|asshole|moron|bullshit)\w*|(?:kanker|tering)(?:bot|zooi|ding|site|gemeente|lijers?)?|stom|stomme|domme|achterlijke?|waardelo(?:os|ze)|mongool|sukkels?|eikel|lul|lullen|hufters?|zakkenvullers|trut|hoer|shit|crap|stupid|dumb|useless)$/

/** What is sworn at, and the words around it: with a swear word and nothing else this is no question. */
export const swornAt: ReadonlySet<string> = new Set(
  `bot chatbot robot computer ding systeem site website app gemeente ambtenaar ambtenaren antwoord antwoorden
  answer answers thing machine council municipality wat zijn bent ben is dit dat what are an is this that it s re
  echt gewoon en and verdomme`.split(/\s+/),
)

const phrases = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )

/** Only when the whole text is one of these, with or without fillers. */
export const wholePhrases: readonly [MessageName, ReadonlySet<string>][] = [
  [
    'begroeting',
    phrases(
      `hallo\nhoi\nhey\nhee\nhai\nhi\nhello\nyo\ndag\ngoedemorgen\ngoedemiddag\ngoedenavond\ngoedendag\ngoeiedag\ngoeiemorgen\ngoeiemiddag\ngoeieavond\nmoin\nmogge\nmoi\nhallo hallo\nhoi hoi\nhoihoi\nhalo\nhallootjes\ngood morning\ngood afternoon\ngood evening\nhi there\nhello there\nhoe gaat\nhoe gaat het\nhoe gaat het met\nalles goed\nhow are you\nhow are\nsalut\nbonjour\nmerhaba\nsalam\nsalaam\nhola\ntest\nvraagje\nvraag\nik heb een vraag\nheb een vraag\nheb vraag\nquestion\nhave question`,
    ),
  ],
  [
    'dank',
    phrases(
      `bedankt\ndank\ndankje\ndank je\ndankjewel\ndank je wel\ndankuwel\ndank u\ndank u wel\ndank wel\nwel\nbedank\nthanks\nthank\nthank you\nthanx\nthx\ntop\ntop bedankt\ntop dank\nsuper\nsuper bedankt\nfijn\nfijn bedankt\nperfect\ngeweldig\ngoed\nprima\nmooi\nhelder\nduidelijk\nhartelijk dank\nhartstikke bedankt\nmerci\ngreat\ngreat thanks\nawesome\ndat was alles\nthat s all\nweet genoeg\nik weet genoeg`,
    ),
  ],
  [
    'afscheid',
    phrases(
      `doei\ndoeg\ndoeidoei\ndag dag\ntot ziens\ntot later\nfijne dag\nfijne dag nog\nnog een fijne dag\nnog fijne dag\nprettige dag\nbye\nbye bye\ngoodbye\nsee you\nsee\nciao\nhoudoe\nhave a nice day\nhave nice day`,
    ),
  ],
  [
    'robot',
    phrases(
      `ben je een mens\nben een mens\nben mens\nben je mens\nben u een mens\nbent u een mens\nbent mens\nbent een mens\nben je een robot\nben robot\nbent robot\nben je een bot\nben bot\nbent bot\nben je echt\nben echt\nbent echt\nben je een computer\nben computer\nbent computer\nben je een chatbot\nben chatbot\nbent chatbot\nben je ai\nben ai\nis dit een bot\nis dit bot\nis dit een robot\nis dit robot\nis dit een mens\nis dit mens\npraat met robot\npraat met mens\npraat met computer\npraat ik met een mens\npraat ik met een robot\nwie ben\nwie ben je\nwie bent\nwie bent u\nwat ben\nwat ben je\nhoe heet\nhoe heet je\nare a human\nare human\nare a robot\nare robot\nare bot\nare a bot\nare real\nare you a robot\nare you human\nis this a bot\nis this bot\nwho are\nwho are you\nam talking robot\nam talking human`,
    ),
  ],
  [
    'mens',
    phrases(
      `mens\nmedewerker\nmens spreken\npersoon\ncontact\necht mens\niemand spreken\nmedewerker spreken\nechte medewerker\niemand bellen\nbellen\nhuman\nagent\nperson\noperator\nreal person\ntalk person\nspeak human\nspeak person\ntalk human\ntalk someone\nspeak someone\nklantenservice\nhelpdesk`,
    ),
  ],
  [
    'schelden',
    phrases(
      `rot op\nrotop\nflikker op\nsodemieter op\ntyf op\ntief op\noprotten\nsteek in reet\nhou bek\nhou je bek\nbek dicht\nslechte bot\nwat een onzin\nwat onzin`,
    ),
  ],
]
