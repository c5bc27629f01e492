import type { QueryWord } from '../analysis/analyze-question.ts'
import { splitWords } from '../analysis/split-words.ts'
import type { Language } from '../question.ts'
import type { Match } from '../search/rank-articles.ts'

/** Words that point back at what was said before. */
const pointers: Record<Language, ReadonlySet<string>> = {
  nl: new Set(
    'dat die dit daar daarvoor daarmee daarvan daarbij daaraan daarover daarop daarin ervoor ermee ervan erbij eraan erover erop het hem hij deze ook dan'.split(
      ' ',
    ),
  ),
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
  const telling = words
    .filter((word) => word.terms.some(({ reason }) => reason === 'woord'))
    .map((word) => word.word)
  if (telling.length > mostTellingWords || changesSubject.test(` ${all.join(' ')} `)) return false
  const [first = ''] = all
  return (
    openers[language].has(first) ||
    telling.length <= 1 ||
    (telling.length <= 3 && pointsBack(all, new Set(telling), language))
  )
}

/**
 * Whether a word points out of the turn. After three telling words it points at those ("een portemonnee gevonden, wat moet
 * ik daarmee"), and "het" before a telling word is an article.
 */
function pointsBack(all: string[], telling: ReadonlySet<string>, language: Language): boolean {
  const at = all.findIndex((word, position) => {
    const isArticle = word === 'het' && telling.has(all[position + 1] ?? '')
    return pointers[language].has(word) && !isArticle
  })
  return at !== -1 && all.slice(0, at).filter((word) => telling.has(word)).length < 3
}

/** Said to leave the subject. */
const changesSubject =
  / (?:andere vraag|iets anders|wat anders|ander onderwerp|andere kwestie|another question|something else|different question) /

/**
 * What each part of a follow-up counts for, as shares of a full score (measured on dialogues, server/search/DESIGN.md):
 * its own words, the topic, both at once, and having been shown last.
 */
const followUpWeights = { own: 1, topic: 0.7, agreement: 0.8, shown: 0.1 }

/** A turn of which no word tells anything ("hoe lang dan") is not blown up to a full score. */
const leastOwnScore = 0.35

/**
 * Ranks a follow-up: what its own words say and what the conversation was about, each as a share of its best match, and
 * most of all what both say, so that "en hoeveel kost dat" can move from applying for a passport to what it costs; the
 * article shown last gets a little.
 * @param fullScore what articles score for their own title
 */
export function rankFollowUp(
  own: Match[],
  topic: Match[],
  shown: readonly string[],
  fullScore: number,
): Match[] {
  const ownShares = sharesOf(own, Math.max(own[0]?.score ?? 0, leastOwnScore * fullScore))
  const topicShares = sharesOf(topic, topic[0]?.score ?? 1)
  const shareOf = (article: Match['article']) => {
    const [ownShare, topicShare] = [ownShares.get(article) ?? 0, topicShares.get(article) ?? 0]
    return (
      followUpWeights.own * ownShare +
      followUpWeights.topic * topicShare +
      followUpWeights.agreement * Math.sqrt(ownShare * topicShare) +
      (shown[0] === article.id ? followUpWeights.shown : 0)
    )
  }
  return [...new Set([...ownShares.keys(), ...topicShares.keys()])]
    .map((article) => ({ article, score: fullScore * shareOf(article) }))
    .toSorted((a, b) => b.score - a.score || (a.article.path < b.article.path ? -1 : 1))
}

const sharesOf = (matches: Match[], best: number) =>
  new Map(matches.map(({ article, score }) => [article, score / best]))
