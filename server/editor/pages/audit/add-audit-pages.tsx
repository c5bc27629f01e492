import { sendPage } from '../../../website/send-page.ts'
import { auditPageSize, findAuditRecords } from '../../audit/find-audit-records.ts'
import { requireRole } from '../../auth/require-role.tsx'
import type { EditorApp, EditorDependencies } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { AuditPage } from './AuditPage.tsx'

/** The audit log, for administrators. */
export function addAuditPages(app: EditorApp, { database }: EditorDependencies): void {
  app.get(editorPaths.audit, requireRole('beheerder'), async (context) => {
    const filter = {
      text: context.req.query('zoek')?.trim() ?? '',
      objectKind: context.req.query('soort') ?? '',
    }
    const asked = Number(context.req.query('pagina') ?? 1)
    const current = Number.isSafeInteger(asked) && asked > 0 ? asked : 1
    const { records, total, kinds } = await findAuditRecords(database, filter, current)
    const pages = Math.max(1, Math.ceil(total / auditPageSize))
    return sendPage(
      context,
      <AuditPage
        page={context.get('page')}
        filter={filter}
        kinds={kinds}
        records={records}
        total={total}
        current={current}
        pages={pages}
      />,
    )
  })
}
