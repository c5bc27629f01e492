import { EditorPage } from '../../components/EditorPage.tsx'
import type { Page } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'

interface LinkPageProps {
  page: Page
  name: string
  /** The whole address, with the host. */
  link: string
}

/** A link with which someone chooses a password. Shown once. */
export function LinkPage({ page, name, link }: LinkPageProps) {
  return (
    <EditorPage
      page={page}
      title={`Geef deze link aan ${name}`}
      breadcrumbs={[{ name: 'Gebruikers', path: editorPaths.users }]}
    >
      <p class="vb-prose">
        Met deze link kiest {name} een wachtwoord. De link werkt één keer, en 3 dagen lang. Kopieer hem nu:
        hij is hierna niet meer te zien. Geef hem alleen aan {name} zelf, want wie de link heeft, krijgt het
        account.
      </p>
      <code class="ed-copy">{link}</code>
      <p>
        <a href={editorPaths.users}>Terug naar Gebruikers</a>
      </p>
    </EditorPage>
  )
}
