import { and, count, desc, eq, gte, like, lt, or, sql } from 'drizzle-orm'
import { auditLog } from '../../database/editor-schema.ts'
import type { Database } from '../../database/open-database.ts'

/** What to show of the audit log; an empty text for all. */
export interface AuditFilter {
  /** In the name of who did it, the name of the object, the action or the details. */
  text: string
  objectKind: string
  /** Milliseconds since 1970; up to but not including `until`. */
  from?: number | undefined
  until?: number | undefined
}

export const auditPageSize = 50

/** A page of the audit log, newest first. The first page is 1. */
export async function findAuditRecords(database: Database, filter: AuditFilter, page: number) {
  const where = conditionOf(filter)
  const [[total], records, kinds] = await Promise.all([
    database.select({ count: count() }).from(auditLog).where(where),
    database
      .select()
      .from(auditLog)
      .where(where)
      .orderBy(desc(auditLog.at), desc(auditLog.id))
      .limit(auditPageSize)
      .offset((page - 1) * auditPageSize),
    database.selectDistinct({ kind: auditLog.objectKind }).from(auditLog).orderBy(auditLog.objectKind),
  ])
  return { records, total: total?.count ?? 0, kinds: kinds.map(({ kind }) => kind) }
}

function conditionOf({ text, objectKind, from, until }: AuditFilter) {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const columns = [auditLog.userName, auditLog.objectName, auditLog.action, auditLog.details]
  return and(
    text === '' ? undefined : or(...columns.map((column) => sql`${like(column, pattern)} escape '\\'`)),
    objectKind === '' ? undefined : eq(auditLog.objectKind, objectKind),
    from === undefined ? undefined : gte(auditLog.at, from),
    until === undefined ? undefined : lt(auditLog.at, until),
  )
}
