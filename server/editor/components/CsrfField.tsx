import type { Page } from '../editor-environment.ts'

/** The name of the field that shows that a form is one of ours. */
export const csrfFieldName = 'csrf'

/** Goes into every form that changes something; `PostForm` has it. */
export function CsrfField({ page }: { page: Pick<Page, 'csrfToken'> }) {
  return <input type="hidden" name={csrfFieldName} value={page.csrfToken} />
}
