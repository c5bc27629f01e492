import { compoundParts } from './compound-parts.ts'
import type { TypoCorrector } from './correct-typo.ts'
import type { Vocabulary } from './create-vocabulary.ts'
import { type FoundConcept, findConcepts } from './find-concepts.ts'
import { type SpelledWord, joinNeighbours } from './join-neighbours.ts'
import type { LanguageRules } from './language-rules.ts'
import { questionTypes } from './question-types.ts'
import { partedVerbs } from './parted-verbs.ts'
import { type Word, splitWords } from './split-words.ts'
import { wordImportance } from './word-importance.ts'

/** Why a term stands for a word of the question; shown by `vraagbaak ask --explain`. */
export type TermReason = 'woord' | 'aaneen' | 'deel' | 'typfout' | 'begrip' | 'verwant' | 'vraagsoort'

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
  /** 0..1, see `word-importance.ts`; the weights of the terms hold it already. */
  importance: number
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

/** What each reading of a word counts for, found by measuring (server/search/DESIGN.md). */
const readingWeights = {
  /** A part of a compound, when the whole is in the index and when it is not. */
  part: 0.42,
  partOfUnknown: 0.6,
  concept: 1.1,
  everyday: 1,
  related: 0.65,
  /** What the question wants to know; tells sibling articles apart. */
  questionType: 0.3,
  /** A correction of a word that is good Dutch, and so perhaps no typo. */
  knownWordCorrection: 0.55,
}

/** A compound that nobody knows is a typo when a known word is this much like it: "ziekehuis", "strafbar". */
const compoundSimilarity = 0.85

/** A question to the terms to look up: per word its stem, joined words, parts, corrections and concepts. */
export function analyzeQuestion(text: string, lexicon: Lexicon): QueryWord[] {
  const { rules } = lexicon
  const words = splitWords(text)
  const readings = words.map((word) => readWord(word, lexicon))
  const joined = joinNeighbours(spelledWords(words, readings), lexicon)
  for (const { position, reading } of joined) readings[position]?.push(reading)
  for (const { position, joined: verb } of partedVerbs(words, rules.language, (one) =>
    isIndexed(one, lexicon),
  ))
    readings[position]?.push({ term: rules.stem(verb), weight: 1, reason: 'aaneen', via: verb })
  const concepts = findConcepts(
    readings.map((terms) => terms.map(({ term, weight }) => ({ stem: term, weight }))),
    lexicon.vocabulary,
  )
  const parts = new Set(joined.flatMap(({ others }) => others))
  const result = words.map(({ text: word }, position): QueryWord => {
    const isStopWord = rules.stopWords.has(word)
    const own = (readings[position] ?? []).filter(({ reason }) => !isStopWord || reason !== 'woord')
    const meant = concepts.filter((concept) => concept.positions[0] === position).map(conceptReading)
    const importance = importanceOf(word, own, lexicon)
    const terms = bestPerTerm(parts.has(position) ? [] : [...own, ...meant]).map((term) => ({
      ...term,
      weight: term.weight * importance,
    }))
    return { word, importance, terms }
  })
  return [...countOnce(result), ...askedFor(text, lexicon)]
}

/** A word tells as much as what it is part of: "vraag … aan" tells what "aanvragen" tells. */
function importanceOf(word: string, own: readonly QueryTerm[], { rules }: Lexicon): number {
  const joined = own.filter(({ reason }) => reason === 'aaneen').map(({ via }) => via)
  return Math.max(...[word, ...joined].map((text) => wordImportance(text, rules.language, rules.stem)))
}

/** What the question wants to know, as words of its own: they have no place in the text. */
function askedFor(text: string, { rules }: Lexicon): QueryWord[] {
  return questionTypes(text, rules.language).map((term) => ({
    word: term,
    importance: readingWeights.questionType,
    terms: [{ term, weight: readingWeights.questionType, reason: 'vraagsoort', via: term.slice(1) }],
  }))
}

function spelledWords(words: readonly Word[], readings: readonly QueryTerm[][]): SpelledWord[] {
  return words.map(({ text }, position) => ({
    text,
    corrections: readings[position]?.filter(({ reason }) => reason === 'typfout') ?? [],
  }))
}

/** Everything a word may be by itself, apart from the concepts it speaks of: those may need the words around it. */
function readWord(word: Word, lexicon: Lexicon): QueryTerm[] {
  const { rules, vocabulary } = lexicon
  const stem = rules.stem(word.text)
  const own: QueryTerm = { term: stem, weight: 1, reason: 'woord', via: word.text }
  if (rules.stopWords.has(word.text)) return [own]
  const known = isKnownWord(word.text, lexicon)
  const partWeight = known ? readingWeights.part : readingWeights.partOfUnknown
  const parts = compoundParts(word.text, rules, vocabulary).map((part): QueryTerm => ({
    term: part,
    weight: partWeight,
    reason: 'deel',
    via: word.text,
  }))
  const corrections = known ? [] : correctWord(word.text, parts.length > 0, lexicon)
  return [own, ...parts, ...corrections]
}

/** Whether articles or the vocabulary have the word; a misspelled word of a longer phrase is still open to correction. */
function isKnownWord(word: string, lexicon: Lexicon): boolean {
  const { rules, vocabulary } = lexicon
  return isIndexed(word, lexicon) || (vocabulary.byStem.has(rules.stem(word)) && rules.isKnown(word))
}

/** Whether an article or a concept has the word by itself. */
function isIndexed(word: string, { rules, vocabulary, has }: Lexicon): boolean {
  const stem = rules.stem(word)
  return has(stem) || vocabulary.words.has(stem)
}

/** @param isCompound the word can be read as a compound: only a word that is very much like it is meant instead */
function correctWord(word: string, isCompound: boolean, { rules, typos }: Lexicon): QueryTerm[] {
  if (rules.isName(word) || (isCompound && rules.isKnown(word))) return []
  const doubt = rules.isKnown(word) ? readingWeights.knownWordCorrection : 1
  return typos
    .correct(word)
    .filter((correction) => !rules.stopWords.has(correction.word))
    .filter(({ similarity }) => !isCompound || similarity >= compoundSimilarity)
    .map(({ word: spelling, similarity }): QueryTerm => ({
      term: rules.stem(spelling),
      weight: similarity * doubt,
      reason: 'typfout',
      via: spelling,
    }))
}

function conceptReading({ term, kind, weight, phrase }: FoundConcept): QueryTerm {
  switch (kind) {
    case 'woord':
      return { term, weight: weight * readingWeights.concept, reason: 'begrip', via: phrase }
    case 'spreektaal':
      return { term, weight: weight * readingWeights.everyday, reason: 'begrip', via: phrase }
    case 'verwant':
      return { term, weight: weight * readingWeights.related, reason: 'verwant', via: phrase }
  }
}

function bestPerTerm(terms: QueryTerm[]): QueryTerm[] {
  const best = new Map<string, QueryTerm>()
  for (const term of terms) {
    const known = best.get(term.term)
    if (!known || known.weight < term.weight) best.set(term.term, term)
  }
  return [...best.values()]
}

/**
 * Several words that stand for one and the same term ("ww-uitkering van het uwv") are one piece of evidence, not three.
 * A word with nothing left would count as one that no article knows, so it goes.
 */
function countOnce(words: QueryWord[]): QueryWord[] {
  const owner = new Map<string, { word: QueryWord; weight: number }>()
  for (const word of words) {
    for (const { term, weight } of word.terms) {
      const known = owner.get(term)
      if (!known || weight > known.weight) owner.set(term, { word, weight })
    }
  }
  return words
    .map((word) => ({ ...word, terms: word.terms.filter(({ term }) => owner.get(term)?.word === word) }))
    .filter(({ terms }) => terms.length > 0)
}
