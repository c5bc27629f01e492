import type { MessageName } from '../organisation/organisation-schema.ts'

/** Words that say nothing beside a greeting, a thank-you or a request for a person. */
export const fillers: ReadonlySet<string> = new Set(
  `ik wil zou graag even nu gewoon gwn maar eens een de het aub svp alsjeblieft alstublieft kan kunt u jij je jullie mij me met
  mag hoor he ja nee ok oke heel erg zo ook voor toch dus hier daar allemaal meneer mevrouw
  i want would like to a the please can could you me just now with really very so much for there all`.split(
    /\s+/,
  ),
)

/** Looked for anywhere in the folded text (words parted by single spaces). First the most urgent. */
export const anywherePhrases: readonly [MessageName, readonly RegExp[]][] = [
  [
    'crisis',
    [
      / (?:ik|k) (?:wil|zou|kan|hoef)(?: \w+){0,4} (?:dood|niet meer leven|niet meer verder leven)(?: |$)/,
      / (?:wil|wou) (?:ik )?(?:niet meer leven|dood zijn|liever dood|er een eind(?:e)? aan maken|mezelf (?:iets|wat) aandoen)/,
      / (?:ik|k)(?: \w+){0,4} (?:zelfmoord plegen|suicide plegen|mezelf van kant maken|mezelf ophangen)/,
      / ik (?:denk|dacht) aan (?:zelfmoord|zelfdoding|suicide) /,
      / (?:eind|einde) (?:maken )?aan mijn leven /,
      / geen zin meer in (?:het|mijn) leven /,
      / (?:kill|hurt|harm) myself /,
      / (?:want|going) to die /,
      / (?:end my life|commit suicide|do not want to live|dont want to live|don t want to live|suicidal) /,
    ],
  ],
  [
    'spoed',
    [
      /^ (?:bel )?(?:112|1 1 2|911)(?: nu| bellen| aub| svp)? $/,
      / (?:bel|stuur|call|send)(?: \w+){0,2} (?:112|911|ambulance|ziekenwagen|brandweer|an ambulance|the police) (?:nu|snel|now|aub|svp|please)/,
      / (?:ademt niet|valt flauw en|bewusteloos op|reanimatie nu|is not breathing|bloedt dood|hartaanval nu|heart attack now)/,
      / (?:huis|woning|flat|keuken) staat (?:nu )?in brand /,
      / er is (?:nu )?brand (?:bij|in) (?:mij|ons|het huis|mijn huis|de keuken)/,
      / (?:my|the) house is on fire /,
      / (?:word|wordt|worden) (?:nu |op dit moment )(?:ingebroken|aangevallen|bedreigd|neergestoken|geslagen)/,
      / (?:inbreker|iemand met een mes|iemand met een wapen) (?:nu )?(?:in huis|voor de deur|binnen) /,
      /^ (?:help )?(?:er is )?(?:een )?(?:noodgeval|spoedgeval|emergency|help me now)(?: help)? $/,
    ],
  ],
  [
    'mens',
    [
      / (?:een |n )?(?:mens|medewerker|persoon|echt iemand|iemand van de gemeente|echte persoon|ambtenaar|menselijke medewerker|echt mens) (?:spreken|praten|bellen|aan de lijn) /,
      / (?:spreken|praten|chatten) met (?:een |n )?(?:echt |echte |levend )?(?:mens|medewerker|persoon|iemand) /,
      /^ (?:ik )?(?:wil|mag|kan)(?: ik)? (?:een )?(?:mens|medewerker|echt mens|iemand) (?:spreken|aan de telefoon|bellen) /,
      / (?:speak|talk|chat) (?:to|with) (?:a |an )?(?:real |actual |live )?(?:human|person|someone|agent|employee|staff|human being) /,
    ],
  ],
]

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
      `klote\nkut\nkutbot\nkut bot\nkutgemeente\nkut gemeente\nfuck\nfuck off\nfuck you\nfuck gemeente\nrot op\nrotop\nflikker op\nsodemieter op\ntyf op\ntief op\noprotten\nidioot\ndebiel\nmongool\nsukkel\neikel\nklootzak\nklootzakken\nlul\nlullen\nhufter\nhufters\nkanker\nkankerbot\ntering\ntyfus\nteringlijers\nstom\nstomme bot\nstom ding\nstomme chatbot\nwaardeloos\nwaardeloze bot\nwat waardeloos\nwat kut\nsteek in reet\nhou bek\nhou je bek\nshit\nbullshit\nasshole\nidiot\nidiots\nstupid\nstupid bot\nuseless\nuseless bot\nzakkenvullers\ntrut\nhoer\nbek dicht\nslechte bot\nstomme gemeente\njullie zijn idioten\nzijn idioten\nwat een onzin\nwat onzin\nje bent stom\nbent stom`,
    ),
  ],
]
