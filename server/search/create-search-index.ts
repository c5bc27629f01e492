import { analyzeQuestion } from '../analysis/analyze-question.ts'
import type { Lexicon, QueryWord, TermReason } from '../analysis/analyze-question.ts'
import { analyzeText } from '../analysis/analyze-text.ts'
import { createTypoCorrector } from '../analysis/correct-typo.ts'
import type { Vocabulary } from '../analysis/create-vocabulary.ts'
import { languageRules } from '../analysis/language-rules.ts'
import type { Article } from '../knowledge/article.ts'
import { plainText } from '../knowledge/markdown.ts'
import { articleFields, fieldNames } from './article-fields.ts'
import { createLinkedQuestions } from './linked-questions.ts'
import { rankingParameters } from './ranking-parameters.ts'

/** What one word of the question gave one article. */
export interface Contribution {
  word: string
  term: string
  reason: TermReason
  via: string
  score: number
}

/** An article that matches a question. */
export interface Match {
  article: Article
  score: number
  /** The near-duplicate question that an editor linked to the article, when there is one. */
  linked?: string
}

interface Posting {
  slots: number[]
  /** Occurrences per slot and field: `fieldNames.length` numbers per slot. */
  frequencies: number[]
  /** Score of each slot for weight 1; made when first needed after a change. */
  impacts: number[]
  version: number
}

interface Slot {
  article: Article
  lengths: number[]
  terms: string[]
  spellings: string[]
}

interface SectionTerms {
  heading: ReadonlySet<string>
  body: ReadonlySet<string>
}

export type SearchIndex = ReturnType<typeof createSearchIndex>

/**
 * The index of one language's articles and its ranking. Articles come and go one by one; nothing else is rebuilt.
 * Our own and not MiniSearch's, because a word of the question counts by the best of its readings (not their sum:
 * 6 points), length is normalised per field, and every share of a score can be shown.
 */
export function createSearchIndex(
  vocabulary: Vocabulary,
  parameters: typeof rankingParameters = rankingParameters,
) {
  const rules = languageRules[vocabulary.language]
  const typos = createTypoCorrector()
  const postings = new Map<string, Posting>()
  const slots: (Slot | undefined)[] = []
  const totals = fieldNames.map(() => 0)
  const linked = createLinkedQuestions()
  const sections = new WeakMap<Article, SectionTerms[]>()
  const titles = new WeakMap<Article, QueryWord[]>()
  let count = 0
  let version = 0
  for (const spelling of vocabulary.spellings) typos.add(spelling)

  const lexicon: Lexicon = { rules, vocabulary, typos, has: (stem) => postings.has(stem) }

  function add(article: Article): void {
    const fields = articleFields(article)
    const analyzed = fieldNames.map((field) => analyzeText(fields[field], rules, vocabulary))
    const free = slots.indexOf(undefined)
    const slot = free === -1 ? slots.length : free
    const terms = new Set(analyzed.flatMap((field) => [...field.frequencies.keys()]))
    const spellings = [...new Set(analyzed.flatMap((field) => field.spellings))]
    slots[slot] = { article, lengths: analyzed.map((field) => field.length), terms: [...terms], spellings }
    for (const term of terms) {
      const posting = postings.get(term) ?? { slots: [], frequencies: [], impacts: [], version: -1 }
      posting.slots.push(slot)
      posting.frequencies.push(...analyzed.map((field) => field.frequencies.get(term) ?? 0))
      postings.set(term, posting)
    }
    for (const spelling of spellings) typos.add(spelling)
    for (const [index, field] of analyzed.entries()) totals[index] = (totals[index] ?? 0) + field.length
    linked.add(article, rules)
    count++
    version++
  }

  function remove(article: Article): void {
    const slot = slots.findIndex((candidate) => candidate?.article === article)
    const entry = slots[slot]
    if (!entry) return
    for (const term of entry.terms) {
      const posting = postings.get(term)
      const at = posting?.slots.indexOf(slot) ?? -1
      if (!posting || at === -1) continue
      posting.slots.splice(at, 1)
      posting.frequencies.splice(at * fieldNames.length, fieldNames.length)
      if (posting.slots.length === 0) postings.delete(term)
    }
    for (const spelling of entry.spellings) typos.remove(spelling)
    for (const [index, length] of entry.lengths.entries()) totals[index] = (totals[index] ?? 0) - length
    linked.remove(article)
    slots[slot] = undefined
    count--
    version++
  }

  /** Inverse document frequency of a number of articles, flattened. */
  function rarity(articles: number): number {
    return Math.log(1 + (count - articles + 0.5) / (articles + 0.5)) ** parameters.idfPower
  }

  /** The score each article that holds the term gets for it, at weight 1. */
  function impactsOf(term: string): Posting | undefined {
    const posting = postings.get(term)
    if (!posting || posting.version === version) return posting
    const idf = rarity(posting.slots.length)
    posting.impacts = posting.slots.map((slot, at) => {
      let frequency = 0
      for (const [index, field] of fieldNames.entries()) {
        const occurrences = posting.frequencies[at * fieldNames.length + index] ?? 0
        if (occurrences === 0) continue
        const average = (totals[index] ?? 0) / count
        const length = average === 0 ? 1 : (slots[slot]?.lengths[index] ?? 0) / average
        const b = parameters.b[field]
        frequency += (parameters.weight[field] * occurrences) / (1 - b + b * length)
      }
      return (idf * (parameters.k1 + 1) * frequency) / (parameters.k1 + frequency)
    })
    posting.version = version
    return posting
  }

  /** Adds what a word gives each article: its best reading, and a little of the next. */
  function scoreWord(word: QueryWord, scores: Float64Array): void {
    const best = new Float64Array(slots.length)
    const second = new Float64Array(slots.length)
    for (const { term, weight } of word.terms) {
      const posting = impactsOf(term)
      if (!posting) continue
      for (let at = 0; at < posting.slots.length; at++) {
        const slot = posting.slots[at] ?? 0
        const score = weight * (posting.impacts[at] ?? 0)
        const sofar = best[slot] ?? 0
        if (score > sofar) {
          second[slot] = sofar
          best[slot] = score
        } else if (score > (second[slot] ?? 0)) second[slot] = score
      }
    }
    for (let slot = 0; slot < scores.length; slot++)
      scores[slot] = (scores[slot] ?? 0) + (best[slot] ?? 0) + parameters.secondShare * (second[slot] ?? 0)
  }

  /** Ranks the articles for an analysed question, best first; articles without any match are left out. */
  function rank(words: QueryWord[]): Match[] {
    const scores = new Float64Array(slots.length)
    for (const word of words) scoreWord(word, scores)
    const duplicates = linked.find(words, (stem) => rarity(postings.get(stem)?.slots.length ?? 0))
    const matches: Match[] = []
    for (const [slot, entry] of slots.entries()) {
      const score = scores[slot] ?? 0
      if (!entry || score === 0) continue
      const question = duplicates.get(entry.article)
      matches.push({ article: entry.article, score, ...(question ? { linked: question } : {}) })
    }
    return matches.toSorted(
      (a, b) =>
        Number(b.linked !== undefined) - Number(a.linked !== undefined) ||
        b.score - a.score ||
        (a.article.path < b.article.path ? -1 : 1),
    )
  }

  /** What each word of the question gave an article: its best reading. */
  function explain(words: QueryWord[], article: Article): Contribution[] {
    const slot = slots.findIndex((candidate) => candidate?.article === article)
    return words.flatMap((word) => {
      const contributions = word.terms.map(({ term, weight, reason, via }) => {
        const posting = impactsOf(term)
        const at = posting?.slots.indexOf(slot) ?? -1
        return {
          word: word.word,
          term,
          reason,
          via,
          score: at === -1 ? 0 : weight * (posting?.impacts[at] ?? 0),
        }
      })
      return contributions
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, 1)
    })
  }

  /** An article's own title as if it were asked. */
  function titleWords(article: Article): QueryWord[] {
    const known = titles.get(article)
    if (known) return known
    const words = analyzeQuestion(article.vraag, lexicon)
    titles.set(article, words)
    return words
  }

  /** The terms of an article's sections, by heading and text. */
  function sectionTerms(article: Article): SectionTerms[] {
    const known = sections.get(article)
    if (known) return known
    const termsOf = (text: string) => new Set(analyzeText(text, rules, vocabulary).frequencies.keys())
    const terms = article.sections.map(({ title, content }) => ({
      heading: termsOf(title),
      body: termsOf(plainText(content)),
    }))
    sections.set(article, terms)
    return terms
  }

  return {
    add,
    remove,
    rank,
    explain,
    rarity: (term: string) => rarity(postings.get(term)?.slots.length ?? 0),
    rarityOfUnknown: () => rarity(0),
    titleWords,
    sectionTerms,
    analyze: (text: string): QueryWord[] => analyzeQuestion(text, lexicon),
    language: vocabulary.language,
    articles: (): Article[] => slots.flatMap((slot) => slot?.article ?? []),
    size: () => count,
    has: lexicon.has,
    version: () => version,
  }
}
