import type { Problem } from '../knowledge/problem.ts'
import { saysSomething } from './create-vocabulary.ts'
import { languageRules } from './language-rules.ts'
import {
  type PlacedConcept,
  type PlacedPhrase,
  conceptWarning,
  findRepeats,
  placedPhrases,
} from './placed-phrases.ts'

/** Phrases that stand twice in one concept, and those that are never looked for. */
export function checkConcept(placed: PlacedConcept): Problem[] {
  return [...repeats(placed), ...silent(placed)]
}

/** A word that stands in any question proves nothing, whatever stands beside it. */
function silent(placed: PlacedConcept): Problem[] {
  const { begrip, taal } = placed.concept
  return placedPhrases(placed)
    .filter(({ text }) => !saysSomething(text, languageRules[taal]))
    .map(({ text }) =>
      conceptWarning(
        placed,
        `"${text}" telt niet mee bij het begrip "${begrip}": het is een woord dat in elke vraag kan staan.`,
        'Haal het weg, of zet er een woord bij dat zegt waar het over gaat.',
      ),
    )
}

/** In two lists they contradict each other: a phrase means one thing. */
function repeats(placed: PlacedConcept): Problem[] {
  return findRepeats(placedPhrases(placed), ({ key }) => key)
    .filter(({ first, again }) => isRepeat(first, again))
    .map(({ first, again }) =>
      conceptWarning(
        placed,
        `"${again.text}" staat twee keer bij het begrip "${placed.concept.begrip}" (${listsOf(first, again)}).`,
        remedyOf(first, again),
      ),
    )
}

/** With other words beside it, a phrase may come back; without them it counts always, and those say nothing. */
function isRepeat(first: PlacedPhrase, again: PlacedPhrase): boolean {
  if (first.near === again.near) return true
  return first.list === again.list && (first.near === undefined || again.near === undefined)
}

function listsOf(first: PlacedPhrase, again: PlacedPhrase): string {
  return first.list === again.list ? `in ${first.list}` : `in ${first.list} en in ${again.list}`
}

function remedyOf(first: PlacedPhrase, again: PlacedPhrase): string {
  if (first.list === again.list) return 'Laat het een keer staan.'
  const lists = [first.list, again.list]
  if (lists.includes('verwant')) return 'Kies: betekent het hetzelfde, of hoort het er alleen bij (verwant)?'
  if (lists.includes('spreektaal'))
    return 'Kies: zegt de overheid het ook zo, of alleen de vrager (spreektaal)?'
  return 'Laat het in een van de twee staan.'
}
