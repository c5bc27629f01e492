import type { QueryWord } from '../analysis/analyze-question.ts'
import { splitWords } from '../analysis/split-words.ts'
import type { Language } from '../question.ts'
import type { Match } from '../search/create-search-index.ts'

/** Words that point back at what was said before. */
const pointers: Record<Language, ReadonlySet<string>> = {
  nl: new Set('dat die dit daar daarvoor daarmee daarvan daarbij daaraan daarover daarop daarin ervoor ermee ervan erbij eraan erover erop het hem hij deze ook dan'.split(' ')),
  en: new Set('that this it there them those these one also then too'.split(' ')),
}

/** Words that begin a turn which goes on with the one before. */
const openers: Record<Language, ReadonlySet<string>> = {
  nl: new Set('en maar of dus want oke ok ja nee'.split(' ')),
  en: new Set('and but or so ok okay yes no'.split(' ')),
}

/** A turn of more telling words than this stands on its own, whatever it begins with. */
const mostTellingWords = 5

/**
 * Whether a turn leans on the conversation: it begins with "en", points back ("dat", "daar") or has hardly a word of
 * its own ("hoe lang").
 */
export function isElliptical(text: string, words: QueryWord[], language: Language): boolean {
  const all = splitWords(text).map((word) => word.text)
  const telling = words.filter((word) => word.terms.some(({ reason }) => reason === 'woord')).length
  if (telling > mostTellingWords) return false
  const [first = ''] = all
  return openers[language].has(first) || telling <= 1 || (telling <= 3 && all.some((word) => pointers[language].has(word)))
}

/** What the question before counts for, and what its articles get on top (a share of a full score). */
export const followUpWeights = { previous: 0.5, shown: 0.25 }

/** Ranks a follow-up: its own words, those of the conversation at a lower weight, and the articles shown last first. */
export function rankFollowUp(own: Match[], previous: Match[], shown: readonly string[], ownTitleScore: number): Match[] {
  const scores = new Map<Match['article'], number>()
  const add = (match: Match, weight: number) => scores.set(match.article, (scores.get(match.article) ?? 0) + weight * match.score)
  for (const match of own) add(match, 1)
  for (const match of previous) add(match, followUpWeights.previous)
  return [...scores]
    .map(([article, score]) => ({
      article,
      score: score + (shown.includes(article.id) ? followUpWeights.shown * ownTitleScore : 0),
    }))
    .toSorted((a, b) => b.score - a.score || (a.article.path < b.article.path ? -1 : 1))
}
