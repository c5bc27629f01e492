import type { Database } from '../../database/open-database.ts'
import { auditLog } from '../../database/editor-schema.ts'

/** One change. Never put a password, a token or a secret in it. */
export interface AuditEntry {
  /** Who did it; nobody for what happens before someone is signed in. */
  editor: { id: string; name: string } | undefined
  /** What was done, in Dutch, as a past participle: `gepubliceerd`. */
  action: string
  /** The kind of object, in Dutch: `artikel`. */
  objectKind: string
  objectId?: string
  /** The object as people know it: a question, a name. */
  objectName: string
  /** More about the change, as a sentence. */
  details?: string
}

export type Audit = ReturnType<typeof createAudit>

/** Keeps the audit log. */
export function createAudit({ database, now }: { database: Database; now: () => Date }) {
  return async function audit(entry: AuditEntry): Promise<void> {
    const { editor, action, objectKind, objectId, objectName, details } = entry
    await database.insert(auditLog).values({
      at: now().getTime(),
      userId: editor?.id ?? null,
      userName: editor?.name ?? 'niemand ingelogd',
      action,
      objectKind,
      objectId: objectId ?? null,
      objectName,
      details: details ?? null,
    })
  }
}
