import type { AnswerDiff } from '../../../answer-diff/create-answer-diff.ts'
import { hasRole } from '../../auth/roles.ts'
import { Alert } from '../../components/Alert.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import type { FieldError } from '../../components/Field.tsx'
import type { Page } from '../../editor-environment.ts'
import type { LanguageReport } from '../../plain-language/check-language.ts'
import type { DraftProblem } from '../check-draft.ts'
import type { Draft } from '../create-drafts.ts'
import type { DraftContent } from '../draft-content.ts'
import { AnswerDifferencePart } from './AnswerDifferencePart.tsx'
import { articlePaths, articlesBreadcrumb } from './article-paths.ts'
import { ContentDifference } from './ContentDifference.tsx'
import { LanguagePanel } from './LanguagePanel.tsx'
import { PublishForm, SubmitForm } from './PublishForm.tsx'

/** What publishing a draft would mean. */
export interface Consequences {
  problems: DraftProblem[]
  report: LanguageReport
  /** Nothing while there are errors. */
  difference: AnswerDiff | undefined
  /** The published text, for a change. */
  published: DraftContent | undefined
  /** Why no old versions are kept. */
  notice: string | undefined
}

export interface PublishPageProps extends Consequences {
  page: Page
  draft: Draft
  errors?: FieldError[]
  /** What was filled in, when the form comes back with errors. */
  typed?: (name: string) => string
}

/** What would change for visitors, and the button that does it. */
export function PublishPage(props: PublishPageProps) {
  const { page, draft, problems, report, difference, published, notice, errors = [] } = props
  const title = draft.content.fields.vraag || 'Nieuw artikel'
  const wrong = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const mayPublish = page.editor !== undefined && hasRole(page.editor.role, 'eindredacteur')
  const breadcrumbs = [articlesBreadcrumb, { name: title, path: articlePaths.draft(draft.id) }]
  return (
    <EditorPage page={page} title={`Publiceren: ${title}`} breadcrumbs={breadcrumbs}>
      <ErrorSummary errors={errors} />
      {draft.error && errors.length === 0 ? (
        <Alert kind="error" title="De vorige keer lukte publiceren niet">
          {draft.error}
        </Alert>
      ) : null}
      {notice === undefined ? null : <Alert kind="warning">{notice}</Alert>}
      {wrong.length > 0 ? (
        <Alert kind="error" title="Verbeter dit eerst">
          <ul>
            {wrong.map(({ field, message }) => (
              <li>
                <a href={`${articlePaths.draft(draft.id)}#veld-${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {warnings.length > 0 ? (
        <Alert kind="warning">
          <ul>
            {warnings.map(({ field, message }) => (
              <li>
                <a href={`${articlePaths.draft(draft.id)}#veld-${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <section aria-labelledby="antwoorden">
        <h2 id="antwoorden">Wat verandert er aan de antwoorden?</h2>
        <AnswerDifferencePart difference={difference} />
      </section>
      <section aria-labelledby="taal">
        <h2 id="taal">Begrijpelijk geschreven?</h2>
        <LanguagePanel report={report} />
      </section>
      {published ? (
        <details class="ed-saved">
          <summary>Wat verandert er aan de tekst?</summary>
          <ContentDifference before={published} after={draft.content} />
        </details>
      ) : null}
      {mayPublish ? (
        <PublishForm {...props} isReady={wrong.length === 0} />
      ) : (
        <SubmitForm page={page} draft={draft} />
      )}
    </EditorPage>
  )
}
