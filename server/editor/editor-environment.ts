import type { Hono } from 'hono'
import type { AnswerDiffs } from '../answer-diff/create-answer-diff.ts'
import type { QuestionGroups } from '../grouping/create-question-groups.ts'
import type { AppDependencies } from '../http/app-dependencies.ts'
import type { Organisation } from '../organisation/organisation-schema.ts'
import type { ArticleStore } from './articles/create-article-store.ts'
import type { PreviewMessages } from './articles/preview-article.ts'
import type { Audit } from './audit/create-audit.ts'
import type { Role } from './auth/roles.ts'
import type { Flash } from './flash.ts'

/** Who is signed in. */
export interface Editor {
  id: string
  name: string
  email: string
  role: Role
}

/** What every page of the editors' web app shows or needs; components take it as `page`. */
export interface Page {
  /** Nobody on the pages for signing in. */
  editor: Editor | undefined
  organisation: Organisation
  /** Goes into every form: `<CsrfField page={page} />`, which `PostForm` does by itself. */
  csrfToken: string
  /** The address of this request, without the host: marks the place in the navigation. */
  path: string
  /** A message from the page before, shown once. */
  flash: Flash | undefined
  stylesheetPath: string
  /** The moment of the request. */
  now: Date
}

/** What a handler gets from its context: `context.get('editor')`, `context.get('page')`. */
export interface EditorEnvironment {
  Variables: {
    editor: Editor
    page: Page
    /** Whether visitors come by https. */
    isSecure: boolean
  }
}

export type EditorApp = Hono<EditorEnvironment>

/** What only editors use of the rest of the product. */
export interface EditingParts {
  articles: ArticleStore
  groups: QuestionGroups
  answerDiffs: AnswerDiffs
  previewMessages: PreviewMessages
}

/** What the pages of the editors' web app work with. */
export interface EditorDependencies extends AppDependencies, EditingParts {
  /** Writes down a change: who, what, which object. Call it after every change that succeeded. */
  audit: Audit
}
