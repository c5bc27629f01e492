import type { Language } from '../../../question.ts'
import type { EditorDependencies } from '../../editor-environment.ts'

/** A group of asked questions that a new article can start from. */
export interface QuestionGroup {
  label: string
  language: Language
  /** The questions as asked, redacted, each once. */
  questions: string[]
}

/** What the pages about articles work with. */
export interface ArticleDependencies extends EditorDependencies {
  /** Finds the group a draft is started from. */
  findGroup?: (id: string) => Promise<QuestionGroup | undefined>
}
