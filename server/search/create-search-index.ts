import { type Lexicon, type QueryWord, analyzeQuestion } from '../analysis/analyze-question.ts'
import { type AnalyzedText, analyzeText } from '../analysis/analyze-text.ts'
import { type TypoCorrector, createTypoCorrector } from '../analysis/correct-typo.ts'
import { noCache } from '../cache/create-derived-cache.ts'
import type { Vocabulary } from '../analysis/create-vocabulary.ts'
import { questionTypes } from '../analysis/question-types.ts'
import { languageRules } from '../analysis/language-rules.ts'
import type { Article } from '../knowledge/article.ts'
import { plainText } from '../knowledge/markdown.ts'
import { type FieldName, articleFields, fieldNames } from './article-fields.ts'
import { type PostingsState, createPostings } from './create-postings.ts'
import {
  type LinkedQuestionsState,
  analyzeLinkedQuestions,
  createLinkedQuestions,
} from './linked-questions.ts'
import { type WordEvidence, weighEvidence } from './weigh-evidence.ts'
import { type Contribution, type Match, explainArticle, rankArticles } from './rank-articles.ts'

/** Fields of which every line asks something. */
const askingFields: ReadonlySet<FieldName> = new Set(['title', 'variants', 'headings'])

/** The terms of one section, by heading and text. */
interface SectionTerms {
  heading: ReadonlySet<string>
  body: ReadonlySet<string>
}

/** What a changed copy needs to know of the index beneath it. */
interface IndexState {
  vocabulary: Vocabulary
  typos: TypoCorrector
  postings: PostingsState
  linked: LinkedQuestionsState
  spellings: ReadonlyMap<Article, string[]>
  sections: WeakMap<Article, SectionTerms[]>
}

export type SearchIndex = ReturnType<typeof createSearchIndex>

/**
 * The index of one language's articles. Articles come and go one by one; nothing else is rebuilt. Our own and not
 * MiniSearch's, because a word of the question counts by the best of its readings (not their sum: 6 points), length is
 * normalised per field, and every share of a score can be shown. See DESIGN.md.
 * @param beneath the state of an index that this is to be a changed copy of: it is read when needed and never written
 */
export function createSearchIndex(vocabulary: Vocabulary, cache = noCache, beneath?: IndexState) {
  const rules = languageRules[vocabulary.language]
  const typos = createTypoCorrector(rules.sound, beneath?.typos)
  const postings = createPostings(beneath?.postings)
  const linked = createLinkedQuestions(rules, beneath?.linked)
  const spellings = new Map(beneath?.spellings)
  const sections = beneath?.sections ?? new WeakMap<Article, SectionTerms[]>()
  const titles = new WeakMap<Article, { words: QueryWord[]; version: number }>()
  if (!beneath) for (const spelling of vocabulary.spellings) typos.add(spelling)

  const lexicon: Lexicon = { rules, vocabulary, typos, has: postings.has }

  function add(article: Article): void {
    const { fields, questions } = cache.remember(`terms ${article.revision} ${vocabulary.fingerprint}`, () =>
      analyzeArticle(article),
    )
    const words = [...new Set(fields.flatMap((field) => field.spellings))]
    for (const word of words) typos.add(word)
    spellings.set(article, words)
    postings.add(article, fields)
    linked.add(article, questions)
  }

  function analyzeArticle(article: Article) {
    const texts = articleFields(article)
    return {
      fields: fieldNames.map((field) => analyzeField(texts[field], askingFields.has(field))),
      questions: analyzeLinkedQuestions(article, rules),
    }
  }

  function analyzeField(text: string, asks: boolean): AnalyzedText {
    const analyzed = analyzeText(text, rules, vocabulary)
    const types = asks ? text.split('\n').flatMap((line) => questionTypes(line, rules.language)) : []
    for (const type of types) analyzed.frequencies.set(type, (analyzed.frequencies.get(type) ?? 0) + 1)
    return analyzed
  }

  function remove(article: Article): void {
    for (const word of spellings.get(article) ?? []) typos.remove(word)
    spellings.delete(article)
    postings.remove(article)
    linked.remove(article)
  }

  /** An article's own title as if it were asked; the words of other articles play a part in how it is read. */
  function titleWords(article: Article): QueryWord[] {
    const known = titles.get(article)
    if (known?.version === postings.version()) return known.words
    const words = analyzeQuestion(article.vraag, lexicon)
    titles.set(article, { words, version: postings.version() })
    return words
  }

  const termsOf = (text: string) => new Set(analyzeText(text, rules, vocabulary).frequencies.keys())

  function sectionTerms(article: Article): SectionTerms[] {
    const known = sections.get(article)
    if (known) return known
    const terms = article.sections.map(({ title, content }) => ({
      heading: termsOf(title),
      body: termsOf(plainText(content)),
    }))
    sections.set(article, terms)
    return terms
  }

  return {
    language: vocabulary.language,
    add,
    remove,
    analyze: (text: string): QueryWord[] => analyzeQuestion(text, lexicon),
    /**
     * @param text the question as it was typed
     * @param most only so many of the best matches are needed; without it all are given
     */
    rank: (words: QueryWord[], text: string, most?: number): Match[] =>
      rankArticles(words, postings, linked.find(words, text, postings.rarity), most),
    explain: (words: QueryWord[], article: Article): Contribution[] =>
      explainArticle(words, article, postings),
    /** What each word says about an article. */
    evidence: (words: QueryWord[], article: Article): WordEvidence[] =>
      weighEvidence(words, article, postings),
    titleWords,
    sectionTerms,
    /** By path, so that nothing depends on the order in which articles came. */
    articles: (): Article[] =>
      postings
        .articlesBySlot()
        .filter((article) => article !== undefined)
        .toSorted((one, other) => (one.path < other.path ? -1 : 1)),
    rarity: postings.rarity,
    rarityOfUnknown: postings.rarityOfUnknown,
    has: postings.has,
    size: postings.size,
    /** Rises with every change: what was derived from the index is then out of date. */
    version: postings.version,
    /** For `changeIndex`. */
    state: (): IndexState => ({
      vocabulary,
      typos,
      postings: postings.state(),
      linked: linked.state(),
      spellings,
      sections,
    }),
  }
}
