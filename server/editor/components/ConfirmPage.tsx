import type { PropsWithChildren } from 'hono/jsx'
import type { Page } from '../editor-environment.ts'
import { Button } from './Button.tsx'
import type { Breadcrumb } from './EditorPage.tsx'
import { EditorPage } from './EditorPage.tsx'
import { PostForm } from './PostForm.tsx'

type ConfirmPageProps = PropsWithChildren<{
  page: Page
  /** The question: "Artikel verwijderen?". */
  title: string
  breadcrumbs: Breadcrumb[]
  /** Where the confirmation is posted to. */
  action: string
  /** Posted with it, as they came. */
  fields?: Record<string, string>
  /** The words on the button: what will happen. */
  confirm: string
  kind?: 'primary' | 'danger'
  /** Where one goes who does not want it. */
  cancelPath: string
}>

/** Asks whether it is really meant. The children say what will happen. */
export function ConfirmPage(props: ConfirmPageProps) {
  const {
    page,
    title,
    breadcrumbs,
    action,
    fields = {},
    confirm,
    kind = 'primary',
    cancelPath,
    children,
  } = props
  return (
    <EditorPage page={page} title={title} breadcrumbs={breadcrumbs}>
      <div class="vb-prose">{children}</div>
      <PostForm page={page} action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="ed-actions">
          <Button kind={kind}>{confirm}</Button>
          <a href={cancelPath}>Annuleren</a>
        </div>
      </PostForm>
    </EditorPage>
  )
}
