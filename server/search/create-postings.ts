import type { AnalyzedText } from '../analysis/analyze-text.ts'
import type { Article } from '../knowledge/article.ts'
import { fieldNames } from './article-fields.ts'
import { rankingParameters as parameters } from './ranking-parameters.ts'

/** The articles that hold a term. An article is a slot: a number that is used again when the article goes. */
export interface Posting {
  slots: number[]
  /** Score of each slot for weight 1. */
  impacts: number[]
}

interface StoredPosting extends Posting {
  /** Occurrences per slot and field: `fieldNames.length` numbers per slot. */
  frequencies: number[]
  /** Of the articles when the impacts were made; they are made when first needed after a change. */
  version: number
}

interface Slot {
  article: Article
  lengths: number[]
  terms: string[]
}

const title = fieldNames.indexOf('title')
const summary = fieldNames.indexOf('summary')

export type Postings = ReturnType<typeof createPostings>

/** What a layer of postings needs to know of the postings beneath it. */
export interface PostingsState {
  stored(term: string): StoredPosting | undefined
  slots: readonly (Slot | undefined)[]
  totals: readonly number[]
  count: number
}

/**
 * Which articles hold which terms, and what that is worth: BM25F with a weight and length normalisation per field.
 * @param beneath postings that these are a changed copy of: they stay as they are, and may not change meanwhile
 */
export function createPostings(beneath?: PostingsState) {
  const postings = new Map<string, StoredPosting>()
  const slots = [...(beneath?.slots ?? [])]
  const totals = [...(beneath?.totals ?? fieldNames.map(() => 0))]
  let count = beneath?.count ?? 0
  let version = 0

  /** The posting of a term, from the postings beneath when it is first needed here; it may have no articles left. */
  function stored(term: string): StoredPosting | undefined {
    const own = postings.get(term)
    const below = own || !beneath ? undefined : beneath.stored(term)
    if (!below) return own
    const copy = { slots: [...below.slots], frequencies: [...below.frequencies], impacts: [], version: -1 }
    postings.set(term, copy)
    return copy
  }

  const articlesWith = (term: string) => stored(term)?.slots.length ?? 0

  /** @param fields the analysed text of each field, in the order of `fieldNames` */
  function add(article: Article, fields: AnalyzedText[]): void {
    const free = slots.indexOf(undefined)
    const slot = free === -1 ? slots.length : free
    const terms = new Set(fields.flatMap((field) => [...field.frequencies.keys()]))
    slots[slot] = { article, lengths: fields.map((field) => field.length), terms: [...terms] }
    for (const term of terms) {
      const posting = stored(term) ?? { slots: [], frequencies: [], impacts: [], version: -1 }
      posting.slots.push(slot)
      posting.frequencies.push(...fields.map((field) => field.frequencies.get(term) ?? 0))
      postings.set(term, posting)
    }
    for (const [index, field] of fields.entries()) totals[index] = (totals[index] ?? 0) + field.length
    count++
    version++
  }

  function remove(article: Article): void {
    const slot = slotOf(article)
    const entry = slots[slot]
    if (!entry) return
    for (const term of entry.terms) {
      const posting = stored(term)
      const at = posting?.slots.indexOf(slot) ?? -1
      if (!posting || at === -1) continue
      posting.slots.splice(at, 1)
      posting.frequencies.splice(at * fieldNames.length, fieldNames.length)
      if (posting.slots.length === 0 && !beneath) postings.delete(term)
    }
    for (const [index, length] of entry.lengths.entries()) totals[index] = (totals[index] ?? 0) - length
    slots[slot] = undefined
    count--
    version++
  }

  function slotOf(article: Article): number {
    return slots.findIndex((candidate) => candidate?.article === article)
  }

  /** Inverse document frequency of a number of articles, flattened. */
  function rarityOf(articles: number): number {
    return Math.log(1 + (count - articles + 0.5) / (articles + 0.5)) ** parameters.idfPower
  }

  /** The articles that hold the term with the score each gets for it, at weight 1. */
  function find(term: string): StoredPosting | undefined {
    const posting = stored(term)
    if (!posting || posting.slots.length === 0) return undefined
    if (posting.version === version) return posting
    const idf = rarityOf(posting.slots.length)
    posting.impacts = posting.slots.map((slot, at) => {
      const frequency = weighFrequencies(slot, posting.frequencies, at * fieldNames.length)
      return (idf * (parameters.k1 + 1) * frequency) / (parameters.k1 + frequency)
    })
    posting.version = version
    return posting
  }

  function weighFrequencies(slot: number, frequencies: number[], from: number): number {
    let sum = 0
    for (const [index, field] of fieldNames.entries()) {
      const occurrences = frequencies[from + index] ?? 0
      if (occurrences === 0) continue
      const average = (totals[index] ?? 0) / count
      // A title of stop words alone ("Van wie is deze weg?") still asks something.
      const length = average === 0 ? 1 : Math.max(1, slots[slot]?.lengths[index] ?? 0) / average
      const b = parameters.b[field]
      sum += (parameters.weight[field] * occurrences) / (1 - b + b * length)
    }
    return sum
  }

  /** What one article has of a term: its score for weight 1, and whether its title and its summary hold it. */
  function look(
    term: string,
    slot: number,
  ): { impact: number; inTitle: boolean; inSummary: boolean } | undefined {
    const posting = find(term)
    const at = posting?.slots.indexOf(slot) ?? -1
    if (!posting || at === -1) return undefined
    const isIn = (field: number) => (posting.frequencies[at * fieldNames.length + field] ?? 0) > 0
    return { impact: posting.impacts[at] ?? 0, inTitle: isIn(title), inSummary: isIn(summary) }
  }

  return {
    add,
    remove,
    find,
    look,
    slotOf,
    /** The articles by slot; a slot may be free. */
    articlesBySlot: (): (Article | undefined)[] => slots.map((slot) => slot?.article),
    /** How telling a term is: the fewer articles hold it, the more. */
    rarity: (term: string) => rarityOf(articlesWith(term)),
    rarityOfUnknown: () => rarityOf(0),
    has: (term: string) => articlesWith(term) > 0,
    size: () => count,
    version: () => version,
    state: (): PostingsState => ({ stored, slots, totals, count }),
  }
}
