import type { Problem } from '../knowledge/problem.ts'
import { checkConcept } from './check-concept.ts'
import { foldText } from './fold-text.ts'
import {
  type PlacedConcept,
  type PlacedPhrase,
  conceptWarning,
  findRepeats,
  placedPhrases,
} from './placed-phrases.ts'

/**
 * What is wrong within and between the concepts of a vocabulary: doubles, contradictions, abbreviations with two
 * meanings that nothing tells apart. One phrase in two concepts is fine: askers use one word for more things.
 */
export function checkVocabulary(placed: PlacedConcept[]): Problem[] {
  const phrases = placed.flatMap(placedPhrases)
  return [
    ...doubleConcepts(placed),
    ...equalConcepts(placed),
    ...placed.flatMap(checkConcept),
    ...opposites(phrases),
    ...ambiguousAbbreviations(phrases),
  ]
}

/** Twice in one file is a mistake; in a file of its own an organisation adds words to a concept of the product. */
function doubleConcepts(placed: PlacedConcept[]): Problem[] {
  return findRepeats(placed, (one) => `${one.file} ${nameKey(one)}`).map(({ first, again }) =>
    conceptWarning(
      again,
      `Het begrip "${again.concept.begrip}" bestaat al (regel ${first.line}).`,
      'Voeg de woorden samen onder een begrip.',
    ),
  )
}

/** Two concepts with other names that hold exactly the same phrases are one. */
function equalConcepts(placed: PlacedConcept[]): Problem[] {
  return findRepeats(placed, phrasesKey)
    .filter(({ first, again }) => nameKey(first) !== nameKey(again))
    .map(({ first, again }) =>
      conceptWarning(
        again,
        `De begrippen "${first.concept.begrip}" en "${again.concept.begrip}" hebben precies dezelfde woorden.`,
        'Haal een van de twee weg.',
      ),
    )
}

function nameKey({ concept }: PlacedConcept): string {
  return `${concept.taal} ${foldText(concept.begrip)}`
}

/** The name and all phrases that mean the same, in any order. */
function phrasesKey(placed: PlacedConcept): string {
  const same = placedPhrases(placed).filter(({ list }) => list !== 'verwant')
  const keys = same.map(({ key, near }) => (near === undefined ? key : `${key} (${near})`))
  return [placed.concept.taal, ...new Set([foldText(placed.concept.begrip), ...keys])].toSorted().join('|')
}

/** One concept says that a word means the same, the other that it is only related. */
function opposites(phrases: PlacedPhrase[]): Problem[] {
  const related = new Set(phrases.filter(({ list }) => list === 'verwant').map(mentionKey))
  const same = new Map(
    phrases
      .filter(({ list, near }) => list === 'woorden' && near === undefined)
      .map((phrase) => [mentionKey(phrase), phrase]),
  )
  return [...same.values()]
    .filter(({ key, placed }) => related.has(`${key} -> ${foldText(placed.concept.begrip)}`))
    .map(({ placed, text }) =>
      conceptWarning(
        placed,
        `"${placed.concept.begrip}" noemt "${text}" hetzelfde (woorden), maar "${text}" noemt "${placed.concept.begrip}" alleen verwant.`,
        'Maak het bij beide begrippen gelijk.',
      ),
    )
}

/** That a concept mentions a phrase. */
function mentionKey({ key, placed }: PlacedPhrase): string {
  return `${foldText(placed.concept.begrip)} -> ${key}`
}

/** An abbreviation of two concepts that have nothing to do with each other must say beside which words it means which. */
function ambiguousAbbreviations(phrases: PlacedPhrase[]): Problem[] {
  const mentions = new Set(phrases.map(mentionKey))
  const bare = phrases.filter(({ list, near }) => list === 'afkortingen' && near === undefined)
  return findRepeats(bare, ({ key, placed }) => `${placed.concept.taal} ${key}`)
    .map(({ first, again }) => ({
      again,
      one: first.placed.concept.begrip,
      other: again.placed.concept.begrip,
    }))
    .filter(({ one, other }) => {
      const [from, to] = [foldText(one), foldText(other)]
      return from !== to && !mentions.has(`${from} -> ${to}`) && !mentions.has(`${to} -> ${from}`)
    })
    .map(({ again, one, other }) =>
      conceptWarning(
        again.placed,
        `De afkorting "${again.text}" betekent "${one}" en ook "${other}".`,
        `Schrijf bij allebei wanneer zij dat betekent: {woord: ${again.text}, bij: [...]}.`,
      ),
    )
}
