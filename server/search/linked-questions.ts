import type { QueryWord } from '../analysis/analyze-question.ts'
import type { LanguageRules } from '../analysis/language-rules.ts'
import { splitWords } from '../analysis/split-words.ts'
import type { Article } from '../knowledge/article.ts'

/** A question as text and as the stems that carry its topic. */
interface AnalyzedQuestion {
  text: string
  stems: Set<string>
}

/** A question that an editor linked to an article: its title or one of its variants. */
interface LinkedQuestion extends AnalyzedQuestion {
  article: Article
}

/**
 * From which idf-weighted cosine on two questions are the same question in slightly other words, and from which they are
 * like each other: it may well be the same with words left out (retrieval.md, step 7: found .5 to .6). A share of the
 * words of each must be in the other: one rare word alone does not make two questions the same.
 */
interface Likeness {
  same: { cosine: number; sharedWords: number }
  like: { cosine: number; sharedWords: number }
}

const variantLikeness: Likeness = {
  same: { cosine: 0.72, sharedWords: 0.65 },
  like: { cosine: 0.5, sharedWords: 0.5 },
}

/** A title has the words of the organisation: its score says how much a question is like it. */
const titleLikeness: Likeness = {
  same: { cosine: 0.85, sharedWords: 0.75 },
  like: { cosine: 0.85, sharedWords: 0.75 },
}

/** The linked question that a question repeats, exactly or nearly. */
export interface Repeat {
  article: Article
  /** The linked question as the editor has it. */
  text: string
  /** 0..1: idf-weighted cosine of their words; 1 when repeated exactly. */
  likeness: number
  /** Whether it is the same question; else it is only like it. */
  isSame: boolean
}

/** One word alone ("Hoe vraag ik DigiD aan?") is a topic and no question. */
const leastCommon = 2

/** The questions that an editor linked to an article, with their stems. */
export function analyzeLinkedQuestions(article: Article, rules: LanguageRules): AnalyzedQuestion[] {
  return [article.vraag, ...article.vraagvarianten].map((text) => ({
    text,
    stems: new Set(contentWords(text, rules).map(rules.stem)),
  }))
}

/** The words that are no stop words; all of them when there are no others. */
function contentWords(text: string, rules: LanguageRules): string[] {
  const words = splitWords(text).map((word) => word.text)
  const content = words.filter((word) => !rules.stopWords.has(word))
  return content.length > 0 ? content : words
}

/**
 * Finds the linked question that a new question nearly repeats.
 * Why: a question that came before brings its article first in 92 % instead of 47 %; as words of the article the
 * variants alone teach little, because two wordings of one question share under 5 % of their stems.
 * @param beneath linked questions that these are a changed copy of: they stay as they are
 */
export function createLinkedQuestions(rules: LanguageRules, beneath?: LinkedQuestionsState) {
  const byStem = new Map<string, Set<LinkedQuestion>>()
  const byArticle = new Map<Article, LinkedQuestion[]>()

  const questionsWith = (stem: string) => byStem.get(stem) ?? beneath?.questionsWith(stem)
  const questionsOf = (article: Article) => byArticle.get(article) ?? beneath?.questionsOf(article)

  /** @param analyzed as `analyzeLinkedQuestions` gives them for this article */
  function add(article: Article, analyzed: AnalyzedQuestion[]): void {
    const questions = analyzed.map((question) => ({ article, ...question }))
    byArticle.set(article, questions)
    for (const question of questions) {
      for (const key of keysOf(question)) change(key, (known) => known.add(question))
    }
  }

  function remove(article: Article): void {
    for (const question of questionsOf(article) ?? [])
      for (const key of keysOf(question)) change(key, (known) => known.delete(question))
    if (beneath) byArticle.set(article, [])
    else byArticle.delete(article)
  }

  function change(stem: string, edit: (questions: Set<LinkedQuestion>) => void): void {
    const questions = byStem.get(stem) ?? new Set(beneath?.questionsWith(stem))
    edit(questions)
    if (questions.size === 0 && !beneath) byStem.delete(stem)
    else byStem.set(stem, questions)
  }

  /**
   * The linked question that a question repeats, if it does.
   * @param text the question as it was typed: an exact repeat counts however short it is
   * @param rarity the weight of a stem
   */
  function find(words: QueryWord[], text: string, rarity: (stem: string) => number): Repeat | undefined {
    const [exact] = [...(questionsWith(wholeKey(text)) ?? [])].toSorted(byPath)
    if (exact) return { article: exact.article, text: exact.text, likeness: 1, isSame: true }
    const asked = new Map(askedStems(words, text).map((stem) => [stem, rarity(stem)]))
    const norm = Math.sqrt([...asked.values()].reduce((sum, weight) => sum + weight * weight, 0))
    let best: { question: LinkedQuestion; cosine: number; isSame: boolean } | undefined
    for (const question of candidates(asked)) {
      let product = 0
      let common = 0
      for (const [stem, weight] of asked) {
        if (!question.stems.has(stem)) continue
        product += weight * weight
        common++
      }
      const shared = common / Math.max(asked.size, question.stems.size)
      const { like, same } = likenessOf(question)
      if (common < leastCommon || shared < like.sharedWords) continue
      const other = Math.sqrt([...question.stems].reduce((sum, stem) => sum + rarity(stem) ** 2, 0))
      const cosine = product / (norm * other)
      const isSame = cosine >= same.cosine && shared >= same.sharedWords
      if (cosine >= like.cosine && (!best || isBetter(question, cosine, best)))
        best = { question, cosine, isSame }
    }
    if (!best) return undefined
    const { question, cosine, isSame } = best
    return { article: question.article, text: question.text, likeness: cosine, isSame }
  }

  /** The stems of the words as typed, or as they are corrected when that is what a linked question has. */
  function askedStems(words: QueryWord[], text: string): string[] {
    const readings = new Map(words.map(({ word, terms }) => [word, terms]))
    return contentWords(text, rules).map((word) => {
      const corrections = readings.get(word)?.filter(({ reason }) => reason === 'typfout') ?? []
      const stems = [rules.stem(word), ...corrections.map(({ term }) => term)]
      return stems.find((stem) => (questionsWith(stem)?.size ?? 0) > 0) ?? rules.stem(word)
    })
  }

  /** Who shares enough words has at least one of the rarest: the stems that every other question has are not gone through. */
  function candidates(asked: ReadonlyMap<string, number>): Set<LinkedQuestion> {
    const least = Math.ceil(variantLikeness.like.sharedWords * asked.size)
    const rarest = [...asked.keys()]
      .map((stem) => [...(questionsWith(stem) ?? [])])
      .toSorted((one, other) => one.length - other.length)
      .slice(0, asked.size - least + 1)
    const isLikeLong = ({ stems }: LinkedQuestion) =>
      asked.size >= variantLikeness.like.sharedWords * stems.size
    return new Set(rarest.flat().filter(isLikeLong))
  }

  return { add, remove, find, state: (): LinkedQuestionsState => ({ questionsWith, questionsOf }) }
}

const likenessOf = ({ article, text }: LinkedQuestion) =>
  text === article.vraag ? titleLikeness : variantLikeness

/** What a question is found by: its stems, and the whole of it. */
const keysOf = ({ text, stems }: AnalyzedQuestion) => [...stems, wholeKey(text)]

/** All words as typed; no stem begins with "=". */
const wholeKey = (text: string) =>
  `=${splitWords(text)
    .map((word) => word.text)
    .join(' ')}`

const byPath = (one: LinkedQuestion, other: LinkedQuestion) =>
  one.article.path < other.article.path ? -1 : 1

/** What a layer of linked questions needs to know of those beneath it. */
export interface LinkedQuestionsState {
  questionsWith(stem: string): ReadonlySet<LinkedQuestion> | undefined
  questionsOf(article: Article): readonly LinkedQuestion[] | undefined
}

/** Of equals the first article by path: which one came last must not decide. */
function isBetter(
  { article }: LinkedQuestion,
  cosine: number,
  best: { question: LinkedQuestion; cosine: number },
): boolean {
  if (cosine !== best.cosine) return cosine > best.cosine
  return article.path < best.question.article.path
}
