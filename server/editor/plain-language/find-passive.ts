import { type Piece, splitWords } from './split-sentences.ts'

const become = new Set(['word', 'wordt', 'worden', 'werd', 'werden'])
const be = new Set(['is', 'zijn', 'was', 'waren', 'bent', 'ben'])

/** Words that look like a past participle and are none, or that say how something is rather than what is done. */
const noParticiples = new Set(
  `gebied geld gezicht gewicht gevecht gerecht geduld geluid gemoed gebod geweld gehandicapt gezond gewend getrouwd
  gescheiden geschikt gelijk gebrekkig gemeend geheid gelijkwaardig bekend bereid bewust bevoegd beleid bericht
  besluit bestand bereik beperkt bezet bezwaar bezoek bedrag bedrijf begin belang beroep bewijs bewust betekent bent
  belast verkeerd verliefd verstand verband verlaat verzoek verlof verdrag verschil verslaafd vermoeid verhaal
  verantwoordelijkheid ontvangst ontbijt onderwijs onderdeel herfst herhaalrecept gemeente geen gezin geboren
  gehuwd gevoelig getal gesprek geldig gehele genoeg gering gerust geest gehoord gewoon gebruik
  overleden gevallen geldt gebeurt gelukt geniet gelooft`.split(/\s+/),
)

/** Strong participles whose stem gives no sign; with be-, ver-, ont- and her- the infinitive ends in -en as well. */
const strongParticiples = new Set(
  `besloten besproken begrepen beschreven betrokken bewezen bezeten beslopen begonnen bedrogen bedorven bevolen
  verboden verkregen verkocht verloren vervangen verwezen verschoven verdreven verzonden vergeven verstreken
  verleend verbroken verbonden vernomen verworven verdronken verholpen verstoken ontvangen ontslagen ontnomen
  ontbonden ontworpen ontheven herzien herroepen herschreven onderzocht onderbroken ondervonden ondernomen
  overlegd overschreden overwogen overtreden voorzien aanbevolen`.split(/\s+/),
)

const particles =
  '(?:aan|achter|af|bij|binnen|bloot|dicht|door|goed|in|klaar|los|mee|na|neer|om|onder|op|open|over|plaats|samen|schoon|stil|stop|tegen|terug|thuis|toe|tussen|uit|vast|vol|voor|vrij|weg)'
const regular = new RegExp(`^${particles}?ge[a-zëïéè]{2,}(?:d|t|en)$`)
const withoutGe = /^(?:aan|op|om|uit|in)?(?:be|ver|ont|her)[a-zëï]{2,}[^aeiou\s](?:d|t)$/
const loanWords = /^[a-z]{3,}(?:eerd|iseerd)$/

/** So many words may stand between the two; further apart they mostly belong to other parts of the sentence. */
const reach = 12

/**
 * The passives in a Dutch sentence: a form of "worden" with a past participle in the same part of the sentence, or of
 * "zijn" when "door" names who did it. Heuristics of our own: the hint asks, it does not judge.
 * @returns the place of each, from the verb to the participle
 */
export function findPassives(sentence: string): Piece[] {
  const found: Piece[] = []
  // A comma or colon starts another part of the sentence.
  for (const part of sentence.matchAll(/[^,;:()]+/g)) {
    const words = splitWords(part[0]).map((word) => ({ ...word, lower: word.text.toLowerCase() }))
    const isByOther = words.some(({ lower }) => lower === 'door')
    const verb = words.findIndex(({ lower }) => become.has(lower) || (isByOther && be.has(lower)))
    if (verb === -1) continue
    const distance = (at: number) => Math.abs(at - verb)
    const near = words
      .map((word, at) => ({ ...word, at }))
      .filter(({ lower, at }) => at !== verb && distance(at) <= reach && isParticiple(lower))
      .toSorted((one, other) => distance(one.at) - distance(other.at))[0]
    const auxiliary = words[verb]
    if (!near || !auxiliary) continue
    const start = part.index + Math.min(near.start, auxiliary.start)
    const end = part.index + Math.max(near.end, auxiliary.end)
    found.push({ start, end, text: sentence.slice(start, end) })
  }
  return found
}

function isParticiple(word: string): boolean {
  if (noParticiples.has(word)) return false
  return strongParticiples.has(word) || regular.test(word) || withoutGe.test(word) || loanWords.test(word)
}
