import { type DutchDictionary, dutchDictionary } from './dutch-dictionary.ts'
import { irregularForms } from './irregular-forms.ts'

/**
 * A light Dutch stemmer that asks the word list which reading of an ending is a word: "werkt" -> "werk" because
 * "werken" is a verb, "kaart" stays because "karen" is none; "uitslagen" -> "uitslag", "betalen" -> "betaal".
 * Verb forms, participles, plurals and diminutives of one word get one stem; nouns keep their sense ("bomen" is not
 * "bommen"). Why: no stemmer costs 5 points first right.
 */
export function stemDutch(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = computeStem(word, dutchDictionary())
  if (stems.size > 100_000) stems.clear()
  stems.set(word, stem)
  return stem
}

const stems = new Map<string, string>()

function computeStem(word: string, dictionary: DutchDictionary): string {
  const lemma = irregularForms.get(word)
  if (lemma !== undefined) return spellStem(lemma, dictionary)
  if (word.length < 4 || /\d/.test(word)) return word
  if (isInfinitive(word, dictionary)) return spellStem(word, dictionary)
  const infinitive = infinitiveOf(word, dictionary)
  if (infinitive) return spellStem(infinitive, dictionary)
  return spellStem(diminutiveBase(word, dictionary) ?? word, dictionary)
}

function isInfinitive(word: string, dictionary: DutchDictionary): boolean {
  const [, , rest = ''] = prefixPattern.exec(word) ?? []
  return dictionary.isVerb(word) || dictionary.isVerb(rest)
}

/** The infinitive that a finite form or participle belongs to, if there is one. */
function infinitiveOf(word: string, dictionary: DutchDictionary): string | undefined {
  if (notVerbs.has(word) || dictionary.isNoun(word)) return undefined
  const participle = participlePattern.exec(word)
  if (participle) {
    const [, prefix = '', base = '', ending = ''] = participle
    const found = [...infinitives(base + ending), ...infinitives(base)].find(dictionary.isVerb)
    if (found) return prefix + found
  }
  const [, prefix = '', rest = ''] = prefixPattern.exec(word) ?? []
  const own = infinitives(rest).find(dictionary.isVerb)
  if (own) return prefix + own
  const bases = ['t', 'd', 'te', 'de', 'ten', 'den', 'dt'].filter(
    (ending) => rest.length > ending.length + 2 && rest.endsWith(ending),
  )
  const found = bases.flatMap((ending) => infinitives(rest.slice(0, -ending.length))).find(dictionary.isVerb)
  return found === undefined ? undefined : prefix + found
}

/** Prefixes that part from their verb ("vraag … aan"); the word list has many of these verbs without their prefix only. */
const prefixes =
  'aan|achter|af|bij|binnen|door|goed|in|kapot|klaar|kwijt|langs|mee|na|om|onder|op|open|over|rond|samen|stop|tegen|terug|thuis|toe|uit|vast|vol|voor|weg'
const participlePattern = new RegExp(`^(${prefixes}|)ge(.{2,}?)([dt])e?$`)
const prefixPattern = new RegExp(`^(${prefixes}|)(.{3,})$`)

const notVerbs = new Set('gezond gezonde gewond gemeente beeld gilde gesprek oude mede vandaag'.split(' '))

/**
 * The infinitives that the spelling rules give a stem: a long vowel opens ("betaal" -> "betalen"), a short one doubles
 * its consonant ("stem" -> "stemmen"), f and s are voiced ("verhuis" -> "verhuizen").
 */
function infinitives(stem: string): string[] {
  if (stem.length < 2) return []
  const voiced = stem
    .replace(/(?<=[aeiou]{2}|[ij]j|[lr])f$/, 'v')
    .replace(/(?<=[aeiou]{2}|[ij]j|[lrn])s$/, 'z')
  if (/([aeou])\1[bcdfghjklmnprstvwxz]$/.test(voiced)) return [voiced.replace(/([aeou])\1(.)$/, '$1$2en')]
  if (/(^|[^aeiou])[aeiou][bdfgklmnprst]$/.test(stem))
    return [`${stem}${stem.at(-1)}en`, ...(/e[lmnr]$|ig$/.test(stem) ? [`${stem}en`] : [])]
  return [`${voiced}en`, `${stem}en`]
}

function diminutiveBase(word: string, dictionary: DutchDictionary): string | undefined {
  const match = /^(.{2,}?)(?:etje|tje|pje|kje|je)s?$/.exec(word)
  if (!match?.[1]) return undefined
  const base = word.replace(/s$/, '')
  const candidates = [
    base.replace(/je$/, ''),
    base.replace(/tje$/, ''),
    base.replace(/pje$/, ''),
    base.replace(/kje$/, 'g'),
    base.replace(/([a-z])\1etje$/, '$1'),
    base.replace(/([aou])\1tje$/, '$1'),
  ]
  return candidates.find((candidate) => candidate !== base && dictionary.has(candidate))
}

/** A lemma, plural or inflected adjective to its stem in one spelling. */
function spellStem(word: string, dictionary: DutchDictionary): string {
  if (word.length < 4) return word
  const singular = singularOf(word, dictionary)
  const base = singular.endsWith('ing') ? verbOfNoun(singular, dictionary) : singular
  return base
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
}

function singularOf(word: string, dictionary: DutchDictionary): string {
  if (word.endsWith('heden')) return `${word.slice(0, -5)}heid`
  if (isInfinitive(word, dictionary)) return bestBase(word.slice(0, -2), dictionary)
  if (dictionary.isNoun(word)) return word
  if (word.endsWith('en')) {
    const withE = word.slice(0, -1)
    return dictionary.isNoun(withE) ? withE : bestBase(word.slice(0, -2), dictionary)
  }
  if (
    word.endsWith('s') &&
    !dictionary.has(word) &&
    (dictionary.has(word.slice(0, -1)) || /(?:er|el|em|en)s$/.test(word))
  )
    return word.slice(0, -1)
  if (word.endsWith('e') && !/(?:ie|ee)$/.test(word)) return bestBase(word.slice(0, -1), dictionary)
  return word
}

/** Of the spellings a stem may have before -e(n), the one that is a word; else the one the spelling rules give. */
function bestBase(base: string, dictionary: DutchDictionary): string {
  const plain = base.replace(/([bdfgklmnprst])\1$/, '$1')
  const unvoiced = plain.replace(/v$/, 'f').replace(/z$/, 's')
  const long = unvoiced.replace(/(^|[^aeiou])([aeou])([bcdfghjklmnprstwx])$/, '$1$2$2$3')
  if (plain !== base) return plain
  if (base.length > 4 || long === unvoiced) {
    if (dictionary.has(unvoiced) && !dictionary.has(long)) return unvoiced
  }
  const [, , bare = unvoiced] = prefixPattern.exec(unvoiced) ?? []
  const schwa =
    /[aeiouy][a-z]*e[lmnrgk]$/.test(bare) && !/^(?:ver|be|ge|ont|her|er)[^aeiou]+e[lmnr]$/.test(bare)
  return schwa || (/[io]r$/.test(unvoiced) && dictionary.has(unvoiced)) ? unvoiced : long
}

/** "betaling" -> "betaal", as the verb; not where the noun has a sense of its own ("woning", "rekening"). */
function verbOfNoun(noun: string, dictionary: DutchDictionary): string {
  if (nounsOfTheirOwn.has(noun)) return noun
  const infinitive = `${noun.slice(0, -3)}en`
  return isInfinitive(infinitive, dictionary) ? bestBase(infinitive.slice(0, -2), dictionary) : noun
}

const nounsOfTheirOwn = new Set(
  'woning rekening leiding regeling zitting vergunning opleiding stelling voorstelling inrichting belasting vereniging verdieping leerling vestiging instelling uitkering opening voorziening vordering verordening beweging aanleiding lening regering kring zending houding wandeling uitrusting beschikking rechtspleging voeding'.split(
    ' ',
  ),
)
