import { compoundParts } from './compound-parts.ts'
import type { TypoCorrector } from './correct-typo.ts'
import type { Vocabulary } from './create-vocabulary.ts'
import { type FoundConcept, type Reading, findConcepts } from './find-concepts.ts'
import type { LanguageRules } from './language-rules.ts'
import { type Word, splitWords } from './split-words.ts'

/** Why a term stands for a word of the question; shown by `vraagbaak ask --explain`. */
export type TermReason = 'woord' | 'aaneen' | 'deel' | 'typfout' | 'begrip' | 'verwant'

/** A term to look up in the index for one word of the question. */
export interface QueryTerm {
  term: string
  weight: number
  reason: TermReason
  /** The spelling or phrase it came by. */
  via: string
}

/** One word of the question with everything it may stand for; the best of them counts. */
export interface QueryWord {
  word: string
  terms: QueryTerm[]
}

/** What the analysis of a question needs to know of the index. */
export interface Lexicon {
  rules: LanguageRules
  vocabulary: Vocabulary
  typos: TypoCorrector
  /** Whether an article holds this stem. */
  has(stem: string): boolean
}

/** What each reading of a word counts for (retrieval.md, steps 3 to 5, tuned). */
export const readingWeights = {
  /** Two words that an article writes as one. */
  joined: 0.4,
  /** A part of a compound, when the whole is in the index and when it is not. */
  part: 0.6,
  partOfUnknown: 0.78,
  concept: 0.9,
  related: 0.4,
  /** A correction of a word that is good Dutch, and so perhaps no typo. */
  knownWordCorrection: 0.7,
}

/** A question to the terms to look up: per word its stem, parts, corrections and concepts. */
export function analyzeQuestion(text: string, lexicon: Lexicon): QueryWord[] {
  const words = splitWords(text)
  const readings = words.map((word, position) => readWord(word, words[position + 1], lexicon))
  const concepts = findConcepts(readings.map(({ terms }) => terms.map(({ term, weight }): Reading => ({ stem: term, weight }))), lexicon.vocabulary)
  const result: QueryWord[] = []
  for (const [position, { word, terms, isStop }] of readings.entries()) {
    const here = concepts.filter((concept) => concept.positions[0] === position && (!isStop || concept.positions.length > 1 || concept.kind !== 'verwant'))
    const conceptTerms = here.map((concept) => conceptQueryTerm(concept))
    const all = [...(isStop ? [] : terms), ...conceptTerms]
    if (all.length > 0) result.push({ word, terms: bestPerTerm(all) })
  }
  return result
}

interface ReadWord extends QueryWord {
  isStop: boolean
}

function readWord(word: Word, next: Word | undefined, lexicon: Lexicon): ReadWord {
  const { rules } = lexicon
  const stem = rules.stem(word.text)
  const own: QueryTerm = { term: stem, weight: 1, reason: 'woord', via: word.text }
  const joined = joinWithNext(word, next, lexicon)
  if (rules.stopWords.has(word.text)) return { word: word.text, terms: [own, ...joined], isStop: true }
  const known = lexicon.has(stem) || lexicon.vocabulary.byStem.has(stem)
  const partWeight = known ? readingWeights.part : readingWeights.partOfUnknown
  const parts = compoundParts(word.text, rules, lexicon.vocabulary).map(
    (part): QueryTerm => ({ term: part, weight: partWeight, reason: 'deel', via: word.text }),
  )
  const corrections = known || parts.length > 0 ? [] : correctWord(word.text, lexicon)
  return { word: word.text, terms: [own, ...joined, ...parts, ...corrections], isStop: false }
}

/** "id kaart" also stands for "idkaart", when that is a word here. */
function joinWithNext(word: Word, next: Word | undefined, { rules, has, vocabulary }: Lexicon): QueryTerm[] {
  if (!next || (rules.stopWords.has(word.text) && rules.stopWords.has(next.text))) return []
  const joined = word.text + next.text
  const stem = rules.stem(joined)
  if (!has(stem) && !vocabulary.words.has(stem)) return []
  return [{ term: stem, weight: word.hyphenated ? 1 : readingWeights.joined, reason: 'aaneen', via: joined }]
}

function correctWord(word: string, { rules, typos }: Lexicon): QueryTerm[] {
  const doubt = rules.isKnown(word) ? readingWeights.knownWordCorrection : 1
  return typos
    .correct(word)
    .filter((correction) => !rules.stopWords.has(correction.word))
    .flatMap(({ word: spelling, similarity }): QueryTerm[] => [
      { term: rules.stem(spelling), weight: similarity * doubt, reason: 'typfout', via: spelling },
    ])
}

function conceptQueryTerm(concept: FoundConcept): QueryTerm {
  const related = concept.kind === 'verwant'
  const weight = concept.weight * (related ? readingWeights.related : readingWeights.concept)
  return { term: concept.term, weight, reason: related ? 'verwant' : 'begrip', via: concept.phrase }
}

function bestPerTerm(terms: QueryTerm[]): QueryTerm[] {
  const best = new Map<string, QueryTerm>()
  for (const term of terms) {
    const known = best.get(term.term)
    if (!known || known.weight < term.weight) best.set(term.term, term)
  }
  return [...best.values()]
}
