import type { PropsWithChildren } from 'hono/jsx'
import type { Page } from '../editor-environment.ts'
import { CsrfField } from './CsrfField.tsx'

type PostFormProps = PropsWithChildren<{
  page: Pick<Page, 'csrfToken'>
  /** Where it is posted to, without the host. */
  action: string
  class?: string
  id?: string
}>

/** A form that changes something. Messages about what was filled in are ours, not the browser's. */
export function PostForm({ page, action, class: className = 'ed-form', id, children }: PostFormProps) {
  return (
    <form class={className} id={id} method="post" action={action} novalidate>
      <CsrfField page={page} />
      {children}
    </form>
  )
}
