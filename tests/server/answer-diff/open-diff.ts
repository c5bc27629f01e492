import { createAnswerDiff } from '../../../server/answer-diff/create-answer-diff.ts'
import type { ProposedChange } from '../../../server/answer-diff/proposed-change.ts'
import type { RegressionQuestion } from '../../../server/answer-diff/regression-set.ts'
import type { Article } from '../../../server/knowledge/article.ts'
import { parseArticle } from '../../../server/knowledge/parse-article.ts'
import type { Language } from '../../../server/question.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { articleText } from '../../support/write-content.ts'

interface DiffOptions {
  regression?: RegressionQuestion[]
  mostQuestions?: number
}

/** The real application with the example content, and the answer diff on it. Close it after the tests. */
export async function openDiff() {
  const app = await createTestApp()
  const { search, database, knowledge } = app
  return {
    app,
    close: app.close,
    ask: (text: string, language?: Language) =>
      app.ask({ text, channel: 'website', ...(language ? { language } : {}) }),
    diffAnswers: (change: ProposedChange, { regression = [], ...options }: DiffOptions = {}) =>
      createAnswerDiff({ search, database, regression: async () => regression, ...options }).diff(change),
    served(slug: string): Article {
      const article = knowledge.findBySlug(slug, 'nl')
      if (!article) throw new Error(`The example content has no article ${slug}.`)
      return article
    },
  }
}

/** An article that the example content does not have. */
export function newArticle(
  fields: Record<string, unknown>,
  language: Language = 'nl',
  body?: string,
): Article {
  const { article } = parseArticle(`${language}/nieuw.md`, articleText(fields, body), language)
  if (!article) throw new Error('The article of this test is wrong.')
  return article
}

/** A subject that no article is about. */
export const balloon = {
  vraag: 'Hoe laat ik mijn luchtballon keuren?',
  trefwoorden: ['luchtballon', 'ballonfiesta'],
  vraagvarianten: ['waar kan ik met mijn luchtballon terecht voor de keuring'],
}
