import type { Article, Section } from '../knowledge/article.ts'
import type { MessageName } from '../organisation/organisation-schema.ts'

/** What a question gets: one answer, a choice of up to three, an honest "no answer", or a fixed text. */
export type Decision =
  | { kind: 'answer'; article: Article; section?: Section }
  | { kind: 'choices'; articles: Article[] }
  | { kind: 'none' }
  | { kind: 'message'; name: MessageName }
