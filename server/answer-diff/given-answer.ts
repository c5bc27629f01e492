import { answerBody } from '../answer/answer-body.ts'
import type { Decision } from '../decision/decision.ts'
import type { Article } from '../knowledge/article.ts'
import { plainText } from '../knowledge/markdown.ts'
import type { MessageName } from '../organisation/organisation-schema.ts'

/** An article as the diff names it. */
export type NamedArticle = Pick<Article, 'id' | 'language' | 'vraag' | 'path'>

/** What an asker gets, without its text. */
export type GivenAnswer =
  | { kind: 'answer'; article: NamedArticle; section?: { id: string; title: string } }
  | { kind: 'choices'; articles: NamedArticle[] }
  | { kind: 'none' }
  | { kind: 'message'; name: MessageName }

export function describeAnswer(decision: Decision): GivenAnswer {
  switch (decision.kind) {
    case 'answer': {
      const { article, section } = decision
      const part = section ? { section: { id: section.id, title: section.title } } : {}
      return { kind: 'answer', article: nameOf(article), ...part }
    }
    case 'choices':
      return { kind: 'choices', articles: decision.articles.map(nameOf) }
    case 'none':
    case 'message':
      return decision
  }
}

/** Whether the asker gets the same article and section, or the same choices in whatever order. */
export function isSameAnswer(before: Decision, after: Decision): boolean {
  return essence(before) === essence(after)
}

/** Whether the answer is the same article and section, with another text. */
export function hasOtherText(before: Decision, after: Decision): boolean {
  if (before.kind !== 'answer' || after.kind !== 'answer' || before.article === after.article) return false
  return textOf(before) !== textOf(after)
}

function essence(decision: Decision): string {
  switch (decision.kind) {
    case 'answer':
      return `answer ${decision.article.id} ${decision.section?.id ?? ''}`
    case 'choices':
      return `choices ${decision.articles
        .map(({ id }) => id)
        .toSorted()
        .join(' ')}`
    case 'none':
      return 'none'
    case 'message':
      return `message ${decision.name}`
  }
}

const textOf = ({ article, section }: Decision & { kind: 'answer' }) =>
  plainText(answerBody(article, section))

function nameOf({ id, language, vraag, path }: Article): NamedArticle {
  return { id, language, vraag, path }
}
