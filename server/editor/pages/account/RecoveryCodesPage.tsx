import { Alert } from '../../components/Alert.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import type { Page } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'

interface RecoveryCodesPageProps {
  page: Page
  codes: string[]
  /** What just happened. */
  message: string
}

/** The codes for when the telephone is not there. Shown once. */
export function RecoveryCodesPage({ page, codes, message }: RecoveryCodesPageProps) {
  return (
    <EditorPage
      page={page}
      title="Bewaar uw herstelcodes"
      breadcrumbs={[{ name: 'Uw account', path: editorPaths.account }]}
    >
      <Alert kind="ok">{message}</Alert>
      <p class="vb-prose">
        Hebt u uw telefoon een keer niet bij u, dan logt u in met een van deze codes. Elke code werkt één
        keer. Print ze of zet ze in een wachtwoordkluis: ze zijn hierna niet meer te zien.
      </p>
      <ul class="ed-codes">
        {codes.map((code) => (
          <li>{code}</li>
        ))}
      </ul>
      <p>
        <a href={editorPaths.account}>Ik heb ze bewaard</a>
      </p>
    </EditorPage>
  )
}
