function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/**
 * First names that are also a Dutch word, and that nobody can mean as that word after "ik ben". Names that are no
 * word are in the word list (see `person-names.ts`).
 */
export const firstNamesThatAreWords = wordSet(`
  aad aagje abel abraham adam alma amanda amber anita anno arend august aurelia aurora ava axel aya babs bart bas ben benjamin bente bob bobby bram
  cas chris claude claus clement daisy daan dirk dolf donna dries eddy elco els emir era erica erin erna eva faas ferry fien fleur franca
  franco frank gemma ger gerda gloria guus gus hannes hans harm harrie helen hendrik henry iris iva jaap jan jane janet janus jasmijn
  jet jip job joep john joke jonas jonathan joop joost jozef juan juul kaatje karst kees kelly kim klaas koen koos kris
  lex li liane lies linde lotus lou louis luis madelief madeleine manou mara margriet marina marjolein mark marlijn mary mats maxime mees
  melis merel mia mies mila mirre mirte mo nanny nick noor otto osman pascal penny peter piet pim pip puck rachel rein ria rico riet rik rob romeo
  roos rosa rowan roy ruby rune sara sem serge sharon siena sjaak sjors stans steef storm tara teddy tes tess thomas tiffany tim
  tjerk tom tommy ton toon uwe valentijn viola vita wei wies wim wolfgang wout yoni zander zoe`)

/** Family names that are also a Dutch word: after a first name, or after "van de" and the like, they belong to it. */
export const familyNamesThatAreWords = wordSet(`
  baas bakker beek beer berg berger bik bloem blom boer boom bos bosch bosman brand breed brink broek bruin brouwer buis burger dam dekker dijk
  dijkman draaijer evers dros duin eik fortuin fries gans goud graaf groen groot haan haas ham hamer heide heuvel hoek hof hofman hofstede hendriks hermans
  hoorn horst huisman huizen jager jong jonker kamp kaper keizer kerk ketel klein knecht koek kok koning koopman korte koster kraai kraan kramer
  kroon kruis kuiper kuipers kuil kunst laan lam lamers lange leeuw leeuwen linde lindeboom linden loon looi maas meester meijer mol molen molenaar
  mulder munnik nagel noord oost palm peer peters ploeg polder poel poot post prins raaf reus ridder riet roos ruiter schaap schipper schilder
  schouten slager slot smid smit snel snijder spaans spek spiegel staal steen sterk stok stroom stuiver timmerman timmermans tuin
  valk veen veer veld velde velden ven verhoeven vis visser vliet vogel vonk vos vriend vries vroom waard wagenaar wal water weide wever
  wiel wijk wind winkel winter wit witte wolf wolters zand zanger zee zomer zon zwaan zwart`)

/** What stands between first and family name. */
export const particles = wordSet(
  "de den der des van vd v.d. vander vande ten ter te 't el al ben bin ibn abu da dos du la le von zu",
)

/** Short for ordinary words, missing from the word list. */
export const abbreviatedWords = wordSet(
  'aow wajonger woz gba cjib duo bsn digid uwv svb duo cak ind rdw wmo woo wlz brp avg vog zzper zzp oke okee opzoek opzich nogsteeds idd iig alleenstaande eigelijk ook au pair expat trans nonbinair',
)
