import { compoundParts } from './compound-parts.ts'
import type { Vocabulary } from './create-vocabulary.ts'
import { type Reading, findConcepts } from './find-concepts.ts'
import type { LanguageRules } from './language-rules.ts'
import { partedVerbs } from './parted-verbs.ts'
import { splitWords } from './split-words.ts'

/** What a part of a compound counts for against a whole word. */
const compoundPartWeight = 0.6

/** A text of an article as the index wants it. */
export interface AnalyzedText {
  /** How often each term stands in the text; parts of compounds count for less than one. */
  frequencies: Map<string, number>
  /** Number of words that carry a topic. */
  length: number
  /** The words as spelled, for typo correction. */
  spellings: string[]
}

/** An article's text to terms: stems, joined and parted compounds, concepts. */
export function analyzeText(text: string, rules: LanguageRules, vocabulary: Vocabulary): AnalyzedText {
  const words = splitWords(text)
  const frequencies = new Map<string, number>()
  const spellings: string[] = []
  const add = (stem: string, weight: number) => frequencies.set(stem, (frequencies.get(stem) ?? 0) + weight)
  const readings = words.map(({ text: word, hyphenated }, position): Reading[] => {
    const next = hyphenated ? words[position + 1] : undefined
    const joined = next === undefined ? [] : [word + next.text]
    const parts = compoundParts(word, rules, vocabulary)
    spellings.push(...(rules.stopWords.has(word) ? joined : [word, ...joined]))
    return [
      ...[word, ...joined].map((spelling) => ({ stem: rules.stem(spelling), weight: 1 })),
      ...parts.map((stem) => ({ stem, weight: compoundPartWeight })),
    ]
  })
  for (const [position, word] of words.entries()) {
    for (const { stem, weight } of rules.stopWords.has(word.text) ? [] : (readings[position] ?? []))
      add(stem, weight)
  }
  const isVerb = (joined: string) => vocabulary.words.has(rules.stem(joined))
  for (const { position, joined } of partedVerbs(words, rules.language, isVerb)) {
    readings[position]?.push({ stem: rules.stem(joined), weight: 1 })
    add(rules.stem(joined), 1)
  }
  for (const [term, weight] of conceptFrequencies(readings, vocabulary)) add(term, weight)
  return { frequencies, length: spellings.length, spellings }
}

/** Concepts that the text proves (not by everyday words, which count in questions only), once per place. */
function conceptFrequencies(readings: Reading[][], vocabulary: Vocabulary): Map<string, number> {
  const best = new Map<string, Map<number, number>>()
  for (const { term, kind, weight, positions } of findConcepts(readings, vocabulary)) {
    if (kind !== 'woord') continue
    const [place = 0] = positions
    const weights = best.get(term) ?? new Map<number, number>()
    best.set(term, weights.set(place, Math.max(weight, weights.get(place) ?? 0)))
  }
  return new Map(
    [...best].map(([term, weights]) => [
      term,
      [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    ]),
  )
}
