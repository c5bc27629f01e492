import type { AuditRecord } from '../../../database/editor-schema.ts'
import type { AuditFilter } from '../../audit/find-audit-records.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { SelectField } from '../../components/SelectField.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Page } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { formatMoment } from '../../format-moment.ts'

interface AuditPageProps {
  page: Page
  filter: AuditFilter
  /** Kinds of objects that are in the log. */
  kinds: string[]
  records: AuditRecord[]
  total: number
  current: number
  pages: number
}

/** Who changed what, and when. */
export function AuditPage({ page, filter, kinds, records, total, current, pages }: AuditPageProps) {
  const timeZone = page.organisation.tijdzone
  return (
    <EditorPage page={page} title="Logboek">
      <p class="vb-lead">
        Wie wat wanneer heeft gewijzigd. In de redactie kan niemand hier iets aan veranderen.
      </p>
      <form class="ed-filter" method="get" action={editorPaths.audit}>
        <TextField name="zoek" label="Zoek op naam of handeling" type="search" value={filter.text} />
        <SelectField
          name="soort"
          label="Soort"
          value={filter.objectKind}
          options={[{ value: '', label: 'Alles' }, ...kinds.map((kind) => ({ value: kind, label: kind }))]}
        />
        <Button kind="secondary">Toon</Button>
      </form>
      <p>{total === 1 ? '1 regel' : `${total} regels`}</p>
      <DataTable
        caption="Wijzigingen, nieuwste eerst"
        captionHidden
        rows={records}
        empty="Er zijn geen wijzigingen die hierbij passen."
        columns={[
          {
            title: 'Wanneer',
            cell: ({ at }) => <time datetime={new Date(at).toISOString()}>{formatMoment(at, timeZone)}</time>,
          },
          { title: 'Wie', cell: ({ userName }) => userName },
          { title: 'Wat', cell: ({ objectKind, action }) => `${objectKind} ${action}` },
          { title: 'Waarvan', cell: ({ objectName }) => objectName },
          { title: 'Toelichting', cell: ({ details }) => details ?? '–' },
        ]}
      />
      <Pagination
        path={editorPaths.audit}
        query={{ zoek: filter.text, soort: filter.objectKind }}
        current={current}
        total={pages}
      />
    </EditorPage>
  )
}
