import type { PropsWithChildren } from 'hono/jsx'
import { EditorPage } from '../components/EditorPage.tsx'
import type { Page } from '../editor-environment.ts'
import { editorPaths } from '../editor-paths.ts'

type MessagePageProps = PropsWithChildren<{
  page: Page
  title: string
  /** Where to go from here; the start of the app by default. */
  link?: { name: string; path: string }
}>

/** A page that only says something: what is wrong, and what to do. */
export function MessagePage({ page, title, link, children }: MessagePageProps) {
  const onward = link ?? { name: page.editor ? 'Naar Vandaag' : 'Naar inloggen', path: editorPaths.home }
  return (
    <EditorPage page={page} title={title}>
      <div class="vb-prose">
        <p>{children}</p>
        <p>
          <a href={onward.path}>{onward.name}</a>
        </p>
      </div>
    </EditorPage>
  )
}
