import { type GroupedKind, groupedKinds } from '../database/grouping-schema.ts'
import type { Article } from '../knowledge/article.ts'
import type { Language } from '../question.ts'
import type { Search } from '../search/create-search.ts'
import { questionKey } from './question-key.ts'
import type { GroupQuestion, GroupWithQuestions, QuestionGroup } from './question-group.ts'

const mostExamples = 5
const mostArticles = 3

/** Everything an editor wants to know of a group. It has one question or more. */
export function summarizeGroup(
  { row, questions }: GroupWithQuestions,
  { search, now, trendPeriod }: { search: Search; now: number; trendPeriod: number },
): QuestionGroup {
  const times = questions.map(({ askedAt }) => askedAt)
  const examples = mostAsked(questions, row.language)
  return {
    id: row.id,
    language: row.language,
    label: row.label,
    state: row.state,
    count: questions.length,
    countSinceState: row.countAtState === 0 ? 0 : Math.max(0, questions.length - row.countAtState),
    kinds: countKinds(questions),
    trend: {
      current: times.filter((time) => time > now - trendPeriod).length,
      previous: times.filter((time) => time <= now - trendPeriod && time > now - 2 * trendPeriod).length,
    },
    channels: countChannels(questions),
    firstAskedAt: times.at(-1) ?? row.createdAt,
    lastAskedAt: times[0] ?? row.createdAt,
    examples,
    nearestArticles: nearestArticles([row.label, ...examples], search, row.language),
    assignedTo: row.assignedTo,
    dueOn: row.dueOn,
    articleId: row.articleId,
    changedAt: row.changedAt,
    changedBy: row.changedBy,
  }
}

function countKinds(questions: readonly GroupQuestion[]): Record<GroupedKind, number> {
  const counts = groupedKinds.map(
    (kind) => [kind, questions.filter((one) => one.kind === kind).length] as const,
  )
  return { 'not-understood': 0, 'choice-not-taken': 0, 'not-helped': 0, ...Object.fromEntries(counts) }
}

function countChannels(questions: readonly GroupQuestion[]): QuestionGroup['channels'] {
  const counts = new Map<string, number>()
  for (const { channel } of questions) counts.set(channel, (counts.get(channel) ?? 0) + 1)
  return [...counts]
    .map(([channel, count]) => ({ channel, count }))
    .toSorted((one, other) => other.count - one.count || (one.channel < other.channel ? -1 : 1))
}

/** Different wordings, the most asked first, then the newest. */
function mostAsked(questions: readonly GroupQuestion[], language: Language): string[] {
  const wordings = new Map<string, { text: string; count: number }>()
  for (const { text } of questions) {
    if (text === '') continue
    const key = questionKey(text, language)
    wordings.set(key, { text: wordings.get(key)?.text ?? text, count: (wordings.get(key)?.count ?? 0) + 1 })
  }
  return [...wordings.values()]
    .toSorted((one, other) => other.count - one.count)
    .slice(0, mostExamples)
    .map(({ text }) => text)
}

/** The articles that come high for most of the questions. */
function nearestArticles(texts: readonly string[], search: Search, language: Language): Article[] {
  const index = search.index(language)
  const scores = new Map<Article, number>()
  for (const text of texts) {
    const matches = index.rank(index.analyze(text), text).slice(0, mostArticles)
    for (const { article, score } of matches) scores.set(article, (scores.get(article) ?? 0) + score)
  }
  return [...scores]
    .toSorted(([one, score], [other, otherScore]) => otherScore - score || (one.path < other.path ? -1 : 1))
    .slice(0, mostArticles)
    .map(([article]) => article)
}
